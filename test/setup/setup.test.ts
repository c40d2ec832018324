import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const REPOSITORY = path.resolve(__dirname, '..', '..');
const TYPESCRIPT = path.join(REPOSITORY, 'node_modules', 'typescript');

interface Said {
  readonly code: number | null;
  readonly words: string;
}

/** A small clone beside the real one: the real setup.mjs, the real npm and compiler, one program of a few lines. */
function smallClone(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weiquan-setup-test-'));
  const write = (file: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  };
  fs.copyFileSync(path.join(REPOSITORY, 'setup.mjs'), path.join(folder, 'setup.mjs'));
  write('package.json', JSON.stringify({
    name: 'small', version: '1.0.0', private: true, bin: { small: 'dist/src/cli.js' }, devDependencies: { typescript: `file:${TYPESCRIPT}` },
  }));
  write('tsconfig.json', JSON.stringify({
    compilerOptions: { rootDir: '.', outDir: 'dist', module: 'node16', target: 'es2023', types: [], strict: true, resolveJsonModule: true },
    include: ['src'],
  }));
  write('tsconfig.build.json', JSON.stringify({ extends: './tsconfig.json', compilerOptions: { incremental: true, tsBuildInfoFile: 'dist/.tsbuildinfo' } }));
  write('src/cli.ts', '#!/usr/bin/env node\nexport const greeting: string = "first";\n');
  write('src/old.ts', 'export const old = 1;\n');
  write('src/page/index.html', '<title>page</title>\n');
  write('src/years/2026.json', '{ "year":   2026 }\n');
  write('src/README.md', 'for readers\n');
  const lock = spawnSync('npm', ['install', '--package-lock-only', '--offline', '--no-audit', '--no-fund'], { cwd: folder, env: cleanEnvironment(), encoding: 'utf8' });
  if (lock.status !== 0) throw new Error(lock.stderr);
  return folder;
}

/** The environment of a newcomer's shell: not that of the npm that runs these tests. */
function cleanEnvironment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const ours = Object.entries(process.env).filter(([name]) => !/^npm_(?!config_)|^NODE_ENV$|^WEIQUAN_/.test(name));
  return { ...Object.fromEntries(ours), ...extra };
}

/** The same once it was set up: done once, and copied beside it, so that what points out of it goes on to point there. */
let built: string | undefined;
function builtClone(): string {
  if (built === undefined) {
    built = smallClone();
    const { code, words } = setUp(built);
    if (code !== 0) throw new Error(words);
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weiquan-setup-test-'));
  // With its times to the nanosecond, by which a changed source is known.
  spawnSync('cp', ['-a', `${built}/.`, folder]);
  return folder;
}
afterAll(() => {
  if (built !== undefined) fs.rmSync(built, { recursive: true, force: true });
});

function setUp(folder: string, extra: NodeJS.ProcessEnv = {}): Said {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['setup.mjs'], { cwd: folder, env: cleanEnvironment(extra), encoding: 'utf8' });
  return { code: status, words: stdout + stderr };
}

