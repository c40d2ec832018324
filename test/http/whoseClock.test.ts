import { House } from '../support/house';
import { approvedTransfer, bureau, BUREAU, does, POLICE, sending } from '../support/transfers';

interface Day {
  readonly due: readonly { readonly case: { readonly id: string; readonly deadlines: readonly { readonly id: string; readonly body: string; readonly whose?: string }[] }; readonly group: string; readonly deadline: string }[];
}

/** 今日 of both sides of a handover: each is told what it owes itself, and of the other's clocks that they are the other's. */
describe('whose clock a day shows', () => {
  let house: House;
  let id: string;
  beforeAll(async () => {
    house = await House.open({ start: '2026-09-28T09:00' });
    const market = await bureau(house);
    id = await approvedTransfer(market);
    await does(market.clerk, id, 'transfer.sent', sending);
  });
  afterAll(() => house.close());

  it('is the reader’s own, though another body’s ran out before', async () => {
    house.at('2026-09-29T09:00');
    const seen = async (body: string, role: string): Promise<unknown> => {
      const { due } = (await (await house.person(body, role)).get('/api/today')).body as Day;
      const row = due.find((one) => one.case.id === id);
      const clock = row?.case.deadlines.find((one) => one.id === row.deadline);
      return [row?.group, clock?.body, row?.case.deadlines.map(({ body: owner, whose }) => [owner, whose])];
    };
    expect(await seen(BUREAU, 'officer')).toEqual(['overdue', BUREAU, [[BUREAU, undefined], [POLICE, '淄博市公安局张店分局']]]);
    expect(await seen(POLICE, 'police')).toEqual(['today', POLICE, [[BUREAU, '淄博市张店区市场监督管理局'], [POLICE, undefined]]]);
  });
});
