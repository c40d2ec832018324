import { telephoneKey } from '../domain/identifiers';
import { bigrams } from '../domain/text';
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
  /** Remembers a record that is registered already (of an earlier file). */
  remember(subject: RepeatSubject): void;
}

/** Enough of the pairs agree; another quantity or another product in the same phrases stays below. */
const ALIKE = 0.92;
/** The most recent records of one key that are compared: one firm may be complained of a thousand times. */
const COMPARED = 40;

/** What callers add when they call again; it is not what they complain of. */
const SAID_AGAIN = /再次|又一次|多次|第[二三四五]次|另?补充[^。]*。?|请(?:尽快|抓紧|及时)(?:处理|办理|答复)。?|催办|催促/gu;

/** The subject of a record. */
export function repeatSubject(record: IntakeRecord): RepeatSubject {
  return {
    reference: record.reference,
    respondent: plainWord(record.respondent.name).replace(/[\p{P}\p{S}]/gu, ''),
    right: record.right.act ?? record.right.kind ?? plainWord(record.right.word),
    rightNumber: record.right.numberKey ?? plainWord(record.right.number),
    district: record.district.code ?? plainWord(record.district.word),
    telephone: telephoneKey(record.caller.telephone).key,
    content: record.content,
  };
}

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
  const remember = (subject: Remembered): void => {
    const key = keyOf(subject);
    if (key === undefined) return;
    const known = byKey.get(key) ?? [];
    if (known.length >= COMPARED) known.shift();
    known.push(subject);
    byKey.set(key, known);
  };
  return {
    remember,
    next(subject) {
      const own: Remembered = { ...subject };
      const key = keyOf(own);
      let found: SuspectedRepeat | undefined;
      for (const earlier of (key === undefined ? undefined : byKey.get(key)) ?? []) {
        const similarity = alike(earlier, own);
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
