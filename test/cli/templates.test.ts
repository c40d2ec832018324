import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { templatesCommand } from '../../src/cli/templates';
import PizZip from 'pizzip';
import { documentKinds, OWN_TEMPLATES, rendererOf } from '../../src/documents';
import { packed } from '../../src/documents/zip';
import { allFields, readPaper } from '../documents/paper';
import { run } from './io';

describe('weiquan templates', () => {
  const data = mkdtempSync(path.join(os.tmpdir(), 'weiquan-templates-'));
  afterAll(() => rmSync(data, { recursive: true, force: true }));
  const templates = (...args: readonly string[]) => run((program, io) => templatesCommand(program, io, () => data), ['templates', ...args]);

  it('copies every template with its fields to where the installation looks for its own', async () => {
    expect(await templates()).toMatchObject({ code: 0, out: `${documentKinds.size} 个模板 templates: ${path.join(data, 'templates')}\n` });
    const files = readdirSync(path.join(data, 'templates'));
    expect(files.sort()).toEqual([...[...documentKinds.keys()].map((name) => `${name}.docx`), 'fields.csv'].sort());
    const lines = readFileSync(path.join(data, 'templates', 'fields.csv'), 'utf8').split('\r\n');
    expect(lines[0]).toBe('\uFEFF文件,文书,位置,内容,必填');
    expect(lines).toContain('refusalNotice.docx,不予受理告知书,{explanation},理由,是');
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([5, 1]));
    const renderer = rendererOf(path.join(data, 'templates'));
    for (const kind of documentKinds.values()) expect(readPaper(renderer.render(kind.template, allFields(kind))).text).toContain('之内容');
  });

  it('leaves what the office has edited as it is', async () => {
    writeFileSync(path.join(data, 'templates', 'redoOrder.docx'), 'edited');
    expect(await templates()).toMatchObject({ code: 0, out: expect.stringMatching(/^0 /) });
    expect(readFileSync(path.join(data, 'templates', 'redoOrder.docx'), 'utf8')).toBe('edited');
    expect(await templates('--out', path.join(data, 'elsewhere'))).toMatchObject({ out: expect.stringContaining(path.join(data, 'elsewhere')) });
  });

  /** The program's template as an office of an earlier release has it: without these places. */
  const earlier = (folder: string, template: string, ...places: readonly string[]): void => {
    const zip = new PizZip(readFileSync(path.join(OWN_TEMPLATES, `${template}.docx`)));
    const without = (xml: string): string => places.reduce((text, name) => text.replaceAll(new RegExp(`\\{[#/^]?${name}\\}`, 'gu'), ''), xml);
    writeFileSync(path.join(folder, `${template}.docx`), packed(Object.fromEntries(Object.entries(zip.files).filter(([, { dir }]) => !dir).map(([name, file]) => [name, name === 'word/document.xml' ? without(file.asText()).replaceAll('{.}', '') : file.asUint8Array()]))));
  };

  it('says of the office’s own which cannot be used, which places they lack, and what to do; and which leave out what may be said', async () => {
    const folder = mkdtempSync(path.join(data, 'house-'));
    expect(await templates('--check', '--out', folder)).toMatchObject({ code: 0, out: expect.stringMatching(/^0 /u) });
    earlier(folder, 'penaltyNotice', 'evidence', 'hearingRight');
    earlier(folder, 'suspensionNotice', 'explanation');
    writeFileSync(path.join(folder, 'redoOrder.docx'), 'edited');
    writeFileSync(path.join(folder, 'penaltyNotice (2).docx'), 'a copy');
    const { code, out } = await templates('--check', '--out', folder);
    expect(code).toBe(3);
    expect(out).toContain('penaltyNotice.docx 行政处罚告知书：不能使用。缺少位置：{evidence} 证据、{hearingRight} 听证权利');
    expect(out).toContain('redoOrder.docx 重新办理通知书：不能使用。');
    expect(out).toContain('suspensionNotice.docx 中止处理通知书：可以使用，未设位置：{explanation} 说明');
    expect(out).toContain('penaltyNotice (2).docx：没有这种文书，不被使用');
    expect(out).toContain('或者删除该文件，改用程序自带的模板');
    // Copying what is missing tells it too, and the papers of a day.
    expect((await templates('--out', folder)).out).toContain('{evidence} 证据');
    const lacking = () => rendererOf(folder).render('penaltyNotice', allFields(documentKinds.get('penaltyNotice')!));
    expect(lacking).toThrow(expect.objectContaining({ code: 'document.templateBroken', details: expect.objectContaining({ issues: [expect.objectContaining({ field: '{evidence}', words: { zh: expect.stringContaining('{evidence} 证据'), en: expect.stringContaining('evidence') } }), expect.objectContaining({ field: '{hearingRight}' })] }) }));
  });
});
