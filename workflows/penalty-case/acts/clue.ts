import type { Id, LegalDate } from '../../../src/domain/brand';
import { startOfLegalDay } from '../../../src/domain/calendar';
import type { Link } from '../../../src/domain/case';
import type { Effects } from '../../../src/domain/procedure';
import { chains } from '../chains';
import { forms } from '../forms';
import { given, nothingDone, type File, type Momentary, type Origin, type Penalty } from '../vocabulary';
import { byDesk, byOfficer, partyEntry, rule, tellReport } from './common';
import { runningCase } from './running';

/*
 * 线索: registered, verified, filed or not, or handed to whoever is competent. What comes from a hotline case, a dispute or
 * another bureau's case comes by signal, with nothing about who told it.
 */

/** What a signal brings beside the form: whose case it is, and what was told to the reporter's case already. */
type Brought = { readonly openedBy?: Link; readonly reportCase?: Id<'case'>; readonly handedIn?: boolean; readonly extended?: true };

function receiptOf(file: File, receivedOn: string | undefined, act: { at: Momentary['at']; on: LegalDate }): Momentary {
  const on = receivedOn !== undefined && receivedOn < act.on ? (receivedOn as LegalDate) : act.on;
  return { seq: file.revision + 1, at: on === act.on ? act.at : startOfLegalDay(on), on };
}

/** Another bureau gets a case of its own: P1 runs there from its receipt. It may not hand it on. */
function openedAt(file: File, body: string, origin: Origin): Effects {
  const { data, parties } = file;
  const input = given({ origin, offence: data.offence, party: parties.find(({ role }) => role === 'party')?.identity, right: data.right, goods: data.goods, district: data.district, clue: data.clue, reportCase: data.reportCase, handedIn: true });
  return { signals: [{ to: { open: 'penalty-case', body, link: 'handedOver' }, act: 'clue.registered', input: input as NonNullable<Effects['signals']>[number]['input'] }] };
}

const elsewhere = (file: File, body: string): boolean => file.state === 'handedOver' && body !== file.handling;

export const clueActs = {
  'clue.registered': rule(forms['clue.registered'], {
    roles: ['clerk', 'officer', 'sectionChief'], opens: true, part: 'secondary', article: '市场监督管理行政处罚程序规定 18; 专利行政执法办法 (Order 71) 28',
    record: (file, input, act) => {
      const { openedBy, reportCase, handedIn, extended } = input as Brought;
      const countsFrom = receiptOf(file, input.receivedOn, act);
      const data: Penalty = given({
        origin: input.origin, offence: input.offence, right: input.right, goods: input.goods, district: input.district, clue: input.clue,
        receivedOn: countsFrom.on, countsFrom,
        reportCase: reportCase ?? (input.origin === 'report' ? openedBy?.case : undefined),
        ...nothingDone,
        handedIn: handedIn ?? false,
        extendedBefore: extended,
      });
      return {
        data,
        parties: input.party ? [partyEntry(file, input.party)] : [],
        access: [{ body: act.actor.body, parts: ['main', 'secondary', 'identity'], sinceSeq: 0 }],
      };
    },
    effects: () => ({ numbers: [{ as: 'intake', series: { kind: 'intake' } }] }),
  }),
  'runningCase.entered': runningCase,
  'party.identified': rule(forms['party.identified'], { ...byOfficer, whilePaused: true, record: (file, input) => ({ parties: [...file.parties, partyEntry(file, input.party)] }) }),
  'verification.extended': rule(forms['verification.extended'], { ...byOfficer, part: 'secondary', article: '市场监督管理行政处罚程序规定 18', approval: chains['verification.extended'], extends: 'P1', document: { template: 'extensionApproval', word: '延核' } }),
  /** 立案: the head decides; two officers are named with it. */
  'filing.decided': rule(forms['filing.decided'], {
    ...byOfficer, part: 'secondary', article: '行政处罚法 54(2); 市场监督管理行政处罚程序规定 19', approval: chains['filing.decided'], document: { template: 'filingApproval', word: '立' },
    record: (file, input, act) => ({
      data: given({ filed: { seq: file.revision + 1, at: act.at, on: act.on }, actEndedOn: input.actEndedOn as LegalDate | undefined }),
      assignees: [...file.assignees, ...[...new Set(input.officers)].filter((person) => !file.assignees.some((other) => other.person === person && other.until === undefined)).map((person) => ({ person, role: 'officer', since: act.on }))],
    }),
    effects: (file) => tellReport(file, 'filing.decided', { decidedBy: 'deputyHead' }),
  }),
  'filing.declined': rule(forms['filing.declined'], {
    ...byOfficer, part: 'secondary', article: '市场监督管理行政处罚程序规定 20', approval: chains['filing.declined'], document: { template: 'refusalToFileApproval', word: '不立' },
    effects: (file, input) => tellReport(file, 'filing.declined', { decidedBy: 'deputyHead', reason: input.reason }),
  }),
  /** 当场处罚: no filing, the decision is handed over on the spot. */
  'onSpotDecision.made': rule(forms['onSpotDecision.made'], {
    ...byOfficer, article: '行政处罚法 51, 52; 市场监督管理行政处罚程序规定 66–70', document: { template: 'onSpotDecision', word: '当罚' },
    record: (_file, input) => ({ data: { outcome: 'onTheSpot', fine: input.fine ?? 0, performedBy: input.collectedOnSpot ? ['party'] : [] } }),
    effects: (file) => tellReport(file, 'result.reported', { outcome: 'penalised', summary: '已当场作出行政处罚' }),
  }),

  // --- 管辖
  'case.handedOver': rule(forms['case.handedOver'], {
    ...byOfficer, article: '行政处罚法 25; 市场监督管理行政处罚程序规定 14', document: { template: 'caseTransferLetter', word: '案移' },
    effects: (file, input) => openedAt(file, input.to, 'otherBureau'),
  }),
  'case.movedElsewhere': rule(forms['case.movedElsewhere'], {
    ...byOfficer, noApproval: 'who has no competence passes the case on (程序规定 17(1)); whether its head signs the city confirms (docs/legal-basis.md)', article: '市场监督管理行政处罚程序规定 17(1)', document: { template: 'caseTransferLetter', word: '案移' },
    record: () => ({ data: { outcome: 'movedElsewhere' } }),
    effects: (file) => tellReport(file, 'result.reported', { outcome: 'transferred', summary: '已移送有管辖权的机关' }),
  }),
  'jurisdiction.disputed': rule(forms['jurisdiction.disputed'], { ...byOfficer, article: '市场监督管理行政处罚程序规定 13', document: { template: 'competenceDispute', word: '管辖' }, record: (_file, input) => ({ data: { disputedWith: input.with } }) }),
  'jurisdiction.agreed': rule(forms['jurisdiction.agreed'], { ...byOfficer, article: '市场监督管理行政处罚程序规定 13', effects: (file, input) => (elsewhere(file, input.body) ? openedAt(file, input.body, 'otherBureau') : {}) }),
  'designation.asked': rule(forms['designation.asked'], { ...byOfficer, article: '市场监督管理行政处罚程序规定 13, 14', document: { template: 'designationRequest', word: '管辖请' } }),
  /** 指定管辖, entered from the superior's paper. */
  'jurisdiction.designated': rule(forms['jurisdiction.designated'], { ...byDesk, assertable: true, article: '市场监督管理行政处罚程序规定 16', effects: (file, input) => (elsewhere(file, input.body) ? openedAt(file, input.body, 'superior') : {}) }),
} as const;
