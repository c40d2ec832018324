import { letters, majorCaseConsultation } from '../../../workflows/major-case-consultation';
import { forms } from '../../../workflows/major-case-consultation/forms';
import { agreesWithItself } from '../../support/whole';

agreesWithItself(majorCaseConsultation, forms, letters);

it('gives nobody but the office an act that is not of a seat or a task', () => {
  for (const [name, { roles, office, perParty, assertable }] of Object.entries(majorCaseConsultation.acts)) {
    if (office === 'hub') expect([name, roles]).toEqual([name, ['secretary']]);
    else if (!name.startsWith('consultation.')) expect([name, perParty, assertable]).toEqual([name, true, true]);
  }
});

it('keeps every opinion, and every dissent, in the part that is closed until it is opened', () => {
  for (const act of ['opinion.given', 'opinion.added', 'dissent.recorded', 'minutes.objected']) expect([act, majorCaseConsultation.acts[act]?.part]).toEqual([act, 'sealed']);
});

it('pauses nothing and extends no period of the law', () => {
  for (const [name, { pause, extends: period }] of Object.entries(majorCaseConsultation.acts)) expect([name, pause, period === undefined || period === 'MC10']).toEqual([name, undefined, true]);
});
