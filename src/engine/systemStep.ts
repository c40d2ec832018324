import type { Act } from '../domain/act';
import type { Id, Instant, LegalDate } from '../domain/brand';
import { addDays, legalDateOf, parseInstant } from '../domain/calendar';
import type { Case, Deadline, Request } from '../domain/case';
import { coordinated, isConsulted } from '../domain/coordination';
import { linkedToCourt, type Judged } from '../domain/court/judged';
import type { NotAccepted } from '../domain/court/notAccepted';
import { correctionOf, isCorrection } from '../domain/corrections';
import { withParticulars } from '../domain/partyAmended';
import type { Edition, Period } from '../domain/period';
import type { JsonObject } from '../domain/json';
import type { ApprovalChain, Notice, Procedure } from '../domain/procedure';
import type { SystemAct } from '../domain/systemActs';
import type { Rules } from './rules';
import { migrated } from './migrate';
import { inUnit } from './begin';
import { momentAsCorrected, momentAt } from './moments';
import { editionOf, editionOn, isInstant, openingOf, periodOf } from './periods';
import { isOfPerson } from './pressing';
import { derive, differs, isOpen, lapsed } from './reckon';
import { refuse } from './refused';
import { ruleFor } from './ruleFor';

/** What an act of the engine's own does to the case; `heard` is what the machine and the clocks are told, if anything. */
export interface SystemStep {
  readonly file: Case;
  readonly heard?: Act;
  /** What the clocks alone are told: the machine does not move with it. */
  readonly timed?: Act;
  readonly then?: readonly Act[];
  /** What follows if it is open as the act leaves the case; if not, nothing follows. */
  readonly ifOpen?: Act;
  /** Whom it is told. */
  readonly notices?: readonly Notice[];
}

type Step = (rules: Rules, file: Case, act: Act, seq: number) => SystemStep;

const deadlineNamed = (file: Case, id: unknown): Deadline => file.deadlines.find((deadline) => deadline.id === id) ?? refuse('deadline.unknown', { missing: ['deadline'] });

const replaced = (file: Case, deadline: Deadline): Case => ({ ...file, deadlines: file.deadlines.map((other) => (other.id === deadline.id ? deadline : other)) });

const rang: Step = (rules, file, act, seq) => {
  const deadline = deadlineNamed(file, act.input['deadline']);
  // A stale or second ring does nothing: the row it saw has changed since.
  if (deadline.status !== 'running' || deadline.ringsAt > act.at) return refuse('deadline.notDue', { data: { status: deadline.status, ringsAt: deadline.ringsAt } });
  const { lapse } = periodOf(rules.procedure, deadline);
  const after = lapsed(rules.calendar, rules.procedure, file, deadline, seq, act.recordedAt);
  const told = after.rungs.filter(({ firedSeq, kind }) => firedSeq === seq && kind === 'escalation').map((rung) => escalation(rules, file, deadline, rung));
  const step: SystemStep = { file: replaced(file, after), notices: [toOwner(file, deadline, 'rang', 'deadline.lapsed'), ...told] };
  return lapse === undefined ? step : { ...step, heard: lapseOf(deadline, lapse, act) };
};

/** Whose clock it is; a party's is watched by the body that handles the case: a party is told by letters. */
const ownerOf = (file: Case, deadline: Deadline): string => (isOfPerson(file, deadline) ? 'handling' : deadline.body);

const toOwner = (file: Case, deadline: Deadline, key: string, template: string, more: JsonObject = {}): Notice => ({
  key: `${deadline.id}-${key}`, to: ownerOf(file, deadline), template, data: { deadline: deadline.id, period: deadline.period, due: deadline.due, ...more }, legalService: false,
});

/** 催办, 督办, 通报, and whoever is told that the time has run out. */
function escalation(rules: Rules, file: Case, deadline: Deadline, { id }: Deadline['rungs'][number]): Notice {
  const to = periodOf(rules.procedure, deadline).ladder.find((rung) => rung.id === id)?.to ?? 'owner';
  const notice = toOwner(file, deadline, id, 'deadline.escalated', { rung: id });
  return to === 'owner' ? notice : { ...notice, to };
}

