import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Command } from 'commander';
import { version as packageVersion } from '../../../package.json';
import type { AlarmClock } from '../../application/ports';
import { shownToTheSecond } from '../../domain/calendar';
import { createApp, readSite, serverOf } from '../../http';
import { argon2Passwords } from '../../http/passwords';
import { openToOthers } from '../../dataFolder';
import { houseTemplates } from '../../documents';
import { tableWriter } from '../../intake-file';
import type { Composition } from '../../main';
import type { CommandIo } from '../io';
import { cannotBeUsed, templateInWords } from '../templates';
import { startBackground } from './background';
import { firstStart } from './firstStart';
import { backgroundLog } from './log';
import { operationsIn } from './operations';
import { readiness } from './readiness';
import { LateAlarmClock, ringingOf } from './ringing';
import { welcome } from './welcome';

const help = `
Environment: PORT (3000), HOST, WEIQUAN_DATA (data), DATABASE_URL (PostgreSQL instead of the embedded database), REDIS_URL
(alarms through BullMQ), WEIQUAN_RING=no (workers ring), WEIQUAN_SECRET, WEIQUAN_BACKDATING_DAYS (3), WEIQUAN_URL (where
officials open the page), WEIQUAN_PUBLIC_URL (where parties do), WEIQUAN_PROXIES (0), SMTP_URL or SMTP_HOST with MAIL_FROM,
WEIQUAN_METRICS_TOKEN, LOG_LEVEL, NODE_ENV=production. README.md names every setting.
On an empty database outside production: one account a role and a few dozen cases, at WEIQUAN_DEMO_DATE if that is set.

Exit codes:
  0  stopped by SIGTERM or SIGINT
  1  could not start: the setting, the database or the port is named`;

/** What the set-up built beside this program. */
const SITE = path.join(__dirname, '..', '..', '..', 'web');

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
  const { app, config, directory } = composition;
  const { log, failed, troubled, flush } = backgroundLog(config.logLevel);
  const open = openToOthers(config.dataFolder);
  if (open !== undefined) log.warn(open);
  for (const template of houseTemplates(path.join(config.dataFolder, 'templates')).filter(cannotBeUsed)) log.warn(templateInWords(template).trim());
  const passwords = argon2Passwords();
  const { accounts, cases } = await firstStart(composition, passwords);

  const ringing = ringingOf({ composition, alarmClock, rings: !config.ringsElsewhere, process: 'server', failed, troubled });
  // Before the first request: an act rings what ran out before it, and a clock that was set wrong while nobody watched must not.
  await ringing.isHeld();
  const background = startBackground(composition, ringing, log, failed);
  const server = serverOf(
    createApp({
      app: { ...app, clockInDoubt: ringing.inDoubt, clockState: ringing.record.state },
      directory,
      passwords,
      tables: tableWriter,
      packaging: composition.packaging,
      log,
      operations: operationsIn(composition, ringing, failed('reconciliation')),
      ...(ringing.queue ? { alarmQueue: ringing.queue.board } : {}),
      readiness: () => readiness(composition, ringing),
      ...(existsSync(SITE) ? { site: readSite(SITE) } : {}),
      settings: { production: config.production, version: packageVersion, origins: originsOf(config), trustProxy: config.proxies ?? 0, ...(config.metricsToken === undefined ? {} : { metricsToken: config.metricsToken }), ...(config.demonstrationStart ? { demonstrationTime: shownToTheSecond(app.world.now()).slice(0, 16) } : {}) },
    }),
  );
  try {
    await listen(server, config.port, config.host);
  } catch (error) {
    await background.stop();
    await ringing.stop();
    await composition.close();
    throw new Error(portProblem(error, config.port), { cause: error });
  }
  ringing.start();
  const { port } = server.address() as AddressInfo;
  io.stdout.write(welcome(port, accounts, cases, (await app.accounts.count()) === 0));
  log.info({ port, database: config.database.kind, redis: config.redisUrl !== undefined, rings: ringing.rings, production: config.production }, 'serving');
  await stopped(server);
  await background.stop();
  await ringing.stop();
  await composition.close();
  flush();
  io.exit(0);
  io.leave?.();
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

/** The addresses under which the pages are reached, where a proxy changes the name of the host. */
const originsOf = ({ baseUrl, publicUrl }: Composition['config']): readonly string[] => [baseUrl, publicUrl].flatMap((url) => (url === undefined ? [] : [new URL(url).origin]));
