import type { Screen } from '../../desk/screen';

export const screen: Screen = { path: '/handovers/:id', load: () => import('./Handover') };
