import type { Id, LegalDate } from '../../../src/domain/brand';
import type { Effects, Signal } from '../../../src/domain/procedure';
import { forms } from '../forms';
import { given, nothingDone, rulingsOn, type Transfer } from '../vocabulary';
import { byProcuratorate, FILE, rule, tellSource } from './common';

/*
 * 反向移送, and what goes to the court. The procuratorate or the police stand as overseer, the agency as receiver, whoever of
 * the two enters it; to the court goes an application, at its filing window, and the deciding case keeps the clock.
 */

const OWN = [...FILE, 'secondary', 'identity'] as const;
const intake = (): Effects => ({ numbers: [{ as: 'intake', series: { kind: 'intake' } }] });
const openers = { roles: ['police', 'prosecutorCriminal', 'prosecutorAdministrative', 'clerk', 'officer', 'sectionChief'], opens: true } as const;
/** 行政执法机关 as the one that receives. */
const byReceiver = { roles: ['clerk', 'officer', 'sectionChief'], office: 'receiver', whilePaused: true } as const;

type Between = { readonly from: string; readonly agency: string; readonly number?: string | undefined; readonly offence?: Transfer['offence'] | undefined; readonly goods?: string | undefined; readonly district?: string | undefined };
const opened = ({ from, agency, number, offence, goods, district }: Between, party?: Id<'identity'>) => ({
  data: given({ ...nothingDone, track: 'toAgency', offices: { receiver: agency, overseer: from }, policeNumber: number, offence, goods, district }) as Transfer,
  parties: party ? [{ id: 'suspect' as Id<'party'>, role: 'suspect', identity: party, part: 'main' }] : [],
  access: [{ body: from, parts: FILE, sinceSeq: 0 }, { body: agency, parts: OWN, sinceSeq: 0 }],
});

export const backActs = {
  'nonProsecution.made': rule(forms['nonProsecution.made'], { ...openers, article: '刑事诉讼法 177(3); 人民检察院刑事诉讼规则 373(2)', record: (_file, input) => opened(input), effects: intake }),
  'opinionReview.registered': rule(forms['opinionReview.registered'], { ...byProcuratorate, article: '人民检察院行刑反向衔接工作指引 12' }),
  'opinionReview.extended': rule(forms['opinionReview.extended'], { ...byProcuratorate, article: '人民检察院行刑反向衔接工作指引 13', extends: 'R3' }),
  'opinionReview.ended': rule(forms['opinionReview.ended'], { ...byProcuratorate, article: '人民检察院行刑反向衔接工作指引 14' }),
  'opinion.issued': rule(forms['opinion.issued'], { ...byProcuratorate, article: '刑事诉讼法 177(3)', record: (_file, input) => ({ data: { policeNumber: input.number } }) }),
  'backTransfer.sent': rule(forms['backTransfer.sent'], { ...openers, article: '行政执法机关移送涉嫌犯罪案件的规定 13; 行政处罚法 27(1)', record: (_file, input) => opened(input, input.party), effects: intake }),
  'opinion.chased': rule(forms['opinion.chased'], { ...byProcuratorate, roles: ['police', ...byProcuratorate.roles] }),
  'opinion.received': rule(forms['opinion.received'], { ...byReceiver, article: '行政处罚法 27(2)', record: (file) => ({ handling: file.data.offices.receiver ?? file.hub, data: { receivedSeq: file.revision + 1 } }) }),
  /** 不属于本机关: back to whom it came from, and nowhere else. */
  'opinion.returned': rule(forms['opinion.returned'], { ...byReceiver, record: (file) => ({ handling: file.data.offices.overseer ?? file.hub }) }),
  /** The agency verifies it as a clue of its own: a penalty case, in the same transaction. */
  'penaltyCase.opened': rule(forms['penaltyCase.opened'], {
    ...byReceiver, article: '市场监督管理行政处罚程序规定 18',
    effects: (file, input) => ({ signals: [{ to: { open: 'penalty-case', body: file.data.offices.receiver ?? file.hub, link: 'backTransfer' }, act: 'clue.registered', input: given({ origin: 'procuratorate', offence: input.offence, party: file.parties[0]?.identity, goods: file.data.goods, district: file.data.district, clue: input.clue }) as NonNullable<Effects['signals']>[number]['input'] }] }),
  }),
  'answer.given': rule(forms['answer.given'], { ...byReceiver, article: '人民检察院刑事诉讼规则 373(2); 高检发释字〔2021〕4号', document: { template: 'opinionAnswer', word: '检复' }, effects: (file) => ({ notices: [{ key: `answer-${file.revision}`, to: 'overseer', template: 'transfer.answer', data: { body: file.data.offices.receiver ?? '' }, legalService: false }] }) }),
  // --- 提前介入, after a local model
  'view.asked': rule(forms['view.asked'], { ...openers, record: (_file, input) => opened(input), effects: intake }),
  'view.given': rule(forms['view.given'], { ...byReceiver }),
} as const;

