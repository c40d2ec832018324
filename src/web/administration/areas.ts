/** What there is to administer, who goes there, and in which order. What one sees or does there is the server's answer. */
export const areas = [
  { name: 'bodies', roles: ['systemAdministrator', 'securityAdministrator', 'auditAdministrator', 'supervisor'] },
  { name: 'accounts', roles: ['securityAdministrator', 'auditAdministrator'] },
  { name: 'calendar', roles: ['systemAdministrator', 'securityAdministrator', 'auditAdministrator', 'supervisor'] },
  { name: 'editions', roles: ['systemAdministrator', 'securityAdministrator', 'auditAdministrator', 'supervisor'] },
  { name: 'versions', roles: ['systemAdministrator', 'auditAdministrator', 'supervisor'] },
  { name: 'mail', roles: ['systemAdministrator'] },
  { name: 'clocks', roles: ['systemAdministrator', 'auditAdministrator'] },
  { name: 'queue', roles: ['systemAdministrator', 'auditAdministrator'] },
] as const satisfies readonly { readonly name: string; readonly roles: readonly string[] }[];

export type AreaName = (typeof areas)[number]['name'];

export const areasFor = (roles: readonly string[]): readonly AreaName[] => areas.filter((area) => roles.some((role) => (area.roles as readonly string[]).includes(role))).map(({ name }) => name);
