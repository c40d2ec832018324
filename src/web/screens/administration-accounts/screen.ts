import type { Screen } from '../../desk/screen';

export const screen: Screen = { path: '/administration/accounts', load: () => import('./Accounts') };
