import type { z } from 'zod';
import type { Act } from './act';
import type { Power } from './body';
import type { Case, Party, Pause, TurnCause } from './case';
import type { FromJudgment, Judged } from './court/judged';
import type { Calendar, Span } from './calendar';
import type { Json, JsonObject, Text } from './json';
import type { HandoverStep } from './handover';
import type { LetterWords } from './letter';
import type { Office } from './office';
import type { PartyPage } from './partyPage';
import type { Period } from './period';
import type { Stored } from './withheld';

/** What an act writes into the case. `data` is a patch; lists replace the list that was there. */
export type Recorded<Data = JsonObject> = Partial<Pick<Case, 'parties' | 'links' | 'access' | 'assignees' | 'handling'>> & { readonly data?: Partial<Data> };

/** A letter or message to someone. `to` is an office or the role of a party; data never holds names. */
export interface Notice {
  readonly key: string;
  readonly to: string;
  readonly template: string;
  readonly data: JsonObject;
  /** True: it must be served in the way of the law (送达); a mail is not enough. */
  readonly legalService: boolean;
}

/** A number taken from its series in the act's transaction; a refused act takes none. */
export interface NumberRequest {
  /** Under which name the case keeps it. */
  readonly as: string;
  /** `intake`, or the kind of document: abbreviation and kind make the series of a year. */
  readonly series: { readonly kind: 'intake' } | { readonly kind: 'document'; readonly body: string; readonly word: string; /** 会议纪要 2026年第3期: no abbreviation, no brackets. */ readonly as?: 'issue' };
}

/**
 * To another case. A new case (`open`) is made in the act's own transaction; an existing one applies the signal once, by
 * its own act and transaction. `part`: of which part of the new case's file the names are that go along; absent: as they were.
 */
export interface Signal {
  readonly to: { readonly case: string } | { readonly open: string; readonly body: string; readonly link: string; readonly part?: string };
  readonly act: string;
  readonly input: JsonObject;
  /** Name of a number that the act takes: it goes along as the input's `number`. */
  readonly numberedAs?: string;
}

export interface Effects {
  readonly notices?: readonly Notice[];
  readonly documents?: readonly { readonly template: string; readonly part: string; readonly series?: NumberRequest['series'] }[];
  readonly numbers?: readonly NumberRequest[];
  readonly signals?: readonly Signal[];
}

/** 审批: the ordered list of those who must agree. All of it runs under the one legal period; `target` is an internal aim. */
export interface ApprovalChain {
  readonly steps: readonly { readonly role: string; readonly kind: 'agree' | 'review' | 'collective'; readonly target?: Span }[];
  /** Only the principal head (正职负责人), or who is recorded as presiding (主持工作), may give it; delegation never reaches it. */
  readonly principalOnly: boolean;
}

/** One act of a procedure: who may do it, with which form, what it records and what follows. */
export interface ActRule<Data = JsonObject, Input = JsonObject> {
  readonly form: z.ZodType;
  /** Roles that may perform it. `clock` and `signal` are roles of the system. */
  readonly roles: readonly string[];
  /** Whose act: an office of the case. Absent: any body that has the case. */
  readonly office?: Office;
  /** Part of the file that shows the fact. */
  readonly part: string;
  readonly article?: string;
  /** Possible while the case is suspended (中止). */
  readonly whilePaused: boolean;
  /** The act that opens a case. */
  readonly opens?: boolean;
  /** It must name a party. */
  readonly perParty?: boolean;
  /** It may be entered for a body that is not here. */
  readonly assertable?: boolean;
  readonly approval?: ApprovalChain;
  /** Its date is that of a paper which comes back later (送达回证, what a court sends): how late it is entered is nobody's choice. */
  readonly datedByPaper?: boolean;
  /**
   * The document that embodies the act: it is issued with it, number and date are taken with the act. `embodies`: with which
   * input; with any other the act is done without a document, and no number is taken. Absent: always.
   */
  readonly document?: { readonly template: string; readonly word: string; readonly part?: string; embodies?(input: Input): boolean };
  /** Why it may lead without a chain where another act leads only with one. For the model check. */
  readonly noApproval?: string;
  /** The period that it extends; the input's `span`, or `until`, says how far. */
  readonly extends?: string;
  /** `where`: the act is possible whether or not the pause stands, and ends it only where this holds of the case before it. */
  readonly pause?: { readonly open: string; readonly kind: Pause['kind'] } | { readonly close: string; where?(before: Case<Data>, act: Act): boolean };
  /** Of the choices of a field, by its name, those that fit this case: no other is offered. Absent: all of them. */
  offers?(data: Data): Readonly<Record<string, readonly string[]>>;
  /** What its form begins with in this case, where one value alone can be meant; whoever fills it in may change it. */
  begins?(data: Data): Readonly<Record<string, string | number>>;
  record?(file: Case<Data>, input: Input, act: Act): Recorded<Data>;
  effects?(file: Case<Data>, input: Input, act: Act): Effects;
}

