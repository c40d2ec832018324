import { openActs } from '../../../src/engine';
import type { Instant } from '../../../src/domain/brand';
import { builtInCalendar } from '../../../src/domain/calendar';
import { hotlineComplaint } from '../../../workflows/hotline-complaint';
import { complaintAccepted, complaintPassedOn, consent, declined, hotline, market, refused, reportWith, said, type HotlineStory } from './hotline';

const kindOf = (story: HotlineStory) => [story.data['declaredKind'], story.data['suggestedKind'], story.data['confirmedKind']];
const accessOf = (story: HotlineStory) => Object.fromEntries(story.current.access.map(({ body, parts }) => [body, parts.join(',')]));
const toldTo = (story: HotlineStory) => story.last.notices.map(({ to, template }) => `${to}: ${template}`);

describe('what ends at the hub', () => {
  it('answers a consultation in seconds, from the library of the day', () => {
    const call = hotline().on('2026-12-31T09:00', 'intake.registered', said('consultation'));
    expect(call.refusal('2026-12-31T09:00', 'consultation.answered', { answer: 'trademarkInfringement-2027' })).toMatchObject({ code: 'condition.unmet', condition: 'isConsultation' });
    call.on('2026-12-31T09:01', 'consultation.answered', { answer: 'trademarkInfringement' });
    expect([call.state, call.current.closed, call.running]).toEqual(['answered', true, []]);
  });

  it('lets a consultation become a case later, with the same caller and nothing typed twice', () => {
    const call = hotline().on('2026-09-01', 'intake.registered', said('consultation')).on('2026-09-01', 'consultation.answered', { answer: 'inOwnWords', told: '请先保留购买凭证' });
    call.on('2026-09-08', 'linkedCase.opened', { kind: 'report', reason: '决定举报' });
    expect(call.last.signals).toMatchObject([{ to: { open: 'hotline-complaint', body: 'zb-12330' }, act: 'intake.registered', input: { kind: 'report', reporter: call.data['reporter'], narrative: call.data['narrative'] } }]);
    expect(call.state).toBe('answered');
  });

  it('guides petitions and requests, notes praise, and declines with grounds and other routes', () => {
    const guided = (kind: string) => hotline().on('2026-09-01', 'intake.registered', said(kind)).on('2026-09-01', 'caller.guided', { to: 'zb-ip', guidance: '请到窗口提交' }).state;
    expect([guided('petition'), guided('request')]).toEqual(['guided', 'guided']);
    expect(hotline().on('2026-09-01', 'intake.registered', said('unclassified')).on('2026-09-01', 'comment.noted').state).toBe('noted');
    const report = hotline().on('2026-09-01', 'intake.registered', said('report'));
    expect(report.refusal('2026-09-01', 'caller.guided', { guidance: '找别人' })).toMatchObject({ condition: 'isGuided' });
    report.on('2026-09-02', 'intake.declined', declined);
    expect([report.state, toldTo(report)]).toEqual(['declined', ['reporter: hotline.declined']]);
    expect(report.last.notices[0]?.data['routes']).toBe('向人民法院提起诉讼；请求消费者协会或者依法成立的其他调解组织调解');
  });

  it('joins a repeat to the earlier case, by a signal', () => {
    const repeat = hotline('case-9').on('2026-09-21', 'intake.registered', said('report', { earlier: 'case-1' })).on('2026-09-21', 'repeat.joined', { earlier: 'case-1', newFacts: true });
    expect(repeat.state).toBe('joined');
    expect(repeat.last.signals).toEqual([{ to: { case: 'case-1' }, act: 'repeat.received', input: { later: 'case-9', newFacts: true, receivedOn: '2026-09-21' } }]);
    expect(repeat.current.links.map(({ kind }) => kind)).toEqual(['suspectedRepeat', 'joinedTo']);
  });
});

