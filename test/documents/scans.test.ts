import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import PizZip from 'pizzip';
import { firstDifference } from '../../src/application/documents/scans';
import { packed } from '../../src/documents/zip';
import { aPackage, aPicture, uploadForm } from '../support/files';
import { House, type Client } from '../support/house';
import { register } from '../support/hotlineCalls';
import { describeWithPaperPrograms } from '../support/paperPrograms';

describe('the stamped paper of a document', () => {
  let house: House;
  let operator: Client;
  beforeAll(async () => {
    house = await House.open({ start: '2026-11-23T10:00' });
    operator = await house.person('zb-12330', 'operator');
  });
  afterAll(() => house.close());

  interface Letter {
    readonly id: string;
    readonly number: string;
    /** The fixed .docx. */
    readonly bytes: Buffer;
    readonly scan: (name: string, bytes: Uint8Array) => Promise<string>;
    readonly bind: (evidence: string, number?: string) => ReturnType<Client['post']>;
    readonly step: (body: object) => ReturnType<Client['post']>;
  }

  async function passedOn(note = '请按属地办理。'): Promise<Letter> {
    const { id } = (await register(operator)).body;
    await operator.act(id, 'kind.confirmed', { kind: 'complaint' });
    await operator.act(id, 'material.passedOn', { to: 'zhangdian-market', note });
    const { number } = (await operator.post(`/api/cases/${id}/documents/1/text`, {})).body;
    const answer = await fetch(`${house.url}/api/cases/${id}/documents/1`, { headers: { cookie: operator.cookie ?? '' } });
    return {
      id, number, bytes: Buffer.from(await answer.arrayBuffer()),
      scan: async (name, bytes) => (await operator.upload(`/api/cases/${id}/evidence`, uploadForm(name, bytes))).body.id,
      bind: (evidence, typed) => operator.post(`/api/cases/${id}/documents/1/scans`, { evidence, ...(typed === undefined ? {} : { number: typed }) }),
      step: (body) => operator.post(`/api/cases/${id}/documents/1/steps`, body),
    };
  }

  /** The .docx with other words in it, as if somebody had opened it once more. */
  function edited(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
    const zip = new PizZip(bytes);
    return packed(Object.fromEntries(Object.entries(zip.files).filter(([, { dir }]) => !dir).map(([name, file]) => [name, name === 'word/document.xml' ? change(file.asText()) : file.asUint8Array()])));
  }

  it('is bound by the number that the clerk reads on it, confirmed, and then the document is sealed, served, filed, in that order', async () => {
    const { number, scan, bind, step } = await passedOn();
    const picture = await scan('用印扫描件.png', aPicture());
    expect(await step({ step: 'sealed' })).toMatchObject({ status: 400, body: { code: 'document.scanMissing' } });
    expect(await step({ step: 'sealed', scan: picture })).toMatchObject({ status: 400, body: { code: 'document.scanMissing' } });
    expect(await bind(picture)).toMatchObject({ status: 400, body: { code: 'scan.numberMissing', errors: [{ field: 'number' }] } });
    expect(await bind(picture, '淄知援转〔2026〕999号')).toMatchObject({ status: 409, body: { code: 'scan.numberDiffers' } });
    expect((await bind(picture, number.replace('〔', ' [').replace('〕', '］ '))).body).toMatchObject({ state: 'numbered', scans: [{ evidence: picture, boundBy: 'number', compared: 'picture', account: operator.account?.id }] });
    expect((await step({ step: 'served' })).body).toMatchObject({ code: 'document.stepNotOpen', refusal: { open: [{ code: 'sealed' }, { code: 'void' }] } });
    expect((await step({ step: 'sealed', scan: picture })).body).toMatchObject({ state: 'sealed', steps: [{ step: 'numbered' }, { step: 'sealed', scan: picture }] });
    expect((await step({ step: 'filed' })).status).toBe(409);
    expect((await step({ step: 'served' })).body.state).toBe('served');
    expect((await step({ step: 'filed' })).body).toMatchObject({ state: 'filed', number });
  });

  /** An e-sealed PDF or OFD: whether a signature stands in it is told, and never that it is valid. */
  it('says whether a digital signature stands in a file, and whether something was added behind it', async () => {
    const { number, scan, bind } = await passedOn();
    const signed = (range: (length: number) => string, behind = ''): Buffer => {
      const body = (covered: string): string => `%PDF-1.7\n1 0 obj<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[${covered}]/Contents<00>>>endobj\ntrailer<</Size 1>>\n%%EOF\n`;
      const { length } = body(range(1000));
      return Buffer.from(body(range(length)) + behind);
    };
    const whole = (length: number): string => `0 100 110 ${String(length - 110).padStart(6, '0')}`;
    const { body } = await bind(await scan('签章.pdf', signed(whole)), number);
    expect(body.scans.at(-1)).toMatchObject({ boundBy: 'number', signature: 'unchecked' });
    const added = await bind(await scan('签后增加.pdf', signed(whole, `2 0 obj<</Type/Annot/Contents(added)>>endobj\n%%EOF\n`)), number);
    expect(added.body.scans.at(-1)).toMatchObject({ signature: 'appended' });
    const plain = await bind(await scan('未签.pdf', Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n')), number);
    expect(plain.body.scans.at(-1)).toMatchObject({ signature: 'none' });
    const ofd = Buffer.from(packed({ 'OFD.xml': '<OFD/>', 'Doc_0/Signs/Signatures.xml': '<Signatures/>', 'Doc_0/Signs/Sign_0/SignedValue.dat': 'x' }));
    expect((await bind(await scan('签章.ofd', ofd), number)).body.scans.at(-1)).toMatchObject({ signature: 'unchecked' });
    expect((await bind(await scan('用印.png', aPicture('印')), number)).body.scans.at(-1)).toMatchObject({ signature: 'none' });
  });

  it('is refused under another number, and where there is no such evidence', async () => {
    const { id } = (await register(operator)).body;
    await operator.act(id, 'kind.confirmed', { kind: 'complaint' });
    await operator.act(id, 'material.passedOn', { to: 'zhangdian-market' });
    const { body } = await operator.upload(`/api/cases/${id}/evidence`, uploadForm('a.png', aPicture()));
    const bind = (evidence: string) => operator.post(`/api/cases/${id}/documents/1/scans`, { evidence, number: 'x' });
    expect(await bind(body.id)).toMatchObject({ status: 409, body: { code: 'scan.numberDiffers' } });
    expect(await bind('0'.repeat(40))).toMatchObject({ status: 404, body: { code: 'evidence.notFound' } });
    const elsewhere = await passedOn();
    expect(await bind(await elsewhere.scan('b.png', aPicture('b')))).toMatchObject({ status: 404, body: { code: 'evidence.notFound' } });
    // Only the body that issued it.
    const bureau = await house.person('zhangdian-market', 'clerk');
    expect((await bureau.post(`/api/cases/${id}/documents/1/scans`, { evidence: body.id })).status).toBe(403);
  });

  it('that comes back as .docx is known by its text; with one character changed it is refused', async () => {
    const { bytes, scan, bind } = await passedOn('请于三日内办理。');
    const other = await scan('改过的.docx', edited(bytes, (xml) => xml.replace('三日内', '三十日内')));
    expect(await bind(other)).toMatchObject({ status: 409, body: { code: 'document.textDiffers' } });
    const more = await scan('加过的.docx', edited(bytes, (xml) => xml.replace('<w:sectPr', '<w:p><w:r><w:t>另：</w:t></w:r></w:p><w:sectPr')));
    expect(await bind(more)).toMatchObject({ status: 409, body: { code: 'document.textDiffers' } });
    const same = await scan('签章.docx', edited(bytes, (xml) => xml.replace('<w:sectPr', '<w:p/><w:sectPr')));
    expect((await bind(same)).body).toMatchObject({ scans: [{ evidence: same, boundBy: 'text', compared: 'same' }] });
  });

  it('that comes back as OFD is read page by page', async () => {
    const { bytes, scan, bind, number } = await passedOn();
    const paragraphs = [...new PizZip(bytes).files['word/document.xml']?.asText().matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/gu) ?? []].map(([, text]) => text ?? '');
    const ofd = (texts: readonly string[]) => {
      const page = (from: number, to?: number) => `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016">${texts.slice(from, to).map((text) => `<ofd:TextObject><ofd:TextCode X="0" Y="0">${text}</ofd:TextCode></ofd:TextObject>`).join('')}</ofd:Page>`;
      return aPackage({ 'OFD.xml': '<x/>', 'Doc_0/Pages/Page_10/Content.xml': page(6), 'Doc_0/Pages/Page_2/Content.xml': page(0, 6) });
    };
    const same = await scan('签章.ofd', ofd(paragraphs));
    expect((await bind(same)).body).toMatchObject({ scans: [{ boundBy: 'text', compared: 'same' }] });
    expect(await bind(await scan('改.ofd', ofd(paragraphs.map((text) => text.replace('投诉', '举报')))))).toMatchObject({ status: 409, body: { code: 'document.textDiffers' } });
    const pictures = await scan('图.ofd', aPackage({ 'OFD.xml': '<x/>', 'Doc_0/Pages/Page_0/Content.xml': '<ofd:Page/>' }));
    expect((await bind(pictures, number)).body.scans).toMatchObject([{}, { evidence: pictures, boundBy: 'number', compared: 'picture' }]);
  });

  it('of a document that is void seals nothing', async () => {
    const { scan, bind, step, number } = await passedOn();
    const picture = await scan('a.png', aPicture());
    await bind(picture, number);
    await step({ step: 'void', reason: '受送单位有误' });
    expect((await step({ step: 'sealed', scan: picture })).body).toMatchObject({ status: 409, code: 'document.stepNotOpen' });
    expect((await operator.get(`/api/cases/${(await passedOn()).id}/documents`)).body.items[0].number).not.toBe(number);
  });

  describeWithPaperPrograms('read by the programs of the system', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'weiquan-scan-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    /** What WPS or Word would print into a PDF, of several files at once. */
    async function printed(files: Readonly<Record<string, Uint8Array>>): Promise<Readonly<Record<string, Buffer>>> {
      const names = Object.keys(files);
      for (const name of names) writeFileSync(path.join(folder, `${name}.docx`), files[name] ?? Buffer.alloc(0));
      await promisify(execFile)('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names.map((name) => path.join(folder, `${name}.docx`))], { timeout: 110_000 });
      return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, `${name}.pdf`))]));
    }
    const photographed = (pdf: Buffer): Buffer => execFileSync('pdftoppm', ['-r', '150', '-f', '1', '-l', '1', '-singlefile', '-gray', '-png', '-'], { input: pdf, maxBuffer: 1e8 });

    it('finds its document by the code on its first page, as a picture and as a PDF; another document’s is refused', async () => {
      const [one, two] = [await passedOn('甲'), await passedOn('乙')];
      const pdf = await printed({ one: one.bytes, two: two.bytes, changed: edited(one.bytes, (xml) => xml.replace('甲', '丙')) });
      const [first, second, changed] = ['one', 'two', 'changed'].map((name) => pdf[name] ?? Buffer.alloc(0)) as [Buffer, Buffer, Buffer];
      expect((await one.bind(await one.scan('扫描件.png', photographed(first)))).body).toMatchObject({ scans: [{ boundBy: 'code', compared: 'picture' }] });
      expect(await one.bind(await one.scan('别的.png', photographed(second)))).toMatchObject({ status: 409, body: { code: 'scan.otherDocument' } });
      // Whatever the clerk says.
      expect(await one.bind(await one.scan('别的.png', photographed(second)), one.number)).toMatchObject({ status: 409, body: { code: 'scan.otherDocument' } });
      expect((await one.bind(await one.scan('签章.pdf', first))).body.scans.at(-1)).toMatchObject({ boundBy: 'code', compared: 'same' });
      expect(await one.bind(await one.scan('改.pdf', changed))).toMatchObject({ status: 409, body: { code: 'document.textDiffers' } });
    });
  });
});

describe('two texts', () => {
  it.each([
    ['一\n二', '一 二\n— 1 —', undefined], ['一\n二', '一\n二\n三', 3], ['一\n二', '一\n三', 2], ['罚款一万元', '罚款万一元', 1], ['甲\n乙', '乙\n甲', undefined], ['1 日', '１日', undefined], ['一', '', 1],
  ])('%j and %j', (ours, theirs, paragraph) => {
    expect(firstDifference(ours, theirs)).toBe(paragraph);
  });
});
