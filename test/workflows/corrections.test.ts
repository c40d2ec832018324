import type { JsonObject } from '../../src/domain/json';
import type { Act } from '../../src/domain/act';
import { conditions } from '../../workflows/penalty-case/conditions';
import { supervisionOrder2 } from '../../workflows/supervision-order/version2';
import { Story, type Circumstances } from '../support/story';
import { decided, examining } from './ceramic-dispute/dispute';
import { hotline, said } from './hotline-complaint/hotline';
import { bureau, clue, toldOn, trademark } from './penalty-case/penalty';
import { aboutBody, answer, received } from './supervision-order/order';

/*
 * 更正 in whole procedures: whatever was counted, judged or copied from a date follows it when it is put right, and nothing else does.
 */

/** Asked for and agreed, each by another person. */
function correct<S extends Story>(story: S, when: string, input: JsonObject, by: Circumstances = {}): S {
  const { on } = Story.prototype;
  on.call(story, when, 'approval.requested', { act: 'act.corrected', input: { reason: '录入有误', ...input } }, { person: 'officer-9', role: 'officer', ...by });
  on.call(story, when, 'approval.given', { request: story.current.requests.at(-1)?.seq ?? 0, opinion: 'agree' }, { person: 'head-9', role: 'deputyHead', ...by });
  return story;
}
const ofTheBureau = { body: bureau };

describe('the day of receipt, where that came before the entry (程序规定 18: from receipt)', () => {
  const early = () => clue('2026-09-14', { ...trademark, receivedOn: '2026-09-10' });

  it('is not given away by a correction of the entry', () => {
    const story = correct(early(), '2026-09-15', { about: 1, at: '2026-09-13T10:00:00+08:00' }, ofTheBureau);
    expect([story.deadline('P1').start, story.due('P1'), story.replayed().disagreements]).toEqual(['2026-09-10', '2026-10-08', []]);
  });

  it('moves with the field that it stands in, also where the entry was put right, and back', () => {
    const story = correct(early(), '2026-09-15', { about: 1, field: 'receivedOn', at: '2026-09-07T00:00:00+08:00' }, ofTheBureau);
    expect(story.deadline('P1').start).toBe('2026-09-07');
    correct(story, '2026-09-15', { about: 1, at: '2026-09-13T10:00:00+08:00' }, ofTheBureau);
    expect(story.deadline('P1').start).toBe('2026-09-07');
    correct(story, '2026-09-16', { about: 1, field: 'receivedOn', at: '2026-09-20T00:00:00+08:00' }, ofTheBureau);
    // Nothing is received after it was entered.
    expect([story.deadline('P1').start, story.replayed().disagreements]).toEqual(['2026-09-13', []]);
  });

  it('is the day of the entry where none was given, and goes with it', () => {
    const story = correct(clue('2026-09-14'), '2026-09-15', { about: 1, at: '2026-09-11T10:00:00+08:00' }, ofTheBureau);
    expect(story.deadline('P1').start).toBe('2026-09-11');
    correct(story, '2026-09-15', { about: 1, field: 'receivedOn', at: '2026-09-09T00:00:00+08:00' }, ofTheBureau);
    expect(story.deadline('P1').start).toBe('2026-09-09');
  });

  it('at the hotline too, for clocks that count the day itself and for those that start later', () => {
    const call = () => hotline().on('2026-09-16', 'intake.registered', said('complaint', { channel: 'letter', standing: 'consumer', receivedOn: '2026-09-11' }));
    const plain = call();
    const before = [plain.due('H1'), plain.on('2026-09-17', 'kind.confirmed', { kind: 'complaint' }).due('C1')];
    const same = correct(call(), '2026-09-16', { about: 1, at: '2026-09-15T10:00:00+08:00' });
    expect([same.due('H1'), same.on('2026-09-17', 'kind.confirmed', { kind: 'complaint' }).due('C1')]).toEqual(before);
    const moved = correct(call(), '2026-09-16', { about: 1, field: 'receivedOn', at: '2026-09-14T00:00:00+08:00' }).on('2026-09-17', 'kind.confirmed', { kind: 'complaint' });
    expect([moved.deadline('C1').start, moved.replayed().disagreements]).toEqual(['2026-09-14', []]);
  });
});

