import { carriesItsPapers } from '../../../src/domain/court';
import type { Act } from '../../../src/domain/act';
import type { Deadline } from '../../../src/domain/case';
import { ranOut } from '../../../src/domain/deadline';
import type { Condition } from '../../../src/domain/procedure';
import { withoutProof } from '../../../src/domain/service';
import { allPerformed, clockOf, clockOfDecision, decidesNewest, decisionSeq, isAnnulled, isDecisionServed, isOpenClock, isPenalty, isPublicNow, openTransfer, partiesOf, remediesOpen, stillRuns } from '../clocks';
import { surchargeFor, surchargeOf } from '../surcharge';
import type { File, Penalty } from '../vocabulary';

/* After the decision: served, performed, challenged, enforced, closed. */

/** 先行登记保存 lapses by itself, 查封扣押 does not: what is seized stays so until it is lifted, also past its time. */
const measuresDealtWith = (file: File): boolean => {
  const seizure = clockOf(file, 'P5');
  return !isOpenClock(clockOf(file, 'P4')) && (seizure === undefined || seizure.endSeq !== undefined);
};
const moneyBanked = (file: File): boolean => ['P23a', 'P23b'].every((period) => { const clock = clockOf(file, period); return clock === undefined || clock.endSeq !== undefined; });

/** What must be there before a case is closed: decision served with its proof, publication where there is one, measures dealt with. */
function nothingOutstanding(file: File): boolean {
  const { data } = file;
  const document = data.outcome === 'penalised' ? 'penaltyDecision' : data.outcome === 'notPenalised' ? 'nonPenaltyDecision' : undefined;
  const served = document === undefined || partiesOf(file).every((party) => isDecisionServed(file, document, party));
  const published = data.publication === undefined || data.publication === 'none' || isPublicNow(file) || isAnnulled(file) || data.outcome !== 'penalised';
  const withdrawn = (isPenalty(file) && !isAnnulled(file)) || !isPublicNow(file);
  const measures = measuresDealtWith(file);
  return served && withoutProof(data).length === 0 && published && withdrawn && measures && openTransfer(file) === undefined;
}

/** The demand is dated by its proof of service, which may come back when the ten working days are over already (行政强制法 54). */
const demandIsOver = (file: File, act: Act): boolean => partiesOf(file).every((party) => file.data.performedBy.includes(party) || (ranOut(clockOfDecision(file, 'P17d', party)) && (stillRuns(clockOfDecision(file, 'P17', party), act) || hasLostSuit(file, party))));
/** Who has sued and did not win has used its time to sue; the three months of art. 53 are for who has not (docs/legal-basis.md). */
const hasLostSuit = (file: File, party: string): boolean => {
  const newest = file.data.remedies.findLast((remedy) => remedy.party === party && remedy.seq > decisionSeq(file));
  return newest?.kind === 'suit' && newest.result !== undefined && newest.result !== 'annulled' && newest.result !== 'remitted';
};

/** 交回案卷: what was collected is at the bank, and no measure stands. */
const isReadyToHandIn = (file: File): boolean => moneyBanked(file) && measuresDealtWith(file);
const handingIn = { zh: '当场收缴的罚款尚未缴付银行，或者先行登记保存、查封扣押尚未处理', en: 'the fine collected on the spot is not at the bank yet, or a measure is not dealt with' };
/** Who was fined on the spot and has not paid. */
const owing = (file: File): readonly string[] => partiesOf(file).filter((party) => clockOfDecision(file, 'P12', party) !== undefined && !file.data.performedBy.includes(party));
const isSpotPerformed = (file: File): boolean => file.data.outcome === 'onTheSpot' && allPerformed(file);

const outstanding = {
  zh: '须已送达并收回送达回证，应当公开的已公开（被撤销的已撤回），先行登记保存、查封扣押已处理，案件不在公安机关且是否移送已有决定',
  en: 'served with its proof, published where it must be (and withdrawn where annulled), measures dealt with, not with the police and no transfer undecided',
};

/** In time by the date of the act; where the case was closed when the time ran out, the closing ended the clock as well. */
const isInTime = (file: File, clock: Deadline | undefined, act: Act): boolean => stillRuns(clock, act) || (file.closed && clock !== undefined && ranOut(clock) && act.at < clock.ringsAt);

