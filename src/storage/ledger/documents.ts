import type { Entry } from '../../application/ports';
import type { Connection } from '../connection';

const DOCUMENT = `insert into case_documents (case_ordinal, place, seq, legal_date, body, outside) values (?, ?, ?, ?, ?, ?)`;

/** The documents that a fact brought: by the day and the body that issued them, for the papers of a day. */
export async function writeDocuments(connection: Connection, ordinal: number, { case: { documents }, before, fact }: Entry): Promise<void> {
  for (let place = (before?.documents.length ?? 0) + 1; place <= documents.length; place++) {
    const document = documents[place - 1];
    if (document === undefined) continue;
    await connection.run(DOCUMENT, [ordinal, place, document.seq, document.on, fact.asserted?.body ?? fact.actor.body, fact.asserted !== undefined || document.onPaper ? 1 : 0]);
  }
}
