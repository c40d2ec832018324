/**
 * What a bare clone needs before the program, the tests or the bench can run: packages, a build, and for the
 * tests a Redis. It runs by itself (prestart, pretest, prebench) and says in one sentence each thing it does;
 * when there is nothing to do it says nothing. Plain JavaScript without dependencies: it comes before them.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
const SOURCE_FOLDERS = ['src', 'workflows', 'bench'];
/** The client in the browser: built by its own tool into dist/web, from its own sources and the contract that it shares. */
const WEB = 'src/web';
const WEB_SOURCES = [WEB, 'src/contract'];
const SOURCE_FILES = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
const OLDEST_NODE = [20, 19];
const LOCK_PATIENCE_MS = 20 * 60_000;

/** Something a person has to put right; its message is the one sentence that says what. */
class SetupProblem extends Error {}

const running = new Set();
const say = (sentence) => console.log(`setup: ${sentence}`);
const at = (...parts) => path.join(root, ...parts);
const readJson = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined);

/** Runs a command with its output shown as it comes; resolves to its exit code and the last of what it said. */
function run(command, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let said = '';
    for (const [stream, shown] of [[child.stdout, process.stdout], [child.stderr, process.stderr]]) {
      stream.on('data', (chunk) => {
        shown.write(chunk);
        said = (said + chunk.toString('utf8')).slice(-200_000);
      });
    }
    child.on('error', (error) => reject(new SetupProblem(`${command} could not be started (${error.message}).`)));
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? signal, said });
    });
  });
}

/** Runs npm: the one that called this script, or else the one on the PATH. */
function npm(...args) {
  const caller = process.env.npm_execpath;
  return caller && /npm-cli\.[cm]?js$/.test(caller) && fs.existsSync(caller)
    ? run(process.execPath, [caller, ...args])
    : run('npm', args);
}

/** The full path of a program on the PATH, or undefined. */
function programOnPath(name) {
  return (process.env.PATH ?? '').split(path.delimiter).filter(Boolean).map((folder) => path.join(folder, name)).find((file) => {
    try {
      fs.accessSync(file, fs.constants.X_OK);
      return fs.statSync(file).isFile();
    } catch (error) {
      if (['ENOENT', 'EACCES', 'ENOTDIR'].includes(error.code)) return false;
      throw error;
    }
  });
}

// --- packages ---------------------------------------------------------------------------------------------------

/** Why the installed packages are not those of the lock file, or undefined when they are. Compares what is
 *  installed, not times: a checkout or a copy changes times and nothing else. */
function reasonToInstall() {
  const wanted = readJson(at('package-lock.json'))?.packages;
  if (wanted === undefined) throw new SetupProblem('package-lock.json is missing; it belongs to the clone.');
  const installed = readJson(at('node_modules', '.package-lock.json'))?.packages;
  if (installed === undefined) return 'no packages are installed yet';
  for (const [place, { version, integrity, optional }] of Object.entries(wanted)) {
    if (!place.startsWith('node_modules/')) continue;
    const there = installed[place];
    if (there === undefined && optional) continue;
    if (there === undefined || there.version !== version || there.integrity !== integrity) {
      return `${place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)} is not installed as package-lock.json says`;
    }
  }
  const extra = Object.keys(installed).find((place) => !(place in wanted));
  return extra === undefined ? undefined : `${extra} is installed and package-lock.json does not name it`;
}

async function installPackages() {
  const reason = reasonToInstall();
  if (reason === undefined) return;
  say(`${reason}, so npm ci installs what package-lock.json names (one to three minutes).`);
  // The compiler is a development package: with NODE_ENV=production a plain npm ci would leave it out.
  const { code, said } = await npm('ci', '--include=dev');
  if (code !== 0) throw new SetupProblem(explainFailedInstall(code, said));
}

const COMPILING_NEEDS = ['python3', 'make', 'g++'];

function explainFailedInstall(code, said) {
  if (!/better-sqlite3/.test(said) || !/gyp/.test(said)) return `npm ci failed (exit code ${code}); its own words stand above.`;
  const missing = COMPILING_NEEDS.filter((name) => programOnPath(name) === undefined);
  return 'better-sqlite3, the database driver, has no ready-made binary here and could not be compiled: that needs python3, make and g++'
    + (missing.length > 0 ? ` (missing: ${missing.join(', ')}).` : ' (all three are there; the words of the compiler stand above).');
}

/** A driver compiled for another release of Node does not load; npm ci would not notice. */
async function rebuildDriverForThisNode() {
  if (!fs.existsSync(at('node_modules', 'better-sqlite3'))) return;
  try {
    const Database = createRequire(at('package.json'))('better-sqlite3');
    new Database(':memory:').close();
  } catch (error) {
    say(`the database driver does not load under Node ${process.versions.node} (${String(error.message).split('\n')[0]}), so it is built anew.`);
    const { code, said } = await npm('rebuild', 'better-sqlite3');
    if (code !== 0) throw new SetupProblem(explainFailedInstall(code, said));
    const check = await run(process.execPath, ['-e', "new (require('better-sqlite3'))(':memory:').close()"]);
    if (check.code !== 0) throw new SetupProblem('better-sqlite3, the database driver, still does not load; its own words stand above.');
  }
}

