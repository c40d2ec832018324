import { z } from 'zod';
import type { Case } from '../case';
import type { JsonObject, Text } from '../json';
import type { Effects } from '../procedure';
import type { Service, ServiceData } from '../service';

/*
 * 向法院: the case that decided applies by its own act, and a case of `case-transfer` carries the papers to the filing window and the
 * answer back. The deciding case keeps the clock; what comes back it hears by signal.
 */

/** 申请强制执行的材料 (行政强制法 art. 55). */
export const enforcementPapers = ['applicationForm', 'decisionAndBasis', 'partyOpinionAndDemand', 'subjectOfEnforcement', 'otherPapers'] as const;

/** With these fields the act opens the case at the court; an application that was carried by hand has none of them. */
export const enforcementAtCourt = { enforcementPapers: z.array(z.enum(enforcementPapers)).max(5).optional() } as const;
/** 双方共同申请. */
export const confirmationAtCourt = { jointly: z.literal(true).optional() } as const;

export const courtFieldWords = {
  enforcementPapers: { zh: '强制执行申请材料', en: 'papers of enforcement' },
} as const satisfies Readonly<Record<string, Text>>;
export const courtChoiceWords: Readonly<Record<(typeof enforcementPapers)[number], Text>> = {
  applicationForm: { zh: '强制执行申请书', en: 'application' },
  decisionAndBasis: { zh: '行政决定书及事实、理由和依据', en: 'decision with facts, reasons, basis' },
  partyOpinionAndDemand: { zh: '当事人意见及催告情况', en: 'opinion of the party and demand' },
  subjectOfEnforcement: { zh: '申请强制执行标的情况', en: 'subject of enforcement' },
  otherPapers: { zh: '其他材料', en: 'other papers' },
};

type Deciding = Pick<Case<Pick<ServiceData, 'services'>>, 'id' | 'handling' | 'data'>;
type Papers = { readonly enforcementPapers?: readonly string[] | undefined };

const demandsIn = ({ data }: Deciding, demand: string): readonly Service[] => data.services.filter(({ document, effectiveOn }) => document === demand && effectiveOn !== undefined);

/** 附齐第五十五条材料，催告书均有送达回证: the five papers, and each demand that was served has its proof. True where the act carries none. */
export const carriesItsPapers = (file: Deciding, demand: string, { enforcementPapers: papers }: Papers): boolean =>
  papers === undefined || (enforcementPapers.every((paper) => papers.includes(paper)) && demandsIn(file, demand).every(({ proof }) => proof !== undefined));

const opens = (file: Pick<Deciding, 'id' | 'handling'>, act: string, input: JsonObject): Effects => ({ signals: [{ to: { open: 'case-transfer', body: file.handling, link: 'court' }, act, input: { ...input, about: file.id } }] });

/** 非诉强制执行: opened with the last date on which a demand was served, and the proof of it. */
export function opensEnforcement(file: Deciding, demand: string, court: string, { enforcementPapers: papers }: Papers): Effects {
  const last = [...demandsIn(file, demand)].sort((a, b) => ((a.effectiveOn ?? '') < (b.effectiveOn ?? '') ? -1 : 1)).at(-1);
  return papers === undefined || last?.effectiveOn === undefined || last.proof === undefined
    ? {}
    : opens(file, 'application.lodged', { application: 'enforcement', court, enforcementPapers: [...papers], proofOfDemand: last.proof, demandServedOn: last.effectiveOn });
}

export const opensConfirmation = (file: Pick<Deciding, 'id' | 'handling'>, court: string, jointly: true | undefined): Effects => (jointly ? opens(file, 'application.lodged', { application: 'confirmation', court, jointly }) : {});

/** 应诉: the agency is sued over its decision, under the court's number. */
export const opensDefence = (file: Pick<Deciding, 'id' | 'handling'>, court: string, number: string): Effects => opens(file, 'suit.noticed', { court, number });
