import type { Text } from '../../src/domain/json';

/* What the law lists: grounds of suspension, of going on, of cancelling, of not filing (CNIPA Order 81). */

interface Ground {
  readonly article: string;
  readonly text: Text;
}

/** 中止: art. 28. The first is mandatory for a design or a utility model. */
export const suspensionGrounds = {
  invalidationAccepted: { article: 'art. 28(1)', text: { zh: '宣告专利权无效请求已被受理', en: 'a request for invalidation was accepted' } },
  partyDied: { article: 'art. 28', text: { zh: '一方当事人死亡，尚待继承人表明是否参加', en: 'a party died; the heirs have yet to say whether they take part' } },
  capacityLost: { article: 'art. 28', text: { zh: '一方当事人丧失行为能力，尚未确定法定代理人', en: 'a party lost capacity; no statutory agent yet' } },
  dissolved: { article: 'art. 28', text: { zh: '作为一方当事人的组织终止，尚未确定权利义务承受人', en: 'a party was dissolved; no successor yet' } },
  forceMajeure: { article: 'art. 28', text: { zh: '当事人因不可抗力不能参加', en: 'a party cannot take part because of force majeure' } },
  dependsOnOtherCase: { article: 'art. 28', text: { zh: '须以另一案的审理结果为依据', en: 'it depends on the outcome of another case' } },
  referredToSuperior: { article: 'art. 28', text: { zh: '涉及法律适用问题，须送请有权机关解释或者确认', en: 'a question of law was referred to the competent authority' } },
} as const satisfies Readonly<Record<string, Ground>>;

/** 可以不中止: art. 29. */
export const goingOnGrounds = {
  inventionPatent: { article: 'art. 29(1)', text: { zh: '涉案专利为发明专利', en: 'the patent is one for an invention' } },
  favourableReport: { article: 'art. 29(2)', text: { zh: '专利权评价报告未发现不符合授予专利权条件的缺陷', en: 'the evaluation report found no defect' } },
  repeatedInvalidation: { article: 'art. 29', text: { zh: '撤回无效请求后再次提出', en: 'invalidation was asked for anew after a withdrawal' } },
  validityDecided: { article: 'art. 29', text: { zh: '无效宣告请求的决定已经生效', en: 'a decision on validity is in effect' } },
  otherReason: { article: 'art. 29', text: { zh: '其他不需要中止的情形', en: 'another reason' } },
} as const satisfies Readonly<Record<string, Ground>>;

/** 撤销案件: art. 36; art. 19 for limitation. */
export const cancellationGrounds = {
  notAdmissible: { article: 'art. 36', text: { zh: '立案后发现不符合受理条件', en: 'not admissible, as was found after filing' } },
  requestWithdrawn: { article: 'art. 36', text: { zh: '请求人撤回请求', en: 'the request was withdrawn' } },
  partyGone: { article: 'art. 36', text: { zh: '当事人死亡或者注销，无承受人', en: 'a party died or was deregistered without a successor' } },
  claimsNotSpecified: { article: 'art. 36', text: { zh: '经释明仍未明确权利要求', en: 'the claims were not specified after clarification' } },
  limitation: { article: 'art. 19', text: { zh: '被请求人提出时效抗辩且成立', en: 'the respondent pleads limitation, and it has run' } },
} as const satisfies Readonly<Record<string, Ground>>;

/** 不予立案: art. 20 with arts 12–19. */
export const refusalGrounds = {
  notTheRightHolder: { article: 'art. 13', text: { zh: '请求人不是专利权人或者利害关系人', en: 'the requester is neither right holder nor interested party' } },
  noClearRespondent: { article: 'art. 13', text: { zh: '没有明确的被请求人', en: 'no clear respondent' } },
  noClearRequest: { article: 'art. 13', text: { zh: '没有明确的请求事项和具体的事实、理由', en: 'no clear request, facts and reasons' } },
  noJurisdiction: { article: 'art. 13', text: { zh: '不属于本部门受案和管辖范围', en: 'not within the competence of the department' } },
  alreadySued: { article: 'art. 13', text: { zh: '当事人已就该纠纷向人民法院起诉', en: 'the dispute is before a court already' } },
  notCorrected: { article: 'art. 16', text: { zh: '逾期未补正', en: 'not corrected in time' } },
} as const satisfies Readonly<Record<string, Ground>>;

export const keysOf = <Table extends Readonly<Record<string, Ground>>>(table: Table) => Object.keys(table) as [keyof Table & string, ...(keyof Table & string)[]];
