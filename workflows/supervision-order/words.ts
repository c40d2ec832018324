import type { Words } from '../../src/domain/procedure';
import type { ChoicesOf, FieldsOf } from '../../src/domain/words';
import type { ActName, forms } from './forms';
import type { stages, StateName } from './machine';

export type Stage = (typeof stages)[keyof typeof stages];
export type NumberName = 'supervisionOrder' | 'listingNotice' | 'urgingLetter' | 'supervisionRepeated' | 'tardinessCircular' | 'supervisionReply';
/** Flags that are shown and stand in no form. */
export type ShownCode = 'overdue' | 'urged' | 'pressed' | 'circulated';

/** Every word that this procedure needs; one missing does not compile. */
export interface SupervisionWords extends Words {
  readonly states: Readonly<Record<StateName, string>>;
  readonly acts: Readonly<Record<ActName, string>>;
  readonly fields: Readonly<Record<FieldsOf<typeof forms>, string>>;
  readonly choices: Readonly<Record<ChoicesOf<typeof forms> | ShownCode | Stage, string>>;
  readonly numbers: Readonly<Record<NumberName, string>>;
}
