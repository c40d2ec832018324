import { firstDifference } from '../../src/application/documents/scans';
import { fileReader } from '../../src/documents';
import { packed } from '../../src/documents/zip';
import { notEndless } from '../support/endless';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const OFD = 'application/ofd';
const MANY = 1_000_000;

const docx = (xml: string): Uint8Array => packed({ '[Content_Types].xml': '<x/>', 'word/document.xml': xml });
const ofd = (...pages: readonly string[]): Uint8Array => packed({ 'OFD.xml': '<x/>', ...Object.fromEntries(pages.map((xml, index) => [`Doc_0/Pages/Page_${index}/Content.xml`, xml])) });

/** Whoever may upload a file may upload this one: it must not cost more than it is long. */
describe('the text of a file from outside', () => {
  it('is read, with attributes or without', async () => {
    expect(await fileReader.textOf(DOCX, docx('<w:p><w:t>甲</w:t><w:t xml:space="preserve"> &amp;乙</w:t></w:p><w:p/><w:p><w:t/><w:t>丙</w:t></w:p>'))).toEqual({ text: '甲 &乙\n丙' });
    expect(await fileReader.textOf(OFD, ofd('<ofd:TextCode X="0">甲</ofd:TextCode><TextCode>乙</TextCode>', '<TextCode>丙</TextCode>'))).toEqual({ text: '甲\n乙\f丙' });
  });

  it('is looked for once, in a file of elements that never close too', async () => {
    expect(await notEndless(() => fileReader.textOf(DOCX, docx('<w:t '.repeat(MANY))))).toEqual({ text: '' });
    expect(await notEndless(() => fileReader.textOf(OFD, ofd('<ofd:TextCode '.repeat(MANY))))).toEqual({ unread: 'picture' });
  });

  it('that is longer than the fixed text is not put in order to be compared with it', () => {
    const sorted = jest.spyOn(Array.prototype, 'sort');
    try {
      expect(firstDifference('一\n二', `一\n二\n${'三'.repeat(1000)}`)).toBe(3);
      expect(sorted).not.toHaveBeenCalled();
    } finally {
      sorted.mockRestore();
    }
  });
});