describe('kinds', () => {
  it('keeps what a right holder called it, suggests another kind, and opens no C1 until it is confirmed', () => {
    const patent = hotline().on('2026-09-14', 'intake.registered', said('complaint', { standing: 'rightHolder', right: { kind: 'design', number: 'ZL202330123456.7' } }));
    expect(kindOf(patent)).toEqual(['complaint', 'request', undefined]);
    const mark = hotline().on('2026-09-14', 'intake.registered', said('complaint', { standing: 'licensee', right: { kind: 'trademark' } }));
    expect(kindOf(mark)).toEqual(['complaint', 'report', undefined]);
    expect(mark.has('C1')).toBe(false);
    expect(mark.refusal('2026-09-14', 'material.passedOn', { to: market })).toMatchObject({ code: 'condition.unmet', condition: 'mayBePassedOn' });
    mark.on('2026-09-15', 'kind.confirmed', { kind: 'report' }).on('2026-09-15', 'material.passedOn', { to: market }).at(market, '2026-09-16', 'receipt.recorded');
    expect([kindOf(mark), mark.state, mark.has('C1'), mark.has('C7')]).toEqual([['complaint', 'report', 'report'], 'verifying', false, true]);
  });

  it('shows C1 from registration as the safe line, until the bureau signs', () => {
    const complaint = hotline().on('2026-09-14', 'intake.registered', said('complaint', { standing: 'consumer' })).on('2026-09-16', 'kind.confirmed', { kind: 'complaint' });
    expect([complaint.due('C1'), complaint.deadline('C1').body]).toEqual(['2026-09-22', 'zb-12330']);
    complaint.on('2026-09-17', 'material.passedOn', { to: market }).at(market, '2026-09-18', 'receipt.recorded');
    expect([complaint.due('C1'), complaint.deadline('C1').body, complaint.running.filter((id) => id === 'C1')]).toEqual(['2026-09-29', market, ['C1']]);
  });

  it('counts a letter from the day it came, not from the day it was typed', () => {
    const letter = hotline().on('2026-09-16', 'intake.registered', said('complaint', { channel: 'letter', standing: 'consumer', receivedOn: '2026-09-14' })).on('2026-09-16', 'kind.confirmed', { kind: 'complaint' });
    expect(letter.due('C1')).toBe('2026-09-22');
  });

  it('lets the bureau put the kind right, and counts from the same receipt', () => {
    const complaint = complaintPassedOn('2026-09-14', '2026-09-14', '2026-09-14').at(market, '2026-09-14', 'receipt.recorded').at(market, '2026-09-16', 'kind.confirmed', { kind: 'report' });
    expect([complaint.state, complaint.status('C1'), complaint.due('C7')]).toEqual(['verifying', 'ended', '2026-10-10']);
  });

  it('splits mixed material in two, once; the other half counts from the same receipt (art. 9)', () => {
    const mixed = hotline().on('2026-09-14', 'intake.registered', said('mixed', { standing: 'consumer' })).on('2026-09-15', 'material.split', { thisHalf: 'complaint', otherHalf: 'report' });
    expect([kindOf(mixed), mixed.due('C1'), mixed.current.links.map(({ kind }) => kind)]).toEqual([['mixed', undefined, 'complaint'], '2026-09-22', ['split']]);
    const signal = mixed.last.signals[0];
    expect(signal).toMatchObject({ act: 'intake.registered', input: { kind: 'report', receivedOn: '2026-09-14', reporter: mixed.data['reporter'] } });
    expect(mixed.refusal('2026-09-15', 'material.split', { thisHalf: 'complaint', otherHalf: 'report' })).toMatchObject({ condition: 'splitsOnce' });
  });
});

