import type { Act } from '../../../src/domain/act';
import { within } from '../../../src/domain/condition';
import { ranOut } from '../../../src/domain/deadline';
import type { Condition } from '../../../src/domain/procedure';
import { allPerformed, clockOf, clockOfDecision, decidesNewest, isAnnulled, isBeingHeard, isPenalty, isPublicNow } from '../clocks';
import type { File, Penalty } from '../vocabulary';

/* Conditions of clocks: nobody meets them as a refusal; the words say when the clock runs. */

const runsWhen = (zh: string, en: string, test: (file: File, act: Act) => boolean): Condition<Penalty> => ({ test, missing: { zh, en }, who: 'nobody', readsInput: true });
/** That very paper, and it was issued: what was never issued starts and ends no period. */
const serves = (document: string) => (file: File, act: Act): boolean => act.input['document'] === document && file.documents.some(({ template }) => template === document);
const isCounterfeit = ({ data }: File): boolean => data.offence === 'counterfeitPatent';
/** Found by the office itself, in a mediation or a dispute before it too: nobody has reported it. */
const isFound = ({ data }: File): boolean => ['exOfficio', 'mediation', 'dispute'].includes(data.origin);
const over = (file: File, period: string, act: Act): boolean => { const clock = clockOfDecision(file, period, act.party); return clock !== undefined && (ranOut(clock) || clock.ringsAt <= act.at); };
/* A paper that is served again where nothing can follow from it starts no time: its end would be heard by nobody. */
const whileHeard = ['awaitingStatement', 'hearingPending', 'heard', 'underReview', 'awaitingDecision'];
const whileDue = ['decisionToServe', 'awaitingPerformance', 'performanceOverdue'];
/* Whoever withdraws a remedy has another one while the decision stands. */
const onceReached = ['awaitingPerformance', 'performanceOverdue', 'inEnforcement', 'toBeConcluded', 'concluded'];
const onceDecided = [...whileDue, 'toBeConcluded'];
/** It was penalised (on the spot: fined, a warning is performed by nobody), and has not performed. */
const unpaid = (file: File, act: Act): boolean => isPenalty(file) && !isAnnulled(file) && !file.data.performedBy.includes(act.party as string) && (file.data.outcome !== 'onTheSpot' || clockOfDecision(file, 'P12', act.party) !== undefined);
const annuls = (act: Act): boolean => act.input['result'] === 'annulled' || act.input['result'] === 'remitted';
const remits = (file: File, act: Act): boolean => act.input['result'] === 'remitted' && decidesNewest(file, act);
const withdrawn = (act: Act): boolean => act.input['remedy'] === 'reconsideration' && act.input['result'] === 'withdrawn';

