import type { Screen } from '../../desk/screen';

export const screen: Screen = { path: '/administration/versions', load: () => import('./Versions') };
