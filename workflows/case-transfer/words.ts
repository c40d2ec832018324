import type { Words } from '../../src/domain/procedure';
import type { ChoicesOf, FieldIn, FieldsOf } from '../../src/domain/words';
import type { Text } from '../../src/domain/json';
import { crimes } from './crimes';
import type { ActName, forms } from './forms';
import type { StateName, stages } from './machine';
import type { Track } from './vocabulary';
import type { Check } from './crimes';

export type Stage = (typeof stages)[keyof typeof stages];
export type NumberName = 'intake' | 'transferReport' | 'crimeTransferLetter' | 'transferCopyLetter' | 'supervisionProposal' | 'transferSupplement' | 'reconsiderationRequest' | 'handoverList' | 'opinionAnswer';

/** Tags and flags that are shown and stand in no form. */
export type ShownCode = Track | Check | 'undecided' | 'receiptOutstanding' | 'sendingUnrecorded' | 'silent' | 'penalised' | 'none' | 'approved' | 'declined' | 'suspect' | 'obligor' | 'suit';

/** Every word that this procedure needs; one missing does not compile. */
export interface TransferWords extends Words {
  readonly states: Readonly<Record<StateName, string>>;
  readonly acts: Readonly<Record<ActName, string>>;
  readonly fields: Readonly<Record<FieldsOf<typeof forms>, string>>;
  readonly fieldsIn: Readonly<Record<Extract<'goods.name' | 'items.name' | 'letter.due' | 'agreed.due' | 'mediation.entrusted.number', FieldIn<typeof forms>>, string>>;
  readonly choices: Readonly<Record<ChoicesOf<typeof forms> | ShownCode | Stage, string>>;
  readonly numbers: Readonly<Record<NumberName, string>>;
}

/** The crimes in one language. */
export const crimeWords = (language: keyof Text): Record<keyof typeof crimes, string> =>
  Object.fromEntries(Object.entries<{ readonly text: Text }>(crimes).map(([key, { text }]) => [key, text[language]])) as Record<keyof typeof crimes, string>;
