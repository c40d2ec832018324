import { applySignal } from '../../src/application/applySignal';
import { openCase } from '../../src/application/openCase';
import { verifyAll } from '../../src/cli/verify';
import type { Id, Instant } from '../../src/domain/brand';
import type { JsonObject } from '../../src/domain/json';
import { install, type Installation } from './installation';

/** 行政诉讼: what the court says of a penalty reaches the case that decided by itself, once, whether or not a person was faster. */
describe('a judgment on a penalty', () => {
  const market = 'zhangdian-market';
  const court = 'zhangdian-court';
  const NUMBER = '（2026）鲁0303行初3号';
  const paper = {
    stage: 'awaitingPerformance', origin: 'report', offence: 'trademarkInfringement', party: { organisation: '淄博泰鑫陶瓷有限公司' }, goods: '茶具', district: 'zhangdian',
    receivedOn: '2026-05-06', filedOn: '2026-05-08', noticeServedOn: '2026-06-01', decidedOn: '2026-08-24', decisionServedOn: '2026-08-24', fine: 20_000, publication: 'none', officers: [`officer@${market}`, 'officer-2'],
  };
  let house: Installation;
  const officer = () => house.person('officer');
  const types = async (id: Id<'case'>): Promise<readonly string[]> => (await house.app.reader.history(id)).map(({ fact }) => fact.type);
  const dataOf = async (id: Id<'case'>) => (await house.find(id)).data['remedies'] as readonly JsonObject[];

  /** A penalty over which its party sues. */
  async function sued(input: JsonObject = { court, number: NUMBER }): Promise<{ readonly penalty: Id<'case'>; readonly suit?: Id<'case'> }> {
    const opened = await openCase(house.at('2026-09-14').app, officer(), { procedure: 'penalty-case', act: 'runningCase.entered', input: paper });
    if (!('done' in opened)) throw new Error('answered as before');
    const penalty = opened.done.case.id;
    const { opened: [suit] } = await house.at('2026-09-21').act(officer(), penalty, 'remedy.sought', { remedy: 'suit', at: '张店区人民法院', ...input }, { party: 'party' });
    return { penalty, ...(suit ? { suit: suit.case.id } : {}) };
  }
  /** The court does not sign in: the clerk of the agency enters what its paper says. */
  const judged = (suit: Id<'case'>, judgment: string) => house.at('2026-11-20').act(house.person('clerk'), suit, 'judgment.received', { judgment, number: NUMBER }, { asserted: { body: court, person: '书记员', way: 'paper' } });

  beforeAll(async () => { house = await install('2026-09-14'); });
  afterAll(() => house.remove());

  it('is told by the case at the court, and the deciding case goes on by its own act, in one transaction and once', async () => {
    const { penalty, suit } = await sued();
    await judged(suit!, 'annulled');
    expect([(await house.find(penalty)).state, await dataOf(penalty), (await types(penalty)).slice(-2)]).toEqual([
      'annulled', [expect.objectContaining({ kind: 'suit', result: 'annulled' })], ['suit.judged', 'remedy.decided'],
    ]);
    const [signal] = house.rows(`select id from signals where act = 'suit.judged'`);
    const row = { id: signal?.['id'] as Id<'signal'>, to: { case: penalty }, act: 'suit.judged', input: { suit: suit!, judgment: 'annulled', number: NUMBER }, createdAt: '2026-11-20T02:00:00.000Z' as Instant };
    expect([await applySignal(house.app, row as never), (await types(penalty)).filter((type) => type === 'suit.judged').length]).toEqual(['appliedBefore', 1]);
    expect(house.rows(`select template from outbox where template = 'suit.judged'`).length).toBeGreaterThan(0);
  });

  it('is written down and changes nothing where a person was faster, and waits for nobody', async () => {
    const { penalty, suit } = await sued();
    await house.at('2026-11-19').act(officer(), penalty, 'remedy.decided', { remedy: 'suit', result: 'changed', number: NUMBER }, { party: 'party' });
    await judged(suit!, 'changed');
    expect([await dataOf(penalty), (await types(penalty)).slice(-2)]).toEqual([[expect.objectContaining({ result: 'changed' })], ['remedy.decided', 'suit.judged']]);
  });

  it('finds the only suit that is heard where a person carried the notice of the court by hand', async () => {
    const { penalty, suit: none } = await sued({});
    const opened = await openCase(house.at('2026-09-22').app, officer(), { procedure: 'case-transfer', act: 'suit.noticed', input: { court, number: NUMBER, about: penalty } });
    if (!('done' in opened) || none) throw new Error('the notice opened the suit already');
    await judged(opened.done.case.id, 'withdrawn');
    const file = await house.find(penalty);
    expect([await dataOf(penalty), file.links]).toEqual([[expect.objectContaining({ result: 'withdrawn' })], [{ kind: 'court', case: opened.done.case.id }]]);
  });

  it('leaves nothing waiting, and replays bit for bit', async () => {
    expect(house.rows(`select count(*) as n from signals where status <> 'applied'`)).toEqual([{ n: 0 }]);
    expect(await verifyAll(house.composition, false, (finding) => { throw new Error(JSON.stringify(finding)); })).toMatchObject({ findings: 0 });
  });
});
