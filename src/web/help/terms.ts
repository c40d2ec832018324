/** A term of the law or of the house, explained for whoever meets it the first time. */
export interface Term {
  /** As it stands in the glossary (`workflows/README.md`). */
  readonly zh: string;
  /** As it stands in English texts. */
  readonly en: string;
  readonly meaning: { readonly zh: string; readonly en: string };
  /** Where it comes from; absent: a word of the house. */
  readonly article?: { readonly zh: string; readonly en: string };
}

const term = (zh: string, en: string, meaningZh: string, meaningEn: string, article?: readonly [zh: string, en: string]): Term => ({
  zh, en, meaning: { zh: meaningZh, en: meaningEn }, ...(article ? { article: { zh: article[0], en: article[1] } } : {}),
});

const order121 = (articles: string): readonly [string, string] => [`市场监督管理投诉举报处理办法第${articles}条`, `SAMR Order 121, art. ${articles}`];
const order81 = (articles: string): readonly [string, string] => [`专利纠纷行政裁决和调解办法第${articles}条`, `CNIPA Order 81, art. ${articles}`];
const order310 = (articles: string): readonly [string, string] => [`行政执法机关移送涉嫌犯罪案件的规定第${articles}条`, `State Council Order 310, art. ${articles}`];
const rules = (articles: string): readonly [string, string] => [`市场监督管理行政处罚程序规定第${articles}条`, `Provisions on Administrative Penalty Procedures of Market Regulation, art. ${articles}`];
const penaltyAct = (articles: string): readonly [string, string] => [`行政处罚法第${articles}条`, `Administrative Penalty Law, art. ${articles}`];
const civilProcedure = (articles: string): readonly [string, string] => [`民事诉讼法第${articles}条`, `Civil Procedure Law, art. ${articles}`];

