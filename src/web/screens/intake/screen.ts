import { readAhead } from '../../api/queries';
import type { Screen } from '../../desk/screen';

export const screen: Screen = { path: '/intake', load: () => import('./Intake'), menu: { zh: '来电登记', en: 'Intake', order: 30 }, asksFirst: () => readAhead('readProcedures', {}, { keep: Infinity }), roles: ['operator', 'clerk', 'officer'], powers: ['register'] };
