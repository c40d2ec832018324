import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { Command } from 'commander';
import { dueCommand } from '../../src/cli/due';
import { run, type Run } from './io';

const due = (args: string, input: Readable | string = ''): Promise<Run> => run((program, io) => dueCommand(program, { io }), ['due', ...args.split(' ').filter(Boolean)], input);
const question = (more: object = {}): string => JSON.stringify({ from: '2026-09-24', length: 5, unit: 'workingDay', ...more });

async function answers(input: string | Buffer): Promise<{ code: number | undefined; lines: readonly { due?: string; error?: { code: string; field?: string; message: string } }[] }> {
  const { out, code } = await due('--batch', Readable.from([Buffer.from(input)]));
  expect(out === '' || out.endsWith('\n')).toBe(true);
  return { code, lines: out.split('\n').slice(0, -1).map((line) => JSON.parse(line) as { due?: string }) };
}

describe('weiquan due', () => {
  it('prints the date first, then why, day by day', async () => {
    const { out, err, code } = await due('--from 2026-09-24 --length 5 --unit workingDay');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    const lines = out.split('\n');
    expect(lines.slice(0, 3)).toEqual(['2026-10-09', '2026年9月24日（星期四）：开始当日不计入。', '2026年9月25日（星期五）：中秋节放假，不计入。']);
    expect(lines).toContain('2026年10月9日（星期五）：第5个工作日。');
    expect(lines.at(-2)).toBe('日历第1版。');
  });

  it('speaks English', async () => {
    const { out } = await due('--from 2026-02-12 --length 7 --unit workingDay --lang en');
    expect(out).toContain('Saturday 28 February 2026: a weekend day worked in exchange, working day 7.');
    expect(out).toContain('Tuesday 17 February 2026: Spring Festival, not counted.');
  });

  it.each([
    ['--from 2026-09-30T16:40+08:00 --length 24 --unit hour', '2026-10-01T16:40+08:00'],
    ['--from 2026-09-30T16:40+08:00 --length 24 --unit hour --counts nextHour', '2026-10-01T17:00+08:00'],
    ['--from 2026-10-12 --length 7 --unit workingDay --direction before', '2026-09-24'],
    ['--from 2026-05-11 --length 90 --unit calendarDay', '2026-08-10'],
    ['--from 2026-05-11 --length 90 --unit calendarDay --no-rollover', '2026-08-09'],
    ['--from 2026-05-11 --length 90 --unit calendarDay --rollover holidayOnly', '2026-08-09'],
    ['--from 2026-07-03 --length 3 --unit month --then 1:month', '2026-11-03'],
    ['--from 2026-06-30 --length 90 --unit calendarDay --then 30:calendarDay --then 2:workingDay', '2026-10-30'],
  ])('%s: %s', async (args, expected) => {
    const { out, code } = await due(args);
    expect([out.split('\n')[0], code]).toEqual([expected, 0]);
  });

  it('says in its second line that a date is provisional', async () => {
    const { out } = await due('--from 2026-11-30 --length 3 --unit month');
    expect(out.split('\n').slice(0, 2)).toEqual(['2027-03-01', '暂定：有关年度的放假安排尚未公布，公布后重新计算。']);
  });

  it('answers as JSON', async () => {
    const { out } = await due('--from 2026-11-30 --length 3 --unit month --json');
    expect(JSON.parse(out)).toMatchObject({ due: '2027-03-01', provisional: true, explanation: expect.arrayContaining([{ code: 'rolledTo', on: '2027-03-01', makeUp: false }]) as unknown });
  });

  it.each([
    ['--from 2026-02-30 --length 5 --unit workingDay', 'date.invalid'],
    ['--from 2026-09-24 --length five --unit workingDay', 'length.invalid'],
    ['--from 2026-09-24 --length -5 --unit workingDay', 'length.outOfRange'],
    ['--from 2026-09-24 --length 5 --unit days', 'unit.unknown'],
    ['--from 2026-09-24 --length 5', 'field.missing'],
    ['--from 2026-09-24 --length 5 --unit hour', 'start.needsTime'],
    ['--from 2026-09-24 --length 5 --unit month --then month', 'length.invalid'],
    ['--from 2026-09-24 --length 5 --unit month --rollover maybe', 'rollover.unknown'],
    ['', 'field.missing'],
  ])('refuses %j with a reason and exit code 1', async (args, expected) => {
    const plain = await due(args);
    expect([plain.out, plain.code]).toEqual(['', 1]);
    expect(plain.err).toContain(`(${expected})`);
    const asJson = await due(`${args} --json`);
    expect([JSON.parse(asJson.out), asJson.err, asJson.code]).toMatchObject([{ error: { code: expected } }, '', 1]);
  });

  it('refuses a language it does not speak', async () => {
    await expect(due('--from 2026-09-24 --length 5 --unit month --lang fr')).rejects.toMatchObject({ code: 'commander.invalidArgument' });
  });

  it('documents its exit codes', async () => {
    let text = '';
    const program = new Command('weiquan').exitOverride().configureOutput({ writeOut: (part) => (text += part) });
    dueCommand(program);
    await expect(program.parseAsync(['due', '--help'], { from: 'user' })).rejects.toMatchObject({ code: 'commander.helpDisplayed' });
    expect(text).toMatch(/Exit codes:\n +0 .+\n +1 /);
  });
});

