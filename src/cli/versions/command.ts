import { Option, InvalidArgumentError, type Command } from 'commander';
import { activate } from '../../application/versions/activate';
import { migrateCases } from '../../application/versions/migrateCases';
import { prove, type Told } from '../../application/versions/prove';
import { versionsReading } from '../../application/versions/readVersions';
import { migrationBetween, rehearse, type RehearsedCase } from '../../application/versions/rehearse';
import type { Case } from '../../domain/case';
import { legalDateOf } from '../../domain/calendar';
import { presentVersions } from '../../http/present/versions';
import { readerOf, type Reader } from '../../http/present/reader';
import type { Composition } from '../../main';
import { acrossInWords, inWords } from '../check';
import type { CommandIo } from '../io';
import { writeAll } from '../lines';
import { migratedLine, migrationLine, rehearsalLine, rehearsedLines, versionLines } from './words';

type Language = 'zh' | 'en';
const languageOption = () => new Option('--lang <language>', 'language of the words').choices(['zh', 'en']).default('zh');
const number = (text: string): number => {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('a version: 2');
  return Number(text);
};
const name = (text: string): string => {
  if (text.trim() === '' || text.length > 100) throw new InvalidArgumentError('a name, 100 characters at most.');
  return text;
};

const listHelp = `
For each version: since when it takes new cases, how many cases go by it, the hash of its exact content, the last model check and
the last rehearsal, and what stands against activating it.

Exit codes:
  0  printed
  1  the database cannot be opened`;

const rehearseHelp = `
Makes the model check of the version, then tries its migration on every open case of the version before: which would go over,
which stay and why, which dates would move and how they are counted. Reads one case after the other, also beside a running
server; no case is changed. What it came to is kept: activating the version asks for it, and it holds for a day, for this
content and this calendar.

Exit codes:
  0  every open case would go over
  1  there is no such version, it has no migration, or the database cannot be opened
  3  some cases would stay with their version; each with the reason
  4  the model check found something; nothing was rehearsed

Examples:
  weiquan rehearse supervision-order --to 2
  weiquan rehearse supervision-order --to 2 --changes --lang en
  weiquan rehearse supervision-order --to 2 --json > rehearsal.jsonl`;

const activateHelp = `
From that legal date on new cases are opened by the version; those that run keep theirs until they are migrated. Refused
without the model check and the rehearsal of its exact content (weiquan rehearse makes both). To go back, activate the
earlier version again. A running server sees it within a minute.

Exit codes:
  0  recorded
  1  refused, with the reason; nothing was recorded

Examples:
  weiquan activate supervision-order --version 2 --from 2026-12-01 --by 张三`;

const migrateHelp = `
Takes the open cases of the version before over to the version, each in a transaction of its own and each once: a fact of its
history names both versions and every date that moves. Interrupted, run it again: it goes on with the cases that are left. Cases
that stay are listed with the reason and can be migrated later in the same way. Beside a running server too. The version must
have been activated.

Exit codes:
  0  every open case has gone over
  1  refused, or the database cannot be written
  3  some cases stay with their version

Examples:
  weiquan migrate supervision-order --to 2 --by 张三`;

