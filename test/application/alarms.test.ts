import { adoptCalendar, adoptEverywhere, foresee } from '../../src/application/adoptCalendar';
import { numberOf } from '../../src/application/caseReading';
import { applySignal } from '../../src/application/applySignal';
import type { App } from '../../src/application/app';
import { openCase } from '../../src/application/openCase';
import { ringDeadline } from '../../src/application/ringDeadline';
import { sweep } from '../../src/application/sweep';
import type { Id } from '../../src/domain/brand';
import { calendarOf, parseYearSchedule, withYear } from '../../src/domain/calendar';
import { DomainError } from '../../src/domain/errors';
import { reconcileNightly } from '../../src/cli/serve/nightlyRun';
import type { Ringing } from '../../src/cli/serve/ringing';
import { verifyAll } from '../../src/cli/verify';
import { House } from '../support/house';
import { moment } from '../support/story';
import { of2027 as year } from '../support/year2027';
import { codeOf, install, MARKET, said, type Installation } from './installation';

const types = (house: Installation, id: string) => house.rows(`select f.type from facts f join cases c on c.ordinal = f.case_ordinal where c.id = '${id}' order by f.seq`).map(({ type }) => type);

const order = { kind: 'order', subject: 'body', to: MARKET, grounds: '多次反映', demands: '查明进展', reply: { due: '2026-10-12' }, signer: '张主任' };