/**
 * The lapse as an event of the case: of the party whose clock it was, at the moment the time ran out and on the due date,
 * whenever the ring was noticed. A clock that starts with it does not count the due date, and counts the day after.
 */
function lapseOf({ party, due, ringsAt }: Deadline, lapse: string, act: Act): Act {
  const { party: _party, ...rest } = act;
  return { ...rest, type: lapse, ...(party === undefined ? {} : { party }), at: ringsAt, on: isInstant(due) ? legalDateOf(due) : due };
}

/** One rung, the highest whose time has come: those below it that were missed are passed over. */
const escalated: Step = (rules, file, act, seq) => {
  const deadline = deadlineNamed(file, act.input['deadline']);
  const rung = deadline.rungs.find(({ id }) => id === act.input['rung']);
  const live = isOpen(deadline) && (deadline.status === 'running' || deadline.status === 'lapsed');
  if (!rung || !live || rung.firedSeq !== undefined || rung.at > act.at) return refuse('rung.notDue', { data: { status: deadline.status } });
  const passed = (other: typeof rung) => other === rung || (other.kind === 'escalation' && other.firedSeq === undefined && other.at <= rung.at);
  const rungs = deadline.rungs.map((other) => (passed(other) ? { firedSeq: seq, ...other } : other));
  return { file: replaced(file, { ...deadline, rungs }), notices: [escalation(rules, file, deadline, rung)] };
};

/** 暂定 before, the same date after, and final. */
const isConfirmed = (before: Deadline, anew: Deadline): boolean => before.due === anew.due && before.provisional && !anew.provisional;

const moved: Step = (rules, file, act) => {
  const deadline = deadlineNamed(file, act.input['deadline']);
  const anew = rederived(rules, file, deadline, act.recordedAt);
  if (anew === deadline || anew.due !== act.input['to'] || deadline.due !== act.input['from']) return refuse('deadline.notMoved', { data: { due: deadline.due, derived: anew.due } });
  if (act.input['confirmed'] === true && !isConfirmed(deadline, anew)) return refuse('deadline.notMoved', { data: { due: deadline.due, derived: anew.due } });
  const nearer = isOpen(anew) && anew.ringsAt < deadline.ringsAt;
  return { file: replaced(file, anew), ...(nearer ? { notices: [toOwner(file, anew, `nearer-${anew.due}`, 'deadline.nearer', { from: deadline.due })] } : {}) };
};

/**
 * The deadline with its start as corrected and the newest calendar; the same object if nothing changes. The edition is that
 * of the corrected date of the act that started the clock; the start moves with the fact, or the field, that it was read from.
 */
function rederived(rules: Rules, file: Case, deadline: Deadline, now: Instant): Deadline {
  const period = periodOf(rules.procedure, deadline);
  const edition = editionAsCorrected(file, period, deadline);
  const { start } = deadline;
  const put = startAsCorrected(rules.procedure, file, deadline);
  const from = put ? inUnit(edition, put.at, put.on) : isInstant(start) ? inUnit(edition, start, legalDateOf(start)) : inUnit(edition, undefined, start);
  const setBy = deadline.setBy && correctedSetBy(deadline.setBy, period, (field) => correctionOf(file, deadline.startSeq, field));
  const restated = edition.from === deadline.edition && from === start && setBy === deadline.setBy ? deadline : { ...deadline, edition: edition.from, start: from, ...(setBy ? { setBy } : {}) };
  const anew = judgedAnew(file, period, derive(rules.calendar, rules.procedure, file, restated, now));
  return differs(deadline, anew) ? anew : deadline;
}