describe('weiquan due --batch', () => {
  it('answers each line in order', async () => {
    const { code, lines } = await answers([question(), question({ length: 1, unit: 'month' }), question({ from: '2026-09-30T16:40+08:00', length: 24, unit: 'hour' })].join('\n'));
    expect(lines.map((line) => line.due)).toEqual(['2026-10-09', '2026-10-26', '2026-10-01T16:40+08:00']);
    expect(code).toBe(0);
  });

  it('answers a bad line with an error and goes on', async () => {
    const bad: readonly (readonly [string | Buffer, string])[] = [
      ['', 'line.empty'],
      ['   ', 'line.empty'],
      ['{', 'line.notJson'],
      ["{'from':1}", 'line.notJson'],
      ['{"from":"2026-09-24"\u0000}', 'line.notJson'],
      ['NaN', 'line.notJson'],
      ['null', 'question.notObject'],
      ['[]', 'question.notObject'],
      ['"text"', 'question.notObject'],
      ['['.repeat(30_000) + ']'.repeat(30_000), 'question.notObject'],
      [`{"then":${'['.repeat(20_000)}${']'.repeat(20_000)},"from":"2026-09-24","length":5,"unit":"month"}`, 'then.invalid'],
      ['['.repeat(60_000), 'line.notJson'],
      [`"${'x'.repeat(70_000)}"`, 'line.tooLong'],
      ['x'.repeat(3_000_000), 'line.tooLong'],
      [Buffer.from([0x22, 0xff, 0xfe, 0x22]), 'line.notUtf8'],
      [question({ from: '2026-02-30' }), 'date.invalid'],
      [question({ from: '0001-01-01' }), 'date.outOfRange'],
      [question({ from: '9999-01-01' }), 'date.outOfRange'],
      [question({ from: '2026-09-24\u0000' }), 'instant.invalid'],
      [question({ length: 1e15 }), 'length.outOfRange'],
      [question({ length: '5' }), 'length.invalid'],
      [question({ unit: 'fortnight' }), 'unit.unknown'],
      [question({ rolover: false }), 'field.unknown'],
      [question({ counts: 'nextHour' }), 'counts.unfit'],
    ];
    const good = Buffer.from(question());
    const newline = Buffer.from('\n');
    const { code, lines } = await answers(Buffer.concat([...bad.flatMap(([line]) => [Buffer.from(line), newline, good, newline])]));
    expect(code).toBe(1);
    expect(lines.filter((_, i) => i % 2 === 0).map((line) => line.error?.code)).toEqual(bad.map(([, expected]) => expected));
    expect(lines.filter((_, i) => i % 2 === 1).every((line) => line.due === '2026-10-09')).toBe(true);
    for (const line of lines) if (line.error) expect(line.error.message.length).toBeLessThan(200);
  });

  it('takes a byte-order mark, Windows line ends and a last line without an end', async () => {
    const { code, lines } = await answers(`\uFEFF${question()}\r\n${question()}`);
    expect([code, lines.map((line) => line.due)]).toEqual([0, ['2026-10-09', '2026-10-09']]);
  });

  it('takes no question beside those of standard input', async () => {
    const { out, err, code } = await due('--batch --from 2026-09-24 --length 5', Readable.from([Buffer.from(question())]));
    expect([out, err, code]).toEqual(['', '--batch reads its questions from standard input: leave out --from, --length (options.unfit)\n', 1]);
  });

  it('answers nothing with nothing', async () => {
    expect(await due('--batch')).toEqual({ out: '', err: '', code: 0 });
  });

  it('puts lines together however the input is cut', async () => {
    const text = Buffer.from(`${question({ from: '2026-02-12' })}\n${'甲'.repeat(10)}\n${question()}\n`);
    for (const size of [1, 2, 3, 7, 64]) {
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.subarray(i * size, (i + 1) * size));
      const { out } = await due('--batch', Readable.from(pieces));
      expect(out.split('\n').slice(0, -1).map((line) => (JSON.parse(line) as { due?: string }).due)).toEqual(['2026-02-26', undefined, '2026-10-09']);
    }
  });

  it('reads no faster than its answers are taken', async () => {
    const chunk = Buffer.from(`${question()}\n`.repeat(100));
    let read = 0;
    let taken = 0;
    let ahead = 0;
    const stdin = Readable.from(
      (function* () {
        for (; read < 200; read += 1) yield chunk;
      })(),
      { highWaterMark: 1 },
    );
    const stdout = new Writable({
      highWaterMark: 16_384,
      write(text: Buffer, _encoding, done) {
        taken += text.toString('utf8').split('\n').length - 1;
        ahead = Math.max(ahead, read * 100 - taken);
        setImmediate(done);
      },
    });
    const program = new Command().exitOverride();
    let code: number | undefined;
    dueCommand(program, { io: { stdin, stdout, stderr: stdout, exit: (with_) => (code = with_) } });
    await program.parseAsync(['due', '--batch'], { from: 'user' });
    expect([taken, code]).toEqual([20_000, 0]);
    expect(ahead).toBeLessThan(1000);
  });

  it('stops without noise when nobody reads on', async () => {
    const stdin = Readable.from(Array.from({ length: 500 }, () => Buffer.from(`${question()}\n`.repeat(100))));
    let seen = 0;
    const stdout = new Writable({
      write(_chunk, _encoding, done) {
        seen += 1;
        done(seen > 2 ? Object.assign(new Error('broken pipe'), { code: 'EPIPE' }) : null);
      },
    });
    const program = new Command().exitOverride();
    let code: number | undefined;
    dueCommand(program, { io: { stdin, stdout, stderr: stdout, exit: (with_) => (code = with_) } });
    await program.parseAsync(['due', '--batch'], { from: 'user' });
    expect(code).toBe(0);
    expect(seen).toBeLessThan(10);
  });

  it('works from end to end in a process of its own, in a zone far away', () => {
    const script = `
      const { transformFileSync } = require('@swc/core');
      require.extensions['.ts'] = (module, file) => module._compile(transformFileSync(file, { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } }).code, file);
      const { Command } = require('commander');
      const { dueCommand } = require('./src/cli/due.ts');
      const program = new Command('weiquan');
      dueCommand(program);
      void program.parseAsync(['due', '--batch'], { from: 'user' });`;
    const input = `${`${question()}\n`.repeat(5000)}oops\n`;
    const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', script], {
      cwd: path.resolve(__dirname, '../..'),
      input,
      env: { ...process.env, TZ: 'America/New_York' },
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    });
    const lines = stdout.split('\n').slice(0, -1);
    expect([stderr, status, lines.length]).toEqual(['', 1, 5001]);
    expect(JSON.parse(lines[4999] ?? '')).toMatchObject({ due: '2026-10-09' });
    expect(JSON.parse(lines[5000] ?? '')).toMatchObject({ error: { code: 'line.notJson' } });
  });
});
