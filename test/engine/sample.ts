import { setup } from 'xstate';
import { z } from 'zod';
import type { Id } from '../../src/domain/brand';
import type { Case, Party } from '../../src/domain/case';
import type { Moment } from '../../src/domain/period';
import { actOf, asGuards, type Condition, type Effects, type MachineEvent, type Procedure } from '../../src/domain/procedure';
import { periods } from './sampleLaw';

/*
 * A procedure for the tests of the engine: a dispute between a requester and up to three respondents. It is written like
 * one of workflows/ and uses everything that the engine offers once.
 */

export type Matter = {
  readonly answered: readonly string[];
  /** The day before the filing, from which a period counts that day itself. */
  readonly eve: { readonly [K in keyof Moment]: Moment[K] };
  readonly hearingOn?: string;
  readonly notes: number;
};
type File = Case<Matter>;

const respondents = ({ parties }: Pick<Case, 'parties'>): readonly Party[] => parties.filter(({ role }) => role === 'respondent');
const isAnswered = (file: File, party: Party): boolean => file.data.answered.includes(party.id);

const conditions = {
  hasRespondent: { test: (file) => respondents(file).length > 0, missing: { zh: '没有被请求人', en: 'there is no respondent' }, who: 'hub', article: 'sample 1' },
  everyoneAnswered: { test: (file) => respondents(file).every((party) => isAnswered(file, party)), missing: { zh: '尚有未答辩者', en: 'an answer is outstanding' }, who: 'respondent', readsInput: true },
  answerIsWritten: { test: (_file, act) => act.input['written'] !== false, missing: { zh: '须书面答辩', en: 'an answer is written' }, who: 'respondent', readsInput: true },
  factsAreNew: { test: (_file, act) => act.input['areNew'] === true, missing: { zh: '无新事实', en: 'nothing new' }, who: 'requester', readsInput: true },
  hearingIsNoticed: { test: (file) => file.deadlines.some(({ period, status, endSeq }) => period === 'hearingNotice' && status === 'ended' && endSeq !== undefined), missing: { zh: '尚未通知听证', en: 'the hearing was not noticed' }, who: 'handling', article: 'sample 2' },
} satisfies Record<string, Condition<Matter>>;

/** Recorded without leaving the state: XState takes an event without target only where it does something. */
const inOpen = [
  'case.suspended', 'case.resumed', 'appraisal.started', 'appraisal.ended', 'notice.published', 'notice.ended', 'notice.taken', 'period.extended', 'evidence.sealed',
  'evidence.handedOver', 'putRight.ordered', 'putRight.extended', 'putRight.done', 'police.informed', 'opinion.heard',
] as const;

const machine = setup({
  types: { events: {} as MachineEvent<Matter> },
  guards: asGuards<Matter, keyof typeof conditions>(conditions),
  actions: { stays: () => undefined },
}).createMachine({
  id: 'sample',
  initial: 'new',
  states: {
    new: { on: { 'request.filed': 'filed', 'request.passedIn': 'filed' } },
    filed: {
      on: {
        'facts.added': 'filed',
        'respondent.named': 'filed',
        'request.accepted': { guard: 'hasRespondent', target: 'open' },
        'request.refused': 'closed',
        'request.withdrawn': 'closed',
      },
    },
    // What may happen at any time between acceptance and closing.
    open: {
      initial: 'answering',
      states: {
        answering: {
          on: {
            'copy.served': 'answering',
            'answer.received': [{ guard: 'everyoneAnswered', target: 'deciding' }, { target: 'answering' }],
            'answer.lapsed': 'reviewingAnswers',
          },
        },
        // A lapse is not a decision: answers are still taken in, and a person goes on.
        reviewingAnswers: {
          on: {
            'copy.served': 'reviewingAnswers',
            'answer.received': [{ guard: 'everyoneAnswered', target: 'deciding' }, { target: 'reviewingAnswers' }],
            'answers.reviewed': 'deciding',
          },
        },
        deciding: {
          on: {
            'hearing.fixed': 'deciding',
            'hearing.noticed': 'deciding',
            'hearing.held': { guard: 'hearingIsNoticed', target: 'deciding' },
            'decision.made': '#closed',
            'decision.lapsed': 'overdue',
          },
        },
        overdue: { on: { 'period.extended': 'deciding', 'case.suspended': 'deciding', 'decision.made': '#closed' } },
      },
      on: { ...Object.fromEntries(inOpen.map((act) => [act, { actions: 'stays' as const }])), 'request.withdrawn': '#closed' },
    },
    closed: { id: 'closed', tags: 'closed', on: { 'result.published': 'closed' } },
  },
});

