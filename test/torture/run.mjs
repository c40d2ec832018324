/**
 * `npm run torture`: every fault of this folder fifty times; `npm test` tries each once. `npm run torture -- 10 redis`: ten
 * rounds of one part; `--minutes 60`: no round begins later; `--lanes 3`: so many at once, each in houses of its own. What
 * was done is kept in dist/torture: run it again and it goes on where it ended, as long as the program is the same.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PARTS } from './parts.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const folder = path.join(root, 'dist', 'torture');
const record = path.join(folder, 'rounds.jsonl');
/** So many rounds share one run of jest, one server of PostgreSQL and one of Redis; then the next part has its turn. */
const AT_ONCE = 5;

const usage = (problem) => {
  console.error(`torture: ${problem}\nnpm run torture -- [ROUNDS] [PART...] [--lanes N] [--minutes N] [--anew]\nparts: ${Object.keys(PARTS).join(' ')}`);
  process.exit(2);
};

function asked() {
  const numbers = { rounds: 50, lanes: Math.min(4, os.availableParallelism()), minutes: Infinity };
  const parts = [];
  let given;
  try {
    given = parseArgs({ allowPositionals: true, options: { lanes: { type: 'string' }, minutes: { type: 'string' }, anew: { type: 'boolean' } } });
  } catch (error) {
    return usage(error.message);
  }
  const number = (name, text) => {
    if (!/^[1-9]\d{0,3}$/.test(text)) usage(`${name} is a number from 1 to 9999, not '${text}'.`);
    numbers[name] = Number(text);
  };
  for (const one of given.positionals) {
    // 'kill' means every part that begins so.
    const meant = Object.keys(PARTS).filter((part) => part === one || part.startsWith(`${one}-`));
    if (meant.length > 0) parts.push(...meant);
    else number('rounds', one);
  }
  for (const name of ['lanes', 'minutes']) if (given.values[name] !== undefined) number(name, given.values[name]);
  return { ...numbers, parts: parts.length > 0 ? [...new Set(parts)] : Object.keys(PARTS), anew: given.values.anew === true };
}

/** What is tortured: the sources that were built, and the tests. Rounds of another program say nothing of this one. */
function programNow() {
  const hash = createHash('sha256').update(fs.readFileSync(path.join(root, 'dist', '.sources.json')));
  for (const file of fs.readdirSync(path.join(root, 'test', 'torture')).sort()) if (file.endsWith('.ts')) hash.update(fs.readFileSync(path.join(root, 'test', 'torture', file)));
  return hash.digest('hex').slice(0, 16);
}

const { rounds, parts, lanes, minutes, anew } = asked();
const until = Date.now() + minutes * 60_000;
fs.mkdirSync(folder, { recursive: true });
/** While this file is there no round begins. */
const halt = path.join(folder, 'halt');
fs.rmSync(halt, { force: true });
const children = new Set();
if (anew) fs.rmSync(record, { force: true });
const program = programNow();
const kept = fs.existsSync(record) ? fs.readFileSync(record, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)) : [];
const done = kept.filter((round) => round.program === program && parts.includes(round.part));
const of = (part) => done.filter((round) => round.part === part);
const running = new Map(parts.map((part) => [part, 0]));
if (done.length > 0) console.log(`torture: ${done.length} rounds of this program were done before; it goes on (--anew begins again).`);

const whole = (round) => round.wrong === undefined;
const firstLine = (text) => text.split('\n').find((line) => line.trim() !== '') ?? '';
const counted = ({ acknowledged, due, rings, mails }) => [acknowledged && `${acknowledged} acts acknowledged`, due && `${due} clocks due`, rings && `${rings} rings`, mails && `${mails} mails`].filter(Boolean).join(', ');

function keep(round) {
  const one = { program, at: new Date().toISOString(), ...round };
  done.push(one);
  fs.appendFileSync(record, `${JSON.stringify(one)}\n`);
  console.log(`${one.at.slice(11, 19)} ${round.part.padEnd(17)}${String(of(round.part).length).padStart(4)}/${rounds} ${whole(round) ? 'whole' : 'NOT WHOLE'} ${round.seconds ?? '?'} s  ${whole(round) ? counted(round) : firstLine(round.wrong)}`);
}

