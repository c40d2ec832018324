import { agrees, clue, conclusion, decision, decisionServed, filed, paid, reviewed, reviewer, told, toldOn, trademark, type PenaltyStory } from './penalty';

/* Rare courses, in each of which a date was once lost, or a clock ran that nobody could end. */

const notice = { document: 'penaltyNotice' };
const published = { ...notice, where: 'website', whereaboutsUnknown: true, evidence: '公告截图' };
const hearing = { hearingOn: '2026-03-30', place: '三楼', presiding: 'chair-1', openness: 'public' };
const seized = { items: '茶具20件', place: '店内' };
const unended = (story: PenaltyStory): string[] => story.current.deadlines.filter(({ endSeq }) => endSeq === undefined).map(({ period }) => period);
const suit = { remedy: 'suit', at: '张店区人民法院' };
const reconsideration = { remedy: 'reconsideration', at: '张店区人民政府' };

describe('what was asked for and comes late', () => {
  it('an appraisal that comes after the investigation was concluded: the ninety days go on from it', () => {
    const story = filed('2026-03-02').on('2026-03-03', 'appraisal.ordered', { appraisal: 'appraisal', subject: '茶具', institution: '山东省质检院' }).on('2026-03-04', 'investigation.concluded', conclusion);
    expect(story.status('P3')).toBe('paused');
    story.on('2026-03-13', 'appraisal.completed', { conclusion: '假冒' });
    expect([story.status('P3'), story.due('P3')]).toEqual(['running', '2026-06-10']);
  });

  it('the letter of the right holder, while competence is disputed', () => {
    const story = clue('2026-03-02').on('2026-03-03', 'identification.asked', { subject: '茶具' }).on('2026-03-04', 'jurisdiction.disputed', { with: 'zichuan-market', grounds: '经营地在淄川' });
    expect(story.on('2026-03-06', 'identification.received', { genuine: 'fake', conclusion: '不是权利人生产' }).status('P1')).toBe('running');
  });

  it('what nobody waits for any more has no clock: assistance and identification end with the decision', () => {
    const story = filed('2026-03-02').on('2026-03-03', 'assistance.asked', { of: 'zichuan-market', subject: '核实' }).on('2026-03-04', 'assistance.received', {}, { role: 'clerk' }).on('2026-03-05', 'identification.asked', { subject: '茶具' });
    story.on('2026-03-06', 'investigation.terminated', { ground: 'bodyDissolved', reason: '当事人注销' });
    expect(unended(story)).toEqual(['P21']);
  });
});

describe('told, and told anew', () => {
  it('a new notice after the investigation was reopened has five days of its own, also where the first had run out', () => {
    const story = toldOn('2026-03-02').until('2026-03-12').on('2026-03-12', 'investigation.reopened', { reason: '发现新的事实' });
    story.on('2026-03-13', 'investigation.concluded', conclusion).on('2026-03-13', 'review.completed', agrees, reviewer).on('2026-03-13', 'penaltyNotice.issued', told).served('2026-03-16', 'penaltyNotice');
    expect([story.due('P8'), story.status('P8')]).toEqual(['2026-03-23', 'running']);
    expect(story.until('2026-03-24').state).toBe('awaitingDecision');
    // The same notice once more, and the time stays.
    expect(toldOn('2026-03-02').served('2026-03-04', 'penaltyNotice').due('P8')).toBe('2026-03-09');
  });

  it('a hearing that is given up, or for which the case ends, is announced to nobody', () => {
    const asked = (): PenaltyStory => toldOn('2026-03-02').party('2026-03-03', 'hearing.requested', { manner: 'written' });
    const scheduled = (): PenaltyStory => asked().on('2026-03-04', 'hearing.scheduled', hearing, { party: 'party' });
    expect(unended(scheduled().party('2026-03-05', 'hearing.withdrawn'))).toEqual(['P3']);
    expect(unended(scheduled().on('2026-03-05', 'investigation.terminated', { ground: 'bodyDissolved', reason: '当事人注销' }))).toEqual(['P21']);
    expect(unended(asked().on('2026-03-05', 'case.movedElsewhere', { to: '文化执法支队', reason: '不属市场监管职责' }))).toEqual(['P21']);
  });

  it('a case that is moved elsewhere under review is reviewed no more', () => {
    const story = filed('2026-03-02').on('2026-03-03', 'investigation.concluded', conclusion).on('2026-03-04', 'case.movedElsewhere', { to: '文化执法支队', reason: '不属市场监管职责' });
    expect(unended(story)).toEqual(['P21']);
  });

  it('a party that is found while its notice stands: served on that day, and the time of the notice ends', () => {
    const story = reviewed('2026-03-02').on('2026-03-02', 'penaltyNotice.issued', told).on('2026-03-03', 'publicNotice.published', published, { party: 'party' });
    expect([story.status('P3'), story.due('PN')]).toEqual(['paused', '2026-04-02']);
    story.served('2026-03-10', 'penaltyNotice');
    // Seven days are not counted.
    expect([story.status('P3'), story.due('P3'), story.status('PN'), story.due('P8')]).toEqual(['running', '2026-06-07', 'ended', '2026-03-17']);
    expect(story.refusal('2026-04-02', 'publicNotice.completed', notice, { party: 'party' })).toMatchObject({ code: 'pause.notOpen' });
    expect(story.replayed()).toMatchObject({ disagreements: [] });
  });
});