describe('the set-up of a bare clone', () => {
  let folder: string;
  const inClone = (file: string): string => path.join(folder, file);
  const read = (file: string): string => fs.readFileSync(inClone(file), 'utf8');
  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('installs and builds once, even for production, and then has nothing to say', () => {
    folder = smallClone();
    const first = setUp(folder, { NODE_ENV: 'production' });
    expect(first).toMatchObject({ code: 0 });
    expect(first.words).toContain('no packages are installed yet, so npm ci installs');
    expect(first.words).toContain('there is no finished build yet');
    expect(read('dist/src/cli.js')).toContain('first');
    expect(setUp(folder)).toEqual({ code: 0, words: '' });
  });

  it('makes the command a program and brings along what the compiler leaves out', () => {
    folder = builtClone();
    expect(fs.statSync(inClone('dist/src/cli.js')).mode & 0o111).toBe(0o111);
    expect(read('dist/src/page/index.html')).toBe('<title>page</title>\n');
    expect(read('dist/src/years/2026.json')).toBe('{ "year":   2026 }\n');
    expect(fs.existsSync(inClone('dist/src/README.md'))).toBe(false);
  });

  it('is found by npx after the build also where somebody had asked for it before', () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weiquan-setup-test-'));
    const { bin } = JSON.parse(fs.readFileSync(path.join(REPOSITORY, 'package.json'), 'utf8')) as { bin: { weiquan: string } };
    fs.writeFileSync(inClone('package.json'), JSON.stringify({ name: 'weiquan', version: '1.0.0', bin }));
    // What the clone holds before anything is built, and npx's own memory, empty at first.
    if (fs.existsSync(path.join(REPOSITORY, bin.weiquan)) && !bin.weiquan.startsWith('dist/')) {
      fs.mkdirSync(path.dirname(inClone(bin.weiquan)), { recursive: true });
      fs.cpSync(path.join(REPOSITORY, bin.weiquan), inClone(bin.weiquan));
    }
    const npx = (): Said => {
      const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'weiquan', 'due'], { cwd: folder, env: cleanEnvironment({ npm_config_cache: inClone('npm') }), encoding: 'utf8' });
      return { code: status, words: stdout + stderr };
    };
    expect(npx()).toMatchObject({ code: 1, words: expect.stringContaining('npm start') as unknown });
    fs.mkdirSync(inClone('dist/src/cli'), { recursive: true });
    fs.writeFileSync(inClone('dist/src/cli/index.js'), "#!/usr/bin/env node\nconsole.log(process.argv[2]);\n", { mode: 0o755 });
    expect(npx()).toEqual({ code: 0, words: 'due\n' });
  });

  it('rebuilds when a source changed, even to an older time, and drops the output of a source that is gone', () => {
    folder = builtClone();
    fs.writeFileSync(inClone('src/cli.ts'), '#!/usr/bin/env node\nexport const greeting: string = "second";\n');
    fs.utimesSync(inClone('src/cli.ts'), new Date('2020-01-01'), new Date('2020-01-01'));
    fs.rmSync(inClone('src/old.ts'));
    fs.rmSync(inClone('src/page/index.html'));
    const again = setUp(folder);
    expect(again.code).toBe(0);
    expect(again.words).toMatch(/^setup: src\/\S+ and 2 more changed since the last build, so dist\/ is rebuilt\.\n$/);
    expect(read('dist/src/cli.js')).toContain('second');
    expect(fs.existsSync(inClone('dist/src/old.js'))).toBe(false);
    expect(fs.existsSync(inClone('dist/src/page/index.html'))).toBe(false);
    expect(setUp(folder).words).toBe('');
  });

  it('takes a broken source for no build, every time, until it is repaired', () => {
    folder = builtClone();
    fs.writeFileSync(inClone('src/cli.ts'), 'export const greeting: number = "not a number";\n');
    for (const run of [setUp(folder), setUp(folder)]) {
      expect(run.code).toBe(1);
      expect(run.words).toContain('the sources do not compile');
    }
    fs.writeFileSync(inClone('src/cli.ts'), 'export const greeting: string = "repaired";\n');
    expect(setUp(folder).code).toBe(0);
    expect(read('dist/src/cli.js')).toContain('repaired');
  });

  it('installs again when what is installed is not what the lock file names, and not when only its time changed', () => {
    folder = builtClone();
    fs.utimesSync(inClone('package-lock.json'), new Date(), new Date());
    expect(setUp(folder).words).not.toContain('npm ci');
    const installed = JSON.parse(read('node_modules/.package-lock.json')) as { packages: Record<string, unknown> };
    delete installed.packages['node_modules/typescript'];
    fs.writeFileSync(inClone('node_modules/.package-lock.json'), JSON.stringify(installed));
    expect(setUp(folder).words).toContain('typescript is not installed as package-lock.json says, so npm ci installs');
  });

  it('says what a driver needs that cannot be compiled', () => {
    folder = smallClone();
    const broken = inClone('better-sqlite3');
    fs.mkdirSync(broken);
    fs.writeFileSync(path.join(broken, 'package.json'), JSON.stringify({
      name: 'better-sqlite3', version: '1.0.0', scripts: { install: 'echo "gyp ERR! find Python: better-sqlite3" >&2; exit 1' },
    }));
    spawnSync('npm', ['pack', '--silent'], { cwd: broken, env: cleanEnvironment() });
    const description = JSON.parse(read('package.json')) as Record<string, unknown>;
    fs.writeFileSync(inClone('package.json'), JSON.stringify({ ...description, dependencies: { 'better-sqlite3': 'file:better-sqlite3/better-sqlite3-1.0.0.tgz' } }));
    spawnSync('npm', ['install', '--package-lock-only', '--offline'], { cwd: folder, env: cleanEnvironment() });
    const said = setUp(folder);
    expect(said.code).toBe(1);
    expect(said.words).toMatch(/setup: better-sqlite3.* needs python3, make and g\+\+ .*\.\n$/);
  });

  it('waits for another set-up in the same folder instead of building into it', async () => {
    folder = smallClone();
    const locks = path.join(folder, 'locks');
    fs.mkdirSync(locks);
    const begun = () => {
      const child = spawn(process.execPath, ['setup.mjs'], { cwd: folder, env: cleanEnvironment({ TMPDIR: locks }) });
      const run = { child, words: '', ended: new Promise<number | null>((resolve) => child.on('close', resolve)) };
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (run.words += chunk.toString()));
      return run;
    };
    const until = async (holds: () => boolean) => {
      while (!holds()) await new Promise((resume) => setTimeout(resume, 5));
    };
    const first = begun();
    await until(() => fs.readdirSync(locks).some((name) => name.endsWith('.lock')));
    // Held in its work until the other has come.
    first.child.kill('SIGSTOP');
    const second = begun();
    await until(() => second.words !== '' || second.child.exitCode !== null);
    first.child.kill('SIGCONT');
    expect(await Promise.all([first.ended, second.ended])).toEqual([0, 0]);
    expect(first.words).toContain('no packages are installed yet');
    expect(second.words).toBe(`setup: another set-up (process ${first.child.pid}) is at work in this folder, so this one waits for it.\n`);
  });
});

