import { documentKinds } from '../../src/documents/kinds';
import { check, type Finding } from '../../src/engine/check';
import { procedures } from '../../workflows';

/*
 * What holds for every procedure, proven over every configuration that any sequence of acts can lead to (`weiquan check`).
 * What holds for one alone stands in its own folder.
 */

/** As a case story: what is wrong, and the acts that lead there. */
const told = ({ rule, of, because, story }: Finding): string => [`${rule} ${of}: ${because}`, ...story.map(({ act, state }, index) => `  ${index + 1}. ${act} -> ${state}`)].join('\n');

it.each(procedures)('$name $version holds every rule', (procedure) => {
  const { configurations, ways, clocks, findings } = check(procedure, procedures, (template) => documentKinds.has(template));
  expect(findings.map(told)).toEqual([]);
  expect([configurations > 1, ways > configurations, clocks > 1]).toEqual([true, true, true]);
});
