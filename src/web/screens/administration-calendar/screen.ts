import type { Screen } from '../../desk/screen';

export const screen: Screen = { path: '/administration/calendar', load: () => import('./Calendar') };
