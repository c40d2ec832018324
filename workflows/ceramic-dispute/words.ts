import type { Text } from '../../src/domain/json';
import type { Words } from '../../src/domain/procedure';
import type { serviceFieldWordsIn } from '../../src/domain/service';
import type { ChoicesOf, FieldIn, FieldsOf } from '../../src/domain/words';
import type { ActName, forms } from './forms';
import type { StateName } from './machine';
import type { servedDocuments } from './vocabulary';

/** Flags and parties that are shown and stand in no form. */
export type ShownCode = 'requester' | 'respondent' | 'suspended' | 'mustSuspend' | 'papersMissing' | 'clueFound' | 'proofOfServiceMissing' | 'signatureMissing';
export type Stage = 'centre' | 'mediation' | 'filing' | 'answer' | 'examination' | 'decision' | 'enforcement' | 'confirmation' | 'ended';
export type NumberName =
  | 'intake' | 'case' | 'comparisonOpinion' | 'correctionNotice' | 'extensionApproval' | 'filingNotice' | 'refusalToFileNotice' | 'enforcementApplication' | 'mediationAgreement'
  | (typeof servedDocuments)[number];

/** Every word that this procedure needs; one missing does not compile. */
export interface DisputeWords extends Words {
  readonly states: Readonly<Record<StateName, string>>;
  readonly acts: Readonly<Record<ActName, string>>;
  readonly fields: Readonly<Record<FieldsOf<typeof forms>, string>>;
  readonly fieldsIn: Readonly<Record<Extract<keyof typeof serviceFieldWordsIn | 'intake.checked.items' | 'patent.number' | 'letter.due' | 'confirmation.ruled.receivedOn' | 'invalidation.reported.number' | 'suit.filed.number' | 'confirmation.accepted.number', FieldIn<typeof forms>>, string>>;
  readonly choices: Readonly<Record<ChoicesOf<typeof forms> | ShownCode | Stage, string>>;
  readonly numbers: Readonly<Record<NumberName, string>>;
}

/** Words that stand in a table of the law already. */
export const grounds = <Key extends string>(table: Readonly<Record<Key, { readonly text: Text }>>, language: keyof Text): Record<Key, string> =>
  Object.fromEntries(Object.entries<{ readonly text: Text }>(table).map(([key, { text }]) => [key, text[language]])) as Record<Key, string>;
