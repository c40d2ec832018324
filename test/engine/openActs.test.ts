import { openActs } from '../../src/engine';
import { moment, type Story } from '../support/story';
import { accepted, asks, filed } from './dispute';
import { sample } from './sample';

const actor = { kind: 'person', id: 'person-1', body: 'zb-ip', role: 'clerk' } as const;
const open = (dispute: Story, when: string) => openActs({ procedure: sample, calendar: dispute.calendar }, dispute.current, actor, moment(when));
const entry = (dispute: Story, when: string, act: string) => open(dispute, when).find((one) => one.act === act);

describe('open acts', () => {
  it('name what is possible, and why the rest is not', () => {
    const dispute = filed('2026-09-14', 0);
    expect(open(dispute, '2026-09-14').filter(({ refusal }) => !refusal).map(({ act }) => act).sort()).toEqual(['act.corrected', 'consultation.asked', 'facts.added', 'request.refused', 'request.withdrawn', 'respondent.named']);
    expect(entry(dispute, '2026-09-14', 'request.accepted')?.refusal).toEqual({
      code: 'condition.unmet', condition: 'hasRespondent', who: ['zb-ip'], article: 'sample 1', missing: [], open: ['facts.added', 'respondent.named', 'request.accepted', 'request.refused', 'request.withdrawn'],
    });
    expect(entry(dispute, '2026-09-14', 'answers.reviewed')?.refusal).toMatchObject({ code: 'act.notOpen', data: { state: 'filed', act: 'answers.reviewed' }, missing: ['request.accepted'], who: ['clerk'] });
    expect(entry(dispute, '2026-09-14', 'copy.served')).toMatchObject({ parties: [], refusal: { code: 'act.notOpen' } });
    expect(entry(dispute, '2026-09-14', 'request.refused')).toEqual({ act: 'request.refused', needsApproval: true });
    // An act that opens a case is none of an open case, nor is a lapse an act.
    expect(open(dispute, '2026-09-14').map(({ act }) => act)).not.toContain('request.filed');
  });

  it('name the parties for which an act is open', () => {
    expect(entry(accepted('2026-09-10', ['2026-09-10', '2026-09-11']), '2026-09-12', 'copy.served')).toEqual({ act: 'copy.served', needsApproval: false, parties: ['requester-1', 'respondent-1', 'respondent-2'] });
  });

  it('do not offer an extension that cannot be given, nor a pause that stands, nor anything a suspension holds up', () => {
    const dispute = accepted('2026-09-10', ['2026-09-10']);
    expect(entry(dispute, '2026-09-11', 'putRight.extended')?.refusal?.code).toBe('extension.noClock');
    dispute.on('2026-09-11', 'putRight.ordered').on('2026-09-12', 'putRight.extended', { span: { length: 1, unit: 'calendarDay' } });
    expect(entry(dispute, '2026-09-12', 'putRight.extended')?.refusal?.code).toBe('extension.noneLeft');
    expect(entry(dispute, '2026-12-20', 'period.extended')?.refusal?.code).toBe('extension.afterExpiry');
    dispute.on('2026-09-13', 'case.suspended');
    expect(entry(dispute, '2026-09-13', 'case.resumed')?.refusal).toBeUndefined();
    expect(entry(dispute, '2026-09-13', 'appraisal.ended')?.refusal?.code).toBe('pause.notOpen');
    expect(entry(dispute, '2026-09-13', 'evidence.sealed')?.refusal?.code).toBe('case.suspended');
  });

  it('show an opinion to give and a receipt to bring only while one is awaited', () => {
    const dispute = accepted('2026-09-10', ['2026-09-10']);
    expect(open(dispute, '2026-09-11').map(({ act }) => act)).not.toContain('approval.given');
    dispute.on('2026-09-11', 'approval.requested', asks('period.extended', { span: { length: 1, unit: 'month' } }), { person: 'officer-1' });
    dispute.on('2026-09-11', 'opinion.heard', {}, { asserted: { body: 'zb-court', person: '王', way: 'paper' } });
    expect(open(dispute, '2026-09-11').map(({ act }) => act)).toEqual(expect.arrayContaining(['approval.given', 'proof.received']));
  });
});
