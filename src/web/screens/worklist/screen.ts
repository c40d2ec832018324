import { readAhead } from '../../api/queries';
import type { Screen } from '../../desk/screen';
import { askedIn, foundBy, listedBy } from './asked';

export const screen: Screen = {
  path: '/worklist', load: () => import('./Worklist'), menu: { zh: '待办', en: 'Worklist', order: 20 },
  asksFirst: (_, search) => {
    const asked = askedIn(search);
    return Promise.all([asked.text === '' ? readAhead('readWorklist', listedBy(asked)) : readAhead('listCases', foundBy(asked)), readAhead('readProcedures', {}, { keep: Infinity })]);
  },
};
