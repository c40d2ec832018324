import type { Words } from '../../../src/domain/procedure';
import type { ChoicesOf, FieldsOf } from '../../../src/domain/words';
import type { NumberName, ShownCode } from '../words';
import type { ActName, forms } from './forms';
import type { stages, StateName } from './machine';

type Stage = (typeof stages)[keyof typeof stages];

/** Every word that this version needs; one missing does not compile. */
export interface SupervisionWords2 extends Words {
  readonly states: Readonly<Record<StateName, string>>;
  readonly acts: Readonly<Record<ActName, string>>;
  readonly fields: Readonly<Record<FieldsOf<typeof forms>, string>>;
  readonly choices: Readonly<Record<ChoicesOf<typeof forms> | ShownCode | Stage, string>>;
  readonly numbers: Readonly<Record<NumberName, string>>;
}
