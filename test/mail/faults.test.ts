import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openCase } from '../../src/application/openCase';
import { performAct } from '../../src/application/performAct';
import { relay, type Relayed } from '../../src/application/relay';
import { readConfig, type Config } from '../../src/config';
import type { Instant } from '../../src/domain/brand';
import { smtpMailer } from '../../src/mail';
import { compose, type Composition } from '../../src/main';
import type { Person } from '../../src/policies';
import { said } from '../application/installation';
import { startPostgres, type PostgresServer } from '../support/postgres';
import { MailServer } from './server';

const START = Date.parse('2026-09-14T02:00:00.000Z');
const MARKET = 'zhangdian-market';
const address = (name: string): string => `${name}@example.gov.cn`;

/** A house on a database with people at the market bureau who want mail, and a clock that the test sets. */
class PostOffice {
  now = START;
  /** How long a mailer waits for the server to say something. */
  patience = 10_000;
  private constructor(
    readonly composition: Composition,
    readonly server: MailServer,
    private readonly port: number,
  ) {}

  static async open(config: Config, server: MailServer): Promise<PostOffice> {
    const office = new PostOffice(await compose(config), server, server.port);
    return office;
  }

  get app() {
    const { app } = this.composition;
    return { ...app, world: { ...app.world, now: () => new Date(this.now).toISOString() as Instant } };
  }

  async people(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      await this.app.accounts.add({ id: `id-${name}`, login: name, name, body: MARKET, roles: ['clerk'], passwordHash: '-', createdAt: this.app.world.now() });
      await this.app.notices.keepSettings(`id-${name}`, { email: address(name), mail: 'immediate', messenger: false, language: 'zh' }, this.app.world.now());
    }
  }

  /** Passes a matter on: everybody there is told. */
  async passOn(): Promise<void> {
    const operator: Person = { account: 'operator', name: 'operator', body: 'zb-12330', roles: ['operator'], offices: this.app.bodies.offices('zb-12330') };
    const opened = await openCase(this.app, operator, { procedure: 'hotline-complaint', act: 'intake.registered', input: said('report', { reporter: { name: '李某' } }) });
    if (!('done' in opened)) throw new Error('answered as before');
    await performAct(this.app, operator, opened.done.case.id, { act: 'material.passedOn', input: { to: MARKET } });
  }

  async round(): Promise<Relayed> {
    const mailer = smtpMailer({ host: '127.0.0.1', port: this.port, secure: false, from: 'weiquan@example.gov.cn', timeouts: { step: this.patience, whole: 30_000 } });
    try {
      return await relay({ app: this.app, mailer, mail: { domain: 'example.gov.cn' }, isHeld: () => Promise.resolve(false) });
    } finally {
      mailer.close();
    }
  }

  /** Looks again and again, as time goes by. */
  async patiently(minutes: number, step = 1): Promise<void> {
    for (const until = this.now + minutes * 60_000; this.now < until; this.now += step * 60_000) await this.round();
  }

  async stateOf(name: string): Promise<readonly [string, string | undefined, number]> {
    const { items } = await this.app.notices.deliveries({ channel: 'mail' }, { limit: 100 });
    const item = items.find(({ recipient }) => recipient === `id-${name}`);
    return [item?.state ?? 'absent', item?.lastCode, item?.tries ?? 0];
  }
}