const byApplicant = { roles: ['clerk', 'officer', 'sectionChief'], office: 'hub', whilePaused: true } as const;
/** The filing window (立案) of the court: never the desk of a judge. */
const byCourt = { roles: ['clerk'], office: 'court', whilePaused: true, assertable: true } as const;
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
    ...opensHere, article: '民诉法 205; 行政强制法 53–55', record: (_file, input, act) => atCourt(act.actor.body, input.court, given({ application: input.application, fromCase: input.about as Id<'case'>, decisionNumber: input.decisionNumber, amount: input.amount, demandServedOn: input.demandServedOn as LegalDate | undefined, enforcementPapers: input.enforcementPapers }) as Partial<Transfer>, { also: [input.court], against: input.against ?? [] }), effects: intake,
  }),
  'application.accepted': rule(forms['application.accepted'], {
    ...byCourt, record: (_file, input) => ({ data: { courtNumber: input.number } }),
    effects: ({ data }, input) => (data.application === 'confirmation' && data.fromCase ? { signals: [{ to: { case: data.fromCase }, act: 'confirmation.accepted', input: { number: input.number } }] } : {}),
  }),
  /** A joint application ends the way to confirmation there; of enforcement the case that applied is told, and a person decides what follows. */
  'application.notAccepted': rule(forms['application.notAccepted'], {
    ...byCourt,
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
  // --- 委派、委托调解: from the court, under its own number
  'mediation.entrusted': rule(forms['mediation.entrusted'], { ...opensHere, article: '最高人民法院关于人民法院特邀调解的规定', record: (_file, input, act) => atCourt(act.actor.body, input.court, given({ courtNumber: input.number, entrusting: input.entrusting, goods: input.goods, district: input.district }) as Partial<Transfer>), effects: intake }),
  'mediation.confirmed': rule(forms['mediation.confirmed'], { roles: ['mediator', 'clerk', 'officer', 'operator'], office: 'hub', whilePaused: true, record: (file, input, act) => ({ assignees: [...file.assignees, { person: input.mediator, role: 'mediator', since: act.on }] }) }),
  'mediation.extended': rule(forms['mediation.extended'], { roles: ['mediator', 'clerk', 'officer', 'operator'], office: 'hub', whilePaused: true }),
  'mediation.reported': rule(forms['mediation.reported'], { roles: ['mediator', 'clerk', 'officer', 'operator'], office: 'hub', whilePaused: true }),
  // --- 行政诉讼
  'suit.noticed': rule(forms['suit.noticed'], { ...opensHere, article: '行政诉讼法 67', record: (_file, input, act) => atCourt(act.actor.body, input.court, given({ courtNumber: input.number, fromCase: input.about as Id<'case'> | undefined }) as Partial<Transfer>), effects: intake }),
  'defence.filed': rule(forms['defence.filed'], { ...byApplicant, article: '行政诉讼法 67' }),
  /** What the court has said of the decision is told to the case that decided; what it comes to there, that procedure says. */
  'judgment.received': rule(forms['judgment.received'], {
    ...byCourt, record: (_file, input) => ({ data: { courtNumber: input.number } }),
    effects: (file, { judgment, number }) => tellSource(file, 'suit.judged', { suit: file.id, judgment: judgment === 'withdrawn' ? 'suitWithdrawn' : judgment, number }),
  }),
} as const;
