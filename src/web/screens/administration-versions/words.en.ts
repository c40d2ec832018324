import type { zh } from './words.zh';

/** Versions of the procedures. */
export const en: Record<keyof typeof zh, string> = {
  procedure: 'Procedure', version: 'Version', takesCases: 'Takes new cases', earlier: 'Only for cases that have it', notYet: 'Not activated yet',
  since: 'Active', sinceOf: 'since {{from}} ({{by}}, recorded {{at}})', alongside: 'installed with the program', notYetAlongside: 'not yet (installed with the program)',
  cases: 'Cases', casesOf: '{{open}} open, {{closed}} closed',
  check: 'Model check', checkOf: '{{at}}: {{configurations}} configurations, {{ways}} ways, {{clocks}} clocks, {{findings}} findings', notChecked: 'None is kept (run weiquan check --keep on the server)',
  rehearsal: 'Rehearsal', rehearsalOf: '{{at}}: {{cases}} cases, {{moving}} would move, {{staying}} would stay, {{shifted}} due dates would shift', notRehearsed: 'none',
  outdated: 'Of other content: do it again', whole: 'No finding',
  content: 'Content hash', because: 'Why it was changed',
  lacking: 'Missing before it can be activated', activate: 'Activate', activateFrom: 'From', activated: 'Version {{version}} takes new cases from {{from}} on.',
  states: 'States', acts: 'Acts', periods: 'Periods',
  diagram: 'Picture', allLines: 'Every line', out: 'From ‘{{state}}’', into: 'To ‘{{state}}’', clocks: 'Clocks that begin in ‘{{state}}’', noWay: 'None.', noClock: 'None.', lapse: 'a period runs out',
};
