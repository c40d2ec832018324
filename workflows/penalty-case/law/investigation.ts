import { calendarDays, edition, hours, internal, months, rollsOverHolidays, statutory, target, workingDays } from '../../../src/domain/law';
import type { Period } from '../../../src/domain/period';
import { act2021, article, decisions, on, rules, toTheBureau } from './common';

/* From the clue to the decision: P1, F1, F2 filing; P3, F3 the decision; P4–P6 measures; P19, P20 other bureaus; P26. */

const headAllows = { approver: 'deputyHead' } as const;
/** Time that 程序规定 arts 18 and 64 do not count. */
const identified = ['appraisal', 'identification'];
const verified = ['filing.decided', 'filing.declined', 'onSpotDecision.made', 'case.handedOver', 'case.movedElsewhere'] as const;
const counted = { moment: 'countsFrom' } as const;
/** Of a case that was on paper: the day of its filing; an extension given on paper sets the date. */
const decidedAnyhow = [...decisions, 'onSpotDecision.made'] as const;
const filedThen = { field: 'filedOn' } as const;

export const investigationPeriods: readonly Period[] = [
  statutory({
    id: 'P1', name: { zh: '核查、决定是否立案', en: 'verify and decide on filing' }, step: 'filing', owner: 'handling', ladder: toTheBureau,
    // What ran as C7 or C4 in a hotline case goes on with the due date that it had there.
    startedBy: [{ ...on('clue.registered', 'isOrdinaryOffence', counted), setBy: 'carriedOver' }, on('clue.registered', 'isOrdinaryOffence', counted)], endedBy: verified,
    editions: [edition(workingDays(15), { ...rules, article: article('18–20'), excludes: identified, extensions: [{ ...headAllows, upTo: workingDays(15), article: article('18') }] })],
  }),
  statutory({
    id: 'F1', name: { zh: '依职权发现的假冒专利立案', en: 'file a counterfeit patent found ex officio' }, step: 'filing', owner: 'handling', ladder: toTheBureau,
    startedBy: [on('clue.registered', 'counterfeitFound', counted)], endedBy: verified,
    editions: [edition(workingDays(5), { from: '2015-07-01', article: '专利行政执法办法 (Order 71) 28', mark: 'V3' })],
  }),
  statutory({
    id: 'F2', name: { zh: '举报的假冒专利立案', en: 'file a counterfeit patent that was reported' }, step: 'filing', owner: 'handling', ladder: toTheBureau,
    startedBy: [on('clue.registered', 'counterfeitReported', counted)], endedBy: verified,
    editions: [edition(workingDays(10), { from: '2015-07-01', article: '专利行政执法办法 (Order 71) 28', mark: 'V3' })],
  }),
  statutory({
    // The outer limit beside F3 in cases of counterfeit patents: both are shown, the shorter alarms.
    id: 'P3', name: { zh: '作出处理决定', en: 'decide the case' }, step: 'decision', owner: 'handling', ladder: toTheBureau,
    // 责令重新作出: no text sets a time of its own, and the ninety days begin anew (docs/legal-basis.md).
    startedBy: [on('filing.decided'), { ...on('runningCase.entered', 'enteredUndecided', filedThen), setBy: 'extendedTo' }, on('runningCase.entered', 'enteredUndecided', filedThen), on('remedy.decided', 'isRemitted')], endedBy: decidedAnyhow,
    editions: [edition(calendarDays(90), {
      ...rules, ...rollsOverHolidays, article: '行政处罚法 60; 市场监督管理行政处罚程序规定 64', excludes: ['suspension', 'hearing', 'publicNotice', ...identified],
      extensions: [{ ...headAllows, upTo: calendarDays(30), article: article('64') }, { fixedByDecision: true, approver: 'collective', article: article('64') }],
    })],
  }),
  statutory({
    // The time that the reconsideration sets; where it sets none, sixty days.
    id: 'P3r', name: { zh: '按复议决定重新作出', en: 'decide anew after a reconsideration' }, step: 'decision', owner: 'handling', ladder: toTheBureau,
    startedBy: [{ ...on('remedy.decided', 'remittedByReconsideration'), setBy: 'anew' }, on('remedy.decided', 'remittedByReconsideration')], endedBy: decidedAnyhow,
    editions: [edition(calendarDays(60), { from: '2007-08-01', article: '行政复议法 64; 行政复议法实施条例 49', mark: 'M' })],
  }),
  statutory({
    id: 'F3', name: { zh: '假冒专利案件结案', en: 'close the case of a counterfeit patent' }, step: 'decision', owner: 'handling', ladder: toTheBureau,
    startedBy: [on('filing.decided', 'isCounterfeitPatent'), { ...on('runningCase.entered', 'enteredUndecidedCounterfeit', filedThen), setBy: 'closingExtendedTo' }, on('runningCase.entered', 'enteredUndecidedCounterfeit', filedThen)], endedBy: decisions,
    editions: [edition(months(1), { from: '2015-07-01', ...rollsOverHolidays, article: '专利行政执法办法 (Order 71) 36', mark: 'V3', excludes: ['hearing', 'publicNotice'], extensions: [{ ...headAllows, upTo: calendarDays(15), article: '专利行政执法办法 (Order 71) 36' }] })],
  }),
  statutory({
    // It lapses by itself: a clock that has run out is a preservation that no longer stands.
    id: 'P4', name: { zh: '先行登记保存的处理', en: 'deal with preserved evidence' }, step: 'preservation', owner: 'handling', ladder: toTheBureau,
    startedBy: [on('preservation.ordered'), on('urgentMeasure.taken', 'takesPreservation')], restartedBy: [on('preservation.ordered'), on('urgentMeasure.taken', 'takesPreservation')], endedBy: ['preservation.resolved'],
    editions: [edition(workingDays(7), { ...act2021, article: '行政处罚法 56, 85; 市场监督管理行政处罚程序规定 33–35' })],
  }),
  statutory({
    // No roll-over: the goods are held at the party's cost; the later reading is shown beside it.
    id: 'P5', name: { zh: '查封、扣押', en: 'seizure' }, step: 'seizure', owner: 'handling', ladder: toTheBureau,
    startedBy: [on('seizure.ordered'), on('urgentMeasure.taken', 'takesSeizure')], endedBy: ['seizure.lifted', 'decision.made', 'collectiveDecision.made', 'nonPenalty.decided'],
    editions: [edition(calendarDays(30), { from: '2012-01-01', mark: 'V1', rollOver: 'none', outer: { rollOver: 'firstWorkingDay' }, article: '行政强制法 25; 市场监督管理行政处罚程序规定 36–38', excludes: ['appraisal'], extensions: [{ ...headAllows, upTo: calendarDays(30), article: '行政强制法 25' }] })],
  }),
  statutory({
    id: 'P6', name: { zh: '紧急措施补办审批', en: 'report an urgent measure and have it approved' }, step: 'urgentMeasure', owner: 'handling',
    startedBy: [on('urgentMeasure.taken')], endedBy: ['urgentMeasure.approved', 'seizure.lifted', 'preservation.resolved'],
    editions: [edition(hours(24), { from: '2012-01-01', mark: 'V1', article: '行政强制法 19; 市场监督管理行政处罚程序规定 33, 36' })],
    ladder: [{ id: 'soon', at: { before: hours(4) }, to: 'handling', kind: 'reminder' }, { id: 'runOut', at: { share: 1 }, to: 'supervisor', kind: 'escalation' }],
  }),
  statutory({
    id: 'P19', name: { zh: '协助调查', en: 'assistance of another bureau' }, step: 'assistance', owner: 'assistingBureau', ladder: toTheBureau,
    startedBy: [{ ...on('assistance.received'), setBy: 'letter' }, on('assistance.received')], restartedBy: [{ ...on('assistance.received'), setBy: 'letter' }, on('assistance.received')], endedBy: ['assistance.answered', ...decisions, 'onSpotDecision.made'],
    editions: [edition(workingDays(15), { ...rules, article: article('45') })],
  }),
  statutory({
    id: 'P20', name: { zh: '管辖争议协商', en: 'agree on jurisdiction' }, step: 'jurisdiction', owner: 'handling', ladder: toTheBureau,
    startedBy: [on('jurisdiction.disputed')], endedBy: ['jurisdiction.agreed', 'designation.asked', 'jurisdiction.designated'], lapse: 'jurisdictionPeriod.lapsed',
    editions: [edition(workingDays(7), { ...rules, article: article('13, 16') })],
  }),
  statutory({
    id: 'P20s', name: { zh: '上级指定管辖', en: 'designation by the superior' }, step: 'jurisdiction', owner: 'superior', ladder: toTheBureau,
    startedBy: [on('designation.asked')], restartedBy: [on('designation.asked')], endedBy: ['jurisdiction.designated', 'jurisdiction.agreed'],
    editions: [edition(workingDays(7), { ...rules, article: article('16') })],
  }),
  internal({
    id: 'P26', name: { zh: '权利人辨认', en: 'identification by the right holder' }, step: 'identification', owner: 'rightHolder',
    startedBy: [{ ...on('identification.asked'), setBy: 'letter' }, on('identification.asked')], endedBy: ['identification.received', ...decisions, 'onSpotDecision.made'],
    editions: target(workingDays(5), { zh: '以辨认通知载明的日期为准；未载明的为五个工作日（程序规定第30条没有规定日数）', en: 'the date that the letter sets; five working days where it sets none (art. 30(2) of the penalty procedure names none)' }),
  }),
];
