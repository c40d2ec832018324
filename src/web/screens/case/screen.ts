import type { Screen } from '../../desk/screen';

export const screen: Screen = { path: '/cases/:id', load: () => import('./CasePage') };
