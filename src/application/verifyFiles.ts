import { evidenceId } from '../domain/evidence';
import { sha256 } from '../domain/hash';
import type { FileStore } from './ports/evidence';
import type { DocumentToVerify, EvidenceToVerify } from './ports/verification';
import type { Finding } from './verifyCase';

/** The file of a piece of evidence is there, whole and unchanged, and its id follows from it. */
export async function verifyEvidence(files: FileStore, { id, caseId, part, hash, size }: EvidenceToVerify): Promise<readonly Finding[]> {
  const finding = (code: string, detail: string): readonly Finding[] => [{ case: caseId, code, detail: `evidence ${id}: ${detail}` }];
  if (!HASH.test(hash) || evidenceId(caseId, part, hash) !== id) return finding('evidence.idDiffers', 'its id does not follow from case, part and hash');
  const bytes = await files.get(hash);
  if (!bytes) return finding('evidence.fileMissing', `there is no file ${hash}`);
  if (sha256(bytes) !== hash) return finding('evidence.fileChanged', `the file is ${sha256(bytes)}`);
  return bytes.length === size ? [] : finding('evidence.sizeDiffers', `expected ${size}, found ${bytes.length}`);
}

const HASH = /^sha256:[0-9a-f]{64}$/u;

/** The fixed text of a document is what was fixed, and its life went no way that there is not. */
export function verifyDocument({ caseId, place, outside, unprinted, file, steps, scans }: DocumentToVerify): readonly Finding[] {
  const findings: Finding[] = [];
  const say = (code: string, detail: string): void => void findings.push({ case: caseId, code, detail: `document ${place}: ${detail}` });
  if (file && sha256(file.bytes) !== file.hash) say('document.textChanged', `expected ${file.hash}, found ${sha256(file.bytes)}`);
  const fixed = steps.some(({ step }) => step === 'numbered');
  // What was issued with its act has its words at once, and its file a little later.
  if (fixed !== (file !== undefined || unprinted)) say('document.textMissing', fixed ? 'its text was fixed and is not there' : 'it has a text that nobody fixed');
  const ended = steps.findIndex(({ step }) => step === 'filed' || step === 'void');
  if (ended >= 0 && ended < steps.length - 1) say('document.stepsDiffer', `a step after ${steps[ended]?.step ?? ''}`);
  if (new Set(steps.map(({ step }) => step)).size !== steps.length) say('document.stepsDiffer', 'a step was taken twice');
  if (!outside && steps.some(({ step }) => ['sealed', 'served', 'filed'].includes(step)) && !fixed) say('document.stepsDiffer', 'it went on without a fixed text');
  for (const { scan } of steps) if (scan !== undefined && !scans.includes(scan)) say('document.scanMissing', `the scan ${scan} is not bound to it`);
  return findings;
}
