import type { Id, LegalDate } from '../../../src/domain/brand';
import { startOfLegalDay } from '../../../src/domain/calendar';
import { serviceOf, type Service } from '../../../src/domain/service';
import { chains } from '../approvals';
import { forms } from '../forms';
import { given, partiesOf } from '../vocabulary';
import { allParts, atOffice, byOfficer, byParty, disputeOf, partiesIn, respondentNamed, rule, tellHotline } from './common';

/* 立案: correct, file or refuse, tell the respondents. */

export const filingActs = {
  'correction.asked': rule(forms['correction.asked'], { ...atOffice, article: 'CNIPA Order 81 art. 16', document: { template: 'correctionNotice', word: '裁补' } }),
  'correction.received': rule(forms['correction.received'], { ...atOffice, article: 'CNIPA Order 81 art. 16' }),
  'filing.extended': rule(forms['filing.extended'], { ...byOfficer, part: 'secondary', article: 'CNIPA Order 81 art. 20', approval: chains['filing.extended'], extends: 'A1', document: { template: 'extensionApproval', word: '裁延', part: 'secondary' } }),
  /** 立案: with its number and the panel; the requester is told by the notice. */
  'case.filed': rule(forms['case.filed'], {
    ...byOfficer, article: 'CNIPA Order 81 art. 20', approval: chains['case.filed'], document: { template: 'filingNotice', word: '裁立' },
    effects: (file) => ({ numbers: [{ as: 'case', series: { kind: 'document', body: file.handling, word: '裁' } }] }),
  }),
  'filing.refused': rule(forms['filing.refused'], {
    ...byOfficer, article: 'CNIPA Order 81 arts 16, 20', approval: chains['filing.refused'], document: { template: 'refusalToFileNotice', word: '裁不立' },
    effects: (file, input) => tellHotline(file, 'otherOutcome', `不予立案：${input.explanation}`),
  }),
  'respondent.added': rule(forms['respondent.added'], {
    ...byOfficer, roles: ['clerk', ...byOfficer.roles],
    record: (file, input) => ({ parties: [...file.parties, respondentNamed(input.respondent, partiesOf(file, 'respondent').length)] }),
  }),
  /** Has this respondent a fixed residence in China? Fifteen or thirty days to answer. */
  'residence.established': rule(forms['residence.established'], {
    ...atOffice, perParty: true, article: 'CNIPA Order 81 art. 22',
    record: ({ data }, input, act) => {
      const { servedSeq: seq, effectiveOn: on } = serviceOf(data, 'answerNotice', act.party) ?? {};
      return { data: {
        abroad: [...data.abroad.filter((party) => party !== act.party), ...(input.residence === 'abroad' ? [act.party as string] : [])],
        ...(seq === undefined || on === undefined ? {} : { answerServed: { seq, at: startOfLegalDay(on), on } }),
      } };
    },
  }),
  /** 答辩通知书: goes to every respondent with a copy of the request; served by the acts of service. */
  'answerNotice.issued': rule(forms['answerNotice.issued'], { ...atOffice, article: 'CNIPA Order 81 art. 22', document: { template: 'answerNotice', word: '裁答' } }),
  'request.withdrawn': rule(forms['request.withdrawn'], {
    ...byParty, perParty: false, article: 'CNIPA Order 81 art. 36',
    effects: (file) => tellHotline(file, 'otherOutcome', '请求人撤回请求'),
  }),
} as const;

/** Papers that a case of each stage has. */
const papersOf = (input: { readonly stage: string; readonly caseNumber?: string; readonly filedOn?: string; readonly servedOn?: string; readonly panelHead?: string }): string[] => {
  if (input.stage === 'filingReview') return [];
  const wanted: readonly (readonly [string, unknown])[] = [['caseNumber', input.caseNumber], ['filingNotice', input.filedOn], ['answerNotice', input.servedOn], ['proofOfService', undefined], ['panelHead', input.panelHead]];
  return wanted.filter(([, value]) => value === undefined).map(([name]) => name);
};

export const runningActs = {
  /** 在办案件录入: a case on paper enters where it stands; running periods are computed from its dates, what is missing is listed. */
  'runningCase.entered': rule(forms['runningCase.entered'], {
    roles: ['clerk', 'officer'], opens: true,
    record: (file, input, act) => {
      const parties = partiesIn(input);
      const servedOn = input.servedOn as LegalDate | undefined;
      const services: Service[] = servedOn === undefined ? [] : parties.filter(({ role }) => role === 'respondent').map(({ id }) => ({ document: 'answerNotice', party: id, attempts: [], way: 'direct', effectiveOn: servedOn, servedSeq: 1 }));
      const panel = input.panelHead === undefined ? [] : [{ person: input.panelHead, role: 'panelHead' }, ...input.panelMembers.map((person) => ({ person, role: 'panelMember' }))];
      return {
        data: given({
          ...disputeOf(input, 'adjudication'),
          services,
          ...(servedOn === undefined ? {} : { served: { seq: 1, at: startOfLegalDay(servedOn), on: servedOn } }),
          papersMissing: papersOf(input),
        }),
        parties,
        assignees: panel.map((assignee) => ({ ...assignee, since: (input.filedOn ?? act.on) as LegalDate })),
        access: [{ body: act.actor.body, parts: allParts, sinceSeq: 0 }],
      };
    },
    effects: () => ({ numbers: [{ as: 'intake', series: { kind: 'intake' } }] }),
  }),
} as const;

export type PartyId = Id<'party'>;
