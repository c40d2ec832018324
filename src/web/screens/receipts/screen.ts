import type { Screen } from '../../desk/screen';

export const screen: Screen = { path: '/receipts', load: () => import('./Receipts') };
