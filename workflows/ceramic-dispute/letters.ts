import type { JsonObject, Text } from '../../src/domain/json';
import type { Effects, Notice } from '../../src/domain/procedure';
import type { File } from './vocabulary';

/*
 * Who is told what beside the documents, which are served: made of the main part only. Opinions of the panel and of those
 * who approve stand in the secondary file and have no place in any of these.
 */

interface Letter {
  readonly to: 'requester' | 'respondent' | 'handling' | 'hub';
  readonly legalService: boolean;
  readonly subject: Text;
  readonly body: Text;
}

export const letters = {
  registered: { to: 'requester', legalService: false, subject: { zh: '已登记', en: 'Registered' }, body: { zh: '您的纠纷已登记，受理编号{number}。中心可以提供咨询、比对意见和调解，不作裁决。', en: 'Your dispute is registered under {number}. The centre advises, compares and mediates; it does not decide.' } },
  mediationOffered: { to: 'respondent', legalService: false, subject: { zh: '调解征询', en: 'Mediation proposed' }, body: { zh: '有一件涉及{goods}的专利纠纷，征询您是否同意调解。不同意的，不影响您的任何权利。', en: 'In a patent dispute about {goods} mediation is proposed. You may decline; your rights stay as they are.' } },
  handedOver: { to: 'handling', legalService: false, subject: { zh: '移交材料', en: 'Handed over' }, body: { zh: '纠纷{number}连同案卷移交你局，请签收。', en: 'Dispute {number} is handed over with its file. Please sign for it.' } },
  returned: { to: 'hub', legalService: false, subject: { zh: '退回', en: 'Returned' }, body: { zh: '纠纷{number}已退回。', en: 'Dispute {number} came back.' } },
} as const satisfies Readonly<Record<string, Letter>>;
export type LetterName = keyof typeof letters;

const aboutTheDispute = (file: File): JsonObject => ({ goods: file.data.goods ?? '', patent: file.data.patent.kind, number: file.numbers['case'] ?? file.numbers['intake'] ?? '' });

/** The notices of an act. */
export const tell = (file: File, ...names: readonly LetterName[]): Effects => ({
  notices: names.map((name): Notice => ({ key: `${name}-${file.revision}`, to: letters[name].to, template: `dispute.${name}`, data: aboutTheDispute(file), legalService: letters[name].legalService })),
});
