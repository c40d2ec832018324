import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { firstDifference } from '../../src/application/documents/scans';
import { documentKinds, fileReader, renderDocument } from '../../src/documents';
import { describeWithPaperPrograms } from '../support/paperPrograms';
import { allFields } from './paper';

/*
 * The program gives .docx; LibreOffice's reading of every document is looked at: the whole text arrives on the page, forms
 * fit their sheet, pages are numbered, the code can be read. It repairs what is broken silently: that the XML is sound is
 * tested apart.
 */

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const kinds = [...documentKinds.values()];
const withoutBlanks = (text: string): string => text.replace(/\s/gu, '');
/** A letter, a decision, an agreement, a form: the code is put in alike, and reading one takes a second. */
const SAMPLE = ['answerNotice', 'adjudicationDecision', 'mediationAgreement', 'proofOfService', 'filingApproval'];
/** Where the pictures are kept, to be looked at. */
const PICTURES = path.join(__dirname, '..', '..', 'dist', 'papers');

describeWithPaperPrograms('every document as a PDF', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'weiquan-pdf-'));
  const codeOn = (template: string): string => `weiquan:01k9case00000000000000${template.length}/7`;
  beforeAll(async () => {
    for (const kind of kinds) writeFileSync(path.join(folder, `${kind.template}.docx`), renderDocument(kind.template, allFields(kind), undefined, codeOn(kind.template)));
    // One run for all of them: starting it is what takes long.
    const files = kinds.map(({ template }) => path.join(folder, `${template}.docx`));
    await promisify(execFile)('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], { timeout: 200_000 });
    rmSync(PICTURES, { recursive: true, force: true });
    mkdirSync(PICTURES, { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(kinds.map((kind) => [kind.template, kind] as const))('%s', async (template, kind) => {
    const pdf = readFileSync(path.join(folder, `${template}.pdf`));
    const read = await fileReader.textOf('application/pdf', pdf);
    const written = await fileReader.textOf(DOCX, readFileSync(path.join(folder, `${template}.docx`)));
    if (!('text' in read && 'text' in written)) throw new Error('it cannot be read');
    const pages = read.text.split('\f').slice(0, -1);
    const text = withoutBlanks(pages.map((page) => page.replace(/—\s*\d+\s*—\s*$/u, '')).join(''));
    for (const { words } of Object.values(kind.fields)) expect(text).toContain(withoutBlanks(`${words.zh}之内容`));
    // A sealed PDF is held against the fixed .docx in the same way: each kind must pass.
    expect(firstDifference(written.text, read.text)).toBeUndefined();
    pages.forEach((page, index) => expect(page.trimEnd()).toMatch(new RegExp(`—\\s*${index + 1}\\s*—$`, 'u')));
    if (/表$|送达回证/u.test(kind.name.zh)) expect(pages).toHaveLength(1);
    if (SAMPLE.includes(template)) expect(await fileReader.codesIn('application/pdf', pdf)).toEqual([codeOn(template)]);
    execFileSync('pdftoppm', ['-r', '60', '-f', '1', '-l', '1', '-singlefile', '-png', '-', path.join(PICTURES, template)], { input: pdf });
  });
});
