import type { Screen } from '../../desk/screen';

export const screen: Screen = {
  path: '/oversight',
  load: () => import('./Oversight'),
  menu: { zh: '移送监督', en: 'Oversight', order: 36 },
  roles: ['prosecutorCriminal', 'prosecutorAdministrative', 'supervisor', 'legalReviewer', 'deputyHead', 'principalHead'],
};