describe('passing on', () => {
  it('goes back to the hub only, which alone routes it anew (art. 41); the returning body keeps no access', () => {
    const report = reportWith(market, '2026-09-14').at(market, '2026-09-15', 'material.returned', { reason: 'noAuthority', explanation: '属于版权', competentBody: 'zb-culture' });
    expect([report.state, report.current.handling, report.current.turn.body, accessOf(report)]).toEqual(['returnedToHub', 'zb-12330', 'zb-12330', { 'zb-12330': 'main,secondary,identity' }]);
    expect(toldTo(report)).toEqual(['reporter: hotline.noAuthority']);
    expect(hotlineComplaint.acts['material.passedOn']?.office).toBe('hub');
    expect(report.on('2026-09-16', 'material.passedOn', { to: 'zb-culture' }).at('zb-culture', '2026-09-17', 'receipt.recorded').state).toBe('verifying');
    expect([report.status('C7'), report.due('K1')]).toEqual(['ended', '2026-10-08']);
  });

  it('shows the safe line of C1 again when a complaint comes back', () => {
    const complaint = complaintPassedOn('2026-09-14', '2026-09-14', '2026-09-14').at(market, '2026-09-18', 'receipt.recorded').at(market, '2026-09-18', 'material.returned', { reason: 'wrongTerritory', explanation: '在淄川' });
    expect(complaint.due('C1')).toBe('2026-09-22');
  });

  it('leaves the decision to a person when the verification is overdue', () => {
    const report = reportWith(market, '2026-09-14').until('2026-10-12');
    expect([report.status('C7'), report.state]).toEqual(['lapsed', 'verifying']);
    expect(report.at(market, '2026-10-12', 'filing.decided', { decidedBy: 'deputyHead' }).status('C7')).toBe('lapsed');
  });

  it('settles competence by agreement, or waits for the superior when seven days have run', () => {
    const disputed = () => complaintPassedOn('2026-09-14', '2026-09-14', '2026-09-14').at(market, '2026-09-14', 'receipt.recorded').at(market, '2026-09-15', 'competence.disputed', { with: 'zichuan-market', grounds: '经营地在淄川' });
    expect(disputed().at(market, '2026-09-16', 'competence.agreed', { body: market }).state).toBe('complaintReceived');
    expect(disputed().refusal('2026-09-16', 'competence.agreed', { body: 'zb-12330' }, { body: market })).toMatchObject({ condition: 'movesToOtherBody' });
    const late = disputed().until('2026-09-24');
    expect(late.state).toBe('awaitingDesignation');
    late.on('2026-09-28', 'competence.designated', { body: 'zichuan-market', superior: 'zb-market' }, { document: { number: '淄市监指〔2026〕2号' } });
    expect([late.state, late.current.handling, Object.keys(accessOf(late))]).toEqual(['awaitingReceipt', 'zichuan-market', ['zb-12330', 'zichuan-market']]);
  });

  it('knows no dispute between two names of one legal person', () => {
    const report = reportWith('zb-ip', '2026-09-14');
    expect(report.refusal('2026-09-15', 'competence.disputed', { with: 'zb-market', grounds: '分工' }, { body: 'zb-ip' })).toMatchObject({ condition: 'mayBeDisputed' });
  });

  it('starts no clock of the penalty rules for plain infringement of a patent', () => {
    const report = hotline().on('2026-09-14', 'intake.registered', said('report', { standing: 'other', right: { kind: 'design' } })).on('2026-09-14', 'material.passedOn', { to: 'zb-ip' }).at('zb-ip', '2026-09-14', 'receipt.recorded');
    expect([report.has('C7'), report.has('F2')]).toEqual([false, false]);
  });
});

