import { passwordByChance } from '../../application/accounts';
import type { App } from '../../application/app';
import type { Passwords } from '../../application/session';

/** One account a role, at a body where that role sits. */
const seats: readonly (readonly [role: string, body: string])[] = [
  ['operator', 'zb-12330'],
  ['clerk', 'zhangdian-market'],
  ['officer', 'zhangdian-market'],
  ['sectionChief', 'zhangdian-market'],
  ['legalReviewer', 'zhangdian-market'],
  ['deputyHead', 'zhangdian-market'],
  ['principalHead', 'zhangdian-market'],
  ['panelMember', 'zb-ip'],
  ['police', 'zhangdian-police'],
  ['prosecutorCriminal', 'zhangdian-procuratorate'],
  ['prosecutorAdministrative', 'zhangdian-procuratorate'],
  ['judge', 'zhangdian-court'],
  ['mediator', 'zb-ceramic-association'],
  ['expert', 'zb-ceramic'],
  ['secretary', 'zb-joint-office'],
  ['supervisor', 'zb-joint-office'],
  ['systemAdministrator', 'zb-12330'],
  ['securityAdministrator', 'zb-12330'],
  ['auditAdministrator', 'zb-12330'],
];

export interface DemonstrationAccount {
  readonly login: string;
  readonly body: string;
  readonly password: string;
}

/** Creates one account a role with a random password; login is the role's name. Only for an empty evaluation database. */
export async function createDemonstrationAccounts(app: App, passwords: Passwords): Promise<readonly DemonstrationAccount[]> {
  const accounts: DemonstrationAccount[] = [];
  for (const [role, body] of seats) {
    const password = passwordByChance(app.world.random);
    await app.accounts.add({ id: app.world.newId(), login: role, name: role, body, roles: [role], passwordHash: await passwords.hash(password), createdAt: app.world.now() });
    accounts.push({ login: role, body, password });
  }
  return accounts;
}
