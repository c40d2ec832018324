import type { Id } from '../../../src/domain/brand';
import type { Effects, Notice, Signal } from '../../../src/domain/procedure';
import type { LetterName } from '../letters';
import { act, type File } from '../vocabulary';

export const rule = act;

/** The next party of the case. */
export const partyEntry = (file: File, identity: Id<'identity'>) => {
  const number = file.parties.filter(({ role }) => role === 'party').length + 1;
  return { id: (number === 1 ? 'party' : `party-${number}`) as Id<'party'>, role: 'party', identity, part: 'main' } as const;
};

/** 执法人员 and their chief. */
export const byOfficer = { roles: ['officer', 'sectionChief'], office: 'handling' } as const;
/** What a clerk may enter too: papers that come and go. */
export const byDesk = { roles: ['clerk', 'officer', 'sectionChief'], office: 'handling' } as const;
/** An act of the party, entered at the bureau; its rights stand also while the case is suspended. */
export const byParty = { ...byDesk, perParty: true, whilePaused: true } as const;

/** What the reporter's case is told: facts of the case, never a word about the party. */
export const tellReport = ({ data }: File, type: string, input: Signal['input']): Effects => (data.reportCase === undefined ? {} : { signals: [{ to: { case: data.reportCase }, act: type, input }] });

/** A letter to the party: it must be served in the way of the law. */
export const toParty = (file: File, template: LetterName): Effects => {
  const data = { goods: file.data.goods ?? '', body: file.handling };
  const notices: Notice[] = file.parties.some(({ role }) => role === 'party') ? [{ key: `${template}-${file.revision}`, to: 'party', template: `penalty.${template}`, data, legalService: true }] : [];
  return { notices };
};

/** Several consequences of one act. */
export const also = (...effects: readonly Effects[]): Effects => ({
  notices: effects.flatMap(({ notices }) => notices ?? []),
  signals: effects.flatMap(({ signals }) => signals ?? []),
});
