import type { Screen } from '../../desk/screen';

export const screen: Screen = { path: '/approvals/:id', load: () => import('./Approval') };
