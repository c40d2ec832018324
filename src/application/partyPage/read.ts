import type { Actor } from '../../domain/act';
import type { Instant } from '../../domain/brand';
import type { Case, Deadline, Turn } from '../../domain/case';
import type { Article } from '../../domain/citation';
import type { Json, JsonObject } from '../../domain/json';
import { stepsBefore, type PartyAct, type PartyStep, type Question } from '../../domain/partyPage';
import { editionOf, explain, openActs, periodOf, statePath, type DeadlineExplanation } from '../../engine';
import { rulesOf, type App } from '../app';
import { numberOf } from '../caseReading';
import type { StoredFact } from '../ports';
import type { Visitor } from './visitor';

/** The last day of a step, with the law it comes from and the way it was reckoned. */
export interface LastDay {
  readonly deadline: Deadline;
  readonly name: { readonly zh: string; readonly en: string };
  readonly article: Article;
  readonly explanation: DeadlineExplanation;
}

/** What the party handed in by the page: the receipt says the same. */
export interface HandedIn {
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly hash: string;
  readonly files: number;
}

/** What a visitor sees of the case. No name, nothing that another said, nothing of the inside. */
export interface PartyPageReading {
  readonly number: string;
  readonly handling: string;
  /** Only for the roles that are told the state. */
  readonly state?: string;
  readonly turn?: Turn;
  readonly closed: boolean;
  readonly steps: readonly { readonly step: PartyStep; readonly lastDay?: LastDay; readonly acts: readonly PartyAct[] }[];
  readonly questions: readonly (Question & { readonly question: string })[];
  readonly answer?: PartyAct;
  readonly consents: readonly { readonly role: string; readonly own: boolean; readonly agreed: boolean }[];
  readonly handedIn: readonly HandedIn[];
}

const contentOf = ({ contentBytes }: StoredFact): JsonObject => (contentBytes === undefined ? {} : (JSON.parse(contentBytes) as JsonObject));
const listed = (value: Json | undefined): number => (Array.isArray(value) ? value.length : 0);

export const isBy = ({ fact }: StoredFact, id: string): boolean => fact.actor.kind === 'party' && fact.actor.id === id;
export const handedIn = (stored: StoredFact): HandedIn => {
  const content = contentOf(stored);
  const { seq, type, recordedAt: at, hash } = stored.fact;
  return { seq, type, at, hash, files: listed(content['attachments']) };
};

/** Pure but for the history, which is read once. */
export async function readPartyPage(app: Pick<App, 'reader' | 'procedures' | 'calendars' | 'world'>, { file, page, role, party, id }: Visitor): Promise<PartyPageReading> {
  const rules = rulesOf(app, file.basis.procedure, file.basis.version);
  const facts = await app.reader.history(file.id);
  const now = app.world.now();
  const actor: Actor = { kind: 'party', id, body: file.handling, role };
  const open = openActs(rules, file, actor, now);
  const mayDo = ({ act }: PartyAct): boolean => open.some((one) => one.act === act && one.refusal === undefined && (one.parties === undefined || (party !== undefined && one.parties.includes(party.id))));
  const mayAnswer = role === page.caller && page.answers !== undefined && mayDo(page.answers);
  return {
    number: numberOf(file),
    handling: file.handling,
    ...(page.seesState.includes(role) ? { state: statePath(file.state), turn: file.turn } : {}),
    closed: file.closed,
    steps: stepsBefore(page, file, role, party?.id).map((step) => {
      const deadline = lastOf(file, step, party?.id);
      const period = deadline && periodOf(rules.procedure, deadline);
      const lastDay = deadline && period && period.kind !== 'internal' ? { deadline, name: period.name, article: editionOf(period, deadline).article, explanation: explain(rules.calendar, rules.procedure, file, deadline) } : undefined;
      return { step, ...(lastDay ? { lastDay } : {}), acts: (step.acts ?? []).filter(mayDo) };
    }),
    questions: role === page.caller ? (page.questions?.(file) ?? []).map((asked) => ({ ...asked, question: textIn(facts, asked.seq, 'question') })) : [],
    ...(mayAnswer && page.answers ? { answer: page.answers } : {}),
    consents: (page.consents?.(file) ?? []).map(({ party: whose, agreed }) => ({ role: file.parties.find((one) => one.id === whose)?.role ?? whose, own: whose === party?.id, agreed })),
    handedIn: facts.filter((fact) => isBy(fact, id)).map(handedIn),
  };
}

/** The newest clock of the step that is this party's, or everybody's, and has not ended. */
const lastOf = (file: Case, { periods = [] }: PartyStep, party: string | undefined): Deadline | undefined =>
  file.deadlines.findLast(({ period, party: whose, endSeq }) => periods.includes(period) && endSeq === undefined && (whose === undefined || whose === party));

function textIn(facts: readonly StoredFact[], seq: number, field: string): string {
  const found = facts.find(({ fact }) => fact.seq === seq);
  const text = found && contentOf(found)[field];
  return typeof text === 'string' ? text : '';
}
