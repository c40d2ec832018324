import { writeFileSync } from 'node:fs';
import { Option, type Command } from 'commander';
import { countFigures } from '../application/countFigures';
import { readFigures, type FigureQuestion } from '../application/readFigures';
import { DomainError } from '../domain/errors';
import { cellText, type Table } from '../domain/table';
import { presentFigures } from '../http/present/figures';
import { figuresTable } from '../http/present/figuresTable';
import { readerOf } from '../http/present/reader';
import { tableWriter } from '../intake-file';
import type { Composition } from '../main';
import type { Person } from '../policies';
import { groupings, type Grouping } from '../supervision';
import type { CommandIo } from './io';
import { writeAll } from './lines';

interface Options extends FigureQuestion {
  readonly by: Grouping;
  readonly csv?: string;
  readonly xlsx?: string;
  readonly recount?: true;
  readonly lang: 'zh' | 'en';
}

const help = `
Counts what is new, then prints the table, or writes it as CSV or .xlsx. The rate of the law (法定期限内办结率) and that of the
house's own targets (内部时限达标率) stand apart. Working days are from opening to closing; by stages, from entering to leaving.
With --recount everything is forgotten and counted anew from the courses of the cases, as after an amended calendar.

Exit codes:
  0  done
  1  not done: the months or the file cannot be used

Examples:
  weiquan figures --from 2026-01 --until 2026-11 --by body
  weiquan figures --by month --procedure hotline-complaint --xlsx figures.xlsx`;

/** Who runs a command on the machine reads all figures. */
const supervision: Person = { account: 'command', name: 'command', body: '', roles: ['supervisor'], offices: [] };
const MONTH = /^(19|20)\d\d-(0[1-9]|1[0-2])$/;

/** Adds `weiquan figures`. */
export function figuresCommand(program: Command, io: CommandIo, compose: () => Promise<Composition>): void {
  program
    .command('figures')
    .summary('how many, how fast, in time or late (办案效率统计)')
    .description('Received, open and closed cases, the two rates, median and p90 working days. 收案、未结、办结、两项达标率、办理工作日。')
    .addOption(new Option('--by <what>', 'a row for each').choices(groupings).default('procedure'))
    .option('--from <month>', 'first month: 2026-01')
    .option('--until <month>', 'last month: 2026-11')
    .option('--procedure <name>', 'only this procedure')
    .option('--stage <stage>', 'only this stage')
    .option('--district <code>', 'only this district')
    .option('--body <code>', 'only what this body handles')
    .option('--csv <file>', 'write it as CSV')
    .option('--xlsx <file>', 'write it as .xlsx')
    .option('--recount', 'forget all figures and count anew')
    .addOption(new Option('--lang <language>', 'language of the words').choices(['zh', 'en']).default('zh'))
    .addHelpText('after', help)
    .action(async ({ by, csv, xlsx, recount, lang, ...question }: Options) => {
      for (const month of [question.from, question.until]) {
        if (month !== undefined && !MONTH.test(month)) throw new DomainError('invalid', 'month.invalid', `${month}: a month is written 2026-09.`);
      }
      const composition = await compose();
      try {
        const table = await counted(composition, by, question, lang, recount === true);
        if (csv !== undefined) writeFileSync(csv, tableWriter.csv(table));
        if (xlsx !== undefined) writeFileSync(xlsx, await tableWriter.xlsx(table));
        if (csv === undefined && xlsx === undefined) await writeAll(io.stdout, [table.columns, ...table.rows].map((row) => row.map(cellText).join('\t')).join('\n') + '\n');
        io.exit(0);
      } finally {
        await composition.close();
      }
    });
}

/** A server that seals at the same time is not disturbed: whoever holds the lease seals, and either may count. */
async function counted({ app, directory, keys, storage }: Composition, by: Grouping, question: FigureQuestion, lang: 'zh' | 'en', recount: boolean): Promise<Table> {
  if (recount) await storage.supervision.forget();
  await storage.sealer({ holder: app.world.newId(), now: app.world.now, sign: keys.signHead }).run();
  await countFigures(app);
  const reader = readerOf(directory, lang, app.world.now());
  const figures = await readFigures(app, supervision, by, question, false);
  return figuresTable(presentFigures(by, figures, app.procedures, reader), figures.counted, app.procedures, reader);
}
