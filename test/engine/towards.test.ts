import { knownByState, statesOf, waysOf } from '../../src/engine/diagram/ways';
import { firstStepsTo } from '../../src/engine/towards';
import { procedures } from '../../workflows';

describe('what has to happen first', () => {
  it.each(procedures.map((procedure) => [procedure.name, procedure] as const))('never ends a case of %s for an act that an open case knows', (_, procedure) => {
    const known = knownByState(procedure);
    const isClosed = (state: string): boolean => known.get(state)?.closed === true;
    const inOpenCases = new Set([...known].flatMap(([, { events, closed }]) => (closed ? [] : [...events])));
    const ways = waysOf(procedure);
    for (const state of statesOf(procedure).filter((one) => !isClosed(one))) {
      for (const act of inOpenCases) {
        for (const step of firstStepsTo(procedure, state, act)) {
          const reached = ways.filter(({ from, event }) => from === state && event === step).map(({ to }) => to);
          expect({ state, act, step, ends: reached.every(isClosed) }).toEqual({ state, act, step, ends: false });
        }
      }
    }
  });

  it('leads a dispute at the centre to the office, where papers are served, not out of the case', () => {
    const dispute = procedures.find(({ name }) => name === 'ceramic-dispute');
    expect(dispute && firstStepsTo(dispute, 'registered', 'service.effected')).toEqual(['dispute.handedOver']);
    expect(dispute && firstStepsTo(dispute, 'agreed', 'objection.raised')).toEqual(['confirmation.applied']);
    // What only a case knows that is over is reached by its end.
    const transfer = procedures.find(({ name }) => name === 'case-transfer');
    expect(transfer && firstStepsTo(transfer, 'new', 'file.archived')).not.toEqual([]);
  });
});