describe('signals', () => {
  let house: Installation;
  beforeAll(async () => {
    house = await install('2026-09-14');
  });
  afterAll(() => house.remove());
  const signals = () => house.rows('select status, tries, last_code from signals order by id');

  it('tell the earlier case of a repeat, once, by its own act', async () => {
    const operator = house.person('operator');
    const { case: earlier } = await house.open(said('report'));
    const { case: later } = await house.open(said('report'));
    await house.act(operator, later.id, 'repeat.joined', { earlier: earlier.id, newFacts: true });
    expect(types(house, earlier.id)).toEqual(['intake.registered', 'repeat.received']);
    expect(types(house, later.id)).toEqual(['intake.registered', 'repeat.joined']);
    expect((await house.find(earlier.id)).links).toEqual([{ kind: 'joinedFrom', case: later.id }]);
    expect((await house.find(later.id))).toMatchObject({ closed: true, links: [{ kind: 'joinedTo', case: earlier.id }] });
    expect(signals()).toEqual([{ status: 'applied', tries: 0, last_code: null }]);
    const [fact] = house.rows(`select f.bytes from facts f where f.type = 'repeat.received'`);
    expect(JSON.parse(String(fact?.['bytes']))).toMatchObject({ actor: { kind: 'signal' }, cause: { signal: `${later.id}-2-1` } });
    // A second delivery, however it comes about, does nothing.
    const row = { id: `${later.id}-2-1` as Id<'signal'>, from: later.id, to: { case: earlier.id }, act: 'repeat.received', input: { later: later.id, newFacts: true, receivedOn: '2026-09-14' }, createdAt: moment('2026-09-14') };
    expect(await Promise.all([applySignal(house.app, row), applySignal(house.app, row)])).toEqual(['appliedBefore', 'appliedBefore']);
    expect(types(house, earlier.id)).toHaveLength(2);
  });

  it('wait for a receiver that cannot accept them yet, are counted, and are tried again after each of its acts', async () => {
    const { case: receiver } = await house.open(said('report'));
    await house.act(house.person('operator'), receiver.id, 'material.passedOn', { to: MARKET });
    // The result of the case that grew out of this one comes before the bureau has signed for it.
    await house.tamper(`insert into signals (id, from_case, to_case, destination, act, input, created_at, status, tries, tried_at)
      values ('other-5-1', 'other', '${receiver.id}', '${JSON.stringify({ case: receiver.id })}', 'result.reported', '${JSON.stringify({ outcome: 'penalised', summary: '已罚款' })}', '2026-09-14T02:00:00.000Z', 'waiting', 0, '')`);
    expect(await sweep(house.app)).toMatchObject({ signals: 0, failed: [] });
    expect(house.rows(`select status, tries, last_code from signals where id = 'other-5-1'`)).toEqual([{ status: 'waiting', tries: 1, last_code: 'act.notOpen' }]);
    await house.act(house.person('operator'), receiver.id, 'receipt.urged', { way: 'telephone' });
    expect(house.rows(`select status, tries from signals where id = 'other-5-1'`)).toEqual([{ status: 'waiting', tries: 2 }]);
    await house.act(house.person('clerk'), receiver.id, 'receipt.recorded');
    expect(types(house, receiver.id)).toEqual(['intake.registered', 'material.passedOn', 'receipt.urged', 'receipt.recorded', 'result.reported']);
    expect(house.rows(`select status from signals where id = 'other-5-1'`)).toEqual([{ status: 'applied' }]);
  });

  it('that this program cannot handle at all are counted like those that are refused, and do not hold up the others, however many they are', async () => {
    const own = await install('2026-09-14');
    const opened = await openCase(own.app, own.person('secretary', 'zb-joint-office'), { procedure: 'supervision-order', act: 'order.issued', input: order });
    if (!('done' in opened)) throw new Error('answered as before');
    // An older program, without the procedure of the receiver.
    const older: App = { ...own.app, procedures: own.app.procedures.filter(({ name }) => name !== 'supervision-order') };
    const { case: earlier } = await own.open(said('report'));
    const values = (id: string, to: string, input: object) => `('${id}', '${id.split('-')[0]}', '${to}', '${JSON.stringify({ case: to })}', 'repeat.received', '${JSON.stringify(input)}', '2026-09-14T02:00:00.000Z', 'waiting', 0, '2026-09-14T02:00:00.000Z')`;
    const beyond = Array.from({ length: 250 }, (_, n) => values(`b-${n}-1`, opened.done.case.id, {}));
    await own.tamper(`insert into signals (id, from_case, to_case, destination, act, input, created_at, status, tries, tried_at)
      values ${[...beyond, values('later-12345-1', earlier.id, { later: 'later', newFacts: true, receivedOn: '2026-09-14' })].join(', ')}`);
    own.at('2026-09-14T11:00');
    const first = await sweep(older);
    expect(first.failed.slice(0, 1)).toEqual([{ deadline: 'b-0-1', code: 'procedure supervision-order version 1 is not installed' }]);
    await sweep(older);
    expect(own.rows(`select status, count(*) as n, min(tries) as least, last_code from signals group by status order by 1`)).toEqual([{ status: 'applied', n: 1, least: 0, last_code: null }, { status: 'waiting', n: 250, least: 1, last_code: 'unexpected' }]);
    await own.remove();
  });

  it('to a case that does not exist stay, and do not hold up the others', async () => {
    await house.tamper(`insert into signals (id, from_case, to_case, destination, act, input, created_at, status, tries, tried_at)
      values ('lost-1-1', 'lost', 'nobody', '{"case":"nobody"}', 'repeat.received', '{}', '2026-09-14T02:00:00.000Z', 'waiting', 0, '')`);
    await sweep(house.app);
    expect(house.rows(`select status, last_code from signals where id = 'lost-1-1'`)).toEqual([{ status: 'waiting', last_code: 'case.notFound' }]);
  });
});

