import type { Act } from '../../../src/domain/act';
import type { LegalDate } from '../../../src/domain/brand';
import { isWithinYears } from '../../../src/domain/limitation';
import { isPaired } from '../../../src/domain/panel';
import type { Condition } from '../../../src/domain/procedure';
import { isMarketBureau, sameLegalPerson } from '../../hotline-complaint/routes';
import { clockOf, isFiled, isWithPolice, partiesOf, stillRuns, toldOf } from '../clocks';
import { trademarkGrounds } from '../grounds';
import { isCrime, type Crime } from '../../case-transfer/crimes';
import type { File, Penalty } from '../vocabulary';

/* From the clue to the end of the investigation: who is competent, whether it may be filed, which measures stand. */

const stringOf = (act: Act, field: string): string | undefined => (typeof act.input[field] === 'string' ? act.input[field] : undefined);

/**
 * P14, 行政处罚法 art. 36: two years, five for life, health and financial safety with harm; from the end of an act that went on.
 * They are for the discovery, which waits for no working day: no holiday makes them longer to the party's harm.
 */
export function withinLimitation({ data }: File, act: Act): boolean {
  const endedOn = stringOf(act, 'actEndedOn') ?? data.actEndedOn;
  return endedOn === undefined || isWithinYears(endedOn as LegalDate, act.input['harmsLifeOrSafety'] === true ? 5 : 2, data.countsFrom.on);
}

const goesTo = (act: Act): string => stringOf(act, 'to') ?? stringOf(act, 'body') ?? stringOf(act, 'with') ?? '';
const isElsewhere = (file: File, act: Act): boolean => goesTo(act) !== '' && isMarketBureau(goesTo(act)) && !sameLegalPerson(goesTo(act), file.handling);

/** 商标法 62(3): two grounds that trademark cases alone have. */
const groundFits = ({ data }: File, act: Act): boolean => !trademarkGrounds.includes(stringOf(act, 'ground') ?? '') || data.offence === 'trademarkInfringement';

