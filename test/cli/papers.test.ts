import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { papersCommand } from '../../src/cli/papers';
import { listDocuments, takeStep } from '../../src/application/documents';
import { HUB, install, said, type Installation } from '../application/installation';
import { readPaper } from '../documents/paper';
import { describeWithPaperPrograms } from '../support/paperPrograms';
import { run, type Run } from './io';

describe('weiquan papers', () => {
  let office: Installation;
  let folders = 0;
  beforeAll(async () => {
    office = await install('2026-11-23');
    const operator = office.person('operator');
    const report = await office.open(said('report'));
    await office.act(operator, report.case.id, 'kind.confirmed', { kind: 'report' });
    await office.act(operator, report.case.id, 'material.passedOn', { to: 'zhangdian-market', note: '=1+1' });
    const assistance = await office.open(said('assistance'));
    await office.act(operator, assistance.case.id, 'assistance.accepted', { services: ['advice'] });
    await office.act(operator, assistance.case.id, 'assistance.completed', { services: ['advice'] }, { document: { fields: { opinion: '可以请求行政裁决。' } } });
    // As a program before this one left it: the act is recorded, its document is not issued.
    const opinion = `case_ordinal = (select ordinal from cases where id = '${assistance.case.id}') and place = 2`;
    for (const table of ['document_words', 'documents_to_print', 'document_steps']) await office.tamper(`delete from ${table} where ${opinion}`);
    const mistaken = await office.open(said('report'));
    await office.act(operator, mistaken.case.id, 'kind.confirmed', { kind: 'report' });
    await office.act(operator, mistaken.case.id, 'material.passedOn', { to: 'zhangdian-market' });
    await takeStep(office.app, office.person('clerk', HUB), await office.find(mistaken.case.id), 1, { step: 'void', reason: '误办' });
  });
  afterAll(() => office.remove());

  async function papers(...more: readonly string[]): Promise<Run & { readonly folder: string; readonly files: readonly string[]; readonly index: readonly string[] }> {
    const folder = path.join(office.folder, `papers-${++folders}`);
    const done = await run((program, io) => papersCommand(program, io, () => Promise.resolve({ ...office.composition, app: office.app, close: () => Promise.resolve() })), ['papers', '--out', folder, ...more]);
    const files = existsSync(folder) ? readdirSync(folder).sort() : [];
    const index = files.includes('index.csv') ? readFileSync(path.join(folder, 'index.csv'), 'utf8').replace(/^\uFEFF/, '').trimEnd().split('\r\n') : [];
    return { ...done, folder, files, index };
  }

  it('writes drafts with what is missing marked, and fixes nothing', async () => {
    const { code, folder, files, index } = await papers('--body', HUB, '--draft');
    expect(code).toBe(0);
    expect(files.filter((name) => name.endsWith('.docx'))).toHaveLength(3);
    expect(index).toHaveLength(4);
    const opinion = files.find((name) => name.includes('维权援助意见书（稿）')) ?? '';
    expect(readPaper(readFileSync(path.join(folder, opinion))).text).toContain('【待填：意见】');
  });

  it('writes the papers of the day, keeps their text, and says what one lacks', async () => {
    const { code, out, folder, files, index } = await papers('--body', HUB, '--on', '2026-11-23');
    expect(code).toBe(3);
    expect(out).toMatch(/^2 份文书 papers; 1 份缺内容 lacking/);
    expect(files.filter((name) => name.endsWith('.docx'))).toEqual(['淄知援受〔2026〕1号 维权援助受理通知书.docx', '淄知援转〔2026〕1号 转送函.docx']);
    expect(index[0]).toBe('文件,文号,文书,案件编号,成文日期,状态,校验值,缺少');
    expect(index.find((line) => line.includes('意见书'))).toMatch(/^,淄知援意〔2026〕1号,维权援助意见书,\d{10}-\d,2026年11月23日,draft,,意见$/);
    expect(index.find((line) => line.includes('转送函'))).toMatch(/numbered,sha256:[0-9a-f]{64},$/);
    expect(readPaper(readFileSync(path.join(folder, '淄知援转〔2026〕1号 转送函.docx'))).text).toContain('说明：=1+1');
    const [row] = office.rows(`select c.id from cases c join case_documents d on d.case_ordinal = c.ordinal join document_files f on f.case_ordinal = d.case_ordinal limit 1`);
    const [document] = await listDocuments(office.app, office.person('clerk', HUB), await office.find(row?.['id'] as never));
    expect(document).toMatchObject({ state: 'numbered', steps: [{ account: office.person('operator').account }] });
    const again = await papers('--body', HUB);
    for (const name of files.filter((one) => one.endsWith('.docx'))) expect(readFileSync(path.join(again.folder, name)).equals(readFileSync(path.join(folder, name)))).toBe(true);
  });

  it('says so where no program makes a PDF, and gives the .docx files', async () => {
    const before = process.env['PATH'];
    process.env['PATH'] = office.folder;
    try {
      const { code, out, files } = await papers('--body', HUB, '--draft', '--pdf');
      expect([code, out.split('\n')[1]]).toEqual([0, expect.stringContaining('soffice, pdfunite not found: no PDF was made, the .docx files are there.')]);
      expect(files).toHaveLength(4);
    } finally {
      process.env['PATH'] = before;
    }
  });

  describeWithPaperPrograms('with LibreOffice', () => {
    it('prints the papers of the day in one go, in the order of the index', async () => {
      const { out, folder, files, index } = await papers('--body', HUB, '--draft', '--pdf');
      expect(out).toContain('papers.pdf');
      expect(files.filter((name) => name.endsWith('.pdf'))).toHaveLength(4);
      const text = execFileSync('pdftotext', [path.join(folder, 'papers.pdf'), '-'], { encoding: 'utf8' });
      const numbers = index.slice(1).map((line) => line.split(',')[1] ?? '');
      const places = numbers.map((number) => text.replace(/\s/gu, '').indexOf(number));
      expect(places.every((place, at) => place >= 0 && (at === 0 || place > (places[at - 1] ?? 0)))).toBe(true);
    });
  });

  it('writes an empty index for a day without papers, and nothing for a body that there is not', async () => {
    expect(await papers('--body', HUB, '--on', '2026-11-20')).toMatchObject({ code: 0, files: ['index.csv'], index: [expect.any(String)] });
    await expect(papers('--body', 'nobody')).rejects.toMatchObject({ code: 'body.unknown' });
    await expect(papers('--body', HUB, '--on', '2026-02-30')).rejects.toMatchObject({ code: 'date.invalid' });
  });
});