describe('who learns the name', () => {
  it('tells a body nothing of a confidential reporter, and nothing to read until it is masked', () => {
    const report = hotline().on('2026-09-14', 'intake.registered', said('report', { confidentiality: 'confidential' }));
    expect(report.refusal('2026-09-14', 'material.passedOn', { to: market })).toMatchObject({ condition: 'mayBePassedOn', article: 'SAMR Order 121 arts 37, 41' });
    report.on('2026-09-14', 'narrative.masked', { text: '举报人称在张店买到假冒茶具' }).on('2026-09-14', 'material.passedOn', { to: market });
    expect(accessOf(report)[market]).toBe('main');
    report.on('2026-09-15', 'disclosure.consented', { ...consent, to: 'handlingBody' });
    expect(accessOf(report)[market]).toBe('main,identity');
    report.on('2026-09-16', 'confidentiality.asked', { confidentiality: 'confidential', way: 'telephone' });
    expect([accessOf(report)[market], report.data['consents']]).toEqual(['main', []]);
  });

  it('takes the name back from the body when another, confidential, reporter is written down', () => {
    const report = reportWith(market, '2026-09-14');
    expect(accessOf(report)[market]).toBe('main,identity');
    report.on('2026-09-15', 'reporter.identified', { reporter: { name: '王某' }, confidentiality: 'confidential' });
    expect(accessOf(report)[market]).toBe('main');
  });

  it('needs consent before a request opens a dispute', () => {
    const request = hotline().on('2026-09-14', 'intake.registered', said('request', { right: { kind: 'design' } }));
    expect(request.refusal('2026-09-14', 'material.passedOn', { to: 'zb-ip' })).toMatchObject({ condition: 'mayBePassedOn' });
    request.on('2026-09-14', 'disclosure.consented', consent).on('2026-09-14', 'material.passedOn', { to: 'zb-ip' }).at('zb-ip', '2026-09-15', 'receipt.recorded');
    expect(request.state).toBe('beingHandled');
  });

  it('takes an anonymous report, and no anonymous complaint (arts 10, 28)', () => {
    const anonymous = (kind: string) => hotline().on('2026-09-14', 'intake.registered', { channel: '12330', kind, confidentiality: 'anonymous', district: 'zhangdian' });
    const report = anonymous('report').on('2026-09-14', 'material.passedOn', { to: market }).at(market, '2026-09-14', 'receipt.recorded');
    expect([report.state, report.has('H5'), report.last.notices]).toEqual(['verifying', false, []]);
    const complaint = anonymous('complaint').on('2026-09-14', 'kind.confirmed', { kind: 'complaint' }).on('2026-09-14', 'material.passedOn', { to: market }).at(market, '2026-09-15', 'receipt.recorded');
    expect(complaint.refusal('2026-09-15', 'complaint.accepted', {}, { body: market })).toMatchObject({ condition: 'acceptable' });
  });

  it('writes to the respondent without a word about the complainant', () => {
    const complaint = complaintAccepted('2026-09-14').on('2026-09-14', 'disclosure.consented', consent).at(market, '2026-09-15', 'mediation.started', { manner: 'inPerson' });
    const invitation = complaint.last.notices.find(({ to }) => to === 'respondent');
    expect(invitation).toMatchObject({ template: 'hotline.invitation', legalService: true, data: { goods: '茶具', body: market } });
    expect(Object.keys(invitation?.data ?? {}).sort()).toEqual(['body', 'goods', 'right']);
  });

  it('keeps names and narratives out of the engine', () => {
    const report = reportWith(market, '2026-09-14');
    expect(JSON.stringify(report.current)).not.toMatch(/高东玉|2740000|淄博泰鑫/);
  });
});

