import type { Act } from '../../../src/domain/act';
import { ranOut } from '../../../src/domain/deadline';
import { officersOf } from '../../../src/domain/panel';
import type { Condition } from '../../../src/domain/procedure';
import { isServedOnAll, serviceConditions } from '../../../src/domain/service';
import { allHaveSpoken, anyHearing, clockOf, clockOfDecision, hearingOf, isDecisionServed, isPublicNow, isToBeDecidedAnew, isWithPolice, openTransfer, partiesOf, stillRuns } from '../clocks';
import type { File, Penalty } from '../vocabulary';

/* From the review to the decision: nobody reviews what they investigated, nobody is penalised unheard. */

/** The case is reviewed by others than those who handle it: 程序规定 art. 50. */
const reviewerIsOther = (file: File, act: Act): boolean => !officersOf(file).some(({ person }) => person === act.actor.id);
const agrees = (act: Act): boolean => act.input['opinion'] === 'agree' || act.input['opinion'] === 'agreeWithChanges';
const wasTold = ({ data }: File): boolean => data.told;

/** F5, 专利法 art. 68; 商标法 (2019) art. 60: the most that a fine may be. Unlimited here where another law governs. */
export function highestFine({ data }: File, act: Act): number {
  const gain = Number(act.input['illegalGain'] ?? 0);
  const turnover = Number(act.input['turnover'] ?? 0);
  if (data.offence === 'counterfeitPatent') return gain > 50_000 ? 5 * gain : 250_000;
  if (data.offence === 'trademarkInfringement') return turnover >= 50_000 ? 5 * turnover : 250_000;
  return Infinity;
}

/** The party was told, had its time, and what it said was examined; no hearing is pending; and a suspected crime is neither undecided nor with the police (不得以罚代移). */
/** 行政诉讼法 71, 行政复议法 64: a decision in the place of one that was annulled differs from it, unless its procedure alone was wrong; and what was published is withdrawn. */
const differsFromAnnulled = (file: File, act: Act): boolean =>
  !isToBeDecidedAnew(file) || (!isPublicNow(file) && (file.data.remitted?.forProcedure === true || act.input['facts'] === undefined || (Array.isArray(act.input['differsIn']) && act.input['differsIn'].length > 0)));
const isHeard = (file: File): boolean => isServedOnAll(file, 'penaltyNotice', 'party') && allHaveSpoken(file) && !anyHearing(file) && file.data.statements.every(({ examined }) => examined) && openTransfer(file) === undefined;

const reaches = (document: string) => (file: File, act: Act): boolean =>
  (act.type === 'publicNotice.completed' ? serviceConditions.noticeHasRunOut.test(file, act) : serviceConditions.provesItsWay.test(file, act)) && act.input['document'] === document && partiesOf(file).length > 0 && partiesOf(file).every((party) => isDecisionServed(file, document, party));

