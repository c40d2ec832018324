import { gatherFields, type Sources } from '../../src/application/documents/fields';
import type { StoredFact } from '../../src/application/ports';
import { documentKinds, renderDocument } from '../../src/documents';
import type { JsonObject } from '../../src/domain/json';
import type { Procedure } from '../../src/domain/procedure';
import { caseTransfer } from '../../workflows/case-transfer';
import { penaltyCase } from '../../workflows/penalty-case';
import { allFields, readPaper } from './paper';

/*
 * What the law requires on a paper, and what may not stand on it. A paper is filled with every field; `without`: some that may be
 * absent are.
 */

interface Row {
  readonly template: string;
  readonly why: string;
  readonly says?: readonly string[];
  readonly never?: readonly string[];
  readonly without?: readonly string[];
}

const rows: readonly Row[] = [
  { template: 'penaltyNotice', why: '行政处罚法 44, 63, 64; 程序规定 57', says: ['事实', '理由', '依据', '拟处罚内容之内容', '陈述、申辩', '五个工作日', '听证权利之内容'] },
  { template: 'penaltyDecision', why: '行政处罚法 59, 67, 72, 73', says: ['证据之内容', '处罚依据之内容', '处以罚款的，当事人应当自收到本决定书之日起十五日内，到指定的银行或者通过电子支付系统缴纳罚款', '百分之三', '六十日内向行政复议机关之内容', '六个月内依法向管辖法院之内容', '不停止执行'] },
  { template: 'onSpotDecision', why: '行政处罚法 52, 67; 行政复议法 23', says: ['处罚时间、地点：', '处罚地点之内容', '罚款缴纳之内容', '应当先自收到本决定书之日起六十日内向行政复议机关之内容申请行政复议', '十五日内依法向管辖法院之内容提起行政诉讼', '执法人员（签名或者盖章）：'], never: ['六个月'] },
  { template: 'measureDecision', why: '行政强制法 24', says: ['当事人：当事人之内容', '强制措施之内容', '期限之内容', '清单', '行政复议机关之内容', '管辖法院之内容'] },
  { template: 'measureDecision', why: '行政强制法 24(2): where', says: ['实施地点：实施地点之内容'] },
  { template: 'penaltyDecision', why: 'it says nothing of a publication that is not to be', never: ['公示'], without: ['publicity'] },
  { template: 'measureExtension', why: '行政强制法 25: told in writing, with reasons; 行政复议法 20, 行政诉讼法 46', says: ['理由之内容', '延长期限之内容', '你（单位）享有陈述、申辩的权利', '六十日内向行政复议机关之内容', '六个月内依法向管辖法院之内容提起行政诉讼'] },
  { template: 'cancellationNotice', why: 'it ends the case: 行政复议法 20, 行政诉讼法 46', says: ['说明之内容', '救济途径之内容'] },
  { template: 'suspensionNotice', why: 'Order 81 art. 28: why', says: ['中止事由之内容', '说明之内容'] },
  { template: 'hearingNotice', why: 'a hearing that is postponed says why', says: ['改期事由之内容'] },
  ...['penaltyHearingNotice', 'hearingNotice'].map((template): Row => ({ template, why: 'whom to call and where to come', says: ['联系人：联系人之内容', '联系电话：联系电话之内容', '联系地址：联系地址之内容'] })),
  ...['refusalNotice', 'correctionNotice', 'mediationNotice', 'penaltyNotice', 'assistanceLetter', 'supervisionOrder', 'crimeTransferLetter', 'passingOnLetter'].map((template): Row => ({ template, why: 'whom to call', says: ['联系人：联系人之内容', '联系电话：联系电话之内容', '联系地址：联系地址之内容'] })),
  { template: 'mediationNotice', why: 'a session has an hour', says: ['调解时间：调解时间之内容　时刻之内容。'] },
  { template: 'passingOnLetter', why: 'nothing dangles where nothing is known', never: ['联系人', '联系电话', '联系地址'], without: ['contactPerson', 'contactTelephone', 'contactAddress'] },
  { template: 'terminationCopy', why: 'Order 121 arts 23, 37: the other party is told, and not who complained', says: ['受文人之内容：', '事由之内容', '第二十三条'], never: ['投诉人之内容', '说明之内容\n说明之内容'] },
  { template: 'measureDecision', why: '行政强制法 25: until when', says: ['期限届满日：期限之内容'] },
  { template: 'performanceDemand', why: '行政强制法 35, 54', says: ['十个工作日', '金额（元）之内容元', '缴纳', '陈述和申辩'], never: ['未申请行政复议或者提起行政诉讼'] },
  { template: 'demandNotice', why: '行政强制法 35, 54', says: ['十个工作日', '陈述和申辩'], never: ['未起诉'] },
  { template: 'enforcementApplication', why: '行政强制法 55', says: ['行政机关负责人（签名）：', '裁决或者处罚决定的效力之内容', '金额（元）之内容元', '执行标的情况'] },
  { template: 'deferralApproval', why: '行政处罚法 66', says: ['延期至之内容（含当日）'] },
  { template: 'surchargeDecision', why: '行政处罚法 72, 73(3)', says: ['自起算日之内容起至计算至之内容止已逾期逾期总天数之内容日', '行政诉讼期间不予计算天数之内容日', '按计算天数之内容日计算', '百分之三'] },
  { template: 'assistanceLetter', why: '程序规定 45', says: ['回复期限之内容'], never: ['十五个工作日'] },
  { template: 'assistanceLetter', why: '程序规定 45', says: ['十五个工作日'], without: ['until'] },
  { template: 'adjudicationDecision', why: '专利法 65', says: ['十五日内', '向管辖法院之内容起诉', '强制执行'], never: ['六个月', '复议'] },
  { template: 'refusalToFileNotice', why: 'Order 81 arts 20, 66', says: ['救济途径之内容', '理由之内容'], never: ['专利侵权纠纷不予立案'] },
  { template: 'correctionNotice', why: 'Order 81 art. 16', says: ['一次性告知', '补正期限之内容前（含当日）', '不予立案'] },
  { template: 'mediationAgreement', why: '人民调解法 29, 33; Order 81 art. 35', says: ['三十日内', '共同向人民法院申请司法确认', '调解员（签名）：'] },
  { template: 'crimeTransferLetter', why: 'Order 310 arts 5–7', says: ['涉嫌罪名：', '附送材料之内容', '回执', '抄送：'] },
  { template: 'crimeTransferLetter', why: 'nothing dangles', never: ['涉嫌罪名', '抄送'], without: ['crime', 'overseer'] },
  { template: 'transferCopyLetter', why: '高检会〔2006〕2号 1', says: ['移送书文号：移送书文号之内容'] },
  { template: 'opinionAnswer', why: '刑诉规则 373(2); Order 310 art. 13: the procuratorate or the police are answered', says: ['文书名称之内容', '来文（检察意见或者移送文书文号之内容）收悉', '处理决定文号：处理决定文号之内容'], never: ['你院'] },
  { template: 'passingOnLetter', why: 'Order 121 binds market bureaus only', says: ['退回我单位', '市场监督管理部门'], never: ['依据《市场监督管理投诉举报处理办法》第四十一条的规定，请退回'] },
];

