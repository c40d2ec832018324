import type { Act } from '../domain/act';
import type { Instant, LegalDate } from '../domain/brand';
import { legalDateOf } from '../domain/calendar';
import type { Case, Deadline, Request } from '../domain/case';
import { refused } from '../domain/refusal';
import type { SystemAct } from '../domain/systemActs';
import type { Rules } from './advance';
import { derive, editionOf, periodOf, Refused } from './clocks';
import { ruleFor } from './ruleFor';

/** What an act of the engine's own does to the case; `event` is what the machine is told, if anything. */
export interface SystemStep {
  readonly file: Case;
  readonly event?: string;
  readonly then?: readonly Act[];
}

const refuse = (code: string, rest: Parameters<typeof refused>[1] = {}): never => {
  throw new Refused(refused(code, rest).refusal);
};

type Step = (rules: Rules, file: Case, act: Act, seq: number) => SystemStep;

const deadlineNamed = (file: Case, id: unknown): Deadline => file.deadlines.find((deadline) => deadline.id === id) ?? refuse('deadline.unknown', { missing: ['deadline'] });

const replaced = (file: Case, deadline: Deadline): Case => ({ ...file, deadlines: file.deadlines.map((other) => (other.id === deadline.id ? deadline : other)) });

const rang: Step = (rules, file, act, seq) => {
  const deadline = deadlineNamed(file, act.input['deadline']);
  // A stale or second ring does nothing: the row it saw has changed since.
  if (deadline.status !== 'running' || deadline.ringsAt > act.at) return refuse('deadline.notDue', { data: { status: deadline.status, ringsAt: deadline.ringsAt } });
  return { file: replaced(file, { ...deadline, status: 'lapsed', rungs: markFired(deadline, seq, act.at) }), event: periodOf(rules.procedure, deadline).lapse };
};

const markFired = (deadline: Deadline, seq: number, at: Instant): Deadline['rungs'] =>
  deadline.rungs.map((rung) => (rung.firedSeq === undefined && rung.kind === 'escalation' && rung.at <= at ? { ...rung, firedSeq: seq } : rung));

const escalated: Step = (_rules, file, act, seq) => {
  const deadline = deadlineNamed(file, act.input['deadline']);
  const rung = deadline.rungs.find(({ id }) => id === act.input['rung']);
  const live = deadline.endSeq === undefined && deadline.status !== 'paused';
  if (!rung || !live || rung.firedSeq !== undefined || rung.at > act.at) return refuse('rung.notDue', { data: { status: deadline.status } });
  return { file: replaced(file, { ...deadline, rungs: deadline.rungs.map((other) => (other === rung ? { ...rung, firedSeq: seq } : other)) }) };
};

const moved: Step = (rules, file, act) => {
  const deadline = deadlineNamed(file, act.input['deadline']);
  const anew = rederived(rules, file, deadline, act.recordedAt);
  if (anew.due !== act.input['to'] || deadline.due !== act.input['from']) return refuse('deadline.notMoved', { data: { due: deadline.due, derived: anew.due } });
  return { file: replaced(file, anew) };
};

/** The deadline with its start as corrected and the newest calendar. A ring that came too early stays in the history; the clock runs again. */
function rederived(rules: Rules, file: Case, deadline: Deadline, now: Instant): Deadline {
  const startFact = deadline.startFact ?? (deadline.startedFrom === 'at' ? deadline.startSeq : undefined);
  const correction = file.corrections.findLast(({ about }) => about === startFact);
  let current = deadline;
  if (correction) {
    const period = periodOf(rules.procedure, deadline);
    const kept = editionOf(period, deadline);
    // A start that lies in an earlier fact moves; the edition stays that of the act that started the clock.
    const inForce = deadline.startFact === undefined ? period.editions.find(({ from, until }) => from <= correction.on && (until === undefined || correction.on <= until)) : kept;
    const edition = inForce ?? kept;
    current = { ...deadline, edition: edition.from, start: edition.unit === 'hour' ? correction.at : correction.on };
  }
  const anew = derive(rules.calendar, rules.procedure, file, current);
  const alive = anew.endSeq === undefined && anew.status !== 'paused';
  if (!alive || anew.status === 'running') return anew;
  return anew.ringsAt > now ? { ...anew, status: 'running' } : anew;
}

const requested: Step = (rules, file, act, seq) => {
  const type = String(act.input['act']);
  const rule = ruleFor(rules.procedure, type);
  if (!rule?.approval) return refuse('approval.notNeeded', { missing: ['act'] });
  if (file.requests.some((request) => request.status === 'pending' && request.act === type && request.party === act.party)) return refuse('approval.alreadyRequested', { data: { act: type } });
  const request: Request = {
    seq,
    act: type,
    input: act.input['input'] as Request['input'],
    ...(act.input['about'] === undefined ? {} : { about: act.input['about'] as number }),
    ...(act.party ? { party: act.party } : {}),
    ...(act.input['document'] === undefined ? {} : { document: act.input['document'] as Request['document'] }),
    by: act.actor.id,
    step: 0,
    opinions: [],
    status: 'pending',
  };
  return { file: { ...file, requests: [...file.requests, request] } };
};

