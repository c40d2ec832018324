import type { Text } from './json';

/**
 * Where a rule stands: an instrument and its article in short, `SAMR Order 121 arts 22–24; 消费者权益保护法 art. 39`, or words in
 * both languages where it is no law (a target of the house).
 */
export type Article = string | Text;

/** Instruments by the short names that law.ts uses; one that is not here is cited by the name that it has there. */
const instruments: Readonly<Record<string, Text>> = {
  'SAMR Order 121': { zh: '《市场监督管理投诉举报处理办法》（市场监管总局令第121号）', en: 'Measures for Handling Complaints and Reports (SAMR Order 121)' },
  'SAMR Order 20': { zh: '《市场监督管理投诉举报处理暂行办法》（市场监管总局令第20号）', en: 'Interim Measures for Handling Complaints and Reports (SAMR Order 20)' },
  'CNIPA Order 81': { zh: '《专利纠纷行政裁决和调解办法》（国家知识产权局令第81号）', en: 'Measures for Administrative Adjudication and Mediation of Patent Disputes (CNIPA Order 81)' },
  '专利行政执法办法 (Order 71)': { zh: '《专利行政执法办法》（国家知识产权局令第71号）', en: 'Measures for Administrative Enforcement of Patents (Order 71)' },
  专利行政执法办法: { zh: '《专利行政执法办法》（国家知识产权局令第71号）', en: 'Measures for Administrative Enforcement of Patents (Order 71)' },
  市场监督管理行政处罚程序规定: { zh: '《市场监督管理行政处罚程序规定》', en: 'Provisions on Administrative Penalty Procedures of Market Regulation' },
  程序规定: { zh: '《市场监督管理行政处罚程序规定》', en: 'Provisions on Administrative Penalty Procedures of Market Regulation' },
  著作权行政处罚实施办法: { zh: '《著作权行政处罚实施办法》', en: 'Measures for Administrative Penalties in Copyright' },
  展会知识产权保护办法: { zh: '《展会知识产权保护办法》', en: 'Measures for Intellectual Property Protection at Exhibitions' },
  淄博市专利管理若干规定: { zh: '《淄博市专利管理若干规定》', en: 'Zibo Provisions on Patent Administration' },
  消费者权益保护法: { zh: '《消费者权益保护法》', en: 'Consumer Protection Law' },
  行政处罚法: { zh: '《行政处罚法》', en: 'Administrative Penalty Law' },
  行政强制法: { zh: '《行政强制法》', en: 'Administrative Coercion Law' },
  行政诉讼法: { zh: '《行政诉讼法》', en: 'Administrative Litigation Law' },
  行政复议法: { zh: '《行政复议法》', en: 'Administrative Reconsideration Law' },
  人民调解法: { zh: '《人民调解法》', en: "People's Mediation Law" },
  民诉法解释: { zh: '《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》', en: 'Interpretation on the Civil Procedure Law' },
  行诉解释: { zh: '《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》', en: 'Interpretation on the Administrative Litigation Law' },
  '法释〔2011〕5号': { zh: '《最高人民法院关于人民调解协议司法确认程序的若干规定》（法释〔2011〕5号）', en: 'Provisions on Judicial Confirmation of People’s Mediation Agreements (2011)' },
  专利法实施细则: { zh: '《专利法实施细则》', en: 'Implementing Regulations of the Patent Law' },
  民诉法: { zh: '《民事诉讼法》', en: 'Civil Procedure Law' },
  专利法: { zh: '《专利法》', en: 'Patent Law' },
  '商标法 (2019)': { zh: '《商标法》（2019年修正）', en: 'Trademark Law (2019)' },
  '商标法 (in force 2027-01-01)': { zh: '《商标法》（2027年1月1日起施行）', en: 'Trademark Law (in force from 1 January 2027)' },
  '商标法 (K)': { zh: '《商标法》', en: 'Trademark Law' },
  商标法: { zh: '《商标法》', en: 'Trademark Law' },
  行政执法机关移送涉嫌犯罪案件的规定: { zh: '《行政执法机关移送涉嫌犯罪案件的规定》（国务院令第310号，第730号修订）', en: 'Provisions on Transferring Suspected Crimes by Administrative Enforcement Agencies (State Council Order 310)' },
  公安机关办理刑事案件程序规定: { zh: '《公安机关办理刑事案件程序规定》', en: 'Provisions on Procedures of Criminal Cases by Public Security Organs' },
  公安机关办理经济犯罪案件的若干规定: { zh: '《公安机关办理经济犯罪案件的若干规定》', en: 'Provisions on Cases of Economic Crime by Public Security Organs' },
  人民检察院刑事诉讼规则: { zh: '《人民检察院刑事诉讼规则》', en: "Rules of Criminal Procedure for People's Procuratorates" },
  最高人民法院关于人民法院特邀调解的规定: { zh: '《最高人民法院关于人民法院特邀调解的规定》', en: 'Provisions of the Supreme People’s Court on Mediation by Invited Mediators' },
  知识产权海关保护条例: { zh: '《知识产权海关保护条例》', en: 'Regulations on Customs Protection of Intellectual Property Rights' },
  市场监督管理行政处罚信息公示规定: { zh: '《市场监督管理行政处罚信息公示规定》', en: 'Provisions on Publishing Administrative Penalties of Market Regulation' },
  人民检察院行刑反向衔接工作指引: { zh: '《人民检察院行刑反向衔接工作指引》', en: "Guidelines of People's Procuratorates on Administrative Penalties after Non-prosecution" },
  '关于开展知识产权纠纷行政调解协议司法确认工作的实施办法（湖北）': { zh: '《关于开展知识产权纠纷行政调解协议司法确认工作的实施办法》（湖北）', en: 'Measures for Judicial Confirmation of Administrative Mediation Agreements in Intellectual Property (Hubei)' },
  人民法院在线调解规则: { zh: '《人民法院在线调解规则》', en: "Rules of People's Courts on Online Mediation" },
  // Documents that are cited by their number alone. The Chinese of those that a receipt names stays: a kept receipt is made again and compared.
  '高检会〔2006〕2号': { zh: '《高检会〔2006〕2号》', en: 'Joint Document 高检会〔2006〕2号' },
  '国知发保字〔2021〕12号': { zh: '《国知发保字〔2021〕12号》', en: 'CNIPA Document 国知发保字〔2021〕12号' },
  '高检发释字〔2021〕4号': { zh: '高检发释字〔2021〕4号', en: 'SPP Document 高检发释字〔2021〕4号' },
  '淄政办发〔2014〕14号 三(三)1': { zh: '淄政办发〔2014〕14号文件第三部分（三）1', en: 'Zibo Document 淄政办发〔2014〕14号, part 3(3)1' },
  '淄政办发〔2014〕14号 四(四)': { zh: '淄政办发〔2014〕14号文件第四部分（四）', en: 'Zibo Document 淄政办发〔2014〕14号, part 4(4)' },
  联席会议办公室同意: { zh: '联席会议办公室同意', en: 'agreed by the office of the joint conference' },
  督办单位同意: { zh: '督办单位同意', en: 'agreed by the supervising body' },
  刑事诉讼法: { zh: '《刑事诉讼法》', en: 'Criminal Procedure Law' },
  刑法: { zh: '《刑法》', en: 'Criminal Law' },
  'K: the city names its windows': { zh: '受理窗口由本市确定', en: 'the city names its windows' },
  'house rule': { zh: '本单位规定', en: 'rule of the house' },
};

