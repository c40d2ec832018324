import fc from 'fast-check';
import { builtInCalendar } from '../../../src/domain/calendar';
import type { JsonObject } from '../../../src/domain/json';
import { openActs } from '../../../src/engine';
import { supervisionOrder } from '../../../workflows/supervision-order';
import { machine, turns } from '../../../workflows/supervision-order/machine';
import { moment } from '../../support/story';
import { aboutBody, aboutCase, answer, bureau, issued, office, type OrderStory } from './order';

/** Whatever happens in whatever order, some things always hold. */

const day = (index: number): string => new Date(Date.parse('2026-09-14T00:00:00Z') + index * 86_400_000).toISOString().slice(0, 10);
const inputs: Readonly<Record<string, readonly JsonObject[]>> = {
  'order.received': [{ receivedBy: '收发室' }], 'progress.reported': [{ report: '核查中' }], 'extension.asked': [{ until: '2026-11-30', reason: '理由' }], 'extension.granted': [{ until: '2026-10-30', reason: '理由' }, { until: '2026-12-30', reason: '理由' }], 'extension.refused': [{ reason: '理由' }],
  'reply.given': [answer, { ...answer, completed: false }], 'reply.returned': [{ reason: '理由' }, { reason: '理由', reply: { due: '2026-12-15' } }], 'reply.accepted': [{}],
  'order.urged': [{}], 'order.pressed': [{ signer: '主任' }], 'delay.circulated': [{ signer: '主任', card: 'red' }], 'order.withdrawn': [{ reason: '理由' }],
};

it('has an input for every act that a person performs', () => {
  expect(machine.events.filter((event) => !event.endsWith('.lapsed') && event !== 'order.issued' && !(event in inputs))).toEqual([]);
});

const steps = fc.array(fc.tuple(fc.nat(9999), fc.nat(9), fc.nat(12)), { minLength: 1, maxLength: 25 });
const subjects = fc.constantFrom(aboutCase, aboutBody);

const listed = (story: OrderStory, when: string): readonly string[] =>
  openActs({ procedure: supervisionOrder, calendar: builtInCalendar }, story.current, { kind: 'person', id: 'x', body: office, role: 'secretary' }, moment(when)).filter(({ refusal }) => refusal === undefined).map(({ act }) => act);

function walk(subject: JsonObject, dice: readonly (readonly [number, number, number])[], after: (story: OrderStory, act: string, wasListed: boolean, done: boolean) => void): OrderStory {
  const story = issued(day(0), subject);
  let now = 0;
  for (const [pick, variant, days] of dice) {
    now += days;
    story.until(`${day(now)}T18:00`);
    const acts = Object.keys(inputs);
    const act = acts[pick % acts.length] ?? '';
    const choices = inputs[act] ?? [];
    const wasListed = listed(story, day(now)).includes(act);
    const before = story.current.revision;
    try {
      story.on(day(now), act, choices[variant % choices.length] ?? {});
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes(' refused: ')) throw error;
    }
    after(story, act, wasListed, story.current.revision > before && story.sealed.at(-1)?.fact.type === act);
  }
  return story;
}

it('always has a clock on whoever is to move, none in a closed case, and never two of one row', () => {
  fc.assert(
    fc.property(subjects, steps, (subject, dice) => {
      walk(subject, dice, (story) => {
        const open = story.current.deadlines.filter(({ endSeq }) => endSeq === undefined);
        if (story.current.closed) expect(open).toEqual([]);
        const reason = (turns as Readonly<Record<string, { noClock?: string }>>)[story.state]?.noClock;
        if (reason === undefined) expect([story.state, open.some(({ body }) => body === story.current.turn.body)]).toEqual([story.state, true]);
        expect(open.map(({ period }) => period)).toEqual([...new Set(open.map(({ period }) => period))]);
      });
    }),
    { numRuns: 150 },
  );
});

it('never circulates a delay before a reminder and a second order', () => {
  fc.assert(
    fc.property(subjects, steps, (subject, dice) => {
      walk(subject, dice, (story) => {
        const rungs = (story.data['rungs'] as readonly { rung: string }[]).map(({ rung }) => rung);
        if (rungs.includes('pressed')) expect(rungs.indexOf('urged')).toBeGreaterThanOrEqual(0);
        if (rungs.includes('circulated')) expect(rungs.indexOf('pressed')).toBeGreaterThanOrEqual(0);
      });
    }),
    { numRuns: 150 },
  );
});

it('tells its case the same dates that its own clocks have, and nothing where there is no case', () => {
  fc.assert(
    fc.property(subjects, steps, (subject, dice) => {
      walk(subject, dice, (story, _act, _listed, done) => {
        if (!done) return;
        if (subject === aboutBody) expect(story.last.signals).toEqual([]);
        for (const { to, input } of story.last.signals) {
          expect(to).toEqual({ case: 'case-9' });
          if (input['due'] !== undefined) expect(story.current.deadlines.filter(({ endSeq }) => endSeq === undefined).map(({ due }) => due as string)).toContain(input['due']);
        }
      });
    }),
    { numRuns: 100 },
  );
});

it('lists every act that it then accepts, and is replayed bit for bit', () => {
  fc.assert(
    fc.property(subjects, steps, (subject, dice) => {
      const story = walk(subject, dice, (_story, act, wasListed, done) => {
        if (done) expect([act, wasListed]).toEqual([act, true]);
      });
      expect(story.replayed()).toMatchObject({ disagreements: [], unreadable: [] });
      expect(story.current.handling).toBe(bureau);
    }),
    { numRuns: 80 },
  );
});
