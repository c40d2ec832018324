import type { CaseToVerify } from '../../../src/application/ports/verification';
import { caseFrom } from '../../../src/storage/ledger/transaction';
import type { Storage } from '../../../src/storage';
import { canonical, sha256 } from '../../support/entries';

/** What is wrong with the stored cases; empty when each is whole: chain, contents, snapshot, rows. */
export async function brokenCases(storage: Storage): Promise<string[]> {
  const broken: string[] = [];
  for await (const stored of storage.verifyRead.cases()) for (const what of brokenIn(stored)) broken.push(`${stored.id}: ${what}`);
  return broken.slice(0, 10);
}

function* brokenIn({ head, caseBytes, row, facts, deadlines, turns }: CaseToVerify): Generator<string> {
  const file = caseFrom({ head, bytes: caseBytes });
  if (facts.length !== file.revision || row.revision !== file.revision) yield `revision ${row.revision} of the row, ${file.revision} of the snapshot, ${facts.length} facts`;
  let prev: string | undefined;
  for (const [n, { fact, factBytes, contentBytes }] of facts.entries()) {
    if (fact.seq !== n + 1) yield `fact ${n + 1} is missing`;
    if (prev !== undefined && fact.prev !== prev) yield `fact ${fact.seq} does not follow the one before`;
    if (sha256(factBytes) !== fact.hash) yield `fact ${fact.seq} is not what was hashed`;
    if (contentBytes === undefined || sha256(`${fact.salt}\n${contentBytes}`) !== fact.content) yield `content ${fact.seq} is not what was hashed`;
    prev = fact.hash;
  }
  if (prev !== head) yield 'the head is not the last fact';
  if (sha256(caseBytes) !== facts.at(-1)?.fact.decided) yield 'the snapshot is not what the last fact decided';
  if (canonical(row.deadlines) !== canonical(file.deadlines.filter(({ endSeq }) => endSeq === undefined).sort((a, b) => (a.ringsAt < b.ringsAt ? -1 : 1)))) yield 'the row shows other deadlines';
  if (deadlines.length !== file.deadlines.length) yield `${deadlines.length} deadline rows for ${file.deadlines.length} deadlines`;
  if (turns.filter(({ until }) => until === null).length !== 1) yield 'not one open turn';
}
