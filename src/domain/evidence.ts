import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Id } from './brand';

/*
 * 证据材料、扫描件: files that belong to a case. An act names one by its id, and the id follows from the case, the part of the
 * file and the bytes: whoever put other bytes in its place would have to change the fact that names it, and with it the chain.
 */

/** A field of a form that names a piece of evidence of the same case; the application refuses one that is not there. */
export const evidence = z.string().min(1).max(200).meta({ directory: 'evidence' });

export const EVIDENCE_ID = /^[0-9a-f]{40}$/;

/** `hash`: `sha256:` and hex, of the bytes. The same bytes in the same part of a case are the same evidence. */
export const evidenceId = (caseId: Id<'case'>, part: string, hash: string): string => createHash('sha256').update(`${caseId}\n${part}\n${hash}`).digest('hex').slice(0, 40);

/** What is kept, known by its content and never by its name. */
export const mediaTypes = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/tiff': 'tif',
  'application/ofd': 'ofd',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
} as const;
export type MediaType = keyof typeof mediaTypes;
