import { z } from 'zod';
import { actEntry, periodKind } from './catalogue';
import { bodyCode, caseId, code, dateText, dueDate, fieldValues, hash, instant, line, object, timeText, urgency } from './fields';
import { refusalProblem } from './problem';

// --- requests -----------------------------------------------------------------------------------------------------

const input = object.default({}).describe('what the form of the act asks for');
const document = z
  .strictObject({
    number: line(80).optional(),
    on: dateText.optional(),
    onPaper: z.literal(true).optional().describe('it was issued on paper, outside of this system, under that number: the scan of its original is outstanding'),
    fields: fieldValues.optional().describe('what it says that the case does not know; a refusal (document.fieldMissing) names what is missing'),
  })
  .describe('the document (文书) that embodies the act: its number (文号) and date. It is issued with the act');
const asserted = z
  .strictObject({
    body: bodyCode,
    person: line(60),
    way: z.enum(['paper', 'telephone', 'package']),
    witness: line(60).optional(),
    proof: line(200).optional(),
  })
  .describe('entered for a body that is not here: who asserts it, how it came, and on what proof (absent: 待补回执)');

const actFields = {
  act: code,
  input,
  at: timeText.optional().describe('when it took effect in law; absent: now'),
  document: document.optional(),
  asserted: asserted.optional(),
};

export const caseRequest = z.strictObject({ procedure: code, ...actFields }).meta({ id: 'OpenCase' });
export const actRequest = z
  .strictObject({
    ...actFields,
    party: line(120).optional().describe('id of the party whom the act is about'),
    about: z.int().min(1).max(1_000_000).optional().describe('number of the fact that the act is about'),
  })
  .meta({ id: 'PerformAct' });

// --- answers ------------------------------------------------------------------------------------------------------

export const opened = z
  .strictObject({ id: caseId, number: z.string().describe('受理编号: what the caller is told'), queryCode: z.string().describe('six digits, told to the caller'), revision: z.int() })
  .meta({ id: 'OpenedCase' });

const fact = z.strictObject({
  seq: z.int(),
  type: z.string(),
  hash,
  documents: z
    .array(z.strictObject({ place: z.int(), template: z.string(), state: z.enum(['numbered', 'draft', 'outside']) }))
    .optional()
    .describe('documents that it brought: issued with it (numbered), still to be issued beside it (draft 待制发), or no text of ours (outside)'),
});
/** `Prefer: return=minimal`. */
export const performed = z.strictObject({ id: caseId, revision: z.int(), facts: z.array(fact).describe('what the act wrote: its own fact and those that followed') }).meta({ id: 'PerformedAct' });

export const turn = z.strictObject({ body: z.string(), words: z.string(), cause: z.string(), causeWords: z.string(), since: instant });

const rung = z.strictObject({ id: z.string(), kind: z.enum(['reminder', 'escalation']), at: instant, firedSeq: z.int().optional() });

/** A deadline, with the law it comes from. Red and yellow are comparisons of `ringsAt` and the rungs with the time of reading. */
export const deadline = z
  .strictObject({
    id: z.string(),
    period: z.string(),
    name: z.string(),
    kind: periodKind.describe('a period of the law, a target of the house, or the clock of another platform'),
    article: z.string(),
    mark: z.string(),
    edition: z.iso.date(),
    step: z.string().optional(),
    binds: z.boolean().describe('the earliest statutory or outside line of its step that is open'),
    presses: z.boolean().describe('an office is late when it has run out; false for a party’s own time and for a duty that arises only in some cases'),
    onlyWhere: z.string().optional().describe('when the duty arises at all'),
    body: z.string(),
    party: z.string().optional(),
    startSeq: z.int(),
    startedFrom: z.string(),
    startFact: z.int().optional(),
    startShift: z.int().optional(),
    start: dueDate,
    setBy: z.strictObject({ document: z.string(), due: dueDate }).optional(),
    extensions: z.array(object),
    due: dueDate,
    outer: dueDate.optional().describe('the later reading where the law is doubtful; the earlier one alarms'),
    marks: z.array(z.strictObject({ id: z.string(), due: dueDate })).optional(),
    ringsAt: instant.describe('the end of the due day in Shanghai, or the due instant'),
    rungs: z.array(rung),
    provisional: z.boolean().describe('暂定: counted with a year whose schedule is not published'),
    calendar: z.int(),
    status: z.enum(['running', 'paused', 'ended', 'lapsed', 'lapsedBeforeEntry']),
    urgency,
    endSeq: z.int().optional(),
    explanation: z.strictObject({ steps: z.array(object), words: z.array(z.string()) }).optional().describe('with `?explain=1`'),
  })
  .meta({ id: 'Deadline' });