// --- build ------------------------------------------------------------------------------------------------------

const isCompiled = (file) => /\.[cm]?tsx?$/.test(file);
const isCopied = (file) => SOURCE_FOLDERS.some((folder) => file.startsWith(`${folder}/`)) && !isCompiled(file);

/** Every source with the mark by which a change of it is noticed; Markdown is for readers and not built. */
function marksOf(folders, files, without) {
  const marks = {};
  const note = (file) => {
    const { size, mtimeMs } = fs.statSync(at(file));
    marks[file] = `${size}:${mtimeMs}`;
  };
  const walk = (folder) => {
    for (const entry of fs.readdirSync(at(folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (file !== without) walk(file);
      } else if (entry.isFile() && !file.endsWith('.md') && !entry.name.startsWith('.')) note(file);
    }
  };
  folders.filter((folder) => fs.existsSync(at(folder))).forEach(walk);
  files.filter((file) => fs.existsSync(at(file))).forEach(note);
  return marks;
}

const sourcesNow = () => marksOf(SOURCE_FOLDERS, SOURCE_FILES, WEB);
const webSourcesNow = () => marksOf(WEB_SOURCES, ['package-lock.json']);

/** What differs between two builds, as the start of a sentence; undefined where nothing does. */
function changeSince(built, now) {
  const changed = Object.keys({ ...built, ...now }).filter((file) => built[file] !== now[file]);
  if (changed.length === 0) return undefined;
  return changed[0] + (changed.length > 1 ? ` and ${changed.length - 1} more` : '');
}

function keepStamp(stamp, marks) {
  fs.writeFileSync(`${stamp}.new`, JSON.stringify(marks));
  fs.renameSync(`${stamp}.new`, stamp);
}

function outputsOf(file) {
  if (!isCompiled(file)) return [file];
  const bare = file.replace(/\.[cm]?tsx?$/, '');
  return ['.js', '.js.map', '.d.ts'].map((ending) => bare + ending);
}

async function build() {
  const stamp = at('dist', '.sources.json');
  const built = readJson(stamp);
  const now = sourcesNow();
  const changed = built && changeSince(built, now);
  if (built && !changed) return;
  say(changed ? `${changed} changed since the last build, so dist/ is rebuilt.` : 'there is no finished build yet, so dist/ is built.');
  // Without a stamp nobody knows what dist/ holds; with one, only what lost its source has to go.
  if (!built) fs.rmSync(at('dist'), { recursive: true, force: true });
  const { code } = await run(process.execPath, [at('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json']);
  if (code !== 0) throw new SetupProblem('the sources do not compile; the words of the compiler stand above.');
  for (const file of Object.keys(built ?? {}).filter((source) => !(source in now))) {
    for (const output of outputsOf(file)) fs.rmSync(at('dist', output), { force: true });
  }
  for (const file of Object.keys(now).filter(isCopied)) {
    fs.mkdirSync(path.dirname(at('dist', file)), { recursive: true });
    fs.copyFileSync(at(file), at('dist', file));
  }
  makeCommandsExecutable();
  keepStamp(stamp, now);
}

/** The client in the browser. A clone without it (the tests make some) has nothing to build. */
async function buildWeb() {
  if (!fs.existsSync(at(WEB))) return;
  const stamp = at('dist', '.web-sources.json');
  const built = readJson(stamp);
  const now = webSourcesNow();
  const changed = built && changeSince(built, now);
  if (built && !changed && fs.existsSync(at('dist', 'web'))) return;
  say(changed ? `${changed} changed since the last build, so dist/web is rebuilt.` : 'the desk for the browser is not built yet, so dist/web is built.');
  const { code } = await run(process.execPath, [at('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--config', at(WEB, 'vite.config.mjs'), '--logLevel', 'warn']);
  if (code !== 0) throw new SetupProblem('the desk for the browser could not be built; the words of its tool stand above.');
  keepStamp(stamp, now);
}

/** npx runs the package's own command as a program, and the compiler does not mark its output as one. */
function makeCommandsExecutable() {
  for (const command of Object.values(readJson(at('package.json'))?.bin ?? {})) {
    if (fs.existsSync(at(command))) fs.chmodSync(at(command), 0o755);
  }
}

// --- what only the tests need -----------------------------------------------------------------------------------

/** Each with the packages of Debian that bring it. `orElse`: what is as good where it is there, and what brings it where Debian's release knows no better. */
const TEST_PROGRAMS = [
  { programs: ['redis-server'], debianPackages: ['redis-server'], skip: 'WEIQUAN_SKIP_REDIS', tests: 'the tests of the queue on a real Redis' },
  {
    // Pages are drawn by the same engine; without a window it takes a fifth less processor time.
    programs: ['chromium-headless-shell'], debianPackages: ['chromium-headless-shell', 'fonts-noto-cjk'],
    orElse: { programs: ['chromium', 'chromium-browser', 'google-chrome'], debianPackages: ['chromium', 'fonts-noto-cjk'] },
    skip: 'WEIQUAN_SKIP_BROWSER', tests: 'the tests of the desk in a real browser',
  },
  {
    programs: ['soffice', 'pdftotext', 'pdftoppm', 'pdfimages', 'pdfunite', 'zbarimg'], debianPackages: ['libreoffice-writer', 'poppler-utils', 'zbar-tools', 'fonts-noto-cjk'],
    skip: 'WEIQUAN_SKIP_PAPERS', tests: 'the tests of the papers as PDF and of their scans',
  },
  { programs: ['faketime'], debianPackages: ['faketime'], skip: 'WEIQUAN_SKIP_FAKETIME', tests: 'the tests of a clock that jumps in a live process' },
];

async function installTestPrograms() {
  for (const { programs, debianPackages, orElse, skip, tests } of TEST_PROGRAMS) {
    if (process.env[skip]) {
      say(`ATTENTION: ${skip} is set, so ${tests} are SKIPPED and prove nothing in this run.`);
      continue;
    }
    const lacking = () => (orElse?.programs.some(programOnPath) ? '' : programs.filter((program) => programOnPath(program) === undefined).join(', '));
    if (lacking() === '') continue;
    const names = debianPackages.join(' ');
    if (programOnPath('apt-get') === undefined || process.getuid?.() !== 0) {
      throw new SetupProblem(`${tests} need ${lacking()}: please install them (Debian and Ubuntu: sudo apt-get install ${names}), or set ${skip}=1 to skip them.`);
    }
    say(`${tests} need ${lacking()}, which is not here, so apt-get installs ${names}.`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['-q', 'update'], env);
    const bring = async (packages) => (await run('apt-get', ['-q', 'install', '-y', '--no-install-recommends', ...packages], env)).code === 0 && lacking() === '';
    if (!(await bring(debianPackages)) && !(orElse && (await bring(orElse.debianPackages)))) {
      throw new SetupProblem(`apt-get could not install ${names} (its own words stand above): please install ${lacking() || names} by hand, or set ${skip}=1 to skip ${tests}.`);
    }
  }
}

// --- one set-up at a time ---------------------------------------------------------------------------------------

const HEARTBEAT_MS = 1_000;
const SILENCE_MS = 30_000;

/** Who holds the lock, and whether that is still somebody; undefined when nobody holds it. */
function holderOf(lock) {
  let pid;
  let silentFor;
  try {
    pid = Number(fs.readFileSync(lock, 'utf8'));
    silentFor = Date.now() - fs.statSync(lock).mtimeMs;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
  if (silentFor > SILENCE_MS) return { pid, gone: true };
  if (pid === 0) return { pid, gone: false };
  try {
    process.kill(pid, 0);
    return { pid, gone: false };
  } catch (error) {
    return { pid, gone: error.code !== 'EPERM' };
  }
}

/** Two commands started side by side (start and test) must not install or build into one another. The lock lies
 *  outside node_modules, which npm ci empties; it is refreshed while its holder lives and taken over when not. */
async function alone(work) {
  const lock = path.join(os.tmpdir(), `weiquan-setup-${createHash('sha256').update(`${root} ${process.getuid?.()}`).digest('hex').slice(0, 16)}.lock`);
  const giveUpAt = Date.now() + LOCK_PATIENCE_MS;
  for (let told = false; ; ) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = holderOf(lock);
    if (holder?.gone) fs.rmSync(lock, { force: true });
    if (holder === undefined || holder.gone) continue;
    // One that has just come has not written who it is.
    const named = holder.pid === 0 ? '' : ` (process ${holder.pid})`;
    if (!told && named !== '') {
      say(`another set-up${named} is at work in this folder, so this one waits for it.`);
      told = true;
    }
    if (Date.now() > giveUpAt) throw new SetupProblem(`another set-up${named} has not finished in 20 minutes.`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  const heartbeat = setInterval(() => fs.utimesSync(lock, new Date(), new Date()), HEARTBEAT_MS);
  process.once('exit', () => {
    for (const child of running) child.kill('SIGTERM');
    fs.rmSync(lock, { force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  try {
    await work();
  } finally {
    clearInterval(heartbeat);
  }
}

try {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new SetupProblem(`weiquan needs Node ${OLDEST_NODE.join('.')} or newer, and this is ${process.versions.node}.`);
  }
  await alone(async () => {
    await installPackages();
    await rebuildDriverForThisNode();
    await build();
    await buildWeb();
    if (process.env.npm_lifecycle_event === 'pretest') await installTestPrograms();
  });
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  console.error(`setup: ${error.message}`);
  process.exitCode = 1;
}