/** A condition of the machine or of a clock, in one table with the words for the one who meets it. */
export interface Condition<Data = JsonObject> {
  /** `calendar`: the days off as they were known when the act was judged, in the version that its fact names. */
  test(file: Case<Data>, act: Act, calendar: Calendar): boolean;
  readonly missing: Text;
  /** Who can change it: a role, an office, `nobody`. */
  readonly who: string;
  readonly article?: string;
  /** It looks at the act's input: before the input is there it is taken as met. */
  readonly readsInput?: boolean;
  /** It holds for what another case tells, and for nobody's own act. For the model check. */
  readonly bySignal?: true;
  /** Conditions of which at most one holds at a time. For the model check, which lets all others hold together. */
  readonly exclusiveWith?: readonly string[];
  /** States as the act leaves the case, in which alone it holds: made so by `within`. */
  readonly within?: readonly string[];
  /** Periods of which no other party's clock runs when it holds: made so by `onceOver`. */
  readonly over?: readonly string[];
}

/** Whose move it is in a state. `owner` is an office of the case, the role of a party, or `nobody`. */
export interface TurnRule {
  readonly owner: string;
  readonly cause: TurnCause;
  /** Why no clock runs in this state, where none does. */
  readonly noClock?: string;
}

/**
 * How a running case goes over to this version from the one before: the states one by one, so that the model check can prove
 * them; the data by a pure function; and which clocks the change reaches. Written with `migrationOf`, which holds the states
 * and the data of both versions against their types.
 */
export interface Migration<From = JsonObject, To = JsonObject, FromState extends string = string, ToState extends Json = Json> {
  readonly from: number;
  /** What changes, and on whose paper: for whoever decides on it. */
  readonly because: Text;
  /** Each state of the version before, and the state of this machine that takes its place: whole, no region left out. */
  readonly states: Readonly<Record<FromState, ToState>>;
  /** Cases that stay with their version as long as this holds, and why. */
  readonly stays: Readonly<Record<string, { readonly when: (file: Case<From>) => boolean; readonly because: Text }>>;
  readonly data: (file: Case<From>) => To;
  /**
   * Periods whose running clocks go by the edition in force on the day of the migration, counted from their own start. Every
   * other clock keeps the edition under which it began.
   */
  readonly restates: readonly string[];
}

/** Constructor of a migration: a state that is left out, or data of another shape, does not compile. */
export const migrationOf =
  <From, To, FromState extends string, ToState extends Json>() =>
  (migration: Migration<From, To, FromState, ToState>): Migration =>
    migration as unknown as Migration;

/** What follows when none, some or all of several choices are ticked; `{missing}` stands for those that are not. */
export interface Ticked {
  readonly none: string;
  readonly some: string;
  readonly all: string;
}

/** Every word of a procedure in one language. */
export interface Words {
  readonly title: string;
  readonly states: Readonly<Record<string, string>>;
  /** As facts: what has happened. */
  readonly acts: Readonly<Record<string, string>>;
  /** As things to do, where they are said otherwise: 'file the case' beside 'case filed'; 登记应诉通知 beside 收到应诉通知. */
  readonly toDo?: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  /** Of fields that say something else within one act, or within one field: `disclosure.consented.to`, `letter.due`. They go before. */
  readonly fieldsIn?: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, string>>;
  /** Of fields where it matters whether all of several choices are ticked: said in the form before it is sent. */
  readonly ticked?: Readonly<Record<string, Ticked>>;
  /** Of acts that whoever did one may do once more: what becomes of the earlier one. Said before it is done again. */
  readonly again?: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, string>>;
}