const approved: Step = (rules, file, act, seq) => {
  const request = file.requests.find((candidate) => candidate.seq === act.input['request']) ?? refuse('approval.unknownRequest', { missing: ['request'] });
  if (request.status !== 'pending') return refuse('approval.alreadyDecided', { data: { status: request.status } });
  const chain = ruleFor(rules.procedure, request.act)?.approval;
  const chainStep = chain?.steps[request.step];
  if (!chain || !chainStep) throw new Error(`${request.act}: no step ${request.step} of its approval chain`);
  // 自己不得审批自己的申请: four eyes, whatever the roles.
  if (request.by === act.actor.id) return refuse('approval.ownRequest', { who: [chainStep.role] });
  const opinion = act.input['opinion'] as 'agree' | 'disagree' | 'return';
  const last = request.step === chain.steps.length - 1;
  const next: Request = {
    ...request,
    step: opinion === 'agree' && !last ? request.step + 1 : request.step,
    opinions: [...request.opinions, { seq, role: act.actor.role, person: act.actor.id, opinion }],
    status: opinion === 'disagree' ? 'disapproved' : opinion === 'return' ? 'returned' : last ? 'approved' : 'pending',
  };
  const asked: Act = {
    type: request.act,
    input: request.input,
    ...(request.party ? { party: request.party } : {}),
    ...(request.document ? { document: request.document } : {}),
    ...(request.about === undefined ? {} : { about: request.about }),
    actor: { ...act.actor, onBehalfOf: request.by },
    at: act.at,
    on: act.on,
    recordedAt: act.recordedAt,
    cause: { request: request.seq },
  };
  return { file: { ...file, requests: file.requests.map((other) => (other === request ? next : other)) }, then: next.status === 'approved' ? [asked] : [] };
};

const corrected: Step = (rules, file, act, seq) => {
  const about = Number(act.input['about']);
  if (about > file.revision) return refuse('fact.unknown', { missing: ['about'] });
  const at = new Date(String(act.input['at'])).toISOString() as Instant;
  if (at > act.recordedAt) return refuse('time.inFuture', { missing: ['at'] });
  const on: LegalDate = legalDateOf(at);
  const pauses = file.pauses.map((pause) => ({ ...pause, ...(pause.fromSeq === about ? { from: at } : {}), ...(pause.toSeq === about ? { to: at } : {}) }));
  const corrections = [...file.corrections, { about, seq, at, on }];
  const after: Case = { ...file, corrections, pauses };
  return { file: after, then: moves(rules, after, act, 'correction') };
};

const proven: Step = (_rules, file, act) => {
  const about = Number(act.input['about']);
  if (!file.proofsOutstanding.includes(about)) return refuse('proof.notOutstanding', { missing: ['about'], data: { outstanding: file.proofsOutstanding } });
  return { file: { ...file, proofsOutstanding: file.proofsOutstanding.filter((seq) => seq !== about) } };
};

const steps: Readonly<Record<SystemAct, Step>> = {
  'deadline.rang': rang,
  'deadline.escalated': escalated,
  'deadline.moved': moved,
  'approval.requested': requested,
  'approval.given': approved,
  'act.corrected': corrected,
  'proof.received': proven,
};

/** Applies an act of the engine's own. Throws Refused. */
export const systemStep = (rules: Rules, file: Case, act: Act, seq: number): SystemStep => steps[act.type as SystemAct](rules, file, act, seq);

/** The acts by which deadlines move to the dates that the newest calendar and the corrections give; empty when all agree. */
export function moves(rules: Rules, file: Case, after: Pick<Act, 'at' | 'on' | 'recordedAt'>, reason: 'calendar' | 'correction'): Act[] {
  return file.deadlines
    .filter((deadline) => deadline.endSeq === undefined)
    .map((deadline) => ({ deadline, anew: rederived(rules, file, deadline, after.recordedAt) }))
    .filter(({ deadline, anew }) => deadline.due !== anew.due || deadline.provisional !== anew.provisional || deadline.status !== anew.status)
    .map(({ deadline, anew }) => ({
      type: 'deadline.moved',
      input: { deadline: deadline.id, reason, from: deadline.due, to: anew.due },
      actor: { kind: 'clock', id: 'clock', body: file.handling, role: 'clock' },
      at: after.at,
      on: after.on,
      recordedAt: after.recordedAt,
      cause: { source: reason },
    }));
}
