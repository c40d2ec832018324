import type { Text } from '../../src/domain/json';
import type { Mark } from '../../src/domain/period';

/*
 * 入罪检查: which crime comes into question and what the dated thresholds say of the figures. A hint for those who decide:
 * nothing is transferred by it. In cases of intellectual property reasonable suspicion is enough (Order 310 art. 3(2)).
 */

/** What an office may have come across that is, or is not, a crime. */
export const offencesSeen = ['counterfeitPatent', 'trademarkInfringement', 'geographicalIndication', 'tradeSecret', 'specialMark', 'unfairCompetition', 'copyrightInfringement', 'plainPatentInfringement'] as const;
export type OffenceSeen = (typeof offencesSeen)[number];

/** 刑法 arts 213–219-1. */
export const crimes = {
  forgedMark: { article: '刑法 213', offences: ['trademarkInfringement', 'geographicalIndication'], text: { zh: '假冒注册商标罪', en: 'counterfeiting a registered trademark' } },
  sellingForgedMarks: { article: '刑法 214', offences: ['trademarkInfringement', 'geographicalIndication'], text: { zh: '销售假冒注册商标的商品罪', en: 'selling goods with counterfeit trademarks' } },
  forgedLabels: { article: '刑法 215', offences: ['trademarkInfringement', 'geographicalIndication'], text: { zh: '非法制造、销售非法制造的注册商标标识罪', en: 'making or selling illegal trademark labels' } },
  counterfeitingPatent: { article: '刑法 216', offences: ['counterfeitPatent'], text: { zh: '假冒专利罪', en: 'counterfeiting a patent' } },
  infringingCopyright: { article: '刑法 217', offences: ['copyrightInfringement'], text: { zh: '侵犯著作权罪', en: 'infringing copyright' } },
  sellingCopies: { article: '刑法 218', offences: ['copyrightInfringement'], text: { zh: '销售侵权复制品罪', en: 'selling infringing copies' } },
  infringingSecret: { article: '刑法 219', offences: ['tradeSecret'], text: { zh: '侵犯商业秘密罪', en: 'infringing trade secrets' } },
  secretAbroad: { article: '刑法 219-1', offences: ['tradeSecret'], text: { zh: '为境外窃取、刺探、收买、非法提供商业秘密罪', en: 'stealing trade secrets for a foreign body' } },
} as const satisfies Readonly<Record<string, { readonly article: string; readonly offences: readonly OffenceSeen[]; readonly text: Text }>>;
export type Crime = keyof typeof crimes;
export const crimeNames = Object.keys(crimes) as [Crime, ...Crime[]];

/** Can what was seen be that crime at all? Infringement of a patent or design without a false number is none. */
export const isCrime = (offence: OffenceSeen, crime: Crime): boolean => (crimes[crime].offences as readonly OffenceSeen[]).includes(offence);

/** What was found, in yuan and pieces; what is not known is left out. */
export type Figures = {
  /** 违法所得. */
  readonly gain?: number;
  /** 非法经营数额, 销售金额. */
  readonly turnover?: number;
  /** 货值金额 of what was not sold yet. */
  readonly unsold?: number;
  /** 直接经济损失, 损失数额. */
  readonly loss?: number;
  /** 标识件数, 复制品份数. */
  readonly pieces?: number;
  /** Two marks, two patents and more. */
  readonly several?: boolean;
  /** Punished for the like within two years (刑事处罚或者行政处罚). */
  readonly again?: boolean;
};

type Measure = 'gain' | 'turnover' | 'unsold' | 'loss' | 'pieces';
/** One line of the interpretation: from how much on, in which case, and how sure the number is. */
interface Threshold {
  readonly measure: Measure;
  readonly from: number;
  /** Only where several rights are hit, or the person was punished within two years. */
  readonly when?: 'several' | 'again';
  readonly mark: Mark;
}
const at = (measure: Measure, from: number, mark: Mark, when?: Threshold['when']): Threshold => ({ measure, from, mark, ...(when ? { when } : {}) });

/**
 * 法释〔2025〕5号, in force 2025-04-26. Its text was not read: V5 numbers stand in at least one public page, M numbers are from
 * memory; a jurist confirms all of them (docs/legal-basis.md).
 */
const since2025: Readonly<Record<Crime, readonly Threshold[]>> = {
  forgedMark: [at('gain', 30_000, 'V5'), at('turnover', 50_000, 'V5'), at('gain', 20_000, 'V5', 'several'), at('turnover', 30_000, 'V5', 'several'), at('gain', 20_000, 'M', 'again'), at('turnover', 30_000, 'M', 'again')],
  sellingForgedMarks: [at('gain', 30_000, 'M'), at('turnover', 50_000, 'V5'), at('unsold', 150_000, 'M'), at('gain', 20_000, 'M', 'again'), at('turnover', 30_000, 'M', 'again')],
  forgedLabels: [at('gain', 20_000, 'M'), at('turnover', 30_000, 'M'), at('pieces', 10_000, 'M'), at('gain', 10_000, 'M', 'several'), at('turnover', 20_000, 'M', 'several'), at('pieces', 5_000, 'M', 'several')],
  counterfeitingPatent: [at('gain', 100_000, 'M'), at('turnover', 200_000, 'M'), at('loss', 300_000, 'M'), at('gain', 50_000, 'M', 'several'), at('turnover', 100_000, 'M', 'several')],
  infringingCopyright: [at('gain', 30_000, 'V5'), at('turnover', 50_000, 'V5'), at('pieces', 500, 'V5')],
  sellingCopies: [at('gain', 50_000, 'V5'), at('turnover', 100_000, 'M'), at('unsold', 300_000, 'M')],
  infringingSecret: [at('loss', 300_000, 'V5'), at('gain', 300_000, 'M')],
  // No amount: the act itself.
  secretAbroad: [at('pieces', 0, 'V1')],
};

/** The editions of the thresholds; of what was before, nothing is kept here: the figures are then judged by people alone. */
const editions = [{ from: '2025-04-26', source: '法释〔2025〕5号', thresholds: since2025 }] as const;

/** above: the figures reach a threshold. reasonableSuspicion: they do not (yet), and there is reasonable suspicion. noOffence: no crime can be in it. */
export type Check = 'above' | 'reasonableSuspicion' | 'below' | 'noOffence';

export interface Checked {
  readonly result: Check;
  readonly article?: string;
  /** The lines that are reached, each with how sure it is. */
  readonly reached: readonly { readonly measure: Measure; readonly from: number; readonly mark: Mark }[];
}

/** Advice on figures at a date. Pure; never a decision. */
export function checkOffence(offence: OffenceSeen, crime: Crime | undefined, figures: Figures, suspicion: boolean, on: string): Checked {
  if (crime === undefined || !isCrime(offence, crime)) return { result: 'noOffence', reached: [] };
  const edition = editions.find(({ from }) => from <= on);
  const reached = (edition?.thresholds[crime] ?? []).filter(({ measure, from, when }) => (figures[measure] ?? (crime === 'secretAbroad' ? 0 : -1)) >= from && (when === undefined || figures[when] === true));
  const { article } = crimes[crime];
  const lines = reached.map(({ measure, from, mark }) => ({ measure, from, mark }));
  return { result: lines.length > 0 ? 'above' : suspicion ? 'reasonableSuspicion' : 'below', article, reached: lines };
}

/** Someone must decide on a transfer, with reasons. */
export const callsForDecision = (check: Check): boolean => check === 'above' || check === 'reasonableSuspicion';
