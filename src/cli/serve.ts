import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Command } from 'commander';
import pino from 'pino';
import { adoptCalendar } from '../application/adoptCalendar';
import type { AlarmClock } from '../application/ports';
import { formatShanghai } from '../domain/calendar';
import { createApp, type Readiness } from '../http';
import { argon2Passwords } from '../http/passwords';
import type { Composition } from '../main';
import { embeddedRunner, redisRunner, type Runner } from '../queue';
import { createDemonstrationAccounts, type DemonstrationAccount } from './demonstration/accounts';
import { playDemonstration } from './demonstration/play';
import type { CommandIo } from './io';

const help = `
Environment: PORT (3000), HOST, WEIQUAN_DATA (data), DATABASE_URL (PostgreSQL instead of the embedded database), REDIS_URL
(alarms through BullMQ), WEIQUAN_SECRET, WEIQUAN_BACKDATING_DAYS (3), LOG_LEVEL, NODE_ENV=production.
On an empty database outside production: one account a role and a few dozen cases, at WEIQUAN_DEMO_DATE if that is set.

Exit codes:
  0  stopped by SIGTERM or SIGINT
  1  could not start: the setting, the database or the port is named`;

/** How often the background work looks: history sealed, calendar refreshed, what has expired forgotten. */
const SEAL_EVERY_MS = 5_000;
const HOUSEKEEPING_EVERY_MS = 60_000;
const ANSWERS_KEPT_MS = 48 * 3_600_000;
/** A sweep that has not come back for so long is not at work. */
const SWEEP_STALE_MS = 90_000;

/** The alarm clock is needed by the acts before the runner, which needs the sweep, can be made. */
class LateAlarmClock implements AlarmClock {
  runner: Runner | undefined;
  wake(deadline: string, at: Parameters<AlarmClock['wake']>[1]): Promise<void> {
    return this.runner?.wake(deadline, at) ?? Promise.resolve();
  }
}

/** Adds `weiquan serve`. */
export function serveCommand(program: Command, io: CommandIo, compose: (alarmClock: AlarmClock) => Promise<Composition>): void {
  program
    .command('serve')
    .summary('run the server (启动服务)')
    .description('Serves the API and the page, rings deadlines, seals the history. 启动服务。')
    .addHelpText('after', help)
    .action(async () => {
      const alarmClock = new LateAlarmClock();
      const composition = await compose(alarmClock);
      await serve(composition, alarmClock, io);
    });
}

async function serve(composition: Composition, alarmClock: LateAlarmClock, io: CommandIo): Promise<void> {
  const { app, config, directory } = composition;
  const log = pino({ level: config.logLevel, base: undefined }, pino.destination({ fd: 2, sync: true }));
  const failed = (what: string) => (error: unknown) => log.error({ what, error: error instanceof Error ? error.message : String(error) }, 'background work failed; it is tried again');
  const passwords = argon2Passwords();
  const newcomer = !config.production && (await app.accounts.count()) === 0;
  const accounts = newcomer ? await createDemonstrationAccounts(app, passwords) : [];
  const cases = newcomer ? await playDemonstration(app) : 0;

  const runner = config.redisUrl === undefined ? embeddedRunner(composition.sweep, app.world.now, failed('sweep')) : redisRunner(config.redisUrl, composition.sweep, app.world.now, failed('alarm'));
  alarmClock.runner = runner;
  const background = startBackground(composition, failed);
  const server = createServer(
    createApp({
      app,
      directory,
      passwords,
      log,
      readiness: () => readiness(composition, runner),
      settings: { production: config.production, version: '0.1.0', ...(config.demonstrationStart ? { banner: `演示时间 ${formatShanghai(app.world.now())}` } : {}) },
    }),
  );
  try {
    await listen(server, config.port, config.host);
  } catch (error) {
    background.stop();
    await composition.close();
    throw new Error(portProblem(error, config.port), { cause: error });
  }
  runner.start();
  const { port } = server.address() as AddressInfo;
  io.stdout.write(welcome(port, accounts, cases));
  log.info({ port, database: config.database.kind, redis: config.redisUrl !== undefined, production: config.production }, 'serving');
  await stopped(server);
  background.stop();
  await runner.stop();
  await composition.close();
  io.exit(0);
}

