import type { PatentKind } from '../domain/identifiers';

/** How a matter came in. `other`: a word that we do not know; it is kept beside the code. */
export type ChannelCode = '12330' | '12315' | '12345' | 'walkIn' | 'letter' | 'web' | 'exhibitionDesk' | 'passedIn' | 'other';
export type KindCode = 'consultation' | 'complaint' | 'report' | 'assistance' | 'mixed' | 'request' | 'petition' | 'unclassified';
export type RightKind = PatentKind | 'trademark' | 'copyright' | 'geographicalIndication' | 'plantVariety' | 'layoutDesign' | 'tradeSecret' | 'specialMark' | 'unfairCompetition';
/** What offices enter as a kind of right and is an act against one. */
export type AllegedAct = 'counterfeitPatent';

/** A word made comparable; what was written is kept. */
export const plainWord = (word: string): string =>
  word.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\s]/gu, '').normalize('NFKC').toLowerCase();

/** True when there is nothing to read: blanks, zero-width characters. */
export const isBlank = (text: string): boolean => !READABLE.test(text);
const READABLE = /[^\s\p{Default_Ignorable_Code_Point}\p{Cf}]/u;

type Rule<T> = readonly [RegExp, T];
const first = <T>(rules: readonly Rule<T>[], word: string): T | undefined => rules.find(([pattern]) => pattern.test(word))?.[1];

const CHANNELS: readonly Rule<ChannelCode>[] = [
  [/12330/, '12330'], [/12315/, '12315'], [/12345/, '12345'],
  [/展会|会展|展览|^fairdesk$|exhibition/, 'exhibitionDesk'],
  [/来访|上门|窗口|走访|现场|^walk-?in$/, 'walkIn'],
  [/来信|信函|信件|邮寄|书信|^letter$|^post$/, 'letter'],
  [/网上|网络|网站|互联网|微信|小程序|邮箱|电子邮件|在线|^web$|^online$/, 'web'],
  [/转来|转办|转交|转入|移送|移交|交办|其他部门|^passedin$|referred/, 'passedIn'],
  [/^(?:热线|电话|来电|hotline|telephone|phone)$/, '12330'],
];

/** 12345转办 came through 12345, whoever passed it on. Unknown words: `other`. */
export const channelOf = (word: string): ChannelCode => first(CHANNELS, plainWord(word)) ?? 'other';

const KINDS: readonly Rule<KindCode>[] = [
  [/^投诉(?:[/、,与和及|+-]|兼)?举报$|^举报(?:[/、,与和及|+-]|兼)?投诉$|^mixed$|^complaint(?:\/|and)report$/, 'mixed'],
  [/^(?:维权援助|援助|维权|维权援助申请|知识产权维权援助|assistance)$/, 'assistance'],
  [/^(?:咨询|业务咨询|政策咨询|咨询类|咨询服务|consultation|inquiry|enquiry)$/, 'consultation'],
  [/^(?:投诉|消费投诉|投诉类|complaint)$/, 'complaint'],
  [/^(?:举报|举报类|违法举报|举报线索|report)$/, 'report'],
  [/^(?:请求|行政裁决|裁决请求|行政裁决请求|专利纠纷处理|纠纷处理请求|纠纷处理|request|adjudication)$/, 'request'],
  [/^(?:信访|上访|信访事项|petition)$/, 'petition'],
];

/** 其他, 表扬 and every word that is not known are unclassified; an empty word is undefined. */
export const kindOf = (word: string): KindCode | undefined => {
  const plain = plainWord(word);
  return plain === '' ? undefined : first(KINDS, plain) ?? 'unclassified';
};

const YES = /^(?:是|保密|要求保密|需要保密|需保密|匿名|y|yes|true|1|√|✓)$/;
const NO = /^(?:否|不保密|不需要保密|无需保密|不要求保密|公开|不|无|n|no|false|0|×|)$/;

/** Whether the caller asked for secrecy; an empty cell is no request. Undefined for a word that says neither. */
export const confidentialOf = (word: string): boolean | undefined => {
  const plain = plainWord(word);
  return YES.test(plain) ? true : NO.test(plain) ? false : undefined;
};

const ANONYMOUS = /^(?:匿名|不愿透露|不愿透露姓名|未透露|未提供|不详|anonymous|)$/;
export const isAnonymous = (name: string): boolean => ANONYMOUS.test(plainWord(name));

export type RightWord = { readonly kind: RightKind } | { readonly act: AllegedAct } | { readonly anyPatent: true };

const RIGHTS: readonly Rule<RightWord>[] = [
  [/假冒专利|冒充专利|counterfeitpatent/, { act: 'counterfeitPatent' }],
  [/不正当竞争|混淆|unfaircompetition/, { kind: 'unfairCompetition' }],
  [/外观/, { kind: 'design' }], [/实用新型/, { kind: 'utilityModel' }], [/发明/, { kind: 'invention' }],
  [/^(?:design)$/, { kind: 'design' }], [/^(?:utilitymodel)$/, { kind: 'utilityModel' }], [/^(?:invention)$/, { kind: 'invention' }],
  [/地理标志|地理标识|geographicalindication/, { kind: 'geographicalIndication' }],
  [/植物新品种|品种权|plantvariety/, { kind: 'plantVariety' }],
  [/布图设计|layoutdesign/, { kind: 'layoutDesign' }],
  [/商业秘密|技术秘密|tradesecret/, { kind: 'tradeSecret' }],
  [/特殊标志|奥林匹克标志|specialsign/, { kind: 'specialMark' }],
  [/著作权|版权|软件|copyright/, { kind: 'copyright' }],
  [/商标|trademark/, { kind: 'trademark' }],
  [/^(?:专利|专利权|patent)$/, { anyPatent: true }],
];

/** The right or the act that a word names; undefined for none that is known. */
export const rightOf = (word: string): RightWord | undefined => first(RIGHTS, plainWord(word));

export const isPatentKind = (kind: RightKind | undefined): kind is PatentKind => kind === 'invention' || kind === 'utilityModel' || kind === 'design';
