import { listDocuments, readPaper as paperOf, unservedPapers } from '../../src/application/documents';
import type { Id } from '../../src/domain/brand';
import { codeOf, install, MARKET, said, type Installation } from '../application/installation';
import { readPaper } from './paper';

/** The papers of a consultation and of the order that comes of it: masked, and none of an opinion while it is closed. */
describe('the papers of a consultation', () => {
  let house: Installation;
  let id: Id<'case'>;
  let order: Id<'case'>;
  const office = 'zb-joint-office';
  const secretary = () => house.person('secretary', office);
  const officer = () => house.person('officer', MARKET);

  async function text(template: string, person = secretary(), of = id): Promise<string> {
    const found = (await listDocuments(house.app, person, await house.find(of))).findLast((document) => document.template === template);
    if (!found) throw new Error(`no ${template}`);
    return readPaper((await paperOf(house.app, person, await house.find(of), found.place, {})).bytes).text;
  }

  beforeAll(async () => {
    house = await install('2026-09-14');
    const report = (await house.open(said('report', { confidentiality: 'confidential' }))).case.id;
    await house.act(house.person('operator'), report, 'narrative.masked', { text: '有人反映' });
    await house.act(house.person('operator'), report, 'material.passedOn', { to: MARKET });
    const asked = { reasons: ['crimeThreshold', 'publicOpinion'], question: '是否达到追诉标准', brief: '高东玉称淄博泰鑫陶瓷有限公司售假', urgent: true, pendingWith: ['zhangdian-court'] };
    const opened = (await house.act(officer(), report, 'consultation.asked', asked)).opened[0]?.case.id;
    if (!opened) throw new Error('not opened');
    id = opened;
    await house.act(secretary(), id, 'request.accepted', { grade: 'urgent', pendingWith: [] });
    await house.act(secretary(), id, 'meeting.convened', { heldAt: '2026-09-14T15:00:00+08:00', place: '市政府三楼', manner: 'combined', agenda: '研究定性', addressees: [MARKET, 'zb-police'], signer: '张主任' }, { document: { number: '淄知联办函〔2026〕6号' } });
    await house.act(officer(), id, 'invitation.answered', { reply: 'attends', delegate: { name: '王科长' } }, { party: `member-${MARKET}` });
    await house.act(secretary(), id, 'material.added', { title: '现场检查情况', part: 'main', markedSecret: false });
    await house.act(secretary(), id, 'papers.sent', { way: 'platform' });
    await house.act(secretary(), id, 'meeting.held', { present: [MARKET], chair: '张主任' });
    await house.act(officer(), id, 'opinion.given', { position: 'criminal', opinion: '建议移送' }, { party: `member-${MARKET}` });
  });
  afterAll(() => house.remove());

  it('says what is asked, by whom and why, with every name masked', async () => {
    const request = await text('consultationRequest');
    for (const part of ['张店区市场监督管理局', '涉嫌犯罪，追诉标准不明', '有舆情风险', '是否达到追诉标准', '〔姓名〕称〔姓名〕售假', '张店区人民法院']) expect(request).toContain(part);
    for (const template of ['consultationRequest', 'caseBrief']) expect(await text(template)).not.toMatch(/高东玉|泰鑫/);
    expect(await text('caseBrief')).toContain('现场检查情况');
  });

  it('invites with the number of the office system, and lists seats one a line', async () => {
    const notice = await text('consultationNotice');
    for (const part of ['淄知联办函〔2026〕6号', '淄博市张店区市场监督管理局、淄博市公安局：', '2026年9月14日15时', '市政府三楼', '现场和视频', '签发人：张主任']) expect(notice).toContain(part);
    const { paragraphs } = readPaper((await paperOf(house.app, secretary(), await house.find(id), (await listDocuments(house.app, secretary(), await house.find(id))).findLast(({ template }) => template === 'seatCards')?.place ?? 0, {})).bytes);
    expect(paragraphs).toEqual(expect.arrayContaining(['淄博市公安局', '王科长']));
  });

  it('serves on nobody what lies on the table of the meeting', async () => {
    const going = (await unservedPapers(house.app, secretary())).map(({ document }) => document.template);
    expect(going).toContain('consultationNotice');
    expect(going.filter((template) => template === 'seatCards' || template === 'attendanceSheet')).toEqual([]);
  });

  it('has no paper of an opinion before it is opened, for nobody, and has it after', async () => {
    for (const person of [secretary(), officer()]) {
      expect((await listDocuments(house.app, person, await house.find(id))).map(({ template }) => template)).not.toContain('consultationOpinion');
      expect(await codeOf(paperOf(house.app, person, await house.find(id), (await house.find(id)).documents.length, {}))).toBe('document.notFound');
    }
    await house.act(secretary(), id, 'member.released', { reason: '另行征求' }, { party: 'member-zb-police' });
    await house.act(secretary(), id, 'opinions.opened', { witness: '李秘书' });
    expect(await text('consultationOpinion', officer())).toContain('建议移送');
  });

  it('minutes who was expected and present, and follows up with an order and a report', async () => {
    await house.act(secretary(), id, 'minutes.drafted', { discussed: '各单位发表了意见', agreed: '由张店区市场监管局研究移送', advice: '建议移送' });
    await house.act(officer(), id, 'minutes.countersigned', { way: 'online' }, { party: `member-${MARKET}` });
    await house.act(secretary(), id, 'minutes.issued', { signer: '张主任' });
    const minutes = await text('consultationMinutes');
    for (const part of ['会议纪要 2026年第1期', '应到单位：淄博市张店区市场监督管理局、淄博市公安局', '实到单位：淄博市张店区市场监督管理局', '各单位发表了意见', '不代替承办单位依法作出的决定']) expect(minutes).toContain(part);
    await house.act(secretary(), id, 'result.notified', { recipients: [MARKET], content: '会商情况', signer: '张主任' });
    expect(await text('caseCircular')).toContain('淄知联办通〔2026〕1号');
    await house.act(secretary(), id, 'task.assigned', { owner: MARKET, task: '研究移送', term: { due: '2026-10-30' } });
    await house.act(officer(), id, 'task.reported', { report: '已研究', completed: false }, { party: 'task-1' });
    expect(await text('taskFeedback', officer())).toContain('研究移送');
    order = (await house.act(secretary(), id, 'listing.ordered', { to: MARKET, grounds: '案情重大', demands: '限期查办', reply: { due: '2026-10-30' }, signer: '李副市长' })).opened[0]?.case.id ?? order;
    const listing = await text('listingNotice', secretary(), order);
    for (const part of ['张店区市场监督管理局：', '淄知督〔2026〕1号', '限期查办', '2026年10月30日前', '签发人：李副市长']) expect(listing).toContain(part);
    await house.act(officer(), order, 'reply.given', { report: '已立案', completed: true });
    expect(await text('supervisionReply', officer(), order)).toContain('淄知督〔2026〕1号督办件收悉');
  });
});
