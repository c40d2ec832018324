import { decisionServed } from './dispute';

it('takes a suit that the court has admitted whenever its notice comes: out of time, while it is enforced, and after the case was closed', () => {
  const noticed = { court: 'jn-court', number: '（2026）鲁01行初9号', noticed: true } as const;
  const papers = ['applicationForm', 'decisionAndBasis', 'partyOpinionAndDemand', 'subjectOfEnforcement', 'otherPapers'];
  const enforcing = () => decisionServed('2026-04-17').on('2026-04-20', 'decision.published', { where: 'website', masked: true }).until('2026-05-10').on('2026-05-11', 'demandNotice.issued', { duties: '停止销售' })
    .on('2026-05-11', 'service.effected', { document: 'demandNotice', way: 'direct', signedBy: '收发室', evidence: '催告书送达回证' }, { party: 'respondent-1' }).until('2026-05-26').approved('2026-05-26', 'enforcement.applied', { court: 'zhangdian-court', enforcementPapers: papers });
  // Fifteen days from 04-17, past Labour Day: 05-06. A suit of 06-01 is out of time, and only the notice of the court brings it in.
  const sued = enforcing();
  expect(sued.refusal('2026-06-01', 'suit.filed', { court: 'jn-court' }, { party: 'respondent-1' })).toMatchObject({ condition: 'suedInTimeOrAdmitted' });
  expect([sued.on('2026-06-01', 'suit.filed', noticed, { party: 'respondent-1' }).state]).toEqual(['inCourt']);
  // The application that was under way comes to its end in the meantime: kept, and nothing moves.
  expect(sued.on('2026-06-10', 'enforcement.ended', { result: 'endedByCourt' }, { signal: true }).state).toBe('inCourt');
  sued.on('2026-09-14', 'judgment.received', { judgment: 'decisionStands', number: '（2026）鲁01行初9号之一' });
  expect([sued.state, sued.status('A12')]).toEqual(['effective', 'running']);
  const closed = enforcing().on('2026-06-10', 'enforcement.ended', { result: 'enforced' }).on('2026-06-11', 'case.concluded');
  expect([closed.state, closed.current.closed]).toEqual(['concluded', true]);
  closed.on('2026-05-06', 'suit.filed', { court: 'jn-court' }, { party: 'respondent-1', entered: '2026-06-20' });
  expect([closed.state, closed.current.closed]).toEqual(['inCourt', false]);
});
