import type { Command } from 'commander';
import { libraryOf } from '../application/app';
import { clockTrouble } from '../application/clockWatch';
import { isOfSignal, reconcile, type AlarmQueue, type Reconciled, type ReconcileParts } from '../application/reconcile';
import type { Finding } from '../application/verifyCase';
import type { Composition } from '../main';
import { HORIZON_MS, redisAlarms, type RedisAlarms } from '../queue';
import type { CommandIo } from './io';
import { clockWatchOf } from './serve/clockWatchOf';

const help = `
Rebuilds every case and deadline from the facts, compares with the rows, the counters of running numbers and the queue, and puts
right what is derived; then rings what is due, unless a jump of the clock stands. Run it after each restore; the server (or a worker)
does it each night at three, or by day where the machine was off at night: 26 hours after the last run. Beside a running server
too. Facts, names and messages to people are never changed: what is wrong there only 'weiquan verify' and a person can judge.

What one case tells another (signal.missing, signal.differs) is told and left. With --signals it is put back as the procedures of today
make it of the facts: the other case hears of it now, once, dated as the act was, and its clocks may start from that day. Look at each
first (--dry-run --signals): after a procedure was mended it may be something that was never sent. The nightly run never does it.

Exit codes:
  0  everything agrees, or was put right
  1  it could not be read
  4  something is left: a case whose facts do not agree, what one case tells another (without --signals), or (with --dry-run) anything
     that would be put right`;

/** Adds `weiquan reconcile`. */
export function reconcileCommand(program: Command, io: CommandIo, compose: () => Promise<Composition>): void {
  program
    .command('reconcile')
    .summary('rebuild what is derived from the facts (期限核对)')
    .description('Rebuilds cases, deadlines and alarms from the facts. 依据事实重建并核对案件、期限和闹钟。')
    .option('--dry-run', 'only tell what would be put right')
    .option('--signals', 'also put back what one case told another: the other hears of it now, dated as the act was (补发信号)')
    .addHelpText('after', help)
    .action(async ({ dryRun, signals }: { dryRun?: true; signals?: true }) => {
      const composition = await compose();
      const { app, config } = composition;
      const alarms = config.redisUrl === undefined ? undefined : redisAlarms(config.redisUrl, app.world.now, (error) => io.stderr.write(`Redis: ${error instanceof Error ? error.message : String(error)}\n`));
      try {
        const doubt = await clockWatchOf(composition, () => alarms?.clock).check();
        let untold = 0;
        const done = await reconcile(reconciliationParts(composition, doubt === 'steady', alarms && queueOf(alarms)), { dryRun: dryRun === true, signals: signals === true }, (finding: Finding) => {
          const { case: id, code, detail } = finding;
          if (isOfSignal(finding)) untold++;
          io.stdout.write(`${id}\t${code}\t${detail}\n`);
        });
        if (doubt !== 'steady') io.stdout.write(`${clockTrouble(doubt)}\n`);
        io.stdout.write(reported(done));
        if (untold > 0 && signals !== true) io.stdout.write(leftUntold(untold));
        io.exit(isWhole(done) ? 0 : 4);
      } finally {
        await alarms?.stop();
        await composition.close();
      }
      io.leave?.();
    });
}

/** `steady`: the clock can be trusted, and what is due is rung. */
export const reconciliationParts = ({ app, storage, sweep }: Composition, steady: boolean, queue?: AlarmQueue): ReconcileParts => ({
  app,
  library: libraryOf(app),
  cases: () => storage.verifyRead.cases(),
  store: storage.reconciliations,
  counters: storage.counters,
  ...(steady ? { sweep } : {}),
  ...(queue ? { queue } : {}),
});

export const queueOf = (alarms: Pick<RedisAlarms, 'figures' | 'queue' | 'drop'>): AlarmQueue => ({
  horizon: HORIZON_MS,
  instants: async () => (await alarms.figures())?.instants,
  queue: (instants) => alarms.queue(instants),
  drop: (instants) => alarms.drop(instants),
});

const isWhole = ({ dryRun, differing, broken, left }: Reconciled): boolean => broken === 0 && left.rowsWithoutAlarm === 0 && left.alarmsWithoutRow === 0 && !(dryRun && differing > 0);

/** What was left, which option puts it back, and what that does: it is for a person to want. */
const leftUntold = (signals: number): string =>
  `案件之间的告知 ${signals} 项与事实不符，未处理。须先逐项核对；确需补发的，运行 weiquan reconcile --signals，对方案件此时才收到，生效日期仍为原行为日期。\n`
  + `What one case tells another: ${signals} not as the facts tell it, left. Look at each first; weiquan reconcile --signals puts it back: the other case will hear of it now, dated as the act was.\n`;

function reported({ dryRun, cases, differing, repaired, broken, rang, left, queue }: Reconciled): string {
  return [
    `案件 ${cases} cases: 不一致 ${differing} differing, ${dryRun ? '未修复 (--dry-run)' : `已修复 ${repaired} put right`}, 须人工判断 ${broken} left to a person; 到期提醒 ${rang} rang.`,
    `due and not rung: ${left.dueAndNotRung}`,
    `rows without alarm: ${left.rowsWithoutAlarm}`,
    `alarms without row: ${left.alarmsWithoutRow}`,
    ...(queue ? [`queue: ${queue.missing} alarms were missing, ${queue.stray} were of nothing`] : []),
    '',
  ].join('\n');
}
