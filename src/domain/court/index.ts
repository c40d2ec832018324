import { z } from 'zod';
import type { Id } from '../brand';
import type { Case } from '../case';
import type { JsonObject, Text } from '../json';
import type { Effects, Words } from '../procedure';
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
/** Whether the application goes through this system hangs on its papers: said before it is sent. */
export const courtTicked = {
  zh: {
    enforcementPapers: {
      none: '一项也不勾选：由本单位自行向法院递交，本系统不送法院立案窗口，法院的答复由本单位登记。',
      some: '还缺：{missing}。附齐五项才送法院立案窗口，缺项不能办理；由本单位自行递交的，一项也不勾选。',
      all: '五项材料已齐：办理后即送法院立案窗口，法院的答复会自动告知本案。催告书须已有送达回证。',
    },
  },
  en: {
    enforcementPapers: {
      none: 'None ticked: your office carries the application to the court itself. Nothing is sent to the filing window from here, and you record what the court answers.',
      some: 'Still missing: {missing}. Only all five go to the filing window, and with some of them it cannot be recorded; tick none if you carry it there yourself.',
      all: 'All five papers are there: once done it goes to the filing window, and the answer of the court is told to this case. The demand must have its proof of service.',
    },
  },
} as const satisfies Readonly<Record<'zh' | 'en', Words['ticked']>>;
export const courtChoiceWords: Readonly<Record<(typeof enforcementPapers)[number], Text>> = {
  applicationForm: { zh: '强制执行申请书', en: 'application' },
  decisionAndBasis: { zh: '行政决定书及事实、理由和依据', en: 'decision with facts, reasons, basis' },
  partyOpinionAndDemand: { zh: '当事人意见及催告情况', en: 'opinion of the party and demand' },
  subjectOfEnforcement: { zh: '申请强制执行标的情况', en: 'subject of enforcement' },
  otherPapers: { zh: '其他材料', en: 'other papers' },
};

type Deciding = Pick<Case<Pick<ServiceData, 'services'>>, 'id' | 'handling' | 'data'>;
type Papers = { readonly enforcementPapers?: readonly string[] | undefined };
/** What the court must know of it: against whom (被执行人, by their identities), by which decision, for how much (yuan). */
export interface Enforced extends Omit<Subject, 'agreementNumber'> {
  readonly against: readonly (Id<'identity'> | undefined)[];
  readonly amount?: number | undefined;
}

const demandsIn = ({ data }: Deciding, demand: string): readonly Service[] => data.services.filter(({ document, effectiveOn }) => document === demand && effectiveOn !== undefined);

/** 附齐第五十五条材料，催告书均有送达回证: the five papers, and each demand that was served has its proof. True where the act carries none. */
export const carriesItsPapers = (file: Deciding, demand: string, { enforcementPapers: papers }: Papers): boolean =>
  papers === undefined || (enforcementPapers.every((paper) => papers.includes(paper)) && demandsIn(file, demand).every(({ proof }) => proof !== undefined));

/** What tells the matter apart in the court's lists, without a name: the goods, the district, the number of the decision or of the agreement. */
export interface Subject {
  readonly goods?: string | undefined;
  readonly district?: string | undefined;
  readonly decisionNumber?: string | undefined;
  readonly agreementNumber?: string | undefined;
}
const known = (subject: Subject): JsonObject => Object.fromEntries(Object.entries(subject).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

const opens = (file: Pick<Deciding, 'id' | 'handling'>, act: string, input: JsonObject): Effects => ({ signals: [{ to: { open: 'case-transfer', body: file.handling, link: 'court' }, act, input: { ...input, about: file.id } }] });

/** 非诉强制执行: opened against whoever has not performed, with the last date on which a demand was served, and the proof of it. */
export function opensEnforcement(file: Deciding, demand: string, court: string, { enforcementPapers: papers }: Papers, { against, amount, ...subject }: Enforced): Effects {
  const last = [...demandsIn(file, demand)].sort((a, b) => ((a.effectiveOn ?? '') < (b.effectiveOn ?? '') ? -1 : 1)).at(-1);
  return papers === undefined || last?.effectiveOn === undefined || last.proof === undefined
    ? {}
    : opens(file, 'application.lodged', {
        application: 'enforcement', court, enforcementPapers: [...papers], proofOfDemand: last.proof, demandServedOn: last.effectiveOn,
        against: against.filter((one) => one !== undefined), ...known(subject), ...(amount === undefined ? {} : { amount }),
      });
}

export const opensConfirmation = (file: Pick<Deciding, 'id' | 'handling'>, court: string, jointly: true | undefined, subject: Omit<Subject, 'decisionNumber'>): Effects => (jointly ? opens(file, 'application.lodged', { application: 'confirmation', court, jointly, ...known(subject) }) : {});

/** 应诉: the agency is sued over its decision, under the court's number. */
export const opensDefence = (file: Pick<Deciding, 'id' | 'handling'>, court: string, number: string, subject: Omit<Subject, 'agreementNumber'>): Effects => opens(file, 'suit.noticed', { court, number, ...known(subject) });
