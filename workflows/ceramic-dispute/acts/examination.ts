import type { Act } from '../../../src/domain/act';
import type { LegalDate } from '../../../src/domain/brand';
import { legalDateOf, parseInstant } from '../../../src/domain/calendar';
import type { Signal } from '../../../src/domain/procedure';
import { chains } from '../approvals';
import { forms } from '../forms';
import { given, superior, type File } from '../vocabulary';
import { atOffice, byOfficer, byParty, ofOtherBody, rule } from './common';

/*
 * 审理: what the respondents may say, what stops the time, suspension, the oral hearing, the two steps of extension, and clues
 * that are found on the way.
 */

/** The legal date of a moment as it was typed, with its offset. */
const dayOf = (at: string): LegalDate => legalDateOf(parseInstant(at, 'at'));

/** The clue as the enforcement body registers it: a penalty case of its own, from the same legal date, while the dispute runs on. */
const clueFrom = ({ parties, data }: File, input: { readonly about: 'forgedMark' | 'falsePatentNumber'; readonly clue: string; readonly to: string }, act: Act): Signal => ({
  to: { open: 'penalty-case', body: input.to, link: 'clue' },
  act: 'clue.registered',
  input: given({
    origin: 'dispute',
    offence: input.about === 'forgedMark' ? 'trademarkInfringement' : 'counterfeitPatent',
    party: parties.find(({ id }) => id === act.party)?.identity,
    right: { kind: input.about === 'forgedMark' ? 'trademark' : data.patent.kind },
    goods: data.goods, clue: input.clue, receivedOn: act.on,
  }) as Signal['input'],
});