describe('mediation', () => {
  const started = () => complaintAccepted('2026-08-03').on('2026-08-03', 'disclosure.consented', consent).at(market, '2026-08-05', 'mediation.started', { manner: 'inPerson' });
  const mandate = { to: '张店区消费者协会', complainantConsentedOn: '2026-08-06', respondentConsentedOn: '2026-08-07' };

  it('is entrusted once, with the consent of both (art. 19)', () => {
    const complaint = started().at(market, '2026-08-10', 'mediation.entrusted', mandate);
    expect(complaint.refusal('2026-08-11', 'mediation.entrusted', { ...mandate, to: '某调解中心' }, { body: market })).toMatchObject({ condition: 'entrustedOnce', article: 'SAMR Order 121 art. 19' });
  });

  it('waits for a decision when the sixty days have run: a lapse decides nothing', () => {
    const complaint = started().until('2026-10-09');
    expect([complaint.state, complaint.status('C2')]).toEqual(['mediationOverdue', 'lapsed']);
    expect(complaint.refusal('2026-10-12', 'mediation.agreed', { form: 'mediationRecord' }, { body: market })).toMatchObject({ condition: 'agreedInTime' });
    complaint.at(market, '2026-10-12', 'mediation.terminated', { grounds: ['sixtyDays'] });
    expect([complaint.state, complaint.due('C3'), toldTo(complaint)]).toEqual(['terminationToTell', '2026-10-21', ['reporter: hotline.terminationReporter', 'respondent: hotline.terminationRespondent']]);
  });

  it('takes an agreement that was reached in time and is entered late', () => {
    const complaint = started().at(market, '2026-10-07', 'mediation.agreed', { form: 'mediationLetter' }, { entered: '2026-10-12' });
    expect([complaint.state, complaint.status('C2')]).toEqual(['resultReceived', 'lapsed']);
  });

  it('is agreed while an appraisal goes on, whose time does not count (art. 22)', () => {
    const complaint = started().at(market, '2026-08-10', 'appraisal.ordered', { appraisal: 'testing', subject: '茶具', institution: '检测中心', costsAgreed: true });
    expect([complaint.until('2026-10-20').status('C2'), complaint.state]).toEqual(['paused', 'mediating']);
    expect(complaint.at(market, '2026-10-20', 'mediation.agreed', { form: 'mediationLetter' }).state).toBe('resultReceived');
  });

  it('is agreed on the Monday after an end that falls on an ordinary Sunday, and not the day after (art. 45)', () => {
    const overSunday = () => complaintAccepted('2026-09-09').on('2026-09-09', 'disclosure.consented', consent).at(market, '2026-09-09', 'mediation.started', { manner: 'inPerson' });
    const complaint = overSunday();
    expect([complaint.due('C2'), complaint.deadline('C2').outer]).toEqual(['2026-11-08', '2026-11-09']);
    expect(complaint.at(market, '2026-11-09', 'mediation.agreed', { form: 'mediationLetter' }).state).toBe('resultReceived');
    expect(overSunday().refusal('2026-11-10', 'mediation.agreed', { form: 'mediationLetter' }, { body: market })).toMatchObject({ condition: 'agreedInTime' });
  });

  it('ends by withdrawal with the duty to tell both (art. 23(1))', () => {
    const complaint = started().on('2026-08-10', 'matter.withdrawn', { way: 'telephone' });
    expect([complaint.state, complaint.status('C2'), complaint.due('C3')]).toEqual(['terminationToTell', 'ended', '2026-08-19']);
  });

  it('does not conclude while a clue found on the way is open', () => {
    const complaint = started().at(market, '2026-08-10', 'clue.found', { clue: '仓库另有假冒商标标识' }).at(market, '2026-08-12', 'mediation.agreed', { form: 'mediationLetter' });
    expect(complaint.refusal('2026-08-13', 'result.delivered', { way: 'telephone' })).toMatchObject({ condition: 'noClueOpen' });
    complaint.at(market, '2026-08-14', 'clue.verified', { outcome: 'filed', decidedBy: 'deputyHead', filingNumber: '张市监立〔2026〕57号' }).on('2026-08-14', 'result.delivered', { way: 'telephone' });
    expect(complaint.state).toBe('concluded');
  });

  it('is not opened more than three years after the harm was known, unless the law says otherwise (C9)', () => {
    const complaint = complaintPassedOn('2026-09-14', '2026-09-14', '2026-09-14', { knewOn: '2023-09-11' }).at(market, '2026-09-14', 'receipt.recorded');
    expect(complaint.refusal('2026-09-15', 'complaint.accepted', {}, { body: market })).toMatchObject({ condition: 'acceptable' });
    expect(complaint.at(market, '2026-09-15', 'complaint.accepted', { limitationException: '法律另有规定' }).state).toBe('awaitingMediation');
    expect(complaintPassedOn('2026-09-14', '2026-09-14', '2026-09-14', { knewOn: '2023-09-14' }).at(market, '2026-09-14', 'receipt.recorded').at(market, '2026-09-15', 'complaint.accepted').state).toBe('awaitingMediation');
  });

  it('is opened on the first working day after holidays in which the three years ended, not a day later (C9, art. 45)', () => {
    const received = (on: string) => complaintPassedOn(on, on, on, { knewOn: '2023-10-03' }).at(market, on, 'receipt.recorded');
    expect(received('2026-10-08').at(market, '2026-10-09', 'complaint.accepted').state).toBe('awaitingMediation');
    expect(received('2026-10-09').refusal('2026-10-12', 'complaint.accepted', {}, { body: market })).toMatchObject({ condition: 'acceptable' });
  });

  it('keeps the edition of the day it started', () => {
    const complaint = complaintAccepted('2026-04-14').until('2026-05-01');
    expect([complaint.deadline('C2').edition, complaint.due('C2')]).toEqual(['2020-01-01', '2026-06-18']);
    complaint.at(market, '2026-05-06', 'mediation.terminated', { grounds: ['noAgreement'] });
    expect(complaint.deadline('C3').edition).toBe('2026-04-15');
  });
});

