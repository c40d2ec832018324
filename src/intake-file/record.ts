import type { Instant, LegalDate } from '../domain/brand';
import type { DistrictCode } from '../domain/district';
import type { Text } from '../domain/json';
import type { Field } from './fields';
import type { AllegedAct, ChannelCode, KindCode, RightKind } from './words';

/** What a reader should know of an accepted record. Never personal data. */
export interface Flag {
  /**
   * `contentEmpty`, `timeOfDayMissing`, `channelUnknown`, `channelEmpty`, `confidentialityUnclear`, `districtUnknown`, `rightKindUnknown`,
   * `rightKindUnspecified` (专利 and no number), `rightIsAct` (假冒专利 given as a right), `rightNumberUnreadable`,
   * `rightNumberKindMismatch`, `rightNumberMistyped`, `checkDigitMissing`, `hiddenCharacters`,
   * `replacementCharacter`, `cellsFewer`.
   */
  readonly code: string;
  readonly field?: Field;
  readonly data?: Readonly<Record<string, string>>;
}

/** Where a record stands in its file. */
interface Place {
  /** Number among the records, from 1; header and blank lines are not counted. */
  readonly record: number;
  /** Physical line (row of the sheet) on which it begins, from 1. */
  readonly line: number;
}

/** A record that can become a case. All texts are exactly what was written; only codes are recognised. */
export interface IntakeRecord extends Place {
  readonly outcome: 'accepted';
  /** Without surrounding blanks: part of the key under which a second run finds the case. */
  readonly reference: string;
  readonly calledAt: Instant;
  /** Date of the call in Shanghai. */
  readonly calledOn: LegalDate;
  readonly channel: { readonly code: ChannelCode; readonly word: string };
  readonly kind: { readonly code: KindCode; readonly word: string };
  readonly caller: { readonly name: string; readonly telephone: string; readonly address: string; readonly anonymous: boolean; readonly confidential: boolean; readonly confidentialWord: string };
  readonly respondent: { readonly name: string; readonly address: string };
  readonly district: { readonly code?: DistrictCode; readonly word: string };
  /** `numberKey`: the number made comparable, where it could be read. */
  readonly right: { readonly kind?: RightKind; readonly act?: AllegedAct; readonly word: string; readonly number: string; readonly numberKey?: string };
  readonly goods: string;
  readonly content: string;
  readonly operator: string;
  readonly note: string;
  /** Columns that are no field of ours, by header; empty cells left out. */
  readonly others: Readonly<Record<string, string>>;
  readonly flags: readonly Flag[];
  /** The line as it was read: if it turns out that it cannot be registered, it is rejected whole. */
  readonly headers: readonly string[];
  readonly cells: readonly string[];
}

/** A record that cannot: it goes to the reject file, whole. */
export interface RejectedRecord extends Place {
  readonly outcome: 'rejected';
  readonly field?: Field;
  /** Stable: `calledAt.unreadable`, `kind.empty`, `reference.repeated`, `row.tooManyCells` ... */
  readonly code: string;
  readonly reason: Text;
  readonly headers: readonly string[];
  readonly cells: readonly string[];
}

/** A line without any text. */
export interface BlankLine {
  readonly outcome: 'blank';
  readonly line: number;
}

export type IntakeItem = IntakeRecord | RejectedRecord | BlankLine;

/** The cases that a record becomes: mixed material is split in two (Order 121 art. 9). */
export const partsOf = (record: IntakeRecord): readonly Exclude<KindCode, 'mixed'>[] =>
  record.kind.code === 'mixed' ? ['complaint', 'report'] : [record.kind.code];
