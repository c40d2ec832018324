import { sweep } from '../../src/application/sweep';
import type { Id } from '../../src/domain/brand';
import { install, MARKET, said, type Installation } from './installation';

/** The usual ladder of C7, fifteen working days from 2026-09-14: due 2026-10-10, a Saturday that is made up for National Day. */
describe('the ladder of a report that is being verified', () => {
  let house: Installation;
  let id: Id<'case'>;
  beforeEach(async () => {
    house = await install('2026-09-14');
    ({ id } = (await house.open(said('report'))).case);
    await house.act(house.person('operator'), id, 'material.passedOn', { to: MARKET });
    await house.act(house.person('clerk'), id, 'receipt.recorded');
    const c7 = (await house.find(id)).deadlines.find(({ period }) => period === 'C7');
    expect(c7?.due).toBe('2026-10-10');
    // Nobody is told of the other clocks here: what they say is theirs.
    await house.act(house.person('operator'), id, 'number.told', { way: 'telephone' });
  });
  afterEach(() => house.remove());

  /** What the outbox holds of C7: template, to whom, what became of it. */
  const told = () =>
    house
      .rows(`select template, recipient, rung, status from outbox where rung like '%-C7-%' order by id`)
      .map(({ template, recipient, rung, status }) => `${String(template).replace('deadline.', '')} ${/-C7-\d+-([a-z]+)/i.exec(String(rung))?.[1]} ${String(recipient)}${status === 'waiting' ? '' : ` ${String(status)}`}`);
  const sweepAt = async (when: string) => {
    const done = await sweep(house.at(when).app);
    expect(done.failed).toEqual([]);
    return done;
  };
  const facts = () => house.rows(`select f.type from facts f join contents k on k.entry = f.entry where k.bytes like '%-C7-%' order by f.seq`).map(({ type }) => type);

  it('reminds at nine at half and four fifths, and on the last working day, each once', async () => {
    await sweepAt('2026-09-23T08:59');
    expect(told()).toEqual([]);
    await sweepAt('2026-09-23T09:00');
    await sweepAt('2026-09-23T09:01');
    expect(told()).toEqual(['reminder half handling']);
    await sweepAt('2026-09-30T09:00');
    await sweepAt('2026-10-09T09:00');
    await sweepAt('2026-10-10T23:59');
    expect(told()).toEqual(['reminder half handling', 'reminder fourFifths handling', 'reminder lastWorkingDay handling']);
  });

  it('tells whose clock it is at the end, and one level up; then 催办 to the head, 督办 and 通报 by the supervisor', async () => {
    await sweepAt('2026-10-09T09:00');
    await sweepAt('2026-10-11T00:00');
    expect(told().slice(1)).toEqual([`lapsed rang ${MARKET}`, 'escalated runOut hub']);
    for (const when of ['2026-10-12T09:00', '2026-10-14T09:00', '2026-10-16T09:00', '2026-10-30T09:00']) await sweepAt(when);
    expect(told().slice(3)).toEqual(['escalated urged head', 'escalated supervised supervisor', 'escalated announced supervisor']);
    expect(facts()).toEqual(['deadline.rang', 'deadline.escalated', 'deadline.escalated', 'deadline.escalated']);
  });

  it('of a server that was away tells the latest, not all that were missed', async () => {
    await sweepAt('2026-10-09T10:00');
    expect(told()).toEqual(['reminder lastWorkingDay handling']);
    await sweepAt('2026-10-15T10:00');
    expect(told().slice(1)).toEqual([`lapsed rang ${MARKET}`, 'escalated runOut hub', 'escalated supervised supervisor']);
    await sweepAt('2026-10-15T10:01');
    expect(told()).toHaveLength(4);
  });

  it('is withdrawn where it was not sent yet and would be false: the act is done', async () => {
    await sweepAt('2026-09-23T09:00');
    await house.act(house.person('officer'), id, 'filing.decided', { decidedBy: 'deputyHead' });
    expect(told()).toEqual(['reminder half handling withdrawn']);
    await sweepAt('2026-11-30');
    expect(told()).toHaveLength(1);
  });

  it('what was sent stays sent, and the time that stands still tells nothing', async () => {
    await sweepAt('2026-09-23T09:00');
    await house.tamper(`update outbox set status = 'delivered' where rung like '%-C7-%'`);
    await house.act(house.person('officer'), id, 'identification.asked', { subject: '样品' });
    await sweepAt('2026-11-30');
    expect(told()).toEqual(['reminder half handling delivered']);
    await house.act(house.person('officer'), id, 'identification.received', { genuine: 'fake' });
    // Half of the time has run already; four fifths lie ahead again.
    await sweepAt('2026-12-31');
    expect(told().slice(1)).toEqual([`lapsed rang ${MARKET}`, 'escalated runOut hub', 'escalated announced supervisor']);
  });
});
