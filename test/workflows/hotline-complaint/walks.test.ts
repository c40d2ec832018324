import fc from 'fast-check';
import type { JsonObject } from '../../../src/domain/json';
import { machine, turns } from '../../../workflows/hotline-complaint/machine';
import { consent, hotline, market, refused, declined, said, type HotlineStory } from './hotline';

/** Whatever happens in whatever order, some things always hold. */

const way = { way: 'telephone' };
const filing = { decidedBy: 'deputyHead', reason: '证据不足' };
/** An input for every act that a person may perform; several where the branches differ. */
const inputs: Readonly<Record<string, readonly JsonObject[]>> = {
  'number.told': [way], 'kind.confirmed': [{ kind: 'complaint' }, { kind: 'report' }, { kind: 'assistance' }, { kind: 'request' }, { kind: 'consultation' }, { kind: 'unclassified' }],
  'material.split': [{ thisHalf: 'complaint', otherHalf: 'report' }], 'urgency.confirmed': [{ reason: 'fairEnding' }], 'supplement.asked': [{ items: ['照片'], ...way }], 'supplement.received': [{ items: [] }],
  'narrative.masked': [{ text: '隐去身份的内容' }], 'repeat.suspected': [{ earlier: 'case-0' }], 'repeat.joined': [{ earlier: 'case-0', newFacts: false }], 'linkedCase.opened': [{ kind: 'report' }], 'progress.asked': [way],
  'consultation.answered': [{ answer: 'inOwnWords', told: '答复' }], 'caller.guided': [{ guidance: '到窗口办理' }], 'comment.noted': [{}], 'intake.declined': [declined], 'matter.withdrawn': [way],
  'reporter.identified': [{ reporter: { name: '王某' }, confidentiality: 'none' }, { reporter: { name: '王某' }, confidentiality: 'confidential' }], 'confidentiality.asked': [{ confidentiality: 'confidential', ...way }],
  'disclosure.consented': [consent, { ...consent, to: 'handlingBody' }], 'feedback.given': [{ about: 'progress', ...way }],
  'reporter.asked': [{ question: '在哪里看到的？' }], 'reporter.answered': [{ question: 2, told: '在市场' }], 'answer.released': [{ question: 2, text: '在市场看到' }], 'respondent.replied': [{ mediation: 'agreed' }],
  'passingOn.decided': [{ to: market }], 'material.passedOn': [{ to: market }, { to: 'zb-ip' }, { to: 'zb-culture' }], 'dispute.opened': [{ number: 'ZL202330123456.7', stillContinuing: true }], 'receipt.urged': [way], 'receipt.recorded': [{}], 'material.returned': [{ reason: 'noAuthority', explanation: '无权' }],
  'competence.disputed': [{ with: 'zichuan-market', grounds: '地域' }], 'competence.agreed': [{ body: market }, { body: 'zichuan-market' }], 'competence.designated': [{ body: 'zichuan-market', superior: 'zb-market' }], 'progress.reported': [{ report: '核查中' }],
  'complaint.accepted': [{}], 'complaint.notAccepted': [refused], 'mediation.started': [{ manner: 'written' }], 'mediation.entrusted': [{ to: '消费者协会', complainantConsentedOn: '2026-09-01', respondentConsentedOn: '2026-09-01' }],
  'appraisal.ordered': [{ appraisal: 'testing', subject: '茶具', institution: '检测中心', costsAgreed: true }], 'appraisal.completed': [{ conclusion: '合格' }], 'mediation.agreed': [{ form: 'mediationRecord' }], 'mediation.terminated': [{ grounds: ['noAgreement'] }],
  'termination.told': [{ complainantToldOn: '2026-09-01', respondentToldOn: '2026-09-01', ...way }], 'clue.found': [{ clue: '线索' }], 'clue.verified': [{ outcome: 'notFiled', decidedBy: 'deputyHead' }],
  'identification.asked': [{ subject: '样品' }], 'identification.received': [{ genuine: 'fake' }], 'clue.opened': [{ offence: 'trademark' }], 'filing.decided': [{ decidedBy: 'deputyHead' }], 'filing.declined': [filing], 'reporter.told': [{ about: 'decision', ...way }], 'result.reported': [{ outcome: 'penalised', summary: '已处罚' }],
  'assistance.accepted': [{ services: ['advice'] }], 'assistance.refused': [{ explanation: '无权利证明', routes: ['court'] }], 'assistance.completed': [{ services: ['advice'] }],
  'result.delivered': [way], 'callBack.made': [{ outcome: 'satisfied', ...way }, { outcome: 'dissatisfied', ...way }], 'callBack.waived': [{ reason: 'notWanted' }], 'redo.ordered': [{ instruction: '重办' }], 'redo.declined': [{ explanation: '已核查' }],
};
const approvedOnly = ['clue.extended', 'verification.extended'];

