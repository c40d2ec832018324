import type { SessionAnswer } from '../../contract/session';
import type { Screen } from './screen';

/** Every screen there is, in the order of the menu. */
export const screens: readonly Screen[] = Object.values(import.meta.glob<Screen>('../screens/*/screen.ts', { eager: true, import: 'screen' })).sort((a, b) => (a.menu?.order ?? Infinity) - (b.menu?.order ?? Infinity));

/** Roles that keep the system running and read no case. */
const administrators: readonly string[] = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'];

type Reader = Pick<SessionAnswer['account'], 'roles' | 'powers'>;

/** The entries of the menu for whoever has these roles at a body that may do that. */
export const menuFor = ({ roles, powers: held }: Reader): readonly Screen[] =>
  screens.filter(({ menu, roles: admitted, powers }) => menu && (powers?.some((power) => held.includes(power)) ?? true) && (admitted ? roles.some((role) => admitted.includes(role)) : !roles.every((role) => administrators.includes(role))));

/** The screen that somebody comes to first. */
export function firstFor(reader: Reader): Screen | undefined {
  const menu = menuFor(reader);
  return menu.find(({ firstFor: first }) => first?.some((role) => reader.roles.includes(role))) ?? menu[0];
}
