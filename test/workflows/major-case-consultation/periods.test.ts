import { accepted, convened, draft, held, invitation, issued, market, opened, opinion, police, requested, type ConsultationStory } from './consultation';

/** Each row of law.ts at work; the dates were counted by hand on the calendar of 2026 (09-25 to 09-27 and 10-01 to 10-07 off, Sunday 09-20 and Saturday 10-10 worked). */
interface Row {
  readonly row: string;
  readonly says: string;
  readonly told: () => ConsultationStory;
  readonly period: string;
  readonly party?: string;
  readonly due: string;
}

const rows: readonly Row[] = [
  { row: 'MC1', says: 'two working days to examine the request', told: () => requested('2026-09-30'), period: 'MC1', due: '2026-10-09' },
  { row: 'MC2', says: 'an ordinary meeting within ten working days', told: () => accepted('2026-09-14'), period: 'MC2', due: '2026-09-28' },
  { row: 'MC2u', says: 'an urgent one within twenty-four hours, holidays included', told: () => accepted('2026-09-30T16:40', 'urgent'), period: 'MC2u', due: '2026-10-01T08:40:00.000Z' },
  { row: 'MC2u', says: 'from the change of the grade', told: () => accepted('2026-09-14').on('2026-09-15T09:00', 'grade.changed', { grade: 'urgent', reason: '舆情' }), period: 'MC2u', due: '2026-09-16T01:00:00.000Z' },
  { row: 'MC3', says: 'papers three working days before the meeting, the day itself not counted', told: () => convened('2026-09-14', '2026-09-24T09:30'), period: 'MC3', due: '2026-09-21' },
  { row: 'MC3', says: 'counted back over a make-up Sunday', told: () => convened('2026-09-14', '2026-09-22T09:30'), period: 'MC3', due: '2026-09-18' },
  { row: 'MC3', says: 'from the new date when it is postponed', told: () => convened('2026-09-14', '2026-09-22T09:30').on('2026-09-15', 'meeting.postponed', { heldAt: '2026-09-28T09:30:00+08:00', reason: '人员冲突' }), period: 'MC3', due: '2026-09-22' },
  { row: 'MC3u', says: 'one working day before an urgent meeting', told: () => accepted('2026-09-14T16:00', 'urgent').on('2026-09-14T16:10', 'meeting.convened', invitation('2026-09-15T15:00', market, police)), period: 'MC3u', due: '2026-09-14' },
  { row: 'MC4', says: 'five working days for the opinion of each', told: () => held('2026-09-14', '2026-09-22'), period: 'MC4', party: `member-${police}`, due: '2026-09-30' },
  { row: 'MC6', says: 'three working days to draft the minutes', told: () => opened('2026-09-14', '2026-09-22'), period: 'MC6', due: '2026-09-28' },
  { row: 'MC7', says: 'five working days to countersign', told: () => opened('2026-09-14', '2026-09-22').on('2026-09-24', 'minutes.drafted', draft), period: 'MC7', party: `member-${market}`, due: '2026-10-09' },
  { row: 'MC9', says: 'five working days to notify the members', told: () => issued('2026-09-14', '2026-09-30'), period: 'MC9', due: '2026-10-13' },
  { row: 'MC10', says: 'a task until the date in the minutes', told: () => issued('2026-09-14', '2026-09-22').on('2026-09-22', 'task.assigned', { owner: market, task: '研究移送', term: { due: '2026-10-31' } }), period: 'MC10', party: 'task-1', due: '2026-10-31' },
  { row: 'MC11', says: 'a report every thirty days', told: () => issued('2026-09-14', '2026-09-22').on('2026-09-22', 'task.assigned', { owner: market, task: '研究移送', term: { due: '2026-10-31' } }), period: 'MC11', party: 'task-1', due: '2026-10-22' },
  {
    row: 'MC11', says: 'thirty days from each report',
    told: () => issued('2026-09-14', '2026-09-22').on('2026-09-22', 'task.assigned', { owner: market, task: '研究移送', term: { due: '2026-12-31' } }).on('2026-10-12', 'task.reported', { report: '已研究', completed: false }, { body: market, role: 'officer', party: 'task-1' }),
    period: 'MC11', party: 'task-1', due: '2026-11-11',
  },
  { row: 'MC12', says: 'the bulletin fifteen working days after the quarter', told: () => issued('2026-09-14', '2026-09-22'), period: 'MC12', due: '2026-10-27' },
  { row: 'MC12', says: 'of minutes issued on the last day of the quarter too', told: () => issued('2026-09-14', '2026-09-30'), period: 'MC12', due: '2026-10-27' },
];

it.each(rows)('$row: $says', ({ told, period, party, due }) => {
  expect(told().due(period, party)).toBe(due);
});

it('convenes no ordinary meeting for which the papers would be late, and says from which day it may be', () => {
  expect(accepted('2026-09-14').refusal('2026-09-14', 'meeting.convened', invitation('2026-09-16T09:30', market))).toMatchObject({ code: 'deadline.tooLateToStart', data: { period: 'MC3', earliest: '2026-09-17' } });
});

it('convenes an urgent meeting on the day itself: its papers come with it', () => {
  const story = accepted('2026-09-14T08:00', 'urgent').on('2026-09-14T08:30', 'meeting.convened', invitation('2026-09-14T15:00', market, police));
  expect([story.has('MC3u'), story.has('MC3'), story.running]).toEqual([false, false, ['MC2u']]);
});

it('gives each member, and each owner of a task, a clock of its own body', () => {
  const story = issued('2026-09-14', '2026-09-22').on('2026-09-22', 'task.assigned', { owner: police, task: '侦查', term: { due: '2026-10-31' } });
  expect([held('2026-09-14', '2026-09-22').deadline('MC4', `member-${police}`).body, story.deadline('MC10', 'task-1').body, story.last.notices.map(({ to }) => to)]).toEqual([police, police, [police]]);
});

it('lets the clock of an opinion end for the one who gave it, was released or stepped aside, and run for the others', () => {
  const story = held('2026-09-14', '2026-09-22').by(market, '2026-09-23', 'opinion.given', opinion());
  story.about(`member-${police}`, '2026-09-23', 'member.released', { reason: '无关' });
  expect([story.status('MC4', `member-${market}`), story.status('MC4', `member-${police}`), story.running.filter((period) => period === 'MC4')]).toEqual(['ended', 'ended', ['MC4', 'MC4']]);
});

it('is never law: every clock is internal and bears the mark D', () => {
  expect(new Set(requested('2026-09-14').procedure.periods.map(({ kind, editions }) => `${kind} ${editions.map(({ mark }) => mark).join()}`))).toEqual(new Set(['internal D']));
});
