import { readAhead } from '../../api/queries';
import type { Screen } from '../../desk/screen';
import { askForCase } from '../case/askForCase';

export const screen: Screen = { path: '/handovers/:id', load: () => import('./Handover'), asksFirst: ({ id = '' }) => askForCase(id, () => readAhead('readReceipt', { params: { id } })) };
