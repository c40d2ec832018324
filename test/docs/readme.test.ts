import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { dueCommand } from '../../src/cli/due';
import { run } from '../cli/io';
import { PROGRAM } from '../support/program';

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const cells = (text: string, row: RegExp): string[] => [...text.matchAll(row)].flatMap(([, cell]) => [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''));

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const text = read(file);

  it('names every setting that the program reads, and no other', () => {
    const named = cells(text, /^\| (`[A-Z_]+`(?:[,、] ?`[A-Z_]+`)*) \|/gm);
    const known = [...read('src/config.ts').matchAll(/^ {2}([A-Z_]+): (?:z\.|whole\()/gm)].map(([, name = '']) => name);
    expect([...named].sort()).toEqual([...known].sort());
  });

  it('names every secret that may stand in a file', () => {
    const [, list = ''] = /^const SECRETS = \[(.+)\] as const;$/m.exec(read('src/config.ts')) ?? [];
    const known = [...list.matchAll(/'([A-Z_]+)'/g)].map(([, name = '']) => `${name}_FILE`);
    expect(known.length).toBeGreaterThan(1);
    expect([...text.matchAll(/`([A-Z_]+_FILE)`/g)].map(([, name = '']) => name).sort()).toEqual(known.sort());
  });

  it('names every variable that leaves programs of the tests out', () => {
    const known = new Set([...read('setup.mjs').matchAll(/WEIQUAN_SKIP_[A-Z]+/g)].map(([name]) => name));
    expect(new Set([...text.matchAll(/WEIQUAN_SKIP_[A-Z]+/g)].map(([name]) => name))).toEqual(known);
  });

  it('names every command that the program has, and no other', () => {
    const { stdout } = spawnSync(process.execPath, [...PROGRAM, '--help'], { encoding: 'utf8' });
    const known = [...stdout.matchAll(/^ {2}([a-z]+) .*/gm)].map(([, name = '']) => name).filter((name) => name !== 'help' && name !== 'options');
    const named = cells(text, /^\| (`weiquan .*) \| /gm).flatMap((cell) => cell.match(/^weiquan (\w+)/)?.[1] ?? []);
    expect([...new Set(named)].sort()).toEqual([...known].sort());
  });

  const examples = [...text.matchAll(/^\$ npx --no-install weiquan due (.+)\n([\s\S]+?)```/gm)].map(([, args = '', shown = '']) => ({ args, shown }));
  it('has examples of legal time', () => expect(examples.length).toBeGreaterThan(0));
  it.each(examples)('shows what `weiquan due $args` answers', async ({ args, shown }) => {
    const { out } = await run((program, io) => dueCommand(program, { io }), ['due', ...args.split(' ')]);
    expect(out).toBe(shown);
  });

  it.each([...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, link = '']) => link).filter((link) => !link.startsWith('http')))('leads to %s', (link) => {
    expect(fs.existsSync(path.join(root, link))).toBe(true);
  });

  it('quotes the example procedure as it is', () => {
    if (!text.includes('statutory({')) return;
    const example = read('docs/example-procedure.ts');
    for (const quoted of ["id: 'P4', name: { zh: '先行登记保存证据的处理', en: 'deal with preserved evidence' }", "lapse: 'preservation.lapsed'"]) {
      expect(text).toContain(quoted);
      expect(example).toContain(quoted);
    }
  });
});
