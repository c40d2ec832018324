import type { Screen } from '../../desk/screen';

export const screen: Screen = { path: '/administration/bodies', load: () => import('./Bodies') };
