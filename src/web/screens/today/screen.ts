import { readAhead } from '../../api/queries';
import type { Screen } from '../../desk/screen';
import { UNISSUED, UNSERVED } from './asked';

export const screen: Screen = {
  path: '/today', load: () => import('./Today'), menu: { zh: '今日', en: 'Today', order: 10 },
  asksFirst: () => Promise.all([readAhead('readToday', {}), readAhead('listPapers', UNISSUED), readAhead('listPapers', UNSERVED)]),
  roles: ['clerk', 'officer', 'panelMember', 'secretary', 'sectionChief', 'legalReviewer', 'deputyHead', 'principalHead', 'police', 'prosecutorCriminal', 'prosecutorAdministrative', 'judge'],
};
