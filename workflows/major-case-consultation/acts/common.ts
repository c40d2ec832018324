import type { Id } from '../../../src/domain/brand';
import type { Party } from '../../../src/domain/case';
import type { Effects, Signal } from '../../../src/domain/procedure';
import { notices, type LetterName } from '../letters';
import { officeParts, packOf } from '../pack';
import { act, given, isCourt, seatOf, type Consultation, type File, type Member } from '../vocabulary';

export const rule = act;

const basis = '淄政办发〔2014〕14号 三(三)1';
/** 联席会议办公室. */
export const byOffice = { roles: ['secretary'], office: 'hub', article: basis } as const;
/** Whoever works at a body that sits in the consultation, for its own seat; entered by the office for one that answers by paper or telephone. */
export const byMember = {
  roles: ['clerk', 'operator', 'officer', 'panelMember', 'sectionChief', 'legalReviewer', 'deputyHead', 'principalHead', 'police', 'prosecutorCriminal', 'prosecutorAdministrative', 'judge', 'mediator', 'expert', 'secretary'],
  perParty: true, assertable: true, article: basis,
} as const;
/** The office, about one seat or one task. */
export const aboutOne = { ...byOffice, perParty: true } as const;

export const tell = (file: File, name: LetterName, only?: readonly string[]): Effects => ({ notices: notices(file, name, only) });

/** The cases that are consulted on learn of it: as advice, in whatever state they are. */
export const toCases = (cases: readonly Id<'case'>[], type: string, input: Signal['input'], numberedAs?: string): Effects => ({
  signals: cases.map((id) => ({ to: { case: id }, act: type, input, ...(numberedAs === undefined ? {} : { numberedAs }) })),
});

export const papers = (...documents: readonly { readonly template: string; readonly part?: string }[]): Effects => ({ documents: documents.map(({ template, part }) => ({ template, part: part ?? 'main' })) });

/** Several consequences of one act. */
export const also = (...effects: readonly Effects[]): Effects => ({
  notices: effects.flatMap(({ notices: told }) => told ?? []),
  documents: effects.flatMap(({ documents }) => documents ?? []),
  numbers: effects.flatMap(({ numbers }) => numbers ?? []),
  signals: effects.flatMap(({ signals }) => signals ?? []),
});

/** Who sees what, from what has happened so far: the office, the body that asks, the members that are not released. */
export function accessOf(file: File, data: Consultation, hub: string): File['access'] {
  const bodies = [...new Set([data.from, ...data.members.filter(({ released }) => released === undefined).map(({ body }) => body)])].filter((body) => body !== hub);
  const owners = data.tasks.map(({ owner }) => owner).filter((body) => body !== hub && !bodies.includes(body));
  const parts = (body: string): readonly string[] => packOf(data, body).parts;
  return [{ body: hub, parts: officeParts(data.opened) }, ...[...bodies, ...new Set(owners)].map((body) => ({ body, parts: parts(body) }))].map((entry) => {
    const known = file.access.find(({ body }) => body === entry.body);
    return known?.parts.join() === entry.parts.join() ? known : { ...entry, sinceSeq: 0 };
  });
}

/** Seats for bodies that have none yet; the office has its own chair. */
export function seated(file: File, bodies: readonly string[], capacity: Member['capacity']): { readonly members: readonly Member[]; readonly parties: readonly Party[] } {
  const fresh = [...new Set(bodies)].filter((body) => body !== file.hub && (capacity === 'generalQuestions') === isCourt(body) && !file.data.members.some((member) => member.body === body));
  return {
    members: [...file.data.members, ...fresh.map((body) => ({ party: seatOf(body), body, capacity }))],
    parties: [...file.parties, ...fresh.map((body) => ({ id: seatOf(body), role: 'member', part: 'main', body }))],
  };
}

/** The member whose seat the act names, changed. */
export const withMember = ({ data }: File, party: string | undefined, change: Partial<Member>): readonly Member[] => data.members.map((member) => (member.party === party ? (given<Member>({ ...member, ...change })) : member));

/** The party of a seat bears the delegate's name. */
export const withDelegate = ({ parties }: File, party: string | undefined, identity: Id<'identity'> | undefined): readonly Party[] => (identity === undefined ? parties : parties.map((one) => (one.id === party ? { ...one, identity } : one)));
