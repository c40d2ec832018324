import type { Text } from '../../src/domain/json';
import type { Words } from '../../src/domain/procedure';
import type { ChoicesOf, FieldIn, FieldsOf } from '../../src/domain/words';
import type { ActName, forms } from './forms';
import type { StateName } from './machine';

/** Flags that are shown and stand in no form, and the role of whoever called: of the case itself, and those that the reading of a list notices. */
export type ShownCode =
  | 'reporter' | 'kindSuggested' | 'answerWaiting' | 'urgent' | 'withdrawn' | 'suspectedRepeat'
  | 'contentEmpty' | 'rightNumberMistyped' | 'rightNumberKindMismatch' | 'rightNumberUnreadable' | 'rightKindUnspecified' | 'rightKindUnknown' | 'rightIsAct' | 'checkDigitMissing'
  | 'timeOfDayMissing' | 'channelUnknown' | 'channelEmpty' | 'districtUnknown' | 'confidentialityUnclear' | 'replacementCharacter' | 'hiddenCharacters' | 'cellsFewer';

/** Every word that this procedure needs; one missing does not compile. */
export interface HotlineWords extends Words {
  readonly states: Readonly<Record<StateName, string>>;
  readonly acts: Readonly<Record<ActName, string>>;
  /** Those of the forms; and what a body that may not read the narrative reads instead. */
  readonly fields: Readonly<Record<FieldsOf<typeof forms> | 'maskedText', string>>;
  readonly fieldsIn: Readonly<Record<Extract<'disclosure.consented.language' | 'caller.guided.to' | 'mediation.entrusted.to' | 'disclosure.consented.to' | 'reporter.answered.told' | 'answer.released.text' | 'narrative.masked.text' | 'dispute.opened.number' | 'result.reported.number' | 'identification.asked.subject' | 'letter.due' | 'letter.number' | 'outside.number' | 'right.number' | 'fair.name', FieldIn<typeof forms>>, string>>;
  readonly choices: Readonly<Record<ChoicesOf<typeof forms> | ShownCode | Stage, string>>;
  readonly numbers: Readonly<Record<NumberName, string>>;
}

export type Stage = 'intake' | 'passingOn' | 'complaint' | 'mediation' | 'verification' | 'handling' | 'assistance' | 'feedback' | 'ended';
export type NumberName =
  | 'intake' | 'supplementRequest' | 'refusalNotice' | 'passingOnLetter' | 'returnLetter' | 'competenceDispute' | 'designation' | 'acceptanceDecision' | 'mediationNotice' | 'mediationMandate'
  | 'appraisalOrder' | 'mediationLetter' | 'terminationDecision' | 'extensionApproval' | 'assistanceAcceptance' | 'assistanceRefusal' | 'assistanceOpinion' | 'redoOrder';

/** Words that stand in a table of the law already: grounds, routes. */
export const wordsOf = <Key extends string>(table: Readonly<Record<Key, { readonly text: Text }>>, language: keyof Text): Record<Key, string> =>
  Object.fromEntries(Object.entries<{ readonly text: Text }>(table).map(([key, { text }]) => [key, text[language]])) as Record<Key, string>;
