import type { Text } from '../../src/domain/json';

/*
 * Grounds of refusal and of termination as the law lists them, in our own words, and the other routes that a refusal must
 * name (消费者权益保护法 art. 39). SAMR Order 121 arts 16 and 23; SAMR Order 20 arts 15 and 21 say nearly the same.
 */

export interface Ground {
  readonly article: string;
  readonly text: Text;
}

/** 不予受理: Order 121 art. 16. */
export const refusalGrounds = {
  noAuthority: { article: 'SAMR Order 121 art. 16(1)', text: { zh: '不属于市场监督管理部门职责，或者本机关不具有处理权限', en: 'not a matter of market supervision, or this office has no authority' } },
  handledElsewhere: { article: 'SAMR Order 121 art. 16(2)', text: { zh: '法院、仲裁机构、行政机关、消费者协会或者其他调解组织已经受理或者处理过', en: 'already accepted or handled by a court, arbitration, an agency, a consumers’ association or another mediation body' } },
  notForLiving: { article: 'SAMR Order 121 art. 16(3)', text: { zh: '不是为生活消费需要，或者不能证明与被投诉人之间存在消费者权益争议', en: 'not for daily consumption, or no consumer dispute with the respondent is shown' } },
  overThreeYears: { article: 'SAMR Order 121 art. 16(4)', text: { zh: '知道或者应当知道权益受到侵害之日起超过三年', en: 'more than three years since the harm was known or should have been known' } },
  materialMissing: { article: 'SAMR Order 121 art. 16(5)', text: { zh: '未提供规定的材料，或者提供虚假材料', en: 'the required material is missing or false' } },
  identityRefused: { article: 'SAMR Order 121 art. 16(6)', text: { zh: '冒用他人名义，或者拒绝核实身份', en: 'another’s name was used, or the check of identity was refused' } },
  otherByLaw: { article: 'SAMR Order 121 art. 16(7)', text: { zh: '法律、法规、规章规定的其他不予受理情形', en: 'other cases named by law, regulation or rule' } },
} as const satisfies Readonly<Record<string, Ground>>;
export type RefusalGround = keyof typeof refusalGrounds;

/** 终止调解: the eight items of Order 121 art. 23. */
export const terminationGrounds = {
  withdrawnOrSettled: { article: 'SAMR Order 121 art. 23(1)', text: { zh: '投诉人撤回投诉，或者双方自行和解', en: 'the complaint was withdrawn, or the parties settled' } },
  absentOrRefused: { article: 'SAMR Order 121 art. 23(2)', text: { zh: '无正当理由不参加调解，或者明确拒绝调解', en: 'a party stayed away without reason, or refused mediation' } },
  noAgreement: { article: 'SAMR Order 121 art. 23(3)', text: { zh: '双方不能达成一致', en: 'the parties cannot agree' } },
  appraisalCostDisputed: { article: 'SAMR Order 121 art. 23(4)', text: { zh: '就检测、鉴定费用承担不能达成一致', en: 'no agreement on who bears the cost of an appraisal' } },
  sixtyDays: { article: 'SAMR Order 121 art. 23(5)', text: { zh: '自受理之日起六十日内未能达成调解协议', en: 'no agreement within sixty days of acceptance' } },
  refusalGroundFound: { article: 'SAMR Order 121 art. 23(6)', text: { zh: '受理后发现存在不予受理或者不予处理的情形', en: 'a ground of arts 16 or 42 was found after acceptance' } },
  deathOrDissolution: { article: 'SAMR Order 121 art. 23(7)', text: { zh: '当事人死亡或者终止，无权利义务承受人', en: 'a party died or was dissolved without a successor' } },
  otherTermination: { article: 'SAMR Order 121 art. 23(8)', text: { zh: '其他应当终止调解的情形', en: 'another case in which mediation must end' } },
} as const satisfies Readonly<Record<string, Ground>>;
export type TerminationGround = keyof typeof terminationGrounds;

/** 消费者权益保护法 art. 39 and the routes of intellectual property: what a refusal tells the caller to turn to. */
export const otherRoutes = {
  negotiation: { article: '消费者权益保护法 art. 39(1)', text: { zh: '与经营者协商和解', en: 'settle with the trader' } },
  association: { article: '消费者权益保护法 art. 39(2)', text: { zh: '请求消费者协会或者依法成立的其他调解组织调解', en: 'ask a consumers’ association or another lawful mediation body' } },
  otherAgency: { article: '消费者权益保护法 art. 39(3)', text: { zh: '向有权处理的行政部门投诉或者举报', en: 'turn to the agency with authority' } },
  arbitration: { article: '消费者权益保护法 art. 39(4)', text: { zh: '根据仲裁协议提请仲裁', en: 'arbitration, where it was agreed' } },
  court: { article: '消费者权益保护法 art. 39(5)', text: { zh: '向人民法院提起诉讼', en: 'sue in court' } },
  adjudication: { article: '专利法 art. 65', text: { zh: '专利侵权纠纷：请求管理专利工作的部门行政裁决', en: 'patent infringement: ask the patent department to adjudicate' } },
  peoplesMediation: { article: '人民调解法 art. 17', text: { zh: '向知识产权人民调解组织申请调解', en: 'apply to a people’s mediation committee for intellectual property' } },
} as const satisfies Readonly<Record<string, Ground>>;
export type OtherRoute = keyof typeof otherRoutes;

/** Keys of a table, in order, for a choice in a form. */
export const keysOf = <T extends Readonly<Record<string, unknown>>>(table: T) => Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];
