import { telephoneKey } from '../domain/identifiers';
import { bigrams } from '../domain/text';
import { rightNumberKey } from './recognise';
import type { IntakeRecord } from './record';
import { plainWord } from './words';

/** What two records are compared by. Held in memory only: it has a telephone and a narrative in it. */
export interface RepeatSubject {
  readonly reference: string;
  readonly respondent: string;
  /** Kind or act: `design`, `counterfeitPatent`; empty where none is known. */
  readonly right: string;
  readonly rightNumber: string;
  readonly district: string;
  readonly telephone: string;
  readonly content: string;
}

/** An earlier record that this one seems to repeat. It is a hint for a person: nothing is joined by itself (Order 121 art. 35(2)). */
export interface SuspectedRepeat {
  /** Reference of the earlier record. */
  readonly earlier: string;
  /** What agrees: `telephone`, `respondent`, `rightNumber`, `right`, `district`, `content`. */
  readonly agrees: readonly ('telephone' | 'respondent' | 'rightNumber' | 'right' | 'district' | 'content')[];
  /** Share of the shorter narrative's pairs of characters that stand in the other: 0.85 to 1. */
  readonly similarity: number;
  /** The same facts told by the same caller, by someone whose number is not known, or by someone else. */
  readonly caller: 'same' | 'unknown' | 'other';
}

export interface RepeatIndex {
  /** The earlier record that is most alike, and remembers this one. */
  next(subject: RepeatSubject): SuspectedRepeat | undefined;
  /** Remembers a record that is registered already (of an earlier file). A reference that is known takes its newest place. */
  remember(subject: RepeatSubject): void;
}

/** Enough of the pairs agree; another quantity or another product in the same phrases stays below. */
const ALIKE = 0.92;
/** The most recent records of one key that are compared: one firm may be complained of a thousand times. */
const COMPARED = 40;

/** What callers add when they call again; it is not what they complain of. */
const SAID_AGAIN = /再次|又一次|多次|第[二三四五]次|另?补充[^。]*。?|请(?:尽快|抓紧|及时)(?:处理|办理|答复)。?|催办|催促/gu;

/** The subject of a record; `reference` is what the answer calls it by. */
export const repeatSubject = (record: IntakeRecord, reference: string = record.reference): RepeatSubject => ({
  reference,
  respondent: plainFirm(record.respondent.name),
  right: record.right.act ?? record.right.kind ?? plainWord(record.right.word),
  rightNumber: record.right.numberKey ?? plainWord(record.right.number),
  district: record.district.code ?? plainWord(record.district.word),
  telephone: telephoneKey(record.caller.telephone).key,
  content: record.content,
});

/** What is known of a matter that is registered already. */
export interface RegisteredMatter {
  readonly respondent?: string;
  readonly right?: { readonly kind: string; readonly number?: string };
  readonly counterfeitPatent?: boolean;
  readonly district?: string;
  readonly telephone?: string;
  readonly narrative: string;
}

/** The subject of a matter that is registered already, comparable with those of records. */
export const registeredSubject = (reference: string, matter: RegisteredMatter): RepeatSubject => ({
  reference,
  respondent: plainFirm(matter.respondent ?? ''),
  right: matter.counterfeitPatent ? 'counterfeitPatent' : matter.right?.kind ?? '',
  rightNumber: rightNumberKey(matter.right?.number ?? '') ?? plainWord(matter.right?.number ?? ''),
  district: matter.district ?? '',
  telephone: telephoneKey(matter.telephone ?? '').key,
  content: matter.narrative,
});

const plainFirm = (name: string): string => plainWord(name).replace(/[\p{P}\p{S}]/gu, '');

interface Remembered extends RepeatSubject {
  pairs?: ReadonlySet<string>;
}

/**
 * Finds near-duplicates in a stream of records: candidates share the respondent, or the caller's telephone where no
 * respondent is named, with the right and the district; a right number that is given twice must agree; then the
 * narratives are compared by their pairs of characters, without what is said only because one calls again.
 * Deterministic: the answer depends on the order of the records alone.
 */
export function repeatIndex(): RepeatIndex {
  const byKey = new Map<string, Remembered[]>();
  const keys = new Map<string, string>();
  const forget = (reference: string): void => {
    const key = keys.get(reference);
    const known = key === undefined ? undefined : byKey.get(key);
    const at = known?.findIndex((earlier) => earlier.reference === reference) ?? -1;
    if (at >= 0) known?.splice(at, 1);
  };
  const remember = (subject: Remembered): void => {
    forget(subject.reference);
    const key = keyOf(subject);
    if (key === undefined) return;
    const known = byKey.get(key) ?? [];
    if (known.length >= COMPARED) known.shift();
    known.push(subject);
    byKey.set(key, known);
    keys.set(subject.reference, key);
  };
  return {
    remember,
    next(subject) {
      const own: Remembered = { ...subject };
      const key = keyOf(own);
      let found: SuspectedRepeat | undefined;
      for (const earlier of (key === undefined ? undefined : byKey.get(key)) ?? []) {
        const similarity = earlier.reference === own.reference ? 0 : alike(earlier, own);
        if (similarity >= ALIKE && (found === undefined || similarity > found.similarity)) found = agreement(earlier, own, similarity);
      }
      remember(own);
      return found;
    },
  };
}

const keyOf = ({ respondent, telephone, right, district }: RepeatSubject): string | undefined => {
  const who = respondent !== '' ? `r:${respondent}` : telephone !== '' ? `t:${telephone}` : undefined;
  return who === undefined ? undefined : JSON.stringify([who, right, district]);
};

function alike(one: Remembered, other: Remembered): number {
  if (one.rightNumber !== '' && other.rightNumber !== '' && one.rightNumber !== other.rightNumber) return 0;
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared += 1;
  return shared / small.size;
}

const pairsOf = (subject: Remembered): ReadonlySet<string> => (subject.pairs ??= new Set(bigrams(subject.content.replace(SAID_AGAIN, ''))));

function agreement(earlier: RepeatSubject, later: RepeatSubject, similarity: number): SuspectedRepeat {
  const same = (key: keyof RepeatSubject): boolean => earlier[key] !== '' && earlier[key] === later[key];
  const agrees = (['telephone', 'respondent', 'rightNumber', 'right', 'district'] as const).filter(same);
  return {
    earlier: earlier.reference,
    agrees: [...agrees, 'content'],
    similarity,
    caller: same('telephone') ? 'same' : earlier.telephone === '' || later.telephone === '' ? 'unknown' : 'other',
  };
}
