import type { Act } from '../../../src/domain/act';
import { isWithinOuterLine, ranOut } from '../../../src/domain/deadline';
import { isPaired } from '../../../src/domain/panel';
import type { Condition } from '../../../src/domain/procedure';
import { clockOf } from '../clocks';
import { isCrime, type Crime, type OffenceSeen } from '../crimes';
import { isEnforcementAgency, isPolice, isProcuratorate, isSameLevel } from '../offices';
import type { File, Transfer } from '../vocabulary';
import { stringOf } from './input';

/* From the suspicion to the police, and what the law lets them answer. A guard sees the case as the act has written it. */

const listOf = (act: Act, field: string): readonly string[] => (Array.isArray(act.input[field]) ? (act.input[field] as readonly string[]) : []);

/** 移送书 and 调查报告 always; the list of goods and the appraisal, or the word that there are none (Order 310 art. 6). */
function materialsAreComplete(act: Act): boolean {
  const enclosed = listOf(act, 'materials');
  return enclosed.includes('transferLetter') && enclosed.includes('investigationReport') && (enclosed.includes('goodsList') || act.input['noGoods'] === true) && (enclosed.includes('appraisal') || act.input['noAppraisal'] === true);
}

/** To police and procuratorate of the same level, with the five materials accounted for. */
const mayBeSent = (file: File, act: Act): boolean =>
  isPolice(stringOf(act, 'police')) && isProcuratorate(stringOf(act, 'procuratorate')) && isSameLevel(file.hub, stringOf(act, 'police')) && isSameLevel(file.hub, stringOf(act, 'procuratorate')) && materialsAreComplete(act);

