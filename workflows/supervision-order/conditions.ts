import type { Act } from '../../src/domain/act';
import type { Condition } from '../../src/domain/procedure';
import { issuers, rungs, type File, type Supervision } from './vocabulary';

/*
 * What must hold for an act to be possible. A guard sees the case as the act has written it; what was there before bears a
 * number of the history that is not above its revision.
 */

const rungOf: Readonly<Record<string, (typeof rungs)[number]>> = { 'order.urged': 'urged', 'order.pressed': 'pressed', 'delay.circulated': 'circulated' };

/** The date in the input lies after the act; not given, the target of the house stands in. */
const dueLater = (act: Act, due: unknown): boolean => due === undefined || (typeof due === 'string' && due > act.on);
const termOf = ({ input }: Act): unknown => (input['reply'] as { readonly due?: string } | undefined)?.due;

function namesItsSubject({ data }: File): boolean {
  if (data.subject === 'body') return data.case === undefined && data.step === undefined;
  return data.case !== undefined && (data.subject === 'step') === (data.step !== undefined);
}

export const conditions = {
  mayBeIssued: {
    test: (file, act) => issuers.includes(file.hub) && file.data.to !== file.hub && namesItsSubject(file) && dueLater(act, termOf(act)),
    missing: { zh: '须由有督查督办职责的单位向另一单位发出；督办案件的写明案件，督办环节的写明案件和环节，督办单位的不写案件；答复期限在发文之后', en: 'issued by a body that supervises, to another body; about a case: the case, about a step: case and step, about a body: neither; the date of the answer lies ahead' },
    who: 'hub', readsInput: true, article: '淄政办发〔2014〕14号 四(四)',
  },
  goesUpOneStep: {
    test: (file, act) => {
      const before = file.data.rungs.filter(({ seq }) => seq <= file.revision).at(-1);
      return rungs.indexOf(rungOf[act.type] ?? 'circulated') <= (before ? rungs.indexOf(before.rung) : -1) + 1 && dueLater(act, termOf(act));
    },
    missing: { zh: '先催办，再次督办，最后通报，不得越级；新的期限在发文之后', en: 'first a reminder, then a second order, last a circular, none left out; a new date lies ahead' },
    who: 'hub',
  },
  dateLiesAhead: {
    test: (_file, act) => dueLater(act, termOf(act)),
    missing: { zh: '新的答复期限须在退回之后', en: 'the new date lies after the return' }, who: 'hub', readsInput: true,
  },
  wasAskedFor: {
    test: ({ deadlines }) => deadlines.some(({ period, endSeq }) => period === 'SO2' && endSeq === undefined),
    missing: { zh: '答复期限已经结束', en: 'the time for the answer is over' }, who: 'nobody',
  },
} as const satisfies Readonly<Record<string, Condition<Supervision>>>;

export type ConditionName = keyof typeof conditions;
