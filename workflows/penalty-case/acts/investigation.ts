import { chains } from '../chains';
import { forms } from '../forms';
import { byDesk, byOfficer, rule, tellReport } from './common';

/* The investigation: what others are asked, what stops its clocks, what the police take over, and how it ends. */

const always = { ...byOfficer, whilePaused: true } as const;

export const investigationActs = {
  /** 辨认、鉴别 by the right holder; the letter sets the date. */
  'identification.asked': rule(forms['identification.asked'], { ...byOfficer, article: '市场监督管理行政处罚程序规定 30(2)', pause: { open: 'identification', kind: 'excluded' } }),
  'identification.received': rule(forms['identification.received'], { ...always, article: '市场监督管理行政处罚程序规定 30(2)', pause: { close: 'identification' } }),
  'appraisal.ordered': rule(forms['appraisal.ordered'], { ...byOfficer, article: '市场监督管理行政处罚程序规定 18(2), 64(2); 行政强制法 25(3)', pause: { open: 'appraisal', kind: 'excluded' }, document: { template: 'appraisalOrder', word: '委鉴' } }),
  'appraisal.completed': rule(forms['appraisal.completed'], { ...always, article: '市场监督管理行政处罚程序规定 64(2)', pause: { close: 'appraisal' } }),
  // --- 协助调查: the other bureau's fifteen working days run from its receipt
  'assistance.asked': rule(forms['assistance.asked'], { ...byOfficer, article: '市场监督管理行政处罚程序规定 45', document: { template: 'assistanceLetter', word: '协查' } }),
  'assistance.received': rule(forms['assistance.received'], { ...byDesk, whilePaused: true, assertable: true, article: '市场监督管理行政处罚程序规定 45' }),
  'assistance.delayed': rule(forms['assistance.delayed'], { ...byDesk, whilePaused: true, assertable: true, article: '市场监督管理行政处罚程序规定 45' }),
  'assistance.answered': rule(forms['assistance.answered'], { ...byDesk, whilePaused: true, assertable: true, article: '市场监督管理行政处罚程序规定 45' }),
  // --- 中止, 恢复
  'case.suspended': rule(forms['case.suspended'], { ...byOfficer, article: '市场监督管理行政处罚程序规定 46; 商标法 62(3)', approval: chains['case.suspended'], pause: { open: 'suspension', kind: 'suspension' }, document: { template: 'suspensionApproval', word: '中止', part: 'secondary' } }),
  'case.resumed': rule(forms['case.resumed'], { ...byOfficer, article: '市场监督管理行政处罚程序规定 46', approval: chains['case.resumed'], pause: { close: 'suspension' }, document: { template: 'resumptionApproval', word: '恢复', part: 'secondary' } }),
  // --- 延期
  'handling.extended': rule(forms['handling.extended'], { ...always, part: 'secondary', article: '市场监督管理行政处罚程序规定 64', approval: chains['handling.extended'], extends: 'P3', document: { template: 'extensionApproval', word: '延' } }),
  'handling.extendedCollectively': rule(forms['handling.extendedCollectively'], { ...always, part: 'secondary', article: '市场监督管理行政处罚程序规定 64', approval: chains['handling.extendedCollectively'], extends: 'P3', document: { template: 'extensionApproval', word: '延' } }),
  'closing.extended': rule(forms['closing.extended'], { ...always, part: 'secondary', article: '专利行政执法办法 (Order 71) 36', approval: chains['closing.extended'], extends: 'F3', document: { template: 'extensionApproval', word: '延' } }),
  // --- 移送公安: at once and by the principal head; no clock stops for it (trap 12)
  'crime.transferred': rule(forms['crime.transferred'], {
    ...always, part: 'secondary', article: '行政处罚法 27; 市场监督管理行政处罚程序规定 17(2)', approval: chains['crime.transferred'], document: { template: 'crimeTransferLetter', word: '罪移' },
    record: (file, input) => ({ data: { transfers: [...file.data.transfers, { police: input.police, seq: file.revision + 1 }] } }),
  }),
  'crime.returned': rule(forms['crime.returned'], {
    ...byDesk, whilePaused: true, part: 'secondary', assertable: true, article: '行政处罚法 27',
    record: (file) => ({ data: { transfers: file.data.transfers.map((transfer) => (transfer.returnedSeq === undefined ? { ...transfer, returnedSeq: file.revision + 1 } : transfer)) } }),
  }),
  // --- the end of the investigation
  'investigation.concluded': rule(forms['investigation.concluded'], { ...byOfficer, part: 'secondary', article: '市场监督管理行政处罚程序规定 48, 49', document: { template: 'investigationReport', word: '调终' }, record: (_file, input) => ({ data: { grave: input.grave } }) }),
  /** Facts change: the party is told anew before a decision. */
  'investigation.reopened': rule(forms['investigation.reopened'], { ...byOfficer, article: '市场监督管理行政处罚程序规定 55', record: () => ({ data: { told: false } }) }),
  'investigation.terminated': rule(forms['investigation.terminated'], {
    ...always, article: '市场监督管理行政处罚程序规定 47', approval: chains['investigation.terminated'], document: { template: 'terminationApproval', word: '终止' },
    record: () => ({ data: { outcome: 'terminated' } }),
    effects: (file) => tellReport(file, 'result.reported', { outcome: 'otherOutcome', summary: '终止调查' }),
  }),
} as const;
