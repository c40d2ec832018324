import fs from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import type { Config } from '../config';
import { narrow } from '../storage/ownersOnly';
import { copyDatabase } from '../storage/sqlite/copy';
import type { CommandIo } from './io';

const help = `
Copies the embedded database as it stands at one moment, the files of evidence, the templates of the house and the two keys into a
new folder that only its owner can read, beside a running server too, and looks whether the copy is sound. Never copy
'weiquan.sqlite' alone: what is new lies in 'weiquan.sqlite-wal'.

With PostgreSQL run 'pg_dump' first, then this command: it copies files, templates and keys.

To restore: stop the server and every worker, put the folder in the place of WEIQUAN_DATA, then 'weiquan verify' and
'weiquan reconcile'. A copy that lacks the end is sound by itself: compare the last batch with what was printed here.

Exit codes:
  0  copied, and the copy is sound
  1  it could not be copied, or the copy is not sound
  2  the folder is not empty, or lies in the data folder; or there is no database`;

const DATABASE = 'weiquan.sqlite';
/** What belongs to an installation beside its database. A file of evidence is there before any row names it, so the database is copied first. */
const BESIDE = ['seal.key', 'secret.key', 'templates', 'files'];
/** A file of evidence that is being written takes its place, and this name is gone, a moment later. */
const UNFINISHED = /\.new$/;
const PRIVATE = 0o700;

/** Adds `weiquan backup`. */
export function backupCommand(program: Command, io: CommandIo, config: () => Config): void {
  program
    .command('backup')
    .summary('copy the installation into a folder (备份)')
    .description('Copies database, files, templates and keys, beside a running server too. 备份数据库、材料文件、模板和密钥，可在系统运行中进行。')
    .requiredOption('--out <folder>', 'a new or empty folder')
    .addHelpText('after', help)
    .action(async ({ out }: { readonly out: string }) => {
      const installation = config();
      const { dataFolder, database } = installation;
      const to = path.resolve(out);
      const refusal = refusalOf(installation, to);
      if (refusal) {
        io.stderr.write(`${refusal}\n`);
        return io.exit(2);
      }
      fs.mkdirSync(to, { recursive: true, mode: PRIVATE });
      narrow(to, PRIVATE);
      const copied = database.kind === 'sqlite' ? await copyDatabase(database.file, path.join(to, DATABASE)) : undefined;
      const files = BESIDE.reduce((sum, name) => sum + copyBeside(path.join(dataFolder, name), path.join(to, name)), 0);
      io.stdout.write(copied ? `案件 ${copied.cases} cases, 事实 ${copied.facts} facts, 封存批 ${copied.batch} last sealed batch ${copied.chained}, 文件 ${files} files: ${to}\n` : `文件 ${files} files: ${to}\n数据库在 PostgreSQL 中，请在此之前用 pg_dump 备份。The database is in PostgreSQL: back it up with pg_dump, before this.\n`);
      if (copied && copied.check !== 'ok') io.stderr.write(`备份的数据库有误，请勿使用。The copy is not sound: ${copied.check}\n`);
      io.exit(copied === undefined || copied.check === 'ok' ? 0 : 1);
    });
}

function refusalOf({ dataFolder, database }: Pick<Config, 'dataFolder' | 'database'>, to: string): string | undefined {
  if (to === dataFolder || to.startsWith(`${dataFolder}${path.sep}`)) return `备份目录不得位于数据目录之内。The folder must lie outside of ${dataFolder}.`;
  if (database.kind === 'sqlite' && !fs.existsSync(database.file)) return `没有可备份的数据库，请核对 WEIQUAN_DATA。There is no database at ${database.file}: look at WEIQUAN_DATA.`;
  if (fs.existsSync(to) && (!fs.statSync(to).isDirectory() || fs.readdirSync(to).length > 0)) return `备份目录已存在且不为空，请另选一个。The folder is not empty, choose another: ${to}`;
  return undefined;
}

/** The number of files copied. */
function copyBeside(from: string, to: string): number {
  if (!fs.existsSync(from)) return 0;
  fs.cpSync(from, to, { recursive: true, preserveTimestamps: true, errorOnExist: true, force: false, filter: (file) => !UNFINISHED.test(file) });
  return fs.statSync(to).isDirectory() ? fs.readdirSync(to, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length : 1;
}
