import type { Text } from '../../src/domain/json';

/*
 * Grounds as the law lists them, in our own words: suspension (程序规定 art. 46, 商标法 art. 62), termination of the
 * investigation, and no penalty (处罚法 arts 30-33, 36, 57).
 */

export interface Ground {
  readonly article: string;
  readonly text: Text;
}

/** 中止: P18, and of trademark cases P25. */
export const suspensionGrounds = {
  dependentDecision: { article: '市场监督管理行政处罚程序规定 art. 46', text: { zh: '须以另一案件的裁判或者处理结果为依据，该案尚未审结', en: 'it depends on another case that is not decided yet' } },
  lawQuestion: { article: '市场监督管理行政处罚程序规定 art. 46', text: { zh: '涉及法律适用问题，需要送请有权机关作出解释或者确认', en: 'a question of law is before the competent body' } },
  forceMajeure: { article: '市场监督管理行政处罚程序规定 art. 46', text: { zh: '因不可抗力致使案件暂时无法调查', en: 'force majeure stops the investigation for a time' } },
  partyUntraceable: { article: '市场监督管理行政处罚程序规定 art. 46', text: { zh: '因当事人下落不明致使案件暂时无法调查', en: 'the party cannot be traced' } },
  otherSuspension: { article: '市场监督管理行政处罚程序规定 art. 46', text: { zh: '其他应当中止调查的情形', en: 'another case in which the investigation must be suspended' } },
  ownershipDisputed: { article: '商标法 (2019) art. 62(3)', text: { zh: '商标权属存在争议', en: 'ownership of the trademark is disputed' } },
  holderSued: { article: '商标法 (2019) art. 62(3); 商标法实施条例 art. 81', text: { zh: '权利人同时向人民法院提起商标侵权诉讼', en: 'the right holder has sued for the same infringement' } },
} as const satisfies Readonly<Record<string, Ground>>;
export type SuspensionGround = keyof typeof suspensionGrounds;

/** Grounds that only a trademark case knows. */
export const trademarkGrounds: readonly string[] = ['ownershipDisputed', 'holderSued'] satisfies readonly SuspensionGround[];

/** 终止调查. */
export const terminationGrounds = {
  personDied: { article: '市场监督管理行政处罚程序规定 art. 47', text: { zh: '涉嫌违法的公民死亡', en: 'the person concerned has died' } },
  bodyDissolved: { article: '市场监督管理行政处罚程序规定 art. 47', text: { zh: '涉嫌违法的法人、其他组织终止，且无权利义务承受人', en: 'the body concerned was dissolved without a successor' } },
  otherTermination: { article: '市场监督管理行政处罚程序规定 art. 47', text: { zh: '其他应当终止调查的情形', en: 'another case in which the investigation must be terminated' } },
} as const satisfies Readonly<Record<string, Ground>>;

/** 不予行政处罚: 程序规定 art. 60(1)(2)-(3). */
export const nonPenaltyGrounds = {
  slightAndCorrected: { article: '行政处罚法 art. 33', text: { zh: '违法行为轻微并及时改正，没有造成危害后果', en: 'slight, corrected in time and without harm' } },
  firstOffence: { article: '行政处罚法 art. 33', text: { zh: '初次违法且危害后果轻微并及时改正', en: 'a first offence with slight harm, corrected in time' } },
  noFault: { article: '行政处罚法 art. 33', text: { zh: '当事人有证据足以证明没有主观过错', en: 'the party has proved that it was not at fault' } },
  notEstablished: { article: '行政处罚法 art. 57', text: { zh: '违法事实不能成立', en: 'the facts of an offence are not established' } },
  overTime: { article: '行政处罚法 art. 36', text: { zh: '违法行为已超过行政处罚追责时效', en: 'the offence is out of time' } },
} as const satisfies Readonly<Record<string, Ground>>;

/** Keys of a table, in order, for a choice in a form. */
export const keysOf = <T extends Readonly<Record<string, unknown>>>(table: T) => Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];
