import type { Procedure } from '../../domain/procedure';
import { reach } from './clocks';
import { explore } from './explore';
import type { Check, Finding } from './finding';
import { chainsStand, extensionsAreApproved, noWayRound } from './rules/approvals';
import { everyClockEnds, everyLapseIsHeard, everyStartHappens } from './rules/clocks';
import { everyHandoverIsAnswered } from './rules/handovers';
import { statesAndConditionsOnly } from './rules/machine';
import { everyActIsComplete, everyNameExists, everyStateHasItsWords } from './rules/names';
import { everyPeriodIsFounded } from './rules/periods';
import { everyCaseEnds, everyStateIsReached, everyWaitingHasOwnerAndDeadline } from './rules/states';

export { checkAcross, type AcrossFinding, type AcrossReport } from './across';
export { rules, type Finding, type Rule } from './finding';
export type { Step, Story } from './story';

const checks: readonly Check[] = [
  everyCaseEnds, everyWaitingHasOwnerAndDeadline, everyStateIsReached,
  everyLapseIsHeard, everyStartHappens, everyClockEnds,
  everyHandoverIsAnswered, chainsStand, extensionsAreApproved, noWayRound,
  everyPeriodIsFounded, everyNameExists, everyActIsComplete, everyStateHasItsWords,
];

/** What was looked at, and what does not hold. */
export interface Report {
  readonly procedure: string;
  readonly version: number;
  /** Configurations that can be reached. */
  readonly configurations: number;
  /** Ways between them: an event with one set of answers of its guards. */
  readonly ways: number;
  /** Pairs of configuration and period of which a clock may run in it. */
  readonly clocks: number;
  readonly findings: readonly Finding[];
}

/**
 * Proves a procedure before it runs: every configuration that any sequence of acts can lead to, whatever its guards say, is
 * held against the rules. Pure; it looks at no case.
 */
export function check(procedure: Procedure): Report {
  // A machine that holds more than states and conditions is not explored: its steps would not be what they seem.
  const machine = explore(procedure);
  const reached = reach(procedure, machine);
  const checked = { procedure, machine, reached };
  const seen = [...machine.configurations.values()].filter(({ path }) => reached.arrivals.has(path));
  return {
    procedure: procedure.name,
    version: procedure.version,
    configurations: seen.length,
    ways: seen.reduce((sum, { ways }) => sum + ways.length, 0),
    clocks: [...reached.arrivals.values()].reduce((sum, { running }) => sum + running.size, 0),
    findings: [...statesAndConditionsOnly(checked), ...checks.flatMap((rule) => rule(checked))],
  };
}
