import { typed } from './typed';

/** A telephone number made comparable: two ways of writing one line have the same key. Never refuses anything. */
export interface TelephoneKey {
  /** Digits: `18001311076`, `05337497911`, `4001234567`, `95533`; where nothing is recognised, the typed text folded. Empty for empty input. */
  readonly key: string;
  readonly kind: 'mobile' | 'landline' | 'service' | 'other' | 'none';
}

/**
 * The key of the first number in a cell. `areaCode` (with its 0) is put before a local number of seven or eight digits.
 * An extension (`转801`, `-801`) is left out: the line is looked up, not the desk.
 */
export function telephoneKey(text: string, areaCode = '0533'): TelephoneKey {
  return telephoneKeys(text, areaCode)[0] ?? { key: '', kind: 'none' };
}

/** The keys of all numbers in a cell: `18001311076/0533-7497911`, `办0533-6712331 手机13558113172`. Without repeats. */
export function telephoneKeys(text: string, areaCode = '0533'): readonly TelephoneKey[] {
  const keys = new Map<string, TelephoneKey>();
  for (const piece of text.normalize('NFKC').split(/[/,;、;\n]|或|(?<=\d)\s+(?=\+?\d{8,})|(?<=\d)\s*(?=手机|办|宅|电话)/u)) {
    const one = keyOf(typed(piece), areaCode);
    if (one.kind !== 'none') keys.set(one.key, one);
  }
  return [...keys.values()];
}

function keyOf(plain: string, areaCode: string): TelephoneKey {
  if (plain === '') return { key: '', kind: 'none' };
  const digits = plain.replace(/(?:转|分机|EXT\.?|X|#).*$/u, '').replace(/[^\d+]/gu, (other) => (other === '-' ? '-' : ''));
  const national = digits.replace(/^(?:\+|00)?86-?(?=\d{2,})/u, (prefix) => (/^\+|^00/.test(prefix) || digits.replace(/\D/g, '').length >= 12 ? '' : prefix)).replace(/^\+/, '00');
  const joined = national.replace(/-/g, '');
  const mobile = /^0?(1[3-9]\d{9})$/.exec(joined);
  if (mobile?.[1]) return { key: mobile[1], kind: 'mobile' };
  if (/^[48]00\d{7}$/.test(joined)) return { key: joined, kind: 'service' };
  if (/^(?:1[0-2]\d{3}|9\d{4,5}|1(?:10|19|20|22))$/.test(joined)) return { key: joined, kind: 'service' };
  const line = /^(0(?:10|2\d|[3-9]\d{2}))-?([2-9]\d{6,7})(?:-\d{1,6})?$/.exec(national);
  if (line) return { key: `${line[1]}${line[2]}`, kind: 'landline' };
  const withoutZero = /^([3-9]\d{2})-?([2-9]\d{6,7})$/.exec(national);
  if (withoutZero && (national.includes('-') || national !== digits)) return { key: `0${withoutZero[1]}${withoutZero[2]}`, kind: 'landline' };
  const local = /^([2-9]\d{6,7})(?:-\d{1,6})?$/.exec(national);
  if (local) return { key: `${areaCode}${local[1]}`, kind: 'landline' };
  return { key: joined === '' ? plain : joined, kind: 'other' };
}
