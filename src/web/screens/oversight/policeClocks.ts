import type { CasesAnswer } from '../../../contract/lists';

type Row = CasesAnswer['items'][number];

/** Stages in which a case is before the police, or what they decided is disputed. */
const AT_POLICE: readonly string[] = ['delivery', 'policeReview', 'objection', 'supervision'];

/** Transfers in which a clock of the police runs or has run out, each with those clocks alone, what is due first at the head. */
export const policeClocks = (rows: readonly Row[], isPolice: (body: string) => boolean): Row[] =>
  rows
    .filter(({ stage }) => AT_POLICE.includes(stage))
    .map((row) => ({ ...row, deadlines: row.deadlines.filter(({ body }) => isPolice(body)) }))
    .filter(({ deadlines }) => deadlines.length > 0)
    .sort((a, b) => firstOf(a).localeCompare(firstOf(b)));

const firstOf = ({ deadlines }: Row): string => deadlines.reduce((first, { ringsAt }) => (ringsAt < first ? ringsAt : first), '9999');
