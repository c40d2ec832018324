/*
 * 涉密: what bears a mark of classification does not belong into this system. A mark is a word of secrecy with its star, its
 * period or its label; a trade secret (商业秘密) is none.
 *
 * Foreign files are held against these too: no blank can be taken by two parts of a pattern, and where a line begins only blanks
 * within it are, or a long run of them is tried in every division.
 */

const MARKS: readonly RegExp[] = [
  /(?:绝密|机密|(?<!商业)秘密)\s*[★☆＊]/u,
  /密\s*级\s*(?:[:：]\s*)?(?:绝密|机密|秘密)/u,
  /(?:绝密|机密)级/u,
  /^[^\S\n\r\u2028\u2029]*(?:绝密|机密|秘密)[^\S\n\r\u2028\u2029]*$/mu,
];

/** Stands in every mark, and no other character is folded to it: nearly every text is done with after one look. */
const SECRET = '密';

/** Does the text bear a mark of classification? */
export const bearsClassification = (text: string): boolean => {
  if (!text.includes(SECRET)) return false;
  const plain = text.normalize('NFKC');
  return MARKS.some((mark) => mark.test(text) || mark.test(plain));
};
