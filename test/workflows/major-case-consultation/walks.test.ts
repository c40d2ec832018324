import fc from 'fast-check';
import { builtInCalendar } from '../../../src/domain/calendar';
import type { JsonObject } from '../../../src/domain/json';
import { openActs } from '../../../src/engine';
import { majorCaseConsultation } from '../../../workflows/major-case-consultation';
import { machine, turns } from '../../../workflows/major-case-consultation/machine';
import { moment } from '../../support/story';
import { accepted, association, comes, convened, court, draft, held, invitation, issued, market, members, office, opened, police, procuratorate, requested, type ConsultationStory } from './consultation';

/** Whatever happens in whatever order, some things always hold. */

const SECRET = '此意见密封';
const day = (index: number): string => new Date(Date.parse('2026-09-14T00:00:00Z') + index * 86_400_000).toISOString().slice(0, 10);
const because = { reason: '理由' };
const sealedOpinion = { position: 'criminal', opinion: SECRET };
/** An input for every act that a person performs; several where the branches differ. `later`: days ahead of the day of the act. */
const inputs: Readonly<Record<string, (now: number) => readonly JsonObject[]>> = {
  'request.accepted': () => [{ grade: 'ordinary', pendingWith: [] }, { grade: 'urgent', pendingWith: [court] }], 'request.declined': () => [because], 'request.withdrawn': () => [because], 'grade.changed': () => [{ grade: 'urgent', ...because }, { grade: 'ordinary', ...because }],
  'pendingCourt.noted': () => [{ court }, { court: 'zhangdian-court' }],
  'meeting.convened': (now) => [invitation(`${day(now + 9)}T09:30`, ...members), invitation(`${day(now)}T18:30`, market, police), invitation(`${day(now + 9)}T09:30`, market, court)],
  'meeting.postponed': (now) => [{ heldAt: `${day(now + 12)}T09:30:00+08:00`, ...because }], 'members.added': () => [{ addressees: ['zb-customs'] }, { addressees: [court] }], 'court.invited': () => [{ court, generalQuestion: '问题' }, { court: 'zhangdian-court', generalQuestion: '问题' }, { court: market, generalQuestion: '问题' }],
  'member.released': () => [because], 'invitation.answered': () => [comes, { reply: 'declines' }], 'delegate.named': () => [{ delegate: { name: '替换' }, substitute: true }], 'recusal.declared': () => [{ scope: 'delegate', grounds: '亲属' }, { scope: 'body', grounds: '会员' }],
  'material.added': () => [{ title: '材料', part: 'names', markedSecret: false }, { title: '密件', part: 'main', markedSecret: true }], 'papers.sent': () => [{ way: 'platform' }], 'material.read': () => [{ materials: ['m1'] }], 'copy.handedOut': () => [{ material: 'm1', copyNumber: 1, receivedBy: '内勤' }], 'copy.returned': () => [{ material: 'm1', copyNumber: 1 }],
  'meeting.held': () => [{ present: members, chair: '主任' }, { present: [], chair: '主任' }, { present: [market, police], chair: '主任' }],
  'opinion.given': () => [sealedOpinion], 'generalView.given': () => [{ view: '看法' }], 'opinions.opened': () => [{ witness: '见证' }], 'opinion.added': () => [sealedOpinion], 'dissent.recorded': () => [{ dissent: SECRET }],
  'minutes.drafted': () => [draft], 'minutes.countersigned': () => [{ way: 'paper' }], 'minutes.objected': () => [{ dissent: SECRET }], 'minutes.issued': () => [{ signer: '主任' }],
  'result.notified': () => [{ recipients: members, content: '结果', signer: '主任' }], 'notification.acknowledged': () => [{ way: 'online' }], 'task.assigned': (now) => [{ owner: market, task: '事项', term: { due: day(now + 40) } }], 'task.reported': () => [{ report: '情况', completed: false }], 'task.extended': () => [{ until: '2027-06-30', ...because }], 'task.closed': () => [{}],
  'listing.ordered': () => [{ to: market, grounds: '重大', demands: '查办', signer: '主任' }], 'bulletin.recorded': () => [{ bulletin: '2026年第3期' }], 'consultation.closed': () => [{ summary: '办结' }],
};

it('has an input for every act that a person performs', () => {
  expect(machine.events.filter((event) => !event.endsWith('.lapsed') && !event.startsWith('consultation.') && !(event in inputs))).toEqual([]);
});

/** A consultation at some point of its life. */
const depths: readonly (() => ConsultationStory)[] = [
  () => requested(day(0)), () => requested(day(0), { pendingWith: [court] }), () => accepted(day(0)), () => accepted(day(0), 'urgent'), () => convened(day(0), `${day(9)}T09:30`), () => held(day(0), day(8)), () => opened(day(0), day(8)), () => issued(day(0), day(8)),
  () => convened(day(0), `${day(9)}T09:30`).on(day(0), 'material.added', { title: '材料', part: 'main', markedSecret: false }).on(day(0), 'papers.sent', { way: 'copies' }),
  () => convened(day(0), `${day(9)}T09:30`).on(day(0), 'court.invited', { court: 'zhangdian-court', generalQuestion: '问题' }),
];
const openings = fc.nat(depths.length - 1).map((index) => depths[index] ?? (() => requested(day(0))));
/** Which act, which input, which body, how many days later, and whether the act leads on. */
const steps = fc.array(fc.tuple(fc.nat(9999), fc.nat(9), fc.nat(9), fc.nat(6), fc.boolean()), { minLength: 1, maxLength: 30 });
type Dice = readonly (readonly [number, number, number, number, boolean])[];
const onwards = ['request.accepted', 'meeting.convened', 'papers.sent', 'meeting.held', 'opinion.given', 'opinions.opened', 'minutes.drafted', 'minutes.countersigned', 'minutes.issued', 'result.notified', 'task.closed', 'consultation.closed'];
const speakers = [...members, court, 'zhangdian-court', 'zb-customs'];

