import type { Procedure } from '../../domain/procedure';
import { reach } from './clocks';
import { explore } from './explore';
import { plain, type Check, type Finding } from './finding';
import { chainsStand, extensionsAreApproved, noWayRound } from './rules/approvals';
import { everyClockEnds, everyLapseIsHeard, everyStartHappens } from './rules/clocks';
import { everyHandoverIsAnswered } from './rules/handovers';
import { everyClockIsKept, everyStateHasItsPlace, type Before } from './rules/migration';
import { statesAndConditionsOnly } from './rules/machine';
import { everyActIsComplete, everyDocumentHasItsKind, everyNameExists, everyStateHasItsWords } from './rules/names';
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
 * held against the rules. Of a version that cases of an earlier one come to (`installed` has it), also those are followed,
 * with the clocks that they bring. `isTemplate`: which documents can be issued; absent, that is not asked. Pure; it looks at
 * no case.
 */
export function check(procedure: Procedure, installed: readonly Procedure[] = [], isTemplate: (name: string) => boolean = () => true): Report {
  // A machine that holds more than states and conditions is not explored: its steps would not be what they seem.
  const machine = explore(procedure);
  const before = earlier(procedure, installed);
  const reached = reach(procedure, machine, before?.reached);
  const checked = { procedure, machine, reached };
  const seen = [...machine.configurations.values()].filter(({ path }) => reached.arrivals.has(path));
  return {
    procedure: procedure.name,
    version: procedure.version,
    configurations: seen.length,
    ways: seen.reduce((sum, { ways }) => sum + ways.length, 0),
    clocks: [...reached.arrivals.values()].reduce((sum, { running }) => sum + running.size, 0),
    findings: [...statesAndConditionsOnly(checked), ...checks.flatMap((rule) => rule(checked)), ...everyDocumentHasItsKind(procedure, isTemplate), ...ofMigration(procedure, machine, before)],
  };
}

function earlier({ name, migration }: Procedure, installed: readonly Procedure[]): Before | undefined {
  const procedure = migration && installed.find((other) => other.name === name && other.version === migration.from);
  if (!procedure) return undefined;
  const machine = explore(procedure);
  return { procedure, machine, reached: reach(procedure, machine, earlier(procedure, installed)?.reached) };
}

function ofMigration(procedure: Procedure, machine: ReturnType<typeof explore>, before: Before | undefined): readonly Finding[] {
  if (!procedure.migration) return [];
  if (!before) return [plain('migration.stateLost', procedure.name, `version ${procedure.migration.from}, from which cases come, is not installed`)];
  return [...everyStateHasItsPlace(procedure, machine, before), ...everyClockIsKept(procedure, before)];
}
