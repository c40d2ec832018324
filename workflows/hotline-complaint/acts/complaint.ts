import { forms } from '../forms';
import { terminationGrounds } from '../grounds';
import { atBody, byOfficer, headApproves, rule, tell } from './common';
import { refusalInWords } from './ending';

/*
 * 投诉: acceptance by the county market bureau, mediation, its end, and a clue of an offence found on the way.
 */

export const complaintActs = {
  'complaint.accepted': rule(forms['complaint.accepted'], {
    ...byOfficer, article: 'SAMR Order 121 art. 15', document: { template: 'acceptanceDecision', word: '投受' },
    record: (_file, input) => (input.knewOn ? { data: { knewOn: input.knewOn } } : {}),
    effects: (file) => tell(file, ['accepted']),
  }),
  'complaint.notAccepted': rule(forms['complaint.notAccepted'], {
    ...byOfficer, article: 'SAMR Order 121 arts 15, 16; 消费者权益保护法 art. 39', document: { template: 'refusalNotice', word: '投不受' },
    effects: (file, input) => tell(file, ['declined', refusalInWords(input)]),
  }),
  /** 被投诉人答复 whether it agrees to mediation; mediation is voluntary on both sides. */
  'respondent.replied': rule(forms['respondent.replied'], {
    ...atBody, article: 'SAMR Order 121 art. 23(2)', record: (_file, input) => ({ data: { respondentReply: input.mediation } }),
  }),
  /** The respondent learns who complains: only after the recorded consent. */
  'mediation.started': rule(forms['mediation.started'], {
    ...byOfficer, article: 'SAMR Order 121 arts 18, 37', document: { template: 'mediationNotice', word: '投调' },
    effects: (file) => tell(file, ['invitation']),
  }),
  /** 委托调解, with the consent of both; who is entrusted may not entrust on. */
  'mediation.entrusted': rule(forms['mediation.entrusted'], {
    ...byOfficer, article: 'SAMR Order 121 art. 19', document: { template: 'mediationMandate', word: '委调' },
    record: ({ data }, input) => ({ data: { entrustedTo: input.to, entrustments: data.entrustments + 1 } }),
  }),
  /** 检测、检验、检疫、鉴定: time that does not count in C2 (art. 22) and C7 (程序规定 art. 18). */
  'appraisal.ordered': rule(forms['appraisal.ordered'], { ...byOfficer, article: 'SAMR Order 121 art. 22; 市场监督管理行政处罚程序规定 art. 18', pause: { open: 'appraisal', kind: 'excluded' }, document: { template: 'appraisalOrder', word: '委鉴' } }),
  'appraisal.completed': rule(forms['appraisal.completed'], { ...byOfficer, article: 'SAMR Order 121 art. 22', pause: { close: 'appraisal' } }),
  'mediation.agreed': rule(forms['mediation.agreed'], {
    ...byOfficer, article: 'SAMR Order 121 art. 24', // What was performed on the spot needs no letter: a record of the mediation will do.
    document: { template: 'mediationLetter', word: '投调书', embodies: ({ form }) => form === 'mediationLetter' },
    record: () => ({ data: { mediationEnd: 'agreed' as const } }),
  }),
  'mediation.terminated': rule(forms['mediation.terminated'], {
    ...byOfficer, article: 'SAMR Order 121 art. 23', document: { template: 'terminationDecision', word: '投终' },
    record: () => ({ data: { mediationEnd: 'terminated' as const } }),
    // Each party has a paper of its own: that of the respondent names nobody who complained.
    effects: (file, input) => ({
      ...tell(file, ['terminationReporter', { grounds: input.grounds.map((ground) => terminationGrounds[ground].text.zh).join('；') }], ['terminationRespondent']),
      ...(file.data.respondent === undefined ? {} : { documents: [{ template: 'terminationCopy', part: 'main' }] }),
    }),
  }),
  /** Both have been told; the act takes effect with the later of the two. */
  'termination.told': rule(forms['termination.told'], { ...byOfficer, article: 'SAMR Order 121 art. 23' }),

  // --- 调解中发现违法线索: verified beside the mediation
  'clue.found': rule(forms['clue.found'], { ...byOfficer, part: 'secondary', article: 'SAMR Order 121 art. 27' }),
  'clue.extended': rule(forms['clue.extended'], { ...byOfficer, part: 'secondary', article: 'SAMR Order 121 art. 27', approval: headApproves, extends: 'C4', document: { template: 'extensionApproval', word: '延核' } }),
  'clue.verified': rule(forms['clue.verified'], { ...byOfficer, part: 'secondary', article: 'SAMR Order 121 art. 27; 市场监督管理行政处罚程序规定 art. 18' }),
} as const;
