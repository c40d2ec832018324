import type { Actor } from '../domain/act';
import type { Act } from '../domain/act';
import type { Instant } from '../domain/brand';
import { legalDateOf } from '../domain/calendar';
import type { Case } from '../domain/case';
import { refused, type Refusal } from '../domain/refusal';
import { systemActs } from '../domain/systemActs';
import type { Rules } from './advance';
import { guardsOf } from './states';
import { whyNot } from './whyNot';

/** An act that the procedure knows: open now, or the reason why it is not. */
export interface OpenAct {
  readonly act: string;
  readonly refusal?: Refusal;
  /** It goes through an approval chain: ask for it with `approval.requested`. */
  readonly needsApproval: boolean;
}

const byClockOrSignal = (roles: readonly string[]): boolean => roles.every((role) => role === 'clock' || role === 'signal');

/**
 * What the procedure allows now, judged without the input that is still to be typed: a condition that reads it counts as
 * met. Who may do it is the policies' question.
 */
export function openActs({ procedure }: Rules, file: Case, actor: Actor, at: Instant): OpenAct[] {
  const acts: OpenAct[] = [];
  const suspended = file.pauses.some((pause) => pause.kind === 'suspension' && pause.to === undefined);
  for (const [type, rule] of Object.entries(procedure.acts)) {
    if (rule.opens || byClockOrSignal(rule.roles)) continue;
    const needsApproval = rule.approval !== undefined;
    const draft: Act = { type, input: {}, actor, at, on: legalDateOf(at), recordedAt: at };
    const ways = guardsOf(procedure, file.state, type);
    const passable = ways.some((guard) => {
      const condition = guard === undefined ? undefined : procedure.conditions[guard];
      return guard === undefined || condition === undefined || condition.readsInput === true || condition.test(file, draft);
    });
    if (suspended && !rule.whilePaused) acts.push({ act: type, needsApproval, refusal: refused('case.suspended').refusal });
    else if (passable) acts.push({ act: type, needsApproval });
    else acts.push({ act: type, needsApproval, refusal: whyNot(procedure, file, draft) });
  }
  if (file.requests.some(({ status }) => status === 'pending')) acts.push({ act: 'approval.given', needsApproval: false });
  if (file.proofsOutstanding.length > 0) acts.push({ act: 'proof.received', needsApproval: false });
  acts.push({ act: 'act.corrected', needsApproval: systemActs['act.corrected'].approval !== undefined });
  return acts;
}
