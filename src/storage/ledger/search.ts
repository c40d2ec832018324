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
const INDEX = `insert into case_search (rowid, words, bodies) values (cast(? as bigint), ?, ?)`;
const UNINDEX = `delete from case_search where rowid = cast(? as bigint)`;

/** What full text finds beside the masked narratives: title, numbers, the procedure's own words. */
function textOf({ case: file, summary }: Entry): string {
  return [summary.title, ...Object.values(file.numbers), summary.text].join('\n');
}

/** A body's code as one token of the index. */
export const bodyToken = (body: string): string => body.replace(/[^A-Za-z0-9._-]/g, '_');

const bodiesOf = ({ case: file }: Entry): string => file.access.map(({ body }) => bodyToken(body)).join(' ');

/** Puts the words of a new case into the index. */
export async function indexOpening(connection: Connection, ordinal: number, entry: Entry): Promise<void> {
  const text = textOf(entry);
  const narratives = entry.maskedNarratives;
  const tokens = bigrams(`${text}\n${narratives}`).join(' ');
  if (connection.dialect === 'postgres') {
    await connection.run(TEXT.postgres, [ordinal, text, narratives, tokens]);
    return;
  }
  await connection.run(TEXT.sqlite, [ordinal, text, narratives]);
  await connection.run(INDEX, [ordinal, tokens, bodiesOf(entry)]);
}

/** Writes the words again if they have changed, or if other bodies see the case now. `before` is the text that is there. */
export async function reindex(connection: Connection, ordinal: number, entry: Entry, before: string, accessChanged: boolean): Promise<void> {
  const text = textOf(entry);
  const wordsChanged = before !== text || entry.maskedNarratives !== '' || entry.remasked === true;
  if (!wordsChanged && (!accessChanged || connection.dialect === 'postgres')) return;
  const row = await connection.first<{ narratives: string }>(NARRATIVES, [ordinal]);
  const narratives = [entry.remasked ? '' : (row?.narratives ?? ''), entry.maskedNarratives].filter((part) => part !== '').join('\n');
  const tokens = bigrams(`${text}\n${narratives}`).join(' ');
  if (connection.dialect === 'postgres') {
    await connection.run(RETEXT.postgres, [text, narratives, tokens, ordinal]);
    return;
  }
  if (wordsChanged) await connection.run(RETEXT.sqlite, [text, narratives, ordinal]);
  await connection.run(UNINDEX, [ordinal]);
  await connection.run(INDEX, [ordinal, tokens, bodiesOf(entry)]);
}
