import { withoutProof } from '../../../src/domain/service';
import { agrees, bureau, clue, conclusion, counterfeit, decision, filing, ninety, reviewer, suspected, told, trademark, type PenaltyStory } from './penalty';

/** Three long lives, over Spring Festival and National Day. */

const items = { items: '茶具20件', place: '店内' };
const history = (story: PenaltyStory): string[] => story.sealed.map(({ fact }) => fact.type).filter((type) => !type.startsWith('approval.'));
const asReplayed = (story: PenaltyStory): void => expect(story.replayed()).toMatchObject({ disagreements: [], unreadable: [] });

it('a trademark over Spring Festival: identified, heard, decided, paid in time, closed while the court stays open to the party', () => {
  const story = clue('2026-01-19', { ...trademark, receivedOn: '2026-01-16' });
  // Received on Friday the 16th and typed on Monday: counted from the 16th.
  expect(story.due('P1')).toBe('2026-02-06');
  story.on('2026-01-20', 'identification.asked', { subject: '茶具', letter: { number: '张市监辨〔2026〕1号', due: '2026-01-30' } });
  expect([story.status('P1'), story.due('P26')]).toEqual(['paused', '2026-01-30']);
  story.on('2026-01-28', 'identification.received', { genuine: 'fake', conclusion: '不是权利人生产' });
  // Six working days were not counted, and 02-14 (Saturday) is a working day.
  expect(story.due('P1')).toBe('2026-02-14');
  story.on('2026-02-02', 'filing.decided', filing).on('2026-02-02T15:00', 'urgentMeasure.taken', { measure: 'preservation', ...items });
  expect([story.due('P3'), story.due('P4'), story.due('P6')]).toEqual(['2026-05-06', '2026-02-11', '2026-02-03T07:00:00.000Z']);
  story.on('2026-02-03T09:00', 'urgentMeasure.approved', { reason: '证据可能灭失' }).on('2026-02-10', 'preservation.resolved', { measure: 'confiscated' });
  expect([story.status('P6'), story.status('P4')]).toEqual(['ended', 'ended']);
  story.on('2026-02-10', 'investigation.concluded', conclusion).on('2026-02-11', 'review.completed', agrees, reviewer).on('2026-02-12', 'penaltyNotice.issued', told).served('2026-02-12', 'penaltyNotice');
  // Vector 22: five working days from the 12th, over the festival.
  expect([story.due('P8'), story.state]).toEqual(['2026-02-26', 'awaitingStatement']);
  story.party('2026-02-25', 'statement.made', { manner: 'written', statement: '进货渠道合法' }).party('2026-02-26', 'hearing.requested', { manner: 'written' });
  expect([story.status('P3'), story.due('N1')]).toEqual(['paused', '2026-03-02']);
  story.on('2026-02-27', 'hearing.scheduled', { hearingOn: '2026-03-16', place: '三楼会议室', presiding: 'chair-1', openness: 'public' }, { party: 'party' }).served('2026-03-02', 'penaltyHearingNotice');
  expect([story.due('P9'), story.status('P9')]).toEqual(['2026-03-05', 'ended']);
  story.party('2026-03-10', 'file.consulted', { scope: '正卷' }).party('2026-03-10', 'representative.appointed', { representative: { name: '李律师' }, powers: '代为陈述、申辩' });
  story.on('2026-03-16', 'hearing.held', { partyAttended: true, record: '听证笔录' }, { party: 'party' }).on('2026-03-17', 'hearing.reported', { report: '听证报告' });
  // Eighteen days of the hearing are not counted.
  expect([story.due('P3'), story.due('P10'), story.state]).toEqual(['2026-05-21', '2026-03-31', 'underReview']);
  story.on('2026-03-23', 'review.completed', agrees, reviewer).on('2026-03-23', 'statement.examined', { adopted: 'notAdopted', reason: '不能证明合法来源' }, { party: 'party' }).on('2026-03-26', 'decision.made', decision).served('2026-03-27', 'penaltyDecision');
  expect([story.state, story.due('P12'), story.due('F6r'), story.due('F6s'), story.due('P13')]).toEqual(['awaitingPerformance', '2026-04-11', '2026-05-26', '2026-09-28', '2026-04-24']);
  story.party('2026-04-09', 'performance.recorded', { amount: 20_000, fully: true }).on('2026-04-10', 'decision.published', { where: '国家企业信用信息公示系统' });
  expect(story.due('P21')).toBe('2026-04-30');
  story.on('2026-04-20', 'case.concluded', { summary: '执行完毕' }).on('2026-04-21', 'file.archived', { volumes: 2, reference: '2026-处-41' });
  expect([story.state, story.current.closed, story.until('2026-09-28').status('F6s')]).toEqual(['concluded', false, 'running']);
  expect([story.until('2026-09-29').state, story.current.closed, story.current.deadlines.filter(({ endSeq }) => endSeq === undefined)]).toEqual(['closed', true, []]);
  asReplayed(story);
});

