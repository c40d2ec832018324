import { agreed, agreement, answering, atCentre, byCentre, decided, decisionServed, examining, mediationAsked, verdict, type DisputeStory } from './dispute';

import { stepsBefore } from '../../../src/domain/partyPage';
import { ceramicDispute } from '../../../workflows/ceramic-dispute';

/* Rare courses, in each of which a date was once lost, or a clock ran that nobody could end. */

const published = { where: 'website', masked: true };
const court = { court: 'jn-court' };
const papers = { court: 'zhangdian-court', enforcementPapers: ['applicationForm', 'decisionAndBasis', 'partyOpinionAndDemand', 'subjectOfEnforcement', 'otherPapers'] };
const unended = (story: DisputeStory): string[] => story.current.deadlines.filter(({ endSeq }) => endSeq === undefined).map(({ period }) => period);

describe('the time to answer', () => {
  it('thirty days from service, also where the residence abroad is established only after it (art. 22)', () => {
    const story = answering('2026-03-02').on('2026-03-04', 'residence.established', { residence: 'abroad' }, { party: 'respondent-1' });
    expect([story.status('A4'), story.due('A4f'), story.until('2026-03-20').state, story.until('2026-04-02').state]).toEqual(['ended', '2026-04-01', 'answering', 'examining']);
    // Found when the fifteen days had run out already: nothing is decided before the thirty are over.
    const late = answering('2026-03-02').until('2026-03-20').on('2026-03-20', 'residence.established', { residence: 'abroad' }, { party: 'respondent-1' });
    expect(late.due('A4f')).toBe('2026-04-01');
    expect(() => late.approved('2026-03-23', 'decision.made', verdict)).toThrow('mayDecide');
    const home = answering('2026-03-02').on('2026-03-03', 'residence.established', { residence: 'abroad' }, { party: 'respondent-1' }).on('2026-03-04', 'residence.established', { residence: 'inChina' }, { party: 'respondent-1' });
    expect([home.status('A4f'), home.due('A4'), home.replayed().disagreements]).toEqual(['ended', '2026-03-17', []]);
  });
});

describe('more time to answer, asked for in time and given by the panel when the fifteen days are over (art. 22)', () => {
  const given = { until: '2026-04-10', reason: '境外取证' };
  const one = { party: 'respondent-1' };

  it('the time runs again to that day, nothing is decided before, and an answer on its last day is in time', () => {
    const story = answering('2026-03-02').until('2026-03-18');
    expect([story.due('A4'), story.status('A4'), story.state]).toEqual(['2026-03-17', 'lapsed', 'examining']);
    story.on('2026-03-20', 'answer.extended', { ...given, askedOn: '2026-03-16' }, one);
    expect([story.due('A4'), story.status('A4')]).toEqual(['2026-04-10', 'running']);
    expect(() => story.approved('2026-03-23', 'decision.made', verdict)).toThrow('mayDecide');
    expect(stepsBefore(ceramicDispute.partyPage!, story.current, 'respondent', 'respondent-1').map(({ id }) => id)).toEqual(['answer']);
    expect(story.on('2026-04-10', 'answer.received', {}, one).status('A4')).toBe('ended');
    expect(story.replayed().disagreements).toEqual([]);
  });

  it('and when that day is over too, the case is decided', () => {
    const story = answering('2026-03-02').until('2026-03-18').on('2026-03-20', 'answer.extended', { ...given, askedOn: '2026-03-17' }, one).until('2026-04-11');
    expect([story.status('A4'), story.approved('2026-04-13', 'decision.made', verdict).state]).toEqual(['lapsed', 'decided']);
  });

  it('not where it was asked for after the last day, or nobody says when', () => {
    const story = answering('2026-03-02').until('2026-03-18');
    expect(story.refusal('2026-03-20', 'answer.extended', given, one)).toMatchObject({ condition: 'answerAskedInTime' });
    expect(story.refusal('2026-03-20', 'answer.extended', { ...given, askedOn: '2026-03-18' }, one)).toMatchObject({ condition: 'answerAskedInTime' });
    // Within the fifteen days nobody asks for that date.
    expect(answering('2026-03-02').on('2026-03-16', 'answer.extended', given, one).due('A4')).toBe('2026-04-10');
  });

  it('of a respondent abroad after his thirty days, and of nobody whose case is decided', () => {
    const abroad = answering('2026-03-02').on('2026-03-04', 'residence.established', { residence: 'abroad' }, one).until('2026-04-02');
    expect(abroad.on('2026-04-03', 'answerAbroad.extended', { ...given, askedOn: '2026-04-01' }, one).due('A4f')).toBe('2026-04-10');
    expect(decided('2026-03-02').refusal('2026-03-20', 'answer.extended', { ...given, askedOn: '2026-03-10' }, one)).toMatchObject({ code: 'act.notOpen' });
  });
});

