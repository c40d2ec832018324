import { hash } from 'node:crypto';
import type { Hash } from './brand';

/** SHA-256 of bytes, or of a text's UTF-8 bytes, with the name of the algorithm. */
export const sha256 = (bytes: string | Uint8Array): Hash => `sha256:${hash('sha256', bytes, 'hex')}` as Hash;
