import type { Screen } from '../../desk/screen';

export const screen: Screen = {
  path: '/consultations',
  load: () => import('./Consultations'),
  menu: { zh: '重大案件会商', en: 'Consultations', order: 40 },
  roles: ['secretary', 'supervisor', 'clerk', 'officer', 'panelMember', 'sectionChief', 'deputyHead', 'principalHead', 'police', 'prosecutorCriminal', 'prosecutorAdministrative', 'judge', 'mediator', 'expert'],
};
