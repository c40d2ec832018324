import { builtInCalendar, builtInYears, calendarOf, parseYearSchedule, withYear } from '../../src/domain/calendar';
import { explain, moves } from '../../src/engine';
import type { JsonObject } from '../../src/domain/json';
import { moment, type Story } from '../support/story';
import { accepted, approve, expectReplayed, filed, history } from './dispute';
import { sample } from './sample';

const correct = (dispute: Story, when: string, input: JsonObject) => approve(dispute, when, 'act.corrected', { reason: '录入错误', ...input });
const seqOf = (dispute: Story, type: string) => history(dispute).indexOf(type) + 1;
const acceptance = (dispute: Story) => dispute.deadline('acceptance');

describe('a correction', () => {
  it('needs another person, and moves the clock with a fact for the date that moved', () => {
    const dispute = filed('2026-09-14', 1);
    expect(dispute.refusal('2026-09-15', 'act.corrected', { about: 1, at: '2026-09-11T10:00:00+08:00', reason: 'x' }).code).toBe('approval.needed');
    correct(dispute, '2026-09-15', { about: 1, at: '2026-09-11T10:00:00+08:00' });
    expect(acceptance(dispute)).toMatchObject({ start: '2026-09-11', due: '2026-09-21' });
    expect(history(dispute)).toEqual(['request.filed', 'approval.requested', 'approval.given', 'act.corrected', 'deadline.moved', 'deadline.moved']);
    expect(dispute.outcomes.slice(-2).map(({ act }) => act.input)).toEqual([
      { deadline: 'case-1-acceptance-1', reason: 'correction', from: '2026-09-22', to: '2026-09-21' },
      { deadline: 'case-1-firstLook-1', reason: 'correction', from: '2026-09-17', to: '2026-09-16' },
    ]);
    expectReplayed(dispute);
  });

  it('after the ring: the clock runs again, the ring stays in the history, the clock rings a second time', () => {
    const dispute = filed('2026-09-14', 1).until('2026-09-23');
    expect(acceptance(dispute).status).toBe('lapsed');
    correct(dispute, '2026-09-24', { about: 1, at: '2026-09-18T09:00:00+08:00' });
    expect(acceptance(dispute)).toMatchObject({ status: 'running', due: '2026-09-29' });
    expect(dispute.status('firstLook')).toBe('lapsed');
    dispute.until('2026-09-30');
    expect(acceptance(dispute).status).toBe('lapsed');
    expect(dispute.outcomes.filter(({ act }) => act.input['deadline'] === acceptance(dispute).id && act.type === 'deadline.rang').map(({ act }) => act.on)).toEqual(['2026-09-23', '2026-09-30']);
    expectReplayed(dispute);
  });

  it('chooses the edition anew', () => {
    const dispute = filed('2026-04-16', 1);
    expect(acceptance(dispute)).toMatchObject({ edition: '2026-04-15', due: '2026-04-27' });
    correct(dispute, '2026-04-17', { about: 1, at: '2026-04-14T23:59:00+08:00' });
    expect(acceptance(dispute)).toMatchObject({ edition: '2020-01-01', start: '2026-04-14', due: '2026-05-08' });
    correct(dispute, '2026-04-20', { about: 1, at: '2026-04-15T00:00:00+08:00' });
    expect(acceptance(dispute)).toMatchObject({ edition: '2026-04-15', due: '2026-04-24' });
  });

  it('to a date for which the law has no edition is refused before anybody is asked to agree, and nothing changes', () => {
    const dispute = filed('2026-04-16', 1);
    const before = dispute.sealed.length;
    expect(() => correct(dispute, '2026-04-17', { about: 1, at: '2019-04-16T09:00:00+08:00' })).toThrow('period.noEdition');
    expect(history(dispute).slice(before)).toEqual([]);
  });

  it('of a date inside the input moves the clock that runs from it; of the act itself does not', () => {
    const dispute = accepted('2026-09-10').on('2026-09-21', 'copy.served', { effectiveOn: '2026-09-16' }, { party: 'respondent-1' });
    const about = seqOf(dispute, 'copy.served');
    correct(dispute, '2026-09-22', { about, at: '2026-09-20T10:00:00+08:00' });
    expect(dispute.due('answer')).toBe('2026-10-08');
    correct(dispute, '2026-09-22', { about, field: 'effectiveOn', at: '2026-09-19T00:00:00+08:00' });
    expect(dispute.deadline('answer')).toMatchObject({ start: '2026-09-19', due: '2026-10-08' });
    correct(dispute, '2026-09-23', { about, field: 'effectiveOn', at: '2026-09-26T00:00:00+08:00' });
    expect(dispute.deadline('answer')).toMatchObject({ start: '2026-09-26', due: '2026-10-12' });
    expectReplayed(dispute);
  });

  it('of a date that a document set', () => {
    const dispute = accepted('2026-09-10').on('2026-09-11', 'putRight.ordered', { period: { document: 'D1', due: '2026-10-20' } });
    correct(dispute, '2026-09-14', { about: seqOf(dispute, 'putRight.ordered'), field: 'period.due', at: '2026-10-12T00:00:00+08:00' });
    expect(dispute.deadline('putRight')).toMatchObject({ due: '2026-10-12', setBy: { document: 'D1', due: '2026-10-12' } });
    const { at, on, recordedAt } = dispute.last.act;
    expect(moves({ procedure: sample, calendar: dispute.calendar }, dispute.current, { at, on, recordedAt }, 'correction')).toEqual([]);
    expectReplayed(dispute);
  });

  it('of an earlier fact moves the clock that runs from it, with its shift', () => {
    const dispute = filed('2026-09-14', 1).on('2026-09-16', 'request.accepted');
    correct(dispute, '2026-09-17', { about: 1, at: '2026-09-11T10:00:00+08:00' });
    expect(dispute.deadline('sameDay')).toMatchObject({ start: '2026-09-10', due: '2026-10-10' });
    const later = filed('2026-09-14', 1);
    correct(later, '2026-09-15', { about: 1, at: '2026-09-11T10:00:00+08:00' });
    expect(later.on('2026-09-16', 'request.accepted').deadline('sameDay').start).toBe('2026-09-10');
  });

  it('of the opening allows what happened between the true date and the mistyped one', () => {
    const dispute = filed('2026-09-14', 1);
    expect(dispute.refusal('2026-09-12', 'facts.added', { areNew: false }, { entered: '2026-09-15' }).code).toBe('time.beforeOpening');
    correct(dispute, '2026-09-15', { about: 1, at: '2026-09-11T10:00:00+08:00' });
    dispute.on('2026-09-12', 'facts.added', { areNew: false }, { entered: '2026-09-16' });
    expect(() => correct(dispute, '2026-09-17', { about: dispute.current.revision, at: '2026-09-10T10:00:00+08:00' })).toThrow('time.beforeOpening');
  });

  it('of a fact that opened or closed a pause moves what the pause moved', () => {
    const dispute = accepted('2026-03-10', ['2026-03-10']).on('2026-03-11', 'answer.received', {}, { party: 'respondent-1' }).on('2026-05-06', 'case.suspended').on('2026-07-20', 'case.resumed');
    correct(dispute, '2026-07-21', { about: seqOf(dispute, 'case.suspended'), at: '2026-05-16T10:00:00+08:00' });
    expect(dispute.due('decision')).toBe('2026-08-14');
    correct(dispute, '2026-07-21', { about: seqOf(dispute, 'case.resumed'), at: '2026-07-15T10:00:00+08:00' });
    expect(dispute.due('decision')).toBe('2026-08-10');
    expect(() => correct(dispute, '2026-07-21', { about: seqOf(dispute, 'case.resumed'), at: '2026-05-15T10:00:00+08:00' })).toThrow('pause.endsBeforeStart');
    expectReplayed(dispute);
  });

  it('also moves a clock that has ended, since by it is judged who was in time', () => {
    const dispute = accepted('2026-09-10', ['2026-09-10']).on('2026-09-11', 'answer.received', {}, { party: 'respondent-1' });
    correct(dispute, '2026-09-14', { about: seqOf(dispute, 'copy.served'), field: 'effectiveOn', at: '2026-09-09T00:00:00+08:00' });
    expect(dispute.deadline('answer')).toMatchObject({ status: 'ended', due: '2026-09-24' });
  });

  it('that nothing follows from is recorded alone; of a fact that is not there, or of the future, it is refused', () => {
    const dispute = filed('2026-09-14', 1).on('2026-09-15', 'facts.added', { areNew: false });
    correct(dispute, '2026-09-16', { about: 2, at: '2026-09-14T12:00:00+08:00' });
    expect(history(dispute).at(-1)).toBe('act.corrected');
    expect(() => correct(dispute, '2026-09-17', { about: 99, at: '2026-09-14T12:00:00+08:00' })).toThrow('fact.unknown');
    expect(() => correct(filed('2026-09-14', 1), '2026-09-16', { about: 1, at: '2026-09-18T12:00:00+08:00' })).toThrow('time.inFuture');
  });
});

