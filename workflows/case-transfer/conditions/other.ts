import type { Act } from '../../../src/domain/act';
import type { LegalDate } from '../../../src/domain/brand';
import { addDays } from '../../../src/domain/calendar';
import type { Condition } from '../../../src/domain/procedure';
import { isCourt, isEnforcementAgency, isMediatingBody, isPolice, isProcuratorate, isSameLevel } from '../offices';
import { enforcementPapers, rulingsOn, type File, type Transfer } from '../vocabulary';
import { stringOf } from './input';

/* Back to an agency, and to the court: who may send what to whom. */

const dueOf = (act: Act): string | undefined => (act.input['letter'] as { readonly due?: string } | undefined)?.due;
/** R5: ninety days are the ceiling; the date that the document sets binds within it. */
const CEILING = 90;

const isBetween = (file: File, act: Act): boolean => [stringOf(act, 'from'), stringOf(act, 'agency')].includes(file.hub) && isEnforcementAgency(stringOf(act, 'agency')) && isSameLevel(stringOf(act, 'from'), stringOf(act, 'agency'));

export const otherConditions = {
  comesFromJustice: {
    test: (file, act) => isBetween(file, act) && (isProcuratorate(stringOf(act, 'from')) || (isPolice(stringOf(act, 'from')) && act.input['backKind'] === 'noCrime')),
    missing: { zh: '由公安机关（不构成犯罪）或者人民检察院移送同级行政执法机关，由其中一方登记', en: 'police (no crime) or procuratorate, to an enforcement agency of the same level; entered by one of the two' },
    who: 'nobody', article: '行政执法机关移送涉嫌犯罪案件的规定 13; 行政处罚法 27(1); 刑事诉讼法 177(3)', readsInput: true,
  },
  comesFromProcuratorate: {
    test: (file, act) => isBetween(file, act) && isProcuratorate(stringOf(act, 'from')),
    missing: { zh: '由人民检察院向同级行政执法机关提出，由其中一方登记', en: 'a procuratorate, to an enforcement agency of the same level; entered by one of the two' }, who: 'nobody', article: '刑事诉讼法 177(3)', readsInput: true,
  },
  answersOpinion: { test: ({ data }) => isProcuratorate(data.offices.overseer ?? ''), missing: { zh: '由人民检察院提出', en: 'it comes from a procuratorate' }, who: 'nobody', exclusiveWith: ['answersPolice'] } satisfies Condition<Transfer>,
  answersPolice: { test: ({ data }) => isPolice(data.offices.overseer ?? ''), missing: { zh: '由公安机关移送', en: 'it comes from the police' }, who: 'nobody' } satisfies Condition<Transfer>,
  setWithinCeiling: { test: ({ data }, act) => { const due = dueOf(act); return isProcuratorate(data.offices.overseer ?? '') && due !== undefined && due <= addDays(act.on, CEILING); }, missing: { zh: '文书载明的日期在九十日以内', en: 'the date of the document lies within ninety days' }, who: 'nobody', readsInput: true } satisfies Condition<Transfer>,
  mayApply: {
    test: (file, act) => {
      if (!isCourt(stringOf(act, 'court'))) return false;
      if (act.input['application'] === 'confirmation') return act.input['jointly'] === true;
      const papers = (act.input['enforcementPapers'] ?? []) as readonly string[];
      return isEnforcementAgency(file.hub) && enforcementPapers.every((paper) => papers.includes(paper)) && stringOf(act, 'proofOfDemand') !== '' && (stringOf(act, 'demandServedOn') as LegalDate) < act.on;
    },
    missing: {
      zh: '向法院立案窗口提出：司法确认由双方共同申请；非诉强制执行须附行政强制法第55条所列材料，并有催告书送达回证（送达满十个工作日由办案程序的期限把关）',
      en: 'at the filing window of a court: confirmation jointly by both sides; enforcement with the papers of the Administrative Coercion Law, art. 55, and the proof of service of the demand (its ten working days are kept by the deciding case)',
    },
    who: 'hub', article: '民诉法 205; 行政强制法 53–55', readsInput: true,
  },
  rulingFits: {
    test: ({ data: { application = 'enforcement' } }, act) => rulingsOn[application].some((ruling) => ruling === stringOf(act, 'ruling')),
    missing: { zh: '司法确认的裁定为确认有效或者驳回；强制执行的为执行完毕或者终结执行（法院裁定不予执行的，登记为终结执行）', en: 'of a confirmation: confirmed or rejected; of an enforcement: enforced, or ended by the court (also where it rules that nothing is enforced)' },
    who: 'court', article: '民诉法 205; 行政强制法 53', readsInput: true,
  },
  mediates: {
    test: (file, act) => isMediatingBody(file.hub) && isCourt(stringOf(act, 'court')),
    missing: { zh: '由法院委派、委托调解组织调解', en: 'a court entrusts a mediating body' }, who: 'nobody', article: '最高人民法院关于人民法院特邀调解的规定 27', readsInput: true,
  },
  wasAppointed: { test: ({ data }) => data.entrusting === 'beforeFiling', missing: { zh: '立案前委派调解', en: 'appointed before filing' }, who: 'nobody', readsInput: true },
  wasEntrusted: { test: ({ data }) => data.entrusting === 'afterFiling', missing: { zh: '立案后委托调解（普通程序）', en: 'entrusted after filing, ordinary procedure' }, who: 'nobody', readsInput: true },
  wasSummary: { test: ({ data }) => data.entrusting === 'summary', missing: { zh: '立案后委托调解（简易程序）', en: 'entrusted after filing, summary procedure' }, who: 'nobody', readsInput: true },
  isSued: { test: (file, act) => isEnforcementAgency(file.hub) && isCourt(stringOf(act, 'court')), missing: { zh: '由作出决定的行政机关登记应诉', en: 'entered by the agency that decided' }, who: 'nobody', article: '行政诉讼法 67', readsInput: true },
} satisfies Readonly<Record<string, Condition<Transfer>>>;
