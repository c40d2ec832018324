import { opensDefence, opensEnforcement } from '../../../src/domain/court';
import { chains } from '../approvals';
import { forms } from '../forms';
import { suitsAfter } from '../suits';
import { given, type File } from '../vocabulary';
import { atOffice, byOfficer, byParty, ofOtherBody, rule, tellHotline } from './common';

/* 裁决 and what follows: suit, publication, demand, enforcement; cancelling. */

const decided = { article: 'CNIPA Order 81 arts 30, 31', document: { template: 'adjudicationDecision', word: '裁决' } } as const;

/** After an annulment a second decision follows: the hotline has its outcome already. */
const isFirst = ({ documents }: Pick<File, 'documents'>): boolean => documents.filter(({ template }) => template === 'adjudicationDecision').length === 1;

export const decisionActs = {
  'decision.made': rule(forms['decision.made'], {
    ...byOfficer, ...decided, approval: chains['decision.made'],
    record: (_file, _input, act) => ({ data: { decidedOn: act.on } }),
    effects: (file, input) => (isFirst(file) ? tellHotline(file, 'adjudicated', input.decision) : {}),
  }),
  /** 再次实施相同类型的侵权: directly ordered to stop (art. 34). */
  'stop.ordered': rule(forms['stop.ordered'], {
    ...byOfficer, ...decided, article: 'CNIPA Order 81 art. 34; 淄博市专利管理若干规定 31', approval: chains['stop.ordered'],
    record: (_file, _input, act) => ({ data: { decidedOn: act.on } }),
    effects: (file, input) => (isFirst(file) ? tellHotline(file, 'adjudicated', input.decision) : {}),
  }),
  'case.cancelled': rule(forms['case.cancelled'], {
    ...byOfficer, whilePaused: true, article: 'CNIPA Order 81 arts 19, 36', approval: chains['case.cancelled'], document: { template: 'cancellationNotice', word: '裁撤' },
    effects: (file, input) => tellHotline(file, 'otherOutcome', `撤销案件：${input.explanation}`),
  }),
  'decision.published': rule(forms['decision.published'], { ...atOffice, article: 'CNIPA Order 81 art. 83', record: (_file, _input, act) => ({ data: { publishedOn: act.on } }) }),
  'suit.filed': rule(forms['suit.filed'], { ...byParty, datedByPaper: true, article: '专利法 65', record: (file, { court, number }, act) => ({ data: { offices: { court }, suits: [...(file.data.suits ?? []), given({ party: act.party as string, seq: file.revision + 1, number })] } }), effects: (file, { court, number, noticed }) => (noticed && number !== undefined ? opensDefence(file, court, number, { decisionNumber: file.numbers['adjudicationDecision'], goods: file.data.goods }) : {}) }),
  /** An annulment gives the case its three months anew: whoever extends them again is asked again. */
  'judgment.received': rule(forms['judgment.received'], { ...ofOtherBody, article: 'CNIPA Order 81 art. 83', record: (file, input, act) => ({ data: { ...suitsAfter(file, input, act), ...(input.judgment === 'decisionAnnulled' ? { superiorAsked: false } : {}) } }) }),
  /** 催告 before enforcement. */
  'demandNotice.issued': rule(forms['demandNotice.issued'], { ...atOffice, article: '行政强制法 54', document: { template: 'demandNotice', word: '裁催' } }),
  'enforcement.applied': rule(forms['enforcement.applied'], { ...byOfficer, article: '行政强制法 53; 行诉解释 156', approval: chains['enforcement.applied'], document: { template: 'enforcementApplication', word: '裁执' }, record: (_file, { court }) => ({ data: { offices: { court } } }), effects: (file, input) => opensEnforcement(file, 'demandNotice', input.court, input, {
    against: file.parties.filter(({ role }) => role === 'respondent').map(({ identity }) => identity), decisionNumber: file.numbers['adjudicationDecision'], goods: file.data.goods,
  }) }),
  'enforcement.ended': rule(forms['enforcement.ended'], { ...ofOtherBody, article: '民诉法 268' }),
  'requester.applied': rule(forms['requester.applied'], { ...byParty, noApproval: 'the requester goes to the court himself; the chain is that of the office', perParty: false, article: '行诉解释 158', record: (_file, { court }) => ({ data: { offices: { court } } }) }),
  'compliance.recorded': rule(forms['compliance.recorded'], { ...byParty, perParty: false }),
  'case.concluded': rule(forms['case.concluded'], { ...atOffice }),
} as const;
