import { forms } from '../forms';
import type { File, Transfer } from '../vocabulary';
import { also, byAgency, byAgencyDesk, byPolice, byProcuratorate, COVER, FILE, rule, seenBy, tellSource } from './common';

/*
 * What the police and the procuratorate answer: result, number, date. Entered by their own accounts, or from their stamped
 * paper; an answer that comes before the receipt was recorded stands for the receipt too.
 */

const article = '行政执法机关移送涉嫌犯罪案件的规定';
const rulesOfPolice = '公安机关办理刑事案件程序规定';

/** The receipt that was never recorded is in the answer. */
const received = ({ data, revision }: File): Pick<Transfer, 'receivedSeq'> => ({ receivedSeq: data.receivedSeq || revision + 1 });
const toldOfReceipt = (file: File) => (file.data.receivedSeq === file.revision ? tellSource(file, 'crime.transferred', { police: file.data.offices.receiver ?? '' }) : {});

/** 立案: the police have the case; what was sent is before them. */
const files = (file: File, number: string) => ({
  handling: file.data.offices.receiver ?? file.hub,
  access: file.data.offices.receiver === undefined ? file.access : seenBy(file.access, file.data.offices.receiver, FILE),
  data: { ...received(file), policeNumber: number, silent: false },
});

export const policeActs = {
  /** 移送有管辖权的公安机关: the sender hears of it, and waits for the receipt of the next. */
  'transfer.forwarded': rule(forms['transfer.forwarded'], {
    ...byPolice, article: `${article} 7; ${rulesOfPolice} 175`,
    record: (file, input) => ({
      handling: file.hub,
      data: { offices: { ...file.data.offices, receiver: input.police }, forwardedFrom: [...file.data.forwardedFrom, file.data.offices.receiver ?? ''], receivedSeq: 0 },
      access: seenBy(file.access.filter(({ body }) => body !== file.data.offices.receiver), input.police, COVER),
    }),
  }),
  /** 补正: told once, within 24 hours; never a ground to refuse. */
  'material.asked': rule(forms['material.asked'], { ...byPolice, article: `${rulesOfPolice} 180(2)`, record: () => ({ data: { materialAsked: true } }) }),
  'material.supplied': rule(forms['material.supplied'], {
    ...byAgencyDesk, article: `${rulesOfPolice} 180(2)`, document: { template: 'transferSupplement', word: '罪补' },
    record: ({ data }, input) => ({ data: { materialAsked: false, materials: [...new Set([...data.materials, ...input.items])] } }),
  }),
  /** 重大、疑难、复杂: thirty days; special: thirty more. By the notice of the police, before the time is over. */
  'review.extended': rule(forms['review.extended'], { ...byPolice, article: '公安机关办理经济犯罪案件的若干规定 16', extends: 'T6' }),
  'crimeFiling.decided': rule(forms['crimeFiling.decided'], {
    ...byPolice, article: `${article} 8; ${rulesOfPolice} 180`,
    record: (file, input) => files(file, input.number),
    effects: (file, input, act) => also(toldOfReceipt(file), tellSource(file, 'crime.filed', { number: input.number, on: act.on })),
  }),
  'crimeFiling.declined': rule(forms['crimeFiling.declined'], {
    ...byPolice, article: `${article} 8; ${rulesOfPolice} 180`,
    record: (file, input) => ({ handling: file.hub, data: { ...received(file), policeNumber: input.number, declinedFor: input.ground, refusals: file.data.refusals + 1, silent: false } }),
    effects: (file) => toldOfReceipt(file),
  }),
  // --- 刑事复议: of the same police; not 行政复议
  'reconsideration.asked': rule(forms['reconsideration.asked'], { ...byAgency, article: `${article} 9; ${rulesOfPolice} 181`, document: { template: 'reconsiderationRequest', word: '罪复' } }),
  'reconsideration.decided': rule(forms['reconsideration.decided'], {
    ...byPolice, article: `${article} 9; ${rulesOfPolice} 181`,
    record: (file, input) => (input.result === 'filed' ? files(file, input.number) : { data: { refusals: file.data.refusals + 1, policeNumber: input.number } }),
    effects: (file, input, act) => (input.result === 'filed' ? tellSource(file, 'crime.filed', { number: input.number, on: act.on }) : {}),
  }),
  // --- 立案监督
  'filingSupervision.proposed': rule(forms['filingSupervision.proposed'], {
    ...byAgency, article: `${article} 9; 人民检察院刑事诉讼规则 557`, document: { template: 'supervisionProposal', word: '立监' },
    record: () => ({ data: { silent: false } }),
    effects: (file) => ({ notices: [{ key: `supervision-${file.revision}`, to: 'overseer', template: 'transfer.supervision', data: { body: file.hub }, legalService: true }] }),
  }),
  'filingSupervision.chased': rule(forms['filingSupervision.chased'], { ...byAgencyDesk }),
  'reasons.asked': rule(forms['reasons.asked'], { ...byProcuratorate, article: '人民检察院刑事诉讼规则 558, 560' }),
  'reasons.given': rule(forms['reasons.given'], { ...byPolice, article: `${rulesOfPolice} 182; 人民检察院刑事诉讼规则 560` }),
  'filing.ordered': rule(forms['filing.ordered'], { ...byProcuratorate, article: '人民检察院刑事诉讼规则 561, 563; 刑事诉讼法 113' }),
  'refusal.upheld': rule(forms['refusal.upheld'], { ...byProcuratorate, article: '人民检察院刑事诉讼规则 561' }),

  // --- 立案之后
  'goods.handedOver': rule(forms['goods.handedOver'], {
    ...byAgencyDesk, article: `${article} 12; 行政强制法 21`, document: { template: 'handoverList', word: '移交' },
    record: () => ({ data: { goodsHandedOver: true } }),
    effects: (file) => ({ notices: file.parties.length === 0 ? [] : [{ key: `goods-${file.revision}`, to: 'suspect', template: 'transfer.goods', data: { body: file.hub }, legalService: true }] }),
  }),
  'investigation.movedOn': rule(forms['investigation.movedOn'], { ...byPolice, article: `${rulesOfPolice} 189` }),
  'filing.revoked': rule(forms['filing.revoked'], { ...byPolice, article: `${rulesOfPolice} 184, 186`, record: () => ({ data: { result: 'revoked' } }) }),
  /** 书面通知移送机关. */
  'outcome.notified': rule(forms['outcome.notified'], { ...byPolice, article: `${rulesOfPolice} 184, 189`, record: (file) => (file.data.result === 'revoked' ? { handling: file.hub } : {}) }),
  /** What became of it in the criminal proceedings, from whoever ended it: result, number, date. */
  'outcome.reported': rule(forms['outcome.reported'], {
    roles: ['police', 'prosecutorCriminal', 'prosecutorAdministrative', 'clerk', 'officer'], whilePaused: true, assertable: true, article: '行政处罚法 27(2)',
    record: (file, input) => ({ handling: file.hub, data: { result: input.result } }),
    effects: (file, input) => (input.result === 'convicted' ? tellSource(file, 'crime.returned', { result: 'convicted' }) : {}),
  }),
  /** 自行处理: the penalty case goes on. */
  'case.takenBack': rule(forms['case.takenBack'], {
    ...byAgency, article: `${article} 10`,
    record: ({ hub }) => ({ handling: hub }),
    effects: (file) => tellSource(file, 'crime.returned', { result: file.data.result ?? 'notFiled' }),
  }),
  'file.archived': rule(forms['file.archived'], { ...byAgencyDesk, part: 'secondary' }),
} as const;

/** 控告人: entered at the agency when it hears of it. */
const ofHolder = { ...byAgencyDesk, article: `${rulesOfPolice} 178, 179` } as const;
export const holderActs = {
  'holder.notified': rule(forms['holder.notified'], ofHolder),
  'holder.objected': rule(forms['holder.objected'], ofHolder),
  'holder.answered': rule(forms['holder.answered'], ofHolder),
  'holder.appealed': rule(forms['holder.appealed'], ofHolder),
  'holder.appealExtended': rule(forms['holder.appealExtended'], { ...ofHolder, extends: 'T16d' }),
  'holder.appealAnswered': rule(forms['holder.appealAnswered'], ofHolder),
} as const;
