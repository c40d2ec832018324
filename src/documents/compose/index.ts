import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packed } from '../zip';
import { consultationTemplates } from './consultation';
import { disputeTemplates } from './dispute';
import { hotlineTemplates } from './hotline';
import { penaltyTemplates } from './penalty';
import { rectificationTemplates } from './rectification';
import { supervisionTemplates } from './supervision';
import { transferTemplates } from './transfer';

/** The templates as they were first drawn: by kind, the files of each .docx. */
export const firstTemplates: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...hotlineTemplates, ...disputeTemplates, ...penaltyTemplates, ...consultationTemplates, ...supervisionTemplates, ...transferTemplates, ...rectificationTemplates };

/**
 * Draws the templates into a folder: `node dist/src/documents/compose src/documents/templates`. Done once; from then on a
 * template is edited in WPS or Word, and drawing it again would undo that.
 */
export function drawTemplates(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [kind, files] of Object.entries(firstTemplates)) writeFileSync(path.join(folder, `${kind}.docx`), packed(files));
}

if (require.main === module && process.argv[2] !== undefined) drawTemplates(process.argv[2]);
