import { majorCaseConsultation, packOf } from '../../../workflows/major-case-consultation';
import { accepted, asked, association, comes, consultation, convened, court, draft, held, invitation, issued, market, members, office, opened, opinion, parties, police, procuratorate, requested } from './consultation';

/** Three consultations by calendar date, and what is refused on the way. */

it('is asked for from a case, convened, held, opined closed, opened, minuted, notified, followed to the last task', () => {
  const story = consultation().on('2026-09-14', 'consultation.requested', { ...asked, from: market, parties: [{ role: 'party', party: 'identity-9' }], openedBy: { kind: 'consultation', case: 'case-9' } }, { signal: true, body: office, role: 'signal' });
  expect([story.state, story.kept.cases, story.current.parties, story.last.signals]).toEqual(['requested', ['case-9'], [{ id: 'party-1', role: 'party', identity: 'identity-9', part: 'names' }], []]);
  expect([story.seenBy(office), story.seenBy(market)]).toEqual([['main', 'secondary', 'general', 'names'], ['main', 'general', 'names']]);
  story.on('2026-09-15', 'request.accepted', { grade: 'ordinary', pendingWith: [] }).on('2026-09-16', 'meeting.convened', invitation('2026-09-24T09:30', ...members), { document: { number: '淄知联办函〔2026〕6号' } });
  expect([story.current.documents.at(-1), story.last.numbers, story.last.notices.map(({ to }) => to)]).toEqual([{ template: 'consultationNotice', seq: 3, part: 'main', on: '2026-09-16', number: '淄知联办函〔2026〕6号' }, [], members]);
  expect(members.map((body) => story.seenBy(body))).toEqual([['main', 'general', 'names'], ['main', 'general', 'names'], ['main', 'general', 'names'], ['main', 'general']]);

  // Replies: on the screen, by telephone, with a substitute; one does not come.
  story.by(market, '2026-09-16', 'invitation.answered', comes).told(police, '2026-09-17', 'invitation.answered', comes).told(procuratorate, '2026-09-17', 'invitation.answered', comes, 'paper');
  story.by(association, '2026-09-17', 'invitation.answered', { reply: 'declines' });
  story.told(police, '2026-09-18', 'delegate.named', { delegate: { name: '李副支队长' }, substitute: true });
  expect([story.current.proofsOutstanding, story.current.parties.find(({ id }) => id === `member-${police}`)?.identity]).toEqual([[6], 'identity-4']);

  // Papers: two for all, one with names, a numbered copy.
  story.on('2026-09-17', 'material.added', { title: '案情通报', part: 'main', markedSecret: false }).on('2026-09-17', 'material.added', { title: '涉案企业情况', part: 'names', markedSecret: false }).on('2026-09-17', 'papers.sent', { way: 'copies' });
  expect([packOf(story.kept, police).materials, packOf(story.kept, association).materials, story.status('MC3')]).toEqual([['m1', 'm2'], ['m1'], 'ended']);
  story.about(`member-${procuratorate}`, '2026-09-18', 'copy.handedOut', { material: 'm2', copyNumber: 1, receivedBy: '内勤' });
  expect(story.refusal('2026-09-18', 'copy.handedOut', { material: 'm2', copyNumber: 1, receivedBy: '内勤' }, { party: `member-${police}` }).condition).toBe('copyIsFree');
  story.by(market, '2026-09-18', 'material.read', { materials: ['m1', 'm2'] });

  story.on('2026-09-24', 'meeting.held', { present: [market, police, procuratorate], chair: '张主任' });
  expect([story.state, story.status('MC2'), story.running.filter((period) => period === 'MC4')]).toEqual(['awaitingOpinions', 'ended', ['MC4', 'MC4', 'MC4']]);
  story.by(market, '2026-09-24', 'opinion.given', opinion('criminal')).told(police, '2026-09-28', 'opinion.given', opinion('moreFacts'), 'paper');
  expect([story.state, story.refusal('2026-09-28', 'opinions.opened', { witness: '李秘书' }).code]).toEqual(['awaitingOpinions', 'act.notOpen']);
  expect(JSON.stringify(story.data)).not.toContain('追诉标准，建议');
  story.by(procuratorate, '2026-09-29', 'opinion.given', opinion('criminal'));
  expect([story.state, story.sealed.filter(({ fact }) => fact.type === 'opinion.given').map(({ fact }) => fact.part), story.seenBy(office).includes('sealed')]).toEqual(['toOpen', ['sealed', 'sealed', 'sealed'], false]);
  story.on('2026-09-30', 'opinions.opened', { witness: '李秘书' });
  expect([office, ...members].map((body) => story.seenBy(body).includes('sealed'))).toEqual([true, true, true, true, true]);

  story.by(police, '2026-10-08', 'dissent.recorded', { dissent: '金额计算依据不足' }).on('2026-10-09', 'minutes.drafted', draft);
  expect([story.state, story.running.filter((period) => period === 'MC7')]).toEqual(['countersigning', ['MC7', 'MC7', 'MC7']]);
  story.by(market, '2026-10-10', 'minutes.countersigned', { way: 'online' }).told(procuratorate, '2026-10-12', 'minutes.countersigned', { way: 'paper' }, 'paper').by(police, '2026-10-13', 'minutes.objected', { dissent: '保留意见' });
  expect([story.state, story.member(police)?.signed, story.kept.dissents.length]).toEqual(['toIssue', 'dissented', 2]);
  story.on('2026-10-14', 'minutes.issued', { signer: '张主任', copies: 12 });
  expect(story.last.numbers).toEqual([{ as: 'consultationMinutes', series: { kind: 'document', body: office, word: '会议纪要', as: 'issue' } }]);
  expect(story.last.signals).toEqual([{ to: { case: 'case-9' }, act: 'consultation.concluded', input: { consultation: 'consultation-1', outcome: 'advised', advice: draft.advice }, numberedAs: 'consultationMinutes' }]);

  story.on('2026-10-15', 'task.assigned', { owner: market, task: '研究移送', term: { due: '2026-10-30' } }).on('2026-10-15', 'task.assigned', { owner: association, task: '行业提示', term: { due: '2026-11-30' } });
  expect([story.due('MC10', 'task-1'), story.due('MC10', 'task-2'), story.running.filter((period) => period === 'MC11').length]).toEqual(['2026-10-30', '2026-11-30', 2]);
  story.on('2026-10-19', 'result.notified', { recipients: members, content: '会商结果', signer: '张主任' });
  for (const body of members) story.by(body, '2026-10-20', 'notification.acknowledged', { way: 'online' });
  expect(story.refusal('2026-10-20', 'consultation.closed', { summary: '办结' }).condition).toBe('mayBeClosed');
  expect(story.refusal('2026-10-20', 'task.reported', { report: '代报', completed: true }, { body: police, role: 'officer', party: 'task-1' }).condition).toBe('ownsTask');
  story.on('2026-10-28', 'task.extended', { until: '2026-11-06', reason: '等待检验' }, { party: 'task-1' }).on('2026-11-05', 'task.reported', { report: '已移送', completed: true }, { body: market, role: 'officer', party: 'task-1' }).about('task-1', '2026-11-06', 'task.closed');
  story.on('2026-11-20', 'task.reported', { report: '已发提示', completed: true }, { party: 'task-2', asserted: { body: association, person: '秘书长', way: 'paper' } }).about('task-2', '2026-11-20', 'task.closed');
  story.about(`member-${procuratorate}`, '2026-11-20', 'copy.returned', { material: 'm2', copyNumber: 1 }).on('2026-11-23', 'consultation.closed', { summary: '议定事项全部落实' });
  expect([story.state, story.current.closed, story.running, story.replayed().disagreements]).toEqual(['closed', true, [], []]);
});

