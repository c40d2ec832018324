import type { Act, Actor } from '../domain/act';
import type { Id, Instant } from '../domain/brand';
import { legalDateOf } from '../domain/calendar';
import type { Case } from '../domain/case';
import type { ActRule, Procedure } from '../domain/procedure';
import { refused, type Refusal } from '../domain/refusal';
import { systemActs } from '../domain/systemActs';
import { isHeldUp, pauseRefusal } from './advance';
import type { Rules } from './rules';
import { extensionRefusal } from './clocks';
import { guardsOf } from './states';
import { askingRefusal } from './systemStep';
import { answered, whyNot } from './whyNot';

/** An act that the procedure knows: open now, or the reason why it is not. */
export interface OpenAct {
  readonly act: string;
  readonly refusal?: Refusal;
  /** It goes through an approval chain: ask for it with `approval.requested`. */
  readonly needsApproval: boolean;
  /** Of an act that must name a party: the parties for which it is open. */
  readonly parties?: readonly Id<'party'>[];
}

const byClockOrSignal = (roles: readonly string[]): boolean => roles.every((role) => role === 'clock' || role === 'signal');

/**
 * What the procedure allows now, judged without the input that is still to be typed: a condition that reads it counts as
 * met. Who may do it is the policies' question, except that nobody approves what they asked for. Each refusal says what stands
 * against it, what is missing, who can supply it and where that stands.
 */
export function openActs(rules: Rules, file: Case, actor: Actor, at: Instant): OpenAct[] {
  const { procedure } = rules;
  const acts: OpenAct[] = [];
  const draft: Act = { type: '', input: {}, actor, at, on: legalDateOf(at), recordedAt: at };
  for (const [type, rule] of Object.entries(procedure.acts)) {
    if (rule.opens || byClockOrSignal(rule.roles)) continue;
    const needsApproval = rule.approval !== undefined;
    const ofType = { ...draft, type };
    if (!rule.perParty) {
      acts.push({ act: type, needsApproval, ...because(closedFor(rules, file, rule, ofType)) });
      continue;
    }
    const judged = file.parties.map(({ id }) => ({ id, refusal: closedFor(rules, file, rule, { ...ofType, party: id }) }));
    const parties = judged.flatMap(({ id, refusal }) => (refusal ? [] : [id]));
    const refusal = parties.length > 0 ? undefined : (judged[0]?.refusal ?? refused('party.unknown', { missing: ['party'] }).refusal);
    acts.push({ act: type, needsApproval, parties, ...because(refusal) });
  }
  return [...acts, ...ownActs(procedure, file, actor)].map((one) => (one.refusal ? { ...one, refusal: answered(procedure, file, one.act, one.refusal) } : one));
}

const because = (refusal: Refusal | undefined): { refusal?: Refusal } => (refusal ? { refusal } : {});

/** Why an act is not open, as far as that can be said without its input. */
function closedFor(rules: Rules, file: Case, rule: ActRule, draft: Act): Refusal | undefined {
  const { procedure, calendar } = rules;
  if (isHeldUp(file, rule)) return refused('case.suspended').refusal;
  const ways = guardsOf(procedure, file.state, draft.type);
  if (ways.length === 0) return whyNot(rules, file, draft);
  const ofPause = rule.pause && pauseRefusal(file, rule.pause, rule.perParty ? draft.party : undefined);
  if (ofPause) return ofPause;
  const isPassable = ways.some((guard) => {
    const condition = guard === undefined ? undefined : procedure.conditions[guard];
    return condition === undefined || condition.readsInput === true || condition.test(file, draft, calendar);
  });
  if (!isPassable) return whyNot(rules, file, draft);
  return rule.extends === undefined ? undefined : extensionRefusal(procedure, rule.extends, file.deadlines, draft);
}

/** The acts of the engine's own that people perform. */
function ownActs(procedure: Procedure, file: Case, actor: Actor): OpenAct[] {
  const acts: OpenAct[] = [];
  const pending = file.requests.filter(({ status }) => status === 'pending');
  if (pending.length > 0) {
    const own = pending.every(({ by }) => by === actor.id) ? refused('approval.ownRequest').refusal : undefined;
    acts.push({ act: 'approval.given', needsApproval: false, ...because(own) });
  }
  if (file.proofsOutstanding.length > 0) acts.push({ act: 'proof.received', needsApproval: false });
  const named = file.parties.flatMap(({ id, identity }) => (identity === undefined ? [] : [id]));
  if (named.length > 0) acts.push({ act: 'party.amended', needsApproval: false, parties: named });
  const noConsultation = askingRefusal(procedure, file);
  if (!procedure.coordinates) acts.push({ act: 'consultation.asked', needsApproval: false, ...because(noConsultation === undefined ? undefined : refused(noConsultation).refusal) });
  acts.push({ act: 'act.corrected', needsApproval: systemActs['act.corrected'].approval !== undefined });
  if (file.documents.length > 0) acts.push({ act: 'document.rectified', needsApproval: systemActs['document.rectified'].approval !== undefined });
  return acts;
}
