import { demonstrationStories } from '../../src/cli/demonstration/stories';
import { accountRoles } from '../../src/policies';
import { afterFirstStart, firstStart } from '../../src/cli/serve/firstStart';
import { welcome } from '../../src/cli/serve/welcome';
import type { Passwords } from '../../src/application/session';
import type { Composition } from '../../src/main';
import { dataFolder, type DataFolder } from './installation';

const stories = demonstrationStories.slice(0, 2);
/** Accounts of a demonstration are many, and nobody signs in here. */
const passwords: Passwords = { hash: () => Promise.resolve('unused'), verify: () => Promise.resolve(false) };

describe('the first start', () => {
  let data: DataFolder;
  let server: Composition;
  let worker: Composition;
  beforeEach(async () => {
    data = dataFolder('2026-09-14T10:00+08:00');
    server = await data.compose();
    worker = await data.compose();
  });
  afterEach(async () => {
    await server.close();
    await worker.close();
    data.remove();
  });
  const never = () => false;

  it('is waited for by a worker: while the database is empty, and until the last case stands', async () => {
    let made: Awaited<ReturnType<typeof firstStart>> | undefined;
    let left = false;
    let begun: Promise<unknown> | undefined;
    const seen: (readonly [accounts: number, made: boolean])[] = [];
    // Each account waits until the worker has looked again.
    const held: Passwords = {
      ...passwords,
      async hash() {
        const before = seen.length;
        while (seen.length === before && !left) await new Promise((resume) => setImmediate(resume));
        return 'unused';
      },
    };
    const goesOn = await afterFirstStart(worker, never, async () => {
      seen.push([await worker.app.accounts.count(), made !== undefined]);
      begun ??= firstStart(server, held, stories).then((all) => (made = all));
      await new Promise((resume) => setImmediate(resume));
    });
    const cases = made?.cases;
    left = true;
    await begun;
    expect(goesOn).toBe(true);
    expect(data.rows('select count(*) as n from cases')).toEqual([{ n: cases }]);
    expect(cases).toBeGreaterThanOrEqual(stories.length);
    // It found the empty database first, then accounts and no end; it never went on before.
    expect(seen[0]).toEqual([0, false]);
    expect(seen.filter(([accounts]) => accounts > 0).length).toBeGreaterThan(10);
    expect(seen.filter(([, over]) => over)).toEqual([]);
    expect(await firstStart(server, passwords)).toEqual({ accounts: [], cases: 0 });
  });

  it('is for one process: another says so, and so does the next one where it was ended in the middle', async () => {
    const refused = { code: 'firstStart.underWay' };
    await server.storage.firstStart.begin('killed', server.app.world.now());
    await expect(firstStart(worker, passwords)).rejects.toMatchObject(refused);
    expect(await worker.app.accounts.count()).toBe(0);
    await server.app.accounts.add({ id: 'a', login: 'a', name: 'a', body: 'zb-12330', roles: ['operator'], passwordHash: '', createdAt: server.app.world.now() });
    await expect(firstStart(worker, passwords)).rejects.toMatchObject(refused);
    // A worker that is told to stop while it waits stops.
    let naps = 0;
    expect(await afterFirstStart(worker, () => naps > 1, () => Promise.resolve(naps++))).toBe(false);
    await server.storage.firstStart.end('killed', server.app.world.now());
    expect(await afterFirstStart(worker, never, () => Promise.reject(new Error('nothing to wait for')))).toBe(true);
    expect(await firstStart(worker, passwords)).toEqual({ accounts: [], cases: 0 });
  });

  it('sends nothing to the made-up telephones of the demonstration, where there is a gateway', async () => {
    const gateway = { url: 'http://127.0.0.1:1', secret: '' };
    await firstStart({ ...server, config: { ...server.config, sms: gateway } }, passwords, stories);
    expect(data.rows("select distinct status from outbox where status = 'waiting'")).toEqual([]);
    expect(data.rows('select distinct channel from deliveries')).toEqual([{ channel: 'inbox' }]);
  });

  it('is none in production', async () => {
    const inProduction = { ...server, config: { ...server.config, production: true } };
    expect(await firstStart(inProduction, passwords)).toEqual({ accounts: [], cases: 0 });
    expect(await afterFirstStart(inProduction, never, () => Promise.reject(new Error('nothing to wait for')))).toBe(true);
  });

  it('says how to make the first account where nobody can sign in', () => {
    const told = welcome(3000, [], 0, true);
    expect(told).toContain('weiquan account add --login admin');
    // Who may make the other accounts, called as people call it.
    expect(told).toContain('--role 安全管理员');
    expect(accountRoles.filter((role) => told.includes(role))).toEqual([]);
    expect(welcome(3000, [], 0)).toBe('weiquan 维权: http://localhost:3000\n');
  });
});