it('is urgent, and the time is up before all opinions are in: they are opened all the same, and who was silent signs nothing', () => {
  const story = accepted('2026-09-21T15:00', 'urgent').on('2026-09-21T15:30', 'meeting.convened', invitation('2026-09-22T09:00', ...members));
  story.on('2026-09-21T16:00', 'papers.sent', { way: 'platform' }).on('2026-09-22T09:00', 'meeting.held', { present: [market, police], chair: '张主任' });
  expect([story.status('MC2u'), story.due('MC4', `member-${police}`)]).toEqual(['ended', '2026-09-30']);
  story.by(market, '2026-09-23', 'opinion.given', opinion()).until('2026-09-30T23:59');
  expect(story.state).toBe('awaitingOpinions');
  story.until('2026-10-01T00:01');
  expect([story.state, story.status('MC4', `member-${police}`), story.status('MC4', `member-${market}`)]).toEqual(['toOpen', 'lapsed', 'ended']);
  // Late, and still before the opening: it is taken, closed as the others.
  story.by(police, '2026-10-08', 'opinion.given', opinion('administrative')).on('2026-10-08', 'opinions.opened', { witness: '李秘书' }).by(procuratorate, '2026-10-09', 'opinion.added', opinion('moreFacts'));
  story.on('2026-10-09', 'minutes.drafted', draft).by(market, '2026-10-10', 'minutes.countersigned', { way: 'online' }).until('2026-10-16T23:59').until('2026-10-17T00:01');
  expect([story.state, story.member(market)?.signed, story.member(police)?.signed]).toEqual(['toIssue', 'agreed', undefined]);
  // A new draft asks for all signatures again; then paper comes after the minutes were issued.
  story.on('2026-10-19', 'minutes.drafted', draft);
  expect([story.state, story.member(market)?.signed]).toEqual(['countersigning', undefined]);
  for (const body of [market, procuratorate]) story.by(body, '2026-10-20', 'minutes.countersigned', { way: 'online' });
  story.until('2026-10-27').on('2026-10-27', 'minutes.issued', { signer: '张主任' }).told(police, '2026-10-28', 'minutes.countersigned', { way: 'paper' }, 'paper');
  story.on('2026-10-28', 'result.notified', { recipients: members, content: '结果', signer: '张主任' }).on('2026-10-29', 'consultation.closed', { summary: '无议定事项' });
  expect([story.state, story.replayed().disagreements]).toEqual(['closed', []]);
});

