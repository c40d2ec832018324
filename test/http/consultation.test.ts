import { House, type Client } from '../support/house';

/** Closed opinions and masked packs over HTTP: what each body sees, and what nobody sees before it is opened. */
describe('a consultation over HTTP', () => {
  const SECRET = '金额已达追诉标准';
  const FIRM = '淄博泰鑫陶瓷有限公司';
  let house: House;
  let secretary: Client;
  let police: Client;
  let market: Client;
  let association: Client;
  let judge: Client;
  let id = '';

  const convening = { heldAt: '2026-09-14T15:00:00+08:00', place: '三楼', manner: 'inPerson', agenda: '定性', addressees: ['zb-police', 'zhangdian-market', 'zb-ceramic-association'], signer: '张主任' };
  const does = async (client: Client, act: string, input: object, more: object = {}) => {
    const answer = await client.act(id, act, input, more);
    if (answer.status !== 200) throw new Error(`${act}: ${answer.text}`);
    return answer;
  };
  const everybody = (): readonly Client[] => [secretary, police, market, association, judge];
  const seen = async (client: Client): Promise<string> => `${(await client.get(`/api/cases/${id}`)).text}${(await client.get(`/api/cases/${id}/history`)).text}${(await client.get(`/api/cases/${id}/documents`)).text}`;

  beforeAll(async () => {
    house = await House.open({ start: '2026-09-14T10:00' });
    secretary = await house.person('zb-joint-office', 'secretary');
    police = await house.person('zb-police', 'police');
    market = await house.person('zhangdian-market', 'officer');
    association = await house.person('zb-ceramic-association', 'mediator');
    judge = await house.person('zhangdian-court', 'judge');
    const input = { from: 'zhangdian-market', reasons: ['crimeThreshold'], question: '是否达到追诉标准', brief: `${FIRM}销售假冒茶具`, urgent: true, pendingWith: [], parties: [{ role: 'party', party: { organisation: FIRM } }] };
    const opened = await secretary.post('/api/cases', { procedure: 'major-case-consultation', act: 'consultation.requested', input });
    id = opened.body.id;
    await does(secretary, 'request.accepted', { grade: 'urgent', pendingWith: [] });
    await does(secretary, 'meeting.convened', convening);
    await does(secretary, 'court.invited', { court: 'zhangdian-court', generalQuestion: '重复侵权如何认定' });
  });
  afterAll(() => house.close());

  it('shows each body its pack: names to who may act on them, the masked brief to the others, the general question to a court', async () => {
    for (const client of [secretary, police, market]) expect((await client.get(`/api/cases/${id}`)).text).toContain(FIRM);
    const masked = await association.get(`/api/cases/${id}`);
    expect([masked.body.parts, masked.body.data.brief, masked.text.includes(FIRM)]).toEqual([['main', 'general'], '〔姓名〕销售假冒茶具', false]);
    expect(masked.body.parties.find(({ role }: { role: string }) => role === 'party')).toMatchObject({ withheld: true });
    const general = await judge.get(`/api/cases/${id}`);
    expect([general.body.parts, general.body.data]).toEqual([['general'], {}]);
    expect(await seen(judge)).not.toMatch(/茶具|追诉标准 *$|泰鑫/);
    const history = await judge.get(`/api/cases/${id}/history`);
    expect(history.body.facts.filter((fact: { content?: object }) => fact.content).map(({ type }: { type: string }) => type)).toEqual(['court.invited']);
    expect((await (await house.person('zichuan-market', 'officer')).get(`/api/cases/${id}`)).status).toBe(404);
  });

  it('prints each body’s pack as that body may see it: all of them for the office, its own for a body', async () => {
    const pack = (client: Client, body: string) => client.get(`/api/cases/${id}/packs/${body}`);
    const [theirs, masked, general] = [(await pack(secretary, 'zb-police')).body, (await pack(secretary, 'zb-ceramic-association')).body, (await pack(secretary, 'zhangdian-court')).body];
    expect([theirs.names, theirs.parties]).toEqual([true, [{ role: 'party', words: '当事人', name: FIRM }]]);
    expect([masked.names, masked.parties, masked.data.brief]).toEqual([false, [{ role: 'party', words: '当事人' }], '〔姓名〕销售假冒茶具']);
    expect(JSON.stringify(masked)).not.toContain(FIRM);
    expect([general.parties, general.data, general.contents.map(({ content }: { content: object }) => content)]).toEqual([[], {}, [{ court: 'zhangdian-court', generalQuestion: '重复侵权如何认定' }]]);
    expect((await pack(association, 'zb-ceramic-association')).body).toEqual(masked);
    for (const [client, body] of [[association, 'zb-police'], [police, 'zhangdian-market'], [judge, 'zb-police'], [secretary, 'zb-customs'], [secretary, 'zb-joint-office']] as const) expect([(await pack(client, body)).status, (await pack(client, body)).body.code]).toEqual([404, 'pack.notFound']);
  });

  it('keeps an opinion from everybody until it is opened: author, office and supervisor included', async () => {
    await does(secretary, 'meeting.held', { present: ['zb-police', 'zhangdian-market'], chair: '张主任' });
    const answer = await does(police, 'opinion.given', { position: 'criminal', opinion: SECRET }, { party: 'member-zb-police' });
    expect(answer.text).not.toContain(SECRET);
    const supervisor = await house.person('zb-joint-office', 'supervisor');
    for (const client of [...everybody(), supervisor]) expect(await seen(client)).not.toContain(SECRET);
    const history = await secretary.get(`/api/cases/${id}/history`);
    const fact = history.body.facts.find(({ type }: { type: string }) => type === 'opinion.given');
    expect([fact.withheld, fact.content, fact.actor]).toEqual([{ part: 'sealed', reason: 'otherPart' }, undefined, undefined]);
    expect((await secretary.get(`/api/cases/${id}`)).body.data.members.find(({ body }: { body: string }) => body === 'zb-police').opinionSeq).toBe(fact.seq);
    const found = await secretary.get(`/api/cases?q=${encodeURIComponent('追诉标准')}`);
    expect(found.text).not.toContain(SECRET);
    const early = await secretary.act(id, 'opinions.opened', { witness: '李秘书' });
    expect([early.status, early.body.code]).toEqual([409, 'act.notOpen']);
  });

  it('opens them by one act, for those who sit in it and for no court', async () => {
    await does(market, 'opinion.given', { position: 'administrative', opinion: '宜行政处罚' }, { party: 'member-zhangdian-market' });
    // The association answers by telephone.
    await does(secretary, 'opinion.given', { position: 'other', opinion: '建议行业提示' }, { party: 'member-zb-ceramic-association', asserted: { body: 'zb-ceramic-association', person: '秘书长', way: 'telephone' } });
    expect((await secretary.get(`/api/cases/${id}`)).body.state).toBe('toOpen');
    for (const client of everybody()) expect(await seen(client)).not.toContain(SECRET);
    await does(secretary, 'opinions.opened', { witness: '李秘书' });
    for (const client of [secretary, police, market, association]) expect(await seen(client)).toContain(SECRET);
    expect(await seen(judge)).not.toContain(SECRET);
    const packs = async (body: string): Promise<string> => (await secretary.get(`/api/cases/${id}/packs/${body}`)).text;
    expect([(await packs('zb-ceramic-association')).includes(SECRET), (await packs('zhangdian-court')).includes(SECRET)]).toEqual([true, false]);
    const fact = (await association.get(`/api/cases/${id}/history`)).body.facts.find(({ type }: { type: string }) => type === 'opinion.given');
    expect(fact.content).toEqual({ position: 'criminal', opinion: SECRET });
  });

  it('tells a body which of its acts are open, with their forms, and refuses another’s seat in words', async () => {
    const { acts } = (await police.get(`/api/cases/${id}`)).body;
    const added = acts.find(({ act }: { act: string }) => act === 'opinion.added');
    expect([added.open, added.parties, added.entry.form.properties.opinion.title]).toEqual([true, ['member-zb-police'], '意见']);
    const other = await police.act(id, 'opinion.added', { position: 'other', opinion: '代写' }, { party: 'member-zhangdian-market' });
    expect([other.status, other.body.code]).toEqual([409, 'condition.unmet']);
    expect(other.text).toContain('只有成员单位可以就案件提出意见');
    const asking = (await market.get(`/api/cases/${id}`)).body.acts.find(({ act }: { act: string }) => act === 'consultation.asked');
    expect(asking).toBeUndefined();
  });

  it('asks with words of its own in every procedure', async () => {
    const { procedures } = (await market.get('/api/procedures')).body;
    for (const { acts } of procedures) {
      const asked = acts.find(({ act }: { act: string }) => act === 'consultation.asked');
      expect([asked.words, asked.form.properties.brief.title, asked.form.properties.reasons.items.choices.crimeThreshold]).toEqual(['申请会商', '案情（不写姓名、名称）', '涉嫌犯罪，追诉标准不明']);
    }
  });
});
