import { dispute, panel, request, type DisputeStory } from './dispute';

describe('A0: the day of the request', () => {
  const cancel = { grounds: 'limitation', explanation: '时效届满' };
  const knew = (knewOn: string) => ({ knewOn, stillContinuing: false });
  const onward = (story: DisputeStory, when: string) => {
    story.on(when, 'panel.formed', panel).approved(when, 'case.filed');
    for (const { id } of story.current.parties) story.on(when, 'panel.told', { way: 'withNotice' }, { party: id });
    return story.on(when, 'answerNotice.issued').served(when, 'answerNotice', 'respondent-1').on(when, 'limitation.pleaded', { grounds: '超过三年' }, { party: 'respondent' });
  };
  const lodgedBy = (date: string, entered: string, knewOn: string) => dispute().on(date, 'request.lodged', request({ track: 'adjudication', ...knew(knewOn) }), { entered });

  it('is the same whether it is entered on the day or by its date afterwards', () => {
    for (const at of ['2026-09-15T00:00', '2026-09-15T10:00', '2026-09-15T23:59']) {
      expect(onward(lodgedBy(at, '2026-09-16', '2023-09-14'), '2026-09-16').approved('2026-09-21', 'case.cancelled', cancel).state).toBe('cancelled');
      expect(() => onward(lodgedBy(at, '2026-09-16', '2023-09-15'), '2026-09-16').approved('2026-09-21', 'case.cancelled', cancel)).toThrow(/groundHolds/);
    }
  });

  it('is the one that was put right', () => {
    const story = onward(lodgedBy('2026-09-15', '2026-09-15', '2023-09-14'), '2026-09-16');
    story.on('2026-09-17', 'approval.requested', { act: 'act.corrected', input: { about: 1, at: '2026-09-14T10:00:00+08:00', reason: '收件日期录入有误' } }, { person: 'officer-1', role: 'officer' });
    story.on('2026-09-17', 'approval.given', { request: story.current.requests.at(-1)?.seq ?? 0, opinion: 'agree' }, { person: 'head-1', role: 'deputyHead' });
    expect(() => story.approved('2026-09-21', 'case.cancelled', cancel)).toThrow(/groundHolds/);
    expect(story.replayed().disagreements).toEqual([]);
  });

  it('is in time on the first working day after the National Day holidays, and not on the next', () => {
    expect(() => onward(lodgedBy('2026-10-08', '2026-10-08', '2023-10-03'), '2026-10-09').approved('2026-10-12', 'case.cancelled', cancel)).toThrow(/groundHolds/);
    expect(onward(lodgedBy('2026-10-09', '2026-10-09', '2023-10-03'), '2026-10-09').approved('2026-10-12', 'case.cancelled', cancel).state).toBe('cancelled');
  });
});
