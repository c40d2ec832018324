import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { PROGRAM } from '../support/program';

/** The program itself, which instead of parsing its arguments writes the help of every command, leaves first to last. */
const PAGES = `
const { Command } = require('commander');
Command.prototype.parseAsync = async function () {
  const pages = {};
  const walk = (command, name) => {
    if (command.commands.length > 0) return command.commands.forEach((child) => walk(child, (name + ' ' + child.name()).trim()));
    let page = '';
    command.configureOutput({ writeOut: (text) => (page += text) });
    command.outputHelp();
    pages[name] = page;
  };
  walk(this, '');
  process.stdout.write(JSON.stringify(pages));
};
require(process.env.PROGRAM);
`;

/** What someone reads who asks each command for help. */
describe('weiquan COMMAND --help', () => {
  let pages: Record<string, string> = {};
  beforeAll(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [...PROGRAM.slice(0, -1), '-e', PAGES], { env: { ...process.env, PROGRAM: PROGRAM.at(-1) } });
    pages = JSON.parse(stdout) as Record<string, string>;
  });

  it('is there for every command', () => {
    expect(Object.keys(pages)).toEqual(expect.arrayContaining(['due', 'calendar list', 'calendar load', 'import', 'export', 'verify', 'clock status', 'clock confirm', 'account add', 'serve']));
  });

  it('documents the exit codes', () => {
    const silent = Object.entries(pages).filter(([, page]) => !/Exit codes:\n {2}0 {2}\S/.test(page));
    expect(silent.map(([name]) => name)).toEqual([]);
  });
});