describe('a newly loaded calendar', () => {
  const y2027 = parseYearSchedule({
    year: 2027,
    source: { title: '国务院办公厅关于2027年部分节假日安排的通知（测试）' },
    off: [
      { from: '2027-01-01', to: '2027-01-03', name: { zh: '元旦', en: "New Year's Day" } },
      { from: '2027-02-05', to: '2027-02-12', name: { zh: '春节', en: 'Spring Festival' } },
      { from: '2027-04-03', to: '2027-04-05', name: { zh: '清明节', en: 'Qingming Festival' } },
      { from: '2027-05-01', to: '2027-05-05', name: { zh: '劳动节', en: 'Labour Day' } },
      { from: '2027-06-09', to: '2027-06-09', name: { zh: '端午节', en: 'Dragon Boat Festival' } },
      { from: '2027-09-15', to: '2027-09-15', name: { zh: '中秋节', en: 'Mid-Autumn Festival' } },
      { from: '2027-10-01', to: '2027-10-07', name: { zh: '国庆节', en: 'National Day' } },
    ],
    work: ['2027-02-14'],
  });
  const second = calendarOf(2, withYear(builtInYears, y2027));
  const provisional = () => accepted('2026-11-12', ['2026-11-12']).on('2026-11-13', 'answer.received', {}, { party: 'respondent-1' });

  it('makes a provisional date final, and moves it with a fact', () => {
    const dispute = provisional();
    expect(dispute.deadline('decision')).toMatchObject({ due: '2027-02-12', provisional: true, calendar: 1 });
    expect(explain(dispute.calendar, sample, dispute.current, dispute.deadline('decision')).steps.map(({ code }) => code)).toContain('provisionalYear');
    dispute.load('2026-12-01', second);
    // By the notice Friday the 12th is off as well, and Sunday the 14th is worked.
    expect(dispute.deadline('decision')).toMatchObject({ due: '2027-02-14', provisional: false, calendar: 2, status: 'running' });
    expect(dispute.last.act).toMatchObject({ type: 'deadline.moved', input: { reason: 'calendar', from: '2027-02-12', to: '2027-02-14' } });
    expectReplayed(dispute);
  });

  it('says so by a fact also where the date stays and is now certain', () => {
    const dispute = accepted('2026-11-30', ['2026-11-30']);
    expect(dispute.deadline('decision')).toMatchObject({ due: '2027-03-01', provisional: true });
    dispute.load('2026-12-01', second);
    expect(dispute.deadline('decision')).toMatchObject({ due: '2027-03-01', provisional: false });
    expect(dispute.last.act.input).toMatchObject({ from: '2027-03-01', to: '2027-03-01', confirmed: true });
    expectReplayed(dispute);
    // A fact that says so of a date that is provisional still would be none.
    const moved = provisional().load('2026-12-01', second);
    expect(moved.sealed.filter(({ fact }) => fact.type === 'deadline.moved')).toHaveLength(1);
    expect(moved.last.act.input).not.toHaveProperty('confirmed');
  });

  it('once: when all have moved nothing is left to move, and moving again is refused', () => {
    const dispute = provisional().load('2026-12-01', second);
    const at = moment('2026-12-02');
    expect(moves({ procedure: sample, calendar: second }, dispute.current, { at, on: '2026-12-02' as never, recordedAt: at }, 'calendar')).toEqual([]);
    expect(moves({ procedure: sample, calendar: second }, dispute.current, { at, on: '2026-12-02' as never, recordedAt: at }, 'correction')).toEqual([]);
    const again = { deadline: dispute.deadline('decision').id, reason: 'calendar', from: '2027-02-14', to: '2027-02-14' };
    expect(dispute.refusal('2026-12-02', 'deadline.moved', again, { role: 'clock' })).toMatchObject({ code: 'deadline.notMoved' });
  });

  it('does not touch clocks that have ended, nor dates that stay; a clock that starts later counts with it', () => {
    const dispute = provisional().load('2026-11-20', calendarOf(2, builtInYears));
    expect(history(dispute)).not.toContain('deadline.moved');
    expect(dispute.on('2026-11-21', 'putRight.ordered').deadline('putRight').calendar).toBe(2);
    expect(dispute.current.basis.calendar).toBe(2);
    expect(moves({ procedure: sample, calendar: builtInCalendar }, dispute.current, dispute.last.act, 'calendar')).toEqual([]);
  });
});
