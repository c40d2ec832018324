/*
 * A whole procedure, small enough to be read at a glance: evidence registered and preserved in advance (先行登记保存). In
 * workflows/ each part below is a file of its own; README.md, 'How to write a procedure', walks through it. It is no part of
 * the program: test/docs/exampleProcedure.test.ts compiles it and plays it by date, so that it stays true.
 */
import { setup } from 'xstate';
import { z } from 'zod';
import type { Case } from '../src/domain/case';
import { edition, internal, statutory, target, workingDays } from '../src/domain/law';
import { actOf, asGuards, type Condition, type MachineEvent, type Procedure, type Words } from '../src/domain/procedure';

// --- vocabulary.ts: what the procedure keeps of a case -------------------------------------------------------------
const measures = ['appraisal', 'seizure', 'confiscation', 'transfer', 'release'] as const;

type Preservation = {
  readonly goods: readonly string[];
  readonly measure?: (typeof measures)[number];
};

// --- law.ts: which periods are there, and from where? -----------------------------------------------------------------
const periods = [
  statutory({
    id: 'P4', name: { zh: '先行登记保存证据的处理', en: 'deal with preserved evidence' }, owner: 'handling', step: 'preservation',
    startedBy: [{ act: 'evidence.preserved', from: 'at' }], endedBy: ['measure.taken'], lapse: 'preservation.lapsed',
    editions: [edition(workingDays(7), { from: '2021-07-15', article: '行政处罚法 arts 56, 85; 市场监督管理行政处罚程序规定 arts 33–35', mark: 'V1' })],
    ladder: [{ id: 'soon', at: { before: workingDays(2) }, to: 'handling', kind: 'reminder' }],
  }),
  internal({
    id: 'P4t', name: { zh: '清单送负责人', en: 'show the inventory to the chief' }, owner: 'handling',
    startedBy: [{ act: 'evidence.preserved', from: 'at' }], endedBy: ['inventory.shown', 'measure.taken'],
    editions: target(workingDays(1), { zh: '次一工作日', en: 'the next working day' }),
  }),
];

// --- conditions.ts: what the machine asks, with the words for the one who is refused --------------------------------------
const conditions = {
  bodyIsNamed: {
    test: (_file, act) => act.input['measure'] !== 'transfer' || act.input['to'] !== undefined,
    missing: { zh: '移交的，须写明移交给哪个部门', en: 'to transfer it, name the body' },
    who: 'handling',
    article: '市场监督管理行政处罚程序规定 art. 35',
  },
} satisfies Readonly<Record<string, Condition<Preservation>>>;

// --- machine.ts: in the order in which a case lives -----------------------------------------------------------------------
const machine = setup({
  types: { events: {} as MachineEvent<Preservation> },
  guards: asGuards(conditions),
  actions: { recorded: () => undefined },
}).createMachine({
  id: 'evidence-preservation',
  initial: 'new',
  states: {
    new: { on: { 'evidence.preserved': 'preserved' } },
    preserved: {
      on: {
        'inventory.shown': { actions: 'recorded' },
        'measure.taken': { guard: 'bodyIsNamed', target: 'dealtWith' },
        'preservation.lapsed': 'toBeReturned',
      },
    },
    // 逾期未采取措施的，自动解除: the law itself ends the preservation; a person still has to give the goods back.
    toBeReturned: { on: { 'goods.returned': 'returned' } },
    dealtWith: { tags: ['closed'] },
    returned: { tags: ['closed'] },
  },
});

// --- acts.ts: who may do it, what it records, what follows ------------------------------------------------------------------
const act = actOf<Preservation>();
const byOfficer = { roles: ['officer', 'sectionChief'], office: 'handling' } as const;

const acts = {
  'evidence.preserved': act(z.strictObject({ goods: z.array(z.string().min(1).max(200)).min(1).max(100) }), {
    ...byOfficer, opens: true, article: '行政处罚法 art. 56', document: { template: 'preservationNotice', word: '登保' },
    record: (_file, input, { actor }) => ({ data: { goods: input.goods }, access: [{ body: actor.body, parts: ['main'], sinceSeq: 0 }] }),
  }),
  'inventory.shown': act(z.strictObject({}), byOfficer),
  'measure.taken': act(z.strictObject({ measure: z.enum(measures), to: z.string().min(1).max(40).optional() }), {
    ...byOfficer, article: '市场监督管理行政处罚程序规定 art. 35', document: { template: 'measureDecision', word: '登处' },
    record: (_file, input) => ({ data: { measure: input.measure } }),
  }),
  'goods.returned': act(z.strictObject({}), byOfficer),
};

// --- words.zh.ts, words.en.ts ------------------------------------------------------------------------------------------------
const zh: Words = {
  title: '先行登记保存',
  states: { new: '未登记', preserved: '保存中', toBeReturned: '已自动解除，待返还', dealtWith: '已处理', returned: '已返还' },
  acts: { 'evidence.preserved': '先行登记保存', 'inventory.shown': '清单送负责人', 'measure.taken': '采取措施', 'goods.returned': '返还' },
  fields: { goods: '物品', measure: '措施', to: '移交部门' },
  choices: { appraisal: '送交鉴定', seizure: '查封、扣押', confiscation: '没收', transfer: '移交', release: '解除', holding: '保存', ended: '结束' },
  numbers: { preservationNotice: '先行登记保存通知书文号', measureDecision: '处理决定文号' },
};
const en: Words = {
  title: 'Evidence preserved in advance',
  states: { new: 'not registered', preserved: 'preserved', toBeReturned: 'ended by law, to be returned', dealtWith: 'dealt with', returned: 'returned' },
  acts: { 'evidence.preserved': 'preserve the evidence', 'inventory.shown': 'show the inventory', 'measure.taken': 'take a measure', 'goods.returned': 'return the goods' },
  fields: { goods: 'goods', measure: 'measure', to: 'transferred to' },
  choices: { appraisal: 'appraisal', seizure: 'seizure', confiscation: 'confiscation', transfer: 'transfer', release: 'release', holding: 'holding', ended: 'ended' },
  numbers: { preservationNotice: 'number of the notice', measureDecision: 'number of the decision' },
};

// --- index.ts: what the program imports -------------------------------------------------------------------------------------
export const evidencePreservation: Procedure<typeof machine> = {
  name: 'evidence-preservation',
  version: 1,
  machine,
  periods,
  acts,
  conditions,
  turns: {
    new: { owner: 'nobody', cause: 'none', noClock: 'not registered yet' },
    preserved: { owner: 'handling', cause: 'own' },
    toBeReturned: { owner: 'handling', cause: 'own', noClock: 'the law sets no time for giving the goods back' },
    dealtWith: { owner: 'nobody', cause: 'none', noClock: 'ended' },
    returned: { owner: 'nobody', cause: 'none', noClock: 'ended' },
  },
  stages: { new: 'holding', preserved: 'holding', toBeReturned: 'holding', dealtWith: 'ended', returned: 'ended' },
  handovers: [],
  words: { zh, en },
  // It tells nobody by letter: what it has to say is served as a document.
  letters: {},
  summary: (file) => {
    const { goods = [], measure } = (file as unknown as Case<Partial<Preservation>>).data;
    const tags: Record<string, string> = measure === undefined ? {} : { measure };
    return { title: goods.join('、'), text: goods.join(' '), tags, flags: [] };
  },
};
