/**
 * `npm test`: the quick tests of the rules first, then the rest, then legal time again in two other time zones.
 * The last line printed, alone, is the sum of them all: `N passed, N failed`, with `, N skipped` where there are any.
 * With arguments (`npm test -- test/engine`) it is one run of jest with these arguments.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeLeftBehind } from './support/leftBehind.cjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
/** Memory that looks like a disk. Where there is plenty, the tests keep their databases in it: a commit waits for no disk. Disks that are full or slow are made by the tests themselves. */
const MEMORY = '/dev/shm';
const PLENTY_BYTES = 4 * 2 ** 30;
const TMPFS = 0x01021994;
const OURS = /^weiquan-tests-(\d+)-/;

/** Where temporary files of this run lie: in memory, or where the machine has them (TMPDIR decides first). */
function placeForFiles() {
  if (process.env.TMPDIR || !fs.existsSync(MEMORY)) return os.tmpdir();
  removeLeftBehind(MEMORY, OURS);
  const { type, bavail, bsize } = fs.statfsSync(MEMORY);
  const free = Math.min(bavail * bsize, process.availableMemory?.() ?? os.freemem());
  return type === TMPFS && bavail * bsize >= PLENTY_BYTES && free >= 2 * PLENTY_BYTES ? MEMORY : os.tmpdir();
}

const files = fs.mkdtempSync(path.join(placeForFiles(), `weiquan-tests-${process.pid}-`));
// PostgreSQL does not run as root: whoever it runs as must get there, as into /tmp.
fs.chmodSync(files, 0o1777);
process.once('exit', () => fs.rmSync(files, { recursive: true, force: true }));
const children = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => {
  for (const child of children) child.kill(signal);
  process.exit(130);
});

/** A run that hangs is ended; a slower machine than ours is not taken for one that hangs. */
const LONGEST_RUN_MS = 25 * 60_000;

const QUICK = ['test/domain/', 'test/engine/', 'test/policies/', 'test/supervision/', 'test/workflows/'];

/** What mostly waits, for a process that starts, a lease that runs out, a sweep: beside the rest, on time that nobody else uses. */
const WAITING = ['test/torture/'];

/** What is run when nothing is asked for, on two cores; what stands together runs at the same time. `test/setup` installs and builds in folders of its own, so it belongs to the rest. */
const EVERYTHING = [
  [{ name: 'rules', zone: 'UTC', workers: 2, args: QUICK }],
  [
    { name: 'the rest', zone: 'UTC', workers: 2, args: ['--testPathIgnorePatterns', '/node_modules/', ...[...QUICK, ...WAITING].map((folder) => `<rootDir>/${folder}`)] },
    { name: 'faults', zone: 'UTC', workers: 1, args: WAITING },
  ],
  ['Asia/Shanghai', 'America/New_York'].map((zone) => (
    { name: `legal time in ${zone}`, zone, workers: 1, args: ['test/domain/calendar/'] }
  )),
];

/**
 * Room for what is new, so that it is collected more seldom: a file of tests makes much that lives as long as the file. And no more
 * threads to collect it than the machine has cores to spare: the workers are busy all the time.
 */
const COLLECTING = ['--min-semi-space-size=16', '--max-semi-space-size=64', '--v8-pool-size=0'];

/** One run of jest; resolves to its counts. A file that cannot be loaded and a run without a report count as failed. */
function runJest({ name, zone, workers, args }) {
  const report = path.join(files, `${name.replaceAll(/\W/g, '-').slice(0, 80)}.json`);
  const all = [...COLLECTING, jest, `--maxWorkers=${workers}`, '--passWithNoTests', '--json', `--outputFile=${report}`, ...args];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, all, { cwd: root, env: { ...process.env, TZ: zone, TMPDIR: files, WEIQUAN_BUILT: 'yes' }, stdio: 'inherit', timeout: LONGEST_RUN_MS, killSignal: 'SIGKILL' });
    children.add(child);
    child.on('close', (code, signal) => {
      children.delete(child);
      const counts = { passed: 0, failed: 0, skipped: 0 };
      if (fs.existsSync(report)) {
        const found = JSON.parse(fs.readFileSync(report, 'utf8'));
        counts.passed = found.numPassedTests;
        counts.failed = found.numFailedTests + found.numRuntimeErrorTestSuites;
        counts.skipped = found.numPendingTests + found.numTodoTests;
      }
      if (code !== 0 && counts.failed === 0) {
        counts.failed = 1;
        console.error(`tests: the run '${name}' ended ${signal ? `by ${signal}` : `with exit code ${code}`} though no single test failed; that counts as one failure.`);
      }
      resolve(counts);
    });
  });
}

const asked = process.argv.slice(2);
const runs = asked.length > 0 ? [[{ name: asked.join(' '), zone: process.env.TZ ?? 'UTC', workers: 2, args: asked }]] : EVERYTHING;
const total = { passed: 0, failed: 0, skipped: 0 };
for (const together of runs) {
  if (asked.length === 0) for (const { name, zone } of together) console.error(`\ntests: ${name} (TZ=${zone})`);
  for (const counts of await Promise.all(together.map(runJest))) {
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
}

if (total.passed + total.failed === 0) console.error('tests: no test was run, and that is a failure.');
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
