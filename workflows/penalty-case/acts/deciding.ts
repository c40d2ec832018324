import type { Effects } from '../../../src/domain/procedure';
import { chains } from '../chains';
import { forms } from '../forms';
import type { File, Penalty } from '../vocabulary';
import { also, byDesk, byOfficer, rule, tellReport, toParty } from './common';

/* 审核, 告知, 决定, 公开. */

const byReviewer = { roles: ['legalReviewer', 'sectionChief'], office: 'handling' } as const;
const penalised = (input: { readonly fine?: number | undefined; readonly publication: 'here' | 'elsewhere' | 'none' }): Partial<Penalty> => ({ outcome: 'penalised', fine: input.fine ?? 0, publication: input.publication });
/** After an annulment a second decision follows: the report has its result already. */
const tellOutcome = (file: File, outcome: string, summary: string): Effects => (file.data.remitted === undefined ? tellReport(file, 'result.reported', { outcome, summary }) : {});
const decisionArticle = '行政处罚法 57, 59, 60; 市场监督管理行政处罚程序规定 60, 62, 64';

export const decidingActs = {
  'review.extended': rule(forms['review.extended'], { ...byReviewer, part: 'secondary', article: '市场监督管理行政处罚程序规定 55', approval: chains['review.extended'], extends: 'P10', document: { template: 'extensionApproval', word: '延' } }),
  'review.completed': rule(forms['review.completed'], {
    ...byReviewer, part: 'secondary', article: '市场监督管理行政处罚程序规定 49–55', document: { template: 'reviewOpinion', word: '审', part: 'secondary' },
    record: (file, input, act) => ({ data: { reviews: [...file.data.reviews, { person: act.actor.id, on: act.on, opinion: input.opinion }] } }),
  }),
  /** 行政处罚告知书: what is intended, on which facts, reasons and basis, and what the party may do. */
  'penaltyNotice.issued': rule(forms['penaltyNotice.issued'], {
    ...byOfficer, article: '行政处罚法 44, 63; 市场监督管理行政处罚程序规定 57', approval: chains['penaltyNotice.issued'], document: { template: 'penaltyNotice', word: '罚告' },
    record: (file, input) => ({ data: { told: true, noticeSeq: file.revision + 1, intendedPenalty: input.intendedPenalty, intendedFine: input.intendedFine ?? 0, mayAskForHearing: input.mayAskForHearing } }),
    effects: (file) => toParty(file, 'notice'),
  }),
  'decision.made': rule(forms['decision.made'], {
    ...byOfficer, article: decisionArticle, approval: chains['decision.made'], document: { template: 'penaltyDecision', word: '处罚' },
    record: (_file, input) => ({ data: penalised(input) }),
    effects: (file) => also(toParty(file, 'decision'), tellOutcome(file, 'penalised', '已作出行政处罚决定')),
  }),
  /** 情节复杂或者重大违法行为: after collective discussion, of which the minutes are named. */
  'collectiveDecision.made': rule(forms['collectiveDecision.made'], {
    ...byOfficer, article: decisionArticle, approval: chains['collectiveDecision.made'], document: { template: 'penaltyDecision', word: '处罚' },
    record: (_file, input) => ({ data: penalised(input) }),
    effects: (file) => also(toParty(file, 'decision'), tellOutcome(file, 'penalised', '已作出行政处罚决定')),
  }),
  'nonPenalty.decided': rule(forms['nonPenalty.decided'], {
    ...byOfficer, article: '行政处罚法 33, 57; 市场监督管理行政处罚程序规定 60(1)', approval: chains['nonPenalty.decided'], document: { template: 'nonPenaltyDecision', word: '不罚' },
    record: () => ({ data: { outcome: 'notPenalised' } }),
    effects: (file) => also(toParty(file, 'nonPenalty'), tellOutcome(file, 'notPenalised', '决定不予行政处罚')),
  }),
  'decision.published': rule(forms['decision.published'], { ...byDesk, assertable: true, article: '市场监督管理行政处罚信息公示规定 9–11; 市场监督管理行政处罚程序规定 63; 专利行政执法办法 (Order 71) 46', record: (_file, _input, act) => ({ data: { publishedOn: act.on } }) }),
  'decision.pushed': rule(forms['decision.pushed'], { ...byDesk, article: '市场监督管理行政处罚信息公示规定 9–11' }),
  'publication.withdrawn': rule(forms['publication.withdrawn'], { ...byDesk, article: '市场监督管理行政处罚程序规定 63', record: (_file, _input, act) => ({ data: { withdrawnOn: act.on } }) }),
} as const;