/** An act that is open to the reader, or the reason why it is not. */
export const actView = z
  .strictObject({
    act: z.string(),
    words: z.string(),
    open: z.boolean(),
    via: z.literal('approval.requested').optional().describe('it goes through a chain of approval: ask for it with this act'),
    parties: z.array(z.string()).optional().describe('of an act that must name a party: the parties for whom it is open'),
    entry: actEntry.omit({ act: true, words: true }).optional().describe('the form and who may; only for acts that are open, or may be entered for a body'),
    refusal: refusalProblem.optional(),
    ends: z.array(z.string()).optional().describe('ids of the running clocks that it ends, some only where what is typed says so'),
    enterFor: bodyCode.optional().describe('not open in your own name: you may enter it for this body, which is not here, from its paper or its call'),
  })
  .meta({ id: 'ActView' });

const part = z.string().describe('the part of the file that shows it');
const identity = z.strictObject({ kind: z.enum(['person', 'organisation', 'narrative']), part, content: object });

export const caseView = z
  .strictObject({
    id: caseId,
    number: z.string(),
    numbers: z.record(z.string(), z.string()),
    procedure: z.strictObject({ name: z.string(), version: z.int(), title: z.string() }),
    revision: z.int(),
    head: hash,
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
    parts: z.array(z.string()).describe('the parts of the file that the reader sees'),
    data: object,
    parties: z.array(z.strictObject({ id: z.string(), role: z.string(), part, identity: z.string().optional(), body: bodyCode.optional(), withheld: z.boolean() })),
    identities: z.record(z.string(), identity).describe('names and narratives of the visible parts, by the references that stand for them; reading them is logged. Empty in the answer to an act'),
    deadlines: z.array(deadline),
    acts: z.array(actView),
    notes: z.boolean().describe('you may read and write the internal notes of your body about it'),
    documents: z.array(z.strictObject({ template: z.string(), seq: z.int(), part, number: z.string().optional(), on: z.iso.date(), onPaper: z.literal(true).optional() })),
    requests: z.array(object).describe('acts that were asked for (报批), with the opinions so far'),
    assignees: z.array(object),
    pauses: z.array(object),
    links: z.array(z.strictObject({ kind: z.string(), case: caseId, number: z.string().optional(), title: z.string().optional() })).describe('linked cases; number and title of those that the reader may see; `named`: this case is about it'),
    corrections: z.array(object),
    proofsOutstanding: z.array(z.int()).describe('待补回执: facts whose stamped paper is outstanding, of another body or issued on paper'),
    coordinations: z.array(object).optional().describe('consultations (会商) and supervision orders (督办) about the case'),
    bodies: z.record(z.string(), z.string()).describe('names of the bodies that occur'),
    people: z.record(z.string(), z.string()).describe('names of the accounts that have the case in hand. Empty in the answer to an act'),
    facts: z.array(fact).optional().describe('in the answer to an act: what it wrote'),
  })
  .meta({ id: 'Case' });

const endedClock = z.strictObject({
  deadline: z.string().describe('its id in the case'),
  seq: z.int().describe('the fact that ended it'),
  how: z.enum(['inTime', 'late', 'undone', 'fellAway', 'over']).describe('inTime, late: by whose clock it was; undone: it had run out, and another’s act ended it; fellAway: a duty that did not arise; over: no more can be said'),
});

const withheld = z.strictObject({ part, reason: z.enum(['otherPart', 'sealed']) });

export const historyAnswer = z
  .strictObject({
    id: caseId,
    head: hash,
    people: z.record(z.string(), z.string()).describe('names of the accounts that acted or are named'),
    ended: z.array(endedClock).describe('how each clock that has ended did so: that it has ended does not say that the duty was done'),
    facts: z.array(
      z.strictObject({
        seq: z.int(),
        type: z.string(),
        words: z.string(),
        part,
        at: instant.describe('effect in law'),
        on: z.iso.date().describe('its legal date in Asia/Shanghai'),
        recordedAt: instant,
        clockInDoubt: z.literal(true).optional().describe('the clock of the server was not to be trusted when it was entered'),
        actor: object.optional(),
        asserted: object.optional(),
        document: object.optional(),
        party: z.string().optional(),
        about: z.int().optional(),
        cause: object.optional(),
        numbers: z.record(z.string(), z.string()).optional(),
        content: object.optional(),
        withheld: withheld.optional().describe('why the content is not shown'),
        correctable: z.literal(true).optional().describe('it is for the body of the reader to correct (更正)'),
        basis: object,
        contentHash: hash,
        decided: hash,
        prev: hash,
        hash,
      }),
    ),
  })
  .meta({ id: 'History' });

export type OpenedAnswer = z.output<typeof opened>;
export type PerformedAnswer = z.output<typeof performed>;
export type CaseAnswer = z.output<typeof caseView>;
export type DeadlineAnswer = z.output<typeof deadline>;
export type HistoryAnswer = z.output<typeof historyAnswer>;