it('a counterfeit patent over National Day: two periods of one step, mail that came back twice, a public notice, a party in another province', () => {
  const story = clue('2026-08-24', { ...counterfeit, origin: 'exOfficio' });
  expect([story.due('F1'), story.has('P1')]).toEqual(['2026-08-31', false]);
  story.on('2026-08-31', 'filing.decided', { ...filing, actEndedOn: '2026-08-20' });
  expect([story.due('F3'), story.due('P3'), story.deadline('P3').outer]).toEqual(['2026-09-30', '2026-11-29', '2026-11-30']);
  story.on('2026-09-01', 'assistance.asked', { of: 'zichuan-market', subject: '核实生产单位' }).on('2026-09-03', 'assistance.received', {}, { role: 'clerk', asserted: { body: 'zichuan-market', person: '收发室', way: 'paper', proof: 'scan-1' } });
  expect([story.due('P19'), story.deadline('P19').body]).toEqual(['2026-09-23', 'assistingBureau']);
  story.on('2026-09-11', 'assistance.answered', { answer: '系该单位生产' }).on('2026-09-14', 'investigation.concluded', conclusion).on('2026-09-16', 'review.completed', agrees, reviewer).on('2026-09-17', 'penaltyNotice.issued', told);
  const notice = { document: 'penaltyNotice' };
  story.on('2026-09-17', 'service.attempted', { ...notice, way: 'post', postalNumber: 'EMS1' }, { party: 'party' }).on('2026-09-20', 'service.returned', { ...notice, reason: 'moved' }, { party: 'party' });
  story.on('2026-09-21', 'service.attempted', { ...notice, way: 'direct' }, { party: 'party' }).on('2026-09-22', 'service.returned', { ...notice, reason: 'addressUnknown' }, { party: 'party' });
  expect([story.state, story.has('P8')]).toEqual(['awaitingStatement', false]);
  story.on('2026-09-22', 'closing.extended', { span: { length: 15, unit: 'calendarDay' }, reason: '当事人下落不明' });
  expect(story.due('F3')).toBe('2026-10-15');
  story.on('2026-09-23', 'publicNotice.published', { ...notice, where: 'noticeBoardAndDomicile', whereaboutsUnknown: true, evidence: '照片' }, { party: 'party' });
  expect([story.status('F3'), story.status('P3'), story.due('PN')]).toEqual(['paused', 'paused', '2026-10-23']);
  expect(story.refusal('2026-10-22', 'publicNotice.completed', notice, { party: 'party' })).toMatchObject({ condition: 'noticeHasRunOut' });
  story.on('2026-10-23', 'publicNotice.completed', { ...notice, evidence: '公告照片' }, { party: 'party', entered: '2026-10-26' });
  // Thirty days more on both; the party's five working days run from the thirtieth day, though it was entered later.
  expect([story.due('F3'), story.due('P3'), story.due('P8')]).toEqual(['2026-11-14', '2026-12-29', '2026-10-30']);
  expect(story.until('2026-10-31').state).toBe('awaitingDecision');
  story.on('2026-11-02', 'decision.made', { ...decision, publication: 'elsewhere' });
  expect([story.due('P11'), story.due('F4'), story.due('P13a'), story.status('F3'), story.status('P3')]).toEqual(['2026-11-11', '2026-11-30', '2026-11-16', 'ended', 'ended']);
  story.on('2026-11-04', 'decision.pushed', { to: '江苏省市场监督管理局' });
  story.on('2026-11-05', 'publicNotice.published', { document: 'penaltyDecision', where: 'website', whereaboutsUnknown: true, evidence: '截图' }, { party: 'party' });
  expect(story.status('P11')).toBe('ended');
  story.on('2026-11-20', 'decision.published', { where: '江苏公示系统' }).on('2026-12-05', 'publicNotice.completed', { document: 'penaltyDecision', evidence: '截图' }, { party: 'party', entered: '2026-12-07' });
  expect([story.state, story.due('P12'), story.due('F6s'), story.status('F4'), withoutProof(story.data as never)]).toEqual(['awaitingPerformance', '2026-12-20', '2027-06-07', 'ended', []]);
  expect([story.deadline('P12').outer, story.deadline('F6s').provisional]).toEqual(['2026-12-21', true]);
  asReplayed(story);
});

