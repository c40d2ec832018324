import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { Command } from 'commander';
import { accountCommand } from '../../src/cli/account';
import type { CommandIo } from '../../src/cli/io';
import { passwordFrom } from '../../src/cli/password';
import { argon2Passwords } from '../../src/http';
import { compose } from '../../src/main';

describe('weiquan account', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'weiquan-account-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const open = () => compose({ production: false, port: 0, dataFolder: folder, database: { kind: 'sqlite', file: path.join(folder, 'weiquan.sqlite') }, backdatingLimitDays: 3, logLevel: 'info' });

  async function run(args: readonly string[], typed = ''): Promise<{ code: number | undefined; out: string; err: string }> {
    const stdout = new PassThrough().setEncoding('utf8');
    const stderr = new PassThrough().setEncoding('utf8');
    let code: number | undefined;
    const io: CommandIo = { stdin: Readable.from(typed === '' ? [] : [Buffer.from(typed)]), stdout, stderr, exit: (given) => (code = given) };
    const program = new Command('weiquan').exitOverride().configureOutput({ writeErr: (text) => stderr.write(text), writeOut: (text) => stdout.write(text) });
    accountCommand(program, io, open);
    for (const command of program.commands.flatMap((one) => [one, ...one.commands])) command.exitOverride().configureOutput({ writeErr: (text) => stderr.write(text), writeOut: (text) => stdout.write(text) });
    try {
      await program.parseAsync(['account', ...args], { from: 'user' });
    } catch (error) {
      if (!(error instanceof Error) || !('exitCode' in error)) throw error;
      code = error.exitCode as number;
    }
    return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
  }

  const add = (more: Readonly<Record<string, string>>, typed = '足够长的密码，八个字\n') => {
    const options = { login: 'li', name: '李工', body: 'zb-12330', role: 'operator,clerk', ...more };
    return run(['add', ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]), '--password-stdin'], typed);
  };

  it('adds an account of a body that is there, with a password that is nowhere to be read', async () => {
    expect(await add({})).toEqual({ code: 0, out: 'li\tzb-12330\toperator,clerk\n', err: '' });
    const house = await open();
    const account = await house.app.accounts.byLogin('li');
    expect(account).toMatchObject({ login: 'li', name: '李工', body: 'zb-12330', roles: ['operator', 'clerk'], passwordHash: expect.stringContaining('$argon2id$') });
    expect(await argon2Passwords().verify(account!.passwordHash, '足够长的密码，八个字')).toBe(true);
    await house.close();
    const { out } = await run(['list', '--json']);
    expect(JSON.parse(out)).toMatchObject({ login: 'li', body: 'zb-12330' });
    expect(out).not.toMatch(/argon2|密码/);
    expect((await run(['list'])).out).toBe('li\t李工\tzb-12330\toperator,clerk\t\n');
    expect((await add({ login: 'wang', role: '安全管理员' })).out).toBe('wang\tzb-12330\tsecurityAdministrator\n');
    expect((await add({ login: 'sun', role: 'Enforcement officer,clerk' })).out).toBe('sun\tzb-12330\tofficer,clerk\n');
  });

  it('takes the example of its help', async () => {
    const { out } = await run(['add', '--help']);
    const [, args = ''] = /^ {2}printf .* \| weiquan account (.+)$/m.exec(out) ?? [];
    expect(await run(args.split(' '), 'a password\n')).toEqual({ code: 0, out: 'li\tzb-12330\toperator\n', err: '' });
  });

  it('takes no word for two roles, and lists the names of each', async () => {
    const answer = await add({ role: '检察官' });
    expect(answer).toMatchObject({ code: 2, out: '' });
    expect(answer.err).toContain('检察官（行政检察）');
  });

  it.each([
    ['body', { body: 'zb-nobody' }, /zb-nobody/], ['role', { role: 'operator,emperor' }, /emperor.*systemAdministrator/], ['role', { role: ',' }, /roles: one or more/],
    ['login', { login: 'a b' }, /login:/], ['name', { name: ' ' }, /name:/],
  ])('names a %s that cannot be accepted', async (_what, more, told) => {
    const answer = await add(more);
    expect(answer).toMatchObject({ code: 2, out: '' });
    expect(answer.err).toMatch(told);
  });

  it('wants a password of eight characters, from standard input only', async () => {
    expect(await add({}, '太短\n')).toMatchObject({ code: 2, err: expect.stringContaining('password:') });
    expect(await add({}, '')).toMatchObject({ code: 2 });
    expect((await run(['add', '--login', 'li', '--name', '李', '--body', 'zb-12330', '--role', 'operator'], 'password')).err).toContain('--password-stdin');
  });

  it('reads the first line, though the pipe stays open', async () => {
    const open = new PassThrough();
    open.write('开着的管道，口令');
    setImmediate(() => open.write('\nrest'));
    expect(await passwordFrom({ stdin: open, stderr: new PassThrough() })).toBe('开着的管道，口令');
  });

  it('asks on a terminal, and shows nothing of what is typed', async () => {
    const modes: boolean[] = [];
    const terminal = (): PassThrough => Object.assign(new PassThrough(), { isTTY: true, setRawMode: (raw: boolean) => modes.push(raw) });
    const stderr = new PassThrough().setEncoding('utf8');
    const stdin = terminal();
    const answer = passwordFrom({ stdin, stderr });
    stdin.write('错\x7f八个字的长口令\r');
    expect(await answer).toBe('八个字的长口令');
    expect(String(stderr.read())).toBe('口令 / Password: \n');
    expect(modes).toEqual([true, false]);
    const other = terminal();
    const none = passwordFrom({ stdin: other, stderr });
    other.write('half\x03');
    expect(await none).toBe('');
  });

  it('takes a login once', async () => {
    await add({});
    expect(await add({ name: '另一个李' })).toMatchObject({ code: 1, err: expect.stringContaining('account.loginTaken') });
  });

  it('disables an account and changes a password', async () => {
    await add({});
    expect(await run(['password', 'li', '--password-stdin'], 'another password\r\n')).toMatchObject({ code: 0 });
    expect(await run(['disable', 'li'])).toMatchObject({ code: 0 });
    expect(await run(['disable', 'nobody'])).toMatchObject({ code: 1, err: expect.stringContaining('account.unknown') });
    expect((await run(['list'])).out).toContain('disabled 20');
    const house = await open();
    const account = await house.app.accounts.byLogin('li');
    expect(await argon2Passwords().verify(account!.passwordHash, 'another password')).toBe(true);
    await house.close();
  });

  it('documents its exit codes', async () => {
    for (const command of ['add', 'list', 'disable', 'password']) expect((await run([command, '--help'])).out).toContain('Exit codes:');
  });
});
