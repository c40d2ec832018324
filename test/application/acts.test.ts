import { keepEvidence } from '../../src/application/evidence';
import { openCase, type OpenedCase } from '../../src/application/openCase';
import { performAct } from '../../src/application/performAct';
import { queryByCode } from '../../src/application/queryByCode';
import { queryCodeOf } from '../../src/application/queryCode';
import type { RecordedAct } from '../../src/application/record';
import type { Remember } from '../../src/application/request';
import { bodyHash } from '../../src/application/bodyHash';
import type { Id } from '../../src/domain/brand';
import type { JsonObject } from '../../src/domain/json';
import { aPicture } from '../support/files';
import { codeOf, HUB, install, MARKET, said, type Installation } from './installation';

describe('acts', () => {
  let house: Installation;
  beforeAll(async () => {
    house = await install('2026-09-14');
  });
  afterAll(() => house.remove());

  const counters = () => house.rows('select series, span, value from counters order by series, span');
  const cases = () => Number(house.rows('select count(*) as n from cases')[0]?.['n']);
  const facts = (id: string) => house.rows(`select f.type from facts f join cases c on c.ordinal = f.case_ordinal where c.id = '${id}' order by f.seq`).map(({ type }) => type);

  /** A report that the market bureau has signed for. */
  async function verifying(): Promise<Id<'case'>> {
    const operator = house.person('operator');
    const { case: file } = await house.open(said('report'));
    await house.act(operator, file.id, 'material.passedOn', { to: MARKET });
    await house.act(house.person('clerk'), file.id, 'receipt.recorded');
    return file.id;
  }

  describe('with an idempotency key', () => {
    const remember = <T extends { readonly case: { readonly id: string } }>(key: string, body: JsonObject): Remember<T> => ({
      scope: 'operator POST /api/cases',
      key,
      bodyHash: bodyHash(body),
      answer: (done) => ({ status: 201, body: JSON.stringify({ id: done.case.id }) }),
    });
    const open = (key: string, input: JsonObject) => openCase(house.app, house.person('operator'), { procedure: 'hotline-complaint', act: 'intake.registered', input }, remember<OpenedCase>(key, input));

    it('opens one case, however often it is asked, at once or later', async () => {
      const before = cases();
      const answers = await Promise.all(Array.from({ length: 20 }, () => open('k-1', said('report'))));
      const done = answers.filter((answer) => 'done' in answer);
      expect([done.length, answers.length, cases() - before]).toEqual([1, 20, 1]);
      const [first] = done;
      const again = await open('k-1', said('report'));
      if (!first || !('done' in first) || !('again' in again)) throw new Error('answered otherwise');
      expect(again.again).toMatchObject({ status: 201, body: JSON.stringify({ id: first.done.case.id }) });
      expect(answers.filter((answer) => 'again' in answer).map((answer) => 'again' in answer && answer.again.body)).toEqual(Array(19).fill(again.again.body));
    });

    it('refuses the key with another body, and writes nothing', async () => {
      const before = cases();
      await open('k-2', said('report'));
      expect(await codeOf(open('k-2', said('assistance')))).toBe('idempotencyKey.reused');
      expect(cases() - before).toBe(1);
    });

    it('performs one act, and keeps no answer of one that was refused', async () => {
      const { case: file } = await house.open(said('report'));
      const operator = house.person('operator');
      const act = (act: string, input: JsonObject, key: string) => performAct(house.app, operator, file.id, { act, input }, { remember: { ...remember<RecordedAct>(key, { act, input }), scope: `act ${file.id}` } });
      expect(await codeOf(act('receipt.urged', { way: 'telephone' }, 'a-1'))).toBe('act.notOpen');
      await act('material.passedOn', { to: MARKET }, 'a-2');
      const answers = await Promise.all(Array.from({ length: 20 }, () => act('receipt.urged', { way: 'telephone' }, 'a-1')));
      expect(answers.filter((answer) => 'done' in answer)).toHaveLength(1);
      expect(facts(file.id)).toEqual(['intake.registered', 'material.passedOn', 'receipt.urged']);
    });
  });

  it('takes no number when it is refused', async () => {
    const { case: file } = await house.open(said('complaint', { standing: 'consumer' }));
    const before = counters();
    expect(await codeOf(house.act(house.person('operator'), file.id, 'material.passedOn', { to: MARKET }))).toBe('condition.unmet');
    expect(await codeOf(house.open(said('nonsense')))).toBe('form.invalid');
    expect(await codeOf(house.act(house.person('officer'), file.id, 'complaint.accepted'))).toBe('case.notFound');
    expect(counters()).toEqual(before);
    const one = await house.open(said('report'));
    const other = await house.open(said('report'));
    const serial = (number: string | undefined) => Number(number?.slice(8, -1));
    expect(serial(other.case.numbers['intake'])).toBe(serial(one.case.numbers['intake']) + 1);
  });

  it('happens only on the revision that was read, when that is asked', async () => {
    const { case: file } = await house.open(said('report'));
    const urge = (ifRevision: number) => performAct(house.app, house.person('operator'), file.id, { act: 'urgency.confirmed', input: { reason: 'fairEnding' } }, { ifRevision });
    await urge(1);
    expect(await codeOf(urge(1))).toBe('case.movedOn');
    expect(facts(file.id)).toHaveLength(2);
  });

  it('of twenty at once on one case is done twenty times, in one unbroken chain', async () => {
    const { case: file } = await house.open(said('report'));
    await Promise.all(Array.from({ length: 20 }, (_, n) => house.act(house.person('operator'), file.id, 'progress.asked', { way: 'telephone', told: `第${n}次` })));
    expect((await house.find(file.id)).revision).toBe(21);
  });

  describe('dated', () => {
    it('back is the matter of a head beyond the limit', async () => {
      const operator = house.at('2026-09-14').person('operator');
      const { case: file } = await house.open(said('report'), { at: '2026-09-11' });
      expect([file.openedAt, file.data['hubReceipt']]).toEqual(['2026-09-10T16:00:00.000Z', expect.objectContaining({ on: '2026-09-11' })]);
      expect(await codeOf(house.open(said('report'), { at: '2026-09-10' }))).toBe('backdating.needsHead');
      const chief = { ...operator, account: 'chief', roles: ['operator', 'sectionChief'] };
      expect((await house.open(said('report'), { at: '2026-09-01' }, chief)).case.data).toMatchObject({ hubReceipt: { on: '2026-09-01' } });
    });

    it('ahead is refused, a clock that differs by seconds is not', async () => {
      house.at('2026-09-14T10:00');
      expect(await codeOf(house.open(said('report'), { at: '2026-09-14T10:02:00+08:00' }))).toBe('time.inFuture');
      expect(await codeOf(house.open(said('report'), { at: '2026-09-15' }))).toBe('time.inFuture');
      expect((await house.open(said('report'), { at: '2026-09-14T10:00:30+08:00' })).case.openedAt).toBe('2026-09-14T02:00:00.000Z');
    });

    it('of what a document embodies is the date of the document, and no other', async () => {
      const operator = house.at('2026-09-16').person('operator');
      const { case: file } = await house.open(said('report'), { at: '2026-09-14' });
      expect(await codeOf(house.act(operator, file.id, 'material.passedOn', { to: MARKET }, { at: '2026-09-16', document: { on: '2026-09-15' } }))).toBe('document.dateDiffers');
      const { case: passed, facts } = await house.act(operator, file.id, 'material.passedOn', { to: MARKET }, { document: { on: '2026-09-15' } });
      expect([passed.documents, facts.length]).toEqual([[expect.objectContaining({ template: 'passingOnLetter', on: '2026-09-15' })], 1]);
      const [stored] = (await house.app.reader.history(file.id)).slice(-1);
      expect([stored?.fact.on, stored?.fact.document]).toEqual(['2026-09-15', { on: '2026-09-15' }]);
      // What follows from it counts from there.
      expect(passed.deadlines.at(-1)?.start.slice(0, 10)).toBe('2026-09-15');
      // An act without a document of its own may name one of another day.
      expect((await house.act(operator, file.id, 'progress.asked', { way: 'telephone' }, { document: { number: '来函1号', on: '2026-09-10' } })).facts).toHaveLength(1);
      house.at('2026-09-14T10:00');
    });

    it('before the case was opened is refused', async () => {
      const { case: file } = await house.open(said('report'));
      expect(await codeOf(house.act(house.person('operator'), file.id, 'progress.asked', { way: 'telephone' }, { at: '2026-09-12' }))).toBe('time.beforeOpening');
    });
  });

  describe('entered for a body that is not here', () => {
    it('wait for the stamped paper until it comes', async () => {
      const operator = house.at('2026-09-14').person('operator');
      const { case: file } = await house.open(said('report'));
      await house.act(operator, file.id, 'material.passedOn', { to: MARKET });
      const asserted = { body: MARKET, person: '收件人王', way: 'paper' } as const;
      await house.act(operator, file.id, 'receipt.recorded', {}, { asserted });
      expect((await house.find(file.id)).proofsOutstanding).toEqual([3]);
      expect(await codeOf(house.act(operator, file.id, 'proof.received', { about: 3, evidence: '回执第8号', receivedOn: '2026-09-14' }))).toBe('evidence.unknown');
      const { id: evidence } = await keepEvidence(house.app, operator, file, { part: 'main', name: '回执.png', bytes: aPicture() });
      await house.act(operator, file.id, 'proof.received', { about: 3, evidence, receivedOn: '2026-09-14' });
      expect((await house.find(file.id)).proofsOutstanding).toEqual([]);
      expect(await codeOf(house.act(operator, file.id, 'proof.received', { about: 3, evidence, receivedOn: '2026-09-14' }))).toBe('proof.notOutstanding');
    });

    it('is only for the body that has the case', async () => {
      const operator = house.person('operator');
      const { case: file } = await house.open(said('report'));
      await house.act(operator, file.id, 'material.passedOn', { to: MARKET });
      expect(await codeOf(house.act(operator, file.id, 'receipt.recorded', {}, { asserted: { body: 'boshan-market', person: '某', way: 'telephone' } }))).toBe('office.other');
      expect(await codeOf(house.act(operator, file.id, 'receipt.urged', { way: 'telephone' }, { asserted: { body: HUB, person: '某', way: 'telephone' } }))).toBe('assertion.notAllowed');
    });
  });

  describe('under approval', () => {
    const span = { span: { length: 10, unit: 'workingDay' }, reason: '需要检测' };

    it('C7 is extended when both heads agree, and not by the one who asks', async () => {
      house.at('2026-09-14');
      const id = await verifying();
      const due = async () => (await house.find(id)).deadlines.find(({ period }) => period === 'C7')?.due;
      expect(await due()).toBe('2026-10-10');
      const officer = house.person('officer', MARKET, 'zhang');
      expect(await codeOf(house.act(officer, id, 'verification.extended', span))).toBe('approval.needed');
      const asked = await house.act({ ...officer, roles: ['officer', 'sectionChief'] }, id, 'approval.requested', { act: 'verification.extended', input: span });
      const request = asked.case.revision;
      expect(await codeOf(house.act({ ...officer, roles: ['officer', 'sectionChief'] }, id, 'approval.given', { request, opinion: 'agree' }))).toBe('approval.ownRequest');
      expect(await codeOf(house.act(house.person('deputyHead'), id, 'approval.given', { request, opinion: 'agree' }))).toBe('role.missing');
      await house.act(house.person('sectionChief'), id, 'approval.given', { request, opinion: 'agree' });
      expect(await due()).toBe('2026-10-10');
      const last = await house.act(house.person('deputyHead'), id, 'approval.given', { request, opinion: 'agree' });
      expect(last.facts.map(({ type }) => type)).toEqual(['approval.given', 'verification.extended']);
      // Saturday 10 October is worked in exchange: it is the last of the fifteen, and two weeks are added.
      expect(await due()).toBe('2026-10-23');
      expect((await house.find(id)).documents.at(-1)).toMatchObject({ template: 'extensionApproval' });
    });

    it('is not asked twice, and ends with the first disagreement', async () => {
      const id = await verifying();
      const officer = house.person('officer');
      const { case: file } = await house.act(officer, id, 'approval.requested', { act: 'verification.extended', input: span });
      expect(await codeOf(house.act(officer, id, 'approval.requested', { act: 'verification.extended', input: span }))).toBe('approval.alreadyRequested');
      await house.act(house.person('sectionChief'), id, 'approval.given', { request: file.revision, opinion: 'disagree', reason: '没有必要' });
      expect((await house.find(id)).requests).toMatchObject([{ status: 'disapproved' }]);
      expect(await codeOf(house.act(house.person('sectionChief'), id, 'approval.given', { request: file.revision, opinion: 'agree' }))).not.toBe('accepted');
    });
  });

  it('puts a mistyped date right by approval, and moves every date that hangs on it with a fact each', async () => {
    house.at('2026-09-14');
    const id = await verifying();
    const operator = house.person('officer');
    house.at('2026-09-15');
    const { case: asked } = await house.act(operator, id, 'approval.requested', { act: 'act.corrected', input: { about: 3, at: '2026-09-14T08:00:00+08:00', reason: '时间录错' } });
    await house.act(house.person('sectionChief'), id, 'approval.given', { request: asked.revision, opinion: 'agree' });
    expect((await house.find(id)).deadlines.find(({ period }) => period === 'C7')?.due).toBe('2026-10-10');
    // The bureau signed two days later than was typed.
    house.at('2026-09-16');
    const { case: again } = await house.act(operator, id, 'approval.requested', { act: 'act.corrected', input: { about: 3, at: '2026-09-16T09:00:00+08:00', reason: '实际16日签收' } });
    const corrected = await house.act(house.person('sectionChief'), id, 'approval.given', { request: again.revision, opinion: 'agree' });
    const moved = corrected.facts.filter(({ type }) => type === 'deadline.moved');
    expect(moved.length).toBeGreaterThan(0);
    const file = await house.find(id);
    expect(file.deadlines.find(({ period }) => period === 'C7')).toMatchObject({ due: '2026-10-13', status: 'running' });
    expect(house.rows(`select due from deadlines where id = '${file.deadlines.find(({ period }) => period === 'C7')?.id}'`)).toEqual([{ due: '2026-10-13' }]);
    expect(file.corrections).toHaveLength(2);
  });

  it('opens a linked case with identities of its own, linked both ways, with a query code', async () => {
    house.at('2026-09-14');
    const { case: first, queryCode } = await house.open(said('mixed'));
    const split = await house.act(house.person('operator'), first.id, 'material.split', { thisHalf: 'complaint', otherHalf: 'report' });
    const [opened] = split.opened;
    if (!opened) throw new Error('no case was opened');
    const other = opened.case;
    expect((await house.find(first.id)).links).toEqual([{ kind: 'split', case: other.id }]);
    expect((await house.find(other.id)).links).toEqual([{ kind: 'split', case: first.id }]);
    expect(other.data).toMatchObject({ declaredKind: 'report', confirmedKind: 'report' });
    const references = (data: JsonObject) => [data['reporter'], data['respondent'], data['narrative']];
    expect(new Set([...references(first.data), ...references(other.data)]).size).toBe(6);
    const identities = (id: string) => house.rows(`select i.content from identities i join cases c on c.ordinal = i.case_ordinal where c.id = '${id}' order by i.content`);
    expect(identities(other.id)).toEqual(identities(first.id));
    const code = queryCodeOf(house.app.world, other.id);
    expect(await queryByCode(house.app, other.numbers['intake'] ?? '', code)).toMatchObject({ state: 'registered', closed: false });
    expect(await queryByCode(house.app, first.numbers['intake'] ?? '', queryCode)).toMatchObject({ number: first.numbers['intake'] });
    expect(await codeOf(queryByCode(house.app, other.numbers['intake'] ?? '', code === '000000' ? '000001' : '000000'))).toBe('query.notFound');
  });
});
