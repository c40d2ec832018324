import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import iconv from 'iconv-lite';
import { patentCheckDigit } from '../../src/domain/identifiers';

/*
 * An export as a hotline's office makes it, from a seed: the same oddities in about the same shares as in a real one.
 * Names, numbers and firms are invented. Each row knows what should become of it.
 */

export const HOTLINE_HEADER = ['来电编号', '来电时间', '渠道', '诉求类型', '来电人', '联系电话', '是否保密', '被反映人', '属地', '权利类型', '权利号', '涉及商品', '诉求内容', '登记人', '备注'] as const;

export interface HotlineRow {
  /** Empty: a blank line. */
  readonly cells: readonly string[];
  readonly outcome: 'accepted' | 'rejected' | 'blank';
  /** Code of the rejection. */
  readonly code?: string;
  readonly kind: string;
  /** Reference of the row that it repeats. */
  readonly repeats?: string;
  /** Its patent number has a wrong check digit. */
  readonly mistyped: boolean;
  readonly emptyContent: boolean;
  readonly counterfeit: boolean;
  /** The caller's name stands in the narrative. */
  readonly named: boolean;
}

/** Oddities of the text, each put behind a cell of every 87th row. */
const ODD = ['\u200b', '\u202e倒序\u202c', '😀陶瓷', '㛃𠮷', '第一行\r\n第二行', '"引号,逗号"', "'; DROP TABLE cases; --", '<img src=x onerror=alert(1)>', '=1+cmd|calc', '𪚥𠮟'] as const;

const CHANNELS = ['12330热线', '12330热线', '12330热线', '12315平台转来', '12345转办', '来访', '网上提交', '来信', '展会投诉站'] as const;
const DISTRICTS = ['张店区', '淄川区', '博山区', '周村区', '临淄区', '桓台县', '高青县', '沂源县', '高新区', '文昌湖区'] as const;
const RIGHTS = ['外观设计专利', '外观设计专利', '外观设计专利', '商标', '商标', '商标', '实用新型专利', '发明专利', '著作权', '假冒专利', '商业秘密', '地理标志', '植物新品种'] as const;
const GOODS = ['刻瓷挂盘', '陶瓷酒瓶', '茶具', '日用陶瓷', '建筑陶瓷', '卫浴洁具', '琉璃摆件', '玻璃制品', '纺织品', '酱菜', '图书音像', '设计软件'] as const;
const PLACES = ['工厂仓库', '批发市场', '展会展位', '直播间', '网店', '超市', '商场专柜', '工程项目现场'] as const;
const DEEDS = ['制造', '销售', '许诺销售', '进口', '印制包装'] as const;
const ENDINGS = ['担心证据灭失。', '展会还有两天结束。', '要求调解赔偿。', '对方已被处罚过。', ''] as const;
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
const GIVEN = '安平文博雨晴建国秀英强远桐';
const FIRM = '泰鑫隆昌宏瑞丰锦祥华恒盛博远';
const FORMS = ['陶瓷有限公司', '瓷业有限公司', '工艺品厂', '商贸行', '琉璃工作室', '电子商务有限公司'] as const;