export const clockConditions = {
  enforcementIsOver: within(['toBeConcluded'], runsWhen('强制执行结束', 'enforcement has ended', () => true)),
  isOrdinaryOffence: runsWhen('不是假冒专利案件', 'not a case of a counterfeit patent', (file) => !isCounterfeit(file)),
  isCounterfeitPatent: runsWhen('假冒专利案件', 'a case of a counterfeit patent', isCounterfeit),
  counterfeitFound: runsWhen('依职权发现的假冒专利', 'a counterfeit patent found ex officio', (file) => isCounterfeit(file) && isFound(file)),
  counterfeitReported: runsWhen('举报、移送来的假冒专利', 'a counterfeit patent that was reported or handed over', (file) => isCounterfeit(file) && !isFound(file)),
  enteredUndecided: runsWhen('在办案件尚未决定', 'a running case that is not decided', (_file, act) => act.input['stage'] !== 'awaitingPerformance'),
  enteredUndecidedCounterfeit: runsWhen('假冒专利在办案件尚未决定', 'a running case of a counterfeit patent that is not decided', (file, act) => act.input['stage'] !== 'awaitingPerformance' && isCounterfeit(file)),
  enteredFined: within(['awaitingPerformance'], runsWhen('在办案件的罚款尚未缴纳', 'a running case with a fine to be paid', (file) => (file.data.fine ?? 0) > 0)),
  finedOnSpot: within(['decidedOnSpot'], runsWhen('当场处罚的罚款没有当场收缴', 'a fine on the spot that was not collected there', (file, act) => (file.data.fine ?? 0) > 0 && act.input['collectedOnSpot'] !== true)),
  takesPreservation: runsWhen('当场先行登记保存', 'evidence preserved on the spot', (_file, act) => act.input['measure'] === 'preservation'),
  takesSeizure: runsWhen('当场查封扣押', 'seized on the spot', (_file, act) => act.input['measure'] === 'seizure'),
  servesNotice: within(whileHeard, runsWhen('送达告知书', 'the notice of the intended penalty is served', (file, act) => file.data.told && serves('penaltyNotice')(file, act))),
  servesNewNotice: within(whileHeard, runsWhen('送达重新告知的告知书', 'a new notice of the intended penalty is served', (file, act) => file.data.told && serves('penaltyNotice')(file, act) && (clockOf(file, 'P8', act.party)?.startSeq ?? Infinity) < file.data.noticeSeq)),
  servesHearingNotice: runsWhen('送达听证通知书', 'the notice of the hearing is served', serves('penaltyHearingNotice')),
  servesDecision: within(onceDecided, runsWhen('送达决定书', 'the decision is served', (file, act) => serves('penaltyDecision')(file, act) || serves('nonPenaltyDecision')(file, act))),
  servesFine: within(whileDue, runsWhen('送达有罚款的处罚决定书', 'a decision with a fine is served', (file, act) => serves('penaltyDecision')(file, act) && (file.data.fine ?? 0) > 0)),
  servesDemand: runsWhen('送达催告书', 'the demand is served', serves('performanceDemand')),
  collectedOnSpot: runsWhen('当场收缴罚款', 'the fine was collected on the spot', (_file, act) => act.input['collectedOnSpot'] === true),
  publishesHere: runsWhen('由本省公开，不是假冒专利', 'published in this province, no counterfeit patent', (file) => file.data.publication === 'here' && !isPublicNow(file) && !isCounterfeit(file)),
  publishesElsewhere: runsWhen('登记地在外省：推送', 'registered in another province: pushed there', (file) => file.data.publication === 'elsewhere' && !isPublicNow(file)),
  publishesCounterfeit: runsWhen('假冒专利处罚决定公开', 'a decision on a counterfeit patent is published', (file) => file.data.publication !== undefined && file.data.publication !== 'none' && !isPublicNow(file) && isCounterfeit(file)),
  annulledAfterPublication: runsWhen('公开后被撤销', 'annulled after publication', (file, act) => annuls(act) && decidesNewest(file, act) && isPublicNow(file)),
  wasAnnulled: runsWhen('决定被撤销', 'the decision was annulled', isAnnulled),
  annulledForGood: within(['annulled'], runsWhen('决定被撤销，没有责令重新作出', 'the decision was annulled, and none is ordered in its place', isAnnulled)),
  isRemitted: within(['verifying', 'investigating'], runsWhen('责令重新作出', 'it is to be decided anew', remits)),
  remittedByReconsideration: within(['verifying', 'investigating'], runsWhen('复议决定责令重新作出', 'a reconsideration orders it anew', (file, act) => remits(file, act) && act.input['remedy'] === 'reconsideration')),
  performsFully: runsWhen('该当事人履行完毕', 'this party has performed in full', (_file, act) => act.input['fully'] === true),
  allHavePerformed: within(['toBeConcluded'], runsWhen('全部履行完毕', 'every party has performed', (file) => allPerformed(file))),
  suitOverAndUnpaid: runsWhen('起诉（复议前置的为申请复议）期限届满、缴款期限已过而未履行', 'the time to sue (to ask for a reconsideration, where that comes first) and the time to pay are over, and it is not performed', (file, act) => unpaid(file, act) && (over(file, 'P12', act) || clockOfDecision(file, 'P12', act.party) === undefined)),
  payOverAfterSuit: runsWhen('延期届满、起诉期限已过而未履行', 'the deferral is over, the time to sue too, and it is not performed', (file, act) => unpaid(file, act) && !isBeingHeard(file, act.party) && ((over(file, 'F6s', act) || over(file, 'F6p', act)) && clockOfDecision(file, 'J11', act.party) === undefined || over(file, 'J11', act))),
  asksSuit: runsWhen('提起行政诉讼', 'a suit is brought', (_file, act) => act.input['remedy'] === 'suit'),
  reconsiderationWithdrawn: within(['decisionToServe', ...onceReached], runsWhen('撤回行政复议申请', 'the reconsideration was withdrawn', (file, act) => withdrawn(act) && decidesNewest(file, act) && file.data.outcome !== 'onTheSpot')),
  firstReconsiderationWithdrawn: within(['decidedOnSpot', ...onceReached], runsWhen('复议前置，撤回行政复议申请', 'the reconsideration that comes first was withdrawn', (file, act) => withdrawn(act) && decidesNewest(file, act) && file.data.outcome === 'onTheSpot')),
  reconsiderationIsOver: runsWhen('复议决定维持或者变更、不予受理、驳回，或者逾期未作决定', 'the reconsideration upheld or changed it, was not accepted or dismissed, or was not decided in time', (file, act) => decidesNewest(file, act) && act.input['remedy'] === 'reconsideration' && ['upheld', 'changed', 'notHeard'].includes(act.input['result'] as string)),
} satisfies Readonly<Record<string, Condition<Penalty>>>;
