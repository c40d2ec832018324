import type { Act } from '../../src/domain/act';
import type { Id, LegalDate } from '../../src/domain/brand';
import type { Link } from '../../src/domain/case';
import type { ActRule, Effects, Signal } from '../../src/domain/procedure';
import { forms, type ActName } from './forms';
import { letters, type LetterName } from './letters';
import { act as rule, given, seriesOf, type File, type rungs, type Supervision } from './vocabulary';

/*
 * The issuer's acts are the secretary's and the supervisor's: an order about a case changes nothing in it. The body's acts may
 * be entered by the issuer for a body that answers on paper or by telephone.
 */

/** 联席会议办公室, 督查. */
export const byIssuer = { roles: ['secretary', 'supervisor'], office: 'hub', article: '淄政办发〔2014〕14号 四(四)' } as const;
/** Whoever works at the body that the order is addressed to. */
const byBody = {
  roles: ['clerk', 'operator', 'officer', 'panelMember', 'sectionChief', 'deputyHead', 'principalHead', 'police', 'prosecutorCriminal', 'prosecutorAdministrative', 'mediator'], office: 'handling', assertable: true,
} as const;

export const tell = (file: File, name: LetterName, due?: string): Effects => ({ notices: [{ key: `${name}-${file.revision}`, to: letters[name].to, template: `supervision.${name}`, data: given({ kind: file.data.kind, subject: file.data.subject, due: due ?? '' }), legalService: false }] });

type Event = 'received' | 'progressReported' | 'replied' | 'returned' | 'extended' | (typeof rungs)[number];
/** The case that is supervised learns of it. */
export const report = ({ id, data }: File, event: Event, due?: string): Effects => (data.case === undefined ? {} : { signals: [{ to: { case: data.case }, act: 'supervision.reported', input: given({ order: id, event, due }) as Signal['input'] }] });
export const closing = ({ id, data }: File, outcome: NonNullable<Supervision['outcome']>): Effects => (data.case === undefined ? {} : { signals: [{ to: { case: data.case }, act: 'supervision.closed', input: { order: id, outcome } }] });

/** The order as its case learns of it, once it has its number and its date. */
function ordered(file: File): Effects {
  const { data } = file;
  const due = dueOf(file);
  if (data.case === undefined) return {};
  const input = given({ order: file.id, by: file.hub, listed: data.kind === 'listing', step: data.step, demands: data.demands, due });
  return { signals: [{ to: { case: data.case }, act: 'supervision.ordered', input: input as Signal['input'], numberedAs: templateOf(data.kind) }] };
}

/** The case is called by the number of its order: of the numbers that it gets, that of the order comes first by name. */
const templateOf = (kind: Supervision['kind']): string => (kind === 'listing' ? 'listingNotice' : 'supervisionOrder');
const numbered = (template: string): Effects => ({ documents: [{ template, part: 'main', series: { kind: 'document', body: seriesOf, word: '督' } }] });

/** The date of the clock that runs now, as derived. */
export function dueOf(file: File, period = 'SO2'): string | undefined {
  return file.deadlines.findLast((deadline) => deadline.period === period && deadline.endSeq === undefined)?.due;
}

export const also = (...effects: readonly Effects[]): Effects => ({
  notices: effects.flatMap(({ notices }) => notices ?? []), documents: effects.flatMap(({ documents }) => documents ?? []), signals: effects.flatMap(({ signals }) => signals ?? []),
});

/** One step up: 催办, 再次督办, 通报. */
const step = (name: 'order.urged' | 'order.pressed' | 'delay.circulated', rung: (typeof rungs)[number], template: string): ActRule =>
  rule(forms[name], {
    ...byIssuer,
    record: ({ data, revision }, input, act) => ({ data: { rungs: [...data.rungs, given({ rung, seq: revision + 1, on: act.on, card: (input as { readonly card?: string }).card })] } }),
    effects: (file) => also(tell(file, rung, dueOf(file, 'SO4')), numbered(template), report(file, rung, dueOf(file, 'SO4'))),
  });

/** What a signal brings beside the form: the consultation that decided on a listing. */
type Brought = { readonly openedBy?: Link };
export const dueIn = (input: { readonly reply?: { readonly due: string } | undefined }): LegalDate | undefined => input.reply?.due as LegalDate | undefined;

export const acts: Readonly<Record<ActName, ActRule>> = {
  'order.issued': rule(forms['order.issued'], {
    ...byIssuer, office: undefined, opens: true,
    record: (_file, input, act: Act) => {
      const { openedBy } = input as Brought;
      const data: Supervision = given({
        kind: input.kind, subject: input.subject, case: input.case as Id<'case'> | undefined, step: input.step, consultation: openedBy?.case, to: input.to, grounds: input.grounds, demands: input.demands, signer: input.signer,
        due: dueIn(input), rungs: [], replies: [],
      });
      return { data, handling: input.to, access: [{ body: act.actor.body, parts: ['main', 'secondary'], sinceSeq: 0 }, ...(input.to === act.actor.body ? [] : [{ body: input.to, parts: ['main'], sinceSeq: 0 }])] };
    },
    effects: (file) => also(tell(file, 'ordered', dueOf(file)), numbered(templateOf(file.data.kind)), ordered(file)),
  }),
  /** 签收. */
  'order.received': rule(forms['order.received'], { ...byBody, record: (_file, _input, act) => ({ data: { receivedOn: act.on } }), effects: (file) => report(file, 'received') }),
  'progress.reported': rule(forms['progress.reported'], { ...byBody, effects: (file) => report(file, 'progressReported') }),
  'extension.asked': rule(forms['extension.asked'], { ...byBody, effects: (file) => tell(file, 'extensionAsked') }),
  'extension.granted': rule(forms['extension.granted'], {
    ...byIssuer, extends: 'SO2',
    record: (_file, input) => ({ data: { due: input.until as LegalDate } }),
    effects: (file, input) => also(tell(file, 'extended', input.until), report(file, 'extended', input.until)),
  }),
  'extension.refused': rule(forms['extension.refused'], { ...byIssuer, effects: (file) => tell(file, 'notExtended') }),
  'reply.given': rule(forms['reply.given'], {
    ...byBody, document: { template: 'supervisionReply', word: '督复' },
    record: ({ data, revision }, input, act) => ({ data: { replies: [...data.replies, { seq: revision + 1, on: act.on, completed: input.completed }] } }),
    effects: (file) => also(tell(file, 'replied'), report(file, 'replied')),
  }),
  'reply.returned': rule(forms['reply.returned'], {
    ...byIssuer,
    record: (_file, input) => ({ data: given({ due: dueIn(input), rungs: [] }) }),
    effects: (file) => also(tell(file, 'returned', dueOf(file)), report(file, 'returned', dueOf(file))),
  }),
  /** 销号. */
  'reply.accepted': rule(forms['reply.accepted'], { ...byIssuer, record: () => ({ data: { outcome: 'accepted' } }), effects: (file) => also(tell(file, 'closed'), closing(file, 'accepted')) }),
  'order.urged': step('order.urged', 'urged', 'urgingLetter'),
  'order.pressed': step('order.pressed', 'pressed', 'supervisionRepeated'),
  'delay.circulated': step('delay.circulated', 'circulated', 'tardinessCircular'),
  'order.withdrawn': rule(forms['order.withdrawn'], { ...byIssuer, record: () => ({ data: { outcome: 'withdrawn' } }), effects: (file) => also(tell(file, 'closed'), closing(file, 'withdrawn')) }),
};
