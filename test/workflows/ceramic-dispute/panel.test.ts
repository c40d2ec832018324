import { examining, lodged, verdict, type DisputeStory } from './dispute';

/** 合议组: formed, told, changed, challenged, deliberating. */
describe('the panel', () => {
  it('is odd, three or more, and is told to both sides before a decision', () => {
    const story = lodged('2026-09-14');
    expect(story.refusal('2026-09-14', 'panel.formed', { panelHead: 'a', members: ['b', 'c', 'd'] })).toMatchObject({ condition: 'panelIsComplete', article: 'CNIPA Order 81 art. 20' });
    expect(story.refusal('2026-09-14', 'panel.formed', { panelHead: 'a', members: ['b', 'a'] })).toMatchObject({ condition: 'panelIsComplete' });
    expect(() => lodged('2026-09-14').approved('2026-09-14', 'case.filed')).toThrow(/panelIsFormed/);
  });

  it('loses a member who is recused, gets another, and is told again', () => {
    const story = examining('2026-09-14').on('2026-09-15', 'recusal.asked', { person: 'member-2', by: 'party', grounds: '近亲属' }, { party: 'respondent' });
    expect(() => story.approved('2026-09-16', 'recusal.decided', { person: 'member-3', decision: 'granted', reason: '属实' })).toThrow(/recusalIsAsked/);
    const granted = examining('2026-09-14').on('2026-09-15', 'recusal.asked', { person: 'member-2', by: 'party', grounds: '近亲属' }, { party: 'respondent' }).approved('2026-09-16', 'recusal.decided', { person: 'member-2', decision: 'granted', reason: '属实' });
    expect(granted.current.assignees.find(({ person }) => person === 'member-2')).toMatchObject({ recused: true, until: '2026-09-16' });
    expect(() => granted.approved('2026-09-17', 'decision.made', verdict)).toThrow(/mayDecide/);
  });

  it('is complete again after a change, which is told anew', () => {
    const changed = examining('2026-09-14').on('2026-09-16', 'panel.changed', { leaves: 'member-2', comes: 'member-4', reason: '调离' });
    expect(changed.data['panelToldTo']).toEqual([]);
    expect(() => changed.approved('2026-09-17', 'decision.made', verdict)).toThrow(/mayDecide/);
    const told = examining('2026-09-14').on('2026-09-16', 'panel.changed', { leaves: 'member-2', comes: 'member-4', reason: '调离' });
    for (const party of ['requester-1', 'respondent-1']) told.on('2026-09-17', 'panel.told', { way: 'inPerson' }, { party });
    told.on('2026-09-18', 'minorityOpinion.recorded', { person: 'member-3', opinion: '不构成近似' });
    expect(told.last.part).toBe('secondary');
    expect(told.approved('2026-09-18', 'decision.made', verdict).state).toBe('decided');
  });

  it('deliberates: every member votes, the majority decides, and a changed panel deliberates again', () => {
    const votes = (...agree: readonly boolean[]) => ['member-1', 'member-2', 'member-3'].map((person, index) => ({ person, agrees: agree[index] ?? false }));
    const story = examining('2026-09-14');
    for (const wrong of [votes(true, false, false), [...votes(true, true, true).slice(1), { person: 'member-9', agrees: true }], [...votes(true, true, true).slice(0, 2), { person: 'member-1', agrees: true }]]) {
      expect(story.refusal('2026-09-15', 'panel.deliberated', { votes: wrong, conclusion: '构成近似' })).toMatchObject({ code: 'condition.unmet' });
    }
    story.on('2026-09-15', 'panel.deliberated', { votes: votes(true, true, false), conclusion: '构成近似' }).on('2026-09-15', 'minorityOpinion.recorded', { person: 'member-3', opinion: '不构成近似' });
    // That they have deliberated is known; who voted how stands in the secondary file alone.
    expect([story.last.part, story.data['deliberation'], JSON.stringify(story.data).includes('agrees')]).toEqual(['secondary', { seq: story.current.revision - 1, panel: ['member-1', 'member-2', 'member-3'] }, false]);
    const changed = (): DisputeStory => {
      const told = examining('2026-09-14').on('2026-09-15', 'panel.deliberated', { votes: votes(true, true, false), conclusion: '构成近似' }).on('2026-09-16', 'panel.changed', { leaves: 'member-3', comes: 'member-4', reason: '调离' });
      for (const party of ['requester-1', 'respondent-1']) told.on('2026-09-17', 'panel.told', { way: 'inPerson' }, { party });
      return told;
    };
    expect(() => changed().approved('2026-09-17', 'decision.made', verdict)).toThrow(/mayDecide/);
    const again = changed().on('2026-09-17', 'panel.deliberated', { votes: [...votes(true, true).slice(0, 2), { person: 'member-4', agrees: true }], conclusion: '构成近似' });
    expect(again.approved('2026-09-18', 'decision.made', verdict).state).toBe('decided');
    expect(story.approved('2026-09-16', 'decision.made', verdict).state).toBe('decided');
  });

  it('the head’s recusal is decided by the heads together, with minutes', () => {
    const story = examining('2026-09-14').on('2026-09-15', 'recusal.asked', { person: 'the-principalHead', by: 'self', grounds: '曾任请求人顾问' });
    const asked = { act: 'headRecusal.decided', input: { person: 'the-principalHead', decision: 'granted', reason: '属实' } };
    story.on('2026-09-16', 'approval.requested', asked);
    const request = story.current.requests.at(-1)?.seq ?? 0;
    expect(story.refusal('2026-09-16', 'approval.given', { request, opinion: 'agree' }, { person: 'deputy', role: 'deputyHead' }).code).toBe('approval.minutesNeeded');
    story.on('2026-09-16', 'approval.given', { request, opinion: 'agree', minutes: '2026年第9期' }, { person: 'deputy', role: 'deputyHead' });
    expect(story.current.assignees.find(({ person }) => person === 'the-principalHead')).toMatchObject({ recused: true });
    expect(story.current.requests.at(-1)?.opinions.at(-1)).toMatchObject({ minutes: '2026年第9期' });
  });

  it('does not review its own case', () => {
    const story = examining('2026-09-14').on('2026-09-16', 'approval.requested', { act: 'decision.made', input: verdict });
    const request = story.current.requests.at(-1)?.seq ?? 0;
    story.on('2026-09-16', 'approval.given', { request, opinion: 'agree' }, { person: 'chief', role: 'sectionChief' });
    expect(story.refusal('2026-09-17', 'approval.given', { request, opinion: 'agree' }, { person: 'member-2', role: 'legalReviewer' }).code).toBe('approval.handlerReviews');
  });
});
