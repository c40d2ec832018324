import type { Command } from 'commander';
import type { AlarmClock } from '../../application/ports';
import type { Composition } from '../../main';
import type { CommandIo } from '../io';
import { startBackground } from './background';
import { afterFirstStart } from './firstStart';
import { backgroundLog } from './log';
import { LateAlarmClock, ringingOf, troubleOf } from './ringing';

const help = `
Any number of workers may run beside a server and beside each other: with PostgreSQL on any machine, with the embedded
database on the machine where its file lies. Each deadline is rung once, whoever comes first. A server beside them may leave
ringing to them (WEIQUAN_RING=no). Environment: as for serve, without PORT and HOST.
Outside production it waits while the database is empty, until the server's first start is complete.
SIGTERM and SIGINT end it after the act that is under way.

Exit codes:
  0  stopped by SIGTERM or SIGINT
  1  could not start: the setting or the database is named`;

/** Adds `weiquan worker`. */
export function workerCommand(program: Command, io: CommandIo, compose: (alarmClock: AlarmClock) => Promise<Composition>): void {
  program
    .command('worker')
    .summary('ring deadlines beside the server (运行期限工作进程)')
    .description('Rings deadlines, seals the history, answers no request. 运行期限提醒工作进程。')
    .addHelpText('after', help)
    .action(async () => {
      const alarmClock = new LateAlarmClock();
      await work(await compose(alarmClock), alarmClock, io);
    });
}

const FIRST_START_EVERY_MS = 1_000;

async function work(composition: Composition, alarmClock: LateAlarmClock, io: CommandIo): Promise<void> {
  const { config } = composition;
  const { log, failed, troubled, flush } = backgroundLog(config.logLevel);
  let asked = false;
  const stopped = new Promise<void>((resolve) => {
    const stop = () => {
      asked = true;
      resolve();
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
  let told = false;
  const nap = () => {
    if (!told) io.stdout.write('weiquan worker: 等待首次启动完成 waiting for the first start of the server\n');
    told = true;
    return Promise.race([stopped, new Promise((resume) => setTimeout(resume, FIRST_START_EVERY_MS))]);
  };
  if (!(await afterFirstStart(composition, () => asked, nap))) {
    await composition.close();
    flush();
    io.exit(0);
    io.leave?.();
    return;
  }
  const ringing = ringingOf({ composition, alarmClock, rings: true, process: 'worker', polite: true, failed, troubled });
  const background = startBackground(composition, ringing, log, failed);
  ringing.start();
  io.stdout.write(`weiquan worker: 期限工作进程已启动 ringing (${config.database.kind}${config.redisUrl === undefined ? '' : ', Redis'})\n`);
  log.info({ database: config.database.kind, redis: config.redisUrl !== undefined }, 'working');
  await stopped;
  await background.stop();
  await ringing.stop();
  await composition.close();
  log.info({ trouble: troubleOf(ringing.watch) }, 'stopped');
  flush();
  io.exit(0);
  io.leave?.();
}
