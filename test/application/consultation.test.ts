import { deliverSignals } from '../../src/application/applySignal';
import { openCase } from '../../src/application/openCase';
import { readWorklist } from '../../src/application/readWorklist';
import { sweep } from '../../src/application/sweep';
import { buildPackage } from '../../src/application/packages/build';
import type { Finding } from '../../src/application/verifyCase';
import { verifyAll } from '../../src/cli/verify';
import type { Id } from '../../src/domain/brand';
import { packagePages } from '../../src/documents';
import { tableWriter } from '../../src/intake-file';
import { codeOf, install, MARKET, said, type Installation } from './installation';

/** Consultations on a real database: asked for from any case, answered into its history exactly once, as advice and no more. */
describe('a consultation', () => {
  let house: Installation;
  beforeAll(async () => {
    house = await install('2026-09-14');
  });
  afterAll(() => house.remove());

  const office = 'zb-joint-office';
  const secretary = () => house.person('secretary', office);
  const officer = () => house.person('officer', MARKET);
  const asked = { reasons: ['crimeThreshold'], question: '是否达到追诉标准', brief: '高东玉反映淄博泰鑫陶瓷有限公司销售假冒茶具，电话0533-2740000', urgent: false, pendingWith: [] };

  async function report(more = {}): Promise<Id<'case'>> {
    const { id } = (await house.open(said('report', { confidentiality: 'confidential', ...more }))).case;
    await house.act(house.person('operator'), id, 'narrative.masked', { text: '有人反映该店销售假冒茶具' });
    await house.act(house.person('operator'), id, 'material.passedOn', { to: MARKET });
    return id;
  }
  async function askedFrom(id: Id<'case'>): Promise<Id<'case'>> {
    const consultation = (await house.act(officer(), id, 'consultation.asked', asked)).opened[0]?.case.id;
    if (!consultation) throw new Error('nothing was opened');
    return consultation;
  }
  /** Accepted, held without any member, minuted and issued. */
  async function issued(id: Id<'case'>): Promise<void> {
    await house.act(secretary(), id, 'request.accepted', { grade: 'urgent', pendingWith: [] });
    await house.act(secretary(), id, 'meeting.convened', { heldAt: '2026-09-14T15:00:00+08:00', place: '三楼', manner: 'video', agenda: '定性', addressees: [MARKET], signer: '张主任' });
    await house.act(secretary(), id, 'meeting.held', { present: [], chair: '张主任' });
    await house.act(officer(), id, 'opinion.given', { position: 'criminal', opinion: '淄博泰鑫陶瓷有限公司一案应当移送，电话0533-2740000' }, { party: `member-${MARKET}` });
    // Others read it once it is opened, also those who see no names: it is masked where it is typed.
    expect(house.rows(`select x.bytes from contents x join facts f on f.entry = x.entry where f.type = 'opinion.given'`).map(({ bytes }) => JSON.parse(String(bytes)).opinion)).not.toContainEqual(expect.stringMatching(/泰鑫|2740000/));
    await house.act(secretary(), id, 'opinions.opened', { witness: '李秘书' });
    await house.act(secretary(), id, 'minutes.drafted', { discussed: '讨论', agreed: '一致', advice: '建议移送公安机关' });
    await house.act(officer(), id, 'minutes.countersigned', { way: 'online' }, { party: `member-${MARKET}` });
    await house.act(secretary(), id, 'minutes.issued', { signer: '张主任' });
  }

  it('is opened in the transaction of the asking act, with masked words, without the reporter, and moves nothing in the case', async () => {
    const id = await report();
    const before = await house.find(id);
    const consultation = await askedFrom(id);
    const after = await house.find(id);
    expect([after.state, after.turn, after.deadlines]).toEqual([before.state, before.turn, before.deadlines]);
    expect([after.links.at(-1), after.coordinations?.map(({ kind, case: other, status }) => [kind, other, status])]).toEqual([{ kind: 'consultation', case: consultation }, [['consultation', consultation, 'open']]]);
    const file = await house.find(consultation);
    expect([file.hub, file.data['from'], file.data['cases'], file.links]).toEqual([office, MARKET, [id], [{ kind: 'consultation', case: id }]]);
    expect(file.data['brief']).toBe('〔姓名〕反映〔姓名〕销售假冒茶具，电话〔电话〕');
    const names = house.rows(`select i.part, i.content from identities i join cases c on c.ordinal = i.case_ordinal where c.id = '${consultation}'`);
    expect(names).toEqual([{ part: 'names', content: JSON.stringify({ name: '淄博泰鑫陶瓷有限公司' }) }]);
    const contents = house.rows(`select x.bytes from contents x join facts f on f.entry = x.entry join cases c on c.ordinal = f.case_ordinal where c.id = '${consultation}'`);
    expect(JSON.stringify(contents)).not.toMatch(/高东玉|泰鑫|2740000/);
    expect(await codeOf(house.act(officer(), id, 'consultation.asked', asked))).toBe('consultation.alreadyOpen');
    expect(await codeOf(house.act(secretary(), consultation, 'consultation.asked', asked))).toMatch(/role.missing|consultation.notHere/);
  });

  it('answers into the case as advice, exactly once, with the issue of its minutes', async () => {
    const id = await report();
    const consultation = await askedFrom(id);
    await issued(consultation);
    const file = await house.find(id);
    const { numbers } = await house.find(consultation);
    expect(numbers['consultationMinutes']).toMatch(/^会议纪要 2026年第\d+期$/);
    expect(numbers['consultationNotice']).toMatch(/^淄知联办函〔2026〕\d+号$/);
    expect(file.coordinations).toEqual([expect.objectContaining({ case: consultation, status: 'closed', outcome: 'advised', number: numbers['consultationMinutes'] })]);
    const concluded = (await house.app.reader.history(id)).filter(({ fact }) => fact.type === 'consultation.concluded');
    expect(concluded.map(({ fact, contentBytes }) => [fact.part, JSON.parse(contentBytes ?? '{}')])).toEqual([['secondary', { consultation, outcome: 'advised', advice: '建议移送公安机关', number: numbers['consultationMinutes'] }]]);
    await deliverSignals(house.app, [id]);
    await sweep(house.app);
    expect((await house.find(id)).revision).toBe(file.revision);
    // The handling body goes on as it was: nothing was decided for it, and it may ask again.
    expect(file.state).toBe('awaitingReceipt');
    await askedFrom(id);
  });

  it('stands on the list of each member that owes an opinion, until it has given it, and on that of the office as waiting', async () => {
    const id = await askedFrom(await report());
    const POLICE = 'zhangdian-police';
    await house.act(secretary(), id, 'request.accepted', { grade: 'urgent', pendingWith: [] });
    await house.act(secretary(), id, 'meeting.convened', { heldAt: '2026-09-14T15:00:00+08:00', place: '三楼', manner: 'inPerson', agenda: '研究', addressees: [MARKET, POLICE], signer: '张主任' });
    await house.act(secretary(), id, 'meeting.held', { present: [MARKET], chair: '张主任' });
    const lists = async () => Promise.all(([[officer(), 'body'], [officer(), 'soon'], [house.person('police', POLICE), 'body'], [secretary(), 'body'], [secretary(), 'waiting']] as const).map(async ([person, name]) => (await readWorklist(house.app, person, { limit: 200 }, name)).items.some((row) => row.id === id)));
    expect(await lists()).toEqual([true, false, true, false, true]);
    await house.act(officer(), id, 'opinion.given', { position: 'criminal', opinion: '建议移送' }, { party: `member-${MARKET}` });
    expect(await lists()).toEqual([false, false, true, false, true]);
    await house.act(house.person('police', POLICE), id, 'opinion.given', { position: 'criminal', opinion: '建议移送' }, { party: `member-${POLICE}` });
    expect(await lists()).toEqual([false, false, false, true, false]);
  });

  it('reaches a case that was closed meanwhile, and one that the office names itself', async () => {
    const { id: closed } = (await house.open(said('consultation'))).case;
    await house.act(house.person('operator'), closed, 'consultation.answered', { answer: 'inOwnWords', told: '已告知' });
    const open = await report();
    const opened = await openCase(house.app, secretary(), { procedure: 'major-case-consultation', act: 'consultation.initiated', input: { ...asked, brief: '两案有关联', urgent: true, cases: [closed, open] } });
    if (!('done' in opened)) throw new Error('answered as before');
    const id = opened.done.case.id;
    for (const one of [closed, open]) expect((await house.find(one)).coordinations?.map(({ case: other, status }) => [other, status])).toEqual([[id, 'open']]);
    await house.act(secretary(), id, 'request.withdrawn', { reason: '另行安排' });
    for (const one of [closed, open]) expect((await house.find(one)).coordinations?.map(({ status, outcome }) => [status, outcome])).toEqual([['closed', 'withdrawn']]);
    expect([(await house.find(closed)).closed, house.rows(`select status from signals where status <> 'applied'`)]).toEqual([true, []]);
  });

  it('lists a case for supervision: one act opens the order, the order tells the case', async () => {
    const id = await report();
    const consultation = await askedFrom(id);
    await issued(consultation);
    const { opened } = await house.act(secretary(), consultation, 'listing.ordered', { to: MARKET, case: id, grounds: '案情重大', demands: '限期查办', reply: { due: '2026-11-30' }, signer: '李副市长' });
    const order = opened[0]?.case;
    expect([order?.basis.procedure, order?.data['consultation'], order?.handling, order?.numbers['listingNotice']]).toEqual(['supervision-order', consultation, MARKET, expect.stringMatching(/^淄知督〔2026〕\d+号$/)]);
    expect((await house.find(id)).coordinations?.map(({ kind, status, due }) => [kind, status, due])).toEqual([['consultation', 'closed', undefined], ['supervision', 'open', '2026-11-30']]);
  });

  it('goes into no package for a court, nor for a body that has no part in it', async () => {
    const consultation = await askedFrom(await report());
    await house.act(secretary(), consultation, 'request.accepted', { grade: 'urgent', pendingWith: [] });
    await house.act(secretary(), consultation, 'meeting.convened', { heldAt: '2026-09-14T15:00:00+08:00', place: '三楼', manner: 'video', agenda: '定性', addressees: ['zb-police'], signer: '张主任' });
    await house.act(secretary(), consultation, 'court.invited', { court: 'zhangdian-court', generalQuestion: '重复侵权如何认定' });
    const { app, composition } = house;
    const parts = { app, seals: composition.storage.seals, pages: packagePages, tables: tableWriter, signer: { publicKey: composition.keys.publicKey, sign: composition.keys.signHead }, bodies: composition.directory.bodies };
    for (const receiver of ['zhangdian-court', 'zb-culture']) expect([receiver, await codeOf(house.find(consultation).then((file) => buildPackage(parts, secretary(), file, receiver)))]).toEqual([receiver, 'package.notForReceiver']);
  });

  it('is convened by the office alone', async () => {
    const opening = { procedure: 'major-case-consultation', act: 'consultation.initiated', input: { ...asked, brief: '案情' } };
    expect(await codeOf(openCase(house.app, house.person('secretary', MARKET), opening))).toBe('power.missing');
    expect(await codeOf(openCase(house.app, officer(), opening))).toBe('power.missing');
    expect(await codeOf(openCase(house.app, house.person('supervisor', office), opening))).toBe('role.missing');
  });

  it('leaves cases that verify to the last byte', async () => {
    await house.composition.storage.sealer({ holder: 'test', now: house.app.world.now, sign: house.composition.keys.signHead }).run();
    const found: Finding[] = [];
    await verifyAll(house.composition, false, (finding) => found.push(finding));
    expect(found).toEqual([]);
  });
});
