import type { Act } from '../domain/act';
import type { Id, Instant } from '../domain/brand';
import type { Case } from '../domain/case';
import type { Signal } from '../domain/procedure';

/** What an act told another case, as it was sent. */
export interface SentSignal extends Signal {
  /** `<case>-<seq>-<n>`; a case that it opens bears the same name. */
  readonly id: Id<'signal'>;
  readonly from: Id<'case'>;
  /** When the act took effect that tells it: the legal time of the receiver's act, whose clocks start from that day. */
  readonly createdAt: Instant;
}

/** Name of the n-th signal of a fact; a case that it opens bears the same name. */
export const signalId = (file: Pick<Case, 'id' | 'revision'>, index: number): string => `${file.id}-${file.revision}-${index + 1}`;

/** True for what one fact of that case sent or opened, not for what those sent or opened in their turn. */
export const isSentBy = (file: Id<'case'>, id: string): boolean => id.startsWith(`${file}-`) && /^\d+-\d+$/u.test(id.slice(file.length + 1));

/** What the act tells other cases, those that it opens among them. `file`: the case as the act left it, with the numbers that the act took. */
export const sentBy = (file: Case, { act, signals }: { readonly act: Pick<Act, 'at'>; readonly signals: readonly Signal[] }): SentSignal[] =>
  signals.map(({ numberedAs, ...signal }, index) => ({
    ...signal,
    ...(numberedAs !== undefined && file.numbers[numberedAs] !== undefined ? { input: { ...signal.input, number: file.numbers[numberedAs] } } : {}),
    id: signalId(file, index) as Id<'signal'>,
    from: file.id,
    createdAt: act.at,
  }));
