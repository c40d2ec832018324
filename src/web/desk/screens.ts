import type { Screen } from './screen';

/** Every screen there is, in the order of the menu. */
export const screens: readonly Screen[] = Object.values(import.meta.glob<Screen>('../screens/*/screen.ts', { eager: true, import: 'screen' })).sort((a, b) => (a.menu?.order ?? Infinity) - (b.menu?.order ?? Infinity));

/** Roles that keep the system running and read no case. */
const administrators: readonly string[] = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'];

/** The entries of the menu for these roles. */
export const menuFor = (roles: readonly string[]): readonly Screen[] =>
  screens.filter(({ menu, roles: admitted }) => menu && (admitted ? roles.some((role) => admitted.includes(role)) : !roles.every((role) => administrators.includes(role))));
