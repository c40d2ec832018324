import fs from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { libraryOf } from '../application/app';
import { NumbersTaken } from '../application/numbersTaken';
import { verifyCase, type Finding } from '../application/verifyCase';
import { verifyDocument, verifyEvidence } from '../application/verifyFiles';
import { verifyBatch, verifyHead, type BatchToVerify } from '../application/verifySeal';
import type { Hash } from '../domain/brand';
import type { Composition } from '../main';
import type { CommandIo } from './io';
import { progressBar } from './progress';

interface Options {
  readonly resume?: true;
  readonly json?: true;
}

const help = `
Replays every case from its facts, bit for bit; checks the chains, contents, deadlines and the rows that lists and sweeps
read; that what one case tells another is there as it was sent, and was heard where it counts as heard; that no counter of running numbers
stands below a number that was given; the fixed text and the life of every document, and that each file of evidence is there and hashes as recorded; then the
sealed history with its Merkle roots and signatures. Reads only; beside a running server too.
Interrupted, it goes on where it was with --resume.

Exit codes:
  0  everything agrees
  1  it could not be read
  4  something does not agree; each finding is a line: case, code, detail`;

/** Adds `weiquan verify`. */
export function verifyCommand(program: Command, io: CommandIo, compose: () => Promise<Composition>): void {
  program
    .command('verify')
    .summary('replay and check the whole history (核验全部案卷)')
    .description('Replays every case and checks the stored rows against its facts. 逐案重放并核对全部存储内容。')
    .option('--resume', 'go on after the last case of an interrupted run')
    .option('--json', 'findings and counts as JSON Lines')
    .addHelpText('after', help)
    .action(async (options: Options) => {
      const composition = await compose();
      try {
        const findings = await verifyAll(composition, options.resume === true, (finding) => {
          io.stdout.write(options.json ? `${JSON.stringify(finding)}\n` : `${finding.case}\t${finding.code}\t${finding.detail}\n`);
        });
        io.stdout.write(options.json ? `${JSON.stringify(findings)}\n` : `案件 ${findings.cases} cases, 事实 ${findings.facts} facts, 文书 ${findings.documents} documents, 文件 ${findings.files} files, 封存批 ${findings.batches} batches, 签名 ${findings.heads} heads: 不一致 ${findings.findings} findings.\n`);
        io.exit(findings.findings > 0 ? 4 : 0);
      } finally {
        await composition.close();
      }
    });
}

export interface Verified {
  readonly cases: number;
  readonly facts: number;
  /** Documents and their fixed texts. */
  readonly documents: number;
  /** Files of evidence. */
  readonly files: number;
  readonly batches: number;
  readonly heads: number;
  readonly findings: number;
}

/** How far an interrupted run came: it goes on there, and keeps what it had found. */
interface Mark {
  readonly after: string;
  readonly counts: Verified;
  /** The highest number of each series that it had seen. */
  readonly numbers?: ReturnType<NumbersTaken['seen']>;
}

function readMark(file: string): Mark | undefined {
  if (!fs.existsSync(file)) return undefined;
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Mark;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // cut off while it was written: from the beginning
    throw error;
  }
}

const CASES_A_MARK = 100;

/** Verifies everything; each finding is told when it is found. */
export async function verifyAll(composition: Composition, resume: boolean, tell: (finding: Finding) => void): Promise<Verified> {
  const { app, storage, config, keys, calendars } = composition;
  const file = path.join(config.dataFolder, 'verify.resume');
  const from = resume ? readMark(file) : undefined;
  const counts = { cases: 0, facts: 0, documents: 0, files: 0, batches: 0, heads: 0, findings: 0, ...from?.counts };
  const note = (findings: readonly Finding[]) => {
    counts.findings += findings.length;
    findings.forEach(tell);
  };
  const library = libraryOf(app);
  const numbers = new NumbersTaken(from?.numbers);
  const bar = progressBar('核验 verify', await storage.verifyRead.countCases());
  try {
    for await (const stored of storage.verifyRead.cases(from?.after)) {
      counts.cases++;
      counts.facts += stored.facts.length;
      // A server beside may have loaded a calendar since this run began.
      if (stored.facts.some(({ fact }) => fact.basis.calendar > app.calendars.current().version)) await calendars.refresh();
      note(verifyCase(library, stored, (taken) => numbers.note(stored.id, taken)));
      bar.update(counts.cases);
      if (counts.cases % CASES_A_MARK === 0) fs.writeFileSync(file, JSON.stringify({ after: stored.id, counts, numbers: numbers.seen() } satisfies Mark));
    }
    note((await storage.verifyRead.withoutRow()).map(({ id, facts }) => ({ case: id, code: 'case.missing', detail: `${facts} facts of a case whose row is not there` })));
    note((await numbers.behind(storage.counters)).map(({ finding }) => finding));
    await verifyFiles(composition, counts, note);
    await verifySealed(composition, counts, note, keys.publicKey);
  } finally {
    bar.stop();
  }
  fs.rmSync(file, { force: true });
  return counts;
}

/** Texts of documents and files of evidence: all of them each time, whatever a run before has seen. */
async function verifyFiles({ app, storage }: Composition, counts: { documents: number; files: number }, note: (findings: readonly Finding[]) => void): Promise<void> {
  for await (const document of storage.verifyRead.documents()) {
    counts.documents++;
    note(verifyDocument(document));
  }
  for await (const evidence of storage.verifyRead.evidence()) {
    counts.files++;
    note(await verifyEvidence(app.files, evidence));
  }
}

async function verifySealed({ storage }: Composition, counts: { batches: number; heads: number }, note: (findings: readonly Finding[]) => void, publicKey: string): Promise<void> {
  // Read before the batches: a server beside goes on sealing, and what is signed later is not looked at.
  const heads = await storage.verifyRead.heads();
  const sealed = await storage.verifyRead.lastPosition();
  let before: BatchToVerify | undefined;
  const chained = new Map<number, Hash>();
  for await (const batch of storage.verifyRead.batches()) {
    counts.batches++;
    note(verifyBatch(batch, before));
    chained.set(batch.number, batch.chained);
    before = batch;
  }
  const last = before?.lastPosition ?? 0;
  if (sealed > last) note([{ case: `batch ${(before?.number ?? 0) + 1}`, code: 'batch.missing', detail: `facts are sealed up to ${sealed}, the batches end at ${last}` }]);
  for (const head of heads) {
    counts.heads++;
    note(verifyHead(head, chained, publicKey));
  }
}
