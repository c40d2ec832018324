/**
 * A number as people type it, made comparable: NFKC (full-width digits), upper case, dashes and dots alike,
 * without blanks and what is not seen. For recognition only; what was typed is what is stored.
 */
export function typed(text: string): string {
  return text
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/[。·•]/gu, '.')
    .toUpperCase();
}
