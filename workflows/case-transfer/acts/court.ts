import type { Id, LegalDate } from '../../../src/domain/brand';
import type { Signal } from '../../../src/domain/procedure';
import { forms } from '../forms';
import { given, nothingDone, rulingsOn, type Transfer } from '../vocabulary';
import { byApplicant, byCourt, FILE, intake, OWN, rule, tellSource } from './common';
import { enforcementActs } from './enforcement';

/*
 * To the court goes an application, at its filing window, and from it come mediation and suits. Of a confirmation the deciding case
 * keeps the clocks; of an enforcement they run here (./enforcement.ts).
 */

const opensHere = { roles: ['clerk', 'officer', 'operator', 'mediator', 'sectionChief'], opens: true } as const;
/** Nobody decides on a transfer here, and no right holder complains. */
const { decision: _decision, holderComplains: _holderComplains, ...nothingAtCourt } = nothingDone;
const atCourt = (body: string, court: string, more: Partial<Transfer>, { also = [], against = [] }: { readonly also?: readonly string[]; readonly against?: readonly Id<'identity'>[] } = {}) => ({
  data: given({ ...nothingAtCourt, track: 'toCourt', offices: { court }, ...more }) as Transfer,
  parties: against.map((identity, index) => ({ id: `obligor-${index + 1}` as Id<'party'>, role: 'obligor', identity, part: 'main' })),
  access: [{ body, parts: OWN, sinceSeq: 0 }, ...also.map((other) => ({ body: other, parts: FILE, sinceSeq: 0 }))],
});

export const courtActs = {
  'application.lodged': rule(forms['application.lodged'], {
    ...opensHere, article: '民诉法 205; 行政强制法 53–55', record: (_file, input, act) => atCourt(act.actor.body, input.court, given({ application: input.application, fromCase: input.about as Id<'case'>, decisionNumber: input.decisionNumber, agreementNumber: input.agreementNumber, goods: input.goods, district: input.district, amount: input.amount, demandServedOn: input.demandServedOn as LegalDate | undefined, enforcementPapers: input.enforcementPapers }) as Partial<Transfer>, { also: [input.court], against: input.against ?? [] }), effects: intake,
  }),
  'application.accepted': rule(forms['application.accepted'], {
    ...byCourt, article: '行政强制法 56', record: (file, input, act) => ({ data: { courtNumber: input.number, acceptedByCourt: { seq: file.revision + 1, at: act.at, on: act.on } } }),
    effects: ({ data }, input) => (data.application === 'confirmation' && data.fromCase ? { signals: [{ to: { case: data.fromCase }, act: 'confirmation.accepted', input: { number: input.number } }] } : {}),
  }),
  /** A joint application ends the way to confirmation there; of enforcement the case that applied is told, and a person decides what follows. */
  'application.notAccepted': rule(forms['application.notAccepted'], {
    ...byCourt, article: '行政强制法 56', record: ({ data }) => ({ data: data.application === 'enforcement' ? { courtRefused: 'acceptance' } : {} }),
    effects: (file, { number }) =>
      file.data.application === 'confirmation'
        ? tellSource(file, 'confirmation.declined', { reason: `法院不予受理${number === undefined ? '' : `：${number}`}` })
        : tellSource(file, 'enforcement.notAccepted', given({ atCourt: file.id, number }) as Signal['input']),
  }),
  'application.withdrawn': rule(forms['application.withdrawn'], { ...byApplicant }),
  /** The answer goes to the case that decided, which keeps the clock. */
  'ruling.received': rule(forms['ruling.received'], {
    ...byCourt, offers: ({ application = 'enforcement' }) => ({ ruling: rulingsOn[application] }),
    record: (_file, input) => ({ data: { courtNumber: input.number } }),
    effects: ({ data }, { ruling, number }) => {
      if (!data.fromCase) return {};
      const to = { case: data.fromCase };
      const answer: Signal = ruling === 'confirmed' || ruling === 'rejected' ? { to, act: 'confirmation.ruled', input: { ruling, number } } : { to, act: 'enforcement.ended', input: { result: ruling, number } };
      return { signals: [answer] };
    },
  }),
  ...enforcementActs,
  // --- 委派、委托调解: from the court, under its own number
  'mediation.entrusted': rule(forms['mediation.entrusted'], { ...opensHere, article: '最高人民法院关于人民法院特邀调解的规定', record: (_file, input, act) => atCourt(act.actor.body, input.court, given({ courtNumber: input.number, entrusting: input.entrusting, goods: input.goods, district: input.district }) as Partial<Transfer>), effects: intake }),
  'mediation.confirmed': rule(forms['mediation.confirmed'], { roles: ['mediator', 'clerk', 'officer', 'operator'], office: 'hub', whilePaused: true, record: (file, input, act) => ({ assignees: [...file.assignees, { person: input.mediator, role: 'mediator', since: act.on }] }) }),
  'mediation.extended': rule(forms['mediation.extended'], { roles: ['mediator', 'clerk', 'officer', 'operator'], office: 'hub', whilePaused: true }),
  'mediation.reported': rule(forms['mediation.reported'], { roles: ['mediator', 'clerk', 'officer', 'operator'], office: 'hub', whilePaused: true }),
  // --- 行政诉讼
  'suit.noticed': rule(forms['suit.noticed'], { ...opensHere, article: '行政诉讼法 67', record: (_file, input, act) => atCourt(act.actor.body, input.court, given({ courtNumber: input.number, fromCase: input.about as Id<'case'> | undefined, decisionNumber: input.decisionNumber, goods: input.goods, district: input.district }) as Partial<Transfer>), effects: intake }),
  'defence.filed': rule(forms['defence.filed'], { ...byApplicant, article: '行政诉讼法 67' }),
  /** What the court has said of the decision is told to the case that decided; what it comes to there, that procedure says. */
  'judgment.received': rule(forms['judgment.received'], {
    ...byCourt, record: (_file, input) => ({ data: { courtNumber: input.number } }),
    effects: (file, { judgment, number }) => tellSource(file, 'suit.judged', { suit: file.id, judgment: judgment === 'withdrawn' ? 'suitWithdrawn' : judgment, number }),
  }),
} as const;
