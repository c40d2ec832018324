import { createRequire } from 'node:module';
import type * as qrcode from 'qrcode';
import { asPng } from './png';

/*
 * The code at the head of a document's first page: by it a scan of the stamped paper finds its way back. It is put into
 * what was filled, so that a template which an office edited needs no place for it.
 */

/** Millimetres: 16 in the square, in the margin above the text, level with its right edge. */
const SIZE = 16;
const FROM_LEFT = 210 - 26 - SIZE;
const FROM_TOP = 8;
const EMU = 36_000;
const QUIET = 4;
const DOTS = 4;

/** Loaded with the first code: a start needs none. */
const load = createRequire(__filename);

const NAME = 'weiquan-code';
const RELATION = 'rIdWeiquanCode';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/** The files of a .docx with the code in it: picture, relation, its kind, its place on the page. */
export function withCode(files: Readonly<Record<string, Uint8Array>>, code: string): Readonly<Record<string, Uint8Array>> {
  const change = (name: string, by: (xml: string) => string): Record<string, Uint8Array> => {
    const file = files[name];
    return file ? { [name]: new TextEncoder().encode(by(new TextDecoder().decode(file))) } : {};
  };
  return {
    ...files,
    ...change('[Content_Types].xml', (xml) => (/Extension="png"/iu.test(xml) ? xml : xml.replace(/<Types[^>]*>/u, '$&<Default Extension="png" ContentType="image/png"/>'))),
    ...change('word/_rels/document.xml.rels', (xml) => xml.replace('</Relationships>', `<Relationship Id="${RELATION}" Type="${IMAGE}" Target="media/${NAME}.png"/></Relationships>`)),
    // Behind the properties of the first paragraph.
    ...change('word/document.xml', (xml) => xml.replace(/<w:p(?:\s[^>]*)?>(?:<w:pPr>.*?<\/w:pPr>)?/su, (start) => `${start}${anchored(code)}`)),
    [`word/media/${NAME}.png`]: picture(code),
  };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A picture that floats at a fixed place of the page and moves no line. */
function anchored(code: string): string {
  const extent = `cx="${SIZE * EMU}" cy="${SIZE * EMU}"`;
  const place = (axis: 'H' | 'V', millimetres: number): string => `<wp:position${axis} relativeFrom="page"><wp:posOffset>${millimetres * EMU}</wp:posOffset></wp:position${axis}>`;
  return [
    '<w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="1" locked="1" layoutInCell="0" allowOverlap="1">',
    `<wp:simplePos x="0" y="0"/>${place('H', FROM_LEFT)}${place('V', FROM_TOP)}<wp:extent ${extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="9001" name="${NAME}" descr="${escaped(code)}"/>`,
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">',
    `<pic:nvPicPr><pic:cNvPr id="9001" name="${NAME}.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${RELATION}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`,
  ].join('');
}

/** A QR code as PNG: black and white, a dot of some pixels a module. */
export function picture(code: string): Uint8Array {
  const { create } = load('qrcode') as typeof qrcode;
  const { modules } = create(code, { errorCorrectionLevel: 'M' });
  const side = (modules.size + 2 * QUIET) * DOTS;
  const at = (pixel: number): number => Math.floor(pixel / DOTS) - QUIET;
  const isDark = (across: number, down: number): boolean => across >= 0 && down >= 0 && across < modules.size && down < modules.size && modules.get(down, across) === 1;
  return asPng(side, side, [[255, 255, 255], [0, 0, 0]], (x, y) => (isDark(at(x), at(y)) ? 1 : 0));
}
