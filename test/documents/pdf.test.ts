import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { documentKinds, renderDocument } from '../../src/documents';
import { allFields } from './paper';

/*
 * The program gives .docx; where LibreOffice is at hand, its reading of every document is looked at: the whole text arrives on
 * the page, forms fit their sheet, pages are numbered. It repairs what is broken silently: that the XML is sound is tested apart.
 */

const onPath = (program: string): boolean => (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => folder !== '' && existsSync(path.join(folder, program)));
const lacking = ['soffice', 'pdftotext', 'pdftoppm'].filter((program) => !onPath(program));

const kinds = [...documentKinds.values()];
const withoutBlanks = (text: string): string => text.replace(/\s/gu, '');

if (lacking.length > 0) {
  it('would look at every document as a PDF, and says that it could not', () => {
    console.warn(`ATTENTION: without ${lacking.join(', ')} nothing is known of the documents as PDF (Debian: apt-get install libreoffice-writer poppler-utils).`);
    expect(lacking).not.toEqual([]);
  });
} else {
  describe('every document as a PDF', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'weiquan-pdf-'));
    /** One picture of each first page, to be looked at. */
    const pictures = path.join(os.tmpdir(), 'weiquan-papers');
    beforeAll(() => {
      for (const kind of kinds) writeFileSync(path.join(folder, `${kind.template}.docx`), renderDocument(kind.template, allFields(kind)));
      const files = readdirSync(folder).filter((name) => name.endsWith('.docx')).map((name) => path.join(folder, name));
      execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], { stdio: 'ignore', timeout: 110_000 });
      rmSync(pictures, { recursive: true, force: true });
      mkdirSync(pictures, { recursive: true });
    }, 120_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each(kinds.map((kind) => [kind.template, kind] as const))('%s', (template, kind) => {
      const pdf = path.join(folder, `${template}.pdf`);
      const pages = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
      const text = withoutBlanks(pages.map((page) => page.replace(/—\s*\d+\s*—\s*$/u, '')).join(''));
      for (const { words } of Object.values(kind.fields)) expect(text).toContain(withoutBlanks(`${words.zh}之内容`));
      pages.forEach((page, index) => expect(page.trimEnd()).toMatch(new RegExp(`—\\s*${index + 1}\\s*—$`, 'u')));
      if (/表$|送达回证/u.test(kind.name.zh)) expect(pages).toHaveLength(1);
      execFileSync('pdftoppm', ['-r', '60', '-f', '1', '-l', '1', '-singlefile', '-png', pdf, path.join(pictures, template)]);
    });
  });
}