/** A clock that a new version of the procedure has restated keeps to that: its own date was no reason for the edition it has. */
function editionAsCorrected(file: Case, period: Period, deadline: Deadline): Edition {
  const ofAct = correctionOf(file, deadline.startSeq);
  const { start } = deadline;
  const own = deadline.startedFrom === 'at' ? editionOn(period, isInstant(start) ? legalDateOf(start) : start) : undefined;
  if (!ofAct || (own && own.from !== deadline.edition)) return editionOf(period, deadline);
  return editionOn(period, ofAct.on) ?? (period.kind === 'statutory' ? refuse('period.noEdition', { missing: ['at'], data: { period: period.id, on: ofAct.on } }) : editionOf(period, deadline));
}

/** From when the clock runs as put right; undefined where nothing of its start was. */
function startAsCorrected(procedure: Procedure, file: Case, { startSeq, startedFrom, startFact, startShift }: Deadline): { readonly at: Instant; readonly on: LegalDate } | undefined {
  if (startFact === undefined) return correctionOf(file, startSeq, startedFrom === 'at' ? undefined : startedFrom);
  if (!file.corrections.some(({ about }) => about === startFact)) return undefined;
  const moment = momentAt(file, startedFrom);
  if (moment?.seq === startFact) return momentAsCorrected(procedure, file, startedFrom, moment);
  // The data know of a later one by now; this clock goes by the fact that it began with.
  const own = correctionOf(file, startFact);
  return own && { at: own.at, on: addDays(own.on, startShift ?? 0) };
}

/**
 * Was it done in time? Of a clock that has ended that is judged by the date of the act that ended it, and anew when that is put right: a notice
 * that was served in time and mistyped was in time. What ran out with a lapse was heard by the machine, and stays.
 */
function judgedAnew(file: Case, { lapse }: Period, deadline: Deadline): Deadline {
  const ofEnd = deadline.endSeq === undefined ? undefined : correctionOf(file, deadline.endSeq);
  if (!ofEnd || (deadline.status === 'lapsed' && lapse !== undefined)) return deadline;
  const late = ofEnd.at >= deadline.ringsAt;
  return late === (deadline.status !== 'ended') ? deadline : { ...deadline, status: late ? 'lapsed' : 'ended' };
}

/** The date that a document set, as put right: the corrected field is the `due` of the path that the row reads it from. */
function correctedSetBy(setBy: NonNullable<Deadline['setBy']>, period: Period, correctionOf: (field: string) => Case['corrections'][number] | undefined): NonNullable<Deadline['setBy']> {
  for (const { setBy: path } of [...period.startedBy, ...period.restartedBy]) {
    const correction = path === undefined ? undefined : correctionOf(`${path}.due`);
    const due = correction && (isInstant(setBy.due) ? correction.at : correction.on);
    if (due !== undefined && due !== setBy.due) return { ...setBy, due };
  }
  return setBy;
}

/** Each entry is put right by itself: what waits for approval of one, perhaps at another body, is in the way of no other. */
function asksTheSame(request: Request, { input, party }: Act): boolean {
  const type = input['act'];
  if (!isCorrection(type)) return request.act === type && request.party === party;
  return isCorrection(request.act) && Number(request.input['about']) === Number((input['input'] as Act['input'])['about']);
}

const requested: Step = (rules, file, act, seq) => {
  const type = act.input['act'] as string;
  // Nobody is asked to agree to what could not be put right: whoever asks learns it, and not the one who signs.
  if (isCorrection(type)) steps[type](rules, file, { ...act, type, input: act.input['input'] as Act['input'] }, seq);
  const rule = ruleFor(rules.procedure, type);
  if (!rule?.approval) return refuse('approval.notNeeded', { missing: ['act'] });
  if (file.requests.some((request) => request.status === 'pending' && asksTheSame(request, act))) return refuse('approval.alreadyRequested', { data: { act: type } });
  const request: Request = {
    seq,
    act: type,
    input: act.input['input'] as Request['input'],
    ...(act.input['about'] === undefined ? {} : { about: act.input['about'] as number }),
    ...(act.party ? { party: act.party } : {}),
    ...(act.input['document'] === undefined ? {} : { document: act.input['document'] as Request['document'] }),
    by: act.actor.id,
    body: act.actor.body,
    step: 0,
    opinions: [],
    status: 'pending',
  };
  return { file: { ...file, requests: [...file.requests, request] }, timed: act };
};

