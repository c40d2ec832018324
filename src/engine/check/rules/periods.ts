import { cite } from '../../../domain/citation';
import { addDays } from '../../../domain/calendar';
import type { Period } from '../../../domain/period';
import type { Check, Finding } from '../finding';
import { plain } from '../finding';

/* Where every period comes from: no number without its text. */

function ofPeriod({ id, kind, name, editions }: Period): Finding[] {
  const findings: Finding[] = [];
  const say = (because: string) => findings.push(plain('period.unfounded', id, because));
  if (name.zh === '' || name.en === '') say('it has no name in one of the languages');
  if (editions.length === 0) say('it has no edition');
  for (const [index, { from, until, article, mark }] of editions.entries()) {
    if (!/^\d{4}-\d\d-\d\d$/.test(from)) say(`an edition begins on ${from}`);
    const inChinese = cite(article, 'zh');
    if (inChinese === '' || cite(article, 'en') === '') say(`the edition of ${from} has no article`);
    else if (/[a-z]{3}/i.test(inChinese)) say(`the edition of ${from} is not cited in Chinese: ${inChinese}`);
    const isTarget = mark === 'D';
    if ((kind === 'internal') !== isTarget) findings.push(plain('period.looksLikeLaw', id, `${kind} with mark ${mark}`));
    const next = editions[index + 1];
    if (next && (until === undefined || addDays(until, 1) !== next.from)) say(`between the editions of ${from} and ${next.from} is a gap or an overlap`);
  }
  return findings;
}

export const everyPeriodIsFounded: Check = ({ procedure: { periods } }) => [
  ...periods.flatMap(ofPeriod),
  ...periods.filter(({ id }, index) => periods.findIndex((other) => other.id === id) !== index).map(({ id }) => plain('period.unfounded', id, 'two rows bear this name')),
];
