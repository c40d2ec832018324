import type { Screen } from '../../desk/screen';

export const screen: Screen = { path: '/administration/queue', load: () => import('./Queue') };
