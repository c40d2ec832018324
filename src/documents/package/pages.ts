import type { VolumeItem } from '../../application/ports/packages';
import type { PackageManifest } from '../../domain/casePackage';
import { dateInNumerals } from '../../domain/text';
import { legalDateOf } from '../../domain/calendar';
import { cellText, type Table } from '../../domain/table';
import { documentFiles, FONTS, paragraph, run, table, TEXT_WIDTH } from '../compose/ooxml';
import { packed } from '../zip';

/* The pages of a package that are made for it: cover, index, receipt. */

const SMALL = { size: 24 };
const cell = (width: number, text: string, align: 'left' | 'center' = 'left') => ({ width, content: text.split('\n').map((line) => paragraph(run(line, SMALL), { align, single: true })).join('') });
const title = (text: string): string => paragraph(run(text, { font: FONTS.title, size: 44 }), { align: 'center', before: 1, after: 1 });
const grid = (columns: readonly number[], rows: readonly (readonly string[])[]): string => table(columns, rows.map((cells) => ({ cells: cells.map((text, place) => cell(columns[place] ?? 0, text)), height: 500 })));

const LABEL = 2400;
const labelled = (rows: readonly (readonly [string, string])[]): string => grid([LABEL, TEXT_WIDTH - LABEL], rows);

/** 封面: in the order of the receiver's entry form, so that it can be typed off from top to bottom. */
export const coverPage = ({ title: heading, rows }: Table): Uint8Array =>
  packed(documentFiles([title(heading), labelled(rows.map(([label, content]) => [cellText(label), cellText(content)]))], 'form'));

const INDEX = [700, 4400, 2100, 1200, TEXT_WIDTH - 8400];

/** 目录: what is in the volume, with the page where there is one. */
export const indexPage = (items: readonly VolumeItem[], pages: readonly number[] | undefined): Uint8Array =>
  packed(documentFiles([
    title('卷内文件目录'),
    grid(INDEX, [['序号', '文件', '文号', '日期', pages ? '页' : '份'], ...items.map(({ title: name, number = '', on = '' }, index) => [String(index + 1), name, number, on, pages ? String(pages[index] ?? '') : '1'])]),
  ], 'form'));

/** As people compare it: eight characters at a time. */
const inGroups = (hash: string): string => `SHA-256 ${(hash.replace('sha256:', '').match(/.{1,8}/g) ?? []).join(' ')}`;

/** 回执页: names the package by number and hash, with a barcode; what the receiver stamps and gives back. */
export function receiptPage(manifest: PackageManifest, packageHash: string, fingerprint: string, barcode: Uint8Array): Uint8Array {
  const picture = '{barcode}';
  const files = documentFiles([
    title('移送包回执'),
    paragraph(picture, { align: 'center' }),
    labelled([
      ['移送包编号', manifest.number], ['案件', `${manifest.caseNumber} ${manifest.title}`], ['移送单位', manifest.from.name], ['接收单位', manifest.to.name],
      ['制作日期', dateInNumerals(legalDateOf(manifest.builtAt))], ['文件', `${manifest.files.length} 件`], ['移送包校验值', inGroups(packageHash)], ['签名公钥指纹', inGroups(fingerprint)],
    ]),
    paragraph('收到上述移送包及所附材料，经核验（双击“0-核验.html”）：', { first: 2, before: 1 }),
    paragraph('□ 一致　　□ 不一致，说明：', { first: 2 }),
    paragraph('签收人：', { first: 2, before: 1 }),
    paragraph('签收时间：　　　　年　　月　　日　　时　　分', { first: 2 }),
    paragraph('（接收单位印章）', { align: 'right', right: 4, before: 2 }),
  ], 'form');
  return packed(withPicture(files, picture, barcode));
}

/** 80 x 15 mm in English Metric Units. */
const SIZE = { cx: 2_880_000, cy: 540_000 };

function withPicture(files: Readonly<Record<string, string>>, place: string, png: Uint8Array): Readonly<Record<string, string | Uint8Array>> {
  const drawing =
    `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${SIZE.cx}" cy="${SIZE.cy}"/><wp:docPr id="1" name="barcode" descr="条形码"/>` +
    `<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="barcode.png"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="rId9"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${SIZE.cx}" cy="${SIZE.cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  return {
    ...files,
    '[Content_Types].xml': (files['[Content_Types].xml'] ?? '').replace('<Default Extension="xml"', '<Default Extension="png" ContentType="image/png"/><Default Extension="xml"'),
    'word/document.xml': (files['word/document.xml'] ?? '').replace(new RegExp(`<w:r><w:t[^>]*>${place.replace(/[{}]/g, '\\$&')}</w:t></w:r>`), drawing),
    'word/_rels/document.xml.rels': (files['word/_rels/document.xml.rels'] ?? '').replace('</Relationships>', '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/barcode.png"/></Relationships>'),
    'word/media/barcode.png': png,
  };
}
