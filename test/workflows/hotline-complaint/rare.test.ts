import { hotline, market, reportWith, said, consent, type HotlineStory } from './hotline';

/* Rare courses, in which a clock ran that nobody could end, or stood still for somebody else's reason. */

const running = (story: HotlineStory): string[] => story.current.deadlines.filter(({ endSeq }) => endSeq === undefined).map(({ period }) => period);
const returned = { reason: 'wrongTerritory', explanation: '不属本辖区' };

it('a fair’s complaint of a design that becomes a dispute is passed on by that', () => {
  const story = hotline().on('2026-03-02T10:00', 'intake.registered', said('request', { channel: 'exhibitionDesk', right: { kind: 'design', number: 'ZL202330123456.7' } })).on('2026-03-02T10:10', 'kind.confirmed', { kind: 'request' }).on('2026-03-02T10:20', 'disclosure.consented', { ...consent, readAt: '2026-03-02T10:20:00+08:00' });
  expect(running(story)).toContain('E4');
  expect(running(story.on('2026-03-02T11:00', 'dispute.opened', { number: 'ZL202330123456.7', stillContinuing: true }))).toEqual(['H5']);
});

it('an application that the centre takes at once is passed on to nobody, and waits for no supplement', () => {
  const asked = hotline().on('2026-03-02', 'intake.registered', said('assistance')).on('2026-03-02', 'kind.confirmed', { kind: 'assistance' });
  expect(running(asked.on('2026-03-02', 'supplement.asked', { items: ['权利证明'], way: 'telephone' }).on('2026-03-03', 'assistance.accepted', { services: ['advice'] }))).not.toContain('H10');
  const decided = hotline().on('2026-03-02', 'intake.registered', said('assistance')).on('2026-03-02', 'kind.confirmed', { kind: 'assistance' }).on('2026-03-02', 'passingOn.decided', { to: market });
  expect(running(decided.on('2026-03-03', 'assistance.accepted', { services: ['advice'] }))).not.toContain('H3');
});

it('an identification that nobody waits for any more has no clock', () => {
  const story = reportWith(market, '2026-04-20').at(market, '2026-04-21', 'identification.asked', { subject: '茶具' }).at(market, '2026-04-22', 'result.reported', { outcome: 'otherOutcome', summary: '当事人已停业' });
  expect(running(story)).not.toContain('P26');
});

it('time that stands still for one body does not stand still for the next: its result is recorded before the matter goes on', () => {
  const story = reportWith(market, '2026-04-20').at(market, '2026-04-21', 'identification.asked', { subject: '茶具' });
  expect(story.refusal('2026-04-22', 'material.returned', returned, { body: market, role: 'officer' })).toMatchObject({ condition: 'nothingStandsStill' });
  expect(story.refusal('2026-04-22', 'competence.disputed', { with: 'zichuan-market', grounds: '经营地' }, { body: market, role: 'officer' })).toMatchObject({ condition: 'mayBeDisputed' });
  story.at(market, '2026-04-22', 'identification.received', { genuine: 'undetermined', conclusion: '尚无结论' }).at(market, '2026-04-22', 'material.returned', returned).on('2026-04-23', 'material.passedOn', { to: 'zichuan-market' }).at('zichuan-market', '2026-04-24', 'receipt.recorded');
  expect([story.status('C7'), story.due('C7')]).toEqual(['running', '2026-05-19']);
});
