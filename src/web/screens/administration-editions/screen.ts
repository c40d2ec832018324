import type { Screen } from '../../desk/screen';

export const screen: Screen = { path: '/administration/editions', load: () => import('./Editions') };
