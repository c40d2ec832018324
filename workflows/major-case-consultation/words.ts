import type { Words } from '../../src/domain/procedure';
import type { ChoicesOf, FieldIn, FieldsOf } from '../../src/domain/words';
import type { ActName, forms } from './forms';
import type { stages, StateName } from './machine';

export type Stage = (typeof stages)[keyof typeof stages];
export type NumberName = 'intake' | 'consultationNotice' | 'consultationMinutes' | 'caseCircular';
/** Flags, offices and results that are shown and stand in no form. */
export type ShownCode = 'member' | 'task' | 'opinionsClosed' | 'opinionsOpen' | 'listed' | 'tasksOpen' | 'ownMotion' | 'advised' | 'declined' | 'withdrawn' | 'general' | 'sealed';

/** Every word that this procedure needs; one missing does not compile. */
export interface ConsultationWords extends Words {
  readonly states: Readonly<Record<StateName, string>>;
  readonly acts: Readonly<Record<ActName, string>>;
  readonly fields: Readonly<Record<FieldsOf<typeof forms>, string>>;
  readonly again: Readonly<Partial<Record<ActName, string>>>;
  readonly fieldsIn: Readonly<Record<Extract<'listing.ordered.reply' | 'opinion.given.grounds', FieldIn<typeof forms>>, string>>;
  readonly choices: Readonly<Record<ChoicesOf<typeof forms> | ShownCode | Stage, string>>;
  readonly numbers: Readonly<Record<NumberName, string>>;
}
