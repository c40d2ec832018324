import { InvalidArgumentError, Option, type Command } from 'commander';
import { again } from '../application/operateNotices';
import type { DeliveryState, LoggedDelivery, LoggedNotice } from '../application/ports/notices';
import { DomainError } from '../domain/errors';
import { answerWords, codeWords, wordsIn } from '../http/words';
import type { Composition } from '../main';
import type { CommandIo } from './io';
import { writeAll } from './lines';

const STATES: readonly DeliveryState[] = ['waiting', 'collecting', 'collected', 'delivered', 'failed', 'withdrawn'];
const PAGE = 200;

const listHelp = `
One line each, newest first: id, channel, state, tries, last code, next try, made at, template, recipient (an account's id, or
the party of a case). Lines of channel 'outbox' reached nobody, or wait to be addressed. No line holds a name or an address.
Codes are explained on standard error. smtp.4.. and smtp.E..: not taken for now, it is tried again by itself; smtp.5.. of a line that
has failed: refused, the address is wrong or closed; of one that waits: the server refuses the connection or the sign-in.

Exit codes:
  0  listed
  1  the database cannot be opened
  3  listed, and some have failed for good`;

const resendHelp = `
A delivery that failed or was delivered goes out once more, as a mail of its own; with --outbox, a notice that reached nobody is
addressed anew. The server sends it with its next look, within a second. It is written down with the name given.

Exit codes:
  0  it will be sent
  1  there is no such delivery, or it waits anyway`;

const id = (text: string): number => {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('a number from the first column of `weiquan outbox list`.');
  return Number(text);
};

/** Adds `weiquan outbox list` and `weiquan outbox resend`. */
export function outboxCommand(program: Command, io: CommandIo, compose: () => Promise<Composition>): void {
  const outbox = program.command('outbox').summary('notices on their way (通知投递)').description('What was sent, what waits, what failed; send again. 通知投递记录与再次发送。');
  outbox
    .command('list')
    .description('Deliveries, newest first. 列出投递记录。')
    .addOption(new Option('--state <state>', 'only these').choices(STATES))
    .option('--limit <rows>', 'at most so many', id, PAGE)
    .option('--json', 'as JSON Lines')
    .addHelpText('after', listHelp)
    .action(async ({ state, limit, json }: { readonly state?: DeliveryState; readonly limit: number; readonly json?: true }) => {
      const composition = await compose();
      const { app } = composition;
      try {
        const { items } = await app.notices.deliveries(state === undefined ? {} : { state }, { limit });
        const unaddressed = (await app.notices.unaddressed(limit)).filter((notice) => state === undefined || notice.state === state);
        for (const row of unaddressed) await writeAll(io.stdout, `${json ? JSON.stringify({ channel: 'outbox', ...row }) : lineOf({ ...row, channel: 'outbox' })}\n`);
        for (const row of items) await writeAll(io.stdout, `${json ? JSON.stringify(row) : lineOf(row)}\n`);
        if (!json) for (const line of explained([...unaddressed, ...items])) await writeAll(io.stderr, `${line}\n`);
        io.exit([...items, ...unaddressed].some((row) => row.state === 'failed') ? 3 : 0);
      } finally {
        await composition.close();
      }
    });
  outbox
    .command('resend')
    .description('Sends one again. 再次发送。')
    .argument('<id>', 'the number of the delivery', id)
    .requiredOption('--by <name>', 'who asks for it')
    .option('--outbox', 'it is a row of channel outbox')
    .addHelpText('after', resendHelp)
    .action(async (number: number, { by, outbox: ofOutbox }: { readonly by: string; readonly outbox?: true }) => {
      const composition = await compose();
      const { app } = composition;
      try {
        await again(app, ofOutbox ? 'outbox' : 'delivery', number, `command: ${by.slice(0, 100)}`);
        io.exit(0);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        await writeAll(io.stderr, `${error.message} (${error.code})\n`);
        io.exit(1);
      } finally {
        await composition.close();
      }
    });
}

type Line = Pick<LoggedNotice, 'id' | 'state' | 'tries' | 'lastCode' | 'createdAt' | 'template' | 'recipient'> & Pick<Partial<LoggedDelivery>, 'nextTryAt'> & { readonly channel: string };

const lineOf = ({ id: number, channel, state, tries, lastCode, nextTryAt, createdAt, template, recipient }: Line): string =>
  [number, channel, state, tries, lastCode ?? '', nextTryAt ?? '', createdAt, template, recipient].join('\t');

/** Each code that a row bears, once: what it means and what is to be done, in both languages. */
const explained = (rows: readonly Pick<Line, 'lastCode' | 'state'>[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ lastCode, state }) => (lastCode === undefined || state === 'withdrawn' ? [] : [`${lastCode}: ${(['zh', 'en'] as const).map((language) => answerWords(language, lastCode, state === 'failed') ?? codeWords(wordsIn(language), lastCode)).join(' ')}`])));
