import { opensConfirmation } from '../../../src/domain/court';
import { forms } from '../forms';
import { atOffice, byParty, ofOtherBody, rule, tellHotline } from './common';

/* 调解 on request (CNIPA Order 81 ch. 3), the agreement, and its confirmation by the court. */

/** Whoever mediates: the centre, the office. */
const mediating = { roles: ['clerk', 'officer', 'mediator', 'panelMember'], office: 'handling' } as const;

export const mediationActs = {
  'statementNotice.issued': rule(forms['statementNotice.issued'], { ...atOffice, article: 'CNIPA Order 81 art. 65', document: { template: 'statementNotice', word: '调陈' } }),
  'statement.received': rule(forms['statement.received'], {
    ...byParty, article: 'CNIPA Order 81 arts 65, 66',
    record: ({ data, parties }, input, act) => ({
      data: { consents: input.mediation === 'agreed' ? [...new Set([...data.consents, ...parties.filter(({ role }) => role === 'requester').map(({ id }) => id as string), act.party as string])] : data.consents.filter((party) => party !== act.party) },
    }),
  }),
  'mediation.filed': rule(forms['mediation.filed'], { ...atOffice, article: 'CNIPA Order 81 art. 66', document: { template: 'mediationFilingNotice', word: '调立' }, effects: (file) => ({ numbers: [{ as: 'case', series: { kind: 'document', body: file.handling, word: '调' } }] }) }),
  'mediation.notFiled': rule(forms['mediation.notFiled'], {
    ...atOffice, article: 'CNIPA Order 81 art. 66', document: { template: 'refusalToFileNotice', word: '调不立' },
    effects: (file, input) => tellHotline(file, 'otherOutcome', `调解不予立案：${input.explanation}`),
  }),
  /** 调解协议书: signed by the parties, sealed by who mediated. */
  'mediation.agreed': rule(forms['mediation.agreed'], {
    // Parties may come to terms while the adjudication is suspended: the suspension ends with it.
    ...mediating, whilePaused: true, pause: { close: 'suspended', where: () => true },
    article: 'CNIPA Order 81 arts 35, 69; 人民调解法 28–31', document: { template: 'mediationAgreement', word: '调协' },
    record: (_file, input, act) => ({ data: { agreement: { mediatedBy: input.mediatedBy, on: act.on } } }),
    effects: (file) => tellHotline(file, 'mediated', '达成调解协议'),
  }),
  /** No agreement: at the centre the dispute goes on; of a mediation on request the case is cancelled and both are told (M5). */
  'mediation.failed': rule(forms['mediation.failed'], { ...mediating, article: 'CNIPA Order 81 arts 35, 69; 人民调解法 26' }),

  // --- 司法确认: both parties apply jointly
  'confirmation.applied': rule(forms['confirmation.applied'], {
    ...byParty, perParty: false, article: '人民调解法 33; 民诉法 205',
    record: (_file, { court }) => ({ data: { offices: { court } } }),
    effects: (file, input) => ({ documents: [{ template: 'confirmationApplication', part: 'main' }], ...opensConfirmation(file, input.court, input.jointly, { agreementNumber: input.agreementNumber, goods: file.data.goods }) }),
  }),
  'confirmation.waived': rule(forms['confirmation.waived'], { ...byParty, perParty: false }),
  'confirmation.accepted': rule(forms['confirmation.accepted'], { ...ofOtherBody, article: '法释〔2011〕5号 art. 4' }),
  'confirmation.declined': rule(forms['confirmation.declined'], { ...ofOtherBody, article: '法释〔2011〕5号 art. 4' }),
  'confirmation.extended': rule(forms['confirmation.extended'], { ...ofOtherBody, article: '法释〔2011〕5号 art. 5', extends: 'J3' }),
  'confirmation.ruled': rule(forms['confirmation.ruled'], { ...ofOtherBody, article: '法释〔2011〕5号 art. 5; 民诉法 206', record: (_file, _input, act) => ({ data: { ruledOn: act.on } }) }),
  'objection.raised': rule(forms['objection.raised'], { ...byParty, perParty: false, article: '民诉法解释 372' }),
  /** J19 of an interested person: also after the parties’ fifteen days, when the case is settled here. */
  'interestedObjection.raised': rule(forms['interestedObjection.raised'], { ...byParty, perParty: false, article: '民诉法解释 372' }),
} as const;
