import type { LegalDate } from '../brand';

const DIGITS = '〇一二三四五六七八九';

/** 1 to 99 in characters: 十一, 二十, 二十三. */
function counted(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}

const partsOf = (date: LegalDate): [year: string, month: number, day: number] => [date.slice(0, 4), Number(date.slice(5, 7)), Number(date.slice(8, 10))];

/** 成文日期 of decisions and agreements, in characters: 二〇二六年十一月二十三日. */
export function dateInCharacters(date: LegalDate): string {
  const [year, month, day] = partsOf(date);
  return `${[...year].map((digit) => DIGITS[Number(digit)]).join('')}年${counted(month)}月${counted(day)}日`;
}

/** 成文日期 of letters, in Arabic numerals without leading zeros (GB/T 9704-2012, 7.3.5.4): 2026年11月23日. */
export function dateInNumerals(date: LegalDate): string {
  const [year, month, day] = partsOf(date);
  return `${year}年${month}月${day}日`;
}
