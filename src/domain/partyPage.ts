import type { LegalDate } from './brand';
import type { Case } from './case';
import type { Article } from './citation';
import type { JsonObject } from './json';
import { dateInNumerals } from './text';

/*
 * 当事人网页: what someone without an account sees of a case and does in it, as a procedure says it. Data and pure questions;
 * who came, and by which code, is judged elsewhere.
 */

/** An act that the party performs itself. `preset`: what the page knows without asking (the way: online). */
export interface PartyAct {
  readonly act: string;
  readonly preset?: JsonObject;
}

/** One thing that is before a party: asked of it, or open to it. */
export interface PartyStep<Data = JsonObject> {
  /** By which the words are found. */
  readonly id: string;
  readonly roles: readonly string[];
  /** Is it before this party now? `party`: its id; absent for a caller who left no name. */
  open(file: Case<Data>, party: string | undefined): boolean;
  /** Periods whose end is the party's last day. Never a target of the house. */
  readonly periods?: readonly string[];
  readonly acts?: readonly PartyAct[];
  /** What its words leave open: `{place}`. Never a name; a date as the law writes it (`2026-12-03`). */
  values?(file: Case<Data>, party: string | undefined): Readonly<Record<string, string>>;
}

export interface PartyRight {
  readonly title: string;
  readonly text: string;
  readonly article?: Article;
}

/** What is asked, in one or two plain sentences, and the rights and defences that go with it. */
export interface StepWords {
  readonly asked: string;
  readonly rights: readonly PartyRight[];
}

/** By step; `nothing`: what is said where no step is before the party. */
export type Guidance<Step extends string = string> = Readonly<Record<Step, StepWords>> & { readonly nothing: StepWords };

/** What acts and their fields are called to a party: it hands in an answer where the office receives one. */
export interface PartyLabels {
  readonly acts: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  /** What the page calls who comes, where the desk calls it otherwise. */
  readonly roles?: Readonly<Record<string, string>>;
}

/** A question to the caller. What was asked stands in the fact of that number. */
export interface Question {
  readonly seq: number;
  readonly on: LegalDate;
  readonly answers: number;
}

export interface PartyPage<Data = JsonObject> {
  /** As which role the caller comes, who has the number and the query code. */
  readonly caller: string;
  /** Roles that are told the state of the case in words. Others see what is before them, and no more. */
  readonly seesState: readonly string[];
  readonly steps: readonly PartyStep<Data>[];
  /** Acts that answer a question: performed from beside it. */
  readonly answers?: PartyAct;
  questions?(file: Case<Data>): readonly Question[];
  /** While both sides are asked to agree to mediation: who has agreed. */
  consents?(file: Case<Data>): readonly { readonly party: string; readonly agreed: boolean }[];
  readonly words: { readonly zh: Guidance; readonly en: Guidance };
  readonly labels: { readonly zh: PartyLabels; readonly en: PartyLabels };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Words with what they left open; a day in Chinese as a paper has it. */
export const filledIn = (words: string, values: Readonly<Record<string, string>>, language: 'zh' | 'en'): string =>
  words.replace(/\{(\w+)\}/gu, (whole: string, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : language === 'zh' && DAY.test(value) ? dateInNumerals(value as LegalDate) : value;
  });

/** The steps that are before a party now, in the order of the procedure. */
export const stepsBefore = (page: PartyPage, file: Case, role: string, party: string | undefined): readonly PartyStep[] => page.steps.filter((step) => step.roles.includes(role) && step.open(file, party));
