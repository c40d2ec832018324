import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Command } from 'commander';
import pino from 'pino';
import { version as packageVersion } from '../../../package.json';
import { createClockWatch, watchedSweep } from '../../application/clockWatch';
import type { AlarmClock } from '../../application/ports';
import { formatShanghai } from '../../domain/calendar';
import { answerClientErrors, createApp, readSite } from '../../http';
import { argon2Passwords } from '../../http/passwords';
import { tableWriter } from '../../intake-file';
import type { Composition } from '../../main';
import { embeddedRunner, redisRunner, type Runner } from '../../queue';
import { createDemonstrationAccounts } from '../demonstration/accounts';
import { playDemonstration } from '../demonstration/play';
import type { CommandIo } from '../io';
import { startBackground } from './background';
import { readiness } from './readiness';
import { welcome } from './welcome';

const help = `
Environment: PORT (3000), HOST, WEIQUAN_DATA (data), DATABASE_URL (PostgreSQL instead of the embedded database), REDIS_URL
(alarms through BullMQ), WEIQUAN_SECRET, WEIQUAN_BACKDATING_DAYS (3), LOG_LEVEL, NODE_ENV=production.
On an empty database outside production: one account a role and a few dozen cases, at WEIQUAN_DEMO_DATE if that is set.

Exit codes:
  0  stopped by SIGTERM or SIGINT
  1  could not start: the setting, the database or the port is named`;

/** What the set-up built beside this program. */
const SITE = path.join(__dirname, '..', '..', '..', 'web');

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
    .description('Serves the API and the pages, rings deadlines, seals the history. 启动服务。')
    .addHelpText('after', help)
    .action(async () => {
      const alarmClock = new LateAlarmClock();
      const composition = await compose(alarmClock);
      await serve(composition, alarmClock, io);
    });
}

async function serve(composition: Composition, alarmClock: LateAlarmClock, io: CommandIo): Promise<void> {
  const { app, config, directory, storage } = composition;
  // Written in pieces of some lines, so that no request waits for it; flushed every second and at the end.
  const destination = pino.destination({ fd: 2, sync: false, minLength: 4096, periodicFlush: 1000 });
  const log = pino({ level: config.logLevel, base: undefined }, destination);
  const failed = (what: string) => (error: unknown) => log.error({ what, error: error instanceof Error ? error.message : String(error) }, 'background work failed; it is tried again');
  const passwords = argon2Passwords();
  const newcomer = !config.production && (await app.accounts.count()) === 0;
  const accounts = newcomer ? await createDemonstrationAccounts(app, passwords) : [];
  const cases = newcomer ? await playDemonstration(app) : 0;

  const watch = createClockWatch({ now: app.world.now, monotonic: () => performance.now(), newestRecordedAt: () => app.alarms.newestRecordedAt(), doubts: storage.clockDoubts });
  // A demonstration begins again at its date with each start: its clock goes back on purpose.
  const sweep = config.demonstrationStart ? composition.sweep : watchedSweep(watch, composition.sweep);
  const runner = config.redisUrl === undefined ? embeddedRunner(sweep, app.world.now, failed('sweep')) : redisRunner(config.redisUrl, sweep, app.world.now, failed('alarm'));
  alarmClock.runner = runner;
  const background = startBackground(composition, async () => !config.demonstrationStart && (await watch.check()) !== 'steady', failed);
  const server = createServer(
    createApp({
      app: { ...app, clockInDoubt: () => watch.standing() !== undefined },
      directory,
      passwords,
      tables: tableWriter,
      log,
      readiness: () => readiness(composition, runner, watch),
      ...(existsSync(SITE) ? { site: readSite(SITE) } : {}),
      settings: { production: config.production, version: packageVersion, ...(config.demonstrationStart ? { banner: `演示时间 ${formatShanghai(app.world.now())}` } : {}) },
    }),
  );
  answerClientErrors(server);
  try {
    await listen(server, config.port, config.host);
  } catch (error) {
    await background.stop();
    await composition.close();
    throw new Error(portProblem(error, config.port), { cause: error });
  }
  runner.start();
  const { port } = server.address() as AddressInfo;
  io.stdout.write(welcome(port, accounts, cases));
  log.info({ port, database: config.database.kind, redis: config.redisUrl !== undefined, production: config.production }, 'serving');
  await stopped(server);
  await background.stop();
  await runner.stop();
  await composition.close();
  destination.flushSync();
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
