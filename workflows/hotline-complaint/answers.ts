import type { Text } from '../../src/domain/json';

/*
 * The answer library of consultations (咨询). An answer that changes is a new entry with the day from which it holds; what
 * was read out years ago stays findable. Figures and articles are those of docs/legal-basis.md.
 */

export interface Answer {
  readonly id: string;
  readonly from: string;
  /** Last day, inclusive. */
  readonly until?: string;
  readonly topic: Text;
  readonly text: Text;
  readonly basis: string;
}

export const answers = [
  {
    id: 'patentInfringement', from: '2025-02-01', topic: { zh: '专利侵权怎么维权', en: 'what to do about patent infringement' },
    text: { zh: '可以与对方协商，可以请求管理专利工作的部门行政裁决或者调解，也可以直接向人民法院起诉。请求裁决要有明确的被请求人、具体的请求和证据；三年内提出。裁决部门收到请求后五个工作日内决定是否立案。', en: 'Settle with the other side, ask the patent department for adjudication or mediation, or sue. A request needs a named respondent, a concrete request and evidence, within three years. The department decides within five working days whether it files the case.' },
    basis: '专利法 art. 65; CNIPA Order 81 arts 19–20',
  },
  {
    id: 'counterfeitPatent', from: '2015-07-01', topic: { zh: '假冒专利怎么举报', en: 'how to report a counterfeit patent' },
    text: { zh: '产品标注的专利号不存在、已失效或者属于他人的，可能构成假冒专利，可以向所在区县市场监督管理部门举报，请保留产品、标签和购买凭证。', en: 'A patent number on a product that does not exist, has lapsed or is someone else’s may be counterfeiting. Report it to the district’s market bureau; keep the product, the label and the receipt.' },
    basis: '专利法 art. 68; 专利行政执法办法 art. 28',
  },
  {
    id: 'trademarkInfringement', from: '2019-11-01', until: '2026-12-31', topic: { zh: '商标侵权怎么维权', en: 'what to do about trademark infringement' },
    text: { zh: '可以与对方协商，可以向人民法院起诉，也可以请求市场监督管理部门处理。请准备商标注册证、授权文件和侵权证据。涉嫌犯罪的，市场监督管理部门会移送公安机关。', en: 'Settle, sue, or ask the market bureau to act. Prepare the registration certificate, authorisations and evidence. A suspected crime is transferred to the police.' },
    basis: '商标法 (2019) arts 60–62',
  },
  {
    id: 'trademarkInfringement-2027', from: '2027-01-01', topic: { zh: '商标侵权怎么维权', en: 'what to do about trademark infringement' },
    text: { zh: '新修订的商标法自2027年1月1日起施行，条文序号有变化。您仍可以协商、起诉或者请求市场监督管理部门处理；具体条文以新法为准，坐席可为您转专人解答。', en: 'The revised Trademark Law is in force from 1 January 2027 with new article numbers. You may still settle, sue or ask the market bureau to act; for the articles an expert will call you back.' },
    basis: '商标法 (in force 2027-01-01)',
  },
  {
    id: 'copyrightInfringement', from: '2009-06-15', topic: { zh: '著作权侵权怎么投诉', en: 'how to complain of copyright infringement' },
    text: { zh: '可以向著作权行政执法部门书面投诉，提交申请书、权利证明、被侵权作品和证据；执法部门收到全部材料后十五日内决定是否受理并告知您。也可以直接起诉。', en: 'Complain in writing to the copyright enforcement body with an application, proof of right, the work and evidence. Within fifteen days of complete material it decides and tells you. You may also sue.' },
    basis: '著作权行政处罚实施办法 arts 12–13',
  },
  {
    id: 'customsRecordation', from: '2018-03-19', topic: { zh: '海关备案', en: 'recordation with customs' },
    text: { zh: '商标权、专利权、著作权可以向海关总署备案。备案后海关发现涉嫌侵权货物会通知您，您须在通知送达之日起三个工作日内申请扣留并提供担保。', en: 'Trademarks, patents and copyright can be recorded with the customs administration. Customs then notify you of suspected goods; within three working days you apply for detention and give security.' },
    basis: '知识产权海关保护条例 art. 16',
  },
  {
    id: 'application', from: '2014-01-01', topic: { zh: '专利、商标、著作权怎么申请', en: 'how to apply for a right' },
    text: { zh: '专利和商标向国家知识产权局申请，作品登记向版权登记机构申请，植物新品种向农业农村或者林业主管部门申请。本热线不代理申请，可以告知受理窗口。', en: 'Patents and trademarks are applied for at the national IP office, works are registered with the copyright registries, plant varieties with the agriculture or forestry authorities. The hotline files nothing for you; it names the windows.' },
    basis: 'K: the city names its windows',
  },
  {
    id: 'licenceRecordation', from: '2014-01-01', topic: { zh: '许可备案', en: 'recordation of a licence' },
    text: { zh: '专利实施许可合同和商标使用许可可以向国家知识产权局备案；备案情况可以作为许可关系的证明。材料清单请向受理窗口索取。', en: 'Licences of patents and trademarks can be recorded with the national IP office; the record helps to prove the licence. Ask the window for the list of papers.' },
    basis: '专利法实施细则; 商标法 (K)',
  },
  {
    id: 'assistance', from: '2015-01-01', topic: { zh: '维权援助怎么申请', en: 'how to apply for assistance' },
    text: { zh: '维权援助免费。向维权援助中心提交申请书、身份和权利证明，中心审查后告知是否受理；可以提供咨询、侵权判定参考意见、证据指引等。', en: 'Assistance is free. Hand in an application with proof of identity and right; the centre examines it and tells you. It advises, gives a reference opinion on infringement and guidance on evidence.' },
    basis: '淄博市专利管理若干规定 art. 27',
  },
  {
    id: 'consumerComplaint', from: '2026-04-15', topic: { zh: '买到侵权、假冒商品怎么办', en: 'bought infringing or fake goods' },
    text: { zh: '为生活消费买到问题商品的，可以实名投诉，请求调解：市场监督管理部门收到投诉后七个工作日内决定是否受理，受理后六十日内调解。发现违法行为的，也可以举报，举报可以不留姓名。', en: 'If you bought for your own use you may complain under your name: the market bureau decides within seven working days and mediates within sixty days. You may also report the offence, without a name.' },
    basis: 'SAMR Order 121 arts 10, 15, 22, 28',
  },
  {
    id: 'fairComplaint', from: '2006-03-01', topic: { zh: '展会上发现侵权', en: 'infringement at a fair' },
    text: { zh: '向展会投诉站投诉，提交权属证明和侵权证据。材料齐全的，投诉站在二十四小时内移交有管辖权的部门。', en: 'Complain at the fair’s desk with proof of right and evidence. When the material is complete the desk passes it on within twenty-four hours.' },
    basis: '展会知识产权保护办法 arts 8, 11',
  },
  {
    id: 'whatBecameOfMine', from: '2014-01-01', topic: { zh: '查询办理进度', en: 'what became of my matter' },
    text: { zh: '请报受理编号和六位查询码，坐席可以告知目前环节、办理部门和法定期限。', en: 'Tell the intake number and the six-digit code: the operator can say the stage, the body in charge and the statutory period.' },
    basis: 'house rule',
  },
] as const satisfies readonly Answer[];

export const answerIds = answers.map(({ id }) => id);

/** What the desk reads out from, by the answer's id: texts, the days between which they hold, where they come from. */
export const library = Object.fromEntries(answers.map(({ id, topic: _topic, text, ...when }: Answer) => [id, { ...text, ...when }]));

/** The answers that may be read out on a legal date. */
export const answersOn = (on: string): readonly Answer[] => answers.filter((answer: Answer) => answer.from <= on && (answer.until === undefined || on <= answer.until));
