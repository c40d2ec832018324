import type { Act } from './act';
import type { Calendar } from './calendar';
import type { Case } from './case';
import type { Condition } from './procedure';
import { statePath } from './statePath';

/*
 * What a condition says of itself beyond its words, for the model check (src/engine/check), which sees names and no data. It
 * is not only said: these constructors make it so.
 */

/** A clock's condition that holds only where the act leaves the case in one of these states. */
export const within = <Data>(states: readonly string[], condition: Condition<Data>): Condition<Data> => ({
  ...condition,
  within: states,
  test: (file: Case<Data>, act: Act, calendar: Calendar) => states.includes(statePath(file.state)) && condition.test(file, act, calendar),
});

/** A guard that holds only once no clock of these periods runs any more, those of the act's own party aside. */
export const onceOver = <Data>(periods: readonly string[], condition: Condition<Data>): Condition<Data> => ({
  ...condition,
  over: periods,
  test: (file: Case<Data>, act: Act, calendar: Calendar) =>
    !file.deadlines.some(({ period, status, endSeq, party }) => periods.includes(period) && endSeq === undefined && (status === 'running' || status === 'paused') && (party === undefined || party !== act.party))
    && condition.test(file, act, calendar),
});
