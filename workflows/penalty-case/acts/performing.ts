import type { LegalDate } from '../../../src/domain/brand';
import { startOfLegalDay } from '../../../src/domain/calendar';
import { opensDefence, opensEnforcement } from '../../../src/domain/court';
import { serviceOf } from '../../../src/domain/service';
import { chains } from '../chains';
import { decisionSeq } from '../clocks';
import { forms } from '../forms';
import { surchargeFor, surchargeOf } from '../surcharge';
import { given, type File, type Momentary, type Penalty } from '../vocabulary';
import { byDesk, byOfficer, byParty, rule, tellReport, toParty } from './common';

/* Payment, remedies, enforcement, closing. */

/** When the decision reached that party: served, or handed over on the spot. */
function reached({ data, documents }: File, party: string | undefined): Momentary | undefined {
  const service = serviceOf(data, 'penaltyDecision', party);
  const onSpot = documents.findLast(({ template }) => template === 'onSpotDecision');
  const [seq, on] = service?.effectiveOn !== undefined ? [service.servedSeq, service.effectiveOn] : [onSpot?.seq, onSpot?.on];
  return seq === undefined || on === undefined ? undefined : { seq, at: startOfLegalDay(on), on };
}

/** The remedies that an outcome answers: of that party and kind, without one yet. */
const answered = ({ data }: File, party: string | undefined, kind: Penalty['remedies'][number]['kind']): Penalty['remedies'] => data.remedies.filter((remedy) => remedy.party === party && remedy.kind === kind && remedy.result === undefined);

/** 责令重新作出: told, performed and deferred is nothing any more. */
const remitted = ({ data, revision }: File, forProcedure = false): Partial<Penalty> => ({ told: false, outcome: 'annulled', performedBy: [], deferrals: [], remitted: { seq: revision + 1, forProcedure, onTheSpot: data.outcome === 'onTheSpot' } });

export const performingActs = {
  'performance.recorded': rule(forms['performance.recorded'], {
    ...byDesk, perParty: true, whilePaused: true, article: '行政处罚法 67',
    record: ({ data }, input, act) => ({ data: { performedBy: input.fully ? [...new Set([...data.performedBy, act.party as string])] : data.performedBy } }),
  }),
  'deferral.asked': rule(forms['deferral.asked'], { ...byParty, article: '行政处罚法 66', record: ({ data }, _input, act) => ({ data: { deferrals: [...new Set([...data.deferrals, act.party as string])] } }) }),
  'deferral.granted': rule(forms['deferral.granted'], { ...byOfficer, perParty: true, article: '行政处罚法 66; 市场监督管理行政处罚程序规定 75', approval: chains['deferral.granted'], extends: 'P12', document: { template: 'deferralApproval', word: '缓缴' } }),
  /** Without figures the most that the law allows on that day. */
  'surcharge.imposed': rule(forms['surcharge.imposed'], {
    ...byOfficer, perParty: true, article: '行政处罚法 72, 73', document: { template: 'surchargeDecision', word: '加罚' },
    record: (file, input, act) => {
      const most = surchargeOf(file, act.party as string, act.on);
      const days = input.overdueDays ?? most?.days ?? 0;
      return { data: most === undefined ? {} : { surcharge: { party: act.party as string, seq: file.revision + 1, ...most, days, amount: input.amount ?? surchargeFor(file.data.fine ?? 0, days) } } };
    },
  }),
  // --- 行政复议, 行政诉讼: what the party does, and what comes back from there
  'remedy.sought': rule(forms['remedy.sought'], { ...byParty, datedByPaper: true, article: '行政复议法 20; 行政诉讼法 45, 46', record: (file, input, act) => ({ data: { remedies: [...file.data.remedies, { party: act.party as string, kind: input.remedy, seq: file.revision + 1, soughtOn: act.on }] } }), effects: (file, { remedy, court, number }) => (remedy === 'suit' && court !== undefined && number !== undefined ? opensDefence(file, court, number, { decisionNumber: file.numbers['penaltyDecision'] ?? file.numbers['onSpotDecision'], goods: file.data.goods, district: file.data.district }) : {}) }),
  'remedy.decided': rule(forms['remedy.decided'], { datedByPaper: true,
    ...byDesk, perParty: true, whilePaused: true, assertable: true, article: '行政复议法; 行政诉讼法',
    record: (file, input, act) => {
      const ofThese = answered(file, act.party, input.remedy);
      const outcome = { result: input.result, decidedSeq: file.revision + 1, decidedOn: act.on, receivedOn: input.receivedOn as LegalDate | undefined };
      return { data: given({
        remedies: file.data.remedies.map((remedy) => (ofThese.includes(remedy) ? given({ ...remedy, ...outcome }) : remedy)),
        suitCountsFrom: reached(file, act.party),
        ...(input.result === 'remitted' && ofThese.some(({ seq }) => seq > decisionSeq(file)) ? remitted(file, input.forProcedure) : {}),
      }) };
    },
  }),
  // --- 催告, 申请强制执行
  'performance.demanded': rule(forms['performance.demanded'], { ...byOfficer, perParty: true, article: '行政强制法 54', document: { template: 'performanceDemand', word: '催' }, effects: (file) => toParty(file, 'demand') }),
  'enforcement.applied': rule(forms['enforcement.applied'], { ...byOfficer, article: '行政强制法 53; 市场监督管理行政处罚程序规定 76', document: { template: 'enforcementApplication', word: '执申' }, record: (_file, { court }) => ({ data: { offices: { court } } }), effects: (file, input) => opensEnforcement(file, 'performanceDemand', input.court, input, {
    against: file.parties.filter(({ id, role }) => role === 'party' && !file.data.performedBy.includes(id)).map(({ identity }) => identity), decisionNumber: file.numbers['penaltyDecision'] ?? file.numbers['onSpotDecision'], goods: file.data.goods, district: file.data.district, amount: input.amount,
  }) }),
  'enforcement.ended': rule(forms['enforcement.ended'], { ...byDesk, assertable: true, datedByPaper: true, article: '市场监督管理行政处罚程序规定 77' }),
  // --- 当场处罚
  'fine.handedIn': rule(forms['fine.handedIn'], { ...byOfficer, article: '市场监督管理行政处罚程序规定 73' }),
  'fine.banked': rule(forms['fine.banked'], { ...byDesk, article: '市场监督管理行政处罚程序规定 73' }),
  'file.handedIn': rule(forms['file.handedIn'], { ...byOfficer, article: '市场监督管理行政处罚程序规定 70' }),
  // --- 结案, 归档
  'case.concluded': rule(forms['case.concluded'], {
    // 中止之后终止调查的 (商标法 62(3): 恢复或者终结): nothing is left to resume.
    ...byOfficer, whilePaused: true, part: 'secondary', article: '市场监督管理行政处罚程序规定 77', approval: chains['case.concluded'], document: { template: 'closingApproval', word: '结', part: 'secondary' },
    record: (_file, _input, act) => ({ data: { concludedOn: act.on } }),
    effects: (file) => tellReport(file, 'progress.reported', { report: '案件已结案' }),
  }),
  'file.archived': rule(forms['file.archived'], { ...byDesk, part: 'secondary', article: '市场监督管理行政处罚程序规定 78, 79' }),
} as const;