it.each(rows.map((row) => [row.template, row.why, row] as const))('%s: %s', (template, _why, { says = [], never = [], without = [] }) => {
  const kind = documentKinds.get(template)!;
  const fields = Object.fromEntries(Object.entries(allFields(kind)).filter(([name]) => !without.includes(name)));
  const { text } = readPaper(renderDocument(template, fields));
  for (const phrase of says) expect(text).toContain(phrase);
  for (const phrase of never) expect(text).not.toContain(phrase);
});

it('no paper for the party of a penalty case is made of the clue, which may tell that somebody reported (Order 121 art. 37)', () => {
  for (const { template, fields } of documentKinds.values()) {
    if (!['preservationNotice', 'measureDecision', 'penaltyNotice', 'penaltyDecision', 'onSpotDecision'].includes(template)) continue;
    const sources = Object.values(fields).flatMap(({ from }) => from);
    expect([template, sources.some((source) => source.of === 'data' && source.path === 'clue')]).toEqual([template, false]);
  }
});

/** What the act was entered with decides what the paper says. */
function said(template: string, name: string, type: string, input: JsonObject, earlier: readonly string[] = [], documents: readonly object[] = [], { words }: Pick<Procedure, 'words'> = penaltyCase): string {
  const kind = documentKinds.get(template)!;
  const fact = (act: string, seq: number, content: JsonObject): StoredFact => ({ fact: { type: act, seq, part: 'main', on: '2026-11-23' }, contentBytes: JSON.stringify(content) }) as unknown as StoredFact;
  const seq = earlier.length + 1;
  const sources = {
    words: words.zh, on: '2026-11-23', people: new Map(), identities: new Map(), bodies: { has: () => false, name: () => ({ zh: '某局', en: '' }) }, body: 'b', parts: ['main'],
    file: { documents, parties: [], assignees: [], deadlines: [], numbers: {}, data: {} }, document: { template, seq, on: '2026-11-23', part: 'main', number: '1' },
    facts: [...earlier.map((act, index) => fact(act, index + 1, {})), fact(type, seq, input)],
  } as unknown as Sources;
  return gatherFields({ ...kind, fields: { [name]: kind.fields[name]! } }, sources).values[name] ?? '';
}