export const decidingConditions = {
  reviewSendsBack: {
    test: (file, act) => reviewerIsOther(file, act) && !agrees(act),
    missing: { zh: '审核人员不得是本案办案人员', en: 'the reviewer may not be an officer of the case' }, who: 'legalReviewer', article: '市场监督管理行政处罚程序规定 50', readsInput: true,
  },
  reviewAgreesAfterHearing: {
    test: (file, act) => reviewerIsOther(file, act) && agrees(act) && wasTold(file),
    missing: { zh: '不是告知之后的审核', en: 'not a review after the notice' }, who: 'legalReviewer', article: '市场监督管理行政处罚程序规定 49–55', readsInput: true,
  },
  reviewAgrees: {
    test: (file, act) => reviewerIsOther(file, act) && agrees(act),
    missing: { zh: '审核人员不得是本案办案人员', en: 'the reviewer may not be an officer of the case' }, who: 'legalReviewer', article: '市场监督管理行政处罚程序规定 49–55', readsInput: true,
  },
  partyIsKnown: {
    test: (file) => partiesOf(file).length > 0 && !isWithPolice(file),
    missing: { zh: '当事人尚未查明，或者案件在公安机关', en: 'the party is not known yet, or the case is with the police' }, who: 'handling', article: '行政处罚法 44',
  },
  hearingMayBeAsked: {
    test: (file, act) => file.data.mayAskForHearing && stillRuns(clockOf(file, 'P8', act.party), act),
    missing: { zh: '不属于听证范围，或者已过告知书送达后五个工作日，视为放弃', en: 'no hearing in this case, or the five working days after service of the notice are over: waived' }, who: 'nobody', article: '行政处罚法 63, 64(1); 市场监督管理行政处罚程序规定 57(2)',
  },
  mayBeWaived: {
    test: (file, act) => stillRuns(clockOf(file, 'P8', act.party), act),
    missing: { zh: '陈述、申辩期限没有在计算', en: 'no time for a statement is running' }, who: 'nobody', article: '行政处罚法 64(1)',
  },
  /** By this waiver the last one has spoken. */
  allOthersHaveSpoken: {
    test: (file, act) => stillRuns(clockOf(file, 'P8', act.party), act) && allHaveSpoken(file, act.party) && !anyHearing(file),
    missing: { zh: '其他当事人的期限未满', en: 'the time of another party still runs' }, who: 'party', readsInput: true,
  },
  allHaveSpoken: { test: (file) => allHaveSpoken(file) && !anyHearing(file), missing: { zh: '当事人的期限未满', en: 'the time of a party still runs' }, who: 'party', readsInput: true },
  hasSpoken: {
    test: (file, act) => file.data.statements.some(({ party }) => party === act.party),
    missing: { zh: '该当事人没有陈述、申辩意见', en: 'this party has made no statement' }, who: 'party', article: '行政处罚法 45',
  },
  hearingIsPending: {
    test: (file, act) => hearingOf(file, act.party) !== undefined,
    missing: { zh: '该当事人没有待举行的听证', en: 'no hearing of this party is pending' }, who: 'party', article: '行政处罚法 64',
  },
  /** Held on the day of which the party was told seven working days before (P9). */
  lastHearingWasNotified: { test: (file, act) => hearingWasNotified(file, act) && !anyHearing(file), missing: { zh: '听证通知书须在举行听证七个工作日前送达，并在通知的日期举行', en: 'the notice is served seven working days before, and the hearing is held on the day it names' }, who: 'handling', article: '行政处罚法 64(2)', readsInput: true },
  hearingWasNotified: { test: (file, act) => hearingWasNotified(file, act), missing: { zh: '听证通知书须在举行听证七个工作日前送达，并在通知的日期举行', en: 'the notice is served seven working days before, and the hearing is held on the day it names' }, who: 'handling', article: '行政处罚法 64(2)', readsInput: true },
  wasLastHearing: { test: (file, act) => endsHearing(file, act) && !anyHearing(file), missing: { zh: '没有待举行的听证', en: 'no hearing is pending' }, who: 'party', readsInput: true },
  wasPending: { test: (file, act) => endsHearing(file, act), missing: { zh: '该当事人没有待举行的听证', en: 'no hearing of this party is pending' }, who: 'party', readsInput: true },
  mayBeDecided: {
    test: (file, act) => isHeard(file) && differsFromAnnulled(file, act) && !file.data.grave && Number(act.input['fine'] ?? 0) <= Math.min(highestFine(file, act), file.data.intendedFine ?? 0),
    missing: {
      zh: '须已告知并届满、陈述申辩已复核、无待举行的听证、案件不在公安机关且是否移送已有决定、罚款不高于告知数额和法定上限；责令重新作出的，已撤回原公开，并写明与被撤销的决定有何不同；情节复杂或者重大违法的须集体讨论',
      en: 'told and the time over, statements examined, no hearing pending, not with the police and no transfer undecided, the fine within what was told and what the law allows; of a decision to be made anew: the old one is withdrawn from publication, and it is said in what the new one differs; a grave case is discussed collectively',
    },
    who: 'handling', article: '行政处罚法 44, 45, 57, 62; 行政诉讼法 71; 行政复议法 64; 专利法 68; 商标法 60', readsInput: true,
  },
  mayBeDecidedCollectively: {
    test: (file, act) => isHeard(file) && differsFromAnnulled(file, act) && Number(act.input['fine'] ?? 0) <= Math.min(highestFine(file, act), file.data.intendedFine ?? 0),
    missing: {
      zh: '须已告知并届满、陈述申辩已复核、无待举行的听证、案件不在公安机关且是否移送已有决定、罚款不高于告知数额和法定上限；责令重新作出的，已撤回原公开，并写明与被撤销的决定有何不同',
      en: 'told and the time over, statements examined, no hearing pending, not with the police and no transfer undecided, the fine within what was told and what the law allows; of a decision to be made anew: the old one is withdrawn from publication, and it is said in what the new one differs',
    },
    who: 'handling', article: '行政处罚法 44, 45, 57, 62; 行政诉讼法 71; 行政复议法 64; 专利法 68; 商标法 60', readsInput: true,
  },
  /** A party that was served first may be late before the last one is served: a public notice alone takes thirty days. */
  decisionReachesAllTooLate: { test: (file, act) => reaches('penaltyDecision')(file, act) && partiesOf(file).some((party) => !file.data.performedBy.includes(party) && ranOut(clockOfDecision(file, 'P12', party))), missing: { zh: '处罚决定书尚未送达全部当事人，或者无人逾期', en: 'the decision has not reached every party, or nobody is late' }, who: 'handling', readsInput: true },
  decisionReachesAll: { test: reaches('penaltyDecision'), missing: { zh: '处罚决定书尚未送达全部当事人', en: 'the decision has not reached every party' }, who: 'handling', readsInput: true },
} satisfies Readonly<Record<string, Condition<Penalty>>>;

/** The guard sees the hearing as the act has ended it; the clock P9 as it was before. */
function hearingWasNotified(file: File, act: Act): boolean {
  const hearing = file.data.hearings.find(({ party, endedSeq }) => party === act.party && endedSeq === file.revision + 1);
  const notice = clockOf(file, 'P9', act.party);
  // The clock counts back from the day of the hearing, as put right.
  return hearing?.fixedOn !== undefined && notice?.status === 'ended' && notice.start === act.on;
}
const endsHearing = (file: File, act: Act): boolean => file.data.hearings.some(({ party, endedSeq }) => party === act.party && endedSeq === file.revision + 1);