it('has an input for every act that a person performs', () => {
  const persons = machine.events.filter((event) => !event.endsWith('.lapsed') && event !== 'intake.registered' && event !== 'repeat.received' && !approvedOnly.includes(event));
  expect(persons.filter((event) => !(event in inputs))).toEqual([]);
});

const day = (index: number): string => new Date(Date.parse('2026-08-03T00:00:00Z') + index * 86_400_000).toISOString().slice(0, 10);
const openings = fc.record({
  kind: fc.constantFrom('complaint', 'report', 'assistance', 'request', 'mixed', 'consultation', 'unclassified'),
  more: fc.constantFrom<JsonObject>({}, { confidentiality: 'confidential' }, { channel: 'exhibitionDesk' }, { counterfeitPatent: true, right: { kind: 'design' } }, { standing: 'consumer' }, { outside: { system: '12345', number: 'X-1', due: '2026-08-20' } }),
});
/** A dice for each step: which of the acts that the state accepts, which input, how many days later. */
const steps = fc.array(fc.tuple(fc.nat(9999), fc.nat(9), fc.nat(12)), { minLength: 1, maxLength: 30 });

const accepted = (state: string): readonly string[] => Object.keys((machine.config.states as Readonly<Record<string, { on?: object }>>)[state]?.on ?? {});

const tryAct = (story: HotlineStory, when: string, act: string, input: JsonObject): boolean => {
  try {
    story.on(when, act, input, { body: story.current.handling, role: 'officer' });
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.includes(' refused: ')) return false;
    throw error;
  }
};

const walk = (kind: string, more: JsonObject, dice: readonly (readonly [number, number, number])[], after: (story: HotlineStory) => void): HotlineStory => {
  const story = hotline().on(day(0), 'intake.registered', said(kind, more));
  let now = 0;
  for (const [pick, variant, days] of dice) {
    now += days;
    const acts = Object.keys(inputs).filter((act) => accepted(story.state).includes(act));
    const act = acts[pick % acts.length] ?? 'progress.asked';
    const choices = inputs[act] ?? [];
    tryAct(story, day(now), act, choices[variant % choices.length] ?? {});
    after(story);
  }
  return story;
};

it('never leaves a clock running in a closed case, an unknown body with access, or a name with a body that may not know it', () => {
  fc.assert(
    fc.property(openings, steps, ({ kind, more }, dice) => {
      walk(kind, more, dice, (story) => {
        const { closed, deadlines, access, handling, hub, data } = story.current;
        if (closed) expect(deadlines.filter(({ endSeq }) => endSeq === undefined)).toEqual([]);
        const dispute = (data['dispute'] as { from: string; with: string } | undefined) ?? { from: hub, with: hub };
        for (const { body, parts } of access) {
          expect([hub, handling, dispute.with, dispute.from]).toContain(body);
          const consents = data['consents'] as readonly unknown[];
          if (body !== hub && parts.includes('identity')) expect(data['confidentiality'] === 'none' || consents.length > 0).toBe(true);
        }
        expect(access.find(({ body }) => body === hub)?.parts).toContain('identity');
        if (story.state === 'mediating') expect((data['consents'] as readonly { to: string }[]).length + Number(data['confidentiality'] !== 'none')).toBeGreaterThan(0);
        for (const { to, data: told } of story.last.notices) if (to === 'respondent') expect(Object.keys(told).sort()).toEqual(['body', 'goods', 'right']);
      });
    }),
    { numRuns: 300 },
  );
});

it('never has two clocks of one row running', () => {
  fc.assert(
    fc.property(openings, steps, ({ kind, more }, dice) => {
      const story = walk(kind, more, dice, () => undefined);
      const open = story.current.deadlines.filter(({ endSeq }) => endSeq === undefined).map(({ period }) => period);
      expect(open).toEqual([...new Set(open)]);
    }),
    { numRuns: 200 },
  );
});

it('is replayed bit for bit', () => {
  fc.assert(
    fc.property(openings, steps, ({ kind, more }, dice) => {
      const story = walk(kind, more, dice, () => undefined);
      expect(story.replayed()).toMatchObject({ disagreements: [], unreadable: [] });
    }),
    { numRuns: 60 },
  );
});

it('always has a clock on whoever is to move, or says why there is none', () => {
  fc.assert(
    fc.property(openings, steps, ({ kind, more }, dice) => {
      walk(kind, more, dice, (story) => {
        const { deadlines, state } = story.current;
        const reason = (turns as Readonly<Record<string, { noClock?: string }>>)[state as string]?.noClock;
        if (reason === undefined) expect([state, deadlines.some(({ endSeq }) => endSeq === undefined)]).toEqual([state, true]);
      });
    }),
    { numRuns: 300 },
  );
});