/** Adds `weiquan versions`, `rehearse`, `activate` and `migrate`. */
export function versionCommands(program: Command, io: CommandIo, compose: () => Promise<Composition>, told: Told): void {
  const inInstallation = async (work: (composition: Composition) => Promise<void>): Promise<void> => {
    const composition = await compose();
    try {
      await work(composition);
    } finally {
      await composition.close();
    }
  };
  program
    .command('versions')
    .summary('versions of the procedures (程序版本)')
    .description('Lists the versions of every procedure, which of them takes new cases, and what proved it. 各程序的版本、启用和核验情况。')
    .option('--json', 'as JSON, like GET /api/operations/versions')
    .addOption(languageOption())
    .addHelpText('after', listHelp)
    .action(({ json, lang }: { json?: true; lang: Language }) =>
      inInstallation(async (composition) => {
        const reader = readerIn(composition, lang);
        const readings = await versionsReading(composition.app, legalDateOf(composition.app.world.now()));
        await writeAll(io.stdout, json ? `${JSON.stringify(presentVersions(readings, reader), undefined, 2)}\n` : `${readings.flatMap((one) => versionLines(one, reader)).join('\n')}\n`);
        io.exit(0);
      }),
    );
  program
    .command('rehearse')
    .summary('try the migration to a version on all open cases (迁移演练)')
    .description('Shows which open cases would go over to a version, which not and why, and which dates would move. 演练在办案件向新版程序的迁移。')
    .argument('<procedure>', 'name of the procedure: supervision-order')
    .requiredOption('--to <version>', 'the version to which they would go', number)
    .option('--changes', 'only cases that stay or whose dates move')
    .option('--json', 'one case a line as JSON, then what it came to')
    .addOption(languageOption())
    .addHelpText('after', rehearseHelp)
    .action((procedure: string, { to, changes, json, lang }: { to: number; changes?: true; json?: true; lang: Language }) =>
      inInstallation(async (composition) => {
        const { app } = composition;
        const reader = readerIn(composition, lang);
        const between = migrationBetween(app, procedure, to);
        const proof = await prove(app, between.procedure, told);
        if (proof.kept.findings > 0) {
          await writeAll(io.stdout, json ? `${JSON.stringify({ check: proof.report, across: proof.across })}\n` : [inWords(proof.report, undefined, lang), ...proof.across.map((one) => acrossInWords(one, lang))].join(''));
          return io.exit(4);
        }
        if (!json) await writeAll(io.stdout, inWords(proof.report, undefined, lang));
        let heard = true;
        const show = async (one: RehearsedCase) => {
          if (!heard || (changes && !one.refusal && one.shifts.length === 0)) return;
          heard = await writeAll(io.stdout, json ? `${JSON.stringify(forMachines(one))}\n` : `${rehearsedLines(one, between.before, between.procedure, reader).join('\n')}\n`);
        };
        const kept = await rehearse(app, openCases(composition, procedure), procedure, to, show);
        await writeAll(io.stdout, json ? `${JSON.stringify({ rehearsal: kept })}\n` : `${rehearsalLine(kept, between.procedure.words[lang], reader)}\n`);
        io.exit(kept.staying > 0 ? 3 : 0);
      }),
    );
  program
    .command('activate')
    .summary('have a version take new cases (启用程序版本)')
    .description('Records who has which version take new cases from which legal date. 启用程序版本，自某日起受理新案件。')
    .argument('<procedure>', 'name of the procedure')
    .requiredOption('--version <version>', 'the version that takes new cases', number)
    .requiredOption('--from <date>', 'legal date, today or later: 2026-12-01')
    .requiredOption('--by <name>', 'who decides it', name)
    .addHelpText('after', activateHelp)
    .action((procedure: string, { version, from, by }: { version: number; from: string; by: string }) =>
      inInstallation(async ({ app }) => {
        const done = await activate(app, by, { name: procedure, version, from });
        await writeAll(io.stdout, `${done.procedure} ${done.version}: 自 ${done.from} 起受理新案件 takes new cases from ${done.from}\n`);
        io.exit(0);
      }),
    );
  program
    .command('migrate')
    .summary('take running cases over to a version (案件迁移)')
    .description('Takes the open cases over to an activated version, one by one. 将在办案件逐件转入已启用的新版程序。')
    .argument('<procedure>', 'name of the procedure')
    .requiredOption('--to <version>', 'the version to which they go', number)
    .requiredOption('--by <name>', 'who decides it', name)
    .option('--json', 'one case a line as JSON, then what it came to')
    .addOption(languageOption())
    .addHelpText('after', migrateHelp)
    .action((procedure: string, { to, by, json, lang }: { to: number; by: string; json?: true; lang: Language }) =>
      inInstallation(async (composition) => {
        const { app } = composition;
        const reader = readerIn(composition, lang);
        const between = migrationBetween(app, procedure, to);
        let heard = true;
        const done = await migrateCases(app, openCases(composition, procedure), procedure, to, by, async (one) => {
          if (heard) heard = await writeAll(io.stdout, `${json ? JSON.stringify(one) : migratedLine(one, between.procedure, reader)}\n`);
        });
        await writeAll(io.stdout, `${json ? JSON.stringify({ migration: done }) : migrationLine(done, reader)}\n`);
        io.exit(done.stayed + done.passedOver > 0 ? 3 : 0);
      }),
    );
}

const readerIn = ({ directory, app }: Composition, language: Language): Reader => readerOf(directory, language, app.world.now());

/** Page by page, on the connection of long reads. */
async function* openCases({ storage }: Composition, procedure: string): AsyncGenerator<Case> {
  for await (const { case: file } of storage.reports.eachCase({ procedure, closed: false }, 'all')) yield file;
}

const forMachines = ({ shifts, begun, ended, ...one }: RehearsedCase): object => ({
  ...one,
  shifts: shifts.map(({ period, from, to, explanation }) => ({ period: period.id, from, to, steps: explanation.steps })),
  begun: begun.map(({ period, due }) => ({ period, due })),
  ended: ended.map(({ period, due }) => ({ period, due })),
});
