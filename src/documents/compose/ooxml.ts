/*
 * What a page of an official document is made of, as WordprocessingML. Measures of GB/T 9704-2012: A4, margins 37, 35, 28 and
 * 26 mm, 22 lines of 28 characters, body 仿宋_GB2312 三号 (16 pt), title 方正小标宋简体 二号 (22 pt), page numbers 四号 (14 pt)
 * between dashes, on the right of odd pages and on the left of even ones. Fonts are named; none is embedded.
 */

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Twentieths of a point: 297 x 210 mm, and the distances to its edges. */
const PAGE = { width: 11906, height: 16838, top: 2098, bottom: 1985, left: 1588, right: 1474, footer: 1588 };
/** A form (表) fills its sheet: 25 mm all round. */
const FORM = { ...PAGE, top: 1418, bottom: 1418, footer: 794 };
/** 225 mm in 22 lines. */
const LINE_PITCH = 579;
/** 156 mm in 28 characters of 16 pt: a quarter of a point closer than they would stand. A grid of characters would say the same, and is drawn differently by each program. */
const CHARACTER_SPACE = -5;

export const FONTS = { body: '仿宋_GB2312', title: '方正小标宋简体', heading: '黑体', sub: '楷体_GB2312' } as const;
export const RED = 'FF0000';

export interface RunLook {
  readonly font?: string;
  /** Half points: 32 is 三号. */
  readonly size?: number;
  readonly color?: string;
  readonly bold?: true;
}

export interface ParagraphLook {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Characters by which the first line stands in. */
  readonly first?: number;
  /** Characters kept free on the right. */
  readonly right?: number;
  /** Lines kept free above and below. */
  readonly before?: number;
  readonly after?: number;
  /** Stays on the page of the next paragraph. */
  readonly withNext?: true;
  /** Its last lines stay on the page of the next paragraph; it may break before them. */
  readonly endsWithNext?: true;
  /** A line below, in this colour. */
  readonly ruled?: string;
  /** Exact line height in twentieths of a point; absent: the grid's. */
  readonly single?: true;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function run(text: string, { font, size, color, bold }: RunLook = {}): string {
  const look = [
    font === undefined ? '' : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`,
    bold ? '<w:b/>' : '',
    color === undefined ? '' : `<w:color w:val="${color}"/>`,
    size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ].join('');
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A paragraph; `content` is runs, or plain text in the look of the body. */
export function paragraph(content: string, look: ParagraphLook = {}): string {
  const { align, first = 0, right = 0, before = 0, after = 0, withNext, endsWithNext, ruled, single } = look;
  const spacing = before > 0 || after > 0 || single ? `<w:spacing w:before="${before * LINE_PITCH}" w:after="${after * LINE_PITCH}"${single ? ' w:line="240" w:lineRule="auto"' : ''}/>` : '';
  const indent = first > 0 || right > 0 ? `<w:ind${first > 0 ? ` w:firstLineChars="${first * 100}" w:firstLine="${first * 320}"` : ''}${right > 0 ? ` w:rightChars="${right * 100}" w:right="${right * 320}"` : ''}/>` : '';
  const inner = [
    withNext ? '<w:keepNext/><w:keepLines/>' : endsWithNext ? '<w:keepNext/>' : '',
    ruled === undefined ? '' : `<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="6" w:color="${ruled}"/></w:pBdr>`,
    single ? '<w:snapToGrid w:val="0"/>' : '',
    spacing,
    indent,
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
  ].join('');
  return `<w:p>${inner === '' ? '' : `<w:pPr>${inner}</w:pPr>`}${content.startsWith('<w:') || content === '' ? content : run(content)}</w:p>`;
}

/** A cell: its width in twentieths of a point, its paragraphs. */
export interface Cell {
  readonly width: number;
  readonly content: string;
  readonly span?: number;
}

export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** A table with lines around every cell; rows do not break over pages unless they are higher than one. */
export function table(columns: readonly number[], rows: readonly { readonly cells: readonly Cell[]; readonly height?: number }[]): string {
  const border = (side: string): string => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="000000"/>`;
  const cell = ({ width, content, span }: Cell): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
  const row = ({ cells, height }: { readonly cells: readonly Cell[]; readonly height?: number }): string =>
    `<w:tr>${height === undefined ? '' : `<w:trPr><w:trHeight w:val="${height}" w:hRule="atLeast"/></w:trPr>`}${cells.map(cell).join('')}</w:tr>`;
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${columns.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/><w:jc w:val="center"/>`,
    `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`,
    `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    ...rows.map(row),
    '</w:tbl>',
  ].join('');
}

const pageNumber = (align: 'left' | 'right'): string => {
  const look = `<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>`;
  const field = (type: string): string => `<w:r>${look}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  const side = align === 'right' ? '<w:ind w:rightChars="100" w:right="280"/>' : '<w:ind w:leftChars="100" w:left="280"/>';
  const number = `${field('begin')}<w:r>${look}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}<w:r>${look}<w:t>1</w:t></w:r>${field('end')}`;
  return `${HEAD}<w:ftr xmlns:w="${WORD}"><w:p><w:pPr>${side}<w:jc w:val="${align}"/></w:pPr><w:r>${look}<w:t>—</w:t></w:r>${number}<w:r>${look}<w:t>—</w:t></w:r></w:p></w:ftr>`;
};

const styles = `${HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONTS.body}" w:hAnsi="${FONTS.body}" w:eastAsia="${FONTS.body}" w:cs="${FONTS.body}"/><w:spacing w:val="${CHARACTER_SPACE}"/><w:kern w:val="2"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style></w:styles>`;

const settings = `${HEAD}<w:settings xmlns:w="${WORD}"><w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="290"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
const relations = (...rows: readonly string[]): string => `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
const content = (part: string, type: string): string => `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;

/** The files of a .docx whose body consists of these paragraphs and tables. */
export function documentFiles(body: readonly string[], page: 'text' | 'form' = 'text'): Readonly<Record<string, string>> {
  const { width, height, top, bottom, left, right, footer } = page === 'form' ? FORM : PAGE;
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="851" w:footer="${footer}" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="${LINE_PITCH}"/></w:sectPr>`;
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${content('document', 'document.main')}${content('styles', 'styles')}${content('settings', 'settings')}${content('footer1', 'footer')}${content('footer2', 'footer')}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': `${HEAD}<w:document xmlns:w="${WORD}" xmlns:r="${RELATIONS}"><w:body>${body.join('')}${section}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(relation('rId1', 'styles', 'styles.xml'), relation('rId2', 'settings', 'settings.xml'), relation('rId3', 'footer', 'footer1.xml'), relation('rId4', 'footer', 'footer2.xml')),
    'word/styles.xml': styles,
    'word/settings.xml': settings,
    'word/footer1.xml': pageNumber('right'),
    'word/footer2.xml': pageNumber('left'),
  };
}
