import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(__dirname, '..', '..');

interface Written {
  readonly figures: readonly { readonly name: string; readonly unit: string; readonly value: { readonly median: number } }[];
}

/** A round or two, so few acts that no figure means anything: only that there are figures. */
describe('the bench', () => {
  let folder: string;
  const run = (...args: string[]) => promisify(execFile)(process.execPath, [path.join(root, 'dist', 'bench', 'index.js'), ...args], { cwd: folder, env: { ...process.env, DATABASE_URL: '' } });
  const written = (): Written => JSON.parse(fs.readFileSync(path.join(folder, 'figures.json'), 'utf8')) as Written;
  const median = (name: string): number => {
    const found = written().figures.find((figure) => figure.name === name);
    if (!found) throw new Error(`no figure ${name}`);
    return found.value.median;
  };

  beforeAll(() => {
    if (!fs.existsSync(path.join(root, 'dist', 'bench', 'index.js'))) throw new Error('dist/bench is not built: run node setup.mjs');
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weiquan-bench-test-'));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('prints the ratios of acts and of HTTP, with their targets, and writes them down', async () => {
    const { stdout } = await run('--only', 'acts,http', '--rounds', '1', '--cases', '4', '--seconds', '0.2', '--json', path.join(folder, 'figures.json'));
    expect(stdout).toMatch(/weiquan \/ by hand +[\d.]+ +[\d.]+ +[\d.]+ +ratio +>= 0\.60 +(met|NOT MET)/);
    expect(stdout).toMatch(/weiquan, minimal \/ hello +[\d.]+ .*>= 0\.35/);
    expect(stdout).toMatch(/\d+ cores .*sqlite \d/);
    expect(median('weiquan / by hand')).toBeGreaterThan(0);
    expect(median('weiquan, minimal / hello')).toBeGreaterThan(0);
  });

  it('loads a large database, says how much room it needs, lists and searches it', async () => {
    const { stdout } = await run('--large', '--cases', '300', '--rounds', '1', '--json', path.join(folder, 'figures.json'));
    expect(stdout).toMatch(/300 cases need about [\d.]+ GB/);
    expect(stdout).toMatch(/Loaded 300 cases and 2,700 facts/);
    expect(median('64 callers, large / empty')).toBeGreaterThan(0);
    expect(written().figures.filter(({ unit }) => unit === 'ms').length).toBeGreaterThan(10);
  });

  it('refuses an option that it does not know', async () => {
    await expect(run('--fast')).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('--fast') });
  });
});