describe('reports', () => {
  it('restart the verification from the last report when new facts come (C8), and not without', () => {
    const report = reportWith(market, '2026-09-14');
    const repeat = (newFacts: boolean) => report.on('2026-09-21', 'repeat.received', { later: 'case-9', newFacts, receivedOn: '2026-09-21' }, { signal: true });
    expect(repeat(false).due('C7')).toBe('2026-10-10');
    expect(repeat(true).due('C7')).toBe('2026-10-19');
  });

  it('bring back what had ended, for a person to decide, when they hold new facts', () => {
    const report = hotline().on('2026-09-01', 'intake.registered', said('report')).on('2026-09-02', 'intake.declined', declined);
    report.on('2026-09-21', 'repeat.received', { later: 'case-9', newFacts: true, receivedOn: '2026-09-21' }, { signal: true });
    expect([report.state, report.current.closed, report.due('H2')]).toEqual(['registered', false, '2026-09-24']);
  });

  it('are verified although the reporter withdraws', () => {
    expect(reportWith(market, '2026-09-14').on('2026-09-15', 'matter.withdrawn', { way: 'telephone' }).state).toBe('verifying');
  });

  it('tell the result only on a basis in law (art. 36)', () => {
    const report = reportWith(market, '2026-09-14').at(market, '2026-09-15', 'filing.decided', { decidedBy: 'deputyHead' });
    expect(report.refusal('2026-09-16', 'reporter.told', { about: 'result', way: 'telephone' }, { body: market })).toMatchObject({ condition: 'basisIsNamed' });
    report.at(market, '2026-09-16', 'reporter.told', { about: 'result', way: 'telephone', basis: '市场监管领域重大违法行为举报奖励暂行办法' });
    expect(report.status('H11')).toBe('ended');
  });
});

