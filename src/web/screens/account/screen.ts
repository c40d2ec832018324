import type { Screen } from '../../desk/screen';

export const screen: Screen = { path: '/account', load: () => import('./Account') };
