import { deliverSignals } from '../../src/application/applySignal';
import { install, MARKET, said, type Installation } from './installation';

/** Acts that come after a period has run out and before the sweep has looked. */
describe('an act after expiry', () => {
  let house: Installation;
  let id: Awaited<ReturnType<Installation['open']>>['case']['id'];
  const officer = () => house.person('officer');
  const types = () => house.rows(`select f.type from facts f join cases c on c.ordinal = f.case_ordinal where c.id = '${id}' order by f.seq`).map(({ type }) => type);

  beforeEach(async () => {
    house = await install('2026-05-11');
    const operator = house.person('operator');
    id = (await house.open({ ...said('complaint'), standing: 'consumer' })).case.id;
    await house.act(operator, id, 'kind.confirmed', { kind: 'complaint' });
    await house.act(operator, id, 'disclosure.consented', { to: 'respondent', textRead: '…', readAt: '2026-05-11T09:59:00+08:00', operator: '01', language: 'zh', way: 'telephone' });
    await house.act(operator, id, 'material.passedOn', { to: MARKET });
    await house.act(house.person('clerk'), id, 'receipt.recorded');
    await house.at('2026-05-12').act(officer(), id, 'complaint.accepted');
    await house.act(officer(), id, 'mediation.started', { manner: 'telephone' });
  });
  afterEach(() => house.remove());

  it('meets the case as it was in law: the lapse rings first, in the same transaction', async () => {
    // C2: 2026-05-12 + 60 days = 07-11, a Saturday, which rolls to no other day under the bureaus' wording.
    await house.at('2026-07-13').act(officer(), id, 'mediation.terminated', { grounds: ['sixtyDays'] });
    expect(types().slice(-2)).toEqual(['deadline.rang', 'mediation.terminated']);
    expect((await house.find(id)).deadlines.find(({ period }) => period === 'C2')).toMatchObject({ due: '2026-07-11', status: 'lapsed' });
  });

  it('is refused where the lapse has closed the way, and the ring is left to the sweep', async () => {
    await expect(house.at('2026-07-13').act(officer(), id, 'progress.reported', { report: '…' })).rejects.toMatchObject({ code: 'act.notOpen' });
    expect(types().at(-1)).toBe('mediation.started');
  });

  it('does not ring for what happened in time and is only entered late', async () => {
    await house.at('2026-07-13').act(officer(), id, 'mediation.agreed', { form: 'mediationRecord' }, { at: '2026-07-10T16:00:00+08:00' });
    // The hub's feedback target has run out meanwhile and rings; the mediation period has not.
    expect((await house.find(id)).deadlines.find(({ period }) => period === 'C2')).toMatchObject({ status: 'ended' });
  });

  describe('that another case tells', () => {
    /** A later report of the same matter names this case: the hub hears of it on 07-13, the period of mediation ended on 07-11. */
    const told = async (createdAt: string) => {
      house.at('2026-07-13');
      await house.tamper(`insert into signals (id, from_case, to_case, destination, act, input, created_at, status, tries, tried_at) values ('later-2-1', 'later', '${id}', '{"case":"${id}"}', 'repeat.received', '{"later":"later","newFacts":true,"receivedOn":"2026-07-13"}', '${createdAt}', 'waiting', 0, '${createdAt}')`);
      await deliverSignals(house.app, [id]);
      return types().slice(types().indexOf('mediation.started') + 1);
    };

    it('finds the case as it was in law too', async () => {
      const heard = await told('2026-07-13T02:00:00.000Z');
      expect(heard).toContain('deadline.rang');
      expect(heard.at(-1)).toBe('repeat.received');
      expect((await house.find(id)).deadlines.find(({ period }) => period === 'C2')).toMatchObject({ status: 'lapsed' });
    });

    it('rings nothing that ran out after it', async () => {
      expect((await told('2026-07-10T02:00:00.000Z')).at(-1)).toBe('repeat.received');
      expect((await house.find(id)).deadlines.find(({ period }) => period === 'C2')).toMatchObject({ status: 'running' });
    });
  });
});
