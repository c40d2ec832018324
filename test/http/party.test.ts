import { aPicture, uploadForm } from '../support/files';
import { RESPONDENT, REQUESTER, servedCopy, servedDispute, type ServedDispute } from '../support/disputeServed';
import { readPaper } from '../documents/paper';
import { House, type Answered, type Client } from '../support/house';
import { CALLER, NARRATIVE, register } from '../support/hotlineCalls';

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('the page of a party, by the code in the letter', () => {
  let house: House;
  let served: ServedDispute;
  let code: string;
  let stranger: Client;
  beforeEach(async () => {
    house = await House.open({ start: '2026-09-14T10:00' });
    served = await servedDispute(house);
    ({ code } = await servedCopy(served.officer, served.id, served.place));
    stranger = house.stranger();
  });
  afterEach(() => house.close());

  const enter = (typed = code): Promise<Answered> => stranger.send('POST', '/api/party/entry', { code: typed });
  const token = async (): Promise<string> => (await enter()).body.token;
  const act = async (name: string, input: object, headers: Record<string, string> = {}, by?: string): Promise<Answered> => stranger.post('/api/party/acts', { act: name, input }, { ...bearer(by ?? (await token())), ...headers });

  it('says what is asked, until when and why, with rights and defences, and no name', async () => {
    const { status, body, text } = await enter(` ${code.toLowerCase().replaceAll('-', ' ')} `);
    expect(status).toBe(200);
    const [step] = body.page.steps;
    expect(step).toMatchObject({ id: 'answer', lastDay: { due: '2026-09-29', provisional: false, lapsed: false, article: expect.stringContaining('第22条') } });
    expect(step.lastDay.why.join('\n')).toMatch(/2026年9月14日/u);
    expect(step.rights.map(({ title }: { title: string }) => title)).toEqual(expect.arrayContaining(['现有技术、现有设计', '先用权', '管辖异议', '申请回避', '和解、调解']));
    expect(step.acts.map((one: { act: string }) => one.act)).toEqual(['answer.received', 'jurisdiction.objected', 'limitation.pleaded']);
    expect(text).not.toContain(REQUESTER);
    expect(text).not.toContain(RESPONDENT);
    expect((await stranger.send('POST', '/api/party/entry', { code }, { 'accept-language': 'en' })).body.page.steps[0].asked).toMatch(/Hand in your answer/u);
  });

  it('stands on what is served, and nowhere else: not in the history, not in the database, not in the log', async () => {
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/u);
    const bare = code.replaceAll('-', '');
    await enter();
    const history = (await served.officer.get(`/api/cases/${served.id}/history`)).text;
    const paper = await fetch(`${house.url}/api/cases/${served.id}/documents/${served.place}`, { headers: { cookie: served.officer.cookie ?? '' } });
    for (const text of [history, house.logged.join('\n'), Buffer.from(await paper.arrayBuffer()).toString('latin1')]) {
      expect(text).not.toContain(bare);
      expect(text).not.toContain(code);
    }
    const codes = await house.app.partyCodes.ofCase(served.id as never);
    expect(JSON.stringify(codes)).not.toContain(bare);
    expect(codes).toMatchObject([{ party: 'respondent-1', generation: 1, usedAt: house.clock.now }]);
  });

  it('goes with a form of proof of service that names the document, the party and the way', async () => {
    const form = async (party: string) => {
      const answer = await fetch(`${house.url}/api/cases/${served.id}/documents/${served.place}/proofs/${party}`, { headers: { cookie: served.officer.cookie ?? '' } });
      return { status: answer.status, name: decodeURIComponent(answer.headers.get('content-disposition') ?? ''), text: answer.status === 200 ? readPaper(new Uint8Array(await answer.arrayBuffer())).text : '' };
    };
    const { items } = (await served.officer.get(`/api/cases/${served.id}/parties`)).body as { items: { party: string; letters: { proof: string }[] }[] };
    expect(items.find(({ party }) => party === 'respondent-1')?.letters[0]?.proof).toBe(`/api/cases/${served.id}/documents/${served.place}/proofs/respondent-1`);
    const { status, name, text } = await form('respondent-1');
    expect([status, name]).toEqual([200, expect.stringContaining('送达回证.docx')]);
    for (const said of [/《答辩通知书》（淄知裁答〔2026〕\d+号）1份/u, RESPONDENT, '直接送达', '2026年9月14日', '受送达人签名或者盖章']) expect(text).toMatch(said);
    expect((await form('requester-1')).status).toBe(409);
    expect((await form('nobody')).status).toBe(404);
  });

  it('is printed with a picture where parties have an address to go to, and in words where not', async () => {
    expect(await servedCopy(served.officer, served.id, served.place)).toMatchObject({ code, pictures: 0, text: expect.stringContaining('网上办理告知单') });
    const open = House.open({ start: '2026-09-14T10:00' });
    const other = await open;
    Object.assign(other.app.settings, { publicUrl: 'https://weiquan.example.gov.cn' });
    const dispute = await servedDispute(other);
    const copy = await servedCopy(dispute.officer, dispute.id, dispute.place);
    expect(copy).toMatchObject({ pictures: 1, text: expect.stringContaining('https://weiquan.example.gov.cn/ask') });
    expect(copy.code).not.toBe(code);
    await other.close();
  });

  it('is given to the party that the letter goes to, by those who serve it', async () => {
    expect((await servedCopy(served.officer, served.id, served.place, 'requester-1')).status).toBe(409);
    expect((await servedCopy(served.officer, served.id, served.place, 'nobody')).status).toBe(404);
    expect((await servedCopy(await house.person('zhangdian-market', 'officer'), served.id, served.place)).status).toBe(404);
  });

  it('takes an answer with its files, as a fact of the party with its own time, and gives a receipt', async () => {
    const by = await token();
    house.at('2026-09-20T21:30');
    const fresh = await token();
    expect((await stranger.get('/api/party/page', bearer(by))).status).toBe(401);
    const brought = await stranger.upload.call({ url: house.url } as Client, '/api/party/files', uploadForm('现有设计 𠮷.png', aPicture('prior')));
    expect(brought.status).toBe(401);
    const form = await fetch(`${house.url}/api/party/files`, { method: 'POST', headers: bearer(fresh), body: uploadForm('现有设计 𠮷.png', aPicture('prior')) });
    expect(form.status).toBe(201);
    const file = (await form.json()) as { id: string; name: string };
    expect(file.name).toBe('现有设计 𠮷.png');
    const receipt = await act('answer.received', { defence: '申请日前已经公开销售', attachments: [file.id] }, {}, fresh);
    expect(receipt.body).toMatchObject({ number: expect.stringMatching(/\/\d+$/u), at: '2026-09-20T13:30:00.000Z', hash: expect.stringMatching(/^sha256:/u), files: 1, act: expect.stringMatching(/答辩/u) });
    const officer = await house.person('zb-ip', 'officer');
    const fact = (await officer.get(`/api/cases/${served.id}/history`)).body.facts.find(({ type }: { type: string }) => type === 'answer.received');
    expect(fact).toMatchObject({ hash: receipt.body.hash, recordedAt: '2026-09-20T13:30:00.000Z', party: 'respondent-1', actor: { kind: 'party', id: 'respondent-1', role: 'respondent' }, content: { defence: '申请日前已经公开销售', attachments: [file.id] } });
    const after = (await stranger.get('/api/party/page', bearer(fresh))).body;
    expect(after.steps[0].id).toBe('answered');
    expect(after.handedIn).toEqual([receipt.body]);
    // The officer sees what came in, and opens the file as an attachment.
    const desk = (await officer.get(`/api/cases/${served.id}/parties`)).body.items.find(({ party }: { party: string }) => party === 'respondent-1');
    expect(desk).toMatchObject({ code: { generation: 1 }, letters: [{ place: served.place }], handedIn: [{ ...receipt.body, evidence: [{ id: file.id }] }] });
    const opened = await fetch(`${house.url}${desk.handedIn[0].evidence[0].href}`, { headers: { cookie: officer.cookie ?? '' } });
    expect(opened.headers.get('content-disposition')).toMatch(/^attachment/u);
  });

  it('does once what is sent twice, and answers as the first time', async () => {
    const by = await token();
    const key = { 'idempotency-key': 'party-1' };
    const both = [await act('answer.received', { defence: '一' }, key, by), await act('answer.received', { defence: '一' }, key, by)];
    expect(both[1]!.body).toEqual(both[0]!.body);
    expect(both[1]!.headers.get('idempotent-replayed')).toBe('true');
    expect((await act('answer.received', { defence: '二' }, key, by)).status).toBe(422);
  });

  it('does nothing that is not before the party, names no file of others, and no field that is not its own', async () => {
    expect((await act('case.filed', {})).body).toMatchObject({ status: 403, code: 'partyPage.notBeforeYou' });
    expect((await act('consent.given', {})).body.code).toBe('partyPage.notBeforeYou');
    expect((await act('answer.received', { defence: 1 })).body).toMatchObject({ code: 'form.invalid', errors: [{ field: 'input.defence' }] });
    expect((await act('answer.received', { attachments: ['e'.repeat(40)] })).body).toMatchObject({ code: 'evidence.unknown', errors: [{ field: expect.stringContaining('attachments') }] });
  });

  it('ends with the code: revoked, expired, or the party gone; and says which', async () => {
    const by = await token();
    expect((await served.officer.post(`/api/cases/${served.id}/parties/respondent-1/revocation`, {})).status).toBe(204);
    expect((await stranger.get('/api/party/page', bearer(by))).body.code).toBe('partyPage.closed');
    expect((await enter()).body).toMatchObject({ status: 403, code: 'partyCode.revoked', detail: expect.stringContaining('停用') });
    const next = await servedCopy(served.officer, served.id, served.place);
    expect(next.code).not.toBe(code);
    expect((await enter(next.code)).status).toBe(200);
    house.at('2027-09-15T10:00');
    expect((await enter(next.code)).body.code).toBe('partyCode.expired');
  });

  it('cannot be guessed: who tries is stopped, and told so', async () => {
    expect((await enter('没有')).body.code).toBe('partyCode.form');
    for (let n = 0; n < 29; n++) expect((await enter('0000-0000-0000-0000')).body.code).toBe('partyCode.unknown');
    const stopped = await enter();
    expect([stopped.status, stopped.body.code, stopped.body.detail]).toEqual([429, 'query.tooMany', expect.stringContaining('稍后再试')]);
  });

  it('opens to no token that was changed, and limits what one party sends', async () => {
    const by = await token();
    const [claim = '', signature = ''] = by.split('.');
    const other = Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(claim, 'base64url').toString()), p: 'requester-1' })).toString('base64url');
    for (const forged of [`${other}.${signature}`, `${claim}.${'0'.repeat(64)}`, claim, '', 'x'.repeat(5000)]) expect((await stranger.get('/api/party/page', bearer(forged))).status).toBe(401);
    for (let n = 0; n < 120; n++) await stranger.post('/api/party/acts', { act: 'x', input: {} }, bearer(by));
    expect((await stranger.post('/api/party/acts', { act: 'x', input: {} }, bearer(by))).body.code).toBe('partyPage.tooMany');
  });
});