describe('suits', () => {
  it('a suit that is withdrawn takes the time to sue of nobody else: the one served later still sues', () => {
    const story = decided('2026-03-02').served('2026-03-02', 'adjudicationDecision', 'respondent-1').on('2026-03-05', 'suit.filed', court, { party: 'respondent-1' }).served('2026-03-16', 'adjudicationDecision', 'requester-1');
    story.on('2026-03-17', 'judgment.received', { judgment: 'suitWithdrawn', number: '（2026）鲁01行初9号' });
    expect([story.state, story.status('A11', 'requester-1'), story.has('A12')]).toEqual(['decided', 'running', false]);
    expect(story.on('2026-03-20', 'suit.filed', court, { party: 'requester-1' }).state).toBe('inCourt');
  });

  it('… and where nobody else may sue any more the decision is in effect, at once or with the last time to sue', () => {
    const sued = (): DisputeStory => decided('2026-03-02').served('2026-03-02', 'adjudicationDecision', 'respondent-1', 'requester-1').on('2026-03-05', 'suit.filed', court, { party: 'respondent-1' });
    const withdrawn = { judgment: 'suitWithdrawn', number: '（2026）鲁01行初9号' };
    expect(sued().until('2026-03-18').on('2026-03-20', 'judgment.received', withdrawn).state).toBe('effective');
    const early = sued().on('2026-03-10', 'judgment.received', withdrawn);
    expect([early.state, early.until('2026-03-18').state, early.due('A12')]).toEqual(['decided', 'effective', '2026-06-17']);
  });

  it('a suit of a party whose time is over takes the decision nowhere, unless the court has admitted it, also while another may still sue', () => {
    const story = decided('2026-03-02').served('2026-03-02', 'adjudicationDecision', 'respondent-1').served('2026-03-16', 'adjudicationDecision', 'requester-1').until('2026-03-18');
    expect([story.state, story.refusal('2026-03-20', 'suit.filed', court, { party: 'respondent-1' })]).toEqual(['decided', expect.objectContaining({ condition: 'maySue' })]);
    expect(story.on('2026-03-20', 'suit.filed', { ...court, noticed: true, number: '（2026）鲁01行初12号' }, { party: 'respondent-1' }).state).toBe('inCourt');
    // Not served yet: its time does not run.
    expect(decided('2026-03-02').on('2026-03-03', 'suit.filed', court, { party: 'respondent-1' }).state).toBe('inCourt');
  });

  describe('two over one decision', () => {
    const withdrawn = { judgment: 'suitWithdrawn', number: '（2026）鲁01行初9号' };
    const both = (): DisputeStory => decisionServed('2026-03-02').on('2026-03-05', 'suit.filed', { ...court, number: '（2026）鲁01行初9号', noticed: true }, { party: 'respondent-1' }).on('2026-03-10', 'suit.filed', { ...court, number: '（2026）鲁01行初12号', noticed: true }, { party: 'requester-1' });

    it('one is withdrawn: the other goes on, and nothing takes effect before it is over', () => {
      const story = both().on('2026-05-18', 'judgment.received', withdrawn);
      expect([story.state, story.has('A12'), story.status('A11', 'requester-1'), story.status('A11', 'respondent-1'), unended(story).filter((period) => period.startsWith('A1'))]).toEqual(['inCourt', false, 'ended', 'ended', ['A14']]);
      story.on('2026-08-03', 'judgment.received', { judgment: 'decisionStands', number: '（2026）鲁01行初12号' });
      expect([story.state, story.due('A12')]).toEqual(['effective', '2026-11-03']);
      expect(story.replayed().disagreements).toEqual([]);
    });

    it('both are withdrawn: in effect with the second', () => {
      expect(both().on('2026-05-18', 'judgment.received', withdrawn).on('2026-06-01', 'judgment.received', { judgment: 'suitWithdrawn', number: '（2026）鲁01行初12号' }).state).toBe('effective');
    });

    it('one is judged on its merits: the decision waits for the other; an annulment ends both', () => {
      expect(both().on('2026-05-18', 'judgment.received', { ...withdrawn, judgment: 'decisionStands' }).state).toBe('inCourt');
      expect(both().on('2026-05-18', 'judgment.received', { ...withdrawn, judgment: 'decisionAnnulled' }).state).toBe('examining');
      // Heard together and judged under one number of its own.
      expect(both().on('2026-05-18', 'judgment.received', { judgment: 'decisionStands', number: '（2026）鲁01行初9、12号' }).state).toBe('effective');
    });

    it('whose suit was withdrawn is said, where the number does not say it', () => {
      const unknown = { judgment: 'suitWithdrawn', number: '（2026）鲁01行初9号之一' };
      expect(both().refusal('2026-05-18', 'judgment.received', unknown)).toMatchObject({ code: 'condition.unmet' });
      const story = both().on('2026-05-18', 'judgment.received', { ...unknown, suedBy: 'requester' });
      expect([story.state, story.on('2026-06-01', 'judgment.received', { ...unknown, number: '3号' }).state]).toEqual(['inCourt', 'effective']);
    });

    it('is told by the case of each at the court, and follows by itself', () => {
      const story = decisionServed('2026-03-02').on('2026-03-05', 'suit.filed', { ...court, number: '9号', noticed: true }, { party: 'respondent-1' });
      const first = story.current.revision;
      story.on('2026-03-10', 'suit.filed', { ...court, number: '12号', noticed: true }, { party: 'requester-1' });
      const second = story.current.revision;
      const told = (when: string, judgment: string, seq: number) => story.on(when, 'suit.judged', { suit: `case-1-${seq}-1`, judgment, number: '终' }, { signal: true }).state;
      expect([told('2026-05-18', 'suitWithdrawn', first), told('2026-08-03', 'upheld', second)]).toEqual(['inCourt', 'effective']);
      expect(story.replayed().disagreements).toEqual([]);
    });

    it('whoever has withdrawn does not sue again, unless the court admits it (行诉解释 60)', () => {
      const story = decided('2026-03-02').served('2026-03-02', 'adjudicationDecision', 'respondent-1').on('2026-03-05', 'suit.filed', court, { party: 'respondent-1' }).on('2026-03-10', 'judgment.received', withdrawn);
      expect([story.state, story.refusal('2026-03-12', 'suit.filed', court, { party: 'respondent-1' })]).toMatchObject(['decided', { condition: 'maySue' }]);
      expect(story.on('2026-03-12', 'suit.filed', { ...court, noticed: true, number: '20号' }, { party: 'respondent-1' }).state).toBe('inCourt');
    });

    it('while one is heard the other side is shown its own time to sue', () => {
      const story = decisionServed('2026-03-02').on('2026-03-05', 'suit.filed', court, { party: 'respondent-1' });
      const shown = (party: string, role: string): string[] => stepsBefore(ceramicDispute.partyPage!, story.current, role, party).map(({ id }) => id);
      expect([story.status('A11', 'requester-1'), shown('requester-1', 'requester'), shown('respondent-1', 'respondent')]).toEqual(['running', ['suit'], []]);
    });
  });

  it('a second decision takes effect only when it has reached both, and the time of both is over', () => {
    const story = decisionServed('2026-03-02').on('2026-03-05', 'suit.filed', court, { party: 'respondent-1' }).on('2026-05-18', 'judgment.received', { judgment: 'decisionAnnulled', number: '（2026）鲁01行初9号' });
    story.approved('2026-06-01', 'decision.made', verdict).served('2026-06-01', 'adjudicationDecision', 'respondent-1').until('2026-06-17');
    expect([story.state, story.served('2026-06-17', 'adjudicationDecision', 'requester-1').until('2026-07-03').state]).toEqual(['decided', 'effective']);
  });

  it('that a decision was annulled is published within twenty working days, while it is being made anew (art. 83)', () => {
    const story = decisionServed('2026-03-02').on('2026-03-05', 'decision.published', published).on('2026-03-05', 'suit.filed', court, { party: 'respondent-1' }).on('2026-05-18', 'judgment.received', { judgment: 'decisionAnnulled', number: '（2026）鲁01行初9号' });
    expect([story.state, story.due('A14'), story.status('A14')]).toEqual(['examining', '2026-06-15', 'running']);
    expect(story.on('2026-05-20', 'decision.published', published).status('A14')).toBe('ended');
    expect(story.refusal('2026-05-21', 'decision.published', published)).toMatchObject({ condition: 'publicationIsOwed' });
    // The second decision is published anew before the case is closed.
    story.approved('2026-06-01', 'decision.made', verdict).served('2026-06-01', 'adjudicationDecision', 'requester-1', 'respondent-1').until('2026-06-17');
    expect([story.state, story.due('A14'), story.refusal('2026-06-17', 'case.concluded')]).toMatchObject(['effective', '2026-06-30', { condition: 'isPublished' }]);
  });

  it('the second extension after an annulment is asked for anew (art. 37)', () => {
    const month = { span: { length: 1, unit: 'month' }, reason: '案情复杂' };
    const again = { span: { length: 2, unit: 'month' }, approval: { number: '鲁知发〔2026〕3号', on: '2026-08-03' } };
    const bySuperior = { asserted: { body: 'sd-ip', person: '专利处', way: 'paper', proof: 'scan-1' } } as const;
    const story = examining('2026-03-02').approved('2026-03-03', 'closing.extended', month).approved('2026-03-04', 'superior.asked', { reason: '案情复杂' }).approved('2026-03-05', 'decision.made', verdict).served('2026-03-05', 'adjudicationDecision', 'requester-1', 'respondent-1');
    story.on('2026-03-06', 'suit.filed', court, { party: 'respondent-1' }).on('2026-05-18', 'judgment.received', { judgment: 'decisionAnnulled', number: '1' }).approved('2026-08-03', 'closing.extended', month);
    expect(story.refusal('2026-08-04', 'closing.extendedAgain', again, bySuperior)).toMatchObject({ condition: 'bySuperior' });
    expect(story.approved('2026-08-04', 'superior.asked', { reason: '案情复杂' }).on('2026-08-05', 'closing.extendedAgain', again, bySuperior).due('A8')).toBe('2026-11-18');
  });

  it('the demand for a decision that was annulled is no demand for the one that came after it', () => {
    const story = decisionServed('2026-03-02').until('2026-03-18').on('2026-03-18', 'demandNotice.issued', { duties: '停止销售' }).served('2026-03-18', 'demandNotice', 'respondent-1').until('2026-04-03');
    story.on('2026-03-17', 'suit.filed', court, { party: 'respondent-1', entered: '2026-04-03' }).on('2026-05-18', 'judgment.received', { judgment: 'decisionAnnulled', number: '1' });
    story.approved('2026-06-01', 'decision.made', verdict).served('2026-06-01', 'adjudicationDecision', 'requester-1', 'respondent-1').until('2026-06-17');
    expect(() => story.approved('2026-06-17', 'enforcement.applied', papers)).toThrow('demandHasWaited');
    story.on('2026-06-17', 'demandNotice.issued', { duties: '停止销售' }).served('2026-06-17', 'demandNotice', 'respondent-1');
    expect([story.due('A12d'), story.status('A12d')]).toEqual(['2026-07-02', 'running']);
  });
});

