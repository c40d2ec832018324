import { carriesItsPapers } from '../../src/domain/court';
import type { Act } from '../../src/domain/act';
import { approvalConditions } from '../../src/domain/approval';
import type { LegalDate } from '../../src/domain/brand';
import { addDays, addMonths, legalDateOf, type Calendar } from '../../src/domain/calendar';
import type { Deadline } from '../../src/domain/case';
import { onceOver, within } from '../../src/domain/condition';
import { dateAsCorrected } from '../../src/domain/corrections';
import { ranOut } from '../../src/domain/deadline';
import { isWithinYearsOrNextWorkingDay } from '../../src/domain/limitation';
import { openingOf } from '../../src/domain/opening';
import { isDeliberationCurrent, isPanelComplete, isPanelTold, panelConditions } from '../../src/domain/panel';
import type { Condition } from '../../src/domain/procedure';
import { isServed, isServedOnAll, serviceConditions } from '../../src/domain/service';
import { chains } from './approvals';
import { limitation } from './limitation';
import { decisionSeq, endsSuit, pendingSuits } from './suits';
import { centre, office, partiesOf, roleOf, superior, type Dispute, type File, type ServedDocument } from './vocabulary';

/*
 * What must hold: for an act (guards of the machine) and for a clock. A guard sees the case as the act has written it, and
 * the clocks as they were before.
 */

/** A last day that falls into holidays goes on to the first working day; the longest holidays are nine days. The court judges the day itself. */
const LONGEST_HOLIDAYS = 10;

const bodyOf = (act: Act): string => act.asserted?.body ?? act.actor.body;
const newest = (file: File, period: string, party?: string): Deadline | undefined => file.deadlines.findLast((deadline) => deadline.period === period && (party === undefined || deadline.party === party));
/** The time has run out here, and what is entered now was done before. Where the case was closed by it, the closing ended the clock as well. */
const wasInTime = (file: File, deadline: Deadline | undefined, act: Act): boolean => deadline !== undefined && ranOut(deadline) && (deadline.endSeq === undefined || file.closed) && act.at < deadline.ringsAt;
const everyRespondent = (file: File, test: (party: string) => boolean): boolean => partiesOf(file, 'respondent').length > 0 && partiesOf(file, 'respondent').every(test);
const bothSides = (file: File): readonly string[] => [...partiesOf(file, 'requester'), ...partiesOf(file, 'respondent')];
/** Of the two times to answer, the one that was started last. */
const answerClock = (file: File, party: string): Deadline | undefined => file.deadlines.findLast(({ period, party: whose }) => (period === 'A4' || period === 'A4f') && whose === party);
const answerRanOut = (file: File, party: string): boolean => ranOut(answerClock(file, party));
/** Its time to sue is over, or it has sued: whoever has not been served yet has no end of it. */
const mayNotSue = (file: File, party: string): boolean => {
  const clock = newest(file, 'A11', party);
  // Of the decision as it stands: that an earlier one reached the party says nothing.
  return isServed(file.data, 'adjudicationDecision', party) && clock !== undefined && clock.startSeq > decisionSeq(file) && (ranOut(clock) || clock.endSeq !== undefined);
};
/** The demand for the decision as it stands: one for a decision that was annulled is none. */
const demandOf = (file: File, party: string): Deadline | undefined => {
  const clock = newest(file, 'A12d', party);
  return clock !== undefined && clock.startSeq > decisionSeq(file) ? clock : undefined;
};
const hasAnswerPeriod = (file: File, party: string): boolean => isServed(file.data, 'answerNotice', party);
/** The notice has reached that respondent, who has not answered yet. */
const owesAnswer = (file: File, act: Act): boolean => hasAnswerPeriod(file, act.party ?? '') && !file.data.answered.includes(act.party ?? '');

/** Art. 28(1): a design or a utility model whose invalidation is being examined, and no reason of art. 29 to go on. */
export const mustSuspend = ({ data }: Pick<File, 'data'>): boolean => data.invalidation !== undefined && data.patent.kind !== 'invention' && data.goesOnBecause === undefined;

/** The notice of the present date of the hearing was served on both sides, each in time (A6: three working days before). */
function hearingNoticed(file: File): boolean {
  const { hearing, services } = file.data;
  return hearing !== undefined && bothSides(file).every((party) => services.some((service) => service.document === 'hearingNotice' && service.party === party && (service.servedSeq ?? 0) > hearing.seq));
}

