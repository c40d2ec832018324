import type { zh } from './words.zh';

/** Versions of the procedures. */
export const en: Record<keyof typeof zh, string> = {
  procedure: 'Procedure', version: 'Version', newest: 'New cases are opened with it',
  states: 'States', ways: 'Ways', acts: 'Acts', periods: 'Periods',
  diagram: 'Picture', allLines: 'Every line', out: 'From ‘{{state}}’', into: 'To ‘{{state}}’', clocks: 'Clocks that begin in ‘{{state}}’', noWay: 'None.', noClock: 'None.', lapse: 'a period runs out',
};
