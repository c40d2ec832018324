/** How a number goes on at a switchboard: 转801, -801. */
const EXTENSION = /(?:转|ext\.?|[-—])\s*\d{1,5}$/iu;
const SEPARATORS = /[\s\-—()（）.]/gu;
const ABROAD = /^(?:\+|00)(?!86)\d{6,}$/u;

/** What seven and more figures can be: a mobile number, one of a place with its area code or without, 400 and 800. */
const NUMBER = /^(?:1[3-9]\d{9}|0\d{9,11}|[48]00\d{7}|[2-9]\d{6,7})$/u;
/** 110, 12345, 95588 */
const SERVICE = /^\d{3,6}$/u;

/** Why a caller's number can hardly be one. It is kept as it was typed all the same: it may be all that is known. */
export function doubtOf(typed: string): 'telephoneLetters' | 'telephoneLength' | undefined {
  const text = typed.normalize('NFKC').trim();
  const plain = (some: string): string => some.replace(SEPARATORS, '').replace(/^(?:\+|00)86/u, '');
  const [whole, switchboard] = [plain(text), plain(text.replace(EXTENSION, ''))];
  if (text === '' || ABROAD.test(whole)) return undefined;
  if (![whole, switchboard].some((number) => /^\d+$/u.test(number))) return 'telephoneLetters';
  return NUMBER.test(whole) || SERVICE.test(whole) || NUMBER.test(switchboard) ? undefined : 'telephoneLength';
}