describe('after the result', () => {
  const concluded = () => reportWith(market, '2026-09-01').at(market, '2026-09-02', 'filing.declined', { decidedBy: 'deputyHead', reason: '证据不足' }).on('2026-09-02', 'result.delivered', { way: 'telephone' });
  const unhappy = { outcome: 'dissatisfied', way: 'telephone' };

  it('is done again when the caller is dissatisfied, twice at most', () => {
    const report = concluded();
    for (const [day, next] of [['2026-09-03', '2026-09-04'], ['2026-09-07', '2026-09-08']] as const) {
      report.on(day, 'callBack.made', unhappy).on(day, 'redo.ordered', { instruction: '重新核查' }).at(market, next, 'receipt.recorded');
      expect(report.state).toBe('verifying');
      report.at(market, next, 'filing.declined', { decidedBy: 'deputyHead', reason: '证据不足' }).on(next, 'result.delivered', { way: 'telephone' });
    }
    report.on('2026-09-09', 'callBack.made', unhappy);
    expect(report.refusal('2026-09-09', 'redo.ordered', { instruction: '再查' })).toMatchObject({ condition: 'mayBeRedone' });
    expect(report.on('2026-09-09', 'redo.declined', { explanation: '已核查三次' }).current.closed).toBe(true);
  });

  it('closes with nothing running', () => {
    const report = concluded().on('2026-09-03', 'callBack.made', { outcome: 'satisfied', way: 'telephone' });
    expect([report.state, report.running]).toEqual(['closed', []]);
    expect(report.current.deadlines.every(({ endSeq }) => endSeq !== undefined)).toBe(true);
    expect(report.on('2026-09-20', 'callBack.made', unhappy).state).toBe('redoUnderReview');
  });

  it('gives assistance at the centre, and declines it with other routes', () => {
    const asked = () => hotline().on('2026-09-01', 'intake.registered', said('assistance'));
    const given = asked().on('2026-09-02', 'assistance.accepted', { services: ['referenceOpinion'] }).on('2026-09-10', 'assistance.completed', { services: ['referenceOpinion'], opinion: '初步认为相近' });
    expect([given.state, given.status('H9'), given.due('H7')]).toEqual(['resultReceived', 'ended', '2026-09-15']);
    expect(asked().on('2026-09-02', 'assistance.refused', { explanation: '无权利证明', routes: ['court'] }).state).toBe('declined');
  });
});

describe('what people do on paper', () => {
  it('is entered by the hub for a body that is not here; the receipt stays outstanding', () => {
    const report = hotline().on('2026-09-14', 'intake.registered', said('report')).on('2026-09-14', 'material.passedOn', { to: market });
    report.on('2026-09-15', 'receipt.recorded', {}, { role: 'clerk', entered: '2026-09-17', asserted: { body: market, person: '王科长', way: 'paper' } });
    expect([report.due('C7'), report.current.proofsOutstanding]).toEqual(['2026-10-12', [report.current.revision]]);
    report.on('2026-09-18', 'material.returned', { reason: 'noAuthority', explanation: '不归我局' }, { role: 'clerk', asserted: { body: market, person: '王科长', way: 'telephone' } });
    expect(report.data['returns']).toMatchObject([{ body: market }]);
  });

  it('puts a mistyped date of registration right, and moves what was counted from it', () => {
    const complaint = hotline().on('2026-09-16', 'intake.registered', said('complaint', { channel: 'web', standing: 'consumer' })).on('2026-09-16', 'kind.confirmed', { kind: 'complaint' });
    expect([complaint.due('C1'), complaint.due('H1'), complaint.due('H2')]).toEqual(['2026-09-24', '2026-09-16', '2026-09-20']);
    const wrong = { about: 1, at: '2026-09-14T10:00:00+08:00', reason: '录入时日期有误' };
    complaint.on('2026-09-17', 'approval.requested', { act: 'act.corrected', input: wrong });
    complaint.on('2026-09-17', 'approval.given', { request: complaint.current.requests[0]?.seq ?? 0, opinion: 'agree' }, { person: 'head-1', role: 'deputyHead' });
    expect([complaint.due('C1'), complaint.due('H1'), complaint.due('H2')]).toEqual(['2026-09-22', '2026-09-14', '2026-09-17']);
    expect(complaint.replayed().disagreements).toEqual([]);
  });
});

