import { accepted, refused, type Result } from '../refusal';
import { typed } from './typed';

/*
 * 当事人码: the code in the letter by which a party opens its page. Eighty bits, so that nobody guesses one; sixteen letters
 * and digits of which none is taken for another (Crockford), so that it can be typed from paper.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const BITS = 5;

/** From at least twenty hexadecimal digits that nobody can foresee. */
export function partyCode(hex: string): string {
  let left = BigInt(`0x${hex.slice(0, (LENGTH * BITS) / 4)}`);
  let code = '';
  for (let place = 0; place < LENGTH; place++) {
    code = (ALPHABET[Number(left & 31n)] ?? '') + code;
    left >>= 5n;
  }
  return code;
}

/** As it is printed: `K7QM-4T2P-9XRD-HW3C`. */
export const spacedPartyCode = (code: string): string => code.replace(/.{4}(?=.)/gu, '$&-');

/** Reads a code as it was typed: small letters, full width, blanks, O for 0, I and L for 1. Refusal: `partyCode.form`. */
export function parsePartyCode(text: string): Result<string> {
  const code = typed(text).toUpperCase().replace(/[^0-9A-Z]/gu, '').replace(/O/gu, '0').replace(/[IL]/gu, '1');
  return code.length === LENGTH && [...code].every((one) => ALPHABET.includes(one)) ? accepted(code) : refused('partyCode.form');
}
