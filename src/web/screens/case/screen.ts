import { readAhead } from '../../api/queries';
import type { Screen } from '../../desk/screen';
import { askForCase } from './askForCase';
import { askForFieldOrder } from './fieldOrder';

const onItsPage = ['readHistory', 'readPath', 'listDocuments', 'readPartiesOnline'] as const;

export const screen: Screen = {
  path: '/cases/:id', load: () => import('./CasePage'),
  // Notes are asked for by those only who may read them.
  asksFirst: ({ id = '' }) => askForCase(id, askForFieldOrder, ...onItsPage.map((name) => () => readAhead(name, { params: { id } })), async ({ notes }) => (notes ? readAhead('readNotes', { params: { id } }) : undefined)),
};
