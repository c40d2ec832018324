import type { Screen } from '../../desk/screen';

export const screen: Screen = { path: '/worklist', load: () => import('./Worklist'), menu: { zh: '待办', en: 'Worklist', order: 20 } };