describe('clocks that nobody could end', () => {
  it('what the centre was doing ends when it hands the file over', () => {
    const comparing = atCentre('2026-03-02').on('2026-03-02', 'comparison.ordered', { samples: '花瓶照片' }, byCentre).on('2026-03-03', 'dispute.handedOver', { to: 'zb-ip', track: 'adjudication' }, byCentre);
    expect(unended(comparing)).toEqual(['T6']);
    const offered = atCentre('2026-03-02').on('2026-03-02', 'mediation.offered', { way: 'telephone' }, byCentre).on('2026-03-03', 'dispute.handedOver', { to: 'zb-ip', track: 'adjudication' }, byCentre);
    expect(unended(offered)).toEqual(['T6']);
  });

  it('the notice of a hearing that is overtaken by an order to stop is owed no more', () => {
    const story = examining('2026-03-02', { earlierDecision: { number: '淄知裁〔2025〕8号', on: '2025-06-01' } }).on('2026-03-03', 'hearing.fixed', { at: '2026-03-30T09:30:00+08:00', place: '三楼' }).approved('2026-03-04', 'stop.ordered', { facts: '相同产品', reasons: '再次侵权', decision: '立即停止' });
    expect([story.state, unended(story).includes('A6')]).toEqual(['decided', false]);
  });

  it('a mediation that all agree to before they were served is filed, and the notice is owed no more', () => {
    const story = mediationAsked('2026-03-02').on('2026-03-03', 'statement.received', { mediation: 'agreed' }, { party: 'respondent-1' }).on('2026-03-04', 'mediation.filed', { sessionOn: '2026-03-10', place: '三楼' });
    expect([story.state, unended(story)]).toEqual(['mediatingOnRequest', []]);
  });
});