/** A folder of workflows/: the law as data. The machine is an XState machine of states and named conditions only. */
export interface Procedure<Machine = unknown> {
  readonly name: string;
  readonly version: number;
  readonly machine: Machine;
  readonly periods: readonly Period[];
  readonly acts: Readonly<Record<string, ActRule>>;
  readonly conditions: Readonly<Record<string, Condition>>;
  readonly turns: Readonly<Record<string, TurnRule>>;
  /** State to stage: what lists and figures group by. */
  readonly stages: Readonly<Record<string, string>>;
  readonly handovers: readonly { readonly send: string; readonly accept: string; readonly return: string; readonly silence: string }[];
  /**
   * Dates of earlier facts that its data keep (`Moment`, by dotted path) and that may have been read from a field of the opening's input instead
   * of its own time: the names of these fields. Such a date is the field's where that comes before the opening, and is put right with the field.
   */
  readonly moments?: Readonly<Record<string, readonly string[]>>;
  /** Documents of the body's own part that go along when the case is handed over: the law names them among the material. Absent: none. */
  enclosed?(file: Case): readonly string[];
  /** Acts that stand on the receipt of a handover (回执); absent where nothing is handed over. */
  readonly receipt?: Readonly<Record<string, HandoverStep>>;
  /** First acts by the powers of which a body needs one to open a case by them. Absent: every body may. */
  readonly openedWith?: Readonly<Record<string, readonly Power[]>>;
  readonly words: { readonly zh: Words; readonly en: Words };
  /** Its cases are about other cases (会商, 督办): there is no consultation on them. */
  readonly coordinates?: true;
  /** What its notices say, by the template that they name. */
  readonly letters: Readonly<Record<string, LetterWords>>;
  /** May this party be written to by mail or message? Absent: whoever left an address. Otherwise somebody of the body tells them. */
  mayBeWrittenTo?(file: Case, party: Party): boolean;
  /** What a party without an account sees and does; absent where no party has a page. */
  readonly partyPage?: PartyPage;
  /** Fields of the case's data that stay when it is handed over outside: who reported, what was said inside. */
  readonly dataKept?: readonly string[];
  /** What a list shows and full text finds, from the case's own data; never names. */
  summary(file: Case): Summary;
  /** What a judgment on its decision comes to in its case: an act of its own that follows where it is open. Undefined: a person says. */
  judged?(file: Case, told: Judged): FromJudgment | undefined;
  /** How a case of the version before goes over to this one; the first version has none. */
  readonly migration?: Migration;
}

export interface Summary {
  /** One line without names. */
  readonly title: string;
  /** Masked text that full text indexes. */
  readonly text: string;
  /** Codes by which lists filter: kind, right, channel, district … */
  readonly tags: Readonly<Record<string, string>>;
  /** Lists of marks for the eye: urgent, confidential, flagged … */
  readonly flags: readonly string[];
}

/** The event that the machine sees: the case after `record`, the act, and the calendar by which it is judged. Guards are the procedure's conditions. */
export interface MachineEvent<Data = JsonObject> {
  readonly type: string;
  readonly file: Case<Data>;
  readonly act: Act;
  readonly calendar: Calendar;
}

/** Conditions as guards of `setup({ guards })`. */
export function asGuards<Data, Name extends string>(
  conditions: Readonly<Record<Name, Condition<Data>>>,
): Record<Name, (args: { event: MachineEvent<Data> }) => boolean> {
  const guards = {} as Record<Name, (args: { event: MachineEvent<Data> }) => boolean>;
  for (const name of Object.keys(conditions) as Name[]) guards[name] = ({ event }) => conditions[name].test(event.file, event.act, event.calendar);
  return guards;
}

/** What an act of a procedure with this data is written with: form first, the rest typed by it. */
export type ActOf<Data> = <Form extends z.ZodType>(
  form: Form,
  rule: Omit<ActRule<Data, Stored<z.output<Form>>>, 'form' | 'part' | 'whilePaused'> & Partial<Pick<ActRule, 'part' | 'whilePaused'>>,
) => ActRule;

/** Constructor of acts: the main part of the file and not while suspended, unless the rule says otherwise. */
export const actOf =
  <Data>(): ActOf<Data> =>
  (form, rule) =>
    ({ part: 'main', whilePaused: false, ...rule, form }) as unknown as ActRule;
