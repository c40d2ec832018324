import type { Act } from '../../../src/domain/act';
import type { Id } from '../../../src/domain/brand';
import type { Link, Party } from '../../../src/domain/case';
import { NAMES } from '../../../src/domain/coordination';
import type { ActRule } from '../../../src/domain/procedure';
import { forms } from '../forms';
import type { Consultation, File } from '../vocabulary';
import { accessOf, also, byOffice, papers, rule, tell, toCases } from './common';

/*
 * 申请、审查: a body asks from its own case (by signal) or by letter, or the office consults of its own motion.
 */

/** What a signal brings beside the form. */
type Brought = { readonly openedBy?: Link };
interface Asked extends Brought {
  readonly from?: string;
  readonly cases?: readonly string[] | undefined;
  readonly parties?: readonly { readonly role: string; readonly party: Id<'identity'> }[] | undefined;
  readonly reasons: readonly string[];
  readonly question: string;
  readonly brief: string;
  readonly urgent: boolean;
  readonly pendingWith: readonly string[];
}

function opened(file: File, asked: Asked, act: Act, origin: Consultation['origin']) {
  const cases = [...new Set([...(asked.openedBy ? [asked.openedBy.case] : []), ...(asked.cases ?? [])])] as Id<'case'>[];
  const data: Consultation = {
    origin, from: asked.from ?? act.actor.body, cases, reasons: asked.reasons, question: asked.question, brief: asked.brief, grade: asked.urgent ? 'urgent' : 'ordinary', pendingWith: [...new Set(asked.pendingWith)],
    members: [], materials: [], receipts: [], copies: [], opened: false, dissents: [], drafts: 0, notified: [], tasks: [], listings: 0,
  };
  const parties: Party[] = (asked.parties ?? []).map(({ role, party }, index) => ({ id: `party-${index + 1}` as Id<'party'>, role, identity: party, part: NAMES }));
  const links = [...file.links, ...cases.filter((id) => !file.links.some((link) => link.case === id)).map((id) => ({ kind: 'consultation', case: id }))];
  return { data, parties, links, access: accessOf(file, data, act.actor.body) };
}

/** The case from which it was asked knows already. */
const told = (file: File, asked: Asked) => toCases(file.data.cases.filter((id) => id !== asked.openedBy?.case), 'consultation.opened', { consultation: file.id });

const withoutCourt = (data: Consultation, court: string): Consultation => ({
  ...data, pendingWith: [...new Set([...data.pendingWith, court])], members: data.members.map((member) => (member.body === court ? { ...member, released: 'pendingCourt' } : member)),
});
const numbered = { numbers: [{ as: 'intake', series: { kind: 'intake' } }] } as const;

export const requestingActs = {
  /** 申请会商, by signal or from a letter. */
  'consultation.requested': rule(forms['consultation.requested'], {
    ...byOffice, office: undefined, opens: true,
    record: (file, input, act) => opened(file, input, act, 'request'),
    effects: (file, input) => also(numbered, papers({ template: 'consultationRequest' }), tell(file, 'asked'), told(file, input)),
  }),
  /** 依职权会商. */
  'consultation.initiated': rule(forms['consultation.initiated'], {
    ...byOffice, office: undefined, opens: true,
    record: (file, input, act) => opened(file, input, act, 'ownMotion'),
    effects: (file, input) => also(numbered, told(file, input)),
  }),
  'request.accepted': rule(forms['request.accepted'], { ...byOffice, part: 'secondary', record: ({ data }, input) => ({ data: { grade: input.grade, pendingWith: [...new Set([...data.pendingWith, ...input.pendingWith])] } }) }),
  'request.declined': rule(forms['request.declined'], {
    ...byOffice, record: () => ({ data: { outcome: 'declined' } }),
    effects: (file) => also(tell(file, 'declined'), toCases(file.data.cases, 'consultation.concluded', { consultation: file.id, outcome: 'declined' })),
  }),
  'request.withdrawn': rule(forms['request.withdrawn'], {
    ...byOffice, record: () => ({ data: { outcome: 'withdrawn' } }),
    effects: (file) => toCases(file.data.cases, 'consultation.concluded', { consultation: file.id, outcome: 'withdrawn' }),
  }),
  'grade.changed': rule(forms['grade.changed'], { ...byOffice, part: 'secondary', record: (_file, input) => ({ data: { grade: input.grade } }) }),
  /** A suit is filed after all: the court leaves the consultation, with its access. */
  'pendingCourt.noted': rule(forms['pendingCourt.noted'], {
    ...byOffice,
    record: (file, input) => {
      const data = withoutCourt(file.data, input.court);
      return { data, access: accessOf(file, data, file.hub) };
    },
  }),
} as const satisfies Readonly<Record<string, ActRule>>;
