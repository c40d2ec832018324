import { accepted, refused, type Result } from '../refusal';
import { typed } from './typed';

/** 商标注册号, or the number of an international registration that extends to China. */
export interface TrademarkNumber {
  readonly international: boolean;
  /** `15242313`, `15242313A` (part of an application that was divided), `G1234567`. */
  readonly normal: string;
}

/**
 * Reads `15242313`, `第15242313号`, `G1234567`, full-width. Registration numbers have 5 to 9 digits (today 7 and more),
 * international ones 6 or 7. Refusals: `trademarkNumber.empty`, `trademarkNumber.form`.
 */
export function parseTrademarkNumber(text: string): Result<TrademarkNumber> {
  const plain = typed(text).replace(/^(?:商标)?(?:注册)?(?:号|证)?[::.]?/u, '').replace(/^第/u, '').replace(/号$/u, '');
  if (plain === '') return refused('trademarkNumber.empty');
  const found = /^(?:(G)(\d{6,7}[A-Z]?)|([1-9]\d{4,8}[A-Z]?))$/.exec(plain);
  if (!found) return refused('trademarkNumber.form');
  return accepted({ international: found[1] === 'G', normal: found[1] === 'G' ? `G${found[2]}` : `${found[3]}` });
}

/** 作品登记号 or 计算机软件著作权登记号. */
export interface CopyrightNumber {
  readonly kind: 'work' | 'software';
  readonly year: number;
  /** `国` or the province's character; of works only. */
  readonly authority?: string;
  /** Class of the work, `F` = fine art; of works only. */
  readonly category?: string;
  /** `国作登字-2017-F-33160262`, `2020SR0123456`. */
  readonly normal: string;
}

/**
 * Reads `国作登字-2017-F-33160262` (also with other dashes or none, and of a province) and `2020SR0123456`.
 * Refusals: `copyrightNumber.empty`, `copyrightNumber.form`, `copyrightNumber.year` (before 1991 there was no registration).
 */
export function parseCopyrightNumber(text: string): Result<CopyrightNumber> {
  const plain = typed(text).replace(/^登记号[::]?/u, '').replace(/号$/u, '');
  if (plain === '') return refused('copyrightNumber.empty');
  const work = /^(\p{Script=Han})作登字-?(\d{4})-?([A-Z])-?(\d{4,8})$/u.exec(plain);
  const software = /^(?:软著登字第?)?(\d{4})SR(\d{6,8})$/.exec(plain);
  const year = Number(work?.[2] ?? software?.[1]);
  if (!work && !software) return refused('copyrightNumber.form');
  if (year < 1991 || year >= 2100) return refused('copyrightNumber.year', { data: { year } });
  if (work) {
    const [, authority = '', , category = '', serial = ''] = work;
    return accepted({ kind: 'work', year, authority, category, normal: `${authority}作登字-${year}-${category}-${serial}` });
  }
  return accepted({ kind: 'software', year, normal: `${year}SR${software?.[2] ?? ''}` });
}
