import type { Screen } from '../../desk/screen';

export const screen: Screen = {
  path: '/today', load: () => import('./Today'), menu: { zh: '今日', en: 'Today', order: 10 },
  roles: ['clerk', 'officer', 'panelMember', 'secretary', 'sectionChief', 'legalReviewer', 'deputyHead', 'principalHead', 'police', 'prosecutorCriminal', 'prosecutorAdministrative', 'judge'],
};