export const examinationActs = {
  // --- the respondent is a party, not an object
  'answer.received': rule(forms['answer.received'], { ...byParty, article: 'CNIPA Order 81 art. 22', record: ({ data }, _input, act) => ({ data: { answered: [...new Set([...data.answered, act.party as string])] } }) }),
  /** On reasoned request the panel decides. */
  'answer.extended': rule(forms['answer.extended'], { ...byOfficer, perParty: true, article: 'CNIPA Order 81 art. 22', extends: 'A4' }),
  'answerAbroad.extended': rule(forms['answerAbroad.extended'], { ...byOfficer, perParty: true, article: 'CNIPA Order 81 art. 22', extends: 'A4f' }),
  'answer.forwarded': rule(forms['answer.forwarded'], { ...atOffice, perParty: true, article: 'CNIPA Order 81 art. 22' }),
  'jurisdiction.objected': rule(forms['jurisdiction.objected'], { ...byParty, article: '专利法实施细则 97; CNIPA Order 81 arts 12, 37(2)', pause: { open: 'jurisdiction', kind: 'excluded' } }),
  'jurisdiction.decided': rule(forms['jurisdiction.decided'], { ...byOfficer, noApproval: 'who has no jurisdiction cannot but end the case; the objection itself is decided by those who have it in hand', perParty: true, article: '专利法实施细则 97; CNIPA Order 81 art. 37(2)', pause: { close: 'jurisdiction' } }),
  'limitation.pleaded': rule(forms['limitation.pleaded'], { ...byParty, article: 'CNIPA Order 81 art. 19', record: () => ({ data: { pleaded: true } }) }),

  // --- time that does not count (art. 37(2)): each with its beginning and its end
  'evidencePeriod.extended': rule(forms['evidencePeriod.extended'], { ...byOfficer, article: 'CNIPA Order 81 art. 37(2)', pause: { open: 'evidencePeriod', kind: 'excluded' } }),
  'evidencePeriod.ended': rule(forms['evidencePeriod.ended'], { ...byOfficer, article: 'CNIPA Order 81 art. 37(2)', pause: { close: 'evidencePeriod' } }),
  'appraisal.ordered': rule(forms['appraisal.ordered'], { ...byOfficer, article: 'CNIPA Order 81 art. 37(2)', pause: { open: 'appraisal', kind: 'excluded' } }),
  'appraisal.completed': rule(forms['appraisal.completed'], { ...byOfficer, article: 'CNIPA Order 81 art. 37(2)', pause: { close: 'appraisal' } }),
  'reconciliation.started': rule(forms['reconciliation.started'], { ...atOffice, article: 'CNIPA Order 81 arts 35, 37(2)', pause: { open: 'reconciliation', kind: 'excluded' } }),
  'reconciliation.ended': rule(forms['reconciliation.ended'], { ...atOffice, article: 'CNIPA Order 81 arts 35, 37(2)', pause: { close: 'reconciliation' } }),

  // --- suspension
  'invalidation.reported': rule(forms['invalidation.reported'], { ...atOffice, whilePaused: true, article: 'CNIPA Order 81 art. 28(1)', record: (_file, input) => ({ data: { invalidation: { acceptedOn: input.acceptedOn, number: input.number } } }) }),
  /** 不予中止说明, with the reason of art. 29. */
  'suspension.declined': rule(forms['suspension.declined'], { ...byOfficer, article: 'CNIPA Order 81 art. 29', record: (_file, input) => ({ data: { goesOnBecause: input.ground } }) }),
  'case.suspended': rule(forms['case.suspended'], { ...byOfficer, article: 'CNIPA Order 81 art. 28', approval: chains['case.suspended'], pause: { open: 'suspended', kind: 'suspension' }, document: { template: 'suspensionNotice', word: '裁中' } }),
  'case.resumed': rule(forms['case.resumed'], {
    ...byOfficer, article: 'CNIPA Order 81 art. 28', approval: chains['case.resumed'], pause: { close: 'suspended' }, document: { template: 'resumptionNotice', word: '裁恢' },
    // The cause has ended: what was decided on validity no longer holds the case up.
    record: ({ data }) => (data.invalidation === undefined ? {} : { data: { goesOnBecause: 'validityDecided' } }),
  }),

  // --- 口头审理
  'hearing.fixed': rule(forms['hearing.fixed'], {
    ...byOfficer, article: 'CNIPA Order 81 art. 26', document: { template: 'hearingNotice', word: '裁审' },
    record: (file, input) => ({ data: { hearing: { on: dayOf(input.at), place: input.place, seq: file.revision + 1 } } }),
  }),
  'hearing.postponed': rule(forms['hearing.postponed'], {
    ...byOfficer, article: 'CNIPA Order 81 art. 26', document: { template: 'hearingNotice', word: '裁审' },
    record: (file, input) => ({ data: { hearing: { on: dayOf(input.at), place: input.place, seq: file.revision + 1 } } }),
  }),
  /** A respondent who does not come: in absence (缺席). */
  'hearing.held': rule(forms['hearing.held'], { ...byOfficer, article: 'CNIPA Order 81 art. 26', record: (_file, _input, act) => ({ data: { heldOn: act.on } }) }),
  /** The requester does not come without good reason: the request counts as withdrawn. */
  'requester.absent': rule(forms['requester.absent'], { ...byOfficer, article: 'CNIPA Order 81 art. 26' }),

  // --- extension in two steps
  'closing.extended': rule(forms['closing.extended'], { ...byOfficer, part: 'secondary', article: 'CNIPA Order 81 art. 37', approval: chains['closing.extended'], extends: 'A8', document: { template: 'extensionApproval', word: '裁延', part: 'secondary' } }),
  /** 报请: the provincial office sees the main part, so that its answer can be entered in its name. */
  'superior.asked': rule(forms['superior.asked'], {
    ...byOfficer, part: 'secondary', article: 'CNIPA Order 81 art. 37', approval: chains['superior.asked'],
    record: (file) => ({ data: { superiorAsked: true }, access: [...file.access.filter(({ body }) => body !== superior), { body: superior, parts: ['main'], sinceSeq: 0 }] }),
  }),
  'closing.extendedAgain': rule(forms['closing.extendedAgain'], { ...ofOtherBody, article: 'CNIPA Order 81 art. 37', extends: 'A8' }),

  /** A forged mark or a false patent number is a clue for a penalty case, which runs beside the dispute. */
  'clue.found': rule(forms['clue.found'], {
    roles: ['operator', 'clerk', 'officer', 'mediator', 'panelMember', 'sectionChief'], whilePaused: true, article: '专利法 68; 商标法',
    record: ({ data }) => ({ data: { clues: data.clues + 1 } }),
    effects: (file, input, act) => ({ signals: [clueFrom(file, input, act)] }),
  }),
} as const;