export const forwardConditions = {
  isSuspectedCrime: {
    test: (file, act) => isEnforcementAgency(file.hub) && isCrime(stringOf(act, 'offence') as OffenceSeen, stringOf(act, 'crime') as Crime),
    missing: { zh: '由行政执法机关移送；专利、外观设计的普通侵权不是犯罪，不得移送公安机关；罪名须与违法行为相符', en: 'an enforcement agency transfers; plain infringement of a patent or design is no crime and never goes to the police; the crime must fit the offence' },
    who: 'nobody', article: '行政执法机关移送涉嫌犯罪案件的规定 3; 刑法 213–219-1',
  },
  crimeFits: {
    test: (file, act) => file.data.offence !== undefined && (act.input['crime'] === undefined || isCrime(file.data.offence, stringOf(act, 'crime') as Crime)),
    missing: { zh: '罪名须与违法行为相符', en: 'the crime must fit the offence' }, who: 'hub', article: '刑法 213–219-1', readsInput: true,
  },
  teamIsNamed: {
    test: (file) => isPaired(file),
    missing: { zh: '应当立即指定两名以上行政执法人员组成专案组', en: 'a special team of two officers or more is named at once' }, who: 'hub', article: '行政执法机关移送涉嫌犯罪案件的规定 5',
  },
  teamIsPaired: {
    test: (file) => isPaired(file),
    missing: { zh: '专案组须有两名以上行政执法人员', en: 'the special team has two officers or more' }, who: 'hub', article: '行政执法机关移送涉嫌犯罪案件的规定 5', readsInput: true,
  },
  mayBeSent: {
    test: (file, act) => mayBeSent(file, act),
    missing: {
      zh: '移送同级公安机关，同时抄送同级人民检察院；须附移送书、调查报告、涉案物品清单（没有涉案物品的注明）、检验报告或者鉴定意见（没有的注明）',
      en: 'to the police of the same level with a copy to the procuratorate of the same level; enclosed: letter, report, list of goods (or that there are none), appraisal (or that there is none)',
    },
    who: 'hub', article: '行政执法机关移送涉嫌犯罪案件的规定 5, 6', readsInput: true,
  },
  sendingIsMissing: {
    test: (file, act) => file.data.sentSeq === file.revision + 1 && mayBeSent(file, act),
    missing: { zh: '移送已登记', en: 'the sending is recorded already' }, who: 'nobody', readsInput: true,
  },
  otherPolice: {
    test: (file, act) => isPolice(stringOf(act, 'police')) && !file.data.forwardedFrom.slice(0, -1).includes(stringOf(act, 'police')) && file.data.forwardedFrom.at(-1) !== stringOf(act, 'police'),
    missing: { zh: '应当移送有管辖权的另一公安机关', en: 'it goes to other police who have jurisdiction' }, who: 'receiver', article: '公安机关办理刑事案件程序规定 175', readsInput: true,
  },
  materialIsOwed: {
    test: (file) => { const clock = clockOf(file, 'T5s'); return clock !== undefined && clock.endSeq === undefined; },
    missing: { zh: '没有待补充的材料', en: 'no material waits to be supplied' }, who: 'hub', article: '公安机关办理刑事案件程序规定 180(2)',
  },
  reconsiderationIsOpen: {
    test: (file, act) => isWithinOuterLine(clockOf(file, 'T7'), act),
    missing: { zh: '提请复议的三日（含按工作日计算的宽限读法）已过；仍可建议人民检察院立案监督', en: 'the three days (also by working days) to ask for reconsideration are over; supervision of filing may still be proposed' },
    who: 'nobody', article: '行政执法机关移送涉嫌犯罪案件的规定 9',
  },
  isOverdueAtPolice: {
    test: (file, act) => ['T6', 'T8', 'T14'].some((period) => { const clock = clockOf(file, period); return clock !== undefined && clock.endSeq === undefined && (ranOut(clock) || clock.ringsAt <= act.at); }) || isSilentBeforeReceipt(file, act),
    missing: { zh: '公安机关的期限尚未届满，也没有逾期不出具回执', en: 'the time of the police is not over, and the receipt is not overdue' }, who: 'nobody', article: '人民检察院刑事诉讼规则 562',
  },
  filesAfterAll: { test: (_file, act) => act.input['result'] === 'filed', missing: { zh: '复议决定不是立案', en: 'the reconsideration does not file' }, who: 'receiver', readsInput: true },
  staysRefused: { test: (_file, act) => act.input['result'] === 'upheld', missing: { zh: '复议决定不是维持', en: 'the reconsideration does not uphold' }, who: 'receiver', readsInput: true },
  endsInConviction: { test: (_file, act) => act.input['result'] === 'convicted', missing: { zh: '不是有罪判决', en: 'no conviction' }, who: 'nobody', readsInput: true },
  endsWithoutConviction: { test: (_file, act) => ['acquitted', 'notProsecuted', 'revoked'].includes(stringOf(act, 'result')), missing: { zh: '不是无罪、不起诉或者撤案', en: 'neither acquitted, nor not prosecuted, nor revoked' }, who: 'nobody', readsInput: true },
  goodsNotHandedOver: {
    test: (file, act) => act.input['partyTold'] !== false && (file.data.goodsHandedOver === false || clockOf(file, 'T10')?.endSeq === undefined),
    missing: { zh: '涉案物品已移交，或者尚未书面告知当事人', en: 'the goods are handed over already, or the party was not told in writing' }, who: 'hub', article: '行政执法机关移送涉嫌犯罪案件的规定 12; 行政强制法 21', readsInput: true,
  },
  wasPenalised: {
    test: ({ data }) => data.penalties.length > 0,
    missing: { zh: '没有已作出的行政处罚', en: 'no penalty was imposed' }, who: 'nobody', article: '行政执法机关移送涉嫌犯罪案件的规定 11',
  },
  holderIsComplainant: {
    test: ({ data }) => data.holderComplains,
    missing: { zh: '权利人没有作为控告人', en: 'the right holder is no complainant' }, who: 'nobody', article: '公安机关办理刑事案件程序规定 178, 179',
  },
} satisfies Readonly<Record<string, Condition<Transfer>>>;

/** A working day after it was sent nobody has signed for it (TR). */
const isSilentBeforeReceipt = (file: File, act: Act): boolean => {
  const clock = clockOf(file, 'TR');
  return file.data.receivedSeq === 0 && clock !== undefined && clock.endSeq === undefined && (clock.status !== 'running' || clock.ringsAt <= act.at);
};
