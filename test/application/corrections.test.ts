import { rulesOf } from '../../src/application/app';
import { readCase } from '../../src/application/readCase';
import { readHistory } from '../../src/application/readHistory';
import { recordAct } from '../../src/application/record';
import type { Id } from '../../src/domain/brand';
import { legalDateOf } from '../../src/domain/calendar';
import { DomainError } from '../../src/domain/errors';
import type { JsonObject } from '../../src/domain/json';
import type { Person } from '../../src/policies';
import { codeOf, HUB, install, MARKET, said, type Installation } from './installation';

/** 谁的行为由谁更正: a mistyped date is put right by the body whose act it is, asked for and approved there. */
describe('a correction', () => {
  let house: Installation;
  beforeAll(async () => {
    house = await install('2026-09-14');
  });
  afterAll(() => house.remove());

  const date = (about: number): JsonObject => ({ about, at: '2026-09-15T10:00:00+08:00', reason: '时间录错' });
  const ask = (by: Person, id: Id<'case'>, about: number) => house.act(by, id, 'approval.requested', { act: 'act.corrected', input: date(about) });
  const agree = (by: Person, id: Id<'case'>, request: number, opinion = 'agree') => house.act(by, id, 'approval.given', { request, opinion });
  const offered = async (by: Person, id: Id<'case'>) => (await readHistory(house.app, by, await house.find(id))).filter(({ correctable }) => correctable).map(({ fact }) => fact.seq);
  const mayApprove = async (by: Person, id: Id<'case'>) => readCase(house.app, by, await house.find(id)).acts.find(({ act }) => act === 'approval.given')?.open;
  const dates = async (id: Id<'case'>) => (await house.find(id)).deadlines.map(({ id: name, due }) => `${name} ${due}`);
  const whoOf = (promise: Promise<unknown>) => promise.then(() => 'was accepted', (error: unknown) => (error instanceof DomainError ? [error.kind, error.code, error.details.refusal?.who] : String(error)));

  /** Registered by the centre (1), passed on (2); the receipt of the bureau (3) as the bureau entered it, or the centre for it. */
  async function received(byCentre: boolean): Promise<Id<'case'>> {
    house.at('2026-09-14');
    const operator = house.person('operator');
    const { id } = (await house.open(said('report'))).case;
    await house.act(operator, id, 'material.passedOn', { to: MARKET });
    if (byCentre) await house.act(operator, id, 'receipt.recorded', {}, { asserted: { body: MARKET, person: '收件人王', way: 'paper' } });
    else await house.act(house.person('clerk'), id, 'receipt.recorded');
    house.at('2026-09-18');
    return id;
  }

  it('of what another body did is neither asked for nor approved, and no clock moves', async () => {
    const id = await received(false);
    const before = await dates(id);
    expect(await whoOf(ask(house.person('officer'), id, 1))).toEqual(['forbidden', 'correction.notOwn', [HUB]]);
    expect(await whoOf(ask(house.person('operator'), id, 3))).toEqual(['forbidden', 'correction.notOwn', [MARKET]]);
    const { facts } = await ask(house.person('operator'), id, 1);
    const request = facts[0]!.seq;
    expect(await whoOf(agree(house.person('sectionChief'), id, request))).toEqual(['forbidden', 'office.other', [HUB]]);
    expect([await mayApprove(house.person('sectionChief'), id), await mayApprove(house.person('sectionChief', HUB), id)]).toEqual([false, true]);
    expect(await dates(id)).toEqual(before);
    expect((await agree(house.person('sectionChief', HUB), id, request)).facts.map(({ type }) => type)).toEqual(expect.arrayContaining(['act.corrected', 'deadline.moved']));
    expect(await dates(id)).not.toEqual(before);
  });

  it('is offered for the acts of the own body, and for what happened by itself to the one that has the case', async () => {
    const id = await received(false);
    expect([await offered(house.person('operator'), id), await offered(house.person('officer'), id)]).toEqual([[1, 2], [3]]);
    const earlier = await received(false);
    const { id: later } = (await house.open(said('report'))).case;
    await house.act(house.person('operator'), later, 'repeat.joined', { earlier, newFacts: true });
    expect([await offered(house.person('operator'), earlier), await offered(house.person('officer'), earlier)]).toEqual([[1, 2], [3, 4]]);
    expect(await whoOf(ask(house.person('operator'), earlier, 4))).toEqual(['forbidden', 'correction.notOwn', [MARKET]]);
    expect((await ask(house.person('officer'), earlier, 4)).facts).toHaveLength(1);
  });

  it('of what was entered for another body is for the one that entered it, and for the other', async () => {
    for (const [asker, head] of [[house.person('operator'), house.person('sectionChief', HUB)], [house.person('officer'), house.person('sectionChief')]] as const) {
      const id = await received(true);
      expect([await offered(house.person('operator'), id), await offered(house.person('officer'), id)]).toEqual([[1, 2, 3], [3]]);
      const { facts } = await ask(asker, id, 3);
      // None approves for another, though both may correct it.
      expect(await codeOf(agree(house.person('sectionChief', head.body === HUB ? MARKET : HUB), id, facts[0]!.seq))).toBe('office.other');
      expect((await agree(head, id, facts[0]!.seq)).facts.map(({ type }) => type)).toContain('act.corrected');
    }
  });

  it('that waits for approval holds up nothing but another correction of the same entry, neither here nor at another body', async () => {
    const id = await received(false);
    const operator = house.person('operator');
    const first = (await ask(operator, id, 1)).facts[0]!.seq;
    expect(await codeOf(ask(operator, id, 1))).toBe('approval.alreadyRequested');
    const entry = (await house.act(operator, id, 'narrative.masked', { text: '反映茶具是假的。' })).facts[0]!.seq;
    const second = (await ask(operator, id, entry)).facts[0]!.seq;
    const bureau = (await ask(house.person('officer'), id, 3)).facts[0]!.seq;
    // Each is approved where it was asked for, in whatever order.
    await agree(house.person('sectionChief'), id, bureau);
    await agree(house.person('sectionChief', HUB), id, second);
    await agree(house.person('sectionChief', HUB), id, first);
    expect((await house.find(id)).corrections.map(({ about }) => about)).toEqual([3, entry, 1]);
    expect((await ask(operator, id, 1)).facts).toHaveLength(1);
  });

  it('that another body asked for before this was held may be sent back, and is not agreed to', async () => {
    const id = await received(false);
    const file = await house.find(id);
    const now = house.app.world.now();
    const actor = { kind: 'person', id: 'officer@before', body: MARKET, role: 'officer' } as const;
    await house.app.ledger.write(async (tx) => recordAct(house.app, tx, rulesOf(house.app, file.basis.procedure, file.basis.version), await tx.loadCase(id) ?? file, { type: 'approval.requested', input: { act: 'act.corrected', input: date(1) }, actor, at: now, on: legalDateOf(now), recordedAt: now }));
    expect(await codeOf(agree(house.person('sectionChief'), id, 4))).toBe('correction.notOwn');
    expect((await agree(house.person('sectionChief'), id, 4, 'return')).facts).toHaveLength(1);
    expect((await house.find(id)).corrections).toEqual([]);
  });

  it('of a fact that is not there is refused when it is asked for', async () => {
    const id = await received(false);
    expect(await codeOf(ask(house.person('officer'), id, 99))).toBe('fact.unknown');
  });
});
