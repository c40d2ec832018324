import type { Screen } from '../../desk/screen';
import { askForCase } from '../case/askForCase';
import { askForFieldOrder } from '../case/fieldOrder';

export const screen: Screen = { path: '/approvals/:id', load: () => import('./Approval'), asksFirst: ({ id = '' }) => askForCase(id, askForFieldOrder) };
