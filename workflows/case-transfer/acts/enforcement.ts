import { forms } from '../forms';
import type { Transfer } from '../vocabulary';
import { byApplicant, byCourt, FILE, rule, seenBy, tellSource } from './common';

/*
 * 非诉强制执行 before the court (行政强制法 56–58). The court accepts and rules within its time; where it refuses, the agency may
 * ask the court above for review, once, and what that court says stands. The deciding case is told how it ended.
 */

const over = (file: { readonly data: Transfer }, number: string | undefined) =>
  // That nothing was accepted the deciding case has been told when the court said so.
  file.data.courtRefused === 'enforcement' ? tellSource(file, 'enforcement.ended', { result: 'endedByCourt', ...(number === undefined ? {} : { number }) }) : {};

export const enforcementActs = {
  /** 听取意见: in the three situations of art. 58 the court hears both sides and has thirty days. */
  'sides.heard': rule(forms['sides.heard'], { ...byCourt, article: '行政强制法 58' }),
  'enforcement.granted': rule(forms['enforcement.granted'], { ...byCourt, datedByPaper: true, article: '行政强制法 57, 58', record: (_file, input) => ({ data: { courtNumber: input.number } }) }),
  'enforcement.refused': rule(forms['enforcement.refused'], { ...byCourt, datedByPaper: true, article: '行政强制法 58', record: (_file, input) => ({ data: { courtNumber: input.number, courtRefused: 'enforcement' } }) }),
  /** 申请复议, to the court above: it has the case until it has decided. */
  'courtReview.applied': rule(forms['courtReview.applied'], {
    ...byApplicant, article: '行政强制法 56, 58',
    record: ({ data, access }, input) => ({ data: { offices: { ...data.offices, court: input.court }, ...(data.offices.court === undefined ? {} : { firstCourt: data.offices.court }) }, access: seenBy(access, input.court, FILE) }),
  }),
  'courtReview.decided': rule(forms['courtReview.decided'], {
    ...byCourt, datedByPaper: true, article: '行政强制法 56, 58', offers: ({ courtRefused = 'acceptance' }) => ({ result: courtRefused === 'acceptance' ? ['acceptedAfterAll', 'upheld'] : ['grantedAfterAll', 'upheld'] }),
    record: ({ data, revision }, input, act) => ({
      data: {
        ...(data.firstCourt === undefined ? {} : { offices: { ...data.offices, court: data.firstCourt } }),
        ...(input.result === 'acceptedAfterAll' ? { acceptedByCourt: { seq: revision + 1, at: act.at, on: act.on } } : {}),
      },
    }),
    effects: (file, input) => (input.result === 'upheld' ? over(file, input.number) : {}),
  }),
  /** 不申请复议, or too late for it. */
  'courtRefusal.accepted': rule(forms['courtRefusal.accepted'], { ...byApplicant, article: '行政强制法 56, 58', effects: (file) => over(file, file.data.courtNumber) }),
} as const;
