import type { Screen } from '../../desk/screen';

export const screen: Screen = {
  path: '/administration',
  load: () => import('./Administration'),
  menu: { zh: '系统管理', en: 'Administration', order: 90 },
  roles: ['systemAdministrator', 'securityAdministrator', 'auditAdministrator', 'supervisor'],
};