/** Who gave the opinion: the actor, or (on paper, by telephone) the person for whom it is entered. */
const approverOf = ({ actor, asserted, input }: Act): { readonly person: string; readonly role: string } =>
  asserted ? { person: (input['by'] as string | undefined) ?? asserted.person, role: (input['as'] as string | undefined) ?? '' } : { person: actor.id, role: actor.role };

/** Who may sign what only the principal head may: 正职负责人, or who is recorded by document as presiding (主持工作). */
const principals: readonly string[] = ['principalHead', 'presiding'];

/** Why this person's opinion does not count at this step, whatever it says. */
function checkApprover(file: Case, act: Act, request: Request, chain: ApprovalChain, step: ApprovalChain['steps'][number]): void {
  const { person, role } = approverOf(act);
  // 自己不得审批自己的申请: four eyes, whatever the roles; nor does one enter another's word for one's own request.
  if (request.by === act.actor.id || request.by === person) refuse('approval.ownRequest', { who: [step.role] });
  if (chain.principalOnly && step.role === 'principalHead') {
    if (!principals.includes(role)) refuse('approval.principalOnly', { who: principals, ...(act.asserted ? { missing: ['as'] } : {}) });
    if (act.actor.onBehalfOf !== undefined) refuse('approval.delegated', { who: principals });
  }
  // 程序规定 art. 50: those who handle the case do not review it.
  if (step.kind === 'review' && file.assignees.some((assignee) => assignee.person === person && assignee.until === undefined)) refuse('approval.handlerReviews', { who: [step.role] });
  if (act.asserted?.way === 'telephone' && act.asserted.witness === undefined) refuse('approval.witnessNeeded', { missing: ['asserted.witness'] });
  if (step.kind === 'collective' && act.input['opinion'] === 'agree' && act.input['minutes'] === undefined) refuse('approval.minutesNeeded', { missing: ['minutes'] });
}

const approved: Step = (rules, file, act, seq) => {
  const request = file.requests.find((candidate) => candidate.seq === act.input['request']) ?? refuse('approval.unknownRequest', { missing: ['request'] });
  if (request.status !== 'pending') return refuse('approval.alreadyDecided', { data: { status: request.status } });
  const chain = ruleFor(rules.procedure, request.act)?.approval;
  const chainStep = chain?.steps[request.step];
  if (!chain || !chainStep) throw new Error(`${request.act}: no step ${request.step} of its approval chain`);
  checkApprover(file, act, request, chain, chainStep);
  const opinion = act.input['opinion'] as 'agree' | 'disagree' | 'return';
  const last = request.step === chain.steps.length - 1;
  const { person, role } = approverOf(act);
  const minutes = act.input['minutes'] as string | undefined;
  const next: Request = {
    ...request,
    step: opinion === 'agree' && !last ? request.step + 1 : request.step,
    opinions: [...request.opinions, { seq, role: role || chainStep.role, person, opinion, ...(minutes === undefined ? {} : { minutes }) }],
    status: opinion === 'disagree' ? 'disapproved' : opinion === 'return' ? 'returned' : last ? 'approved' : 'pending',
  };
  // 成文日期 is the day on which the last of them signs (签发): the act and its document have one date.
  if (last && opinion === 'agree' && request.document?.onPaper && request.document.on !== act.on) refuse('document.dateDiffers', { missing: ['at'], data: { on: request.document.on } });
  const asked: Act = {
    type: request.act,
    input: request.input,
    ...(request.party ? { party: request.party } : {}),
    ...(request.document ? { document: { ...request.document, on: act.on } } : {}),
    ...(request.about === undefined ? {} : { about: request.about }),
    // In the name of the body that asked: one office with two names issues under the name in which it handles the case.
    actor: { ...act.actor, body: request.body, onBehalfOf: request.by },
    at: act.at,
    on: act.on,
    recordedAt: act.recordedAt,
    ...(act.clockInDoubt ? { clockInDoubt: true as const } : {}),
    cause: { request: request.seq },
  };
  return { file: { ...file, requests: file.requests.map((other) => (other === request ? next : other)) }, timed: act, then: next.status === 'approved' ? [asked] : [] };
};

