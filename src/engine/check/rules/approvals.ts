import { heads } from '../../../domain/systemActs';
import type { Check, Finding } from '../finding';
import { plain } from '../finding';
import type { Way } from '../explore';
import { stepOf, tell, waysTo } from '../story';

/* 审批: what needs a chain is done by the chain and by nothing else. */

export const chainsStand: Check = ({ procedure, machine }) => {
  const findings: Finding[] = [];
  for (const [act, rule] of Object.entries(procedure.acts)) {
    if (!rule.approval) continue;
    const say = (because: string) => findings.push(plain('approval.wayRound', act, because));
    if (rule.approval.steps.length === 0) say('its chain has no step');
    if (rule.opens) say('it opens a case, where nobody has approved anything yet');
    if (rule.roles.some((role) => role === 'clock' || role === 'signal')) say('a clock or another case performs it without a chain');
    if (procedure.periods.some(({ lapse }) => lapse === act)) say('a clock that runs out is the same event');
    if (![...machine.configurations.values()].some(({ ways }) => ways.some(({ event }) => event === act))) say('no state knows it');
  }
  return findings;
};

/** Who approves an extension by law approves it here too. */
export const extensionsAreApproved: Check = ({ procedure }) =>
  Object.entries(procedure.acts).flatMap(([act, rule]) => {
    const period = rule.extends === undefined ? undefined : procedure.periods.find(({ id }) => id === rule.extends);
    const approver = period?.editions.flatMap(({ extensions }) => extensions).find((extension) => (heads as readonly string[]).includes(extension.approver))?.approver;
    return approver === undefined || rule.approval !== undefined || rule.noApproval !== undefined || rule.assertable === true ? [] : [plain('approval.wayRound', act, `it extends ${period?.id ?? ''}, which the ${approver} approves, without a chain`)];
  });

/** From one state to another that an act reaches with its chain, nothing else goes without one, unless it says why. */
export const noWayRound: Check = ({ procedure, machine, reached }) => {
  const findings: Finding[] = [];
  const needsChain = (event: string): boolean => procedure.acts[event]?.approval !== undefined;
  const saysWhy = (event: string): boolean => procedure.acts[event]?.noApproval !== undefined;
  for (const { path, ways } of machine.configurations.values()) {
    if (!reached.arrivals.has(path)) continue;
    const leaving = ways.filter(({ from, to }) => from !== to);
    const seen = new Set<string>();
    for (const chained of leaving.filter(({ event }) => needsChain(event))) {
      const round = (way: Way) => way.to === chained.to && !needsChain(way.event) && !saysWhy(way.event) && !seen.has(`${way.event} ${way.to}`);
      for (const way of leaving.filter(round)) {
        seen.add(`${way.event} ${way.to}`);
        findings.push({ rule: 'approval.wayRound', of: `${way.event} in ${path}`, because: `${chained.event} leads to ${way.to} only with its chain`, story: [...tell(procedure, waysTo(reached, path)), stepOf(procedure, way)] });
      }
    }
  }
  return findings;
};