it('is the office’s own motion on two cases, hears a court on a general question only, and ends in a listing', () => {
  const story = consultation().on('2026-09-14', 'consultation.initiated', { ...asked, cases: ['case-1', 'case-2'], pendingWith: [court], parties });
  expect([story.state, story.last.signals.map(({ to, act }) => [to, act])]).toEqual(['toConvene', [[{ case: 'case-1' }, 'consultation.opened'], [{ case: 'case-2' }, 'consultation.opened']]]);
  expect(story.refusal('2026-09-14', 'meeting.convened', invitation('2026-09-24T09:30', market, 'zhangdian-court'))).toMatchObject({ code: 'condition.unmet', condition: 'invitesNoCourt' });
  story.on('2026-09-14', 'meeting.convened', invitation('2026-09-24T09:30', market, police));
  expect(story.refusal('2026-09-15', 'court.invited', { court, generalQuestion: '重复侵权如何认定' })).toMatchObject({ code: 'condition.unmet', condition: 'courtMayCome', article: '淄政办发〔2014〕14号 三(三)1' });
  story.on('2026-09-15', 'court.invited', { court: 'zhangdian-court', generalQuestion: '重复侵权如何认定' });
  expect([story.seenBy('zhangdian-court'), story.sealed.at(-1)?.fact.part]).toEqual([['general'], 'general']);
  story.by('zhangdian-court', '2026-09-16', 'invitation.answered', comes).by('zhangdian-court', '2026-09-18', 'generalView.given', { view: '可参照司法解释' });
  expect(story.refusalBy('zhangdian-court', '2026-09-18', 'opinion.given', opinion()).condition).toBe('mayGiveOpinion');
  // A suit is filed there after all: it leaves, with its access.
  story.on('2026-09-22', 'pendingCourt.noted', { court: 'zhangdian-court' });
  expect([story.seenBy('zhangdian-court'), story.member('zhangdian-court')?.released]).toEqual([[], 'pendingCourt']);
  story.by(police, '2026-09-22', 'recusal.declared', { scope: 'delegate', grounds: '亲属关系' });
  expect(story.refusal('2026-09-24', 'meeting.held', { present: [market, police], chair: '张主任' }).condition).toBe('heldWithAllOpinions');
  expect(story.refusalBy(police, '2026-09-24', 'opinion.given', opinion()).condition).toBe('mayGiveOpinion');
  story.by(police, '2026-09-23', 'delegate.named', { delegate: { name: '赵警官' }, substitute: true }).on('2026-09-24', 'meeting.held', { present: [market, police], chair: '张主任' });
  for (const body of [market, police]) story.by(body, '2026-09-28', 'opinion.given', opinion());
  story.on('2026-09-28', 'opinions.opened', { witness: '李秘书' }).on('2026-09-29', 'minutes.drafted', draft);
  for (const body of [market, police]) story.by(body, '2026-09-29', 'minutes.countersigned', { way: 'online' });
  story.on('2026-09-30', 'minutes.issued', { signer: '张主任' });
  expect(story.last.signals.map(({ to, act }) => [to, act])).toEqual([[{ case: 'case-1' }, 'consultation.concluded'], [{ case: 'case-2' }, 'consultation.concluded']]);
  const listing = { to: market, case: 'case-2', grounds: '案情重大', demands: '限期查办', reply: { due: '2026-11-30' }, signer: '李副市长' };
  expect(story.refusal('2026-10-08', 'listing.ordered', { ...listing, case: 'case-3' }).condition).toBe('mayBeListed');
  story.on('2026-10-08', 'listing.ordered', listing);
  expect(story.last.signals).toEqual([{ to: { open: 'supervision-order', body: office, link: 'listing' }, act: 'order.issued', input: { ...listing, kind: 'listing', subject: 'case' } }]);
  expect([story.procedure.summary(story.current).flags, story.current.links.map(({ kind }) => kind)]).toEqual([['opinionsOpen', 'listed'], ['consultation', 'consultation', 'listing']]);
  expect(story.replayed().disagreements).toEqual([]);
});