it('a grave case: seized, suspended, with the police and back, discussed collectively, never paid, enforced by the court', () => {
  const story = clue('2025-12-22', { ...trademark, origin: 'otherAgency' }).on('2025-12-29', 'filing.decided', filing).on('2025-12-29', 'seizure.ordered', items);
  expect([story.due('P3'), story.due('P5'), story.deadline('P3').outer]).toEqual(['2026-03-29', '2026-01-28', '2026-03-30']);
  story.on('2026-01-20', 'seizure.extended', { span: { length: 30, unit: 'calendarDay' }, reason: '货值较大，需要核实' });
  // Thirty more from the unrolled end: 27 February, whether or not it is a Friday.
  expect(story.due('P5')).toBe('2026-02-27');
  story.on('2026-01-23', 'offence.checked', suspected);
  expect([(story.data as { crimeCheck?: string }).crimeCheck, story.last.signals.map(({ act, to }) => [act, to])]).toEqual(['above', [['suspicion.registered', { open: 'case-transfer', body: bureau, link: 'transfer' }]]]);
  story.on('2026-01-26', 'crime.transferred', { police: 'zhangdian-police' }, { signal: true });
  // Trap 12: only a suspension with its own ground and approval stops the ninety days.
  expect(story.status('P3')).toBe('running');
  story.on('2026-01-27', 'case.suspended', { ground: 'dependentDecision', reason: '须以公安机关的处理结果为依据' });
  expect([story.status('P3'), story.status('P5')]).toEqual(['paused', 'running']);
  story.on('2026-02-25', 'crime.returned', { result: 'notFiled' }, { signal: true }).on('2026-02-26', 'case.resumed', { reason: '公安机关退回' }).on('2026-02-26', 'seizure.lifted', { reason: '期限届满前解除' });
  expect([story.due('P3'), story.status('P5')]).toEqual(['2026-04-28', 'ended']);
  story.on('2026-04-10', 'handling.extended', ninety).on('2026-05-20', 'handling.extendedCollectively', { until: '2026-07-31', reason: '特别复杂' });
  expect(story.due('P3')).toBe('2026-07-31');
  story.on('2026-06-01', 'investigation.concluded', { ...conclusion, grave: true }).on('2026-06-08', 'review.completed', agrees, reviewer).on('2026-06-09', 'penaltyNotice.issued', told).served('2026-06-10', 'penaltyNotice').party('2026-06-11', 'rights.waived', { manner: 'written' });
  expect(story.refusedByChain('2026-06-12', 'decision.made', decision)).toMatchObject({ condition: 'mayBeDecided' });
  story.on('2026-06-15', 'collectiveDecision.made', decision);
  // The receipt is dated 18 June and was entered on the 22nd: all periods of the party run from the 18th.
  story.on('2026-06-18', 'service.effected', { document: 'penaltyDecision', way: 'post', postalNumber: 'EMS9', evidence: '回执' }, { party: 'party', entered: '2026-06-22' });
  expect([story.due('P12'), story.due('F6s')]).toEqual(['2026-07-03', '2026-12-18']);
  story.on('2026-06-23', 'decision.published', { where: '公示系统' }).party('2026-06-30', 'remedy.sought', { remedy: 'reconsideration', at: '区政府' });
  expect([story.status('F6r'), story.status('F6s')]).toEqual(['ended', 'ended']);
  expect(story.until('2026-07-10').state).toBe('performanceOverdue');
  story.on('2026-08-28', 'remedy.decided', { remedy: 'reconsideration', result: 'upheld' }, { party: 'party' });
  expect(story.due('J11')).toBe('2026-09-14');
  story.until('2026-09-15');
  expect(story.due('P17')).toBe('2026-12-14');
  story.on('2026-09-24', 'performance.demanded', { amount: 20_000, until: '2026-10-15' }, { party: 'party' }).served('2026-09-24', 'performanceDemand');
  expect(story.due('P17d')).toBe('2026-10-15');
  const papers = { court: 'zhangdian-court', amount: 20_000, enforcementPapers: ['applicationForm', 'decisionAndBasis', 'partyOpinionAndDemand', 'subjectOfEnforcement', 'otherPapers'] };
  // Without one of the papers of 行政强制法 art. 55 nothing goes to the filing window.
  expect(story.refusal('2026-10-16', 'enforcement.applied', { ...papers, enforcementPapers: papers.enforcementPapers.slice(1) })).toMatchObject({ condition: 'mayApplyForEnforcement' });
  story.on('2026-10-16', 'enforcement.applied', papers);
  expect(story.last.signals).toEqual([{ to: { open: 'case-transfer', body: bureau, link: 'court' }, act: 'application.lodged', input: { application: 'enforcement', court: 'zhangdian-court', enforcementPapers: papers.enforcementPapers, proofOfDemand: 'proof-performanceDemand', demandServedOn: '2026-09-24', against: [story.current.parties[0]?.identity], decisionNumber: story.current.numbers['penaltyDecision'], goods: '茶具', district: 'zhangdian', amount: 20_000, about: story.current.id } }]);
  story.on('2026-11-16', 'enforcement.ended', { result: 'enforced', number: '（2026）鲁0303行审12号' });
  expect(story.due('P21')).toBe('2026-12-07');
  story.on('2026-11-30', 'case.concluded', { summary: '法院强制执行完毕' });
  expect([story.state, story.current.closed, story.current.handling]).toEqual(['closed', true, bureau]);
  expect(history(story).filter((type) => !type.startsWith('deadline.')).at(-1)).toBe('case.concluded');
  asReplayed(story);
});