describe('what was done in time is judged anew by the date that is right', () => {
  const hearing = (on: string) => ({ at: `${on}T09:30:00+08:00`, place: '第一审理室' });
  const fixed = () => examining('2026-09-14').on('2026-09-15', 'hearing.fixed', hearing('2026-10-20')).served('2026-10-12', 'hearingNotice', 'requester-1');

  it('a notice that was served in time and mistyped too late', () => {
    const story = fixed().served('2026-10-16', 'hearingNotice', 'respondent-1');
    expect(story.status('A6')).toBe('lapsed');
    correct(story, '2026-10-17', { about: story.current.revision, at: '2026-10-12T10:00:00+08:00' });
    expect([story.status('A6'), story.on('2026-10-20', 'hearing.held', { attendance: 'both' }).state, story.replayed().disagreements]).toEqual(['ended', 'examining', []]);
  });

  it('a notice that was entered as in time and was served too late: the hearing is not held on it', () => {
    const story = fixed().served('2026-10-12', 'hearingNotice', 'respondent-1');
    correct(story, '2026-10-19', { about: story.current.revision, at: '2026-10-19T09:00:00+08:00' });
    expect([story.status('A6'), story.refusal('2026-10-20', 'hearing.held', { attendance: 'both' }).condition]).toEqual(['lapsed', 'hearingCanBeHeld']);
  });
});

describe('a day that the procedure keeps in its data is the day as put right', () => {
  it('of a public notice: service takes effect on the thirtieth day after the day that is right', () => {
    const story = decided('2026-07-01').served('2026-07-01', 'adjudicationDecision', 'requester-1')
      .on('2026-07-10', 'publicNotice.published', { document: 'adjudicationDecision', whereaboutsUnknown: true, where: 'website', evidence: 'p' }, { party: 'respondent-1' });
    correct(story, '2026-07-13', { about: story.current.revision, at: '2026-07-06T10:00:00+08:00' });
    expect(story.due('PN')).toBe('2026-08-05');
    const completed = { document: 'adjudicationDecision' };
    expect(story.refusal('2026-08-09', 'publicNotice.completed', completed, { party: 'respondent-1', entered: '2026-08-10' }).code).toBe('condition.unmet');
    story.on('2026-08-05', 'publicNotice.completed', completed, { party: 'respondent-1', entered: '2026-08-10' });
    expect(story.deadline('A11', 'respondent-1').start).toBe('2026-08-05');
  });

  it('of a hearing of the bureau: it is held on the day that the party was really told', () => {
    const story = toldOn('2026-09-14').party('2026-09-15', 'hearing.requested', { manner: 'written' })
      .on('2026-09-16', 'hearing.scheduled', { hearingOn: '2026-10-22', place: '第一会议室', presiding: 'person-9', openness: 'public' }, { party: 'party' });
    const about = story.current.revision;
    story.served('2026-09-17', 'penaltyHearingNotice');
    correct(story, '2026-09-18', { about, field: 'hearingOn', at: '2026-10-20T00:00:00+08:00' }, ofTheBureau);
    const may = (on: string) => conditions.hearingWasNotified.test({ ...story.current, data: { ...story.data, hearings: [{ party: 'party', seq: 1, fixedOn: '2026-10-22', endedSeq: story.current.revision + 1 }] } } as never, { party: 'party', on } as Act);
    expect([may('2026-10-20'), may('2026-10-22')]).toEqual([true, false]);
  });

  it('of an oral hearing', () => {
    const story = examining('2026-09-14').on('2026-09-15', 'hearing.fixed', { at: '2026-10-22T09:30:00+08:00', place: '第一审理室' });
    const about = story.current.revision;
    story.served('2026-09-16', 'hearingNotice', 'requester-1', 'respondent-1');
    correct(story, '2026-09-17', { about, field: 'at', at: '2026-10-20T09:30:00+08:00' });
    expect(story.on('2026-10-20', 'hearing.held', { attendance: 'both' }).state).toBe('examining');
  });
});

it('a clock that a new version has restated keeps to that, whatever else is put right', () => {
  const story = received('2026-11-16', aboutBody).on('2026-11-20', 'reply.given', answer);
  const about = story.current.revision;
  correct(story, '2026-11-23', { about, at: '2026-11-19T10:00:00+08:00' });
  story.migrate('2026-11-23', supervisionOrder2);
  const [due, edition] = [story.due('SO5'), story.deadline('SO5').edition];
  correct(story, '2026-11-23T15:00', { about: 1, at: '2026-11-15T10:00:00+08:00' });
  expect([story.due('SO5'), story.deadline('SO5').edition]).toEqual([due, edition]);
  correct(story, '2026-11-23T16:00', { about, at: '2026-11-20T15:00:00+08:00' });
  expect([story.deadline('SO5').edition, story.replayed().disagreements]).toEqual([edition, []]);
});
