import { createHash } from 'node:crypto';
import { fitsCorrection } from '../../src/web/acts/corrections';
import { aPicture, uploadForm } from '../support/files';
import { House, type Client } from '../support/house';
import { CALLER, NARRATIVE, register } from '../support/hotlineCalls';
import { readPaper } from './paper';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Downloaded {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

async function download(client: Client, path: string): Promise<Downloaded> {
  const answer = await fetch(`${client.url}${path}`, { headers: { cookie: client.cookie ?? '' } });
  return { status: answer.status, headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

describe('documents of cases', () => {
  let house: House;
  let operator: Client;
  let bureau: Client;
  beforeAll(async () => {
    house = await House.open({ start: '2026-11-23T10:00' });
    operator = await house.person('zb-12330', 'operator');
    bureau = await house.person('zhangdian-market', 'officer');
  });
  afterAll(() => house.close());

  async function acts(client: Client, id: string, ...steps: readonly (readonly [act: string, input: object])[]): Promise<void> {
    for (const [act, input] of steps) {
      const done = await client.act(id, act, input);
      if (done.status !== 200) throw new Error(`${act}: ${done.text}`);
    }
  }

  async function passedOn(...more: readonly (readonly [string, object])[]): Promise<string> {
    const { id } = (await register(operator)).body;
    await acts(operator, id, ['kind.confirmed', { kind: 'complaint' }], ...more, ['material.passedOn', { to: 'zhangdian-market', note: '请按属地办理。' }]);
    return id;
  }

  const consent = ['disclosure.consented', { to: 'handlingBody', textRead: '需要把您的姓名告知办理机关，您是否同意？', readAt: '2026-11-23T09:00:00+08:00', operator: '01号', language: 'zh', way: 'telephone' }] as const;

  it('lists them with number, date and state, and gives each as .docx under its name', async () => {
    const id = await passedOn();
    const { body, status } = await operator.get(`/api/cases/${id}/documents`);
    expect(status).toBe(200);
    expect(body.items).toEqual([{
      place: 1, template: 'passingOnLetter', name: '转送函', part: 'main', seq: 3, number: expect.stringMatching(/^淄知援.*转〔2026〕\d+号$/u), on: '2026-11-23', body: 'zb-12330', outside: false, state: 'numbered',
      steps: [{ step: 'numbered', on: '2026-11-23', at: expect.any(String), account: operator.account?.id }], scans: [], withheld: false,
      href: `/api/cases/${id}/documents/1`,
    }]);
    const [{ number, href }] = body.items;
    const { headers, bytes, status: read } = await download(operator, href);
    expect([read, headers.get('content-type'), headers.get('content-length')]).toEqual([200, DOCX, String(bytes.length)]);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="document-1.docx"; filename*=UTF-8''${encodeURIComponent(`${number} 转送函.docx`)}`);
    const { text } = readPaper(bytes);
    for (const part of [number, '2026年11月23日', '淄博市知识产权保护中心', '淄博市张店区市场监督管理局', '涉及商品：茶具。', '说明：请按属地办理。', '诉求类型：投诉。']) expect(text).toContain(part);
    for (const secret of [CALLER.name, CALLER.telephone, NARRATIVE]) expect(text).not.toContain(secret);
  });

  it('is issued with its act: what comes later changes nothing', async () => {
    const id = await passedOn();
    const first = await download(operator, `/api/cases/${id}/documents/1`);
    const fixed = await operator.post(`/api/cases/${id}/documents/1/text`, {});
    expect(fixed.body).toMatchObject({ state: 'numbered', steps: [{ step: 'numbered', on: '2026-11-23' }], hash: `sha256:${createHash('sha256').update(first.bytes).digest('hex')}` });
    expect(first.headers.get('etag')).toBe(`"${fixed.body.hash}"`);
    expect(decodeURIComponent(first.headers.get('content-disposition') ?? '')).toContain('号 转送函.docx');
    await acts(operator, id, ['narrative.masked', { text: '另一段文字。' }]);
    expect((await operator.post(`/api/cases/${id}/documents/1/text`, { fields: { note: '别的' } })).body.hash).toBe(fixed.body.hash);
    expect(Buffer.from((await download(operator, `/api/cases/${id}/documents/1`)).bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });

  it('shows only the parts that the reader sees', async () => {
    const { id } = (await register(operator)).body;
    await acts(operator, id, ['supplement.asked', { items: ['购物小票', '商品照片'], way: 'telephone' }], ['supplement.received', { items: ['购物小票'] }], ['kind.confirmed', { kind: 'complaint' }], ['material.passedOn', { to: 'zhangdian-market' }]);
    const seen = (client: Client) => client.get(`/api/cases/${id}/documents`).then(({ body }) => body.items.map(({ place, template }: { place: number; template: string }) => [place, template]));
    expect(await seen(operator)).toEqual([[1, 'supplementRequest'], [2, 'passingOnLetter']]);
    expect(await seen(bureau)).toEqual([[2, 'passingOnLetter']]);
    expect((await bureau.get(`/api/cases/${id}/documents/1`)).body).toMatchObject({ status: 404, code: 'document.notFound' });
    expect((await bureau.post(`/api/cases/${id}/documents/1/steps`, { step: 'filed' })).status).toBe(404);
    expect((await bureau.post(`/api/cases/${id}/documents/2/text`, {})).body).toMatchObject({ status: 403, code: 'office.other' });
    const { text } = readPaper((await download(operator, `/api/cases/${id}/documents/1`)).bytes);
    expect(text).toContain(`${CALLER.name}：`);
    expect(text).toContain('购物小票、商品照片');
    expect((await operator.get(`/api/cases/${id}/documents/3`)).status).toBe(404);
    expect((await operator.get(`/api/cases/${id}/documents/0`)).status).toBe(400);
  });

  it('names the reporter only for whom the reporter may be known, and logs who read it', async () => {
    const plain = (await register(operator, { confidentiality: 'confidential' })).body.id;
    await acts(operator, plain, ['kind.confirmed', { kind: 'complaint' }], ['narrative.masked', { text: '反映茶具是假的。' }], ['material.passedOn', { to: 'zhangdian-market' }]);
    await acts(bureau, plain, ['receipt.recorded', {}], ['complaint.accepted', {}]);
    expect(readPaper((await download(bureau, `/api/cases/${plain}/documents/2`)).bytes).text).toContain('反映人：');

    const id = await passedOn(consent);
    await acts(bureau, id, ['receipt.recorded', {}], ['complaint.accepted', {}]);
    const fixed = await bureau.post(`/api/cases/${id}/documents/2/text`, {});
    expect(fixed.status).toBe(200);
    expect(readPaper((await download(bureau, `/api/cases/${id}/documents/2`)).bytes).text).toContain(`${CALLER.name}：`);
    const supervisor = await house.person('zb-joint-office', 'supervisor');
    const [, seen] = (await supervisor.get(`/api/cases/${id}/documents`)).body.items;
    expect(seen).toMatchObject({ place: 2, withheld: true });
    expect((await supervisor.get(`/api/cases/${id}/documents/2`)).status).toBe(404);

    const { identities } = (await operator.get(`/api/cases/${id}`)).body as { identities: Record<string, { content: { name?: string } }> };
    const [reporter] = Object.entries(identities).find(([, { content }]) => content.name === CALLER.name) ?? [''];
    const reads = await house.composition.storage.identityReads(reporter as never);
    expect(reads.filter(({ account, reason }) => account === bureau.account?.id && reason.startsWith('document.')).map(({ reason }) => reason)).toEqual(['document.read']);
  });

  it('tells each party of the end of mediation by a paper of its own under one number, the other one nothing of who complained', async () => {
    const id = await passedOn(consent);
    await acts(bureau, id, ['receipt.recorded', {}], ['complaint.accepted', {}], ['mediation.terminated', { grounds: ['absentOrRefused'], explanation: `${CALLER.name}已获告知。` }]);
    const papers = (await bureau.get(`/api/cases/${id}/documents`)).body.items.slice(2) as { place: number; template: string; state: string }[];
    expect(papers).toMatchObject([{ template: 'terminationDecision', state: 'numbered' }, { template: 'terminationCopy', state: 'numbered' }]);
    const [own, other] = await Promise.all(papers.map(async ({ place }) => readPaper((await download(bureau, `/api/cases/${id}/documents/${place}`)).bytes).text));
    const number = (await bureau.get(`/api/cases/${id}`)).body.documents[2].number as string;
    expect(number).toMatch(/投终〔2026〕\d+号$/u);
    for (const text of [own, other]) expect(text).toContain(number);
    expect(own).toContain(`${CALLER.name}：`);
    expect(other).toContain('淄博泰鑫陶瓷有限公司：');
    expect(other).not.toContain(CALLER.name);
  });

  /** Issue: 'A document with a missing field is not issued and says which. The act that it embodies is complete when it is issued.' */
  it('with something missing is not issued, and its act not done: it says what, and is done with what the office supplies', async () => {
    const id = await passedOn(consent);
    await acts(bureau, id, ['receipt.recorded', {}], ['complaint.accepted', {}]);
    await acts(operator, id, ['disclosure.consented', { ...consent[1], to: 'respondent' }]);
    await acts(bureau, id, ['mediation.started', { manner: 'inPerson', sessionOn: '2026-12-03' }]);
    expect(readPaper((await download(bureau, `/api/cases/${id}/documents/3`)).bytes).text).toContain('调解时间：2026年12月3日。');
    const agree = (more: object = {}) => bureau.act(id, 'mediation.agreed', { form: 'mediationLetter' }, more);
    const before = (await bureau.get(`/api/cases/${id}`)).body;
    expect((await agree()).body).toMatchObject({ status: 400, code: 'document.fieldMissing', errors: [{ field: 'input.terms', message: '协议内容' }], data: { template: 'mediationLetter', missing: ['terms'] } });
    expect((await agree({ document: { fields: { terms: '  ' } } })).body).toMatchObject({ code: 'document.fieldMissing' });
    expect((await agree({ document: { fields: { terms: '退货退款。', number: '张市监〔2026〕1号' } } })).body).toMatchObject({ code: 'document.fieldFixed', errors: [{ field: 'document.fields.number' }] });
    expect((await agree({ document: { fields: { terms: '退货退款。', wish: '无' } } })).body).toMatchObject({ code: 'document.fieldUnknown', errors: [{ field: 'document.fields.wish' }] });
    expect((await agree({ document: { fields: { terms: '机密★5年' } } })).body).toMatchObject({ code: 'text.classified', errors: [{ field: 'document.fields.terms' }] });
    const untouched = (await bureau.get(`/api/cases/${id}`)).body;
    expect([untouched.revision, untouched.state, untouched.documents]).toEqual([before.revision, before.state, before.documents]);

    const done = await agree({ document: { fields: { terms: '一、退货退款；\n二、停止销售。' } } });
    expect(done.body).toMatchObject({ revision: before.revision + 1, facts: [{ type: 'mediation.agreed', documents: [{ place: 4, template: 'mediationLetter', state: 'numbered' }] }] });
    expect((await bureau.get(`/api/cases/${id}/history`)).body.facts.at(-1)).toMatchObject({ on: done.body.documents[3].on });
    const path = `/api/cases/${id}/documents/4`;
    const { paragraphs, text } = readPaper((await download(bureau, path)).bytes);
    expect(paragraphs).toEqual(expect.arrayContaining(['一、退货退款；', '二、停止销售。', '二〇二六年十一月二十三日']));
    expect(text).toContain(`投诉人：${CALLER.name}，住所：${CALLER.address}`);
    expect(text).toContain('被投诉人：淄博泰鑫陶瓷有限公司');
    expect(text).not.toContain('【待填');
  });

  it('issued on paper before it was entered bears its number, and stays incomplete until the scan of its original is there', async () => {
    const id = await passedOn(consent);
    await acts(bureau, id, ['receipt.recorded', {}]);
    const accept = (document: object) => bureau.act(id, 'complaint.accepted', {}, { document });
    expect((await accept({ onPaper: true })).body).toMatchObject({ status: 400, code: 'document.numberMissing', errors: [{ field: 'document.number' }] });
    const done = await accept({ onPaper: true, number: '张市监投受〔2026〕88号', on: '2026-11-23' });
    expect(done.body).toMatchObject({ proofsOutstanding: [done.body.revision], facts: [{ documents: [{ place: 2, state: 'outside' }] }], documents: [{}, { number: '张市监投受〔2026〕88号', onPaper: true }] });
    expect((await bureau.get('/api/worklist?view=proof')).body.items.map((row: { id: string }) => row.id)).toContain(id);
    expect((await bureau.get(`/api/cases/${id}/documents`)).body.items[1]).toMatchObject({ outside: true, onPaper: true, state: 'draft', body: 'zhangdian-market' });
    expect((await bureau.get(`/api/cases/${id}/documents/2`)).body).toMatchObject({ status: 409, code: 'document.outside' });

    const scan = (await bureau.upload(`/api/cases/${id}/evidence`, uploadForm('受理决定书.png', aPicture()))).body.id;
    const proven = await bureau.act(id, 'proof.received', { about: done.body.revision, evidence: scan, receivedOn: '2026-11-23' });
    expect(proven.body).toMatchObject({ proofsOutstanding: [] });
    await bureau.post(`/api/cases/${id}/documents/2/scans`, { evidence: scan, number: '张市监投受〔2026〕88号' });
    expect((await bureau.post(`/api/cases/${id}/documents/2/steps`, { step: 'filed', scan })).body).toMatchObject({ state: 'filed' });
  });

  it('reaches another body as it was issued', async () => {
    const id = await passedOn();
    expect((await bureau.get(`/api/cases/${id}/documents`)).body.items).toMatchObject([{ place: 1, withheld: false }]);
    expect(readPaper((await download(bureau, `/api/cases/${id}/documents/1`)).bytes).text).toContain('转送函');
  });

  it('is kept from whom it names someone to whom they may not know, also where the office typed the name', async () => {
    const { id } = (await register(operator, { confidentiality: 'confidential' })).body;
    await acts(operator, id, ['kind.confirmed', { kind: 'complaint' }], ['narrative.masked', { text: '反映茶具是假的。' }]);
    expect((await operator.act(id, 'material.passedOn', { to: 'zhangdian-market' }, { document: { fields: { note: `反映人为${CALLER.name}。` } } })).status).toBe(200);
    expect(readPaper((await download(operator, `/api/cases/${id}/documents/1`)).bytes).text).toContain(CALLER.name);
    expect((await bureau.get(`/api/cases/${id}/documents`)).body.items).toMatchObject([{ place: 1, withheld: true }]);
    expect((await bureau.get(`/api/cases/${id}/documents/1`)).status).toBe(404);
  });

  it('lives step by step, and keeps its number when it is void', async () => {
    const id = await passedOn();
    const step = (body: object) => operator.post(`/api/cases/${id}/documents/1/steps`, body);
    expect((await step({ step: 'served' })).body).toMatchObject({ status: 409, code: 'document.stepNotOpen' });
    const { number } = (await operator.get(`/api/cases/${id}/documents`)).body.items[0];
    expect((await step({ step: 'sealed', on: '2026-11-24' })).body).toMatchObject({ status: 400, code: 'time.inFuture' });
    const scan = (await operator.upload(`/api/cases/${id}/evidence`, uploadForm('用印.png', aPicture()))).body.id;
    await operator.post(`/api/cases/${id}/documents/1/scans`, { evidence: scan, number });
    expect((await step({ step: 'sealed', scan })).body).toMatchObject({ state: 'sealed', steps: [{ step: 'numbered' }, { step: 'sealed', on: '2026-11-23', scan }] });
    expect((await step({ step: 'void' })).body).toMatchObject({ status: 400, code: 'document.reasonMissing' });
    expect((await step({ step: 'void', reason: '受送单位有误' })).body).toMatchObject({ state: 'void', number, steps: [{}, {}, { step: 'void', reason: '受送单位有误' }] });
    expect((await step({ step: 'filed' })).status).toBe(409);
    expect((await operator.get(`/api/cases/${id}/documents`)).body.items[0]).toMatchObject({ number, state: 'void' });
    expect((await operator.get(`/api/cases/${id}`)).body.documents[0].number).toBe(number);
  });

  it('lists what goes beside an act and is not issued yet, until its text is fixed or it is void', async () => {
    // A measure on the spot: the party is handed a decision of which the office has yet to write on which basis, and where to complain.
    const measured = async (): Promise<string> => {
      const { id } = (await bureau.post('/api/cases', { procedure: 'penalty-case', act: 'clue.registered', input: { origin: 'exOfficio', offence: 'trademarkInfringement', party: { organisation: '淄博泰鑫陶瓷有限公司' }, goods: '茶具', district: 'zhangdian', clue: '日常检查发现' } })).body;
      await acts(bureau, id, ['urgentMeasure.taken', { measure: 'seizure', items: '茶具20套', place: '柳泉路66号' }]);
      return id;
    };
    const [first, second] = [await measured(), await measured()];
    const unissued = async (client: Client) => (await client.get('/api/documents?unissued=1')).body.items.map((item: { case: string }) => item.case);
    expect(await unissued(bureau)).toEqual([first, second]);
    for (const refused of [await bureau.get(`/api/cases/${first}/documents/1`), await bureau.post(`/api/cases/${first}/documents/1/text`, {})]) {
      expect(refused.body).toMatchObject({ status: 400, code: 'document.fieldMissing', errors: [{ field: 'fields.basis', message: '处罚依据' }, { field: 'fields.facts' }, { field: 'fields.reconsideration' }, { field: 'fields.court' }], data: { missing: ['basis', 'facts', 'reconsideration', 'court'] } });
    }
    expect(readPaper((await download(bureau, `/api/cases/${first}/documents/1?draft=1`)).bytes).text).toContain('【待填：行政复议机关】');
    expect((await operator.get(`/api/cases/${first}/documents/1`)).status).toBe(404);
    const scan = (await bureau.upload(`/api/cases/${first}/evidence`, uploadForm('决定书.png', aPicture()))).body.id;
    expect((await bureau.post(`/api/cases/${first}/documents/1/scans`, { evidence: scan, number: 'x' })).body).toMatchObject({ status: 409, code: 'scan.textNotFixed' });
    await bureau.post(`/api/cases/${first}/documents/1/text`, { fields: { basis: '《中华人民共和国商标法》第六十二条', facts: '待售的茶具涉嫌侵犯注册商标专用权。', reconsideration: '淄博市人民政府', court: '张店区人民法院' } });
    await bureau.post(`/api/cases/${second}/documents/1/steps`, { step: 'void', reason: '措施当场解除' });
    expect(await unissued(bureau)).toEqual([]);
    expect(await unissued(await house.person('boshan-market', 'officer'))).toEqual([]);
    expect(await unissued(await house.person('zb-12330', 'auditAdministrator'))).toEqual([]);
  });

  /** Order 121 art. 24: what is performed at once, or where both agree, needs no letter of mediation; a record is kept. */
  it('takes no number for a letter of mediation that is not made', async () => {
    const settled = async (input: object): Promise<readonly (readonly [string, string])[]> => {
      const id = await passedOn(consent);
      await acts(bureau, id, ['receipt.recorded', {}], ['complaint.accepted', {}]);
      await acts(operator, id, ['disclosure.consented', { ...consent[1], to: 'respondent' }]);
      await acts(bureau, id, ['mediation.started', { manner: 'inPerson', sessionOn: '2026-12-03' }], ['mediation.agreed', input]);
      return (await bureau.get(`/api/cases/${id}/documents`)).body.items.slice(3).map(({ template, number }: { template: string; number: string }) => [template, number]);
    };
    expect(await settled({ form: 'mediationRecord', performedAtOnce: true })).toEqual([]);
    expect(await settled({ form: 'mediationLetter', terms: '退货退款。' })).toEqual([['mediationLetter', expect.stringMatching(/投调书〔2026〕\d+号$/u)]]);
  });

  it('gives the papers of a day to the body that issued them, and to no one else', async () => {
    const id = await passedOn();
    const today = (client: Client, query = '') => client.get(`/api/documents${query}`).then(({ body }) => body);
    const { on, items, bodies } = await today(operator);
    expect([on, bodies]).toEqual(['2026-11-23', { 'zb-12330': expect.stringContaining('知识产权') }]);
    expect(items.at(-1)).toMatchObject({ case: id, template: 'passingOnLetter', caseNumber: expect.stringMatching(/^261123/), procedure: 'hotline-complaint', href: `/api/cases/${id}/documents/1` });
    expect(items.length).toBeGreaterThan(4);
    expect((await today(operator, '?on=2026-11-22')).items).toEqual([]);
    expect((await today(await house.person('boshan-market', 'officer'))).items).toEqual([]);
    expect((await today(bureau)).items.length).toBeGreaterThan(2);
    expect((await today(bureau, '?on=2026-11-23')).items.every(({ body }: { body: string }) => body === 'zhangdian-market')).toBe(true);
    expect((await today(await house.person('zb-12330', 'systemAdministrator'))).items).toEqual([]);
    expect((await operator.get('/api/documents?on=2026-02-30')).body).toMatchObject({ status: 400, code: 'date.invalid' });
  });

  /** Issue: 'its legal date is the document's'. */
  it('does not part the date of an act from that of its issued document: a notice of rectification puts both right', async () => {
    const id = await passedOn(consent);
    await acts(bureau, id, ['receipt.recorded', {}]);
    house.at('2026-11-25T10:00');
    [operator, bureau] = [await house.signIn(operator.account?.login ?? ''), await house.signIn(bureau.account?.login ?? '')];
    // Really accepted on the 24th; somebody typed the 23rd.
    expect((await bureau.act(id, 'complaint.accepted', {}, { document: { on: '2026-11-23' } })).status).toBe(200);
    const seq = (await bureau.get(`/api/cases/${id}`)).body.revision;
    const chief = await house.person('zhangdian-market', 'sectionChief');
    const head = await house.person('zhangdian-market', 'principalHead');
    const input = { about: seq, at: '2026-11-24T10:00:00+08:00', reason: '成文日期误写。' };
    const ask = (act: string, more: object = {}) => bureau.act(id, 'approval.requested', { act, input: { ...input, ...more } });
    const refused = await ask('act.corrected');
    expect(refused.body).toMatchObject({ status: 409, code: 'document.dateFixed', refusal: { open: [{ code: 'document.rectified', words: '更正文书' }] } });
    expect(refused.body.detail).toContain('更正文书');
    expect((await ask('document.rectified', { about: seq - 1 })).body).toMatchObject({ status: 409, code: 'document.notIssued' });
    const mediation = async () => (await bureau.get(`/api/cases/${id}`)).body.deadlines.map(({ period, start }: { period: string; start: string }) => [period, start]);
    expect(await mediation()).toEqual(expect.arrayContaining([['C2', '2026-11-23']]));
    expect((await bureau.get(`/api/cases/${id}`)).body.revision).toBe(seq);

    // Offered is what the bureau did; what the centre did is for the centre to correct.
    const history = async (client: Client) => (await client.get(`/api/cases/${id}/history`)).body.facts.filter((fact: { correctable?: true }) => fitsCorrection('act.corrected', fact)).map(({ type }: { type: string }) => type);
    expect([await history(bureau), (await history(operator))[0]]).toEqual([['receipt.recorded', 'complaint.accepted'], 'intake.registered']);
    expect((await operator.act(id, 'approval.requested', { act: 'document.rectified', input })).body).toMatchObject({ status: 403, code: 'correction.notOwn', refusal: { who: [{ code: 'zhangdian-market', words: expect.stringContaining('市场监督管理局') }] } });

    const asked = await ask('document.rectified');
    expect(asked.status).toBe(200);
    // Who may sign a correction of an entry may not sign this one.
    expect((await chief.act(id, 'approval.given', { request: asked.body.revision, opinion: 'agree' })).status).toBe(403);
    const done = await head.act(id, 'approval.given', { request: asked.body.revision, opinion: 'agree' });
    expect(done.body.facts).toMatchObject([{ type: 'approval.given' }, { type: 'document.rectified', documents: [{ place: 3, template: 'rectificationNotice', state: 'numbered' }] }, { type: 'deadline.moved' }]);
    const { items } = (await bureau.get(`/api/cases/${id}/documents`)).body;
    expect(items[1]).toMatchObject({ template: 'acceptanceDecision', on: '2026-11-23', state: 'numbered' });
    expect(items[2]).toMatchObject({ name: '更正通知书', number: expect.stringMatching(/更〔2026〕1号$/u), on: '2026-11-25' });
    const { text } = readPaper((await download(bureau, `/api/cases/${id}/documents/3`)).bytes);
    expect(await mediation()).toEqual(expect.arrayContaining([['C2', '2026-11-24']]));
    for (const said of [`《受理决定书》（${items[1].number}）所载成文日期有误`, '成文日期原载为“2026年11月23日”，更正为“2026年11月24日”', '成文日期误写。', `${CALLER.name}：`]) expect(text).toContain(said);
  });

  it('of a void document, and of one that another body issued, the date is corrected in the entry alone', async () => {
    const id = await passedOn();
    await operator.post(`/api/cases/${id}/documents/1/steps`, { step: 'void', reason: '误制' });
    const wrong = { act: 'act.corrected', input: { about: 3, at: '2026-11-25T09:00:00+08:00', reason: '时间录错' } };
    expect((await operator.act(id, 'approval.requested', wrong)).status).toBe(200);
  });
});
