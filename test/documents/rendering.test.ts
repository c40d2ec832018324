import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import PizZip from 'pizzip';
import type { DomainError } from '../../src/domain/errors';
import { documentKinds, OWN_TEMPLATES, renderDocument, renderDraft } from '../../src/documents';
import { packed } from '../../src/documents/zip';
import { procedures } from '../../workflows';
import { allFields, readPaper } from './paper';

const kinds = [...documentKinds.values()];
const kindOf = (template: string) => {
  const kind = documentKinds.get(template);
  if (!kind) throw new Error(template);
  return kind;
};
const thrown = (work: () => unknown): DomainError => {
  try {
    work();
  } catch (error) {
    return error as DomainError;
  }
  throw new Error('nothing was thrown');
};
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('every kind of document', () => {
  it.each(kinds.map((kind) => [kind.template, kind] as const))('%s becomes a .docx with the whole of its fields', (template, kind) => {
    const { text, files } = readPaper(renderDocument(template, allFields(kind)));
    for (const { words } of Object.values(kind.fields)) expect(text).toContain(`${words.zh}之内容`);
    expect(text).not.toMatch(/[{}]|undefined/u);
    expect(files).toEqual(expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/footer1.xml']));
  });

  it.each(kinds.map((kind) => [kind.template, kind] as const))('%s is not issued without a required field, and says which', (template, kind) => {
    const required = Object.keys(kind.fields).filter((name) => kind.fields[name]?.required);
    expect(required.length).toBeGreaterThan(2);
    expect(thrown(() => renderDocument(template, {}))).toMatchObject({ kind: 'invalid', code: 'document.fieldMissing', details: { data: { missing: required } } });
    for (const name of required) {
      for (const blank of [{ [name]: ' \u3000\n' }, {}]) {
        const { [name]: _without, ...others } = allFields(kind);
        expect(thrown(() => renderDocument(template, { ...others, ...blank })).details.issues).toEqual([expect.objectContaining({ field: `fields.${name}`, words: kind.fields[name]?.words })]);
      }
    }
  });

  it('is drawn as GB/T 9704 has it, with fonts that are named and not embedded', () => {
    for (const file of readdirSync(OWN_TEMPLATES)) {
      const zip = new PizZip(readFileSync(path.join(OWN_TEMPLATES, file)));
      expect(zip.files['word/document.xml']?.asText()).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
      expect(zip.files['word/styles.xml']?.asText()).toContain('w:eastAsia="仿宋_GB2312"');
      expect(Object.keys(zip.files).filter((name) => /font|embed|media/iu.test(name))).toEqual([]);
      expect(documentKinds.has(file.replace(/\.docx$/u, ''))).toBe(true);
    }
    const { xml } = readPaper(renderDocument('answerNotice', allFields(kindOf('answerNotice'))));
    expect(xml).toContain('<w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588"');
    expect(xml).toContain('<w:color w:val="FF0000"/>');
  });

  it('exists for every document that an act of a procedure asks for', () => {
    const asked = procedures.flatMap(({ acts }) => Object.values(acts).flatMap(({ document }) => (document ? [document.template] : [])));
    expect(asked.length).toBeGreaterThan(15);
    expect([...new Set(asked)].filter((template) => !documentKinds.has(template))).toEqual([]);
  });

  it('shows in a draft what is missing', () => {
    const { text } = readPaper(renderDraft('answerNotice', { issuer: '淄博市知识产权局' }));
    expect(text).toContain('【待填：文号】');
    expect(text).toContain('淄博市知识产权局');
  });

  it('knows no field and no kind that was not described', () => {
    expect(thrown(() => renderDocument('answerNotice', { ...allFields(kindOf('answerNotice')), constructor: 'x' }))).toMatchObject({ code: 'document.fieldUnknown' });
    for (const template of ['nothing', '../answerNotice', 'constructor', '']) expect(thrown(() => renderDocument(template, {}))).toMatchObject({ kind: 'notFound', code: 'document.kindUnknown' });
  });
});

describe('the text of a field', () => {
  const refusal = (explanation: string) => readPaper(renderDocument('refusalNotice', { ...allFields(kindOf('refusalNotice')), explanation }));

  it.each([
    ['<w:br/>&amp;</w:t>]]>"\''], ['{number}{#grounds}{.}{/grounds}{@raw}{/}'], ['𠮷野家、㐂、🏺'], ['全角　空格　　与\t制表'], ['</w:p></w:body>'],
  ])('stays as it is: %s', (text) => {
    expect(refusal(text).paragraphs).toContain(text);
  });

  it('becomes a paragraph a line', () => {
    const { paragraphs } = refusal('第一。\r\n第二。\n\n第三。');
    const at = paragraphs.indexOf('第一。');
    expect(paragraphs.slice(at, at + 3)).toEqual(['第一。', '第二。', '第三。']);
  });

  it('cannot turn the words around it', () => {
    expect(refusal('甲\u202E乙').paragraphs).toContain('\u2068甲\u202E乙\u2069');
    expect(refusal('甲\u2069\u202E乙').paragraphs).toContain('\u2068甲[U+2069]\u202E乙\u2069');
  });

  it('shows what XML cannot hold', () => {
    expect(refusal('甲\u0001乙\u0000丙\uFFFE\uD842').paragraphs).toContain('甲[U+0001]乙[U+0000]丙[U+FFFE][U+D842]');
  });

  it('breaks neither the XML nor the template, whatever it is', () => {
    const hostile = fc.array(fc.oneof(fc.constantFrom('{', '}', '#', '/', '@', '<', '>', '&', ']]>', '\u202E', '\u2069', '\u0000', '𠮷', '\n', '{#terms}', '{/terms}', '{.}', '<!--', '<?x'), fc.string({ unit: 'binary' })), { maxLength: 12 }).map((parts) => `字${parts.join('')}`);
    fc.assert(fc.property(hostile, hostile, (explanation, number) => {
      const { text } = readPaper(renderDocument('refusalNotice', { ...allFields(kindOf('refusalNotice')), explanation, number }));
      expect(text).toContain('其他途径之内容');
    }), { numRuns: 150 });
  });
});

describe('the same document', () => {
  it('has the same bytes in every zone, on every day', () => {
    const fields = allFields(kindOf('passingOnLetter'));
    const here = sha256(renderDocument('passingOnLetter', fields));
    expect(sha256(renderDocument('passingOnLetter', { ...fields }))).toBe(here);
    const script = `require('./test/support/typescript.cjs'); const { renderDocument } = require('./src/documents'); process.stdout.write(require('node:crypto').createHash('sha256').update(renderDocument('passingOnLetter', ${JSON.stringify(fields)})).digest('hex'))`;
    for (const TZ of ['America/New_York', 'Asia/Shanghai']) expect(execFileSync(process.execPath, ['-e', script], { cwd: path.join(__dirname, '../..'), env: { ...process.env, TZ }, encoding: 'utf8' })).toBe(here);
  });
});

describe('the templates of an installation', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'weiquan-templates-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const fields = allFields(kindOf('redoOrder'));

  /** The program's template with other words in it. */
  function edited(change: (xml: string) => string): void {
    const zip = new PizZip(readFileSync(path.join(OWN_TEMPLATES, 'redoOrder.docx')));
    const files = Object.fromEntries(Object.entries(zip.files).map(([name, file]) => [name, name === 'word/document.xml' ? change(file.asText()) : file.asUint8Array()]));
    writeFileSync(path.join(folder, 'redoOrder.docx'), packed(files));
  }

  it('take the place of those that come with the program', () => {
    edited((xml) => xml.replace('重新办理通知书', '返工通知书'));
    expect(readPaper(renderDocument('redoOrder', fields, folder)).text).toContain('返工通知书');
    expect(readPaper(renderDocument('redoOrder', fields)).text).toContain('重新办理通知书');
    expect(existsSync(path.join(folder, 'designation.docx'))).toBe(false);
    expect(readPaper(renderDocument('designation', allFields(kindOf('designation')), folder)).text).toContain('指定管辖通知书');
  });

  it('go on without a place for whom to call: it stands in a line of its own, where something is known', () => {
    edited((xml) => ['contactPerson', 'contactTelephone', 'contactAddress'].reduce((text, name) => text.replaceAll(new RegExp(`<w:p>(?:(?!</w:p>).)*\\{[#/]${name}\\}(?:(?!</w:p>).)*</w:p>`, 'gu'), ''), xml).replaceAll(/联系(?:人|电话|地址)：\{\.\}/gu, ''));
    expect(readPaper(renderDocument('redoOrder', fields, folder)).paragraphs.slice(-4, -1)).toEqual(['联系人：联系人之内容', '联系电话：联系电话之内容', '联系地址：联系地址之内容']);
    const { contactPerson: _person, contactTelephone: _telephone, contactAddress: _address, ...unknown } = fields;
    expect(readPaper(renderDocument('redoOrder', unknown, folder)).text).not.toContain('联系');
  });

  it.each([
    ['a field that there is not', (xml: string) => xml.replace('{instruction', '{instruct').replace('{#instruction', '{#instruct').replace('{/instruction', '{/instruct')],
    ['no place for a required field', (xml: string) => xml.replace('{number}', '')],
    ['a tag that is not closed', (xml: string) => xml.replace('{/instruction}', '')],
    ['raw XML', (xml: string) => xml.replace('{.}', '{@instruction}')],
  ])('are refused with %s', (_what, change) => {
    edited(change);
    expect(thrown(() => renderDocument('redoOrder', fields, folder))).toMatchObject({ kind: 'invalid', code: 'document.templateBroken' });
  });

  it('are refused when they are no .docx', () => {
    writeFileSync(path.join(folder, 'redoOrder.docx'), 'not a zip');
    expect(thrown(() => renderDocument('redoOrder', fields, folder))).toMatchObject({ code: 'document.templateBroken' });
  });
});