/** Rounds of one part, one after the other, in one run of jest. */
function run(part, count, lane) {
  const log = path.join(folder, `lane-${lane}.log`);
  const output = fs.openSync(log, 'w');
  const args = [path.join(root, 'node_modules/jest/bin/jest.js'), '--runInBand', '--testNamePattern', `of ${part}\\)$`, path.join('test/torture', PARTS[part])];
  const env = { WEIQUAN_SEED: 'random', ...process.env, WEIQUAN_TORTURE_ROUNDS: String(count), WEIQUAN_TORTURE_TOLD: '3', WEIQUAN_TORTURE_UNTIL: String(until), WEIQUAN_TORTURE_HALT: halt, WEIQUAN_BUILT: 'yes' };
  // A group of its own: Ctrl-C is for us, and a round under way ends as it should.
  const child = spawn(process.execPath, args, { cwd: root, env, detached: true, stdio: ['ignore', output, output, 'pipe'] });
  children.add(child);
  fs.closeSync(output);
  let told = 0;
  createInterface({ input: child.stdio[3] }).on('line', (line) => {
    told++;
    keep(JSON.parse(line));
  });
  return new Promise((resolve) => child.on('close', (code, signal) => {
    children.delete(child);
    // A run that broke off before its rounds were told is a finding of its own.
    if (told === 0 && goesOn()) keep({ part, wrong: `No round was told (${signal ?? code}): ${fs.readFileSync(log, 'utf8').trim().split('\n').slice(-12).join(' | ')}` });
    resolve();
  }));
}

const goesOn = () => Date.now() < until && !fs.existsSync(halt);

/** The part that has had the fewest rounds is next. */
function next() {
  const open = parts.map((part) => ({ part, had: of(part).length + running.get(part) })).filter(({ had }) => had < rounds);
  const [least] = open.sort((a, b) => Math.floor(a.had / AT_ONCE) - Math.floor(b.had / AT_ONCE));
  return least && { part: least.part, count: Math.min(AT_ONCE, rounds - least.had) };
}

async function lane(number) {
  for (let turn = next(); turn && goesOn(); turn = next()) {
    running.set(turn.part, running.get(turn.part) + turn.count);
    await run(turn.part, turn.count, number);
    running.set(turn.part, running.get(turn.part) - turn.count);
  }
}

const begun = Date.now();
let summed = false;
function sumUp() {
  if (summed) return;
  summed = true;
  const sum = (list, key) => list.reduce((total, round) => total + (round[key] ?? 0), 0);
  console.log(`\ntorture: ${((Date.now() - begun) / 60_000).toFixed(1)} minutes, ${lanes} at once, program ${program}`);
  for (const part of [...parts, 'all']) {
    const list = part === 'all' ? done : of(part);
    const wanted = part === 'all' ? rounds * parts.length : rounds;
    console.log(`${part.padEnd(17)}${String(list.length).padStart(4)} of ${wanted} rounds, ${list.filter(whole).length} whole; ${counted({ acknowledged: sum(list, 'acknowledged'), due: sum(list, 'due'), rings: sum(list, 'rings'), mails: sum(list, 'mails') })}`);
  }
  const broken = done.filter((round) => !whole(round));
  for (const { part, at, wrong } of broken) console.log(`\nNOT WHOLE ${part} ${at}\n${wrong}`);
  console.log(broken.length > 0 ? `\n${broken.length} rounds were not whole.` : done.length < rounds * parts.length ? '\nEvery round so far was whole; run it again to go on.' : '\nEvery round was whole: every act acknowledged is there, every due clock rang once, none early.');
  process.exitCode = broken.length > 0 ? 1 : 0;
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {
  if (fs.existsSync(halt)) {
    for (const { pid } of children) process.kill(-pid, 'SIGTERM');
    sumUp();
    process.exit(130);
  }
  fs.writeFileSync(halt, '');
  console.log('torture: it ends after the rounds under way; the same again: at once.');
});
await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number + 1)));
sumUp();
fs.rmSync(halt, { force: true });
