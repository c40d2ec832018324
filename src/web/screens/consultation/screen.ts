import type { Screen } from '../../desk/screen';

export const screen: Screen = { path: '/consultations/:id', load: () => import('./Consultation') };
