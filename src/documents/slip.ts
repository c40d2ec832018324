import PizZip from 'pizzip';
import type { Slip } from '../application/ports/documents';
import { DomainError } from '../domain/errors';
import { picture } from './code';
import { documentFiles, FONTS, paragraph, run } from './compose/ooxml';
import { packed } from './zip';

/*
 * The last page of what goes to a party. It is put behind a document that is fixed already: its text, its seal and its hash
 * stay what they are, and each party gets its own code.
 */

const NAME = 'weiquan-party';
const RELATION = 'rIdWeiquanParty';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
/** 42 mm, large enough for an old telephone. */
const SIZE = 42 * 36_000;

const inline =
  `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${SIZE}" cy="${SIZE}"/><wp:docPr id="9002" name="${NAME}" descr="二维码 QR code"/>` +
  `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">` +
  `<pic:nvPicPr><pic:cNvPr id="9002" name="${NAME}.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${RELATION}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
  `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${SIZE}" cy="${SIZE}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

function pageOf({ heading, before, code, link, after }: Slip): string {
  return [
    paragraph(run(heading, { font: FONTS.title, size: 36 }), { align: 'center', after: 1, withNext: true }),
    ...before.map((text) => paragraph(text, { first: 2, align: 'left' })),
    ...(link === undefined ? [] : [paragraph(inline, { align: 'center', before: 1, single: true })]),
    paragraph(run(code, { font: 'Consolas', size: 44, bold: true }), { align: 'center', before: 1, after: 1, single: true }),
    ...after.map((text) => paragraph(text, { first: 2, align: 'left' })),
  ].join('');
}

/** Throws DomainError unavailable `document.templateBroken` for a document that has no body to put a page behind. */
export const withSlip = (document: Uint8Array, slip: Slip): Uint8Array => put(document, pageBreak, slip);

/** The page alone. */
export const slipAlone = (slip: Slip): Uint8Array => put(packed(documentFiles([])), '', slip);

function put(document: Uint8Array, before: string, slip: Slip): Uint8Array {
  const zip = new PizZip(document);
  const files: Record<string, string | Uint8Array> = Object.fromEntries(Object.entries(zip.files).filter(([, { dir }]) => !dir).map(([name, file]) => [name, file.asUint8Array()]));
  const change = (name: string, by: (xml: string) => string): void => {
    const file = files[name];
    if (file === undefined) throw new DomainError('unavailable', 'document.templateBroken', `The document has no ${name}.`);
    files[name] = by(typeof file === 'string' ? file : new TextDecoder().decode(file));
  };
  change('word/document.xml', (xml) => {
    const end = Math.max(xml.lastIndexOf('<w:sectPr'), 0) || xml.lastIndexOf('</w:body>');
    return `${xml.slice(0, end)}${before}${pageOf(slip)}${xml.slice(end)}`;
  });
  if (slip.link !== undefined) {
    change('[Content_Types].xml', (xml) => (/Extension="png"/iu.test(xml) ? xml : xml.replace(/<Types[^>]*>/u, '$&<Default Extension="png" ContentType="image/png"/>')));
    change('word/_rels/document.xml.rels', (xml) => xml.replace('</Relationships>', `<Relationship Id="${RELATION}" Type="${IMAGE}" Target="media/${NAME}.png"/></Relationships>`));
    files[`word/media/${NAME}.png`] = picture(slip.link);
  }
  return packed(files);
}
