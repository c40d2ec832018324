import { forms } from '../forms';
import type { File, Penalty } from '../vocabulary';
import type { LegalDate } from '../../../src/domain/brand';
import { byDesk, byOfficer, byParty, rule, toParty } from './common';

/* The party is heard: its representative, its statement, its evidence, the file, its hearing. */

const ended = ({ data, revision }: File, party: string | undefined): Pick<Penalty, 'hearings'> => ({ hearings: data.hearings.map((hearing) => (hearing.party === party && hearing.endedSeq === undefined ? { ...hearing, endedSeq: revision + 1 } : hearing)) });

export const hearingActs = {
  'representative.appointed': rule(forms['representative.appointed'], { ...byParty, article: '市场监督管理行政处罚程序规定 31' }),
  'statement.made': rule(forms['statement.made'], { ...byParty, article: '行政处罚法 7, 45', record: (file, _input, act) => ({ data: { statements: [...file.data.statements, { party: act.party as string, seq: file.revision + 1, examined: false }] } }) }),
  /** 复核: adopted or not, and why. */
  'statement.examined': rule(forms['statement.examined'], {
    ...byOfficer, perParty: true, part: 'secondary', article: '行政处罚法 45',
    record: ({ data }, _input, act) => ({ data: { statements: data.statements.map((statement) => (statement.party === act.party ? { ...statement, examined: true } : statement)) } }),
  }),
  'evidence.submitted': rule(forms['evidence.submitted'], { ...byParty, article: '行政处罚法 45' }),
  'file.consulted': rule(forms['file.consulted'], { ...byParty, article: '市场监督管理行政处罚程序规定 78' }),
  'rights.waived': rule(forms['rights.waived'], { ...byParty, article: '行政处罚法 64(1); 市场监督管理行政处罚程序规定 57(2)' }),
  /** 听证 is excluded from P3 and F3 from here until it is held or given up. */
  'hearing.requested': rule(forms['hearing.requested'], {
    ...byParty, article: '行政处罚法 63, 64', pause: { open: 'hearing', kind: 'excluded' },
    record: (file, _input, act) => ({ data: { hearings: [...file.data.hearings, { party: act.party as string, seq: file.revision + 1 }] } }),
  }),
  'hearing.scheduled': rule(forms['hearing.scheduled'], {
    ...byDesk, perParty: true, article: '行政处罚法 64(2)', document: { template: 'penaltyHearingNotice', word: '听通' },
    record: ({ data }, input, act) => ({ data: { hearings: data.hearings.map((hearing) => (hearing.party === act.party && hearing.endedSeq === undefined ? { ...hearing, fixedOn: input.hearingOn as LegalDate } : hearing)) } }),
    effects: (file) => toParty(file, 'hearing'),
  }),
  'hearing.held': rule(forms['hearing.held'], { ...byOfficer, perParty: true, article: '行政处罚法 64', pause: { close: 'hearing' }, record: (file, _input, act) => ({ data: ended(file, act.party) }) }),
  'hearing.withdrawn': rule(forms['hearing.withdrawn'], { ...byParty, article: '行政处罚法 64', pause: { close: 'hearing' }, record: (file, _input, act) => ({ data: ended(file, act.party) }) }),
  /** 听证报告, with the file, to the reviewer. */
  'hearing.reported': rule(forms['hearing.reported'], { ...byOfficer, part: 'secondary', article: '行政处罚法 65; 市场监督管理行政处罚程序规定 50', document: { template: 'hearingReport', word: '听报', part: 'secondary' } }),
} as const;