const corrected: Step = (rules, file, act, seq) => {
  const about = Number(act.input['about']);
  const field = act.input['field'] as string | undefined;
  if (about > file.revision) return refuse('fact.unknown', { missing: ['about'] });
  const at = parseInstant(act.input['at'] as string, 'at');
  const on: LegalDate = legalDateOf(at);
  if (field === undefined) {
    if (at > act.recordedAt) return refuse('time.inFuture', { missing: ['at'] });
    if (about > 1 && on < legalDateOf(openingOf(file))) return refuse('time.beforeOpening', { missing: ['at'], data: { openedAt: openingOf(file) } });
  }
  const corrections = [...file.corrections, { about, ...(field === undefined ? {} : { field }), seq, at, on }];
  const after: Case = { ...file, corrections, pauses: field === undefined ? pausesCorrected(file, about, at) : file.pauses };
  return { file: after, then: moves(rules, after, act, 'correction') };
};

/** The notice that corrects a document has a place of its own beside it: as much of the file shows it as shows the act. */
const rectified: Step = (rules, file, act, seq) => {
  const step = corrected(rules, file, act, seq);
  const template = ruleFor(rules.procedure, act.type)?.document?.template;
  const original = file.documents.find((document) => document.seq === Number(act.input['about']));
  if (!original || template === undefined) return refuse('document.notIssued', { missing: ['about'] });
  const notice = { template, seq, part: original.part, on: act.document?.on ?? act.on, ...(act.document?.number ? { number: act.document.number } : {}), ...(act.document?.onPaper ? { onPaper: true as const } : {}) };
  return { ...step, file: { ...step.file, documents: [...file.documents, notice] } };
};

function pausesCorrected(file: Case, about: number, at: Instant): Case['pauses'] {
  if (!file.pauses.some(({ fromSeq, toSeq }) => fromSeq === about || toSeq === about)) return file.pauses;
  return file.pauses.map((pause) => {
    const put = { ...pause, ...(pause.fromSeq === about ? { from: at } : {}), ...(pause.toSeq === about ? { to: at } : {}) };
    if (put.to !== undefined && put.to < put.from) return refuse('pause.endsBeforeStart', { missing: ['at'], data: { from: put.from, to: put.to } });
    return put;
  });
}

const proven: Step = (_rules, file, act) => {
  const about = Number(act.input['about']);
  if (!file.proofsOutstanding.includes(about)) return refuse('proof.notOutstanding', { missing: ['about'], data: { outstanding: file.proofsOutstanding } });
  return { file: { ...file, proofsOutstanding: file.proofsOutstanding.filter((seq) => seq !== about) }, timed: act };
};

/** 更正、变更当事人信息: of a body's seat there are none. No machine and no clock moves with it. */
const amended: Step = (_rules, file, act) => {
  const was = file.parties.find(({ id }) => id === act.party)?.identity ?? refuse('party.ofBody', { missing: ['party'] });
  const is = (act.input['particulars'] as Id<'identity'> | undefined) ?? refuse('party.nothingAmended', { missing: ['input.particulars'] });
  return { file: withParticulars(file, was, is) };
};

