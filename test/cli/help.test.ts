import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const weiquan = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['-r', path.resolve('test/support/typescript.cjs'), path.resolve('src/cli/index.ts'), ...args]).then(({ stdout }) => stdout);

/** What someone reads who asks each command for help. */
describe('weiquan --help', () => {
  it('documents the exit codes of every command', async () => {
    const commands = [...(await weiquan('--help')).matchAll(/^ {2}([a-z]+)(?: \[|\s{2,}).*$/gm)].map(([, name]) => name ?? '').filter((name) => name !== 'help');
    expect(commands).toEqual(expect.arrayContaining(['due', 'calendar', 'import', 'export', 'verify', 'clock', 'serve']));
    const silent: string[] = [];
    for (const command of commands) {
      const help = await weiquan(command, '--help');
      const subcommands = [...help.matchAll(/^ {2}([a-z]+) (?:\[options\]|<)/gm)].map(([, name]) => name ?? '').filter((name) => name !== 'help');
      for (const page of subcommands.length > 0 ? await Promise.all(subcommands.map((name) => weiquan(command, name, '--help'))) : [help]) if (!/Exit codes:\n {2}0 {2}\S/.test(page)) silent.push(`${command}: ${page.split('\n')[0]}`);
    }
    expect(silent).toEqual([]);
  });

  it('names every command that the program has', () => {
    const source = readFileSync(path.resolve('src/cli/index.ts'), 'utf8');
    expect([...source.matchAll(/^([a-z]+)Command\(program/gm)].map(([, name]) => name)).toEqual(expect.arrayContaining(['due', 'calendar', 'import', 'export', 'verify', 'clock', 'serve']));
  });
});
