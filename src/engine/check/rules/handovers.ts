import type { Configuration } from '../explore';
import type { Check, Checked, Finding } from '../finding';
import { plain } from '../finding';
import { tell, waysTo } from '../story';

/* What leaves one hand must be able to reach another, or to come back, and somebody must be able to ask where it is. */

/** Where the case is once time has run out and nobody has done anything. */
function afterSilence({ procedure, machine, reached }: Checked, { path, ways }: Configuration): readonly Configuration[] {
  const running = reached.arrivals.get(path)?.running;
  const rings = procedure.periods.filter(({ id }) => running?.has(id)).map(({ lapse }) => lapse);
  return ways.filter(({ event, to }) => to !== path && rings.includes(event)).flatMap(({ to }) => machine.configurations.get(to) ?? []);
}

export const everyHandoverIsAnswered: Check = (checked) => {
  const { procedure, machine, reached } = checked;
  const findings: Finding[] = [];
  for (const handover of procedure.handovers) {
    const { send, silence, ...answers } = handover;
    // A sending that is recorded after its answer leaves the state as it is: nothing is on the way.
    const sent = [...machine.configurations.values()].flatMap(({ path, ways }) => (reached.arrivals.has(path) ? ways.filter(({ event, from, to }) => event === send && from !== to) : []));
    if (sent.length === 0) findings.push(plain('handover.noAnswer', send, 'it is never sent'));
    const seen = new Set<string>();
    for (const way of sent) {
      const target = machine.configurations.get(way.to);
      if (!target || seen.has(way.to)) continue;
      seen.add(way.to);
      const story = tell(procedure, [...waysTo(reached, way.from), way]);
      const say = (because: string) => findings.push({ rule: 'handover.noAnswer', of: send, because, story });
      for (const [kind, act] of Object.entries(answers)) if (!target.ways.some(({ event }) => event === act)) say(`${kind}: ${act} is not possible in ${way.to}`);
      if (![target, ...afterSilence(checked, target)].some(({ ways }) => ways.some(({ event }) => event === silence))) say(`silence: ${silence} is possible neither in ${way.to} nor when its time has run out`);
      const runs = procedure.periods.some(({ id, startedBy, restartedBy }) => reached.arrivals.get(way.to)?.running.has(id) && [...startedBy, ...restartedBy].some(({ act }) => act === send));
      if (!runs) say('no clock starts by which silence would be noticed');
      if (target.ways.some(({ event, to }) => event === answers.return && to === way.to)) say(`${answers.return} leaves it where it is`);
    }
  }
  return findings;
};
