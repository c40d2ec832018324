import { InvalidArgumentError, Option, type Command } from 'commander';
import { clockTrouble } from '../application/clockWatch';
import { formatShanghai } from '../domain/calendar';
import type { ClockDoubt, ClockRecordEntry } from '../application/ports';
import { namedJumps } from '../application/operations';
import type { Composition } from '../main';
import { clockInWords } from './clockWords';
import type { CommandIo } from './io';
import { clockWatchOf } from './serve/clockWatchOf';

const confirmHelp = `
A server that sees its clock jump by more than five minutes stops ringing deadlines and mailing; so does one that starts with a
clock more than five minutes behind what is stored, away from the clock of PostgreSQL or Redis, or set since by the time that the
machine has run (Linux, as long as it was not started anew). Acts go on and are marked.
Put the clock right first, then confirm it here: the server sees it with its next look, within seconds.

Exit codes:
  0  confirmed
  1  the database cannot be opened or refused
  3  there was nothing to confirm`;

const statusHelp = `
Exit codes:
  0  no jump stands
  1  the database cannot be opened
  3  a jump stands and waits to be confirmed`;

const name = (text: string): string => {
  if (text.trim() === '' || text.length > 100) throw new InvalidArgumentError('a name, 100 characters at most.');
  return text;
};

const JUMPS = 20;

const jumpLine = ({ direction, seconds, against, noticedAt, confirmedAt, confirmedBy }: ClockDoubt): string =>
  `${formatShanghai(noticedAt)} ${direction} ${seconds} s (${against})${confirmedAt === undefined ? ', 待确认 waits to be confirmed' : `, ${formatShanghai(confirmedAt)} 确认 confirmed by ${confirmedBy ?? ''}`}`;

const ENTRIES = 20;

const recordLine = ({ at, machine, process, ...state }: ClockRecordEntry, language: 'zh' | 'en'): string => `${formatShanghai(at)} ${machine} ${process}: ${clockInWords(state, language)}`;

/** Adds `weiquan clock status` and `weiquan clock confirm`. */
export function clockCommand(program: Command, io: CommandIo, compose: () => Promise<Composition>): void {
  const clock = program.command('clock').summary('jumps of the clock (时钟核对)').description('Jumps of the clock, and that it is right now. 时钟跳变的查看与确认。');
  clock
    .command('status')
    .description('Tells whether a jump stands, the last jumps, and what the clocks of servers and workers were found to be. 查看时钟跳变和核对记录。')
    .addOption(new Option('--lang <language>', 'language of what was compared').choices(['zh', 'en']).default('zh'))
    .addHelpText('after', statusHelp)
    .action(async ({ lang }: { readonly lang: 'zh' | 'en' }) => {
      const composition = await compose();
      try {
        const standing = await composition.storage.clockDoubts.standing();
        const now = formatShanghai(composition.app.world.now());
        io.stdout.write(standing ? `${now}: ${clockTrouble(standing)}\n` : `${now}: 正常 steady\n`);
        for (const jump of await namedJumps(composition.app, await composition.storage.clockDoubts.recent(JUMPS))) io.stdout.write(`  ${jumpLine(jump)}\n`);
        for (const entry of await composition.storage.clockRecords.recent(ENTRIES)) io.stdout.write(`  ${recordLine(entry, lang)}\n`);
        io.exit(standing ? 3 : 0);
      } finally {
        await composition.close();
      }
    });
  clock
    .command('confirm')
    .description('Confirms that the clock is right now; deadlines ring again. 确认时钟正确，恢复期限提醒。')
    .requiredOption('--by <name>', 'who confirms it', name)
    .addHelpText('after', confirmHelp)
    .action(async ({ by }: { by: string }) => {
      const composition = await compose();
      const { app } = composition;
      try {
        const confirmed = await clockWatchOf(composition).confirm(app.world.now(), by);
        io.stdout.write(confirmed > 0 ? `${formatShanghai(app.world.now())}: 已确认 confirmed by ${by}\n` : '没有待确认的时钟跳变 nothing to confirm\n');
        io.exit(confirmed > 0 ? 0 : 3);
      } finally {
        await composition.close();
      }
    });
}
