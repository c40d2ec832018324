import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../../src/config';
import { PROGRAM } from '../support/program';

/* No engine runs here: every command, port, variable and path of docker-compose.yml is held against the program instead. */
const root = path.resolve(__dirname, '../..');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const compose = read('docker-compose.yml');
const dockerfile = read('Dockerfile');
const all = (pattern: RegExp): string[] => [...compose.matchAll(pattern)].map(([, found = '']) => found);
/** The lines of a top-level block or a service, up to the next of its rank. */
const block = (name: string, indent = ''): string => new RegExp(`^${indent}${name}:.*\\n((?:${indent}[ #].*\\n|\\n)+)`, 'm').exec(compose)?.[1] ?? '';
const variables = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...text.matchAll(/^ +([A-Z][A-Z_]+): (.+)$/gm)].map(([, name = '', value = '']) => [name, value.replace(/^"(.*)"$/, '$1').replace(/\$\{\w+:-([^}]*)\}/, '$1')]));
const ours = variables(block('x-environment'));
const web = variables(block('web', '  '));

it('runs commands that the program has, from where the image puts them', () => {
  const { stdout } = spawnSync(process.execPath, [...PROGRAM, '--help'], { encoding: 'utf8' });
  const known = [...stdout.matchAll(/^ {2}([a-z]+) .*/gm)].map(([, name]) => name);
  const commands = all(/command: \[node, --max-semi-space-size=64, --v8-pool-size=0, dist\/src\/cli\/index\.js, (\w+)\]/g);
  expect(commands).toEqual(['serve', 'worker']);
  for (const command of commands) expect(known).toContain(command);
  expect(fs.existsSync(path.join(root, 'src/cli/index.ts'))).toBe(true);
  expect(dockerfile).toContain('CMD ["node", "--max-semi-space-size=64", "--v8-pool-size=0", "dist/src/cli/index.js", "serve"]');
  // And npm start sets the engine the same way.
  expect(read('package.json')).toContain('"start": "exec node --max-semi-space-size=64 --v8-pool-size=0 dist/src/cli/index.js serve"');
  // What the head of the file tells to do.
  expect(compose).toMatch(/exec web weiquan account add/);
  expect(known).toContain('account');
});

it('sets only variables that the program reads, and they make a configuration', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weiquan-compose-'));
  const secret = (name: string): string => {
    fs.writeFileSync(path.join(folder, name), `${'s'.repeat(40)}\n`);
    return path.join(folder, name);
  };
  const known = [...read('src/config.ts').matchAll(/^ {2}([A-Z_]+): (?:z\.|whole\()/gm)].map(([, name]) => name);
  const set = { ...ours, ...web };
  expect(Object.keys(set).map((name) => name.replace(/_FILE$/, '')).filter((name) => !known.includes(name))).toEqual([]);
  // Every other setting can be given to it; HOST is that of the container, and a demonstration date is refused in production.
  expect(known.filter((name = '') => !(name in set) && !(`${name}_FILE` in set) && !['HOST', 'WEIQUAN_DEMO_DATE'].includes(name))).toEqual([]);
  const config = readConfig(Object.fromEntries(Object.entries(set).map(([name, value]) => [name, name.endsWith('_FILE') ? secret(path.basename(value)) : value])));
  expect(config).toMatchObject({
    production: true, port: 3000, dataFolder: '/var/lib/weiquan', redisUrl: 'redis://redis:6379', ringsElsewhere: true, secret: 's'.repeat(40),
    database: { kind: 'postgres', url: `postgres://weiquan:${'s'.repeat(40)}@postgres:5432/weiquan` },
  });
  expect(readConfig({ WEIQUAN_DATA: ours['WEIQUAN_DATA'] }).ringsElsewhere).toBe(false); // the worker is not told 'no'
  expect(block('worker', '  ')).not.toContain('WEIQUAN_RING');
  fs.rmSync(folder, { recursive: true, force: true });
});

it('publishes the ports on which the services listen, to this machine only', () => {
  const published = all(/^ +- "([^"]+:\d+)"$/gm);
  expect(published).toEqual(['127.0.0.1:${PORT:-3000}:3000', '127.0.0.1:8025:8025']);
  expect(dockerfile).toContain('EXPOSE 3000');
  expect(block('web', '  ')).toContain('PORT: "3000"');
});

it('keeps data where the image says, and every volume and secret that is used is declared', () => {
  expect(all(/^ +- (\w+:\/[\w/]+)$/gm)).toEqual(['data:/var/lib/weiquan', 'postgres:/var/lib/postgresql/data', 'redis:/data']);
  expect(dockerfile).toContain('VOLUME /var/lib/weiquan');
  expect([...block('volumes').matchAll(/^ {2}(\w+):$/gm)].map(([, name]) => name)).toEqual(['data', 'postgres', 'redis']);
  const declared = [...block('secrets').matchAll(/^ {2}(\w+):\n +file: \.\/secrets\/(\w+)$/gm)].map(([, name, file]) => [name, file]);
  expect(declared).toEqual([['postgres_password', 'postgres_password'], ['weiquan_secret', 'weiquan_secret']]);
  for (const name of all(/_FILE: \/run\/secrets\/(\w+)$/gm)) expect(declared.map(([known]) => known)).toContain(name);
  for (const [name] of declared) expect(compose).toContain(`> secrets/${name}`);
  expect(read('.gitignore')).toMatch(/^secrets\/$/m);
});

it('gives Redis what alarms need, and addresses services that are there', () => {
  expect(compose).toContain('--appendonly, "yes"');
  expect(compose).toContain('--maxmemory-policy, noeviction');
  const services = [...block('services').matchAll(/^ {2}([a-z-]+):$/gm)].map(([, name]) => name);
  expect(services).toEqual(['web', 'worker', 'postgres', 'redis', 'mail-catcher']);
  for (const address of [ours['DATABASE_URL'], ours['REDIS_URL'], /SMTP_URL=(\S+)/.exec(compose)?.[1]]) expect(services).toContain(new URL(address ?? '').hostname);
});
