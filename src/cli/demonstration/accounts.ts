import { passwordByChance } from '../../application/accounts';
import type { App } from '../../application/app';
import type { Passwords } from '../../application/session';

/** One account a role, at a body where that role sits, with an invented name: papers and history name who acted. */
const seats: readonly (readonly [role: string, body: string, name: string])[] = [
  ['operator', 'zb-12330', '邹敏'],
  ['clerk', 'zhangdian-market', '石磊'],
  ['officer', 'zhangdian-market', '陆遥'],
  ['sectionChief', 'zhangdian-market', '孔祥'],
  ['legalReviewer', 'zhangdian-market', '白洁'],
  ['deputyHead', 'zhangdian-market', '崔健民'],
  ['principalHead', 'zhangdian-market', '康宁'],
  ['panelMember', 'zb-ip', '毛伟'],
  ['police', 'zhangdian-police', '邱实'],
  ['prosecutorCriminal', 'zhangdian-procuratorate', '秦岭'],
  ['prosecutorAdministrative', 'zhangdian-procuratorate', '江帆'],
  ['judge', 'zhangdian-court', '史可'],
  ['mediator', 'zb-ceramic-association', '顾言'],
  ['expert', 'zb-ceramic', '侯勇'],
  ['secretary', 'zb-joint-office', '邵华'],
  ['supervisor', 'zb-joint-office', '孟晓'],
  ['systemAdministrator', 'zb-12330', '龙梅'],
  ['securityAdministrator', 'zb-12330', '万钧'],
  ['auditAdministrator', 'zb-12330', '段玉'],
];

export interface DemonstrationAccount {
  readonly login: string;
  readonly body: string;
  readonly password: string;
}

/** Creates one account a role with a random password; login is the role's name. Only for an empty evaluation database. */
export async function createDemonstrationAccounts(app: App, passwords: Passwords): Promise<readonly DemonstrationAccount[]> {
  const accounts: DemonstrationAccount[] = [];
  for (const [role, body, name] of seats) {
    const password = passwordByChance(app.world.random);
    await app.accounts.add({ id: app.world.newId(), login: role, name, body, roles: [role], passwordHash: await passwords.hash(password), createdAt: app.world.now() });
    accounts.push({ login: role, body, password });
  }
  return accounts;
}
