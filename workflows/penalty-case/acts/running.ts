import type { Id, LegalDate } from '../../../src/domain/brand';
import { startOfLegalDay } from '../../../src/domain/calendar';
import type { Service } from '../../../src/domain/service';
import { forms } from '../forms';
import { given, nothingDone, type Momentary, type Penalty } from '../vocabulary';
import { partyEntry, rule } from './common';

/*
 * 在办案件: what runs on paper when the program comes. Its running periods are computed from the dates of its papers; what the
 * file lacks is listed.
 */

interface Paper {
  readonly stage: string;
  readonly party?: unknown;
  readonly filingNumber?: string | undefined;
  readonly officers: readonly string[];
  readonly decisionNumber?: string | undefined;
  readonly publication?: string | undefined;
}

const missing = (paper: Paper): readonly string[] => [
  ...(paper.party === undefined ? ['party'] : []),
  ...(paper.filingNumber === undefined ? ['filingNumber'] : []),
  ...(new Set(paper.officers).size < 2 ? ['officers'] : []),
  ...(paper.stage === 'investigating' ? [] : ['evidence']),
  ...(paper.stage === 'awaitingPerformance' && paper.decisionNumber === undefined ? ['decisionNumber'] : []),
  ...(paper.stage === 'awaitingPerformance' && paper.publication === undefined ? ['publication'] : []),
];

const momentOf = (on: string): Momentary => ({ seq: 1, at: startOfLegalDay(on as LegalDate), on: on as LegalDate });
/** Served on paper: the proof is still to be scanned. */
const servedOn = (document: string, on: string | undefined): readonly Service[] => (on === undefined ? [] : [{ document, party: 'party' as Id<'party'>, attempts: [], effectiveOn: on as LegalDate, servedSeq: 1 }]);

export const runningCase = rule(forms['runningCase.entered'], {
  roles: ['clerk', 'officer', 'sectionChief'], opens: true, part: 'secondary', article: '市场监督管理行政处罚程序规定 64',
  record: (file, input, act) => {
    const data: Penalty = given({
      ...nothingDone,
      origin: input.origin, offence: input.offence, right: input.right, goods: input.goods, district: input.district, clue: input.clue,
      receivedOn: input.receivedOn as LegalDate, countsFrom: momentOf(input.receivedOn), filed: momentOf(input.filedOn),
      told: input.noticeServedOn !== undefined, intendedPenalty: input.intendedPenalty, intendedFine: input.intendedFine ?? 0, mayAskForHearing: input.mayAskForHearing ?? false,
      services: [...servedOn('penaltyNotice', input.noticeServedOn), ...servedOn('penaltyDecision', input.decisionServedOn)],
      ...(input.stage === 'awaitingPerformance' ? { outcome: 'penalised' as const, fine: input.fine ?? 0, publication: input.publication, publishedOn: input.publishedOn as LegalDate | undefined } : {}),
      papersMissing: missing(input),
    });
    return {
      data,
      parties: input.party ? [partyEntry(file, input.party)] : [],
      assignees: [...new Set(input.officers)].map((person) => ({ person, role: 'officer', since: act.on })),
      access: [{ body: act.actor.body, parts: ['main', 'secondary', 'identity'], sinceSeq: 0 }],
    };
  },
  effects: () => ({ numbers: [{ as: 'intake', series: { kind: 'intake' } }] }),
});