it('is declined with reasons, or withdrawn, and the case learns of it', () => {
  const declined = requested('2026-09-14').on('2026-09-15', 'request.declined', { reason: '不属重大案件' });
  expect([declined.state, declined.last.signals[0]?.input, declined.last.notices.map(({ to }) => to)]).toEqual(['declined', { consultation: 'consultation-1', outcome: 'declined' }, [market]]);
  const withdrawn = held('2026-09-14', '2026-09-22').on('2026-09-23', 'request.withdrawn', { reason: '已达成一致' });
  expect([withdrawn.state, withdrawn.running, withdrawn.seenBy(office).includes('sealed')]).toEqual(['withdrawn', [], false]);
});

it('has no legal quorum: nobody came, and it was held', () => {
  const story = convened('2026-09-14', '2026-09-24T09:30', market, police).on('2026-09-24', 'meeting.held', { present: [], chair: '张主任' });
  expect([story.state, story.kept.members.map(({ present }) => present)]).toEqual(['awaitingOpinions', [false, false]]);
});

it('lets a body step aside, or be released, and waits for it no more', () => {
  const story = held('2026-09-14', '2026-09-22').by(market, '2026-09-22', 'opinion.given', opinion()).by(police, '2026-09-22', 'opinion.given', opinion());
  story.by(association, '2026-09-23', 'recusal.declared', { scope: 'body', grounds: '会员涉案' });
  expect([story.state, story.seenBy(association)]).toEqual(['awaitingOpinions', []]);
  story.about(`member-${procuratorate}`, '2026-09-23', 'member.released', { reason: '另行征求意见' });
  expect([story.state, story.refusalBy(association, '2026-09-23', 'opinion.given', opinion()).condition]).toEqual(['toOpen', 'mayGiveOpinion']);
});