/** Rows of an export; the same seed gives the same rows. Calls lie in 2026, until 19 November. */
export function* hotlineRows(count: number, seed = 1): Generator<HotlineRow> {
  const draw = mulberry32(seed);
  const below = (n: number): number => Math.floor(draw() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const letters = (from: string, n: number): string => Array.from({ length: n }, () => pick([...from])).join('');
  const digits = (n: number): string => Array.from({ length: n }, () => below(10)).join('');
  const person = () => letters(SURNAMES, 1) + letters(GIVEN, 1 + below(2));
  const firm = () => `淄博${letters(FIRM, 2)}${pick(FORMS)}`;
  const recent: HotlineRow[] = [];

  for (let n = 1; n <= count; n += 1) {
    if (n === Math.ceil(count * 0.39)) yield { cells: [], outcome: 'blank', kind: '', mistyped: false, emptyContent: false, counterfeit: false, named: false };
    const reference = `SL2026${String(n).padStart(6, '0')}`;
    const time = timeOf(below);
    const repeated = recent.length > 0 && draw() < 0.037 ? pick(recent) : undefined;
    if (repeated) {
      const cells = [...repeated.cells];
      cells[0] = reference;
      cells[1] = time.text;
      cells[2] = pick(CHANNELS);
      cells[12] = `${(cells[12] ?? '').replace(/^反映/, '再次反映')}${pick(['另补充照片两张。', '请尽快处理。', ''])}`;
      const outcome = time.code ? 'rejected' : 'accepted';
      yield { ...repeated, cells, outcome, ...(time.code ? { code: time.code } : {}), repeats: repeated.repeats ?? repeated.cells[0] ?? '' };
      continue;
    }
    const kind = pickKind(draw());
    const anonymous = kind === '举报' && draw() < 0.25;
    const caller = anonymous ? '' : draw() < 0.7 ? person() : firm();
    const telephone = anonymous ? '' : draw() < 0.5 ? `0533-${2 + below(7)}${digits(6)}` : `1${pick(['38', '59', '80', '77'])}${digits(8)}`;
    const district = pick(DISTRICTS);
    const right = pick(RIGHTS);
    const { number, mistyped } = numberOf(right, draw, below, digits);
    const goods = pick(GOODS);
    const respondent = kind === '咨询' ? '' : firm();
    const cited = number === '' ? '' : `（${number}）`;
    const content = draw() < 0.011 ? ''
      : kind === '咨询' ? `咨询${goods}${right}的${pick(['申请', '维权途径', '许可备案', '侵权判断'])}问题。`
      : kind === '维权援助' ? `${caller}称其${goods}的${right}被${respondent}侵害，请求援助出具侵权判定参考意见、${pick(['取证指导', '费用减免'])}。`
      : `反映${respondent}在${district}${pick(PLACES)}${pick(DEEDS)}的${goods}涉嫌侵犯${right}${cited}，数量约${pick([20, 60, 300, 1200, 5000])}件，金额约${pick([3600, 12000, 58000, 260000])}元。${pick(ENDINGS)}`;
    const cells: string[] = [reference, time.text, pick(CHANNELS), kind, caller, telephone, draw() < 0.25 ? '是' : '否', respondent, district, right, number, goods, content, `0${1 + below(3)}号坐席`, ''];
    if (n % 87 === 0) {
      const where = pick([4, 7, 12, 14]);
      cells[where] = `${cells[where] ?? ''}${ODD[Math.floor(n / 87) % ODD.length] ?? ''}`;
    }
    const code = time.code ?? (kind === '' ? 'kind.empty' : undefined);
    const row: HotlineRow = {
      cells, outcome: code ? 'rejected' : 'accepted', ...(code ? { code } : {}), kind, mistyped, emptyContent: cells[12] === '', counterfeit: right === '假冒专利',
      named: kind === '维权援助' && caller !== '' && (cells[12] ?? '').includes(caller),
    };
    yield row;
    if (row.outcome === 'accepted' && !row.emptyContent && n % 87 !== 0) {
      recent.push(row);
      if (recent.length > 300) recent.shift();
    }
  }
}

/** How a file is written; the default is what Excel makes on a Chinese Windows. */
export interface HotlineFormat {
  readonly encoding?: 'gb18030' | 'utf-8' | 'utf-16le';
  readonly mark?: boolean;
  readonly delimiter?: string;
  readonly lineBreak?: string;
}

/** One line of the file, as Excel writes it: quotes only where they are needed. */
export const hotlineLine = (cells: readonly string[], { delimiter = ',', lineBreak = '\r\n' }: HotlineFormat = {}): string =>
  cells.map((cell) => (/["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter) + lineBreak;

/** A whole file in memory. */
export function hotlineFile(rows: Iterable<HotlineRow>, format: HotlineFormat = {}): Buffer {
  let text = format.mark ? '\ufeff' : '';
  text += hotlineLine(HOTLINE_HEADER, format);
  for (const row of rows) text += hotlineLine(row.cells, format);
  return iconv.encode(text, format.encoding ?? 'gb18030');
}

/** The same on disk, in constant memory: for long runs. */
export async function writeHotlineFile(path: string, rows: Iterable<HotlineRow>, format: HotlineFormat = {}): Promise<void> {
  const stream = createWriteStream(path);
  let text = (format.mark ? '\ufeff' : '') + hotlineLine(HOTLINE_HEADER, format);
  for (const row of rows) {
    text += hotlineLine(row.cells, format);
    if (text.length < 100_000) continue;
    if (!stream.write(iconv.encode(text, format.encoding ?? 'gb18030'))) await once(stream, 'drain');
    text = '';
  }
  stream.end(iconv.encode(text, format.encoding ?? 'gb18030'));
  await once(stream, 'finish');
}

const pickKind = (share: number): string =>
  share < 0.002 ? '' : share < 0.0065 ? '其他' : share < 0.008 ? '表扬' : share < 0.055 ? '投诉/举报' : share < 0.19 ? '维权援助' : share < 0.395 ? '咨询' : share < 0.635 ? '投诉' : '举报';

function timeOf(below: (n: number) => number): { text: string; code?: string } {
  const chance = below(1000);
  if (chance < 6) return { text: '昨天下午', code: 'calledAt.unreadable' };
  if (chance < 8) return { text: '', code: 'calledAt.empty' };
  if (chance < 12) return { text: '2026-02-30 10:00:00', code: 'calledAt.noSuchTime' };
  if (chance < 15) return { text: '1899-12-30', code: 'calledAt.tooEarly' };
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = new Date(Date.UTC(2026, 0, 1 + below(322)));
  const [month, date, hour, minute] = [day.getUTCMonth() + 1, day.getUTCDate(), 8 + below(14), below(60)];
  if (chance < 130) return { text: `2026/${month}/${date} ${hour}:${two(minute)}` };
  if (chance < 250) return { text: `2026年${month}月${date}日 ${two(hour)}:${two(minute)}` };
  return { text: `2026-${two(month)}-${two(date)} ${two(hour)}:${two(minute)}:00` };
}

function numberOf(right: string, draw: () => number, below: (n: number) => number, digits: (n: number) => string): { number: string; mistyped: boolean } {
  const none = { number: '', mistyped: false };
  if (draw() < 0.15) return none;
  if (right === '商标') return { number: `${1 + below(9)}${digits(draw() < 0.9 ? 7 : 6)}`, mistyped: false };
  if (right === '著作权') return { number: `国作登字-${2010 + below(16)}-F-${digits(8)}`, mistyped: false };
  const kindDigit = { 发明专利: '1', 实用新型专利: '2', 外观设计专利: '3', 假冒专利: '3' }[right];
  if (kindDigit === undefined) return none;
  const front = `${2008 + below(18)}${kindDigit}${digits(7)}`;
  const check = patentCheckDigit(front);
  if (draw() >= 0.032) return { number: `ZL${front}.${check}`, mistyped: false };
  return { number: `ZL${front}.${check === '1' ? '2' : '1'}`, mistyped: true };
}

/** A small generator of evenly spread numbers in [0, 1), the same on every machine. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
