import type { Act } from '../domain/act';
import type { Article } from '../domain/citation';
import type { Case } from '../domain/case';
import type { ActRule, Procedure } from '../domain/procedure';
import type { Refusal } from '../domain/refusal';
import { refused } from '../domain/refusal';
import { officeOf } from './periods';
import { ruleFor } from './ruleFor';
import type { Rules } from './rules';
import { actsKnownIn, guardsOf, statePath } from './states';
import { firstStepsTo } from './towards';

/** Why the machine does not take an act: no way out of this state, or the condition that is not met, who can change it and where it stands in the law. */
export function whyNot({ procedure, calendar }: Rules, file: Case, act: Act): Refusal {
  const open = actsKnownIn(procedure, file.state);
  const guards = guardsOf(procedure, file.state, act.type);
  const unmet = guards.find((name) => name !== undefined && !procedure.conditions[name]?.test(file, act, calendar));
  const condition = unmet === undefined ? undefined : procedure.conditions[unmet];
  if (unmet === undefined || condition === undefined) {
    return refused('act.notOpen', { open, data: { state: statePath(file.state), act: act.type } }).refusal;
  }
  return refused('condition.unmet', { condition: unmet, who: [condition.who], article: condition.article, open }).refusal;
}

/** What no text of the law says: how this product goes about it. */
export const houseRule: Article = { zh: '本系统的办理规则，没有条文规定', en: 'a rule of this product; no article says so' };

/**
 * The refusal with its four answers: what stands against it (code, condition), what is missing, who can supply it, and where
 * that stands. `nobody` can supply what is over or what the law has shut.
 */
export function answered(procedure: Procedure, file: Case, type: string, refusal: Refusal): Refusal {
  if (refusal.code !== 'act.notOpen') return addressed(file, completed(procedure, file, type, refusal));
  // Most acts are not open in most states, and what is missing then depends on the state alone.
  const known = ofState(procedure, statePath(file.state));
  let answers = known.get(type);
  if (!answers) known.set(type, (answers = completed(procedure, file, type, refusal)));
  return addressed(file, { ...answers, open: refusal.open });
}

const answersOf = new WeakMap<Procedure, Map<string, Map<string, Refusal>>>();
function ofState(procedure: Procedure, state: string): Map<string, Refusal> {
  let states = answersOf.get(procedure);
  if (!states) answersOf.set(procedure, (states = new Map<string, Map<string, Refusal>>()));
  let answers = states.get(state);
  if (!answers) states.set(state, (answers = new Map<string, Refusal>()));
  return answers;
}

/** An office as the body that holds it in this case. */
const addressed = (file: Case, refusal: Refusal): Refusal => ({ ...refusal, who: refusal.who.map((one) => officeOf(file, one)) });

function completed(procedure: Procedure, file: Case, type: string, refusal: Refusal): Refusal {
  const rule = ruleFor(procedure, type);
  const missing = refusal.missing.length > 0 ? refusal.missing : lacking(procedure, file, type, refusal);
  const who = refusal.who.length > 0 ? refusal.who : suppliers(procedure, file, missing, refusal, rule);
  const article = refusal.article ?? rule?.article ?? articleOf(procedure, refusal) ?? houseRule;
  return { ...refusal, missing, who, article };
}

type Pause = NonNullable<ActRule['pause']>;

const actsThat = (procedure: Procedure, holds: (pause: Pause) => boolean): string[] => Object.entries(procedure.acts).flatMap(([act, { pause }]) => (pause && holds(pause) ? [act] : []));

/** The acts that would have to happen first. */
function lacking(procedure: Procedure, file: Case, type: string, { code, data }: Refusal): readonly string[] {
  const { cause, period } = data ?? {};
  switch (code) {
    case 'act.notOpen':
      return firstStepsTo(procedure, statePath(file.state), type);
    case 'case.suspended': {
      const causes = file.pauses.filter(({ kind, to }) => kind === 'suspension' && to === undefined).map((pause) => pause.cause);
      return actsThat(procedure, (pause) => 'close' in pause && causes.includes(pause.close));
    }
    case 'pause.alreadyOpen':
      return actsThat(procedure, (pause) => 'close' in pause && pause.close === cause);
    case 'pause.notOpen':
      return actsThat(procedure, (pause) => 'open' in pause && pause.open === cause);
    case 'extension.noClock':
      return [...new Set(procedure.periods.filter(({ id }) => id === period).flatMap(({ startedBy }) => startedBy.map(({ act }) => act)))];
    case 'consultation.alreadyOpen':
      return ['consultation.concluded'];
    case 'approval.needed':
      return ['approval.requested'];
    default:
      return [];
  }
}

/** What is over comes back by nobody's act; everything else is supplied by whoever performs what is missing, or the act itself. */
const over = ['extension.noneLeft', 'extension.afterExpiry'];

function suppliers(procedure: Procedure, file: Case, missing: readonly string[], { code }: Refusal, rule: ActRule | undefined): readonly string[] {
  if (over.includes(code) || (code === 'act.notOpen' && missing.length === 0)) return ['nobody'];
  const lapses = new Set(procedure.periods.flatMap(({ lapse }) => lapse ?? []));
  const of = (act: string): readonly string[] => {
    const first = ruleFor(procedure, act);
    return first ? performers(first) : lapses.has(act) ? ['clock'] : [];
  };
  const found = missing.flatMap(of);
  return [...new Set(found.length > 0 || !rule ? found : performers(rule))];
}

/** The office where the act has one, else the roles. */
const performers = ({ office, roles }: ActRule): readonly string[] => (office === undefined ? roles : [office]);

function articleOf(procedure: Procedure, { data }: Refusal): Article | undefined {
  return procedure.periods.find(({ id }) => id === data?.['period'])?.editions.at(-1)?.article;
}