/** A suit out of time that the court took all the same: its notice names its number. */
const isAdmitted = (file: File, act: Act): boolean =>
  act.input['remedy'] === 'suit' && act.input['court'] !== undefined && act.input['number'] !== undefined && ['F6s', 'J11'].some((period) => ranOut(clockOf(file, period, act.party)));

export const performingConditions = {
  allPerformed: { test: (file) => allPerformed(file), missing: { zh: '尚有当事人未履行', en: 'a party has not performed' }, who: 'party', readsInput: true },
  deferralIsAsked: {
    test: (file, act) => file.data.deferrals.includes(act.party as string),
    missing: { zh: '当事人没有申请延期或者分期缴纳', en: 'the party has not asked for deferral' }, who: 'party', article: '行政处罚法 66; 市场监督管理行政处罚程序规定 75',
  },
  surchargeIsCapped: {
    test: (file, act) => {
      const most = surchargeOf(file, act.party as string, act.on);
      const { seq, days, amount } = file.data.surcharge ?? { seq: 0, days: 0, amount: 0 };
      return most !== undefined && seq === file.revision + 1 && days <= most.days && amount <= surchargeFor(file.data.fine ?? 0, days);
    },
    missing: { zh: '该当事人须已逾期；自缴款期限届满次日起每日为罚款的百分之三，不得超出罚款数额；复议、诉讼期间不计算', en: 'this party must be late; three per cent of the fine a day from the day after the last day to pay, never more than the fine; the days of a remedy are not counted' }, who: 'nobody', article: '行政处罚法 72, 73', readsInput: true,
  },
  owesFine: {
    test: (file, act) => clockOfDecision(file, 'P12', act.party) !== undefined,
    missing: { zh: '该当事人没有应缴的罚款', en: 'this party has no fine to pay' }, who: 'nobody', article: '行政处罚法 67',
  },
  remedyIsOpen: {
    // With the number of its notice the court has admitted the suit, whatever the bureau counted (行政诉讼法 48, 51).
    test: (file, act) => act.input['remedy'] === undefined || isAdmitted(file, act) || (act.input['remedy'] === 'reconsideration' ? ['F6r', 'F6p'] : ['F6s', 'J11']).some((period) => isInTime(file, clockOf(file, period, act.party), act)),
    missing: { zh: '复议、诉讼期限没有在计算或者已过：由受理机关决定是否受理；法院已受理的，填写法院和案号；当场处罚的，先申请复议', en: 'no time for this remedy runs, or it is over: whether it is admitted is for that body to say; where a court has admitted it, with the court and its number; of a penalty on the spot reconsideration comes first' }, who: 'nobody', article: '行政复议法 20, 23; 行政诉讼法 45, 46, 48', readsInput: true,
  },
  remitsOnSpot: { test: (file, act) => remits(file, act) && file.data.remitted?.onTheSpot === true, missing: { zh: '不是撤销当场处罚并责令重新作出', en: 'no penalty on the spot is annulled and ordered anew' }, who: 'nobody', article: '行政复议法 64; 行政诉讼法 70', readsInput: true },
  remits: { test: (file, act) => remits(file, act), missing: { zh: '没有撤销并责令重新作出', en: 'the decision is not annulled and ordered anew' }, who: 'nobody', article: '行政复议法 64; 行政诉讼法 70', readsInput: true },
  annulsIt: { test: (file, act) => act.input['result'] === 'annulled' && decidesNewest(file, act), missing: { zh: '没有复议或者诉讼在审理，或者决定没有被撤销', en: 'no such remedy is being heard, or the decision was not annulled' }, who: 'nobody', readsInput: true },
  remedyIsKnown: {
    test: (file, act) => remedyIsKnown(file, act),
    missing: { zh: '没有该当事人的复议或者诉讼', en: 'no such remedy of this party is being heard' }, who: 'party', readsInput: true,
  },
  endsTheLastRemedy: { test: (file, act) => remedyIsKnown(file, act) && !remediesOpen(file) && act.input['remedy'] === 'suit', missing: { zh: '尚有救济期限或者程序', en: 'a remedy is still open' }, who: 'nobody', readsInput: true },
  isPublishable: {
    test: (file) => isPenalty(file) && !isAnnulled(file),
    missing: { zh: '没有可公开的处罚决定，或者决定已被撤销', en: 'no penalty decision to publish, or it was annulled' }, who: 'nobody', article: '市场监督管理行政处罚程序规定 63',
  },
  isPublished: {
    test: ({ data }) => data.publishedOn !== undefined,
    missing: { zh: '决定没有公开', en: 'the decision was not published' }, who: 'handling', article: '市场监督管理行政处罚程序规定 63',
  },
  toldByCase: { test: (_file, act) => act.actor.kind === 'signal', bySignal: true, missing: { zh: '由向法院申请的案件告知', en: 'told by the case at the court' }, who: 'nobody', readsInput: true },
  mayApplyForEnforcement: {
    test: (file, act) => demandIsOver(file, act) && carriesItsPapers(file, 'performanceDemand', act.input),
    missing: { zh: '须在起诉期限届满后三个月内，催告书送达满十个工作日仍未履行，且没有复议、诉讼在进行；由法院立案窗口收件的，附齐行政强制法第55条材料和催告书送达回证', en: 'within three months after the time to sue, ten working days after service of the demand, and no remedy pending; to the filing window with the papers of the Administrative Coercion Law, art. 55, and the proof of service of the demand' },
    who: 'handling', article: '行政强制法 53, 54; 市场监督管理行政处罚程序规定 76',
  },
  nothingOutstanding: { test: (file) => nothingOutstanding(file), missing: outstanding, who: 'handling', article: '市场监督管理行政处罚程序规定 77–79' },
  concludedWithRemediesOpen: { test: (file) => nothingOutstanding(file) && remediesOpen(file), missing: outstanding, who: 'handling', article: '市场监督管理行政处罚程序规定 77–79' },
  noRemedyIsOpen: { test: (file) => !remediesOpen(file), missing: { zh: '救济期限未满', en: 'a remedy is still open' }, who: 'nobody', readsInput: true },
  handedInOverdue: { test: (file) => isReadyToHandIn(file) && owing(file).some((party) => ranOut(clockOfDecision(file, 'P12', party))), missing: handingIn, who: 'handling', article: '市场监督管理行政处罚程序规定 70, 73' },
  handedInUnpaid: { test: (file) => isReadyToHandIn(file) && owing(file).length > 0, missing: handingIn, who: 'handling', article: '市场监督管理行政处罚程序规定 70, 73' },
  wasCollected: { test: (file) => clockOf(file, 'P23a') !== undefined, missing: { zh: '没有当场收缴的罚款', en: 'no fine was collected on the spot' }, who: 'nobody', article: '市场监督管理行政处罚程序规定 73' },
  moneyIsBanked: {
    test: isReadyToHandIn,
    missing: handingIn, who: 'handling', article: '市场监督管理行政处罚程序规定 73',
  },
  moneyBankedRemediesOpen: {
    test: (file) => isReadyToHandIn(file) && remediesOpen(file),
    missing: handingIn, who: 'handling', article: '市场监督管理行政处罚程序规定 73',
  },
  /** 简易程序: its file came in before, and no form of closing follows (程序规定 77 is for the ordinary procedure). */
  spotPerformedRemediesOpen: { test: (file) => isSpotPerformed(file) && remediesOpen(file), missing: { zh: '不是当场处罚，或者尚有当事人未履行', en: 'no penalty on the spot, or a party has not performed' }, who: 'party', article: '市场监督管理行政处罚程序规定 70, 77', readsInput: true },
  spotPerformed: { test: isSpotPerformed, missing: { zh: '不是当场处罚，或者尚有当事人未履行', en: 'no penalty on the spot, or a party has not performed' }, who: 'party', article: '市场监督管理行政处罚程序规定 70, 77', readsInput: true },
} satisfies Readonly<Record<string, Condition<Penalty>>>;

/** Annulled, and to be decided anew: of the decision as it stands. */
const remits = (file: File, act: Act): boolean => act.input['result'] === 'remitted' && decidesNewest(file, act);
/** The guard sees the remedy as the act has decided it. */
const remedyIsKnown = ({ data, revision }: File, act: Act): boolean => data.remedies.some(({ party, decidedSeq }) => party === act.party && decidedSeq === revision + 1);