describe('measures and ends', () => {
  it('a suspended case whose investigation is terminated can be closed (商标法 62(3): 恢复或者终结)', () => {
    const story = filed('2026-03-02').on('2026-03-03', 'case.suspended', { ground: 'partyUntraceable', reason: '下落不明' }).on('2026-03-20', 'investigation.terminated', { ground: 'bodyDissolved', reason: '当事人注销' });
    expect(story.on('2026-03-23', 'case.concluded', { summary: '终止调查' }).state).toBe('closed');
  });

  it('goods that are still seized past their time keep the case open, until they are given back', () => {
    const terminated = (): PenaltyStory => filed('2026-03-02').on('2026-03-02', 'seizure.ordered', seized).until('2026-04-02').on('2026-04-02', 'investigation.terminated', { ground: 'bodyDissolved', reason: '当事人注销' });
    const kept = terminated();
    expect([kept.status('P5'), kept.refusedByChain('2026-04-03', 'case.concluded', { summary: '终止调查' })]).toMatchObject(['lapsed', { code: 'condition.unmet' }]);
    expect(terminated().on('2026-04-03', 'seizure.lifted', { reason: '终止调查' }).on('2026-04-03', 'case.concluded', { summary: '终止调查' }).state).toBe('closed');
  });

  it('a fine on the spot that was not collected there is paid within fifteen days (处罚法 67), and what was seized is given back', () => {
    const onSpot = { facts: '销售侵权茶具1件', legalBasis: '商标法第六十条', fine: 200, naturalPerson: false, collectedOnSpot: false };
    const story = clue('2026-03-02').on('2026-03-02', 'seizure.ordered', seized).on('2026-03-02', 'onSpotDecision.made', onSpot);
    expect([story.due('P12'), story.due('P22'), story.refusal('2026-03-04', 'file.handedIn')]).toMatchObject(['2026-03-17', '2026-03-11', { code: 'condition.unmet' }]);
    story.on('2026-03-04', 'seizure.lifted', { reason: '已处理' }).on('2026-03-05', 'file.handedIn');
    expect([story.state, story.party('2026-03-16', 'performance.recorded', { amount: 200, fully: true }).status('P12'), unended(story)]).toEqual(['awaitingPerformance', 'ended', ['F6p']]);
  });
});

