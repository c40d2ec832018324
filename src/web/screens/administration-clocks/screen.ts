import type { Screen } from '../../desk/screen';

export const screen: Screen = { path: '/administration/clocks', load: () => import('./Clocks') };
