import type { Screen } from '../../desk/screen';

export const screen: Screen = {
  path: '/handovers',
  load: () => import('./Handovers'),
  menu: { zh: '案件移送', en: 'Handovers', order: 35 },
  roles: ['clerk', 'officer', 'sectionChief', 'legalReviewer', 'deputyHead', 'principalHead', 'police', 'prosecutorCriminal', 'prosecutorAdministrative', 'judge', 'mediator', 'supervisor', 'secretary'],
};
