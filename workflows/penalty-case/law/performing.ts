import { calendarDays, edition, months, progressRungs, rollsOverHolidays, statutory, workingDays } from '../../../src/domain/law';
import type { Period } from '../../../src/domain/period';
import { act2021, article, byService, fromService, on, rules, toTheBureau } from './common';

/* After the decision: P11 service, P12 payment, P13 and F4 publication, F6 and J11 remedies, P17 enforcement, P21–P23 closing. */

const decided = [on('decision.made'), on('collectiveDecision.made'), on('nonPenalty.decided')] as const;
/** Of a case that was on paper. */
const servedThen = { field: 'decisionServedOn' } as const;
const decidedThen = { field: 'decidedOn' } as const;
const publicity = '市场监督管理行政处罚信息公示规定';
/** What was annulled is served, paid and enforced by nobody any more. */
const annulled = { act: 'remedy.decided', when: 'wasAnnulled', ofAll: true } as const;
const remedyEnds = ['remedy.sought', annulled] as const;
const performed = [{ act: 'performance.recorded', when: 'performsFully' }] as const;

export const performingPeriods: readonly Period[] = [
  statutory({
    id: 'P11', name: { zh: '送达决定书', en: 'serve the decision' }, per: 'party', of: 'party', step: 'service', owner: 'handling', ladder: toTheBureau,
    startedBy: decided, endedBy: [...byService('servesDecision'), { act: 'publicNotice.published', when: 'servesDecision' }, annulled],
    editions: [edition(workingDays(7), { ...act2021, article: '行政处罚法 61, 85; 市场监督管理行政处罚程序规定 81–83' })],
  }),
  statutory({
    id: 'P12', name: { zh: '缴纳罚款', en: 'pay the fine' }, per: 'party', of: 'party', step: 'performance', owner: 'party', ladder: progressRungs('party', 'handling'),
    // 当场处罚决定书 is handed over on the spot (处罚法 52); what is not collected there is paid within the same fifteen days (67).
    startedBy: [...fromService('servesFine'), on('onSpotDecision.made', 'finedOnSpot'), on('runningCase.entered', 'enteredFined', servedThen)], endedBy: [...performed, 'case.concluded', annulled], lapse: 'paymentPeriod.lapsed',
    editions: [edition(calendarDays(15), { ...act2021, ...rollsOverHolidays, article: '行政处罚法 66, 67; 市场监督管理行政处罚程序规定 72, 74, 75', extensions: [{ fixedByDecision: true, alsoAfterExpiry: true, approver: 'deputyHead', article: '行政处罚法 66; 市场监督管理行政处罚程序规定 75' }] })],
  }),
  statutory({
    id: 'P13', name: { zh: '公开处罚信息', en: 'publish the penalty' }, step: 'publication', owner: 'handling', ladder: toTheBureau,
    startedBy: [on('decision.made', 'publishesHere'), on('collectiveDecision.made', 'publishesHere'), on('runningCase.entered', 'publishesHere', decidedThen)], endedBy: ['decision.published', { act: 'remedy.decided', when: 'wasAnnulled' }],
    editions: [edition(workingDays(20), { ...rules, mark: 'V1', article: `${publicity} 9–11; ${article('63')}` })],
  }),
  statutory({
    id: 'P13a', name: { zh: '推送登记地公示', en: 'push to the place of registration' }, step: 'publication', owner: 'handling', ladder: toTheBureau,
    startedBy: [on('decision.made', 'publishesElsewhere'), on('collectiveDecision.made', 'publishesElsewhere'), on('runningCase.entered', 'publishesElsewhere', decidedThen)], endedBy: ['decision.pushed', { act: 'remedy.decided', when: 'wasAnnulled' }],
    editions: [edition(workingDays(10), { ...rules, mark: 'V1', article: `${publicity} 9–11` })],
  }),
  statutory({
    id: 'P13b', name: { zh: '登记地公示', en: 'publication at the place of registration' }, step: 'publication', owner: 'placeOfRegistration',
    startedBy: [on('decision.pushed')], endedBy: ['decision.published', { act: 'remedy.decided', when: 'wasAnnulled' }],
    editions: [edition(workingDays(10), { ...rules, mark: 'V1', article: `${publicity} 9–11` })],
  }),
  statutory({
    id: 'P13w', name: { zh: '撤回公开', en: 'withdraw the publication' }, step: 'publication', owner: 'handling', ladder: toTheBureau,
    startedBy: [on('remedy.decided', 'annulledAfterPublication')], endedBy: ['publication.withdrawn'],
    editions: [edition(workingDays(3), { ...rules, article: article('63') })],
  }),
  statutory({
    id: 'F4', name: { zh: '公开假冒专利处罚', en: 'publish the penalty for a counterfeit patent' }, step: 'publication', owner: 'handling', ladder: toTheBureau,
    startedBy: [on('decision.made', 'publishesCounterfeit'), on('collectiveDecision.made', 'publishesCounterfeit'), on('runningCase.entered', 'publishesCounterfeit', decidedThen)], endedBy: ['decision.published', { act: 'remedy.decided', when: 'wasAnnulled' }],
    editions: [edition(workingDays(20), { from: '2015-07-01', article: '专利行政执法办法 (Order 71) 46', mark: 'V3' })],
  }),
  statutory({
    id: 'F6r', name: { zh: '申请行政复议', en: 'ask for reconsideration' }, per: 'party', of: 'party', step: 'remedy', owner: 'party',
    startedBy: [...fromService('servesDecision'), on('runningCase.entered', 'enteredServed', servedThen)], endedBy: remedyEnds,
    editions: [edition(calendarDays(60), { from: '2024-01-01', article: '行政复议法 20', mark: 'V1' })],
  }),
  statutory({
    id: 'F6p', name: { zh: '先申请行政复议', en: 'ask for reconsideration first' }, per: 'party', of: 'party', step: 'remedy', owner: 'party',
    // What was decided on the spot goes to the court only after a reconsideration; one that was withdrawn may be asked for anew on other facts (行政复议法 74).
    startedBy: [on('onSpotDecision.made'), on('remedy.decided', 'firstReconsiderationWithdrawn', { moment: 'suitCountsFrom' })], endedBy: remedyEnds, lapse: 'reconsiderationPeriod.lapsed',
    editions: [edition(calendarDays(60), { from: '2024-01-01', article: '行政复议法 20, 23(1)', mark: 'M' })],
  }),
  statutory({
    id: 'F6s', name: { zh: '提起行政诉讼', en: 'sue' }, per: 'party', of: 'party', step: 'remedy', owner: 'party',
    // A reconsideration that was withdrawn leaves the suit over the decision itself, in the time that it had (行诉解释 58).
    startedBy: [...fromService('servesDecision'), on('runningCase.entered', 'enteredServed', servedThen), on('remedy.decided', 'reconsiderationWithdrawn', { moment: 'suitCountsFrom' })], endedBy: remedyEnds, lapse: 'suitPeriod.lapsed',
    editions: [edition(months(6), { from: '2017-07-01', article: '行政诉讼法 46', mark: 'V1' })],
  }),
  statutory({
    id: 'J11', name: { zh: '不服复议决定起诉', en: 'sue after reconsideration' }, per: 'party', step: 'remedy', owner: 'party',
    // From the day on which the party received it; where that is not known, from its date, which is earlier.
    startedBy: [on('remedy.decided', 'reconsiderationIsOver', { field: 'receivedOn' }), on('remedy.decided', 'reconsiderationIsOver')], endedBy: [{ act: 'remedy.sought', when: 'asksSuit' }, annulled], lapse: 'suitPeriod.lapsed',
    editions: [edition(calendarDays(15), { from: '2017-07-01', article: '行政诉讼法 45', mark: 'V1' })],
  }),
  statutory({
    id: 'P17', name: { zh: '申请法院强制执行', en: 'apply to the court for enforcement' }, per: 'party', step: 'enforcement', owner: 'handling', ladder: toTheBureau,
    // With a deferral they count from its end (程序规定 76).
    startedBy: [on('suitPeriod.lapsed', 'suitOverAndUnpaid'), on('reconsiderationPeriod.lapsed', 'suitOverAndUnpaid'), on('paymentPeriod.lapsed', 'payOverAfterSuit')],
    endedBy: ['enforcement.applied', ...performed, 'deferral.granted', 'remedy.sought', annulled],
    editions: [edition(months(3), { from: '2012-01-01', article: '行政强制法 53; 市场监督管理行政处罚程序规定 76', mark: 'V1' })],
  }),
  statutory({
    id: 'P17d', name: { zh: '催告后履行', en: 'perform after the demand' }, per: 'party', step: 'demand', owner: 'party',
    startedBy: fromService('servesDemand'), restartedBy: fromService('servesDemand'), endedBy: ['enforcement.applied', ...performed, annulled],
    editions: [edition(workingDays(10), { from: '2012-01-01', article: '行政强制法 54, 69', mark: 'V1' })],
  }),
  statutory({
    id: 'P21', name: { zh: '填报结案审批表', en: 'closing form' }, step: 'closing', owner: 'handling', ladder: toTheBureau,
    startedBy: [on('performance.recorded', 'allHavePerformed'), on('enforcement.ended', 'enforcementIsOver'), on('investigation.terminated'), on('nonPenalty.decided'), on('case.movedElsewhere'), on('remedy.decided', 'annulledForGood')], endedBy: ['case.concluded', { act: 'remedy.decided', when: 'isRemitted' }],
    editions: [edition(workingDays(15), { ...rules, article: article('77–79') })],
  }),
  statutory({
    id: 'P22', name: { zh: '当场处罚案卷交回', en: 'hand in the file of a penalty on the spot' }, step: 'handingIn', owner: 'handling', ladder: toTheBureau,
    startedBy: [on('onSpotDecision.made')], endedBy: ['file.handedIn', { act: 'remedy.decided', when: 'isRemitted' }],
    editions: [edition(workingDays(7), { ...rules, article: article('66–70') })],
  }),
  statutory({
    id: 'P23a', name: { zh: '当场收缴罚款交回机关', en: 'hand in a fine collected on the spot' }, step: 'money', owner: 'handling', ladder: toTheBureau,
    startedBy: [on('onSpotDecision.made', 'collectedOnSpot')], endedBy: ['fine.handedIn'],
    editions: [edition(workingDays(2), { ...rules, article: article('73') })],
  }),
  statutory({
    id: 'P23b', name: { zh: '罚款缴付银行', en: 'bank a fine collected on the spot' }, step: 'money', owner: 'handling', ladder: toTheBureau,
    startedBy: [on('fine.handedIn')], endedBy: ['fine.banked'],
    editions: [edition(workingDays(2), { ...rules, article: article('73') })],
  }),
];
