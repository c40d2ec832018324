import { openCase } from '../../src/application/openCase';
import { deliverSignals } from '../../src/application/applySignal';
import { readPaper as paperOf } from '../../src/application/documents';
import { readCase } from '../../src/application/readCase';
import type { Finding } from '../../src/application/verifyCase';
import { verifyAll } from '../../src/cli/verify';
import type { Id } from '../../src/domain/brand';
import type { JsonObject } from '../../src/domain/json';
import { readPaper } from '../documents/paper';
import { codeOf, install, MARKET, said, type Installation } from './installation';

/** Supervision orders on a real database: about any case, in whatever state, by those who may not touch the case itself. */
describe('a supervision order', () => {
  let house: Installation;
  beforeAll(async () => {
    house = await install('2026-09-14');
  });
  afterAll(() => house.remove());

  const office = 'zb-joint-office';
  const demand = { kind: 'order', subject: 'case', to: MARKET, grounds: '多次反映', demands: '查明进展', reply: { due: '2026-10-12' }, signer: '张主任' };

  async function ordered(about: Id<'case'> | undefined, role: string, more: JsonObject = {}): Promise<Id<'case'>> {
    const input = { ...demand, ...(about === undefined ? { subject: 'body' } : { case: about }), ...more };
    const opened = await openCase(house.app, house.person(role, office), { procedure: 'supervision-order', act: 'order.issued', input });
    if (!('done' in opened)) throw new Error('answered as before');
    return opened.done.case.id;
  }
  const passedOn = async (): Promise<Id<'case'>> => {
    const { id } = (await house.open(said('report'))).case;
    await house.act(house.person('operator'), id, 'material.passedOn', { to: MARKET });
    return id;
  };

  it('reaches the case at once, exactly once, with its number and its date, and moves nothing there', async () => {
    const report = await passedOn();
    const before = await house.find(report);
    const id = await ordered(report, 'secretary');
    const after = await house.find(report);
    const order = await house.find(id);
    expect(order.numbers['supervisionOrder']).toMatch(/^淄知督〔2026〕\d+号$/);
    expect(after.coordinations).toEqual([{ kind: 'supervision', case: id, seq: before.revision + 1, since: '2026-09-14', number: order.numbers['supervisionOrder'], by: office, due: '2026-10-12', status: 'open' }]);
    expect([after.state, after.turn, after.deadlines, after.links.at(-1)]).toEqual([before.state, before.turn, before.deadlines, { kind: 'supervision', case: id }]);
    await deliverSignals(house.app, [report]);
    expect((await house.find(report)).revision).toBe(before.revision + 1);
    const list = await house.app.reader.listCases({ flag: 'supervised' }, 'all', { limit: 10 });
    expect(list.items.map((row) => row.id)).toEqual([report]);
  });

  it('says on paper which case, what is late there, since when and by how many working days, and by when to answer', async () => {
    const paper = async (id: Id<'case'>) => readPaper((await paperOf(house.app, house.person('secretary', office), await house.find(id), 1)).bytes).text;
    const report = await passedOn();
    const number = (await house.find(report)).numbers['intake'];
    const inTime = await paper(await ordered(report, 'secretary'));
    expect(inTime).toContain(`督办案件：12330 热线投诉举报与维权援助，编号${number}；目前没有属于你单位的逾期期限。`);
    expect(inTime).toContain('于2026年10月12日前（含当日）书面答复');
    // H4: the body signs or returns within two working days, here until Wednesday the 16th; the 20th is a Sunday that is worked, the 25th begins a feast.
    house.at('2026-09-22T10:00');
    await house.composition.sweep();
    const late = await paper(await ordered(report, 'secretary'));
    expect(late).toContain(`督办案件：12330 热线投诉举报与维权援助，编号${number}；签收或者退回，期限2026年9月16日届满，自2026年9月17日起逾期，至2026年9月22日已逾期5个工作日。`);
    expect(await paper(await ordered(undefined, 'secretary'))).not.toContain('督办案件');
    house.at('2026-09-14');
  });

  it('is followed in the history of the case until it is closed, also when the case is', async () => {
    const { id: closed } = (await house.open(said('consultation'))).case;
    await house.act(house.person('operator'), closed, 'consultation.answered', { answer: 'inOwnWords', told: '已告知' });
    expect((await house.find(closed)).closed).toBe(true);
    const id = await ordered(closed, 'supervisor');
    const market = house.person('sectionChief', MARKET);
    await house.act(market, id, 'order.received', { receivedBy: '收发室' });
    await house.act(market, id, 'reply.given', { report: '已处理', completed: true });
    await house.act(house.person('supervisor', office), id, 'reply.accepted');
    const file = await house.find(closed);
    expect([file.closed, file.coordinations?.map(({ status, outcome }) => [status, outcome])]).toEqual([true, [['closed', 'accepted']]]);
    const types = (await house.app.reader.history(closed)).map(({ fact }) => fact.type);
    expect(types.slice(-4)).toEqual(['supervision.ordered', 'supervision.reported', 'supervision.reported', 'supervision.closed']);
    expect(house.rows(`select status from signals where status <> 'applied'`)).toEqual([]);
  });

  it('lets a supervisor order and read, and change nothing in the case', async () => {
    const report = await passedOn();
    const supervisor = house.person('supervisor', office);
    const id = await ordered(report, 'supervisor');
    for (const [act, input] of [['receipt.recorded', {}], ['progress.reported', { report: '代报' }], ['result.reported', { outcome: 'penalised', summary: '代填' }], ['approval.requested', { act: 'verification.extended', input: {} }], ['act.corrected', { about: 1, at: '2026-09-13T10:00:00+08:00', reason: '改' }]] as const) {
      expect([act, await codeOf(house.act(supervisor, report, act, input))]).toEqual([act, 'role.missing']);
    }
    const reading = readCase(house.app, supervisor, await house.find(report));
    expect([reading.acts.filter(({ open }) => open), reading.flags.includes('supervised'), reading.parts]).toEqual([[], true, ['main']]);
    expect(await codeOf(house.act(house.person('officer', 'zichuan-market'), id, 'reply.given', { report: 'x', completed: true }))).toBe('case.notFound');
    expect(await codeOf(house.act(supervisor, id, 'supervision.closed', { order: 'x', outcome: 'accepted' }))).toBe('role.missing');
  });

  it('names only a case that there is, and of others only those whom the office may name', async () => {
    expect(await codeOf(ordered('case-of-nobody' as Id<'case'>, 'secretary'))).toBe('case.unknown');
    const { id: report } = (await house.open(said('report'))).case;
    // The secretary cannot read it, and may name it.
    expect(await house.app.reader.findCase(report, { bodies: [office] })).toBeUndefined();
    expect((await house.find(await ordered(report, 'secretary'))).data['case']).toBe(report);
  });

  it('leaves cases that verify to the last byte', async () => {
    await house.composition.storage.sealer({ holder: 'test', now: house.app.world.now, sign: house.composition.keys.signHead }).run();
    const found: Finding[] = [];
    await verifyAll(house.composition, false, (finding) => found.push(finding));
    expect(found).toEqual([]);
  });
});
