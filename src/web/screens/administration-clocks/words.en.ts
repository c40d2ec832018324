import type { zh } from './words.zh';

/** How the clocks run. */
export const en: Record<keyof typeof zh, string> = {
  figures: 'Three figures that must be zero',
  dueAndNotRung: 'Due and not rung', rowsWithoutAlarm: 'Rows without alarm', alarmsWithoutRow: 'Alarms without row',
  whole: 'All is well.', wrong: 'Something is wrong: reconcile; if it stays, call whoever maintains the system.',
  clock: 'Clock of the server', trusted: 'trusted', doubted: 'in doubt: {{why}}', doubtedHere: 'In doubt: a jump is not confirmed.',
  drift: 'Drift from the monotonic clock', driftOf: '{{seconds}} s',
  confirm: 'Confirm that the clock is right',
  confirmWhat: 'First compare the time of the server with a time standard: {{at}}. Then deadlines ring and notices go out again.',
  jumps: 'Jumps', noJumps: 'No jump of the clock was seen.',
  noticedAt: 'Seen', jump: 'Jump', against: 'Against', confirmedBy: 'Confirmed',
  forward: 'Forward', back: 'Back', monotonic: 'Monotonic clock', history: 'What is stored', boot: 'Time the machine has run', postgres: 'PostgreSQL server', redis: 'Redis server',
  standing: 'Not confirmed',
  comparisons: 'This process’ clock, compared', comparisonsWhat: 'Compared every minute. A comparison only says whether two clocks agree; where database, Redis and server run on one physical machine (containers too) it is one clock, and only a time service tells whether the time is right.',
  record: 'Record of the clock', recordWhat: 'Written when what was found has changed notably, otherwise once a day; by each server and each worker. What was known at a step of a handover is written into the case with that step and printed on the receipt.', noRecord: 'Nothing is recorded yet.',
  recordedAt: 'Recorded', machine: 'Machine', found: 'Found', server: '(server)', worker: '(worker)',
  sweep: 'Sweep', sweptHere: 'By this process, {{seconds}} s ago', notYet: 'By this process, not yet', elsewhere: 'By workers',
  next: 'Next', nothingNext: 'Nothing within a year',
  reconciliation: 'Reconciliation', never: 'None has run yet. One runs each night at three, or by day where the machine was off at night.',
  lastRun: '{{at}} to {{ended}}: {{cases}} cases, {{differing}} differing, {{repaired}} put right, {{broken}} left to a person, {{rang}} rang.',
  dryRun: '(only looked at, nothing put right)', left: 'Afterwards: due and not rung {{due}}, rows without alarm {{rows}}, alarms without row {{alarms}}.',
  run: 'Reconcile now', check: 'Only look', running: 'Under way…',
  runWhat: 'Every case and deadline is rebuilt from the facts and compared; what is derived is put right, no fact is changed.',
};