it.each([
  ['a hearing is offered', said('penaltyNotice', 'hearingRight', 'penaltyNotice.issued', { mayAskForHearing: true }), /你（单位）有权要求听证/u],
  ['or it is said that there is none', said('penaltyNotice', 'hearingRight', 'penaltyNotice.issued', { mayAskForHearing: false }), /不属于.*听证范围/u],
  ['a case that was entered by its papers has both', said('penaltyNotice', 'hearingRight', 'penaltyNotice.issued', {}), /属于听证范围的，你（单位）有权/u],
  ['a fine was taken on the spot', said('onSpotDecision', 'payment', 'onSpotDecision.made', { collectedOnSpot: true }), /当场收缴.*票据/u],
  ['or is paid within fifteen days', said('onSpotDecision', 'payment', 'onSpotDecision.made', { collectedOnSpot: false }), /十五日内/u],
  ['a fine on the spot is demanded', said('performanceDemand', 'duties', 'performance.demanded', { amount: 200 }, ['onSpotDecision.made']), /当场行政处罚决定书所处的罚款/u],
  ['and enforced', said('enforcementApplication', 'duties', 'enforcement.applied', {}, ['onSpotDecision.made']), /当场行政处罚决定书所处的罚款/u],
  ['under its number', said('performanceDemand', 'decisionNumber', 'performance.demanded', {}, ['onSpotDecision.made'], [{ template: 'onSpotDecision', seq: 1, on: '2026-03-02', part: 'main', number: '张市监当罚〔2026〕1号' }]), /当罚〔2026〕1号/u],
  ['a refusal to adjudicate can be contested', said('refusalToFileNotice', 'remedies', 'filing.refused', { grounds: ['x'] }), /六十日内.*六个月内/u],
  ['a mediation that is not begun cannot', said('refusalToFileNotice', 'remedies', 'mediation.notFiled', {}), /^(?!.*复议).*自愿/u],
  ['a decision that is published here says so', said('penaltyDecision', 'publicity', 'decision.made', { publication: 'here' }), /^依据.*将依法公示/u],
  ['one that is published where the party is registered says where', said('penaltyDecision', 'publicity', 'decision.made', { publication: 'elsewhere' }), /登记地/u],
  ['one that is not says nothing', said('penaltyDecision', 'publicity', 'decision.made', { publication: 'none' }), /^$/u],
  ['a case that is cancelled can be contested', said('cancellationNotice', 'remedies', 'case.cancelled', { grounds: 'limitation' }), /六十日内.*六个月内/u],
  ['one whose requester withdrew takes nothing from anybody', said('cancellationNotice', 'remedies', 'case.cancelled', { grounds: 'requestWithdrawn' }), /^(?!.*复议)/u],
  ['the procuratorate is answered', said('opinionAnswer', 'title', 'answer.given', { answered: 'penalised' }, ['opinion.issued']), /^检察意见回复函$/u],
  ['the police are', said('opinionAnswer', 'title', 'answer.given', { answered: 'penalised' }, ['backTransfer.sent']), /^(?!.*检察)/u],
  ['nobody went to court', said('enforcementApplication', 'standing', 'enforcement.applied', {}), /未申请行政复议或者提起行政诉讼.*第五十三条/u],
  ['somebody did', said('enforcementApplication', 'standing', 'enforcement.applied', {}, ['remedy.sought']), /^(?!.*未申请).*已经发生法律效力/u],
])('%s', (_what, text, wording) => {
  expect(text).toMatch(wording);
});

it('a copy names the letter that was issued with it', () => {
  const kind = documentKinds.get('transferCopyLetter')!;
  const document = { template: 'transferCopyLetter', seq: 4, on: '2026-11-23', part: 'main', number: '张市监罪抄〔2026〕1号' };
  const sources = { file: { documents: [{ ...document, template: 'crimeTransferLetter', number: '张市监罪移〔2026〕3号' }, document], parties: [] }, document, facts: [], parts: [], identities: new Map() } as unknown as Sources;
  expect(gatherFields({ ...kind, fields: { letterNumber: kind.fields['letterNumber']! } }, sources).values).toEqual({ letterNumber: '张市监罪移〔2026〕3号' });
});

it('a letter of transfer does not name itself among what is enclosed; the receipt of all that came does', () => {
  const sent = { materials: ['transferLetter', 'investigationReport', 'goodsList'] };
  expect(said('crimeTransferLetter', 'attachments', 'transfer.sent', sent, [], [], caseTransfer)).toBe('案件情况调查报告、涉案物品清单');
  expect(said('transferReceipt', 'materials', 'transfer.sent', sent, [], [], caseTransfer)).toBe('涉嫌犯罪案件移送书、案件情况调查报告、涉案物品清单');
});

it.each(['hearingNotice', 'penaltyHearingNotice'])('%s is not issued without whom to call and where to come', (template) => {
  const { contactTelephone, contactAddress } = documentKinds.get(template)!.fields;
  expect([contactTelephone?.required, contactAddress?.required]).toEqual([true, true]);
  // The form of a hearing in a penalty case asks for the day alone (行政处罚法 64(2): time and place).
  if (template === 'penaltyHearingNotice') expect(documentKinds.get(template)!.fields['hour']?.required).toBe(true);
});

it('seat cards begin with nothing where the office gave no number', () => {
  const { number: _number, ...fields } = allFields(documentKinds.get('seatCards')!);
  expect(readPaper(renderDocument('seatCards', fields)).paragraphs.filter((line) => /^[\s\u3000]/u.test(line))).toEqual([]);
});