describe('the sweep', () => {
  let house: Installation;
  beforeEach(async () => {
    house = await install('2026-09-14');
  });
  afterEach(() => house.remove());

  /** A complaint whose mediation ends on 2026-11-13: sixty days, by itself a working day. */
  async function mediating(): Promise<Id<'case'>> {
    const { case: file } = await house.open(said('complaint', { standing: 'consumer' }));
    const operator = house.person('operator');
    const officer = house.person('officer');
    await house.act(operator, file.id, 'kind.confirmed', { kind: 'complaint' });
    await house.act(operator, file.id, 'material.passedOn', { to: MARKET });
    await house.act(house.person('clerk'), file.id, 'receipt.recorded');
    await house.act(officer, file.id, 'complaint.accepted');
    return file.id;
  }
  const rings = (id: string) => types(house, id).filter((type) => type === 'deadline.rang').length;
  const periodsRung = (id: string) =>
    house.rows(`select k.bytes from facts f join contents k on k.entry = f.entry join cases c on c.ordinal = f.case_ordinal where c.id = '${id}' and f.type = 'deadline.rang' order by f.seq`).map(({ bytes }) => String((JSON.parse(String(bytes)) as { deadline: string }).deadline).split('-')[1]);

  it('rings what is due at the end of the day, and nothing twice', async () => {
    const id = await mediating();
    await sweep(house.at('2026-11-13T23:59').app);
    expect(periodsRung(id)).not.toContain('C2');
    expect(await sweep(house.at('2026-11-14T00:00').app)).toMatchObject({ failed: [] });
    expect(periodsRung(id).filter((period) => period === 'C2')).toHaveLength(1);
    expect((await house.find(id)).state).toBe('mediationOverdue');
    const rung = rings(id);
    expect(await sweep(house.app)).toEqual({ rang: 0, reminded: 0, signals: 0, failed: [] });
    expect(await sweep(house.at('2026-11-20').app)).toMatchObject({ failed: [] });
    expect(rings(id)).toBe(rung);
    // Noticed a minute late or a week late: it takes effect when the time ran out.
    const [fact] = house.rows(`select f.at, f.legal_date, f.recorded_at from facts f join contents k on k.entry = f.entry where f.type = 'deadline.rang' and k.bytes like '%-C2-%'`);
    expect(fact).toEqual({ at: '2026-11-13T16:00:00.000Z', legal_date: '2026-11-13', recorded_at: '2026-11-13T16:00:00.000Z' });
  });

  it('of two at once rings everything once', async () => {
    const ids = [await mediating(), await mediating(), await mediating()];
    house.at('2026-12-30');
    const both = await Promise.all([sweep(house.app), sweep(house.app)]);
    expect(both.flatMap(({ failed }) => failed)).toEqual([]);
    for (const id of ids) expect(new Set(periodsRung(id)).size).toBe(periodsRung(id).length);
    expect(await sweep(house.app)).toEqual({ rang: 0, reminded: 0, signals: 0, failed: [] });
  });

  it('reminds once of each rung, however often it looks', async () => {
    const { case: file } = await house.open(said('report'));
    await house.act(house.person('operator'), file.id, 'material.passedOn', { to: MARKET });
    await house.act(house.person('clerk'), file.id, 'receipt.recorded');
    const reminders = () => house.rows(`select rung from outbox where template = 'deadline.reminder' and rung like '%-C7-%' order by id`).map(({ rung }) => String(rung).split('-').at(-1));
    await sweep(house.at('2026-10-09T18:00').app);
    await sweep(house.app);
    const first = reminders();
    expect(first.length).toBeGreaterThan(0);
    expect(new Set(first).size).toBe(first.length);
  });

  it('a stale or second alarm does nothing', async () => {
    const id = await mediating();
    const deadline = (await house.find(id)).deadlines.find(({ period }) => period === 'C2')?.id as Id<'deadline'>;
    expect(await ringDeadline(house.app, { case: id, deadline })).toBe('stale');
    house.at('2026-11-14');
    expect(await Promise.all([ringDeadline(house.app, { case: id, deadline }), ringDeadline(house.app, { case: id, deadline })])).toEqual(['rang', 'stale']);
    expect(await ringDeadline(house.app, { case: 'nobody' as Id<'case'>, deadline })).toBe('stale');
  });

  it('is not held up by alarms that fail, however many they are', async () => {
    const good = await mediating();
    house.at('2026-12-30');
    // Two hundred and fifty alarms that come first and cannot be handled.
    const alarms: App['alarms'] = {
      ...house.app.alarms,
      instants: (from, until, limit) => house.app.alarms.instants(from, until, limit),
      waitingSignals: (limit) => house.app.alarms.waitingSignals(limit),
      waitingSignalsFor: (receiver, limit) => house.app.alarms.waitingSignalsFor(receiver, limit),
      due: async (now, limit) => {
        const broken = Array.from({ length: 250 }, (_, n) => ({ case: `broken-${n}` as Id<'case'>, deadline: `broken-${n}-C7-1` as Id<'deadline'>, ringsAt: moment('2026-01-05') }));
        return [...broken, ...(await house.app.alarms.due(now, limit))].slice(0, limit);
      },
    };
    const ledger: App['ledger'] = {
      write: (work) =>
        house.app.ledger.write((tx) =>
          work(
            Object.assign(Object.create(tx) as typeof tx, {
              loadCase: (id: Id<'case'>) => {
                if (id.startsWith('broken')) throw new DomainError('unavailable', 'storage.failed', 'unreadable');
                return tx.loadCase(id);
              },
            }),
          ),
        ),
    };
    const swept = await sweep({ ...house.app, alarms, ledger });
    expect(swept.failed).toHaveLength(250);
    expect(swept.failed[0]).toEqual({ deadline: 'broken-0-C7-1', code: 'storage.failed' });
    expect(periodsRung(good)).toContain('C2');
  });
});

