import type { Screen } from '../../desk/screen';

export const screen: Screen = { path: '/consultations/:id/print/:what', load: () => import('./ConsultationPrint') };