/** 会商, 督办: written into the history of the case that it is about, in whatever state that is. No machine and no clock moves with it. */
const looked: Step = (_rules, file, act, seq) => {
  const known = coordinated(file, act, seq);
  return known ? { file: { ...file, ...known } } : refuse('coordination.unknown', { missing: ['consultation' in act.input ? 'consultation' : 'order'] });
};

const asked: Step = (rules, file, act, seq) => {
  const refusal = askingRefusal(rules.procedure, file);
  return refusal ? refuse(refusal) : looked(rules, file, act, seq);
};

/** 裁判结果: it stands in the history in whatever state the case is; what it comes to here follows, where a person has not entered it before. */
const judged: Step = ({ procedure }, file, act) => {
  const told = act.input as unknown as Judged;
  const own = procedure.judged?.(file, told);
  const { actor, at, on, recordedAt, cause } = act;
  return {
    file: linkedToCourt(file, told.suit),
    ...(own ? { ifOpen: { ...own, actor, at, on, recordedAt, ...(cause === undefined ? {} : { cause }) } } : {}),
    notices: [{ key: `judged-${told.suit}-${told.number}`, to: 'handling', template: 'suit.judged', data: {}, legalService: false }],
  };
};

/** 不予受理: it stands in the history, and the office is told; what follows is for a person to decide. */
const notAccepted: Step = (_rules, file, act) => {
  const { atCourt } = act.input as unknown as NotAccepted;
  return { file: linkedToCourt(file, atCourt), notices: [{ key: `notAccepted-${atCourt}`, to: 'handling', template: 'enforcement.notAccepted', data: {}, legalService: false }] };
};

/** Why no consultation can be asked for on this case; undefined if it can. */
export const askingRefusal = ({ coordinates }: Procedure, file: Case): string | undefined =>
  coordinates ? 'consultation.notHere' : isConsulted(file) ? 'consultation.alreadyOpen' : undefined;

const steps: Readonly<Record<SystemAct, Step>> = {
  'deadline.rang': rang,
  'deadline.escalated': escalated,
  'deadline.moved': moved,
  // The clocks of the new version may begin or end with it; the machine is where the migration says.
  'case.migrated': (rules, file, act) => ({ file: migrated(rules, file, act), timed: act }),
  'approval.requested': requested,
  'approval.given': approved,
  'act.corrected': corrected,
  'document.rectified': rectified,
  'proof.received': proven,
  'party.amended': amended,
  'consultation.asked': asked,
  'consultation.opened': looked,
  'consultation.concluded': looked,
  'supervision.ordered': looked,
  'supervision.reported': looked,
  'supervision.closed': looked,
  'suit.judged': judged,
  'enforcement.notAccepted': notAccepted,
};

/** Applies an act of the engine's own. Throws Refused. */
export const systemStep = (rules: Rules, file: Case, act: Act, seq: number): SystemStep => steps[act.type as SystemAct](rules, file, act, seq);

/**
 * The acts by which deadlines move to the dates that the newest calendar and the corrections give; empty when all agree. A
 * calendar moves the clocks that are open; a correction also those that have ended, since by them is judged who was in time.
 */
export function moves(rules: Rules, file: Case, after: Pick<Act, 'at' | 'on' | 'recordedAt'>, reason: 'calendar' | 'correction'): Act[] {
  return file.deadlines
    .filter((deadline) => reason === 'correction' || isOpen(deadline))
    .map((deadline) => ({ deadline, anew: rederived(rules, file, deadline, after.recordedAt) }))
    .filter(({ deadline, anew }) => deadline !== anew)
    .map(({ deadline, anew }) => ({
      type: 'deadline.moved',
      input: { deadline: deadline.id, reason, from: deadline.due, to: anew.due, ...(reason === 'calendar' && isConfirmed(deadline, anew) ? { confirmed: true as const } : {}) },
      actor: { kind: 'clock', id: 'clock', body: file.handling, role: 'clock' },
      at: after.at,
      on: after.on,
      recordedAt: after.recordedAt,
      cause: { source: reason },
    }));
}
