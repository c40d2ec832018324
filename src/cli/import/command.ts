import fs from 'node:fs';
import path from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { procedureTaking, type App } from '../../application/app';
import { checkPower } from '../../application/checkPower';
import { addDays, legalDateOf } from '../../domain/calendar';
import { DomainError } from '../../domain/errors';
import { parseColumnMap, repeatIndex } from '../../intake-file';
import type { Composition } from '../../main';
import type { CommandIo } from '../io';
import { progressBar } from '../progress';
import { rememberEarlier } from './earlierMatters';
import { importFile, type Imported } from './importFile';

interface Options {
  readonly file: string;
  readonly source: string;
  readonly hub: string;
  readonly map?: string;
  readonly rejects?: string;
  readonly json?: true;
}

/** Who calls about the same again does it within two years: older matters are not compared. In days. */
const REPEATED_WITHIN = 731;

const help = `
Reads .csv (GB18030 as saved by Excel, UTF-8, UTF-16; comma, semicolon or tab), .xlsx and JSON Lines. Each row becomes a
case, a mixed one (投诉/举报) two, or a line in the reject file with the reason. A second run adds nothing: the key of a
row is its --source, its reference and its part.

Exit codes:
  0  every record was registered, or was there already
  1  the file cannot be read, or the database refused; what was registered before stays, run it again
  3  some records were rejected: see the reject file, put them right there and import that file

Examples:
  weiquan import --file hotline-2026.csv
  weiquan import --file export.xlsx --source 12345 --map columns.json`;

const name = (text: string): string => {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,38}$/u.test(text)) throw new InvalidArgumentError('letters, digits, dot, dash; 39 at most.');
  return text;
};

/** Adds `weiquan import`. */
export function importCommand(program: Command, io: CommandIo, compose: () => Promise<Composition>): void {
  program
    .command('import')
    .summary('register the rows of a hotline export (导入热线台账)')
    .description('Registers the rows of a hotline export as cases. 将热线系统导出的台账登记为案件。')
    .requiredOption('--file <file>', 'the export')
    .option('--source <name>', 'name of the list the rows come from; part of their key', name, '12330')
    .option('--hub <body>', 'the body that registers them', 'zb-12330')
    .option('--map <file>', 'JSON: our field -> their header, for headers that are not recognised')
    .option('--rejects <file>', 'where rejected records go (default: beside the input, <name>.rejects.csv)')
    .option('--json', 'the counts as JSON')
    .addHelpText('after', help)
    .action(async (options: Options) => {
      const composition = await compose();
      const bar = progressBar('导入 import');
      try {
        if (!composition.app.bodies.has(options.hub)) throw new DomainError('invalid', 'body.unknown', `--hub: there is no body ${options.hub}.`);
        checkRegisters(composition.app, options.hub);
        const rejects = options.rejects ?? `${path.join(path.dirname(options.file), path.parse(options.file).name)}.rejects.csv`;
        const map = options.map === undefined ? undefined : parseColumnMap(readJson(options.map));
        const earlier = repeatIndex();
        await rememberEarlier(earlier, composition.storage.reports, { bodies: composition.app.bodies.offices(options.hub) }, addDays(legalDateOf(composition.app.world.now()), -REPEATED_WITHIN));
        const imported = await importFile(composition.app, {
          file: options.file,
          source: options.source,
          hub: options.hub,
          rejects,
          earlier,
          ...(map ? { map } : {}),
          progress: (records) => bar.update(records),
        });
        bar.stop();
        io.stdout.write(options.json ? `${JSON.stringify({ ...imported, rejects: imported.rejected > 0 ? rejects : null })}\n` : told(imported, rejects));
        io.exit(imported.rejected > 0 ? 3 : 0);
      } catch (error) {
        bar.stop();
        if (!(error instanceof DomainError)) throw error;
        io.stderr.write(`${error.message} (${error.code})\n`);
        io.exit(1);
      } finally {
        await composition.close();
      }
    });
}

/** Throws DomainError forbidden `power.missing`: rows are registered, and not every body may. */
function checkRegisters(app: App, hub: string): void {
  const today = legalDateOf(app.world.now());
  const hotline = procedureTaking(app, 'hotline-complaint', today);
  if (hotline) checkPower(app, hotline, 'intake.registered', hub, today);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new DomainError('invalid', 'intakeFile.map', `--map ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function told(imported: Imported, rejects: string): string {
  const lines = [
    `记录 ${imported.records} records: 新登记案件 ${imported.cases} cases, 已有 ${imported.known} known, 退回 ${imported.rejected} rejected; 空行 ${imported.blankLines} blank lines.`,
    `标记 ${imported.flagged} flagged; 疑似重复 ${imported.suspectedRepeats} suspected repeats.`,
  ];
  if (imported.rejected > 0) lines.push(`退回清单 rejected records: ${rejects}`);
  return `${lines.join('\n')}\n`;
}