describe('what the tests need', () => {
  it('names what to install where it cannot install one, and skips only when told so, loudly', () => {
    const folder = builtClone();
    try {
      // A PATH with nothing on it is a system without apt-get, redis-server and chromium.
      const bare = { PATH: path.join(folder, 'nothing'), npm_lifecycle_event: 'pretest' };
      const refused = setUp(folder, bare);
      expect(refused.code).toBe(1);
      expect(refused.words).toMatch(/need redis-server: please install them .* or set WEIQUAN_SKIP_REDIS=1 to skip them\.\n$/);
      const next = setUp(folder, { ...bare, WEIQUAN_SKIP_REDIS: '1' });
      expect(next.words).toMatch(/need chromium-headless-shell: please install them .*chromium-headless-shell fonts-noto-cjk.* or set WEIQUAN_SKIP_BROWSER=1 to skip them\.\n$/);
      const last = setUp(folder, { ...bare, WEIQUAN_SKIP_REDIS: '1', WEIQUAN_SKIP_BROWSER: '1' });
      expect(last.words).toMatch(/need soffice, .*zbarimg: please install them .* or set WEIQUAN_SKIP_PAPERS=1 to skip them\.\n$/);
      const skipped = setUp(folder, { ...bare, WEIQUAN_SKIP_REDIS: '1', WEIQUAN_SKIP_BROWSER: '1', WEIQUAN_SKIP_PAPERS: '1', WEIQUAN_SKIP_FAKETIME: '1' });
      expect(skipped).toMatchObject({ code: 0 });
      for (const name of ['REDIS', 'BROWSER', 'PAPERS']) expect(skipped.words).toContain(`ATTENTION: WEIQUAN_SKIP_${name} is set`);
      expect(setUp(folder, { PATH: bare.PATH })).toEqual({ code: 0, words: '' });
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
});