const listed = (story: ConsultationStory, when: string, body: string): readonly string[] =>
  openActs({ procedure: majorCaseConsultation, calendar: builtInCalendar }, story.current, { kind: 'person', id: 'x', body, role: 'x' }, moment(when)).filter(({ refusal }) => refusal === undefined).flatMap(({ act, parties }) => (parties ? parties.map((party) => `${act} ${party}`) : [`${act} `]));

function walk(opening: () => ConsultationStory, dice: Dice, after: (story: ConsultationStory, wasListed: boolean, done: boolean, act: string) => void): ConsultationStory {
  const story = opening();
  let now = 8;
  for (const [pick, variant, voice, days, leads] of dice) {
    now += days;
    story.until(`${day(now)}T18:00`);
    const known = Object.keys((machine.config.states as Readonly<Record<string, { on?: object }>>)[story.state]?.on ?? {}).filter((act) => act in inputs);
    const leading = known.filter((act) => onwards.includes(act));
    const acts = leads && leading.length > 0 ? leading : known.length > 0 ? known : ['bulletin.recorded'];
    const act = acts[pick % acts.length] ?? '';
    const choices = inputs[act]?.(now) ?? [];
    const rule = majorCaseConsultation.acts[act];
    const body = rule?.office === 'hub' ? office : (speakers[voice % speakers.length] ?? market);
    const party = !rule?.perParty ? undefined : act.startsWith('task.') ? `task-${(voice % 2) + 1}` : `member-${rule.office === 'hub' ? (speakers[voice % speakers.length] ?? '') : body}`;
    const wasListed = listed(story, day(now), body).includes(`${act} ${party ?? ''}`);
    const before = story.current.revision;
    try {
      story.on(day(now), act, choices[variant % choices.length] ?? {}, { body, role: 'officer', ...(party === undefined ? {} : { party }) });
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes(' refused: ')) throw error;
    }
    after(story, wasListed, story.current.revision > before && story.sealed.at(-1)?.fact.type === act, act);
  }
  return story;
}

it('lets nobody read an opinion before it is opened, and keeps no word of one outside its fact', () => {
  fc.assert(
    fc.property(openings, steps, (opening, dice) => {
      walk(opening, dice, (story) => {
        if (!story.kept.opened) for (const { body, parts } of story.current.access) expect([body, parts.includes('sealed')]).toEqual([body, false]);
        const { state: _state, ...kept } = story.current;
        expect(JSON.stringify(kept)).not.toContain(SECRET);
        for (const { fact, contentBytes } of story.sealed) if (contentBytes.includes(SECRET)) expect(fact.part).toBe('sealed');
        for (const { notices, signals } of story.outcomes) expect(JSON.stringify([notices, signals])).not.toContain(SECRET);
      });
    }),
    { numRuns: 60 },
  );
});

it('opens opinions only when all are in or the time of each is up', () => {
  fc.assert(
    fc.property(openings, steps, (opening, dice) => {
      walk(opening, dice, (story, _listed, done, act) => {
        if (act !== 'opinions.opened' || !done) return;
        const silent = story.kept.members.filter(({ capacity, released, reply, opinionSeq }) => capacity === 'member' && released === undefined && reply !== 'declines' && opinionSeq === undefined);
        for (const { party } of silent) expect(story.status('MC4', party)).toBe('lapsed');
      });
    }),
    { numRuns: 60 },
  );
});

it('shows a court the general question and nothing of the case, and nothing at all where the case is pending', () => {
  fc.assert(
    fc.property(openings, steps, (opening, dice) => {
      walk(opening, dice, (story) => {
        for (const { body, parts } of story.current.access) {
          if (body.endsWith('-court')) expect([parts, story.kept.pendingWith.includes(body)]).toEqual([['general'], false]);
          if (body === association) expect(parts).not.toContain('names');
          expect(parts).not.toContain('identity');
        }
      });
    }),
    { numRuns: 60 },
  );
});

it('always has a clock where it waits, or says why there is none; none in a closed case, never two of one row', () => {
  fc.assert(
    fc.property(openings, steps, (opening, dice) => {
      walk(opening, dice, (story) => {
        const open = story.current.deadlines.filter(({ endSeq }) => endSeq === undefined).map(({ period, party }) => `${period} ${party ?? ''}`);
        expect(open).toEqual([...new Set(open)]);
        if (story.current.closed) expect(open).toEqual([]);
        const reason = (turns as Readonly<Record<string, { noClock?: string }>>)[story.state]?.noClock;
        if (reason === undefined) expect([story.state, open.length > 0]).toEqual([story.state, true]);
      });
    }),
    { numRuns: 60 },
  );
});

it('lists every act that it then accepts, and is replayed bit for bit', () => {
  fc.assert(
    fc.property(openings, steps, (opening, dice) => {
      const story = walk(opening, dice, (_story, wasListed, done, act) => {
        if (done) expect([act, wasListed]).toEqual([act, true]);
      });
      expect(story.replayed()).toMatchObject({ disagreements: [], unreadable: [] });
    }),
    { numRuns: 60 },
  );
});

it('comes to its end: a walk that leads on closes it', () => {
  expect(issued(day(0), day(8)).on(day(9), 'result.notified', { recipients: [procuratorate], content: '结果', signer: '主任' }).on(day(9), 'consultation.closed', { summary: '办结' }).state).toBe('closed');
});
