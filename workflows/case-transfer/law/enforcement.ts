import { calendarDays, edition, statutory, workingDays } from '../../../src/domain/law';
import type { Period } from '../../../src/domain/period';
import { fromNotice, on, toTheApplicant } from './common';

/*
 * J20–J24, 非诉强制执行 before the court (行政强制法 56–58). Periods of ten days and less are working days there (art. 69). Who applied
 * is reminded, so that it asks; a court that is silent moves nothing.
 */

const coercion = { from: '2012-01-01', mark: 'M' } as const;
const atCourt = { step: 'enforcementAtCourt', owner: 'court', ladder: toTheApplicant } as const;
const ended = ['application.withdrawn', 'ruling.received'] as const;

export const enforcementPeriods: readonly Period[] = [
  statutory({
    ...atCourt, id: 'J20', name: { zh: '法院受理强制执行申请', en: 'the court accepts the application for enforcement' },
    startedBy: [on('application.lodged', 'isEnforcement')], endedBy: ['application.accepted', 'application.notAccepted', 'application.withdrawn'],
    editions: [edition(workingDays(5), { ...coercion, article: '行政强制法 56, 69' })],
  }),
  statutory({
    ...atCourt, id: 'J21', name: { zh: '法院书面审查，作出执行裁定', en: 'the court rules on the papers' },
    startedBy: [on('application.accepted', 'isEnforcement'), on('courtReview.decided', 'isAcceptedAfterAll')], endedBy: ['sides.heard', 'enforcement.granted', 'enforcement.refused', ...ended],
    editions: [edition(workingDays(7), { ...coercion, article: '行政强制法 57, 69' })],
  }),
  statutory({
    ...atCourt, id: 'J21h', name: { zh: '法院听取意见后作出是否执行的裁定', en: 'the court rules after hearing both sides' },
    startedBy: [on('sides.heard', undefined, { moment: 'acceptedByCourt' })], endedBy: ['enforcement.granted', 'enforcement.refused', ...ended],
    editions: [edition(calendarDays(30), { ...coercion, article: '行政强制法 58' })],
  }),
  statutory({
    // A right that nobody gives back: who lets it pass says so, by 不申请复议.
    id: 'J22', name: { zh: '向上一级法院申请复议', en: 'apply to the court above for review' }, step: 'courtReview', owner: 'hub', ladder: toTheApplicant,
    startedBy: [...fromNotice('application.notAccepted', 'isEnforcement'), ...fromNotice('enforcement.refused')], endedBy: ['courtReview.applied', 'courtRefusal.accepted'],
    editions: [edition(calendarDays(15), { ...coercion, article: '行政强制法 56, 58' })],
  }),
  statutory({
    ...atCourt, id: 'J23', name: { zh: '复议：是否受理', en: 'review: is it to be accepted' },
    startedBy: [on('courtReview.applied', 'acceptanceWasRefused')], endedBy: ['courtReview.decided', 'application.withdrawn'],
    editions: [edition(calendarDays(15), { ...coercion, article: '行政强制法 56' })],
  }),
  statutory({
    ...atCourt, id: 'J24', name: { zh: '复议：是否执行', en: 'review: is it to be enforced' },
    startedBy: [on('courtReview.applied', 'enforcementWasRefused')], endedBy: ['courtReview.decided', 'application.withdrawn'],
    editions: [edition(calendarDays(30), { ...coercion, article: '行政强制法 58' })],
  }),
];
