import type { Act } from '../../../src/domain/act';
import type { Effects, Signal } from '../../../src/domain/procedure';
import { callsForDecision, checkOffence, type Checked, type Crime, type Figures } from '../../case-transfer/crimes';
import { chains } from '../chains';
import { isToldLate, openTransfer, toldOf } from '../clocks';
import { forms } from '../forms';
import { given, type File, type Penalty } from '../vocabulary';
import { byDesk, byOfficer, rule, tellReport } from './common';

/* The investigation: what others are asked, what stops its clocks, what the police take over, and how it ends. */

const always = { ...byOfficer, whilePaused: true } as const;
/** From the transfer: facts of the other case, by signal and by nothing else. */
const bySignal = { roles: ['signal'], part: 'secondary', whilePaused: true } as const;

type Checking = { readonly [K in keyof Figures]: Figures[K] | undefined } & { readonly crime?: Crime | undefined; readonly suspicion: boolean; readonly grounds: string; readonly holderComplains?: boolean | undefined };
const checked = ({ data }: File, input: Checking, on: string): Checked => checkOffence(data.offence, input.crime, given(input), input.suspicion, on);

/** What the transfer opens with: the suspect, the figures and the penalties already imposed (Order 310 art. 11); nothing of who reported. */
function suspicionOf(file: File, { holderComplains, ...input }: Checking): Signal['input'] {
  const { data } = file;
  const decision = data.outcome === 'penalised' ? file.documents.findLast(({ template }) => template === 'penaltyDecision') : undefined;
  const penalties = decision && [given({ kind: 'fine', number: file.numbers['penaltyDecision'], on: decision.on, amount: data.fine })];
  return given({ ...given(input), offence: data.offence, party: file.parties.find(({ role }) => role === 'party')?.identity, goods: data.goods, district: data.district, penalties, penaltyDecidedOn: decision?.on, holderComplains }) as Signal['input'];
}

/** The open transfer, changed. */
/**
 * What a transfer tells of itself: of the one whose case it is, else of the one that is open. It may be with the police again after
 * it was decided not to transfer (the procuratorate demands it); what was told earlier and comes later changes nothing.
 */
function changed(file: File, act: Act, change: Partial<Penalty['transfers'][number]>): Partial<Penalty> {
  if (isToldLate(file, act)) return {};
  const told = toldOf(file, act);
  return {
    transfers: file.data.transfers.map((transfer) => {
      if (told ? transfer !== told.transfer : transfer.returnedSeq !== undefined) return transfer;
      const { returnedSeq: _returned, ...open } = transfer;
      return { ...open, ...change, ...(told ? { toldSeq: told.seq } : {}) };
    }),
  };
}
/** The report hears of it, unless it is known already. */
const unlessLate = (file: File, act: Act, effects: () => Effects): Effects => (isToldLate(file, act) ? {} : effects());


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
  // --- 涉嫌犯罪: checked here, decided and sent in a case of its own; no clock stops for it (trap 12)
  /** Advice on the figures. What calls for a decision opens a transfer in the same transaction, so that none is forgotten; nothing is sent by it. */
  'offence.checked': rule(forms['offence.checked'], {
    ...always, part: 'secondary', article: '行政处罚法 27, 82; 市场监督管理行政处罚程序规定 17(2)',
    record: (file, input, act) => {
      const { result } = checked(file, input, act.on);
      return { data: { crimeCheck: result, transfers: callsForDecision(result) && openTransfer(file) === undefined ? [...file.data.transfers, { seq: file.revision + 1, stage: 'undecided' }] : file.data.transfers } };
    },
    effects: (file, input) => (openTransfer(file)?.seq === file.revision ? { signals: [{ to: { open: 'case-transfer', body: file.handling, link: 'transfer' }, act: 'suspicion.registered', input: suspicionOf(file, input) }] } : {}),
  }),
  /** The police have signed for it. */
  'crime.transferred': rule(forms['crime.transferred'], {
    ...bySignal, article: '行政处罚法 27',
    record: (file, input, act) => ({ data: changed(file, act, { stage: 'withPolice', police: input.police }) }),
    effects: (file, _input, act) => unlessLate(file, act, () => tellReport(file, 'progress.reported', { report: '已依法移送有关机关处理' })),
  }),
  'crime.notTransferred': rule(forms['crime.notTransferred'], { ...bySignal, article: '行政执法机关移送涉嫌犯罪案件的规定 5', record: (file, _input, act) => ({ data: changed(file, act, { returnedSeq: file.revision + 1 }) }) }),
  'crime.filed': rule(forms['crime.filed'], {
    ...bySignal, article: '行政处罚法 27',
    record: (file, _input, act) => ({ data: changed(file, act, { stage: 'filed' }) }),
    effects: (file, _input, act) => unlessLate(file, act, () => tellReport(file, 'result.reported', { outcome: 'transferred', summary: '已移送公安机关，公安机关已立案' })),
  }),
  /** 退回、办结: the bureau goes on. */
  'crime.returned': rule(forms['crime.returned'], {
    ...bySignal, article: '行政处罚法 27',
    record: (file, _input, act) => ({ data: changed(file, act, { returnedSeq: file.revision + 1 }) }),
    effects: (file, _input, act) => unlessLate(file, act, () => tellReport(file, 'progress.reported', { report: '刑事程序已有结果，由本机关依法继续处理' })),
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