/** The day that the notice of the hearing names, as put right. */
const hearingDay = (file: File): string => (file.data.hearing === undefined ? '' : dateAsCorrected(file, file.data.hearing.seq, file.data.hearing.on as LegalDate, 'at'));

/** Art. 19: three years to the day of the request, as it was put right where it was; while the act goes on the request is admitted. */
const limitationHasRun = (file: File, calendar: Calendar): boolean => {
  const { pleaded, stillContinuing, knewOn } = file.data;
  return pleaded && !stillContinuing && knewOn !== undefined && !isWithinYearsOrNextWorkingDay(calendar, knewOn as LegalDate, limitation.length, legalDateOf(openingOf(file)));
};

/** 应诉通知书, with its number. */
const isAdmitted = (act: Act): boolean => act.input['noticed'] === true && act.input['number'] !== undefined;
/** 撤诉后再行起诉的, 行诉解释 60: who has sued over this decision before sues again where the court has admitted it. The guard sees the suit as the act has written it. */
const suesAnew = (file: File, act: Act): boolean => (file.data.suits ?? []).some(({ party, seq }) => party === act.party && seq > decisionSeq(file) && seq <= file.revision);
/** 应诉通知书: the court has admitted it, whatever the office counted (行政诉讼法 48, 51). */
const suedInTimeOrAdmitted = (file: File, act: Act): boolean =>
  wasInTime(file, newest(file, 'A11', act.party), act) || (ranOut(newest(file, 'A11', act.party)) && isAdmitted(act));
const timeToSue = {
  missing: { zh: '该当事人在起诉期内起诉的，按起诉日期填写；期限已过的，由法院决定是否受理：已收到应诉通知的，填写其文号', en: 'dated with the day of the suit, within the fifteen days of this party; whether a later one is admitted is for the court to say: where its notice has come, with the number of that' }, who: 'party', article: '专利法 65; 行政诉讼法 48', readsInput: true,
} as const;