const act = actOf<Matter>();
const date = z.iso.date();
const time = z.iso.datetime({ offset: true });
const nothing = z.strictObject({});
const clerk = { roles: ['clerk'] };
const oneHead = { steps: [{ role: 'head', kind: 'agree' as const }], principalOnly: false };

const partyNamed = (role: string, index: number): Party => ({ id: `${role}-${index + 1}` as Id<'party'>, role, part: 'main' });
const named = (count: number): Party[] => [partyNamed('requester', 0), ...Array.from({ length: count }, (_, index) => partyNamed('respondent', index))];

const filing = z.strictObject({
  respondents: z.int().min(0).max(3),
  order: z.strictObject({ number: z.string().max(40), due: z.union([date, time]).optional() }).optional(),
});

const acts: Procedure['acts'] = {
  'request.filed': act(filing, {
    ...clerk,
    opens: true,
    record: (file, input, { at, on }) => ({
      parties: named(input.respondents),
      data: { answered: [], notes: 0, eve: { seq: file.revision + 1, at, on: dayBefore(on), shift: -1 } },
      access: [{ body: file.hub, parts: ['main'], sinceSeq: 0 }],
    }),
    effects: () => ({ numbers: [{ as: 'intake', series: { kind: 'intake' } }], notices: [{ key: 'received', to: 'requester', template: 'received', data: {}, legalService: false }] }),
  }),
  'request.passedIn': act(z.strictObject({ respondents: z.int().min(0).max(3) }), {
    ...clerk,
    opens: true,
    assertable: true,
    record: (file, input, { at, on }) => ({ parties: named(input.respondents), data: { answered: [], notes: 0, eve: { seq: file.revision + 1, at, on: dayBefore(on), shift: -1 } } }),
  }),
  'respondent.named': act(nothing, { ...clerk, record: (file) => ({ parties: [...file.parties, partyNamed('respondent', respondents(file).length)] }) }),
  'facts.added': act(z.strictObject({ areNew: z.boolean() }), clerk),
  'request.accepted': act(nothing, { ...clerk, document: { template: 'acceptance', word: '受' } }),
  'request.refused': act(z.strictObject({ grounds: z.string().min(1).max(200) }), { ...clerk, approval: oneHead, document: { template: 'refusal', word: '不受' } }),
  'request.withdrawn': act(nothing, { ...clerk, whilePaused: true }),
  'copy.served': act(z.strictObject({ effectiveOn: date }), { ...clerk, perParty: true }),
  'answer.received': act(z.strictObject({ written: z.boolean().optional() }), {
    ...clerk,
    perParty: true,
    assertable: true,
    record: (file, input, { party }) => (party === undefined || input.written === false ? {} : { data: { answered: [...new Set([...file.data.answered, party])] } }),
  }),
  'answers.reviewed': act(nothing, clerk),
  'hearing.fixed': act(z.strictObject({ on: date }), { ...clerk, record: (_file, input) => ({ data: { hearingOn: input.on } }) }),
  'hearing.noticed': act(nothing, clerk),
  'hearing.held': act(nothing, clerk),
  'decision.made': act(z.strictObject({ upholds: z.boolean() }), {
    roles: ['officer'],
    article: 'sample 3',
    approval: { steps: [{ role: 'sectionChief', kind: 'agree' }, { role: 'legalReviewer', kind: 'review' }, { role: 'principalHead', kind: 'agree' }], principalOnly: true },
    document: { template: 'decision', word: '裁' },
    effects: () => ({ documents: [{ template: 'serviceReceipt', part: 'secondary' }, { template: 'notice', part: 'main', series: { kind: 'document', body: 'zb-ip', word: '告' } }] }),
  }),
  'result.published': act(nothing, clerk),
  'case.suspended': act(nothing, { ...clerk, pause: { open: 'relatedCase', kind: 'suspension' } }),
  'case.resumed': act(nothing, { ...clerk, pause: { close: 'relatedCase' } }),
  'appraisal.started': act(nothing, { ...clerk, whilePaused: true, pause: { open: 'appraisal', kind: 'excluded' } }),
  'appraisal.ended': act(nothing, { ...clerk, whilePaused: true, pause: { close: 'appraisal' } }),
  'notice.published': act(nothing, { ...clerk, whilePaused: true, pause: { open: 'publicNotice', kind: 'excluded' } }),
  'notice.ended': act(nothing, { ...clerk, whilePaused: true, pause: { close: 'publicNotice' } }),
  'period.extended': act(
    z.strictObject({ span: z.strictObject({ length: z.int().min(1).max(1000), unit: z.enum(['workingDay', 'calendarDay', 'month', 'year', 'hour']) }).optional(), until: date.optional() }),
    { roles: ['officer'], approval: oneHead, extends: 'decision', document: { template: 'extension', word: '延' } },
  ),
  'evidence.sealed': act(z.strictObject({ sealedAt: time }), clerk),
  'evidence.handedOver': act(nothing, clerk),
  'putRight.ordered': act(z.strictObject({ period: z.strictObject({ document: z.string().max(60), due: z.string().max(40) }).optional() }), clerk),
  'putRight.extended': act(z.strictObject({ span: z.strictObject({ length: z.int().min(1).max(1000), unit: z.enum(['calendarDay', 'workingDay']) }) }), { ...clerk, extends: 'putRight' }),
  'putRight.done': act(nothing, clerk),
  'opinion.heard': act(nothing, { ...clerk, assertable: true, document: { template: 'opinion', word: '意' } }),
  'notice.taken': act(nothing, { ...clerk, whilePaused: true, record: (file) => ({ data: { notes: file.data.notes + 1 } }) }),
  'police.informed': act(z.strictObject({ case: z.string().max(80) }), {
    ...clerk,
    effects: (_file, input): Effects => ({
      signals: [
        { to: { open: 'sample', body: 'zb-police', link: 'handedTo' }, act: 'request.filed', input: { respondents: 1 } },
        { to: { case: input.case }, act: 'notice.taken', input: {} },
      ],
    }),
  }),
};

function dayBefore(on: string): Moment['on'] {
  return new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10) as Moment['on'];
}

const words = { title: 'sample', states: {}, acts: {}, fields: {}, choices: {}, numbers: {} };
const own = (noClock?: string) => ({ owner: 'handling', cause: 'own' as const, ...(noClock ? { noClock } : {}) });

export const sample: Procedure = {
  name: 'sample',
  version: 1,
  machine,
  periods,
  acts,
  conditions,
  turns: {
    new: { owner: 'nobody', cause: 'none' },
    filed: { owner: 'hub', cause: 'own' },
    'open.answering': { owner: 'respondent', cause: 'statutoryWait' },
    'open.reviewingAnswers': own('already late'),
    'open.deciding': own(),
    'open.overdue': own('already late'),
    closed: { owner: 'nobody', cause: 'none', noClock: 'closed' },
  },
  stages: {},
  handovers: [],
  words: { zh: words, en: words },
  letters: {},
  summary: () => ({ title: 'sample', text: '', tags: {}, flags: [] }),
};
