import type { Screen } from '../../desk/screen';

export const screen: Screen = {
  path: '/board',
  load: () => import('./Board'),
  menu: { zh: '督查看板', en: 'Board', order: 60 },
  firstFor: ['supervisor'],
  roles: ['supervisor', 'secretary', 'principalHead', 'deputyHead', 'sectionChief'],
};
