import { calendarDays, edition, hours, internal, months, outside, statutory, target, workingDays } from '../../src/domain/law';
import type { Period } from '../../src/domain/period';

/*
 * The clocks of the sample procedure: one of each kind that the engine knows. No row of it is law; lengths are those of the
 * test vectors.
 */

const test = (from: string, more: object = {}) => ({ from, article: 'sample', mark: 'D' as const, ...more });

export const periods: readonly Period[] = [
  statutory({
    id: 'acceptance',
    name: { zh: '受理', en: 'acceptance' },
    owner: 'hub',
    step: 'acceptance',
    startedBy: [{ act: 'request.filed', from: 'at' }],
    restartedBy: [{ act: 'facts.added', from: 'at', when: 'factsAreNew' }],
    endedBy: ['request.accepted', 'request.refused'],
    editions: [edition(workingDays(15), test('2020-01-01', { until: '2026-04-14' })), edition(workingDays(7), test('2026-04-15'))],
  }),
  internal({
    id: 'firstLook',
    name: { zh: '初审', en: 'first look' },
    owner: 'hub',
    step: 'acceptance',
    startedBy: [{ act: 'request.filed', from: 'at' }],
    endedBy: ['request.accepted', 'request.refused'],
    editions: target(workingDays(3), 'sample'),
  }),
  outside({
    id: 'order',
    name: { zh: '外部工单', en: 'order of another platform' },
    owner: 'hub',
    step: 'acceptance',
    startedBy: [{ act: 'request.filed', from: 'at', setBy: 'order' }],
    endedBy: ['request.accepted', 'request.refused'],
    editions: [edition(workingDays(5), test('2020-01-01'))],
  }),
  statutory({
    id: 'decision',
    name: { zh: '办结', en: 'decision' },
    owner: 'handling',
    startedBy: [{ act: 'request.accepted', from: 'at' }],
    endedBy: ['decision.made'],
    lapse: 'decision.lapsed',
    editions: [
      edition(months(3), test('2020-01-01', {
        excludes: ['suspension', 'appraisal', 'publicNotice'],
        extensions: [{ upTo: months(1), approver: 'deputyHead', article: 'sample' }, { fixedByDecision: true, approver: 'principalHead', article: 'sample' }],
      })),
    ],
    ladder: [
      { id: 'half', at: { share: 0.5 }, to: 'handling', kind: 'reminder' },
      { id: 'soon', at: { before: workingDays(5) }, to: 'handling', kind: 'escalation' },
      { id: 'overdue', at: { after: workingDays(3) }, to: 'supervisor', kind: 'escalation' },
    ],
  }),
  statutory({
    id: 'answer',
    name: { zh: '答辩', en: 'answer' },
    per: 'party',
    owner: 'respondent',
    startedBy: [{ act: 'copy.served', from: { field: 'effectiveOn' } }],
    endedBy: [{ act: 'answer.received', when: 'answerIsWritten' }, 'decision.made'],
    lapse: 'answer.lapsed',
    editions: [edition(calendarDays(15), test('2020-01-01', { excludes: ['suspension'] }))],
  }),
  statutory({
    id: 'excuse',
    name: { zh: '补充理由', en: 'excuse for a late answer' },
    per: 'party',
    owner: 'respondent',
    startedBy: [{ act: 'answer.lapsed', from: 'at' }],
    restartedBy: [{ act: 'answer.lapsed', from: 'at' }],
    endedBy: ['answer.received'],
    editions: [edition(calendarDays(10), test('2020-01-01'))],
  }),
  statutory({
    id: 'hearingNotice',
    name: { zh: '听证通知', en: 'notice of hearing' },
    owner: 'handling',
    startedBy: [{ act: 'hearing.fixed', from: { field: 'on' } }],
    restartedBy: [{ act: 'hearing.fixed', from: { field: 'on' } }],
    endedBy: ['hearing.noticed'],
    editions: [edition(workingDays(7), test('2020-01-01', { direction: 'before' }))],
  }),
  statutory({
    id: 'handingOver',
    name: { zh: '移交', en: 'handing over' },
    owner: 'handling',
    startedBy: [{ act: 'evidence.sealed', from: { field: 'sealedAt' } }],
    endedBy: ['evidence.handedOver'],
    editions: [edition(hours(24), test('2020-01-01', { excludes: ['suspension'] }))],
  }),
  statutory({
    id: 'putRight',
    name: { zh: '改正', en: 'putting right' },
    owner: 'respondent',
    startedBy: [
      { act: 'putRight.ordered', from: 'at', setBy: 'period' },
      { act: 'putRight.ordered', from: 'at' },
    ],
    endedBy: ['putRight.done'],
    editions: [edition(calendarDays(10), test('2020-01-01', { excludes: ['suspension'], extensions: [{ upTo: calendarDays(10), approver: 'sectionChief', article: 'sample' }] }))],
  }),
  statutory({
    id: 'publication',
    name: { zh: '公开', en: 'publication' },
    owner: 'handling',
    // The act that starts it closes the case: in a closed case it never runs.
    startedBy: [{ act: 'decision.made', from: 'at' }],
    endedBy: ['result.published'],
    editions: [edition(workingDays(20), test('2020-01-01'))],
  }),
  internal({
    id: 'sameDay',
    name: { zh: '自收到当日起', en: 'from the day of receipt' },
    owner: 'hub',
    startedBy: [{ act: 'request.accepted', from: { moment: 'eve' } }],
    endedBy: ['decision.made'],
    editions: target(calendarDays(30), 'sample'),
  }),
];
