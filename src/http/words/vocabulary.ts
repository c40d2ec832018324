import type { LeftOutBecause } from '../../application/documents/bundle';
import type { TurnCause } from '../../domain/case';
import type { ErrorKind } from '../../domain/errors';
import type { AccountRole } from '../../policies';
import type { Grouping } from '../../supervision';
import type { Code } from './codes.zh';

/** Offices and parties that a rule may name beside the roles of accounts. */
type Office = 'head' | 'presiding' | 'hub' | 'handling' | 'owner' | 'party' | 'complainant' | 'reporter' | 'caller' | 'respondent' | 'rightHolder' | 'agent' | 'receiver' | 'overseer' | 'member' | 'court' | 'clock' | 'signal' | 'nobody';
export type Role = AccountRole | Office;

export type Language = 'zh' | 'en';

/** Every word that the edge itself says, in one language. */
export interface Words {
  readonly kinds: Readonly<Record<ErrorKind, string>>;
  readonly codes: Readonly<Record<Code, string>>;
  readonly unexpectedTitle: string;
  /** A date that may be set, or a moment in Shanghai. */
  readonly earliest: (date: string) => string;
  readonly roles: Readonly<Record<Role, string>>;
  /** Whose move it is, for lists. */
  readonly causes: Readonly<Record<TurnCause, string>>;
  /** Why a paper is not in the file to be printed; `lacks` is followed by what. */
  readonly leftOut: Readonly<Record<LeftOutBecause, string>>;
  /** Tables of figures: two rates that are never mixed. */
  readonly figures: {
    readonly title: string;
    readonly by: Readonly<Record<Grouping, string>>;
    readonly columns: Readonly<Record<'received' | 'open' | 'closed' | 'inTime' | 'late' | 'rate' | 'met' | 'missed' | 'targetRate' | 'median' | 'p90', string>>;
    readonly total: string;
    readonly none: string;
    /** What is open now from months that were not asked for. */
    readonly otherMonths: string;
    /** The column beside one, of the same months a year before. */
    yearBefore(column: string): string;
    /** What stands above a table that is kept as a file. */
    readonly about: Readonly<Record<'months' | 'bodies' | 'made' | 'how', string>>;
    readonly everyBody: string;
    /** Between names. */
    readonly and: string;
    readonly how: string;
    readonly howStages: string;
    /** YYYY-MM, both counted; undefined: without bound. */
    months(from: string | undefined, until: string | undefined): string;
  };
  /** What happens next, for a caller without an account. */
  next(cause: TurnCause, body: string): string;
}
