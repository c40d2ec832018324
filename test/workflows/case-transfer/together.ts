import type { Story } from '../../support/story';
import { TransferStory } from './transfer';
import { builtInCalendar } from '../../../src/domain/calendar';
import { caseTransfer } from '../../../workflows/case-transfer';
import { penaltyCase } from '../../../workflows/penalty-case';
import { PenaltyStory } from '../penalty-case/penalty';

/* Two cases of which one opened the other, told together: what the one says the other hears, as the application brings it. */

/** The fact of an act may be followed by others; what opens a case is the one that says so. */
function openingOf(from: Story, name: string) {
  const outcome = from.outcomes.findLast(({ signals }) => signals.some(({ to }) => 'open' in to && to.open === name));
  const signal = outcome?.signals.find(({ to }) => 'open' in to && to.open === name);
  if (!outcome || !signal || !('open' in signal.to)) throw new Error(`${from.id} opened no ${name}`);
  const { to, act, input } = signal;
  return { id: `${from.id}-${outcome.case.revision}-1`, act, input: { ...input, openedBy: { kind: to.link, case: from.id } }, body: to.body };
}

/** The case at the court that the other one has just opened. */
export function atCourtFrom(from: Story, when: string): TransferStory {
  const { id, act, input, body } = openingOf(from, 'case-transfer');
  return new TransferStory(caseTransfer, builtInCalendar, {}, id).on(when, act, input, { signal: true, body, cause: id });
}

/** The penalty case that was opened from what came back. */
export function penaltyFrom(from: Story, when: string): PenaltyStory {
  const { id, act, input, body } = openingOf(from, 'penalty-case');
  return new PenaltyStory(penaltyCase, builtInCalendar, {}, id).on(when, act, input, { signal: true, body, cause: id });
}

/** `to` hears what the last act of `from` has told it, at that moment. */
export function hears<T extends Story>(to: T, from: Story, when: string): T {
  const told = from.last.signals.filter((signal) => 'case' in signal.to && signal.to.case === to.id);
  if (told.length === 0) throw new Error(`${from.id} told ${to.id} nothing`);
  told.forEach(({ act, input }, index) => to.on(when, act, input, { signal: true, cause: `${from.id}-${from.current.revision}-${index + 1}` }));
  return to;
}
