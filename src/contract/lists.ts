import { z } from 'zod';
import { turn } from './case';
import { periodKind } from './catalogue';
import { bodyCode, caseId, code, cursor, dateText, dueDate, instant, limit, line, month, urgency } from './fields';

const truth = z.enum(['true', 'false']);
/** Figures behind which there are cases. */
export const counted = z.enum(['closed', 'statutoryInTime', 'statutoryLate', 'internalInTime', 'internalLate']);

/** Filters of the list. Tags are given as `tag[kind]=design`. */
export const casesQuery = z.strictObject({
  procedure: code.optional(),
  state: z.string().regex(/^[A-Za-z][A-Za-z0-9.+-]{0,199}$/).optional(),
  stage: code.optional(),
  handling: bodyCode.optional(),
  registered: z.enum(['ours', 'others']).optional().describe('ours: registered by your body (among handovers: going out); others: not'),
  closed: truth.optional(),
  turn: code.optional().describe('open cases in which this body, or a party of this role, has the move'),
  cause: code.optional().describe('why it has the move: own, material, otherBody, statutoryWait'),
  flag: code.optional(),
  openedFrom: dateText.optional(),
  openedUntil: dateText.optional(),
  late: truth.optional().describe('true: only cases with a lapsed deadline that still binds; false: only the others'),
  counted: counted.optional().describe('only cases that a figure of /api/figures counts: closed, or with a settled deadline, in time or late'),
  countedFrom: month.optional().describe('with counted: first month'),
  countedUntil: month.optional().describe('with counted: last month'),
  countedBody: bodyCode.optional().describe('with counted: the body whose figure it is'),
  tag: z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/), line(80)).optional().describe('tags of the summary: tag[kind]=design'),
  q: line(100).optional().describe('words of two characters and more, in titles, numbers (also that of 12345 or 12315) and masked narratives'),
  respondent: line(100).optional().describe('name of a firm or person complained about, two characters and more'),
  caller: line(100).optional().describe('name or telephone of a person, in cases whose identity part the reader sees'),
  cursor: cursor.optional(),
  limit: limit.optional(),
});

export const worklistView = z.enum(['body', 'mine', 'tray', 'soon', 'waiting', 'silent', 'proof']);

export const worklistQuery = z.strictObject({
  view: worklistView.optional().describe('body (when absent): the move is your body’s; mine: assigned to you; tray: handed to your body and not accepted; soon: a clock of your body ends within three working days or has run out; waiting: somebody else has the move; silent: somebody else has the move and their time is over; proof: a receipt or proof of service is outstanding'),
  procedure: code.optional(),
  cursor: cursor.optional(),
  limit: limit.optional(),
});

const rowDeadline = z.strictObject({
  id: z.string(),
  period: z.string(),
  body: z.string().describe('the body, or the party by its role, whose clock it is'),
  whose: z.string().optional().describe('that in words; absent where it is your own body’s'),
  name: z.string(),
  kind: periodKind,
  article: z.string(),
  mark: z.string(),
  due: dueDate,
  ringsAt: instant,
  rungs: z.array(z.strictObject({ id: z.string(), kind: z.string(), at: instant, firedSeq: z.int().optional() })),
  provisional: z.boolean(),
  status: z.string(),
  presses: z.boolean().describe('an office is late when it has run out'),
  urgency,
});

export const caseRow = z
  .strictObject({
    id: caseId,
    number: z.string(),
    procedure: z.string(),
    procedureTitle: z.string(),
    revision: z.int(),
    state: z.string(),
    stateWords: z.string(),
    stage: z.string(),
    title: z.string(),
    tags: z.record(z.string(), z.string()),
    flags: z.array(z.string()),
    hub: bodyCode,
    handling: bodyCode,
    turn,
    closed: z.boolean(),
    openedAt: instant,
    deadlines: z.array(rowDeadline).describe('those that bind now; first the one by which the case has its place in a worklist'),
  })
  .meta({ id: 'CaseRow' });

export const casesAnswer = z
  .strictObject({ items: z.array(caseRow), next: z.string().optional().describe('cursor of the next page; absent on the last'), bodies: z.record(z.string(), z.string()) })
  .meta({ id: 'Cases' });

export const todayAnswer = z
  .strictObject({
    on: z.iso.date(),
    day: z.strictObject({ kind: z.enum(['working', 'makeUp', 'weekend', 'holiday']), name: z.string().optional() }),
    until: z.iso.date().describe('the third working day after today'),
    due: z.array(z.strictObject({ case: caseRow, mine: z.boolean(), group: z.enum(['overdue', 'today', 'soon', 'others']).describe('others: only a clock of another body or of a party presses'), deadline: z.string().describe('id of the deadline that comes first: of your own body’s clocks, where one presses') })),
    more: z.boolean().describe('there are more than are shown'),
    counts: z.strictObject({ move: z.int(), mine: z.int(), tray: z.int(), approvals: z.int(), proof: z.int(), waiting: z.int() }).describe('100: that many or more'),
  })
  .meta({ id: 'Today' });

export type TodayAnswer = z.output<typeof todayAnswer>;
export type CasesQuery = z.output<typeof casesQuery>;
export type CasesAnswer = z.output<typeof casesAnswer>;
export type CaseRowAnswer = z.output<typeof caseRow>;
