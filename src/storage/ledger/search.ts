import type { Entry } from '../../application/ports';
import { bigrams } from '../../domain/text';
import type { Connection } from '../connection';

const TEXT = {
  sqlite: `insert into case_texts (case_ordinal, text, narratives) values (?, ?, ?)`,
  postgres: `insert into case_texts (case_ordinal, text, narratives, tokens) values (?, ?, ?, ?)`,
};
const RETEXT = {
  sqlite: `update case_texts set text = ?, narratives = ? where case_ordinal = ?`,
  postgres: `update case_texts set text = ?, narratives = ?, tokens = ? where case_ordinal = ?`,
};
const NARRATIVES = `select narratives from case_texts where case_ordinal = ?`;
const NOTE = `insert into case_unindexed (case_ordinal) values (?) on conflict do nothing`;

/** What full text finds beside the masked narratives: title, the procedure's own words, numbers. SQLite takes the numbers from the case when it indexes. */
export function textOf({ case: file, summary }: Entry, { dialect }: Connection): string {
  return [summary.title, summary.text, ...(dialect === 'sqlite' ? [] : Object.values(file.numbers))].join('\n');
}

/** A body's code as one token of the index. */
export const bodyToken = (body: string): string => body.replace(/[^A-Za-z0-9._-]/g, '_');

/** Puts the words of a new case into the index, or on SQLite among what is to be indexed. */
export async function indexOpening(connection: Connection, ordinal: number, entry: Entry): Promise<void> {
  const text = textOf(entry, connection);
  const narratives = entry.maskedNarratives;
  if (connection.dialect === 'postgres') {
    await connection.run(TEXT.postgres, [ordinal, text, narratives, bigrams(`${text}\n${narratives}`).join(' ')]);
    return;
  }
  await connection.run(TEXT.sqlite, [ordinal, text, narratives]);
  await connection.run(NOTE, [ordinal]);
}

/** Writes the words again if they have changed, or if other bodies see the case now. `before` is the text that is there. */
export async function reindex(connection: Connection, ordinal: number, entry: Entry, before: string, changed: { readonly access: boolean; readonly numbers: boolean }): Promise<void> {
  const text = textOf(entry, connection);
  const wordsChanged = before !== text || entry.maskedNarratives !== '' || entry.remasked === true;
  if (wordsChanged) {
    const row = await connection.first<{ narratives: string }>(NARRATIVES, [ordinal]);
    const narratives = [entry.remasked ? '' : (row?.narratives ?? ''), entry.maskedNarratives].filter((part) => part !== '').join('\n');
    if (connection.dialect === 'postgres') await connection.run(RETEXT.postgres, [text, narratives, bigrams(`${text}\n${narratives}`).join(' '), ordinal]);
    else await connection.run(RETEXT.sqlite, [text, narratives, ordinal]);
  }
  if (connection.dialect === 'sqlite' && (wordsChanged || changed.access || changed.numbers)) await connection.run(NOTE, [ordinal]);
}