describe('the page of a caller, by number and query code', () => {
  let house: House;
  let operator: Client;
  let bureau: Client;
  let opened: { id: string; number: string; queryCode: string };
  let caller: Client;
  beforeEach(async () => {
    house = await House.open();
    operator = await house.person('zb-12330', 'operator');
    bureau = await house.person('zhangdian-market', 'officer');
    // Nobody by name: no reporter at all.
    opened = (await register(operator, { kind: 'report', confidentiality: 'anonymous', reporter: undefined, narrative: '在文化街看到假冒的茶具' })).body;
    await operator.act(opened.id, 'narrative.masked', { text: '在某市场看到假冒的茶具' });
    await operator.act(opened.id, 'material.passedOn', { to: 'zhangdian-market' });
    await bureau.act(opened.id, 'receipt.recorded');
    caller = house.stranger();
  });
  afterEach(() => house.close());
  const enter = (number = opened.number, queryCode = opened.queryCode): Promise<Answered> => caller.send('POST', '/api/party/entry', { number, queryCode });

  it('shows state and next step, and nothing of what was told', async () => {
    const { body, text } = await enter();
    expect(body.page).toMatchObject({ number: opened.number, state: '举报核查中', steps: [{ id: 'report' }], questions: [], handedIn: [] });
    expect(text).not.toMatch(/文化街|某市场/u);
  });

  it('carries a question of the officer to a reporter without a name, and the answer back by the hub', async () => {
    const asked = await bureau.act(opened.id, 'reporter.asked', { question: '茶具上有没有厂名？' });
    expect(asked.status).toBe(200);
    const { token, page } = (await enter()).body;
    expect(page.questions).toEqual([{ seq: asked.body.facts[0].seq, on: '2026-09-14', question: '茶具上有没有厂名？', answers: 0 }]);
    const brought = await fetch(`${house.url}/api/party/files`, { method: 'POST', headers: bearer(token), body: uploadForm('照片.png', aPicture('tea')) });
    const { id: file } = (await brought.json()) as { id: string };
    const receipt = await caller.post('/api/party/acts', { act: 'reporter.answered', input: { question: page.questions[0].seq, told: '有，我住隔壁，认得老板', attachments: [file] } }, bearer(token));
    expect(receipt.status).toBe(200);
    expect((await caller.get('/api/party/page', bearer(token))).text).not.toContain('隔壁');
    // The body in charge sees that there is an answer, and nothing of it, nor the file.
    const forBureau = await bureau.get(`/api/cases/${opened.id}`);
    expect(forBureau.body.flags).toContain('answerWaiting');
    for (const address of ['', '/history', '/evidence', '/parties']) expect((await bureau.get(`/api/cases/${opened.id}${address}`)).text).not.toMatch(/隔壁|照片|recei?ved":"party/u);
    expect((await bureau.get(`/api/cases/${opened.id}/evidence/${file}`)).status).toBe(404);
    // The hub reads it, and releases what may be read.
    const forHub = await operator.get(`/api/cases/${opened.id}`);
    expect(JSON.stringify(forHub.body.identities)).toContain('隔壁');
    expect((await operator.get(`/api/cases/${opened.id}/parties`)).body.items.find(({ party }: { party: string }) => party === 'reporter').handedIn).toMatchObject([{ hash: receipt.body.hash, evidence: [{ id: file }] }]);
    // The form begins with the one question whose answer waits.
    const begins = (file: typeof forHub) => file.body.acts.find(({ act }: { act: string }) => act === 'answer.released').entry.form.properties.question.default;
    expect(begins(forHub)).toBe(page.questions[0].seq);
    expect((await operator.act(opened.id, 'answer.released', { question: page.questions[0].seq, text: '有厂名' })).status).toBe(200);
    const history = await bureau.get(`/api/cases/${opened.id}/history`);
    expect(history.text).toContain('有厂名');
    expect(history.text).not.toContain('隔壁');
    expect((await bureau.get(`/api/cases/${opened.id}`)).body.flags).not.toContain('answerWaiting');
  });

  it('refuses an answer to what nobody asked, and a release of what nobody answered', async () => {
    const { token } = (await enter()).body;
    expect((await caller.post('/api/party/acts', { act: 'reporter.answered', input: { question: 1, told: '不问自答' } }, bearer(token))).body).toMatchObject({ status: 409, code: 'condition.unmet' });
    expect((await operator.act(opened.id, 'answer.released', { question: 1, text: '无' })).status).toBe(409);
  });

  it('names nothing of a reporter with a name either', async () => {
    const named = (await register(operator, { kind: 'complaint' })).body;
    const { text } = await enter(named.number, named.queryCode);
    expect(text).not.toContain(CALLER.name);
    expect(text).not.toContain(CALLER.telephone);
    expect(text).not.toContain(NARRATIVE.slice(0, 8));
  });

  it('answers a wrong number and a wrong code alike, and counts both doors together', async () => {
    const [code, number, nonsense] = [await enter(opened.number, opened.queryCode === '000000' ? '000001' : '000000'), await enter('2601010001-5'), await enter('什么', '什么')];
    expect([code.body.code, number.body.code, nonsense.body.code]).toEqual(['query.notFound', 'query.notFound', 'query.notFound']);
    expect({ ...code.body, instance: '' }).toEqual({ ...number.body, instance: '' });
    expect((await caller.send('POST', '/api/party/entry', {})).body).toMatchObject({ status: 400, code: 'partyPage.entryMissing', errors: [{ field: 'number' }] });
    for (let n = 0; n < 4; n++) await caller.send('POST', '/api/query', { number: opened.number, queryCode: String(n).padStart(6, '0') });
    expect((await enter()).status).toBe(429);
  });
});
