import type { Screen } from '../../desk/screen';

export const screen: Screen = {
  path: '/approvals',
  load: () => import('./Approvals'),
  menu: { zh: '待审批', en: 'Approvals', order: 15 },
  roles: ['sectionChief', 'legalReviewer', 'deputyHead', 'principalHead'],
};