const guards = {
  everyoneConsented: {
    test: (file) => bothSides(file).length >= 2 && bothSides(file).every((party) => file.data.consents.includes(party)),
    missing: { zh: '须双方当事人同意调解', en: 'both sides must agree to mediation' }, who: 'party', article: '人民调解法 17; CNIPA Order 81 arts 35, 66',
  },
  goesToAdjudicator: {
    test: (file) => file.handling === office && partiesOf(file, 'requester').length === 1 && partiesOf(file, 'respondent').length > 0,
    missing: { zh: '移交有行政裁决权的知识产权局，且须有请求人和明确的被请求人', en: 'to the IP office that may adjudicate, with a requester and a clear respondent' }, who: 'hub', article: '专利法 65; 专利法实施细则 95', readsInput: true,
  },
  byAdjudicator: {
    test: (file, act) => file.handling === office && bodyOf(act) !== centre,
    missing: { zh: '由知识产权局签收：快速维权中心为事业单位，不得立案、裁决', en: 'the IP office signs for it: the centre may neither file nor decide' }, who: office, article: '专利法 65',
  },
  isMediationRequest: { test: ({ data }) => data.track === 'mediation', missing: { zh: '不是调解请求', en: 'no request for mediation' }, who: 'nobody' },
  panelIsFormed: {
    test: (file) => isPanelComplete(file) && partiesOf(file, 'requester').length === 1 && partiesOf(file, 'respondent').length > 0,
    missing: { zh: '立案须有请求人、明确的被请求人，并组成三人以上单数的合议组', en: 'filing needs a requester, a clear respondent and a panel of three or more, odd' }, who: 'handling', article: 'CNIPA Order 81 art. 20',
  },
  byRespondent: {
    test: (file, act) => roleOf(file, act.party) === 'respondent',
    missing: { zh: '由被请求人提出', en: 'it is for a respondent' }, who: 'respondent',
  },
  everyoneAnswered: {
    test: (file) => everyRespondent(file, (party) => file.data.answered.includes(party) || answerRanOut(file, party)),
    missing: { zh: '尚有被请求人在答辩期内', en: 'a respondent still has time to answer' }, who: 'respondent', article: 'CNIPA Order 81 art. 22', readsInput: true,
  },
  lastAnswers: {
    test: (file, act) => roleOf(file, act.party) === 'respondent' && everyRespondent(file, (party) => file.data.answered.includes(party) || answerRanOut(file, party)),
    missing: { zh: '答辩书由被请求人提交', en: 'the answer is a respondent’s' }, who: 'respondent', article: 'CNIPA Order 81 art. 22',
  },
  answerAskedInTime: {
    // Whoever asks on the last day cannot know when the panel decides: he is in time by the day on which he asked.
    test: (file, act) => {
      const clock = newest(file, act.type === 'answerAbroad.extended' ? 'A4f' : 'A4', act.party);
      return clock === undefined || act.input['until'] === undefined || act.at < clock.ringsAt || (typeof act.input['askedOn'] === 'string' && act.input['askedOn'] <= clock.due);
    },
    missing: { zh: '答辩期满后批准延期的，须写明被请求人在期满前提出申请的日期', en: 'given when the time to answer is over: the day on which the respondent asked for it, within that time' }, who: 'handling', article: 'CNIPA Order 81 art. 22', readsInput: true,
  },
  hasAnswered: {
    test: (file, act) => act.party === undefined || file.data.answered.includes(act.party),
    missing: { zh: '该被请求人没有答辩', en: 'this respondent has not answered' }, who: 'respondent', article: 'CNIPA Order 81 art. 22',
  },
  invalidationIsPending: {
    test: ({ data }, act) => data.invalidation !== undefined && (act.input['ground'] !== 'inventionPatent' || data.patent.kind === 'invention') && (act.input['ground'] !== 'favourableReport' || data.evaluationReport === 'favourable'),
    missing: { zh: '没有已受理的无效宣告请求，或者所选情形不符（发明专利、有利的评价报告）', en: 'no request for invalidation is pending, or the ground does not fit (an invention; a favourable report on file)' }, who: 'handling', article: 'CNIPA Order 81 art. 29', readsInput: true,
  },
  suspensionHasGround: {
    test: (file, act) => act.input['grounds'] !== 'invalidationAccepted' || (file.data.invalidation !== undefined && (file.data.patent.kind === 'invention' || file.data.goesOnBecause === undefined)),
    missing: { zh: '没有无效宣告请求已受理的记录，或者已说明不予中止', en: 'no accepted request for invalidation is recorded, or it was explained why the case goes on' }, who: 'handling', article: 'CNIPA Order 81 art. 28', readsInput: true,
  },
  hearingCanBeHeld: {
    test: (file, act) => hearingNoticed(file) && newest(file, 'A6')?.status === 'ended' && !mustSuspend(file) && isPanelComplete(file) && isPanelTold(file, ['requester', 'respondent']) && (act.input['attendance'] === undefined || act.on >= hearingDay(file)),
    missing: {
      zh: '口头审理三个工作日前向双方送达通知书、告知合议组组成后，在确定的日期进行；应当中止的先中止或者说明不中止',
      en: 'served on both sides three working days before, the panel complete and told, on the day that was fixed; where the case must be suspended, suspend it or say why it goes on',
    },
    who: 'handling', article: 'CNIPA Order 81 arts 21, 26, 28', readsInput: true,
  },
  isFirstExtension: {
    test: (file) => (newest(file, 'A8')?.extensions.length ?? 0) === 0,
    missing: { zh: '已延长一次：再次延长由上一级专利工作部门批准', en: 'extended once: the next extension is for the superior department' }, who: superior, article: 'CNIPA Order 81 art. 37',
  },
  bySuperior: {
    test: (file, act) => newest(file, 'A8')?.extensions.length === 1 && file.data.superiorAsked === true && (act.input['span'] === undefined || bodyOf(act) === superior),
    missing: { zh: '先经本部门延长一次并报请，由省知识产权局以文件批准并同时确定期限', en: 'extended once by the own head and asked for; the provincial office approves by document and fixes the period' }, who: superior, article: 'CNIPA Order 81 art. 37', readsInput: true,
  },
  mayDecide: {
    test: (file) => !mustSuspend(file) && isPanelComplete(file) && isPanelTold(file, ['requester', 'respondent']) && isDeliberationCurrent(file) && everyRespondent(file, (party) => hasAnswerPeriod(file, party) && (file.data.answered.includes(party) || answerRanOut(file, party))),
    missing: {
      zh: '答辩期已满或者均已答辩，合议组组成已告知双方，评议由现合议组作出，且不存在应当中止的情形',
      en: 'every respondent has answered or the time is over, the panel is complete and told to both sides, what was deliberated was so by this panel, and the case need not be suspended',
    },
    who: 'handling', article: 'CNIPA Order 81 arts 20–22, 28, 30',
  },
  isRepeat: {
    test: (file) => file.data.earlierDecision !== undefined && everyRespondent(file, (party) => hasAnswerPeriod(file, party)),
    missing: { zh: '须有已生效的裁决或者判决认定同一专利、相同类型的侵权，且已向被请求人送达', en: 'needs a decision in effect on the same patent and type of act, and the request served on the respondent' }, who: 'handling', article: 'CNIPA Order 81 art. 34',
  },
  groundHolds: {
    test: (file, act, calendar) => act.input['grounds'] !== 'limitation' || limitationHasRun(file, calendar),
    missing: { zh: '被请求人未提出时效抗辩，或者三年未满、侵权行为仍在继续', en: 'limitation was not pleaded, has not run, or the act goes on' }, who: 'respondent', article: 'CNIPA Order 81 art. 19', readsInput: true,
  },
  suedInTimeOrAdmitted: { test: suedInTimeOrAdmitted, ...timeToSue },
  maySue: { test: (file, act) => (suesAnew(file, act) ? isAdmitted(act) : !ranOut(newest(file, 'A11', act.party)) || suedInTimeOrAdmitted(file, act)), ...timeToSue },
  anotherIsHeard: {
    test: (file) => endsSuit(file) && pendingSuits(file).length > 0,
    missing: { zh: '没有另一方当事人的诉讼在审理', en: 'no suit of another party is being heard' }, who: 'nobody', article: '专利法 65', readsInput: true, exclusiveWith: ['isAnnulled'],
  },
  suitIsKnown: {
    test: (file) => endsSuit(file),
    missing: { zh: '双方都已起诉的，须写明是哪一方的诉讼（或者填写该案案号）', en: 'where both sides have sued, say whose suit it was, or give the number of that suit' }, who: 'handling', readsInput: true,
  },
  wasAppliedForInTime: {
    test: (file, act) => wasInTime(file, newest(file, 'J1') ?? newest(file, 'J18'), act),
    missing: { zh: '须在调解协议生效之日起三十日内共同申请，按申请日期填写', en: 'applied for jointly within thirty days of the agreement, dated with that day' }, who: 'party', article: '人民调解法 33; 民诉法 205', readsInput: true,
  },
  wasObjectedInTime: {
    // Also beside the objection of another, and where the court has ruled on that one before.
    test: (file, act) => { const clock = newest(file, 'J19'); return clock !== undefined && act.at < clock.ringsAt; },
    missing: { zh: '须在收到确认裁定之日起十五日内提出，按提出日期填写', en: 'raised within fifteen days of the ruling, dated with that day' }, who: 'party', article: '民诉法解释 372', readsInput: true,
  },
  takesEffect: onceOver(['A11'], {
    // The clock of the party that has just rung counts as run out; whoever has not been served has no end of it yet.
    test: (file) => bothSides(file).every((party) => mayNotSue(file, party)),
    missing: { zh: '尚有当事人在起诉期内', en: 'a party may still sue' }, who: 'party', article: '专利法 65', readsInput: true,
  }),
  nobodyMaySue: onceOver(['A11'], {
    test: (file) => endsSuit(file) && bothSides(file).every((party) => mayNotSue(file, party)),
    missing: { zh: '尚有当事人未收到裁决书，或者在起诉期内', en: 'a party has not been served yet, or may still sue' }, who: 'party', article: '专利法 65', readsInput: true,
  }),
  takesItsPlace: { test: (file, act) => endsSuit(file) && (act.input['judgment'] === 'decisionStands' || act.input['judgment'] === 'decisionChanged'), missing: { zh: '法院没有对裁决作出判决', en: 'the court has not judged the decision' }, who: 'nobody', readsInput: true, exclusiveWith: ['isAnnulled'] },
  demandHasWaited: {
    test: (file, act) => everyRespondent(file, (party) => demandOf(file, party) === undefined || ranOut(demandOf(file, party))) && partiesOf(file, 'respondent').some((party) => demandOf(file, party) !== undefined) && carriesItsPapers(file, 'demandNotice', act.input),
    missing: { zh: '先送达催告书，等待十个工作日；由法院立案窗口收件的，附齐行政强制法第55条材料和催告书送达回证', en: 'serve the demand first and wait ten working days; to the filing window it goes with the papers of the Administrative Coercion Law, art. 55, and the proof of service of the demand' }, who: 'handling', article: '行政强制法 54, 55, 69',
  },
  officeDidNotApply: {
    test: (file) => ranOut(newest(file, 'A12')),
    missing: { zh: '行政机关申请执行的期限未满', en: 'the office may still apply itself' }, who: 'handling', article: '行诉解释 158',
  },
  publicationIsOwed: { test: (file) => { const clock = newest(file, 'A14'); return clock !== undefined && clock.endSeq === undefined; }, missing: { zh: '没有应当公开的裁决或者裁判结果', en: 'nothing waits to be published' }, who: 'handling', article: 'CNIPA Order 81 art. 83' },
  isPublished: { test: (file) => file.data.publishedOn !== undefined && newest(file, 'A14')?.endSeq !== undefined, missing: { zh: '裁决书尚未公开', en: 'the decision is not published' }, who: 'handling', article: 'CNIPA Order 81 art. 83' },
  isAnnulled: { test: (_file, act) => act.input['judgment'] === 'decisionAnnulled', missing: { zh: '不是撤销', en: 'not annulled' }, who: 'nobody', readsInput: true },
  agreesToMediation: { test: (_file, act) => act.input['mediation'] === 'agreed', missing: { zh: '不同意调解', en: 'does not agree to mediation' }, who: 'nobody', readsInput: true },
  knownSixMonthsAtMost: {
    test: ({ data }, act) => data.ruledOn !== undefined && typeof act.input['knownOn'] === 'string' && act.on <= addDays(addMonths(act.input['knownOn'] as LegalDate, 6), LONGEST_HOLIDAYS),
    missing: { zh: '须有法院的确认裁定，且自知道或者应当知道之日起未满六个月', en: 'needs a ruling of the court, and six months from knowing that have not passed' }, who: 'party', article: '民诉法解释 372', readsInput: true,
  },
  objectionUpheld: { test: (_file, act) => act.input['objection'] === 'upheld', missing: { zh: '异议不成立', en: 'the objection was rejected' }, who: 'nobody', readsInput: true },
  clueGoesToEnforcer: {
    test: (_file, act) => typeof act.input['to'] !== 'string' || act.input['to'].endsWith('-market'),
    missing: { zh: '线索移送有处罚权的市场监督管理部门', en: 'a clue goes to a market bureau, which may penalise' }, who: 'handling', article: '专利法 68; 商标法', readsInput: true,
  },
  stageIsAnswering: { test: (_file, act) => act.input['stage'] === 'answering', missing: { zh: '不在答辩阶段', en: 'not being answered' }, who: 'nobody', readsInput: true, exclusiveWith: ['stageIsExamining'] },
  stageIsExamining: { test: (_file, act) => act.input['stage'] === 'examining', missing: { zh: '不在审理阶段', en: 'not being examined' }, who: 'nobody', readsInput: true },
} satisfies Readonly<Record<string, Condition<Dispute>>>;