describe('objections to a confirmation', () => {
  const ruled = (more = {}): DisputeStory => agreed('2026-03-02', 'peoplesCommittee').on('2026-03-04', 'confirmation.applied', { court: 'zb-court', agreementNumber: '1', mediator: '张三' }).on('2026-03-05', 'confirmation.accepted', { number: '1' }).on('2026-03-10', 'confirmation.ruled', { ruling: 'confirmed', number: '2', ...more }, { entered: '2026-03-20' });

  it('fifteen days from the receipt of the ruling (民诉法解释 372), not from its date', () => {
    expect([ruled().due('J19'), ruled({ receivedOn: '2026-03-18' }).due('J19')]).toEqual(['2026-03-25', '2026-04-02']);
  });

  it('the other side objects beside the first, and when the court has ruled on that', () => {
    const story = ruled().on('2026-03-20', 'objection.raised', { grounds: '非自愿' });
    expect(story.on('2026-03-24', 'objection.raised', { grounds: '内容违法' }).state).toBe('objected');
    expect(story.refusal('2026-03-26', 'objection.raised', { grounds: '内容违法' })).toMatchObject({ condition: 'wasObjectedInTime' });
  });
});

it('parties who come to terms while the adjudication is suspended end the suspension with it', () => {
  const story = examining('2026-03-02').approved('2026-03-04', 'case.suspended', { grounds: 'dependsOnOtherCase' });
  story.on('2026-03-16', 'mediation.agreed', agreement('administration'));
  expect([story.state, story.current.pauses.map(({ to }) => to !== undefined), story.status('A8')]).toEqual(['agreed', [true], 'ended']);
  // Nothing is suspended: the same act, as ever.
  expect(agreed('2026-03-02').current.pauses).toEqual([]);
  expect(story.replayed().disagreements).toEqual([]);
});
