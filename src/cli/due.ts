import { InvalidArgumentError, type Command } from 'commander';
import { answerDueQuestion, answerOf, builtInCalendar, explainDueQuestion, explainInWords, shownDue, type Calendar, type Language } from '../domain/calendar';
import { processIo, type CommandIo } from './io';
import { linesOf, writeAll, type Line } from './lines';

/** A question of one line is a few hundred bytes; longer lines are answered with an error and not kept. */
const LONGEST_LINE = 65_536;
const OUTPUT_RUN = 32_768;

export interface DueCommandOptions {
  readonly io?: CommandIo;
  /** The calendar to answer by: the newest of the installation. */
  readonly calendar?: () => Promise<Calendar>;
}

interface Options {
  readonly from?: string;
  readonly length?: string;
  readonly unit?: string;
  readonly direction?: string;
  readonly rollover?: boolean | string;
  readonly counts?: string;
  readonly then?: readonly string[];
  readonly batch?: true;
  readonly json?: true;
  readonly lang: Language;
}

const help = `
Units: workingDay, calendarDay, month, year, hour (hours need a time with its offset in --from).
The day of the event is not counted. Calendar days, months and years roll over to the first working day; a result
counted back never rolls. A date is due until 24:00 in Shanghai.

--batch reads JSON Lines: {"from","length","unit","direction"?,"rollover"?,"counts"?,"then"?:[{"length","unit"}]}
and writes a line for each, in order: {"due","provisional","explanation":[{"code","on"?,...}]} or {"error":{"code","field"?,"message"}}.

Exit codes:
  0  answered
  1  the question, or a line of the batch, has no answer (all other lines are answered); wrong usage

Examples:
  weiquan due --from 2026-09-24 --length 5 --unit workingDay
  weiquan due --from 2026-10-12 --length 7 --unit workingDay --direction before
  weiquan due --from 2026-07-03 --length 3 --unit month --then 1:month --lang en
  weiquan due --from 2026-09-30T16:40+08:00 --length 24 --unit hour
  weiquan due --batch < questions.jsonl > answers.jsonl`;

/** Adds `weiquan due`: when a period is due, and why, day by day. */
export function dueCommand(program: Command, { io = processIo, calendar = () => Promise.resolve(builtInCalendar) }: DueCommandOptions = {}): void {
  program
    .command('due')
    .summary('when a legal period is due, and why (期限计算)')
    .description('Computes a legal period and explains it day by day. 计算法定期限并逐日说明。')
    .option('--from <date>', 'the event: a date (2026-09-24), or a time with its offset (2026-09-30T16:40+08:00)')
    .option('--length <n>', 'whole number from 1 to 10000')
    .option('--unit <unit>', 'workingDay, calendarDay, month, year or hour')
    .option('--direction <direction>', 'after (default) or before')
    .option('--rollover <which>', 'holidayOnly: only statutory holidays roll over (法定节假日)')
    .option('--no-rollover', 'the last day stays where it falls')
    .option('--counts <how>', 'hours: moment (default) or nextHour (次时)')
    .option('--then <length:unit>', 'an extension, added to the end before any roll-over; may be repeated', (value: string, before: readonly string[] = []) => [...before, value])
    .option('--batch', 'answer JSON Lines from standard input')
    .option('--json', 'answer as JSON')
    .option('--lang <lang>', 'zh (default) or en', languageOf, 'zh')
    .addHelpText('after', help)
    .action(async (options: Options) => {
      const newest = await calendar();
      io.exit((await (options.batch ? answerBatch(newest, options, io) : answerOne(newest, options, io))) ? 0 : 1);
    });
}

function languageOf(text: string): Language {
  if (text === 'zh' || text === 'en') return text;
  throw new InvalidArgumentError('zh or en.');
}

function numberOf(text: string | undefined): number | string | undefined {
  return text !== undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

function questionOf({ from, length, unit, direction, rollover, counts, then }: Options): Readonly<Record<string, unknown>> {
  const asked = {
    from,
    length: numberOf(length),
    unit,
    direction,
    rollover,
    counts,
    then: then?.map((text) => {
      const [many, of, ...more] = text.split(':');
      return more.length > 0 ? text : { length: numberOf(many), unit: of };
    }),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

async function answerOne(calendar: Calendar, options: Options, { stdout, stderr }: CommandIo): Promise<boolean> {
  const answer = explainDueQuestion(calendar, questionOf(options));
  if ('error' in answer) {
    const { code, field, message } = answer.error;
    if (options.json) await writeAll(stdout, `${JSON.stringify(answer)}\n`);
    else await writeAll(stderr, `${field === undefined ? '' : `${field}: `}${message} (${code})\n`);
    return false;
  }
  const { explanation } = answer;
  if (options.json) await writeAll(stdout, `${JSON.stringify(answerOf(explanation))}\n`);
  else await writeAll(stdout, `${[shownDue(explanation.due), ...explainInWords(explanation, options.lang).slice(1)].join('\n')}\n`);
  return true;
}

/** A line out for each line in, in order. Holds no more than a chunk of input and the output that waits to be taken. */
async function answerBatch(calendar: Calendar, options: Options, { stdin, stdout, stderr }: CommandIo): Promise<boolean> {
  const given = Object.keys(questionOf(options));
  if (given.length > 0) {
    await writeAll(stderr, `--batch reads its questions from standard input: leave out ${given.map((name) => `--${name}`).join(', ')} (options.unfit)\n`);
    return false;
  }
  let allAnswered = true;
  let gone = false;
  const leave = (): void => {
    gone = true;
  };
  stdout.once('error', leave);
  for await (const lines of linesOf(stdin, LONGEST_LINE)) {
    let run = '';
    for (const line of lines) {
      const answer = answerLine(calendar, line);
      if ('error' in answer) allAnswered = false;
      run += `${JSON.stringify(answer)}\n`;
      if (run.length >= OUTPUT_RUN) {
        gone ||= !(await writeAll(stdout, run));
        run = '';
      }
    }
    if (run !== '') gone ||= !(await writeAll(stdout, run));
    if (gone) break;
  }
  stdout.off('error', leave);
  return allAnswered;
}

function answerLine(calendar: Calendar, line: Line): ReturnType<typeof answerDueQuestion> {
  if ('wrong' in line) {
    return line.wrong === 'tooLong'
      ? { error: { code: 'line.tooLong', message: `A line is at most ${LONGEST_LINE} bytes long.` } }
      : { error: { code: 'line.notUtf8', message: 'The line is not UTF-8.' } };
  }
  if (line.text.trim() === '') return { error: { code: 'line.empty', message: 'The line is empty.' } };
  let question: unknown;
  try {
    question = JSON.parse(line.text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return { error: { code: 'line.notJson', message: 'The line is not JSON.' } };
    throw error;
  }
  return answerDueQuestion(calendar, question);
}