it('says what is open and what is missing for the rest', () => {
  const call = hotline().on('2026-09-14', 'intake.registered', said('complaint', { standing: 'consumer' }));
  const at = '2026-09-14T03:00:00.000Z' as Instant;
  const open = openActs({ procedure: hotlineComplaint, calendar: builtInCalendar }, call.current, { kind: 'person', id: 'p', body: 'zb-12330', role: 'operator' }, at);
  const refusal = (act: string) => open.find((candidate) => candidate.act === act)?.refusal;
  expect(refusal('kind.confirmed')).toBeUndefined();
  expect(refusal('material.passedOn')).toMatchObject({ code: 'condition.unmet', condition: 'mayBePassedOn', who: ['zb-12330'] });
  expect(refusal('complaint.accepted')).toMatchObject({ code: 'act.notOpen' });
});

it('titles and tags a case without names', () => {
  const report = hotline().on('2026-09-14', 'intake.registered', said('report', { right: { kind: 'design' }, counterfeitPatent: true, confidentiality: 'confidential', urgent: { reason: 'evidenceVanishing' }, flags: ['contentEmpty'] }));
  expect(hotlineComplaint.summary(report.current)).toEqual({
    title: '举报 · 假冒专利 · 茶具 · 张店区', text: '', tags: { kind: 'report', channel: '12330', declaredKind: 'report', right: 'design', district: 'zhangdian' },
    flags: ['contentEmpty', 'urgent', 'confidential', 'counterfeitPatent'],
  });
});

it('refuses complaints with grounds that the bureau names', () => {
  const complaint = complaintPassedOn('2026-09-14', '2026-09-14', '2026-09-14').at(market, '2026-09-14', 'receipt.recorded').at(market, '2026-09-16', 'complaint.notAccepted', refused);
  expect([complaint.state, complaint.status('C1'), complaint.due('H7'), toldTo(complaint)]).toEqual(['resultReceived', 'ended', '2026-09-20', ['reporter: hotline.declined']]);
});

describe('a request about a patent', () => {
  const dispute = { number: 'ZL202330123456.7', stillContinuing: true };
  const asked = (more = {}) => hotline().on('2026-09-14', 'intake.registered', said('request', { right: { kind: 'design' }, standing: 'rightHolder', ...more }));

  it('opens a dispute of its own, after consent, and waits for what becomes of it', () => {
    expect(asked().refusal('2026-09-14', 'dispute.opened', dispute)).toMatchObject({ condition: 'disputeMayBeOpened', who: ['hub'] });
    const story = asked().on('2026-09-14', 'disclosure.consented', consent).on('2026-09-15', 'dispute.opened', dispute);
    expect([story.state, story.current.handling, story.status('H2'), story.due('H5')]).toEqual(['beingHandled', 'zb-ceramic', 'ended', '2026-09-21']);
    expect(story.last.signals).toMatchObject([{ to: { open: 'ceramic-dispute', body: 'zb-ceramic', link: 'dispute' }, act: 'dispute.registered', input: { patent: { kind: 'design', number: dispute.number }, stillContinuing: true } }]);
    expect(toldTo(story)).toEqual(['reporter: hotline.passedOn']);
    story.on('2026-10-20', 'result.reported', { outcome: 'adjudicated', summary: '责令停止' }, { signal: true });
    expect([story.state, story.due('H7')]).toEqual(['resultReceived', '2026-10-23']);
  });

  it.each([['of no patent', { right: { kind: 'trademark' } }], ['against nobody', { respondent: undefined }], ['without a name', { confidentiality: 'anonymous', reporter: undefined }]])('%s opens none', (_what, more) => {
    const story = asked(more).on('2026-09-14', 'kind.confirmed', { kind: 'request' }).on('2026-09-14', 'disclosure.consented', consent);
    expect(story.refusal('2026-09-15', 'dispute.opened', dispute)).toMatchObject({ condition: 'disputeMayBeOpened' });
  });
});