/** Each fault on a database of its own. */
function faults(fresh: () => Promise<Config>): void {
  let office: PostOffice;
  let server: MailServer;
  beforeEach(async () => {
    server = await MailServer.open();
    office = await PostOffice.open(await fresh(), server);
    await office.people('good', 'bad', 'fine');
    await office.passOn();
  });
  afterEach(async () => {
    await office.composition.close();
    await server.close();
  });
  const to = (name: string, fate: ReturnType<MailServer['fate']>) => {
    server.fate = (recipient) => (recipient === address(name) ? fate : 'accept');
  };
  const copies = () => ['good', 'bad', 'fine'].map((name) => server.copies(address(name)).length);

  it('greylisting: tried again with patience, the good ones once', async () => {
    to('bad', 'greylist');
    await office.patiently(10);
    expect([copies(), await office.stateOf('bad')]).toEqual([[1, 0, 1], ['waiting', 'smtp.450', expect.any(Number)]]);
    to('bad', 'accept');
    await office.patiently(20, 2);
    expect([copies(), (await office.stateOf('bad'))[0]]).toEqual([[1, 1, 1], 'delivered']);
  });

  it('5xx: shown at once, never tried again', async () => {
    to('bad', 'unknown');
    await office.patiently(10, 2);
    expect([copies(), await office.stateOf('bad')]).toEqual([[1, 0, 1], ['failed', 'smtp.550', 1]]);
    to('bad', 'refuseMessage');
    await office.passOn();
    await office.patiently(4, 2);
    expect((await office.app.notices.deliveries({ state: 'failed' }, { limit: 9 })).items.map(({ lastCode }) => lastCode)).toEqual(['smtp.554', 'smtp.550']);
  });

  it('a server that wants a sign-in: that is not the fault of the mails, which go out once it is set right', async () => {
    server.asksToSignIn = true;
    await office.patiently(4, 2);
    expect([copies(), (await office.stateOf('good')).slice(0, 2)]).toEqual([[0, 0, 0], ['waiting', 'smtp.530']]);
    server.asksToSignIn = false;
    await office.patiently(10, 2);
    expect(copies()).toEqual([1, 1, 1]);
  });

  it('lost acknowledgement: one copy more for each, all with the same Message-ID', async () => {
    let lost = 2;
    server.fate = (recipient) => (recipient === address('bad') && lost > 0 ? 'loseAcknowledgement' : 'accept');
    server.taken = (mail) => {
      if (mail.to === address('bad')) lost--;
    };
    await office.patiently(15);
    expect(copies()).toEqual([1, 3, 1]);
    expect(new Set(server.copies(address('bad'))).size).toBe(1);
    expect((await office.stateOf('bad'))[0]).toBe('delivered');
  });

  it('slow, or busy: given up for now, tried again later, nobody waits for it', async () => {
    to('bad', 'silence');
    office.patience = 1_500;
    await office.round();
    office.patience = 10_000;
    expect([copies(), await office.stateOf('bad')]).toEqual([[1, 0, 1], ['waiting', 'smtp.ETIMEDOUT', 1]]);
    to('bad', 'busy');
    office.now += 3 * 60_000;
    await office.round();
    expect(await office.stateOf('bad')).toEqual(['waiting', 'smtp.421', 2]);
    to('bad', 'accept');
    await office.patiently(10, 2);
    expect(copies()).toEqual([1, 1, 1]);
  });

  it('down: everything waits, and goes out once when it is up again', async () => {
    const { port } = server;
    await server.close();
    await office.patiently(6, 2);
    expect(await office.stateOf('good')).toEqual(['waiting', 'smtp.ESOCKET', expect.any(Number)]);
    expect(port).toBeGreaterThan(0);
    server = await MailServer.open();
    const moved = await PostOffice.open(office.composition.config, server);
    moved.now = office.now;
    await moved.patiently(20, 2);
    expect(copies()).toEqual([1, 1, 1]);
    await moved.composition.close();
  });

  it('kill -9 between sending and writing that down: at most one copy more, none lost', async () => {
    const { config } = office.composition;
    const names = Array.from({ length: 6 }, (_, n) => `more${n}`);
    await office.people(...names);
    await office.passOn();
    let victim: ReturnType<typeof relaying> | undefined;
    let untilKill = 0;
    let kills = 0;
    server.taken = () => {
      // Taken, and not acknowledged yet.
      if (untilKill-- !== 0) return;
      kills++;
      victim?.child.kill('SIGKILL');
    };
    for (const moment of [0, 4]) {
      untilKill = moment;
      victim = relaying(config, server.port, office.now);
      await victim.ended;
      // The lease of what it had in hand runs out.
      office.now += 11 * 60_000;
    }
    untilKill = -1;
    victim = undefined;
    await office.patiently(20, 2);
    expect(kills).toBe(2);
    // Two matters to each of them; a mail that was under way when the process died may be there once more.
    let extra = 0;
    for (const name of ['good', 'bad', 'fine', ...names]) {
      const ids = server.copies(address(name));
      expect([name, new Set(ids).size]).toEqual([name, 2]);
      for (const id of new Set(ids)) expect([name, ids.filter((one) => one === id).length <= 1 + kills]).toEqual([name, true]);
      extra += ids.length - 2;
    }
    expect(extra).toBeGreaterThanOrEqual(1);
    // Four are under way at once.
    expect(extra).toBeLessThanOrEqual(kills * 4);
    expect((await office.app.notices.deliveries({ state: 'waiting' }, { limit: 100 })).items).toEqual([]);
  });
}

/** The relay in a process of its own, at a time of its own. */
function relaying(config: Config, port: number, now: number) {
  const root = path.resolve(__dirname, '../..');
  const child = spawn(process.execPath, ['-r', path.join(root, 'test/support/typescript.cjs'), path.join(__dirname, 'relaying.ts')], {
    env: {
      ...process.env, NODE_ENV: 'test', WEIQUAN_DATA: config.dataFolder, ...(config.database.kind === 'postgres' ? { DATABASE_URL: config.database.url } : {}),
      WEIQUAN_DEMO_DATE: new Date(now).toISOString(), SMTP_HOST: '127.0.0.1', SMTP_PORT: String(port), MAIL_FROM: 'weiquan@example.gov.cn', LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { child, ended: new Promise<void>((resolve) => child.once('exit', () => resolve())) };
}

describe('mail through a server that fails', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'weiquan-faults-'));
  let postgres: PostgresServer | undefined;
  let made = 0;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(async () => {
    await postgres?.stop();
    rmSync(home, { recursive: true, force: true });
  });
  const config = (more: Record<string, string> = {}): Config => readConfig({ WEIQUAN_DATA: path.join(home, String(++made)), LOG_LEVEL: 'silent', ...more });

  describe('on SQLite', () => faults(() => Promise.resolve(config())));
  describe('on PostgreSQL', () => faults(async () => config({ DATABASE_URL: (await postgres?.database(`faults${++made}`)) ?? '' })));
});
