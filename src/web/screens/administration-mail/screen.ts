import type { Screen } from '../../desk/screen';

export const screen: Screen = { path: '/administration/mail', load: () => import('./Mail') };