describe('a calendar that is loaded', () => {
  const of2027 = parseYearSchedule(year);
  const nothing = { moved: [], confirmed: 0 };
  it('moves provisional dates, with a fact for each, and leaves final ones alone', async () => {
    const house = await install('2027-01-25');
    const { app, composition } = house;
    const { case: file } = await house.open(said('report'));
    await house.act(house.person('operator'), file.id, 'material.passedOn', { to: MARKET });
    const received = await house.act(house.person('clerk'), file.id, 'receipt.recorded');
    const c7 = received.case.deadlines.find(({ period }) => period === 'C7');
    expect(c7).toMatchObject({ provisional: true, calendar: 1 });

    const version = await composition.storage.calendars.load(of2027, moment('2027-01-26'));
    expect(await composition.calendars.refresh()).toBe(true);
    expect(await composition.calendars.refresh()).toBe(false);
    house.at('2027-01-26');
    expect(await app.alarms.casesOnOlderCalendar(version, '', 10)).toEqual([file.id]);
    const adopted = await adoptCalendar(app, file.id);
    const moved = adopted.moved.length + adopted.confirmed;
    expect(adopted.moved).toContainEqual(expect.objectContaining({ case: file.id, period: 'C7', from: c7?.due }));
    expect(moved).toBeGreaterThan(0);
    const after = await house.find(file.id);
    const anew = after.deadlines.find(({ period }) => period === 'C7');
    expect(anew).toMatchObject({ provisional: false, calendar: version });
    expect(anew?.due).not.toBe(c7?.due);
    const facts = house.rows(`select k.bytes from facts f join contents k on k.entry = f.entry where f.type = 'deadline.moved'`).map(({ bytes }) => JSON.parse(String(bytes)) as { deadline: string; from: string; to: string; reason: string });
    expect(facts).toHaveLength(moved);
    expect(facts.find(({ deadline }) => deadline === anew?.id)).toMatchObject({ from: c7?.due, to: anew?.due, reason: 'calendar' });
    expect(await app.alarms.casesOnOlderCalendar(version, '', 10)).toEqual([]);
    expect(await adoptCalendar(app, file.id)).toEqual(nothing);
    await house.remove();
  });

  it('moves the dates of all cases but the one that cannot be moved, and says which that is', async () => {
    const house = await install('2027-01-25');
    const { app, composition } = house;
    // A newer program has opened it, by a procedure that this one does not have.
    const opened = await openCase(app, house.person('secretary', 'zb-joint-office'), { procedure: 'supervision-order', act: 'order.issued', input: { ...order, reply: { due: '2027-02-22' } } });
    if (!('done' in opened)) throw new Error('answered as before');
    const { id } = opened.done.case;
    const older: App = { ...app, procedures: app.procedures.filter(({ name }) => name !== 'supervision-order') };
    const { case: file } = await house.open(said('report'));
    await house.act(house.person('operator'), file.id, 'material.passedOn', { to: MARKET });
    await house.act(house.person('clerk'), file.id, 'receipt.recorded');
    // So does the preview, which comes before.
    const { version: before, years } = await composition.storage.calendars.newest();
    const why = 'procedure supervision-order version 1 is not installed';
    const foreseen = await foresee(older, calendarOf(before + 1, withYear(years, of2027)));
    expect(foreseen).toMatchObject({ cases: 1, leaving: 1, left: [{ case: id, number: numberOf(opened.done.case), why }] });
    expect(foreseen.moved.map((one) => one.period)).toContain('C7');
    const version = await composition.storage.calendars.load(of2027, moment('2027-01-26'));
    await composition.calendars.refresh();
    house.at('2027-01-26');
    expect(await app.alarms.casesOnOlderCalendar(version, '', 10)).toEqual([id, file.id]);
    const moved: string[] = [];
    await expect(adoptEverywhere(older, (one) => moved.push(one.period))).rejects.toThrow(new RegExp(`1 case.*${id}`));
    expect(moved).toContain('C7');
    expect(await app.alarms.casesOnOlderCalendar(version, '', 10)).toEqual([id]);
    // Nor does it keep the night from its reconciliation.
    house.at('2027-01-27T03:30');
    const told: object[] = [];
    const night = reconcileNightly({ ...composition, app: older }, { rings: true, isHeld: () => Promise.resolve(false) } as Ringing, (run) => told.push(run));
    await expect(night).rejects.toThrow(/1 case/);
    expect(told).toEqual([expect.objectContaining({ cases: 2 })]);
    // Whoever has the procedure does the rest.
    await adoptEverywhere(app, () => undefined);
    expect(await app.alarms.casesOnOlderCalendar(version, '', 10)).toEqual([]);
    await house.remove();
  });

  describe('for every case of the demonstration', () => {
    let house: House;
    beforeAll(async () => {
      house = await House.open({ demonstration: true, start: '2026-10-08T09:30' });
    });
    afterAll(() => house.close());

    it('leaves histories that agree, and says nothing twice', async () => {
      const { app, composition } = house;
      await composition.storage.calendars.load(of2027, app.world.now());
      await composition.calendars.refresh();
      const adopted = async () => {
        const confirmed = await adoptEverywhere(app, () => undefined);
        const found: unknown[] = [];
        const { facts } = await verifyAll(composition, false, (finding) => found.push(finding));
        return { confirmed, facts, found };
      };
      const first = await adopted();
      expect([first.confirmed > 0, first.found]).toEqual([true, []]);
      // As another process that looks after it.
      expect(await adopted()).toEqual({ confirmed: 0, facts: first.facts, found: [] });
    });
  });

  it('leaves a closed case and one that does not exist as they are', async () => {
    const house = await install('2027-01-25');
    const { case: file } = await house.open(said('consultation'));
    await house.act(house.person('operator'), file.id, 'consultation.answered', { answer: 'inOwnWords' });
    await house.composition.storage.calendars.load(of2027, moment('2027-01-26'));
    await house.composition.calendars.refresh();
    expect(await adoptCalendar(house.app, file.id)).toEqual(nothing);
    expect(await adoptCalendar(house.app, 'nobody' as Id<'case'>)).toEqual(nothing);
    expect(await codeOf(house.act(house.person('operator'), file.id, 'receipt.urged', { way: 'telephone' }))).toBe('act.notOpen');
    await house.remove();
  });
});