export const filingConditions = {
  atMarketBureau: {
    test: (file) => isMarketBureau(file.handling),
    missing: { zh: '行政处罚由市场监督管理部门办理；事业单位不得立案、处罚', en: 'a penalty case belongs to a market bureau; a public institution neither files nor penalises' }, who: 'nobody', article: '行政处罚法 17',
  },
  enteredServed: {
    test: (file, act) => isMarketBureau(file.handling) && act.input['stage'] === 'awaitingPerformance' && partiesOf(file).length > 0 && stringOf(act, 'decidedOn') !== undefined && stringOf(act, 'decisionServedOn') !== undefined,
    missing: { zh: '待履行的在办案件须有当事人、决定日期和送达日期', en: 'a running case that awaits performance needs its party, the date of the decision and that of its service' }, who: 'handling', readsInput: true, exclusiveWith: ['enteredTold', 'enteredFiled'],
  },
  enteredTold: {
    test: (file, act) => isMarketBureau(file.handling) && act.input['stage'] === 'awaitingStatement' && partiesOf(file).length > 0 && stringOf(act, 'noticeServedOn') !== undefined && stringOf(act, 'intendedPenalty') !== undefined,
    missing: { zh: '已告知的在办案件须有当事人、告知书送达日期和拟处罚内容', en: 'a running case whose party was told needs the party, the date of service of the notice and the intended penalty' }, who: 'handling', readsInput: true, exclusiveWith: ['enteredFiled'],
  },
  enteredFiled: { test: (file, act) => isMarketBureau(file.handling) && act.input['stage'] === 'investigating', missing: { zh: '在办案件由市场监督管理部门录入', en: 'a running case is entered by a market bureau' }, who: 'handling', readsInput: true },
  isNotExtendedYet: {
    test: ({ data }) => data.extendedBefore !== true,
    missing: { zh: '核查期限在转为案件线索之前已经延长过，只能延长一次', en: 'verification was extended before the clue came here: it is extended once' }, who: 'nobody', article: '市场监督管理行政处罚程序规定 18',
  },
  isClueNotExtendedYet: {
    test: (file) => !isFiled(file) && file.data.extendedBefore !== true,
    missing: { zh: '须为尚未立案的线索，且核查期限没有延长过', en: 'it must be a clue that is not filed, and was not extended before' }, who: 'nobody', article: '市场监督管理行政处罚程序规定 18',
  },
  isFiledCase: {
    test: isFiled,
    missing: { zh: '案件尚未立案', en: 'the case is not filed' }, who: 'handling', article: '市场监督管理行政处罚程序规定 64',
  },
  isFiledCounterfeit: {
    test: (file) => isFiled(file) && file.data.offence === 'counterfeitPatent',
    missing: { zh: '须为已立案的假冒专利案件', en: 'it must be a filed case of a counterfeit patent' }, who: 'handling', article: '专利行政执法办法 (Order 71) 36',
  },
  mayBeFiled: {
    test: (file, act) => isPaired(file) && withinLimitation(file, act),
    missing: { zh: '须指定两名以上办案人员，且违法行为在二年（涉及生命健康、金融安全且有危害后果的五年）追责期限内', en: 'name at least two officers; the offence must lie within two years (five for life, health and financial safety with harm)' },
    who: 'handling', article: '行政处罚法 36, 42; 市场监督管理行政处罚程序规定 19', readsInput: true,
  },
  isSlight: {
    test: (file, act) => partiesOf(file).length > 0 && Number(act.input['fine'] ?? 0) <= (act.input['naturalPerson'] === true ? 200 : 3000),
    missing: { zh: '当场处罚须有当事人，对公民罚款二百元以下、对法人或者其他组织三千元以下，或者警告', en: 'on the spot: a known party, and at most 200 yuan for a person, 3 000 for a body, or a warning' }, who: 'handling', article: '行政处罚法 51; 市场监督管理行政处罚程序规定 66', readsInput: true,
  },
  otherBureau: {
    test: isElsewhere,
    missing: { zh: '须为另一法人的市场监督管理部门', en: 'it must be a market bureau that is another legal person' }, who: 'nobody', article: '市场监督管理行政处罚程序规定 13, 14', readsInput: true,
  },
  mayBeHandedOver: {
    test: (file, act) => !file.data.handedIn && (stringOf(act, 'to') === undefined || isElsewhere(file, act)),
    missing: { zh: '移送来的案件不得再自行移送，应当报请共同的上一级部门指定管辖；须移送另一市场监督管理部门', en: 'a case that was handed over may not be handed on: ask the common superior; it goes to another market bureau' }, who: 'nobody', article: '市场监督管理行政处罚程序规定 14',
  },
  agreedElsewhere: {
    test: (file, act) => isElsewhere(file, act) && goesTo(act) === file.data.disputedWith && !file.data.handedIn,
    missing: { zh: '协商只能确定争议双方之一；移送来的案件只能报请指定', en: 'an agreement names one of the two; a case that was handed over is designated by the superior only' }, who: 'nobody', article: '市场监督管理行政处罚程序规定 13, 14', readsInput: true,
  },
  staysHereFiled: { test: (file, act) => sameLegalPerson(goesTo(act), file.handling) && isFiled(file), missing: { zh: '不是由本机关继续办理的已立案件', en: 'not a filed case that stays here' }, who: 'nobody', readsInput: true },
  staysHereUnfiled: { test: (file, act) => sameLegalPerson(goesTo(act), file.handling) && !isFiled(file), missing: { zh: '不是由本机关继续核查的线索', en: 'not a clue that stays here' }, who: 'nobody', readsInput: true },
  noPreservationStands: {
    test: (file, act) => act.input['measure'] === 'seizure' || !stillRuns(clockOf(file, 'P4'), act),
    missing: { zh: '已有先行登记保存尚未处理', en: 'a preservation stands and is not dealt with' }, who: 'handling', article: '行政处罚法 56', readsInput: true,
  },
  preservationStands: {
    test: (file, act) => stillRuns(clockOf(file, 'P4'), act),
    missing: { zh: '没有有效的先行登记保存：逾期未采取措施的，先行登记保存自动解除', en: 'no preservation stands: it lapses by itself when nothing is done in time' }, who: 'nobody', article: '行政处罚法 56; 市场监督管理行政处罚程序规定 33–35',
  },
  noSeizureStands: {
    test: (file) => { const clock = clockOf(file, 'P5'); return clock === undefined || clock.endSeq !== undefined; },
    missing: { zh: '已有查封扣押尚未解除', en: 'a seizure stands and is not lifted' }, who: 'handling', article: '行政强制法 25', readsInput: true,
  },
  noSuchMeasureStands: {
    test: (file, act) => (act.input['measure'] === 'seizure' ? clockOf(file, 'P5')?.endSeq !== undefined || clockOf(file, 'P5') === undefined : !stillRuns(clockOf(file, 'P4'), act)) && (clockOf(file, 'P6') === undefined || clockOf(file, 'P6')?.endSeq !== undefined),
    missing: { zh: '同类措施尚未处理，或者前一次紧急措施尚未补办审批', en: 'such a measure stands, or an earlier urgent measure is not approved yet' }, who: 'handling', article: '行政强制法 19', readsInput: true,
  },
  seizureStands: {
    test: (file) => { const clock = clockOf(file, 'P5'); return clock !== undefined && clock.endSeq === undefined; },
    missing: { zh: '没有查封扣押', en: 'nothing is seized' }, who: 'nobody', article: '行政强制法 25–28',
  },
  urgentMeasureAwaits: {
    test: (file) => { const clock = clockOf(file, 'P6'); return clock !== undefined && clock.endSeq === undefined; },
    missing: { zh: '没有待补办审批的紧急措施', en: 'no urgent measure waits for its approval' }, who: 'nobody', article: '行政强制法 19',
  },
  groundFitsOffence: {
    test: groundFits,
    missing: { zh: '权属争议、权利人起诉只是商标案件的中止事由', en: 'disputed ownership and a suit of the holder are grounds in trademark cases only' }, who: 'nobody', article: '商标法 62', readsInput: true,
  },
  groundFitsFiledCase: {
    // What is suspended is the investigation, which begins with the filing; P1 knows no suspension.
    test: (file, act) => isFiled(file) && groundFits(file, act),
    missing: { zh: '案件尚未立案，或者中止事由与违法行为不符（权属争议、权利人起诉只是商标案件的中止事由）', en: 'the case is not filed, or the ground does not fit (disputed ownership and a suit of the holder are grounds in trademark cases only)' }, who: 'nobody', article: '市场监督管理行政处罚程序规定 46; 商标法 62', readsInput: true,
  },
  crimeFits: {
    test: ({ data }, act) => act.input['crime'] === undefined || isCrime(data.offence, act.input['crime'] as Crime),
    missing: { zh: '罪名与违法行为不符；专利、外观设计的普通侵权不是犯罪', en: 'that crime does not fit the offence; plain infringement of a patent or design is none' }, who: 'handling', article: '刑法 213–219-1', readsInput: true,
  },
  transferIsOpen: { test: (file, act) => toldOf(file, act) !== undefined || file.data.transfers.some(({ returnedSeq }) => returnedSeq === undefined || returnedSeq === file.revision + 1), missing: { zh: '没有进行中的移送', en: 'no transfer is open' }, who: 'nobody', readsInput: true },
  isAtHand: {
    test: (file) => isPaired(file) && !isWithPolice(file),
    missing: { zh: '须有两名以上办案人员，且案件不在公安机关', en: 'two officers, and the case is not with the police' }, who: 'handling', article: '行政处罚法 27, 42',
  },
} satisfies Readonly<Record<string, Condition<Penalty>>>;