const CITATION = /^(?<instrument>.+?)\s+(?:arts?\.?\s+)?(?<numbers>\d+(?:\(\d+\))?(?:(?:\s*,\s*|[–-])\d+(?:\(\d+\))?)*)(?<rest>.*)$/u;

/** Of these articles, what stands in brackets is one of the items that they list (项); of all others, a paragraph (款). */
const itemised: Readonly<Record<string, readonly string[]>> = { 'SAMR Order 121': ['16', '23'], 'SAMR Order 20': ['21'], 消费者权益保护法: ['39'], 行政处罚法: ['64'], 市场监督管理行政处罚程序规定: ['82'], 程序规定: ['82'] };
/** Of these it was not read whether it is a paragraph or an item: the brackets stay. */
const unread: Readonly<Record<string, readonly string[]>> = { 'CNIPA Order 81': ['28', '29'] };

type Form = 'zh' | 'en' | 'kept';

/** The article in the reader's language: `《…》第22条至第24条`, `《…》第27条第1款`. What is no citation is shown as it stands. */
export function cite(article: Article, language: 'zh' | 'en'): string {
  return citeAs(article, language);
}

/** As a receipt bears it in Chinese, paragraphs in brackets: a kept receipt is made again and compared, so this form does not change. */
export function citeOnReceipt(article: Article): string {
  return citeAs(article, 'kept');
}

function citeAs(article: Article, form: Form): string {
  if (typeof article !== 'string') return article[form === 'en' ? 'en' : 'zh'];
  let cited = known[form].get(article);
  if (cited === undefined) {
    cited = article.split('; ').map((one) => citeOne(one, form)).join(form === 'en' ? '; ' : '；');
    known[form].set(article, cited);
  }
  return cited;
}
/** Articles stand in the procedures: there are few, and each is cited for every reader. */
const known = { zh: new Map<string, string>(), en: new Map<string, string>(), kept: new Map<string, string>() };

function citeOne(text: string, form: Form): string {
  const language = form === 'en' ? 'en' : 'zh';
  const named = Object.keys(instruments).find((name) => text === name || text.startsWith(`${name} `));
  const rest = named === undefined ? undefined : text.slice(named.length).trim();
  const known = named === undefined ? undefined : instruments[named];
  if (known && rest === '') return known[language];
  const parsed = CITATION.exec(named === undefined ? text : `_ ${rest ?? ''}`)?.groups;
  if (!parsed?.['instrument'] || !parsed['numbers']) return text;
  const instrument = known?.[language] ?? (/^\p{Script=Han}/u.test(parsed['instrument']) && language === 'zh' ? `《${parsed['instrument']}》` : parsed['instrument']);
  const numbers = parsed['numbers'].trim();
  const note = (parsed['rest'] ?? '').trim();
  if (language === 'en') return `${instrument}, ${/[,–-]/.test(numbers) ? 'arts' : 'art.'} ${numbers}${note === '' ? '' : ` ${note}`}`;
  return `${instrument}${numbers.split(/,\s*/).map((number) => articleInChinese(number, form === 'kept' ? undefined : (named ?? ''))).join('、')}${note === '' ? '' : ` ${note}`}`;
}

/** `22–24` → 第22条至第24条; `27(1)` → 第27条第1款, `16(4)` of an article that lists items → 第16条第4项. Without the instrument's name the brackets stay. */
function articleInChinese(number: string, instrument: string | undefined): string {
  const [from, to] = number.split(/[–-]/);
  if (to !== undefined) return `第${from}条至第${to}条`;
  const [whole = '', inside] = number.split('(');
  const place = inside?.replace(')', '');
  if (place === undefined) return `第${whole}条`;
  if (instrument === undefined || unread[instrument]?.includes(whole)) return `第${whole}条（${place}）`;
  return `第${whole}条第${place}${itemised[instrument]?.includes(whole) ? '项' : '款'}`;
}
