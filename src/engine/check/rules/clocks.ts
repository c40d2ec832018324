import type { Period, Start } from '../../../domain/period';
import type { Check, Checked, Finding } from '../finding';
import { plain } from '../finding';
import { stepOf, tell, waysRunning, waysTo } from '../story';

/* Every clock in every configuration in which it can run. */

/** A lapse that the state does not take would be lost: XState is silent, and a clock rings once. */
export const everyLapseIsHeard: Check = (checked) => {
  const { procedure, machine, reached } = checked;
  const findings: Finding[] = [];
  for (const period of procedure.periods) {
    const { lapse } = period;
    if (lapse === undefined) continue;
    for (const [path, { running }] of reached.arrivals) {
      const configuration = machine.configurations.get(path);
      if (!configuration || !running.has(period.id)) continue;
      const known = configuration.ways.some(({ event }) => event === lapse);
      const untaken = configuration.untaken.find(({ event }) => event === lapse);
      if (known && !untaken) continue;
      const last = { from: path, event: lapse, answers: untaken?.answers ?? new Map<string, boolean>(), to: path };
      findings.push({
        rule: 'lapse.unheard', of: `${period.id} in ${path}`,
        because: untaken ? `${lapse} is not taken when ${[...last.answers].map(([name, holds]) => `${name} is ${holds}`).join(', ')}` : `the state does not know ${lapse}`,
        story: [...tell(procedure, waysRunning(reached, path, period.id)), stepOf(procedure, last)],
      });
    }
  }
  return findings;
};

const startsOf = ({ startedBy, restartedBy }: Period): readonly Start[] => [...startedBy, ...restartedBy];

/** A start that only happens in a closed case starts nothing; one that cannot happen at all says something that is not so. */
export const everyStartHappens: Check = ({ procedure, machine, reached }) => {
  const findings: Finding[] = [];
  for (const period of procedure.periods) {
    for (const start of startsOf(period).filter((row) => !reached.started.has(row))) {
      const closing = [...machine.configurations.values()].flatMap(({ path, ways }) => (reached.arrivals.has(path) ? ways : [])).find(({ event, to }) => event === start.act && machine.configurations.get(to)?.closed === true);
      findings.push(
        closing
          ? { rule: 'clock.outlivesCase', of: period.id, because: `${start.act} starts it where the case is closed`, story: tell(procedure, [...waysTo(reached, closing.from), closing]) }
          : plain('clock.neverStarts', period.id, `${start.act}${start.when === undefined ? '' : ` when ${start.when}`} happens in no configuration`),
      );
    }
  }
  return findings;
};

/** A clock of which no act is the end would only ever run out. */
export const everyClockEnds: Check = ({ procedure }: Checked) =>
  procedure.periods.filter(({ endedBy, lapse }) => endedBy.length === 0 && lapse === undefined).map(({ id }) => plain('clock.neverEnds', id, 'no act ends it and nothing hears it run out'));
