import fs from 'node:fs';
import path from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { formatShanghai } from '../../domain/calendar';
import { DomainError } from '../../domain/errors';
import { ANSWER_FIELDS, type AnswerField } from '../../intake-file';
import type { Composition } from '../../main';
import type { CommandIo } from '../io';
import { progressBar } from '../progress';
import { exportAnswers } from './exportAnswers';

interface Options {
  readonly for: string;
  readonly template: string;
  readonly out?: string;
  readonly map?: string;
  readonly all?: true;
  readonly json?: true;
}

const help = `
The template is the other office's empty table (.csv in any encoding, or .xlsx): its columns are filled in its order, those
that are not recognised stay empty; --map names them. A case came from a system by its channel, as its order, or in its list
(import --source). A second run writes only the cases whose answer has changed since; --all writes everything.
Cells are neutralised as formulas. Who reported it, and in which words, is never written: the row is known by the other
office's own number (the order's, else the one of the list in which it came) and by our intake number.

Columns that are filled: ${ANSWER_FIELDS.filter((field) => !['callerName', 'callerTelephone', 'callerAddress', 'confidential', 'respondent', 'respondentAddress', 'content', 'operator', 'note', 'handler', 'caseNumber'].includes(field)).join(', ')}

Exit codes:
  0  written; with no rows when nothing has changed
  1  the template cannot be used, the file cannot be written, or the database refused; nothing is remembered as written

Examples:
  weiquan export --for 12345 --template 12345-answers.csv --out today.csv
  weiquan export --for 12345 --template 12345-answers.xlsx --all`;

const name = (text: string): string => {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,38}$/u.test(text)) throw new InvalidArgumentError('letters, digits, dot, dash; 39 at most.');
  return text;
};

/** Adds `weiquan export`. */
export function exportCommand(program: Command, io: CommandIo, compose: () => Promise<Composition>): void {
  program
    .command('export')
    .summary('write the answers for another office (导出答复)')
    .description("Writes the answers in the columns of another office's template. 按对方模板导出办理答复。")
    .requiredOption('--for <system>', 'the system the cases came from: 12345, 12315 or the --source of an import', name)
    .requiredOption('--template <file>', "the other office's table, .csv or .xlsx")
    .option('--out <file>', 'where to (default: beside the template, with the time in its name)')
    .option('--map <file>', 'JSON: our field -> their header, for headers that are not recognised')
    .option('--all', 'every case, not only those whose answer has changed')
    .option('--json', 'the counts and columns as JSON')
    .addHelpText('after', help)
    .action(async (options: Options) => {
      const composition = await compose();
      const bar = progressBar('导出 export');
      try {
        const out = options.out ?? defaultOut(options.template, formatShanghai(composition.app.world.now()));
        const map = options.map === undefined ? undefined : readMap(options.map);
        const written = await exportAnswers(composition, { system: options.for, template: options.template, out, all: options.all === true, ...(map ? { map } : {}), progress: (cases) => bar.update(cases) });
        bar.stop();
        const empty = written.columns.filter(({ field }) => field === undefined).map(({ header }) => header);
        io.stdout.write(
          options.json
            ? `${JSON.stringify({ ...written, out })}\n`
            : `${options.for} 来件 ${written.cases} cases, 写出答复 ${written.rows} answers written: ${out}\n${empty.length > 0 ? `未识别的列 columns left empty: ${empty.join('、')}\n` : ''}`,
        );
        io.exit(0);
      } catch (error) {
        bar.stop();
        const told = reasonOf(error);
        if (told === undefined) throw error;
        io.stderr.write(`${told}\n`);
        io.exit(1);
      } finally {
        await composition.close();
      }
    });
}

/** What a person can put right; anything else is a fault of the program. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof DomainError) return `${error.message} (${error.code})`;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^(ENOENT|EACCES|EISDIR|ENOSPC|EROFS|ENOTDIR|EPERM)$/.test(code) ? `the file cannot be written (${code})` : undefined;
}

function defaultOut(template: string, now: string): string {
  const { dir, name: base, ext } = path.parse(template);
  return path.join(dir, `${base}.${now.replace(/[^0-9]/g, '').slice(0, 14)}${ext}`);
}

function readMap(file: string): Partial<Record<AnswerField, string>> {
  const wrong = (why: string) => new DomainError('invalid', 'intakeFile.map', `--map ${file}: ${why}`);
  let map: unknown;
  try {
    map = JSON.parse(fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
  if (map === null || typeof map !== 'object' || Array.isArray(map)) throw wrong('must be an object: our field -> their header.');
  for (const [field, header] of Object.entries(map)) {
    if (!(ANSWER_FIELDS as readonly string[]).includes(field)) throw wrong(`there is no field ${field}; there are: ${ANSWER_FIELDS.join(', ')}.`);
    if (typeof header !== 'string' || header.trim() === '') throw wrong(`the header of ${field} must be a text.`);
  }
  return map;
}
