import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Command } from 'commander';
import type { App } from '../application/app';
import { fixPaper, papersOn, readPaper, type PaperOfDay } from '../application/documents';
import type { LegalDate } from '../domain/brand';
import { legalDateOf, parseLegalDate } from '../domain/calendar';
import { isFixed } from '../domain/documentLife';
import { DomainError } from '../domain/errors';
import { dateInNumerals, neutraliseFormula } from '../domain/text';
import type { Composition } from '../main';
import type { Person } from '../policies';
import type { CommandIo } from './io';
import { writeAll } from './lines';

interface Options {
  readonly on?: string;
  readonly body: string;
  readonly out: string;
  readonly draft?: true;
  readonly pdf?: true;
}

const help = `
Writes the documents that a body issued on a day into one folder, each as .docx, with index.csv (UTF-8). The text of each is
fixed and kept with its hash, as when it is fixed at the desk; with --draft nothing is fixed and what is missing is marked.
A document that lacks something is not written: the index says what it lacks.
With --pdf each is also written as PDF, and all of them as one file to be printed in one go, papers.pdf, in the order of the
index: by LibreOffice (soffice) and poppler-utils (pdfunite), in one run. Where they are not, the .docx files are there and
the last line says so.

Exit codes:
  0  all of them were written
  1  nothing was done: the date, the body or the folder cannot be used
  3  some of them lack something; the index names it

Example:
  weiquan papers --on 2026-11-23 --body zb-12330 --out ./papers`;

/** Adds `weiquan papers`: the papers of a day in one folder. */
export function papersCommand(program: Command, io: CommandIo, compose: () => Promise<Composition>): void {
  program
    .command('papers')
    .summary("the papers of a day's acts in one folder (当日文书)")
    .description('Writes the documents that a body issued on a day into one folder. 将某单位当日文书一次输出到一个文件夹。')
    .option('--on <date>', 'legal date of the documents; absent: today')
    .requiredOption('--body <code>', 'code of the body: zb-12330')
    .requiredOption('--out <folder>', 'folder for the files; it is made if it is not there')
    .option('--draft', 'fix nothing; mark what is missing')
    .option('--pdf', 'also as PDF, and all in one file to be printed')
    .addHelpText('after', help)
    .action(async (options: Options) => {
      const composition = await compose();
      try {
        const rows = await writePapers(composition.app, options);
        const written = rows.filter(({ file }) => file !== '').length;
        const printed = options.pdf ? await printAll(options.out, rows.map(({ file }) => file)) : '';
        await writeAll(io.stdout, `${written} 份文书 papers; ${rows.length - written} 份缺内容 lacking: ${path.resolve(options.out)}\n${printed}`);
        io.exit(written === rows.length ? 0 : 3);
      } finally {
        await composition.close();
      }
    });
}

/** A line of the index. */
interface Row {
  /** Name of the file; empty where the document lacks something. */
  readonly file: string;
  readonly paper: PaperOfDay;
  readonly lacks: string;
}

/** Writes the files and the index. Throws DomainError `body.unknown`, or what legal time says of the date. */
export async function writePapers(app: App, { on, body, out, draft }: Options): Promise<readonly Row[]> {
  if (!app.bodies.has(body)) throw new DomainError('invalid', 'body.unknown', `There is no body ${body} in the directory.`);
  const date: LegalDate = on === undefined ? legalDateOf(app.world.now()) : parseLegalDate(on, 'on');
  const person: Person = { account: 'weiquan-papers', name: 'weiquan papers', body, roles: ['clerk'], offices: app.bodies.offices(body) };
  const papers = (await papersOn(app, person, date)).filter(({ document }) => !document.outside && document.state !== 'void' && !document.withheld);
  mkdirSync(out, { recursive: true });
  const rows: Row[] = [];
  const taken = new Set<string>();
  for (const paper of papers) rows.push(await writePaper(app, person, paper, { out, draft: draft === true, taken }));
  writeFileSync(path.join(out, 'index.csv'), indexOf(rows));
  return rows;
}

async function writePaper(app: App, person: Person, paper: PaperOfDay, { out, draft, taken }: { readonly out: string; readonly draft: boolean; readonly taken: Set<string> }): Promise<Row> {
  const { file, document } = paper;
  try {
    const known = draft || isFixed(document.state) ? document : await fixPaper(app, person, file, document.place);
    const { name, bytes } = await readPaper(app, person, file, document.place, { draft });
    // Two bodies of one office may number alike.
    const unique = taken.has(name) ? `${paper.number}-${document.place} ${name}` : name;
    taken.add(unique);
    writeFileSync(path.join(out, unique), bytes);
    return { file: unique, paper: { ...paper, document: known }, lacks: '' };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { file: '', paper, lacks: error.details.issues?.map(({ words, field }) => words?.zh ?? field).join('、') ?? (error.code === 'document.templateBroken' ? error.message : error.code) };
  }
}

const run = promisify(execFile);
const onPath = (program: string): boolean => (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => folder !== '' && existsSync(path.join(folder, program)));
/** The starting of LibreOffice takes seconds, a page a tenth of one. */
const PATIENCE_MS = 600_000;

/** All papers as PDF and as one file; what is to be said of it. */
async function printAll(out: string, files: readonly string[]): Promise<string> {
  const names = files.filter((file) => file !== '');
  const lacking = ['soffice', 'pdfunite'].filter((program) => !onPath(program));
  if (lacking.length > 0) return `未找到 ${lacking.join('、')}，没有生成 PDF，.docx 文件已在。${lacking.join(', ')} not found: no PDF was made, the .docx files are there.\n`;
  if (names.length === 0) return '';
  const profile = mkdtempSync(path.join(os.tmpdir(), 'weiquan-print-'));
  try {
    await run('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', out, ...names.map((name) => path.join(out, name))], { timeout: PATIENCE_MS });
    const pdfs = names.map((name) => path.join(out, name.replace(/\.docx$/u, '.pdf')));
    const one = path.join(out, 'papers.pdf');
    if (pdfs.length === 1) copyFileSync(pdfs[0] ?? one, one);
    else await run('pdfunite', [...pdfs, one], { timeout: PATIENCE_MS });
    return `合并打印 to print: ${path.resolve(one)}\n`;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

const cell = (text: string): string => {
  const safe = neutraliseFormula(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** With a byte order mark, by which spreadsheets know UTF-8. */
function indexOf(rows: readonly Row[]): string {
  const lines = rows.map(({ file, paper: { number, document }, lacks }) => [file, document.number ?? '', document.name.zh, number, dateInNumerals(document.on), document.state, document.hash ?? '', lacks]);
  return `\uFEFF${[['文件', '文号', '文书', '案件编号', '成文日期', '状态', '校验值', '缺少'], ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