/** Every term that the desk explains, in the words of both languages. */
export const terms: readonly Term[] = [
  term('法定期限', 'statutory period', '法律、法规、规章规定的期限；逾期有法律后果。', 'A period set by a law, regulation or rule; when it has run out, that has consequences in law.'),
  term('内部时限', 'internal target', '本系统的工作目标，不是法律；超过只作内部提醒。', 'A target for the work here, not law; when it is passed, only those inside are warned.'),
  term('外部时限', 'outside period', '12345、12315 等平台工单上写明的时限。', 'The date that another platform (12345, 12315) wrote on its order.'),
  term('送达回证', 'proof of service', '证明文书已经送达的凭证，由受送达人签名或者盖章；没有归卷的显示为缺回证。', 'The paper that proves a service, signed or stamped by whoever was served; until it is filed the case shows as without proof.', civilProcedure('87')),
  term('送达地址确认书', 'confirmation of address', '当事人书面确认在哪里、是否以电子方式接受送达。', 'Where a party wants to be served, and whether electronically, in writing.'),
  term('公告送达', 'service by public notice', '其他方式都无法送达时的最后方式；自公告之日起满三十日视为送达。', 'The last way, when no other works; served on the thirtieth day after publication.', civilProcedure('95')),
  term('待补回执', 'receipt outstanding', '其他单位办理的事项已经代为录入，盖章的回执还没有到。', 'What another body did has been entered for it, and its stamped receipt has not come yet.'),
  term('报批', 'ask for approval', '提交有权审批的人审批；同意后才办理，原申请不变。', 'It goes to whoever may approve; once they agree it is done, unchanged.'),
  term('补签', 'signature to follow', '电话或者纸质审批先行录入，签字的审批表随后补齐。', 'An approval by telephone or on paper was entered; the signed form follows.'),
  term('法制审核', 'legal review', '由不办理本案的法制审核人员在决定前审核。', 'Before the decision, by a legal reviewer who does not handle the case.', penaltyAct('58')),
  term('集体讨论', 'collective discussion', '情节复杂或者重大违法行为的处罚，由负责人集体讨论决定，并作记录。', 'In complex or serious cases the heads decide together, with minutes.', penaltyAct('57')),
  term('回避', 'recusal', '与案件有利害关系或者其他关系可能影响公正的，不得办理；回避后办不了本案，也看不到内部备注。', 'Whoever has an interest in the case may not have it in hand, can do nothing in it, and reads no internal note on it.'),
  term('合议组', 'panel', '三人以上、单数，由组长主持审理。', 'Three or more, an odd number, one of them at its head.', order81('20')),
  term('签收', 'sign for it', '单位收到了材料，期限从此起算；签收不等于受理。', 'The body has it and its periods start; that is not acceptance of the matter.'),
  term('转送', 'pass on', '把材料交给有权办理的其他单位；收件单位认为不属其管辖的，退回登记单位。', 'Outward, to a body that is competent; one that is not returns it to the body that registered it.', order121('41')),
  term('移送', 'transfer', '把涉嫌犯罪的案件交给同级公安机关；只有正职负责人或者主持工作的负责人可以批准。', 'A suspected crime goes to the police of the same level; only the principal head, or who presides, may approve.', order310('5')),
  term('合理嫌疑', 'reasonable suspicion', '知识产权案件移送公安的标准：需要公安机关采取措施才能判断是否达到立案标准的，有合理嫌疑即应移送。', 'Enough to transfer an IP case when only measures of the police can show whether the threshold is met.', order310('3')),
  term('应移未移', 'undecided', '达到移送标准而没有人作出移送或者不移送的决定。', 'A threshold is reached, and nobody has decided whether to transfer.'),
  term('立案监督', 'supervision of filing', '检察院要求公安说明不立案理由，认为理由不成立的通知立案。', 'The procuratorate has the police say why they do not file, and may order that they do.'),
  term('补正', 'supplement', '材料不全的，一次告知需要补什么、何时之前补；补齐前不起算。', 'What is missing is asked for once, in full, with a date.'),
  term('线索核查', 'verify a clue', '调解中发现违法线索的核查：十五个工作日，经负责人批准可以再延长十五个工作日。', 'A clue of an offence found in mediation: fifteen working days, fifteen more if the head approves.', order121('27')),
  term('不予立案', 'decide not to file', '核查后认为不需要立案；理由记入审批表。', 'After verification no case is filed; the reasons stand in the form of approval.', rules('20')),
  term('先行登记保存', 'preservation', '证据可能灭失的，登记后原地保存；七个工作日内不处理即自动解除。', 'Evidence that might vanish stays where it is, listed; it lapses by itself after seven working days.', penaltyAct('56')),
  term('听证', 'hearing', '行政处罚的听证；不同于裁决的口头审理和法院的庭审。', 'The hearing of a penalty case; neither the oral hearing of an adjudication nor a court’s.', penaltyAct('63–65')),
  term('口头审理', 'oral hearing', '专利侵权裁决的审理；至少提前三个工作日通知当事人。', 'Of an adjudication; the parties are told at least three working days before.', order81('26')),
  term('行政裁决', 'adjudication', '管理专利工作的部门对侵权纠纷作出决定；当事人不服的，收到后十五日内起诉。', 'The patent department decides on infringement; a party may sue within fifteen days of receipt.', ['专利法第65条', 'Patent Law, art. 65']),
  term('侵权判定咨询意见', 'comparison opinion', '快速维权中心就是否近似出具的意见，供参考，不是决定。', 'An opinion of the centre on similarity; advice, not a decision.'),
  term('管辖异议', 'objection to jurisdiction', '被请求人认为本单位没有管辖权；处理期间不计入办案期限。', 'The respondent disputes competence; that time is not counted.', order81('37')),
  term('司法确认', 'judicial confirmation', '双方共同申请法院确认调解协议，确认后可以申请强制执行。', 'On joint application the court confirms a mediation agreement, which can then be enforced.', civilProcedure('205')),
  term('催告', 'demand', '申请法院强制执行前，先书面催告，送达十个工作日后仍不履行才可以申请。', 'Before a court is asked to enforce: a written demand, and ten working days after its service.', ['行政强制法第54条', 'Administrative Coercion Law, art. 54']),
  term('中止', 'suspend', '出现法定原因，案件停下来；停着的时间不计入期限，原因消失后恢复。', 'For a reason of the law the case stands still; that time is not counted, and it goes on when the reason is gone.'),
  term('扣除时间', 'excluded time', '法律规定不计入办案期限的时间，如鉴定、公告、管辖异议。', 'Time that a period does not count: appraisal, public notice, objection to jurisdiction.'),
  term('副卷', 'secondary file', '卷宗中不对外的部分：举报人、内部意见、少数意见。', 'The part of the file that does not go out: reporter, internal opinions, minority opinion.'),
  term('督办', 'supervision', '上级要求就案件或者环节作出答复的督查；不同于检察监督和监察。', 'A superior office asks for an answer about a case or a step; neither the procuratorate’s supervision nor discipline.'),
  term('应到', 'expected', '会商应出席的单位；会商没有法定人数。', 'The members expected at a consultation; there is no legal quorum.'),
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const longestFirst = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).map(escaped).join('|');

/** Where terms stand in a text of either language: Chinese wherever they are, English as whole words. */
const found = new RegExp(`${longestFirst(terms.map(({ zh }) => zh))}|\\b(?:${longestFirst(terms.map(({ en }) => en))})\\b`, 'i');
const byWord = new Map(terms.flatMap((one) => [[one.zh, one], [one.en.toLowerCase(), one]] as const));

/** A text cut at the first term in it; absent where there is none. */
export function firstTerm(text: string): { readonly before: string; readonly word: string; readonly after: string; readonly term: Term } | undefined {
  const match = found.exec(text);
  const one = match && byWord.get(match[0].toLowerCase());
  return match && one ? { before: text.slice(0, match.index), word: match[0], after: text.slice(match.index + match[0].length), term: one } : undefined;
}