describe('remedies', () => {
  it('a reconsideration that is withdrawn leaves the suit in its own time, and then the enforcement', () => {
    const story = decisionServed('2026-03-02').party('2026-03-10', 'remedy.sought', reconsideration).party('2026-03-30', 'remedy.decided', { remedy: 'reconsideration', result: 'withdrawn' });
    expect([story.status('F6s'), story.due('F6s')]).toEqual(['running', '2026-09-02']);
    expect(story.until('2026-09-03').due('P17')).toBe('2026-12-02');
    const suing = decisionServed('2026-03-02').party('2026-03-10', 'remedy.sought', reconsideration).party('2026-03-30', 'remedy.decided', { remedy: 'reconsideration', result: 'withdrawn' });
    expect(suing.party('2026-04-10', 'remedy.sought', suit).status('F6s')).toBe('ended');
  });

  it('a reconsideration that is withdrawn after the case was closed in the bureau leaves the rest of the six months too', () => {
    const story = decisionServed('2026-03-02').on('2026-03-03', 'decision.published', { where: '网站' }).party('2026-03-04', 'performance.recorded', paid).on('2026-03-05', 'case.concluded', { summary: '执行完毕' });
    story.party('2026-03-10', 'remedy.sought', reconsideration).party('2026-03-30', 'remedy.decided', { remedy: 'reconsideration', result: 'withdrawn' });
    expect([story.state, story.due('F6s')]).toEqual(['concluded', '2026-09-02']);
    expect(story.until('2026-09-03').state).toBe('closed');
  });

  it('the fifteen days after a reconsideration count from its receipt by the party (行政诉讼法 45)', () => {
    const story = decisionServed('2026-03-02').party('2026-03-10', 'remedy.sought', reconsideration).on('2026-04-20', 'remedy.decided', { remedy: 'reconsideration', result: 'upheld', receivedOn: '2026-04-24' }, { party: 'party', entered: '2026-04-27' });
    expect(story.due('J11')).toBe('2026-05-09');
  });

  it('a deferral that was asked for in time is granted also when the fifteen days are over (处罚法 66), and the enforcement counts from its end', () => {
    const granted = { until: '2026-12-31', instalments: false, reason: '属实' };
    const asked = (): PenaltyStory => decisionServed('2026-03-02').party('2026-03-17', 'deferral.asked', { until: '2026-12-31', reason: '经营困难' }).until('2026-03-18');
    const story = asked().on('2026-03-19', 'deferral.granted', granted, { party: 'party' });
    expect([story.due('P12'), story.status('P12'), story.until('2027-01-01').due('P17')]).toEqual(['2026-12-31', 'running', '2027-03-31']);
    // Granted when the time to sue was over as well, and the three months were running.
    const late = asked().until('2026-09-04');
    expect(late.status('P17')).toBe('running');
    expect([late.on('2026-09-07', 'deferral.granted', granted, { party: 'party' }).status('P17'), late.until('2027-01-01').due('P17')]).toEqual(['ended', '2027-03-31']);
  });

  it('a suit in time that is known only after the time ran out stops the three months of the enforcement', () => {
    const story = decisionServed('2026-03-02').until('2026-09-10');
    expect(story.status('P17')).toBe('running');
    story.on('2026-09-01', 'remedy.sought', suit, { party: 'party', entered: '2026-09-12' });
    expect(unended(story)).not.toContain('P17');
  });

  it('whoever sued and lost is enforced against: no time to sue is left to run out', () => {
    const story = decisionServed('2026-03-02').party('2026-03-10', 'remedy.sought', suit).party('2026-05-30', 'remedy.decided', { remedy: 'suit', result: 'upheld' });
    story.on('2026-06-01', 'performance.demanded', { amount: 20_000, until: '2026-06-15' }, { party: 'party' }).served('2026-06-01', 'performanceDemand').until('2026-06-17');
    expect(story.on('2026-06-17', 'enforcement.applied', { court: 'zhangdian-court', amount: 20_000 }).state).toBe('inEnforcement');
  });

  it('an annulled decision is neither paid nor enforced, by whomever it was served on', () => {
    const story = reviewed('2026-03-02', trademark).on('2026-03-02', 'party.identified', { party: { organisation: '另一当事人' } }).on('2026-03-02', 'penaltyNotice.issued', told).served('2026-03-02', 'penaltyNotice').served('2026-03-02', 'penaltyNotice', {}, 'party-2');
    story.until('2026-03-10').on('2026-03-10', 'decision.made', decision).served('2026-03-10', 'penaltyDecision').served('2026-03-11', 'penaltyDecision', {}, 'party-2').until('2026-04-01');
    story.party('2026-04-02', 'remedy.sought', reconsideration).party('2026-05-06', 'remedy.decided', { remedy: 'reconsideration', result: 'annulled' }).until('2026-09-14');
    expect([story.state, unended(story).filter((period) => ['P11', 'P12', 'P17', 'P17d'].includes(period))]).toEqual(['annulled', []]);
  });
});
