/*
 * 回执码: what the QR code of a printed receipt says. It names the receipt and bears a signature of its own, since the one of
 * the receipt is over a text that nobody can read off a sheet of paper.
 */

/** The receipt that a code stands for. `hash`: of its text, as it is printed beside the code. */
export interface ReceiptNamed {
  readonly case: string;
  readonly number: string;
  readonly revision: number;
  readonly hash: string;
}

export interface ReceiptCode extends ReceiptNamed {
  readonly signature: string;
}

const FORMAT = 'weiquan-receipt-1';
const CODE = new RegExp(`^${FORMAT} (\\S{1,60}) (\\S{1,60}) (\\d{1,9}) (sha256:[0-9a-f]{64}) (ed25519:[\\w-]{86})$`, 'u');

/** What is signed. */
export const receiptNamed = ({ case: id, number, revision, hash }: ReceiptNamed): string => `${FORMAT} ${id} ${number} ${revision} ${hash}`;

export const receiptCode = ({ signature, ...named }: ReceiptCode): string => `${receiptNamed(named)} ${signature}`;

/** Reads a code as a scanner or a telephone gives it: with an address before it, or blanks and a line's end around it. Undefined: it is none. */
export function parseReceiptCode(scanned: string): ReceiptCode | undefined {
  const text = scanned.trim().replace(/^\S*#code=/u, '').replace(/%20|\+/gu, ' ').replace(/%3A/giu, ':');
  const [, id, number, revision, hash, signature] = CODE.exec(text) ?? [];
  return id === undefined || number === undefined || hash === undefined || signature === undefined ? undefined : { case: id, number, revision: Number(revision), hash, signature };
}
