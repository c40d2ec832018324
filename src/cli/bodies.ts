import { readFile, stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { changeTo, directoryIn, keepDirectory } from '../application/directory';
import { bodyName } from '../domain/body';
import { legalDateOf } from '../domain/calendar';
import type { DirectoryChange } from '../domain/directoryChange';
import { directoryFile } from '../domain/directoryFile';
import { DomainError } from '../domain/errors';
import type { Composition } from '../main';
import type { CommandIo } from './io';
import { writeAll } from './lines';
import { within } from './within';

/** Seventy bodies are forty kilobytes. */
const LONGEST_FILE = 4_000_000;

const exitCodes = `
Exit codes:
  0  done
  1  another directory was loaded in the meantime; nothing was changed
  2  the file cannot be read, holds no directory, or says nothing new; nothing was changed`;

const help = `
FILE is a whole directory as \`weiquan bodies show\` prints it: change what has changed and load it. A body is never left out: one
that ceased has a last day (\`until\`) on its last name and names who took over its tasks (\`succeededBy\`). Documents bear the name
and the word of the day on which they were issued, so a new name gets a row of its own. A running server knows the new directory
within a minute.
${exitCodes}`;

type Compose = () => Promise<Pick<Composition, 'app' | 'directory' | 'close'>>;

/** Adds `weiquan bodies list|show|load FILE`. */
export function bodiesCommand(program: Command, io: CommandIo, compose: Compose): void {
  const bodies = program.command('bodies').description('The directory of bodies: names by date, heads, delivery, districts. 机构名录。');
  bodies
    .command('list')
    .description('The bodies of today. 列出现有机构。')
    .addHelpText('after', exitCodes)
    .action(() =>
      within(io, compose, async ({ app, directory }) => {
        const today = legalDateOf(app.world.now());
        const lines = [...directory.bodies.values()].flatMap((body) => {
          const row = bodyName(body, today);
          return row ? [[body.code, row.name.zh, row.abbreviation, body.delivery].join('\t')] : [];
        });
        await writeAll(io.stdout, `${lines.join('\n')}\n`);
      }));
  bodies
    .command('show')
    .description('The whole directory as JSON, as it can be loaded. 输出名录文件。')
    .addHelpText('after', exitCodes)
    .action(() =>
      within(io, compose, async ({ directory }) => {
        await writeAll(io.stdout, `${JSON.stringify(directoryFile(directory), undefined, 2)}\n`);
      }));
  bodies
    .command('load')
    .description('Loads a directory as a new version and lists what it changes. 载入名录。')
    .argument('<file>', 'the directory as JSON')
    .requiredOption('--by <name>', 'who answers for it; kept with the version')
    .option('--dry-run', 'only list what it would change')
    .addHelpText('after', help)
    .action((file: string, { by, dryRun }: { readonly by: string; readonly dryRun?: true }) =>
      within(io, compose, async ({ app, directory }) => {
        const next = directoryIn(await fileOf(file));
        const { version } = directory;
        await writeAll(io.stdout, listed(changeTo(directory, next, app.world)));
        if (!dryRun) await writeAll(io.stdout, `version ${await keepDirectory(app, directory, next, version, by)}\n`);
      }, issuesIn));
}

const listed = ({ bodies, services }: DirectoryChange): string =>
  [
    ...bodies.map(({ body, added, parts, past }) => [body, added ? '新增 added' : parts.join(','), ...(past ? ['更正以往 of days that are over'] : [])].join('\t')),
    ...services.map(({ district, kinds }) => [district, kinds.join(',')].join('\t')),
  ].join('\n') + '\n';

async function fileOf(file: string): Promise<unknown> {
  try {
    if ((await stat(file)).size > LONGEST_FILE) throw unreadable(`${file}: more than ${LONGEST_FILE} bytes.`);
    return JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) throw unreadable(`${file}: is not JSON.`);
    if (error instanceof DomainError) throw error;
    throw unreadable(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
  }
}
const unreadable = (message: string): DomainError => new DomainError('invalid', 'directory.invalid', message);

const MOST_ISSUES = 20;

const issuesIn = ({ details }: DomainError): string => (details.issues ?? []).slice(0, MOST_ISSUES).map(({ field, message }) => `  ${field}: ${message}\n`).join('');