const listen = (server: Server, port: number, host: string | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      server.off('error', reject);
      resolve();
    });
  });

function portProblem(error: unknown, port: number): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `Port ${port} is in use: stop what runs there, or set PORT.`;
  if (code === 'EACCES') return `Port ${port} needs more rights: set PORT to one above 1024.`;
  return `The server cannot listen on port ${port}: ${message}`;
}

/** Resolves when the process was asked to stop and what was under way has been answered. */
function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = () => {
      if (asked) return;
      asked = true;
      server.close(() => resolve());
      server.closeIdleConnections();
      // A connection that is kept open by its client does not keep the server.
      setTimeout(() => server.closeAllConnections(), 5_000).unref();
    };
    // A Ctrl-C reaches the server twice, directly and through npm: the second one changes nothing.
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}

function startBackground(composition: Composition, failed: (what: string) => (error: unknown) => void): { stop(): void } {
  const { app, storage, keys } = composition;
  const sealer = storage.sealer({ holder: app.world.newId(), now: app.world.now, sign: keys.signHead });
  const timers = [
    repeat(SEAL_EVERY_MS, () => sealer.run(), failed('sealer')),
    repeat(HOUSEKEEPING_EVERY_MS, () => housekeeping(composition), failed('housekeeping')),
  ];
  return { stop: () => timers.forEach((timer) => timer.stop()) };
}

async function housekeeping({ app, storage, calendars }: Composition): Promise<void> {
  const now = app.world.now();
  await app.sessions.endExpired(now);
  await storage.forgetAnswers(new Date(Date.parse(now) - ANSWERS_KEPT_MS).toISOString() as typeof now);
  if (!(await calendars.refresh())) return;
  const { version } = calendars.current();
  for (let after = '', page = await app.alarms.casesOnOlderCalendar(version, after, 200); page.length > 0; page = await app.alarms.casesOnOlderCalendar(version, after, 200)) {
    for (const id of page) await adoptCalendar(app, id);
    after = page.at(-1) ?? after;
  }
}

/** Work that is done again and again, never twice at once; what fails is told and tried again. */
function repeat(everyMs: number, work: () => Promise<unknown>, failed: (error: unknown) => void): { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  const turn = async () => {
    await work().catch((error: unknown) => {
      if (!ended) failed(error);
    });
    if (!ended) timer = setTimeout(() => void turn(), everyMs).unref();
  };
  timer = setTimeout(() => void turn(), 0).unref();
  return {
    stop() {
      ended = true;
      clearTimeout(timer);
    },
  };
}

async function readiness({ app }: Composition, runner: Runner): Promise<Readiness> {
  const storage: Readiness['checks'][string] = await app.alarms.newestRecordedAt().then(
    () => ({ ok: true }),
    () => ({ ok: false, why: 'the database does not answer' }),
  );
  const last = runner.lastSweep();
  const age = last === undefined ? undefined : Math.round(performance.now() - last);
  const sweep: Readiness['checks'][string] = age !== undefined && age < SWEEP_STALE_MS ? { ok: true, secondsAgo: Math.round(age / 1000) } : { ok: false, why: 'no sweep of the deadlines has ended lately' };
  return { ready: storage.ok && sweep.ok, checks: { storage, sweep } };
}

function welcome(port: number, accounts: readonly DemonstrationAccount[], cases: number): string {
  const lines = [`weiquan 维权: http://localhost:${port}`];
  if (accounts.length > 0) {
    const width = Math.max(...accounts.map(({ login }) => login.length));
    lines.push('', `评估模式：已建立 ${accounts.length} 个账号、${cases} 件案件。密码只显示这一次。`, `Evaluation: ${accounts.length} accounts and ${cases} cases were made. The passwords are shown this once.`, '');
    for (const { login, password, body } of accounts) lines.push(`  ${login.padEnd(width)}  ${password}  ${body}`);
    lines.push(
      '',
      '接下来可以试试 Try next:',
      `  打开 open http://localhost:${port} 用 operator 登录 and sign in as operator`,
      '  npx --no-install weiquan due --from 2026-09-24 --length 5 --unit workingDay',
      '  npx --no-install weiquan import --file <台账 export.csv>',
      '  npx --no-install weiquan verify',
    );
  }
  return `${lines.join('\n')}\n`;
}
