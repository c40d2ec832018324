import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../../src/domain/hash';
import { aPackage, aPicture, uploadForm } from '../support/files';
import { House, type Client } from '../support/house';
import { register } from '../support/hotlineCalls';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n', 'latin1');

describe('evidence of a case', () => {
  let house: House;
  let operator: Client;
  let bureau: Client;
  let id: string;
  beforeAll(async () => {
    house = await House.open({ start: '2026-11-23T10:00' });
    operator = await house.person('zb-12330', 'operator');
    bureau = await house.person('zhangdian-market', 'clerk');
    id = (await register(operator)).body.id;
    await operator.act(id, 'kind.confirmed', { kind: 'complaint' });
    await operator.act(id, 'material.passedOn', { to: 'zhangdian-market' });
  });
  afterAll(() => house.close());

  const keep = (client: Client, name: string, bytes: Uint8Array, fields: Record<string, string> = {}) => client.upload(`/api/cases/${id}/evidence`, uploadForm(name, bytes, fields));
  const folder = () => path.join(house.composition.config.dataFolder, 'files');

  it('is kept as it came under the hash of its bytes, and given back under its name', async () => {
    const { status, body } = await keep(operator, '证据 照片(1).png', aPicture());
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{40}$/u), part: 'main', name: '证据 照片(1).png', mediaType: 'image/png', size: aPicture().length, hash: sha256(aPicture()),
      account: operator.account?.id, body: 'zb-12330', at: '2026-11-23T02:00:00.000Z', href: `/api/cases/${id}/evidence/${body.id}`,
    });
    const [first, rest] = [body.hash.slice(7, 9), body.hash.slice(9)];
    expect(readFileSync(path.join(folder(), first, rest))).toEqual(Buffer.from(aPicture()));
    const answer = await fetch(`${house.url}${body.href}`, { headers: { cookie: bureau.cookie ?? '' } });
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(aPicture()));
    expect(Object.fromEntries(['content-type', 'content-disposition', 'etag', 'x-content-type-options', 'content-security-policy', 'cache-control'].map((name) => [name, answer.headers.get(name)]))).toEqual({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename="1_.png"; filename*=UTF-8''%E8%AF%81%E6%8D%AE%20%E7%85%A7%E7%89%87%281%29.png`,
      etag: `"${body.hash}"`, 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none';frame-ancestors 'none'", 'cache-control': 'no-store',
    });
  });

  it('is kept once, however often it comes', async () => {
    const both = await Promise.all([keep(operator, '回证.pdf', PDF), keep(bureau, '另一个名字.pdf', PDF)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(both[0]?.body).toEqual(both[1]?.body);
    expect((await keep(operator, '回证.pdf', PDF, { part: 'secondary' })).body.id).not.toBe(both[0]?.body.id);
    expect(readdirSync(path.join(folder(), sha256(PDF).slice(7, 9))).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it.each([
    ['a program called scan.pdf', 'scan.pdf', Buffer.from('MZ\u0000\u0000')],
    ['a page for browsers', '照片.png', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a drawing that may run', 'a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a PDF that was cut off', 'a.pdf', PDF.subarray(0, 20)],
    ['a document with macros', 'a.docx', aPackage({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>', 'word/vbaProject.bin': 'x' })],
    ['any zip', 'a.zip', aPackage({ 'a.txt': 'x' })],
    ['half a zip', 'a.docx', aPackage({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' }).subarray(0, 60)],
    ['nothing', 'a.pdf', Buffer.alloc(0)],
  ])('%s is refused', async (_what, name, bytes) => {
    expect(await keep(operator, name, bytes)).toMatchObject({ status: 400, body: { code: expect.stringMatching(/^evidence\.(?:typeUnknown|empty)$/u), title: expect.any(String) } });
  });

  it.each([
    ['docx', { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' }],
    ['xlsx', { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' }],
    ['ofd', { 'OFD.xml': '<x/>', 'Doc_0/Document.xml': '<x/>' }],
  ])('a package is known by what is in it: %s', async (ending, files) => {
    expect((await keep(operator, '材料.exe', aPackage(files))).body.name).toBe(`材料.exe.${ending}`);
  });

  it.each([
    ['..\\..\\etc\\passwd.png', 'passwd.png'], ['/tmp/a:b*?.PNG', 'a_b__.png'], ['发票\u202Egnp.exe', '发票[U+202E]gnp.exe.png'], ['a"\r\nX-Evil: 1.png', 'a_[U+000D]_X-Evil_ 1.png'], ['.htaccess', 'htaccess.png'], ['长'.repeat(300), `${'长'.repeat(150)}.png`],
  ])('bears a name that harms nobody: %j', async (given, kept) => {
    const { body } = await keep(operator, given, aPicture(given));
    expect(body.name).toBe(kept);
    const answer = await fetch(`${house.url}${body.href}`, { headers: { cookie: operator.cookie ?? '' } });
    expect(answer.headers.get('x-evil')).toBeNull();
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.!~%-]+$/u);
  });

  it('is bounded, and nothing of what is too large is kept', async () => {
    const files = readdirSync(folder()).length;
    expect(await keep(operator, '大.pdf', Buffer.concat([PDF, Buffer.alloc(30 * 1024 * 1024), PDF]))).toMatchObject({ status: 413, body: { code: 'body.tooLarge' } });
    expect(readdirSync(folder())).toHaveLength(files);
  });

  it('comes as a form with one file, from who is signed in and meant it', async () => {
    expect(await operator.post(`/api/cases/${id}/evidence`, {})).toMatchObject({ status: 415 });
    const without = new FormData();
    without.set('part', 'main');
    expect(await operator.upload(`/api/cases/${id}/evidence`, without)).toMatchObject({ status: 400, body: { code: 'upload.fileMissing' } });
    const two = uploadForm('a.png', aPicture());
    two.append('file', new Blob([new Uint8Array(aPicture())]), 'b.png');
    expect(await operator.upload(`/api/cases/${id}/evidence`, two)).toMatchObject({ status: 400, body: { code: 'upload.malformed' } });
    const forged = await fetch(`${house.url}/api/cases/${id}/evidence`, { method: 'POST', headers: { cookie: operator.cookie ?? '' }, body: uploadForm('a.png', aPicture()) });
    expect(forged.status).toBe(403);
    expect(await keep(operator, 'a.png', aPicture(), { part: '../main' })).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  });

  it('is seen by those who see its part of the file, and put there only by a body that has it', async () => {
    const { body } = await keep(operator, '副卷.png', aPicture('secondary'), { part: 'identity' });
    const list = async (client: Client) => (await client.get(`/api/cases/${id}/evidence`)).body.items.map(({ id: one }: { id: string }) => one);
    expect(await list(operator)).toContain(body.id);
    expect(await list(await house.person('zb-12330', 'mediator'))).not.toContain(body.id);
    expect((await (await house.person('zb-12330', 'mediator')).get(body.href)).status).toBe(404);
    expect(await list(await house.person('boshan-market', 'supervisor'))).not.toContain(body.id);
    expect((await (await house.person('boshan-market', 'officer')).get(body.href)).status).toBe(404);
    expect(await keep(bureau, 'a.png', aPicture('x'), { part: 'nothing' })).toMatchObject({ status: 403, body: { code: 'part.notHanded' } });
    expect((await keep(await house.person('zb-12330', 'supervisor'), 'a.png', aPicture('y'))).status).toBe(403);
  });

  it('is what a receipt must point to, in the case itself', async () => {
    const asserted = { body: 'zhangdian-market', person: '收件人王', way: 'paper' };
    const other = (await register(operator)).body.id;
    const elsewhere = (await operator.upload(`/api/cases/${other}/evidence`, uploadForm('回执.png', aPicture('other')))).body.id;
    for (const proof of ['回执第8号', elsewhere]) {
      expect(await operator.act(id, 'receipt.recorded', {}, { asserted: { ...asserted, proof } })).toMatchObject({ status: 400, body: { code: 'evidence.unknown', errors: [{ field: 'asserted.proof' }] } });
    }
    expect((await operator.act(id, 'receipt.recorded', {}, { asserted })).status).toBe(200);
    const { facts } = (await operator.get(`/api/cases/${id}/history`)).body;
    const about = facts.at(-1).seq;
    const receipt = (evidence: string) => operator.act(id, 'proof.received', { about, evidence, receivedOn: '2026-11-23' });
    expect(await receipt(elsewhere)).toMatchObject({ status: 400, body: { code: 'evidence.unknown', errors: [{ field: 'input.evidence' }] } });
    expect((await receipt((await keep(operator, '回执.png', aPicture('receipt'))).body.id)).status).toBe(200);
    expect((await operator.get(`/api/cases/${id}`)).body.proofsOutstanding).toEqual([]);
  });

  it('whose file is gone or changed is not given out', async () => {
    const { body } = await keep(operator, '原件.png', aPicture('original'));
    const place = path.join(folder(), body.hash.slice(7, 9), body.hash.slice(9));
    writeFileSync(place, aPicture('forged'));
    expect(await operator.get(body.href)).toMatchObject({ status: 503, body: { code: 'evidence.fileChanged' } });
    rmSync(place);
    expect(await operator.get(body.href)).toMatchObject({ status: 503, body: { code: 'evidence.fileMissing' } });
    // The same file comes again: it is there again.
    expect((await keep(operator, '原件.png', aPicture('original'))).status).toBe(201);
    expect((await operator.get(body.href)).status).toBe(200);
  });
});
