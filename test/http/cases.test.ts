import { z } from 'zod';
import { endpoints, type EndpointName } from '../../src/contract';
import { House, type Answered, type Client } from '../support/house';
import { CALLER, NARRATIVE, register } from '../support/hotlineCalls';

/** The answer is what the contract says it is. */
function holdsTo(name: EndpointName, answer: Answered): Answered {
  const schema = (endpoints[name].answers as Record<number, z.ZodType | undefined>)[answer.status];
  if (!schema) throw new Error(`${name} answered ${answer.status}: ${answer.text.slice(0, 500)}`);
  const read = schema.safeParse(answer.body);
  if (!read.success) throw new Error(`${name}: ${z.prettifyError(read.error).slice(0, 2000)}`);
  return answer;
}

describe('cases over HTTP', () => {
  let house: House;
  let operator: Client;
  let bureau: Client;
  beforeAll(async () => {
    house = await House.open();
    operator = await house.person('zb-12330', 'operator');
    bureau = await house.person('zhangdian-market', 'officer');
  });
  afterAll(() => house.close());

  /** A complaint that was confirmed and passed on to the district. */
  async function passedOn(): Promise<string> {
    const { id } = (await register(operator)).body;
    for (const [act, input] of [['kind.confirmed', { kind: 'complaint' }], ['material.passedOn', { to: 'zhangdian-market' }]] as const) {
      const done = await operator.act(id, act, input);
      if (done.status !== 200) throw new Error(done.text);
    }
    return id;
  }

  it('opens a case during the call and tells number and query code', async () => {
    const opened = holdsTo('openCase', await register(operator));
    expect(opened.body).toMatchObject({ number: expect.stringMatching(/^260914\d{4}-\d$/), queryCode: expect.stringMatching(/^\d{6}$/), revision: 1 });
    expect(opened.status).toBe(201);
    expect(opened.headers.get('location')).toBe(`/api/cases/${opened.body.id}`);
    const read = holdsTo('readCase', await operator.get(`/api/cases/${opened.body.id}`));
    expect(read.headers.get('etag')).toBe('"1"');
    expect(Object.values(read.body.identities)).toContainEqual({ kind: 'person', part: 'identity', content: CALLER });
    expect(Object.values(read.body.identities)).toContainEqual({ kind: 'narrative', part: 'identity', content: { text: NARRATIVE } });
    expect(read.body).toMatchObject({ number: opened.body.number, parts: ['main', 'secondary', 'identity'], hub: 'zb-12330', procedure: { name: 'hotline-complaint', title: expect.any(String) } });
  });

  it('opens nothing for a body without the power: names field, remedy and who may, in both languages', async () => {
    const clerk = await house.person('zhangdian-court', 'clerk');
    const asked = (language: string) => clerk.post('/api/cases', { procedure: 'penalty-case', act: 'clue.registered', input: {} }, { 'accept-language': language });
    const [zh, en] = [await asked('zh'), await asked('en')];
    expect([zh.status, zh.body.code, zh.body.errors[0].field, zh.body.errors[0].message]).toEqual([403, 'power.missing', 'act', expect.stringContaining('请转由有职权的单位办理')]);
    expect([zh.body.refusal.who[0].words, en.body.detail]).toEqual(['淄博市张店区市场监督管理局', expect.stringContaining('Pass it on to a body that has')]);
  });

  it('names each deadline with its article, and explains it on demand in the reader’s language', async () => {
    const { id } = (await register(operator)).body;
    const brief = await operator.get(`/api/cases/${id}`);
    expect(brief.body.deadlines[0].explanation).toBeUndefined();
    const zh = holdsTo('readCase', await operator.get(`/api/cases/${id}?explain=1`));
    const en = await operator.get(`/api/cases/${id}?explain=1`, { 'accept-language': 'en' });
    for (const deadline of zh.body.deadlines) {
      expect(deadline).toMatchObject({ article: expect.stringMatching(/./), mark: expect.stringMatching(/^(V\d|K|M|D)$/), kind: expect.stringMatching(/^(statutory|internal|outside)$/) });
      if (deadline.kind === 'internal') expect(deadline.binds).toBe(false);
    }
    expect(zh.body.deadlines[0].explanation.words[0]).toMatch(/^期限届满：2026年/);
    expect(en.body.deadlines[0].explanation.words[0]).toMatch(/2026/);
    expect(en.body.stateWords).not.toBe(zh.body.stateWords);
    // English tells what is to be done apart from what has happened.
    expect(en.body.acts.find(({ act }: { act: string }) => act === 'number.told').words).toBe('Tell the number');
    expect((await operator.get(`/api/cases/${id}/history`, { 'accept-language': 'en' })).body.facts[0].words).toBe('Registered');
  });

  it('marks a date that nobody can know yet as provisional', async () => {
    const late = await House.open({ start: '2026-12-28T10:00' });
    const clerk = await late.person('zb-12330', 'operator');
    const { id } = (await register(clerk)).body;
    const { deadlines } = (await clerk.get(`/api/cases/${id}`)).body;
    expect(deadlines.some(({ provisional }: { provisional: boolean }) => provisional)).toBe(true);
    await late.close();
  });

  it('says what is open with its form, and what is not with why and who', async () => {
    const id = await passedOn();
    const { acts } = (await bureau.get(`/api/cases/${id}`)).body;
    const act = (name: string) => acts.find((one: { act: string }) => one.act === name);
    expect(act('receipt.recorded')).toMatchObject({ open: true, entry: { form: { type: 'object' } } });
    expect(act('mediation.agreed')).toMatchObject({ open: false, refusal: { code: expect.any(String), words: expect.any(String) } });
    expect(act('mediation.agreed').entry).toBeUndefined();
    expect(act('mediation.agreed').refusal).toMatchObject({ missing: [{ code: 'receipt.recorded', words: '签收' }], who: [{ words: expect.stringMatching(/市场监督管理局$/) }], article: expect.stringContaining('第121号') });
    const { acts: hub } = (await operator.get(`/api/cases/${id}`)).body;
    expect(hub.find((one: { act: string }) => one.act === 'receipt.recorded')).toMatchObject({ open: false, refusal: { code: 'role.missing', who: expect.arrayContaining([{ code: 'officer', words: '执法人员' }]) } });
  });

  it('answers ‘why can’t I?’ four times for every act that is not open, in words', async () => {
    const id = await passedOn();
    for (const someone of [bureau, operator]) {
      const { acts } = (await someone.get(`/api/cases/${id}`)).body as { acts: { act: string; open: boolean; refusal?: { words: string; missing: { words: string }[]; who: { code: string; words: string }[]; article?: string } }[] };
      const closed = acts.filter(({ open }) => !open);
      expect(closed.length).toBeGreaterThan(20);
      for (const { act, refusal } of closed) {
        const { words = '', missing = [], who = [], article = '' } = refusal ?? {};
        const isOver = who.map(({ code }) => code).join() === 'nobody';
        expect([act, words !== '', missing.length > 0 || isOver || who.length > 0, who.every((one) => /[一-龥]/.test(one.words)), missing.every((one) => /[一-龥]/.test(one.words)), article !== '']).toEqual([act, true, true, true, true, true]);
      }
    }
  });

  it('hands a case over: the next body sees it, without the reporter', async () => {
    const { id } = (await register(operator)).body;
    expect((await bureau.get(`/api/cases/${id}`)).status).toBe(404);
    const handed = await passedOn();
    const seen = holdsTo('readCase', await bureau.get(`/api/cases/${handed}`));
    expect(seen.body.handling).toBe('zhangdian-market');
    expect((await (await house.person('boshan-market', 'officer')).get(`/api/cases/${handed}`)).status).toBe(404);
  });

  it('is found by the number of the other platform, by the hub and by the body that has it', async () => {
    const outside = { system: '12345', number: 'ZB20260914-00088' };
    const { id } = (await register(operator, { channel: '12345', outside })).body;
    const found = async (someone: Client, q: string): Promise<string[]> => ((await someone.get(`/api/cases?q=${encodeURIComponent(q)}`)).body.items as { id: string }[]).map((row) => row.id);
    expect([await found(operator, outside.number), await found(operator, '20260914-00088'), await found(bureau, outside.number)]).toEqual([[id], [id], []]);
    for (const [act, input] of [['kind.confirmed', { kind: 'complaint' }], ['material.passedOn', { to: 'zhangdian-market' }]] as const) await operator.act(id, act, input);
    expect(await found(bureau, outside.number)).toEqual([id]);
  });

  it('lets no name through that the hand has overlooked in the masked text, and leaves those complained about', async () => {
    const { id } = (await register(operator, { kind: 'report', standing: 'other', confidentiality: 'confidential' })).body;
    await operator.act(id, 'narrative.masked', { text: '高东玉（13953312345）称淄博泰鑫陶瓷有限公司销售假冒茶具' });
    const done = await operator.act(id, 'material.passedOn', { to: 'zhangdian-market' });
    expect(done.status).toBe(200);
    const read = await bureau.get(`/api/cases/${id}`);
    expect([read.body.data.maskedText, read.text.includes('高东玉'), (await bureau.get(`/api/cases/${id}/history`)).text.includes('高东玉')]).toEqual(['〔姓名〕（〔电话〕）称淄博泰鑫陶瓷有限公司销售假冒茶具', false, false]);
  });

  it('answers an act with the case as it is then, or only with what was written', async () => {
    const { id } = (await register(operator)).body;
    const full = holdsTo('performAct', await operator.act(id, 'kind.confirmed', { kind: 'complaint' }));
    expect(full.body).toMatchObject({ id, revision: 2, facts: [{ seq: 2, type: 'kind.confirmed' }], identities: {} });
    expect(full.body.acts.length).toBeGreaterThan(5);
    const minimal = holdsTo('performAct', await operator.act(id, 'progress.asked', { way: 'telephone' }, {}, { prefer: 'return=minimal' }));
    expect(minimal.body).toEqual({ id, revision: 3, facts: [{ seq: 3, type: 'progress.asked', hash: expect.stringMatching(/^sha256:/) }] });
    expect(minimal.headers.get('preference-applied')).toBe('return=minimal');
    expect(minimal.headers.get('etag')).toBe('"3"');
  });

  it('spares the reader what has not changed', async () => {
    const { id } = (await register(operator)).body;
    const first = await operator.get(`/api/cases/${id}`);
    for (const tag of [first.headers.get('etag')!, `W/${first.headers.get('etag')}`, '"7", "1"', '*']) {
      const unchanged = await operator.get(`/api/cases/${id}`, { 'if-none-match': tag });
      expect([unchanged.status, unchanged.text]).toEqual([304, '']);
    }
    await operator.act(id, 'progress.asked', { way: 'telephone' });
    expect((await operator.get(`/api/cases/${id}`, { 'if-none-match': '"1"' })).status).toBe(200);
    expect((await operator.get(`/api/cases/${id}/history`, { 'if-none-match': '"2"' })).status).toBe(304);
  });

  it('refuses an act on a case that has moved on since it was read', async () => {
    const { id } = (await register(operator)).body;
    await operator.act(id, 'progress.asked', { way: 'telephone' });
    const stale = await operator.act(id, 'progress.asked', { way: 'telephone' }, {}, { 'if-match': '"1"' });
    expect([stale.status, stale.body.code, stale.body.data]).toEqual([412, 'case.movedOn', { revision: 2 }]);
    expect((await operator.act(id, 'progress.asked', { way: 'telephone' }, {}, { 'if-match': '"other"' })).status).toBe(412);
    expect((await operator.act(id, 'progress.asked', { way: 'telephone' }, {}, { 'if-match': 'no tag' })).body.code).toBe('ifMatch.invalid');
    expect((await operator.act(id, 'progress.asked', { way: 'telephone' }, {}, { 'if-match': '"2"' })).status).toBe(200);
    expect((await operator.act(id, 'progress.asked', { way: 'telephone' }, {}, { 'if-match': '*' })).status).toBe(200);
  });

  it('tells the whole history with its hashes, and the content only of the parts one sees', async () => {
    const id = await passedOn();
    const mine = holdsTo('readHistory', await operator.get(`/api/cases/${id}/history`));
    expect(mine.body.facts.map(({ type }: { type: string }) => type)).toEqual(['intake.registered', 'kind.confirmed', 'material.passedOn']);
    expect(mine.body.facts[0].content).toMatchObject({ channel: '12330', goods: '茶具' });
    expect(mine.body.facts[1].prev).toBe(mine.body.facts[0].hash);
    await operator.act(id, 'number.told', { way: 'telephone' });
    const told = (await operator.get(`/api/cases/${id}/history`)).body.facts;
    const theirs = holdsTo('readHistory', await bureau.get(`/api/cases/${id}/history`)).body.facts;
    const hidden = told.findIndex(({ part }: { part: string }) => part === 'secondary');
    if (hidden >= 0) {
      expect(theirs[hidden]).toMatchObject({ hash: told[hidden].hash, withheld: { part: 'secondary', reason: 'otherPart' } });
      expect(theirs[hidden].content).toBeUndefined();
      expect(theirs[hidden].actor).toBeUndefined();
    }
  });

  it('is kept by no browser: the next person at the desk would be shown what the first one saw', async () => {
    const house = await House.open();
    const clerk = await house.person('zb-12330', 'operator');
    const { id } = (await register(clerk, {})).body;
    for (const path of [`/api/cases/${id}`, `/api/cases/${id}/history`]) expect((await clerk.get(path)).headers.get('cache-control')).toBe('private, no-store');
    await house.close();
  });

  it('lists, filters and finds by words, by tag, and by the caller’s name and telephone', async () => {
    const found = await House.open();
    const clerk = await found.person('zb-12330', 'operator');
    const one = (await register(clerk, { goods: '青花茶具', right: { kind: 'design', number: 'ZL202330123456.7' } })).body;
    const two = (await register(clerk, { kind: 'report', goods: '玻璃花瓶', reporter: { name: '王小明', telephone: '0533-2345678' }, respondent: { name: '周村区顺达玻璃制品厂' }, narrative: '有人卖假花瓶' })).body;
    const ids = async (query: string) => (holdsTo('listCases', await clerk.get(`/api/cases?${query}`))).body.items.map(({ id }: { id: string }) => id);
    expect(await ids('')).toEqual([two.id, one.id]);
    expect(await ids('tag[kind]=report')).toEqual([two.id]);
    expect(await ids('tag%5Bkind%5D=complaint')).toEqual([one.id]);
    expect(await ids(`q=${encodeURIComponent('青花')}`)).toEqual([one.id]);
    expect(await ids(`q=${two.number}`)).toEqual([two.id]);
    expect(await ids(`caller=${encodeURIComponent('王小明')}`)).toEqual([two.id]);
    // A firm is found by two characters and more of its name; a reporter never is this way.
    expect(await ids(`respondent=${encodeURIComponent('顺达玻璃')}`)).toEqual([two.id]);
    expect(await ids(`respondent=${encodeURIComponent('王小明')}`)).toEqual([]);
    expect(await ids('caller=05332345678')).toEqual([two.id]);
    expect(await ids('caller=13953312345')).toEqual([one.id]);
    expect(await ids('procedure=hotline-complaint&closed=false&handling=zb-12330&openedFrom=2026-09-14&openedUntil=2026-09-14')).toEqual([two.id, one.id]);
    expect(await ids('late=true')).toEqual([]);
    const page = (await clerk.get('/api/cases?limit=1')).body;
    expect(page.items).toHaveLength(1);
    expect((await ids(`limit=1&cursor=${encodeURIComponent(page.next)}`))).toEqual([one.id]);
    const passed = await clerk.act(one.id, 'kind.confirmed', { kind: 'complaint' }).then(() => clerk.act(one.id, 'material.passedOn', { to: 'zhangdian-market' }));
    expect(passed.status).toBe(200);
    const officer = await found.person('zhangdian-market', 'officer');
    const theirs = async (query: string) => (await officer.get(`/api/cases?${query}`)).body.items.map(({ id }: { id: string }) => id);
    expect(await theirs('')).toEqual([one.id]);
    const names = Object.values((await officer.get(`/api/cases/${one.id}`)).body.identities).some((identity) => (identity as { part: string }).part === 'identity');
    expect(await theirs(`caller=${encodeURIComponent('高东玉')}`)).toEqual(names ? [one.id] : []);
    expect(await theirs(`caller=${encodeURIComponent('王小明')}`)).toEqual([]);
    await found.close();
  });

  it('says that what a filter names does not exist, instead of finding nothing', async () => {
    for (const [query, code] of [['procedure=nothing', 'procedure.unknown'], ['state=nowhere', 'state.unknown'], ['stage=nowhere', 'state.unknown'], ['handling=zb-nobody', 'body.unknown'], ['cursor=x', 'cursor.unreadable'], ['openedFrom=2026-02-30', 'date.invalid'], ['q=a&q=b', 'parameter.repeated'], ['sort=x', 'request.invalid'], ['limit=0', 'request.invalid'], ['limit=1000', 'request.invalid']] as const) {
      const answer = await operator.get(`/api/cases?${query}`);
      expect([query, answer.status, answer.body.code]).toEqual([query, 400, code]);
    }
  });

  it('shows each body the cases whose move it is theirs, by legal risk', async () => {
    const id = await passedOn();
    const worklist = holdsTo('readWorklist', await bureau.get('/api/worklist'));
    expect(worklist.body.items.map((row: { id: string }) => row.id)).toContain(id);
    expect(worklist.body.items[0].turn).toMatchObject({ body: 'zhangdian-market', words: expect.stringMatching(/[一-龥]/) });
  });

  it('refuses what the procedure does not allow, in words, with what is open instead', async () => {
    const { id } = (await register(operator)).body;
    const zh = await operator.act(id, 'receipt.recorded', {});
    expect(zh.status).toBeGreaterThanOrEqual(403);
    const unknown = await operator.act(id, 'case.eaten', {});
    expect([unknown.status, unknown.body.code]).toEqual([400, 'act.unknown']);
    const guided = await operator.act(id, 'callBack.made', { outcome: 'satisfied', way: 'telephone' });
    expect([guided.status, guided.body.title]).toEqual([409, '目前不能办理']);
    expect(guided.body.refusal.open.length).toBeGreaterThan(3);
    expect(guided.body.refusal.open[0].words).toMatch(/[一-龥]/);
    const form = await operator.act(id, 'kind.confirmed', { kind: 'nothing', more: 1 });
    expect([form.status, form.body.code]).toEqual([400, 'form.invalid']);
    expect(form.body.errors).toContainEqual({ field: 'input.kind', code: 'invalid_value', message: expect.stringContaining('无效选项') });
    expect(form.body.errors).toContainEqual({ field: 'input.more', code: 'unrecognized_keys', message: expect.any(String) });
    const en = await operator.act(id, 'kind.confirmed', { kind: 'nothing' }, {}, { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.5' });
    expect(en.body.errors[0].message).toContain('Invalid option');
    expect(en.headers.get('content-language')).toBe('en');
  });

  it('addresses nothing to a body that may not take it', async () => {
    const prosecutor = await house.person('zhangdian-procuratorate', 'prosecutorCriminal');
    const sends = (input: object) => prosecutor.post('/api/cases', { procedure: 'case-transfer', act: 'backTransfer.sent', input: { from: 'zhangdian-procuratorate', agency: 'zhangdian-market', backKind: 'nonProsecution', number: '张检行刑衔接〔2026〕1号', ...input } });
    const association = await sends({ agency: 'zb-ceramic-association' });
    expect([association.status, association.body.code, association.body.errors]).toEqual([400, 'body.withoutPower', [{ field: 'input.agency', code: 'body.withoutPower', message: expect.stringContaining('权') as string }]]);
    const market = await sends({ from: 'zhangdian-market' });
    expect([market.status, market.body.errors[0].field]).toEqual([400, 'input.from']);
    expect((await sends({})).status).toBe(201);
  });

  it('enters an act for a body that is not here, if it is one', async () => {
    const id = await passedOn();
    const asserted = { body: 'zhangdian-market', person: '赵科长', way: 'telephone' };
    const unknown = await operator.act(id, 'receipt.recorded', {}, { asserted: { ...asserted, body: 'nobody' } });
    expect([unknown.status, unknown.body.code, unknown.body.errors[0].field]).toEqual([400, 'body.unknown', 'asserted.body']);
    const entered = await operator.act(id, 'receipt.recorded', {}, { asserted });
    expect([entered.status, entered.body.code]).toEqual([200, undefined]);
  });
});
