import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { templatesCommand } from '../../src/cli/templates';
import { documentKinds, rendererOf } from '../../src/documents';
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
});