const runsWhen = (zh: string, en: string, test: (file: File, act: Act) => boolean): Condition<Dispute> => ({ test, missing: { zh, en }, who: 'nobody', readsInput: true });
const serves = (document: ServedDocument) => (_file: File, act: Act): boolean => act.input['document'] === document;
/** A copy that goes to the requester for information starts no time of his. */
const servesRespondent = (document: ServedDocument) => (file: File, act: Act): boolean => serves(document)(file, act) && roleOf(file, act.party) === 'respondent';
/* A paper that is served where nothing can follow from it starts no time: its end would be heard by nobody. */
const inProceedings = ['answering', 'examining', 'hearingFixed'];
const beforeMediation = ['mediationRequested', 'mediationToFile', 'mediationToDecline'];
const whileSuable = ['decided', 'inCourt'];

const clockConditions = {
  servesAnswerNotice: runsWhen('送达答辩通知书', 'serves the notice to answer', servesRespondent('answerNotice')),
  answersFromChina: within(inProceedings, runsWhen('向在中国有固定住所的被请求人送达答辩通知书', 'serves the notice to answer on a respondent with a residence in China', (file, act) => servesRespondent('answerNotice')(file, act) && !file.data.abroad.includes(act.party ?? ''))),
  answersFromAbroad: within(inProceedings, runsWhen('向在中国没有固定住所的被请求人送达答辩通知书', 'serves the notice to answer on a respondent without a residence in China', (file, act) => servesRespondent('answerNotice')(file, act) && file.data.abroad.includes(act.party ?? ''))),
  foundAbroad: within(inProceedings, runsWhen('送达后查明在中国没有固定住所', 'found after service to have no residence in China', (file, act) => act.input['residence'] === 'abroad' && owesAnswer(file, act))),
  foundInChina: within(inProceedings, runsWhen('送达后查明在中国有固定住所', 'found after service to have a residence in China', (file, act) => act.input['residence'] === 'inChina' && owesAnswer(file, act))),
  isToBeFiled: within(['filingReview'], runsWhen('在办案件尚未立案', 'a running case that is not filed yet', () => true)),
  isUnderWay: within(inProceedings, runsWhen('在办案件已在答辩、审理', 'a running case that is being answered or examined', () => true)),
  copyIsOwed: within(inProceedings, runsWhen('请求书副本尚未送达该被请求人', 'the request is not served on this respondent', (file, act) => !isServed(file.data, 'answerNotice', act.party ?? ''))),
  hearingIsNoticed: runsWhen('口头审理通知书已送达双方', 'the notice of hearing is served on both sides', hearingNoticed),
  servesDecision: within(whileSuable, runsWhen('送达裁决书', 'serves the decision', serves('adjudicationDecision'))),
  servesDemand: runsWhen('送达催告书', 'serves the demand', servesRespondent('demandNotice')),
  servesStatementNotice: within(beforeMediation, runsWhen('送达陈述意见通知书', 'serves the notice to state an opinion', servesRespondent('statementNotice'))),
  statementServedOnAll: runsWhen('陈述意见通知书均已送达', 'the notice to state an opinion is served on all', (file) => isServedOnAll(file, 'statementNotice', 'respondent')),
  everyoneAgreed: runsWhen('均同意调解', 'all agree to mediation', (file) => everyRespondent(file, (party) => file.data.consents.includes(party))),
  someoneDeclined: runsWhen('有人不同意调解', 'somebody does not agree to mediation', (_file, act) => act.input['mediation'] === 'declined'),
  isEffective: within(['effective'], runsWhen('裁决生效', 'the decision takes effect', () => true)),
  isChanged: runsWhen('裁决被变更或者撤销', 'the decision was changed or annulled', (_file, act) => act.input['judgment'] === 'decisionChanged' || act.input['judgment'] === 'decisionAnnulled'),
  byPeoplesCommittee: runsWhen('经人民调解', 'by a people’s mediation committee', (file) => file.data.agreement?.mediatedBy === 'peoplesCommittee'),
  // What the case at the court tells of something that was entered by hand already changes nothing.
  acceptedOfCommittee: within(['awaitingRuling'], runsWhen('经人民调解，法院受理', 'by a people’s mediation committee, and accepted', (file) => file.data.agreement?.mediatedBy === 'peoplesCommittee')),
  acceptedOfAdministration: within(['awaitingRuling'], runsWhen('经行政调解，法院受理', 'by administrative mediation, and accepted', (file) => file.data.agreement?.mediatedBy === 'administration')),
  firstRuled: within(['ruled'], runsWhen('法院裁定送达', 'the court has ruled', () => true)),
  toldByCase: { test: (_file, act) => act.actor.kind === 'signal', bySignal: true, missing: { zh: '由向法院申请的案件告知', en: 'told by the case at the court' }, who: 'nobody', readsInput: true },
  byAdministration: runsWhen('经行政调解', 'by administrative mediation', (file) => file.data.agreement?.mediatedBy === 'administration'),
  asksAdjudication: runsWhen('请求行政裁决', 'asks for adjudication', ({ data }) => data.track === 'adjudication'),
  asksMediation: runsWhen('请求调解', 'asks for mediation', ({ data }) => data.track === 'mediation'),
} satisfies Readonly<Record<string, Condition<Dispute>>>;

export const conditions = { ...guards, ...clockConditions, ...serviceConditions, ...panelConditions, ...approvalConditions(chains) };
export type ConditionName = keyof typeof conditions;
