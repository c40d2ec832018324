import type { Directory } from '../domain/body';
import { parseCopyrightNumber, parsePatentNumber, parseTrademarkNumber } from '../domain/identifiers';

/** What is known of a matter while it is told. */
export interface Told {
  readonly right?: string;
  readonly number?: string;
  readonly district?: string;
  readonly standing?: string;
}

export type NumberFinding =
  | { readonly ok: true; readonly normal: string }
  | { readonly ok: false; readonly code: string; readonly expected?: string };

export interface Advice {
  readonly number?: NumberFinding;
  readonly kind?: { readonly kind: 'complaint' | 'report' | 'request'; readonly because: 'consumer' | 'patentHolder' | 'others' };
  readonly body?: { readonly code: string; readonly because: 'district' | 'adjudicates' };
}

const PATENTS = ['invention', 'utilityModel', 'design'];
const HOLDERS = ['rightHolder', 'licensee'];

function checkNumber(right: string | undefined, number: string | undefined): NumberFinding | undefined {
  if (right === undefined || number === undefined) return undefined;
  if (PATENTS.includes(right)) {
    const read = parsePatentNumber(number);
    if (!read.ok) return { ok: false, code: read.refusal.code };
    const { kind, checkDigit, normal } = read.value;
    if (kind !== right) return { ok: false, code: 'number.otherKind' };
    return checkDigit.valid ? { ok: true, normal } : { ok: false, code: 'number.checkDigit', expected: checkDigit.expected };
  }
  const read = right === 'trademark' ? parseTrademarkNumber(number) : right === 'copyright' ? parseCopyrightNumber(number) : undefined;
  if (!read) return undefined;
  return read.ok ? { ok: true, normal: read.value.normal } : { ok: false, code: read.refusal.code };
}

/**
 * Advice while the caller still speaks: can the number be one, which kind is it likely to be, who would be competent. It
 * decides nothing: the operator and the caller do.
 */
export function adviseIntake(directory: Directory, { right, number, district, standing }: Told): Advice {
  const patentHolder = standing !== undefined && HOLDERS.includes(standing) && right !== undefined && PATENTS.includes(right);
  const kind: Advice['kind'] =
    standing === undefined ? undefined : standing === 'consumer' ? { kind: 'complaint', because: 'consumer' } : patentHolder ? { kind: 'request', because: 'patentHolder' } : { kind: 'report', because: 'others' };
  const bureau = Object.entries(directory.services).find(([code]) => code === district)?.[1].market;
  const adjudicator = patentHolder ? [...directory.bodies.values()].find(({ level, names }) => level === 'city' && names.at(-1)?.powers.includes('adjudicate')) : undefined;
  const body: Advice['body'] = adjudicator ? { code: adjudicator.code, because: 'adjudicates' } : bureau === undefined ? undefined : { code: bureau, because: 'district' };
  const found = checkNumber(right, number);
  return { ...(found ? { number: found } : {}), ...(kind ? { kind } : {}), ...(body ? { body } : {}) };
}
