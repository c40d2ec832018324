import type { Deadline } from '../../../src/domain/case';
import type { Signal } from '../../../src/domain/procedure';
import { forms } from '../forms';
import { given, type File } from '../vocabulary';
import { byOfficer, headApproves, rule, tell } from './common';

/*
 * 举报: verification until the decision on filing. The case of the penalty itself is a procedure of its own; here stand the
 * decision that the head has made, by its number or as that case tells it, and what the reporter is told.
 */

/** The clock that verification ran under here: C7 of a report, C4 of a clue found in mediation. */
const verifyingClock = (file: File): Deadline | undefined => file.deadlines.findLast(({ period }) => period === (file.state === 'clueOpened' ? 'C7' : 'C4'));

/**
 * P1 is the same clock: what was allowed or not counted here stands there. The due date goes with the number of the paper
 * that allowed it, or of the case where only time was excluded; an extension that was used is used.
 */
function carriedOver(file: File): Signal['input'] {
  const clock = verifyingClock(file);
  const extended = clock !== undefined && clock.extensions.length > 0;
  const held = clock !== undefined && file.pauses.some(({ cause, fromSeq }) => (cause === 'identification' || cause === 'appraisal') && fromSeq > clock.startSeq);
  if (!clock || !(extended || (held && clock.period === 'C7'))) return {};
  const paper = file.documents.findLast(({ template, seq }) => template === 'extensionApproval' && seq > clock.startSeq)?.number;
  return { carriedOver: { number: (extended ? paper : undefined) ?? file.numbers['intake'] ?? file.id, due: clock.due }, ...(extended ? { extended } : {}) };
}

/**
 * The clue as the bureau registers it: a penalty case of its own, from the receipt that C7 or F2 counted from, or from the
 * day on which it was found in mediation. It brings what the bureau may work with and no word of who told it: no reporter,
 * no narrative, no remark.
 */
function clueFrom(file: File, input: { readonly offence: string; readonly clue?: string | undefined }): Signal {
  const { data, handling, state } = file;
  const reported = state === 'clueOpened';
  const foundOn = verifyingClock(file)?.start;
  return {
    to: { open: 'penalty-case', body: handling, link: 'clue' },
    act: 'clue.registered',
    input: given({
      origin: reported ? 'report' : 'mediation', offence: input.offence === 'trademark' ? 'trademarkInfringement' : input.offence,
      party: data.respondent, right: data.right, goods: data.goods, district: data.district, clue: input.clue, receivedOn: reported ? data.countsFrom.on : foundOn, ...carriedOver(file),
    }) as Signal['input'],
  };
}

export const reportActs = {
  /** 登记案件来源: the periods of filing go on in the penalty case. Of a report, its outcomes come back as facts; of a clue found in mediation, the mediation goes on. */
  'clue.opened': rule(forms['clue.opened'], {
    ...byOfficer, assertable: false, part: 'secondary', article: '市场监督管理行政处罚程序规定 art. 18; 专利行政执法办法 (Order 71) art. 28; SAMR Order 121 art. 37',
    effects: (file, input) => ({ signals: [clueFrom(file, input)] }),
  }),
  /** 延长核查, allowed by the head before expiry. */
  'verification.extended': rule(forms['verification.extended'], { ...byOfficer, part: 'secondary', article: '市场监督管理行政处罚程序规定 art. 18', approval: headApproves, extends: 'C7', document: { template: 'extensionApproval', word: '延核' } }),
  /** 辨认、鉴别 by the right holder: time that does not count in C7. The letter sets the date. */
  'identification.asked': rule(forms['identification.asked'], { ...byOfficer, article: '市场监督管理行政处罚程序规定 arts 18, 30', pause: { open: 'identification', kind: 'excluded' } }),
  'identification.received': rule(forms['identification.received'], { ...byOfficer, article: '市场监督管理行政处罚程序规定 art. 18', pause: { close: 'identification' } }),
  /** 立案, decided by the head. */
  'filing.decided': rule(forms['filing.decided'], { ...byOfficer, roles: [...byOfficer.roles, 'signal'], part: 'secondary', article: 'SAMR Order 121 art. 35(1); 市场监督管理行政处罚程序规定 arts 18, 19' }),
  /** 不予立案, decided by the head. */
  'filing.declined': rule(forms['filing.declined'], { ...byOfficer, roles: [...byOfficer.roles, 'signal'], part: 'secondary', article: '市场监督管理行政处罚程序规定 arts 18, 20' }),
  /** 告知举报人: of the decision as a target of the house; of the result where a law, regulation or rule requires it (C12). */
  'reporter.told': rule(forms['reporter.told'], {
    ...byOfficer, part: 'secondary', article: 'SAMR Order 121 art. 36',
    effects: (file, input) => tell(file, ['decided', { about: input.about, basis: input.basis ?? '' }]),
  }),
  /** 结果反馈 to the hub, by the body or by the case that grew out of this one. */
  'result.reported': rule(forms['result.reported'], { ...byOfficer, roles: [...byOfficer.roles, 'clerk', 'signal'] }),
} as const;
