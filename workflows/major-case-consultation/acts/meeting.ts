import type { Act } from '../../../src/domain/act';
import type { Instant } from '../../../src/domain/brand';
import type { ActRule } from '../../../src/domain/procedure';
import { forms } from '../forms';
import { expected, given, memberOf, PARTS, sameOffice, type Consultation, type File, type Member } from '../vocabulary';
import { aboutOne, accessOf, also, byMember, byOffice, papers, rule, seated, tell, withDelegate, withMember } from './common';

/*
 * 召集、回复、材料、到会. Each body sees what its pack holds, from the moment it is invited and no longer than it sits.
 */

const instant = (text: string): Instant => new Date(text).toISOString() as Instant;

/** Members as changed, and what each of them sees then. */
function sitting(file: File, members: readonly Member[], more: Partial<Consultation> = {}) {
  const data: Consultation = { ...file.data, ...more, members };
  return { data, access: accessOf(file, data, file.hub) };
}

function invited(file: File, bodies: readonly string[], capacity: Member['capacity'], more: Partial<Consultation> = {}) {
  const { members, parties } = seated(file, bodies, capacity);
  return { ...sitting(file, members, more), parties };
}

const fresh = (file: File, act: Act): readonly string[] => (act.input['addressees'] as readonly string[]).filter((body) => body !== file.hub);

export const meetingActs = {
  /** 会商通知: its number may come from the office system. */
  'meeting.convened': rule(forms['meeting.convened'], {
    ...byOffice, document: { template: 'consultationNotice', word: '函' },
    record: (file, input) => invited(file, input.addressees, 'member', { meeting: { at: instant(input.heldAt), place: input.place, manner: input.manner, agenda: input.agenda, signer: input.signer } }),
    effects: (file) => tell(file, 'convened'),
  }),
  'meeting.postponed': rule(forms['meeting.postponed'], {
    ...byOffice,
    record: ({ data }, input) => ({ data: data.meeting ? { meeting: { ...data.meeting, at: instant(input.heldAt), place: input.place ?? data.meeting.place } } : {} }),
    effects: (file) => tell(file, 'postponed'),
  }),
  'members.added': rule(forms['members.added'], { ...byOffice, record: (file, input) => invited(file, input.addressees, 'member'), effects: (file, _input, act) => tell(file, 'convened', fresh(file, act)) }),
  'court.invited': rule(forms['court.invited'], { ...byOffice, part: PARTS.general, record: (file, input) => invited(file, [input.court], 'generalQuestions'), effects: (file, input) => tell(file, 'convened', [input.court]) }),
  'member.released': rule(forms['member.released'], { ...aboutOne, part: 'secondary', record: (file, _input, act) => sitting(file, withMember(file, act.party, { released: 'office' })) }),

  // --- by the members
  'invitation.answered': rule(forms['invitation.answered'], {
    ...byMember,
    record: (file, input, act) => ({ data: { members: withMember(file, act.party, { reply: input.reply }) }, parties: withDelegate(file, act.party, input.delegate) }),
  }),
  'delegate.named': rule(forms['delegate.named'], {
    ...byMember,
    record: (file, input, act) => ({ data: { members: withMember(file, act.party, { reply: 'attends', recused: false }) }, parties: withDelegate(file, act.party, input.delegate) }),
  }),
  /** 回避: of the delegate, who is replaced, or of the body, which then sits no more. */
  'recusal.declared': rule(forms['recusal.declared'], {
    ...byMember,
    record: (file, input, act) => sitting(file, withMember(file, act.party, input.scope === 'body' ? { released: 'recusal' } : { recused: true })),
  }),

  // --- papers
  'material.added': rule(forms['material.added'], { ...byOffice, record: ({ data }, input) => ({ data: { materials: [...data.materials, given({ id: `m${data.materials.length + 1}`, title: input.title, part: input.part, file: input.file, sent: false })] } }) }),
  'papers.sent': rule(forms['papers.sent'], {
    ...byOffice,
    record: ({ data }) => ({ data: { materials: data.materials.map((material) => ({ ...material, sent: true })) } }),
    effects: (file) => also(papers({ template: 'caseBrief' }, { template: 'attendanceSheet' }, { template: 'seatCards' }), tell(file, 'papers')),
  }),
  'material.read': rule(forms['material.read'], {
    ...byMember,
    record: ({ data }, input, act) => {
      const known = (material: string) => data.receipts.some((receipt) => receipt.material === material && receipt.party === act.party);
      return { data: { receipts: [...data.receipts, ...[...new Set(input.materials)].filter((material) => !known(material)).map((material) => ({ material, party: act.party ?? '', on: act.on }))] } };
    },
  }),
  'copy.handedOut': rule(forms['copy.handedOut'], {
    ...aboutOne,
    record: ({ data }, input, act) => ({ data: { copies: [...data.copies, { material: input.material, party: act.party ?? '', number: input.copyNumber, outOn: act.on }] } }),
  }),
  'copy.returned': rule(forms['copy.returned'], {
    ...aboutOne,
    record: ({ data }, input, act) => ({ data: { copies: data.copies.map((copy) => (copy.material === input.material && copy.number === input.copyNumber && copy.party === act.party && copy.backOn === undefined ? { ...copy, backOn: act.on } : copy)) } }),
  }),
  /** 应到、实到: counted, and no quorum. */
  'meeting.held': rule(forms['meeting.held'], {
    ...byOffice,
    record: (file, input, act) => ({ data: { heldOn: act.on, expected: expected(file).map(({ body }) => body), members: file.data.members.map((member) => ({ ...member, present: input.present.some((body) => sameOffice(body, member.body)) })) } }),
    effects: (file) => tell(file, 'opinionAsked', file.data.members.filter(({ party, opinionSeq }) => opinionSeq === undefined && memberOf(file, party)?.capacity === 'member').map(({ body }) => body)),
  }),
} as const satisfies Readonly<Record<string, ActRule>>;
