import type { Id, LegalDate } from '../../../src/domain/brand';
import { addDays, startOfLegalDay } from '../../../src/domain/calendar';
import type { Link, Party } from '../../../src/domain/case';
import type { Signal } from '../../../src/domain/procedure';
import { inConversation } from '../conditions';
import { forms } from '../forms';
import { suggestedKind } from '../routes';
import { given, type File, type Kind, type Matter, type Momentary } from '../vocabulary';
import { atHub, rule, tell } from './common';

/*
 * 登记: the operator writes down what is said and gives a number. Whether it is accepted is for others to say.
 */

const hubParts = ['main', 'secondary', 'identity'];

const parties = (reporter: Id<'identity'> | undefined, respondent: Id<'identity'> | undefined): Party[] => [
  ...(reporter ? [{ id: 'reporter' as Id<'party'>, role: 'reporter', identity: reporter, part: 'identity' }] : []),
  ...(respondent ? [{ id: 'respondent' as Id<'party'>, role: 'respondent', identity: respondent, part: 'main' }] : []),
];

/** A second case with what this one knows: its own kind, the same caller, counted from the same receipt. */
const openedBeside = ({ data, hub }: File, kind: Kind, link: string): Signal => ({
  to: { open: 'hotline-complaint', body: hub, link },
  act: 'intake.registered',
  input: given({
    channel: data.channel, kind, confidentiality: data.confidentiality, standing: data.standing,
    reporter: data.reporter, respondent: data.respondent, narrative: data.narrative, remark: data.remark,
    district: data.district, right: data.right, counterfeitPatent: data.counterfeitPatent, goods: data.goods,
    urgent: data.urgent, fair: data.fair, knewOn: data.knewOn, receivedOn: data.hubReceipt.on, registeredBy: data.registeredBy, flags: [...data.flags],
  }) as Signal['input'],
});

/** What comes in on paper has come in when it came in, not when it was typed. */
function receiptOf(file: File, receivedOn: string | undefined, act: { at: Momentary['at']; on: LegalDate }): Momentary {
  const on = receivedOn !== undefined && receivedOn < act.on ? (receivedOn as LegalDate) : act.on;
  return { seq: file.revision + 1, at: on === act.on ? act.at : startOfLegalDay(on), on };
}

export const intakeActs = {
  'intake.registered': rule(forms['intake.registered'], {
    roles: ['operator', 'clerk', 'officer'],
    opens: true,
    record: (file, input, act) => {
      const countsFrom = receiptOf(file, input.receivedOn, act);
      const eve = addDays(countsFrom.on, -1);
      const { kind, receivedOn: _receivedOn, earlier, flags, openedBy, ...rest } = input as typeof input & { openedBy?: Link };
      const links = earlier ? [{ kind: 'suspectedRepeat', case: earlier as Id<'case'> }] : [];
      const matter: Matter = given({
        ...(rest as Omit<typeof rest, 'right'> & Pick<Matter, 'right'>),
        declaredKind: kind,
        suggestedKind: suggestedKind(kind, input.standing, input.right, input.counterfeitPatent),
        // Who split the material confirmed the kind of both halves.
        confirmedKind: openedBy?.kind === 'split' ? kind : undefined,
        flags: flags ?? [],
        hubReceipt: countsFrom,
        countsFrom,
        eve: { seq: countsFrom.seq, at: startOfLegalDay(eve), on: eve, shift: -1 },
        numberTold: inConversation(input.channel),
        returns: [], consents: [], entrustments: 0, splits: 0, repeats: 0, redos: 0,
      });
      return {
        data: matter,
        parties: parties(input.reporter, input.respondent),
        access: [{ body: act.actor.body, parts: hubParts, sinceSeq: 0 }],
        links: [...file.links, ...links],
      };
    },
    effects: (file) => ({ ...tell(file, ['registered']), numbers: [{ as: 'intake', series: { kind: 'intake' } }] }),
  }),
  'number.told': rule(forms['number.told'], { ...atHub, part: 'secondary', record: () => ({ data: { numberTold: true } }) }),

  /** 定性. What was declared stays; clocks and mediation follow what is confirmed. */
  'kind.confirmed': rule(forms['kind.confirmed'], {
    roles: ['operator', 'clerk', 'officer', 'sectionChief'], assertable: true, article: 'SAMR Order 121 art. 3',
    record: (_file, input) => ({ data: { confirmedKind: input.kind } }),
  }),
  /** 投诉、举报混合的分开处理. */
  'material.split': rule(forms['material.split'], {
    ...atHub, article: 'SAMR Order 121 art. 9',
    record: ({ data }, input) => ({ data: { confirmedKind: input.thisHalf, splits: data.splits + 1 } }),
    effects: (file, input) => ({ signals: [openedBeside(file, input.otherHalf, 'split')] }),
  }),
  'urgency.confirmed': rule(forms['urgency.confirmed'], { ...atHub, record: (_file, input) => ({ data: { urgent: given({ reason: input.reason, until: input.until }) } }) }),

  'supplement.asked': rule(forms['supplement.asked'], {
    ...atHub, part: 'secondary', article: '展会知识产权保护办法 art. 9; SAMR Order 121 art. 10', document: { template: 'supplementRequest', word: '补' },
    effects: (file, input) => tell(file, ['supplementAsked', { items: input.items.join('；') }]),
  }),
  'supplement.received': rule(forms['supplement.received'], {
    ...atHub, part: 'secondary',
    record: ({ data }, input) => ({
      data: given({ narrative: input.narrative, reporter: input.reporter }),
      ...(input.reporter ? { parties: parties(input.reporter, data.respondent) } : {}),
    }),
  }),
  /** The reporter’s story without names, as those may read it who may not know them. */
  'narrative.masked': rule(forms['narrative.masked'], { ...atHub, record: (_file, input) => ({ data: { maskedText: input.text } }) }),

  // --- repeats
  'repeat.suspected': rule(forms['repeat.suspected'], {
    ...atHub, record: ({ links }, input) => ({ links: [...links, { kind: 'suspectedRepeat', case: input.earlier as Id<'case'> }] }),
  }),
  /** 重复举报: not handled again; new facts go to the earlier case and start its period anew. */
  'repeat.joined': rule(forms['repeat.joined'], {
    ...atHub, article: 'SAMR Order 121 art. 35(2)',
    record: ({ links }, input) => ({ links: [...links, { kind: 'joinedTo', case: input.earlier as Id<'case'> }] }),
    effects: ({ id, data }, input) => ({ signals: [{ to: { case: input.earlier }, act: 'repeat.received', input: { later: id, newFacts: input.newFacts, receivedOn: data.hubReceipt.on } }] }),
  }),
  'repeat.received': rule(forms['repeat.received'], {
    roles: ['signal'], article: 'SAMR Order 121 art. 35(2)',
    record: ({ data, links }, input) => ({ data: { repeats: data.repeats + 1 }, links: [...links, { kind: 'joinedFrom', case: input.later as Id<'case'> }] }),
  }),
  /** A consultation becomes a case; a matter turns out to hold another one. */
  'linkedCase.opened': rule(forms['linkedCase.opened'], { ...atHub, effects: (file, input) => ({ signals: [openedBeside(file, input.kind, 'openedBeside')] }) }),
  /** 来电查询: what became of mine. */
  'progress.asked': rule(forms['progress.asked'], { ...atHub, part: 'secondary' }),
} as const;
