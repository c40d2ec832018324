import zlib from 'node:zlib';
import PizZip from 'pizzip';
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

  /** 33 MB of blanks are 33 KB packed. */
  const LARGE = `<w:t>甲</w:t>${' '.repeat(33 * 1024 * 1024)}`;
  /** The size that a package gives for its parts, made another: 22 bytes into a part's head, 24 into its line of the directory. */
  function saysOfItself(zip: Uint8Array, size: number): Uint8Array {
    const bytes = Buffer.from(zip);
    for (const [mark, place] of [['PK\u0003\u0004', 22], ['PK\u0001\u0002', 24]] as const) for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) bytes.writeUInt32LE(size, at + place);
    return bytes;
  }

  it('is unpacked up to a limit, whatever size the file gives for it', async () => {
    expect(await fileReader.textOf(DOCX, saysOfItself(docx('<w:t>甲</w:t>'), 2 ** 30))).toEqual({ text: '甲' });
    const unpacked = jest.spyOn(zlib, 'inflateRawSync');
    try {
      for (const file of [docx(LARGE), saysOfItself(docx(LARGE), 1000)]) expect(await fileReader.textOf(DOCX, file)).toEqual({ unread: 'unreadable' });
      expect(unpacked.mock.results).toMatchObject([{ type: 'throw', value: { code: 'ERR_BUFFER_TOO_LARGE' } }, { type: 'throw', value: { code: 'ERR_BUFFER_TOO_LARGE' } }]);
    } finally {
      unpacked.mockRestore();
    }
  });

  it('of many pages is not unpacked without end either: they count together', async () => {
    const page = `<TextCode>甲</TextCode>${' '.repeat(12 * 1024 * 1024)}`;
    expect(await fileReader.textOf(OFD, ofd(page, page))).toEqual({ text: '甲\f甲' });
    expect(await fileReader.textOf(OFD, ofd(page, page, page))).toEqual({ unread: 'unreadable' });
  });

  it('is not looked for in a package of very many parts, which are not even listed', async () => {
    const listed = jest.spyOn(PizZip.prototype, 'load');
    try {
      const parts = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}`, '']));
      expect(await fileReader.textOf(DOCX, packed({ 'word/document.xml': '<w:t>甲</w:t>', ...parts }))).toEqual({ unread: 'unreadable' });
      expect(listed).not.toHaveBeenCalled();
    } finally {
      listed.mockRestore();
    }
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