it('speaks for no other body, and the office for none without saying whose word it enters', () => {
  const story = held('2026-09-14', '2026-09-22');
  expect(story.refusalBy(market, '2026-09-22', 'opinion.given', opinion(), `member-${police}`).condition).toBe('lastOpinion');
  expect(story.refusal('2026-09-22', 'opinion.given', opinion(), { party: `member-${police}` }).condition).toBe('lastOpinion');
  // One office with two names has one seat.
  const city = convened('2026-09-14', '2026-09-24T09:30', 'zb-ip', police);
  expect(city.on('2026-09-15', 'invitation.answered', comes, { body: 'zb-market', role: 'officer', party: 'member-zb-ip' }).member('zb-ip')?.reply).toBe('attends');
});

it('says the same of every way on which an act may go, so that the first explains it', () => {
  const { conditions } = majorCaseConsultation;
  for (const [one, other] of [['lastOpinion', 'mayGiveOpinion'], ['lastSignature', 'maySign'], ['heldWithAllOpinions', 'presentWereExpected'], ['allOpinionsIn', 'isSeat'], ['allInWithoutIt', 'ownSeatStepsAside']] as const) {
    expect([one, conditions[one]?.missing]).toEqual([one, conditions[other]?.missing]);
  }
});

it('refuses classified papers', () => {
  expect(accepted('2026-09-14').refusal('2026-09-14', 'material.added', { title: '机密件', part: 'main', markedSecret: true }).condition).toBe('notSecret');
});

it('masks each pack as the body may see it, and never names who reported', () => {
  const seen = { from: 'zb-12330', opened: false, materials: [{ id: 'm1', title: '', part: 'main', sent: true }, { id: 'm2', title: '', part: 'names', sent: true }, { id: 'm3', title: '', part: 'main', sent: false }] };
  expect(['zb-12330', market, police, 'zb-customs', association, 'zb-political-legal', 'zb-justice', court].map((body) => packOf(seen, body)).map(({ body, names, parts, materials }) => [body, names, parts.join(' '), materials.join(' ')])).toEqual([
    ['zb-12330', true, 'main general names', 'm1 m2'],
    [market, true, 'main general names', 'm1 m2'],
    [police, true, 'main general names', 'm1 m2'],
    ['zb-customs', true, 'main general names', 'm1 m2'],
    [association, false, 'main general', 'm1'],
    ['zb-political-legal', false, 'main general', 'm1'],
    ['zb-justice', false, 'main general', 'm1'],
    [court, false, 'general', ''],
  ]);
  for (const body of [office, ...members, court]) expect(packOf({ ...seen, opened: true }, body).parts).not.toContain('identity');
});

it('changes nothing once it is opened or issued that was said before', () => {
  expect(opened('2026-09-14', '2026-09-22').refusalBy(market, '2026-09-22', 'opinion.given', opinion()).code).toBe('act.notOpen');
  expect(issued('2026-09-14', '2026-09-22').refusal('2026-09-23', 'minutes.drafted', draft).code).toBe('act.notOpen');
});

it('waits for the others while they owe opinions and signatures, and is the office’s move again when all are in or their time is over', () => {
  const whose = (story: { current: { turn: { body: string; cause: string } } }) => [story.current.turn.body, story.current.turn.cause];
  const story = held('2026-09-14', '2026-09-21');
  expect(whose(story)).toEqual(['member', 'otherBody']);
  for (const body of members.slice(1)) story.by(body, '2026-09-22', 'opinion.given', opinion());
  expect(whose(story)).toEqual(['member', 'otherBody']);
  // Five working days after the meeting, of which the 25th to the 27th are a feast.
  story.until('2026-09-30');
  expect([story.state, ...whose(story)]).toEqual(['toOpen', office, 'own']);
  story.on('2026-09-30', 'opinions.opened', { witness: '李秘书' });
  expect(whose(story)).toEqual([office, 'own']);
  story.on('2026-10-08', 'minutes.drafted', draft);
  expect([story.state, ...whose(story)]).toEqual(['countersigning', 'member', 'otherBody']);
  for (const body of members) story.by(body, '2026-10-09', 'minutes.countersigned', { way: 'online' });
  expect([story.state, ...whose(story)]).toEqual(['toIssue', office, 'own']);
});
