import { readAhead } from '../../api/queries';
import type { Screen } from '../../desk/screen';
import { askForCase } from '../case/askForCase';

export const screen: Screen = { path: '/consultations/:id', load: () => import('./Consultation'), asksFirst: ({ id = '' }) => askForCase(id, () => readAhead('readHistory', { params: { id } })) };
