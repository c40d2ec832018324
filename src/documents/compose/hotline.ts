import { agreement, form, letter } from './pages';

/* Papers of the hotline, of complaints, reports and assistance. The articles cited are those of 《市场监督管理投诉举报处理办法》. */

const ORDER_121 = '《市场监督管理投诉举报处理办法》';

export const hotlineTemplates = {
  supplementRequest: letter('补正通知书', [
    '你（单位）反映的事项（受理编号：{caseNumber}），经审查，尚需补正以下材料：',
    { each: 'items' },
    { each: 'until', text: '请于{.}前（含当日）补正。' },
    '材料补齐后，我单位将继续办理。逾期未补正的，按现有材料依法处理。',
  ]),
  acceptanceDecision: letter('投诉受理决定书', [
    `你（单位）就{goods}提出的投诉，经审查，符合受理条件。依据${ORDER_121}第十五条的规定，我局决定予以受理，并依法组织调解。`,
    '调解应当自愿。双方自愿达成调解协议的，由我局制作调解书或者调解记录；自受理之日起六十日内（检测、检验、检疫、鉴定所需时间不计算在内）不能达成调解协议的，终止调解。',
  ]),
  refusalNotice: letter('不予受理告知书', [
    '你（单位）反映的事项（受理编号：{caseNumber}）收悉。经审查，决定不予受理。',
    { heading: '一、事由' }, { each: 'grounds' },
    { heading: '二、理由' }, { each: 'explanation' },
    { heading: '三、其他解决途径' }, '你（单位）可以通过下列途径解决：', { each: 'routes' },
    { each: 'competentBody', text: '有权处理的机关：{.}。' },
  ]),
  passingOnLetter: letter('转送函', [
    '我单位登记的以下事项，属于你单位职责范围，现予转送：',
    '诉求类型：{declaredKind}。',
    { each: 'goods', text: '涉及商品：{.}。' },
    { each: 'matter' },
    { each: 'note', text: '说明：{.}' },
    `请予签收并依法办理。经审查无权处理的，请退回我单位；受送单位是市场监督管理部门的，依据${ORDER_121}第四十一条的规定，不得自行移送。反映人的个人信息未经其同意不随本函提供。`,
  ]),
  returnLetter: letter('退回函', [
    '你单位转送的事项（受理编号：{caseNumber}）收悉。经审查，予以退回。',
    '退回事由：{reason}。',
    { each: 'explanation' },
    { each: 'competentBody', text: '经研究，有权处理的机关为：{.}。' },
  ]),
  competenceDispute: letter('管辖争议协商函', [
    '关于编号{caseNumber}事项的管辖，我局与你局存在不同意见。依据市场监督管理部门处理投诉举报和实施行政处罚的有关规定，请予协商。我局意见如下：',
    { each: 'grounds' },
    '请在争议发生之日起七个工作日内协商确定；协商不成的，报请共同的上一级市场监督管理部门指定管辖。',
  ]),
  designation: letter('指定管辖通知书', [
    `依据${ORDER_121}第三十三条的规定，{superior}决定：受理编号{caseNumber}的事项由{addressee}管辖。`,
    '请有关单位自收到本通知书之日起及时移交全部材料。',
  ]),
  mediationNotice: letter('调解通知书', [
    `我局受理了一件涉及{goods}的投诉。依据${ORDER_121}第十八条的规定，拟组织调解，调解方式为{manner}。`,
    { each: 'sessionOn', text: '调解时间：{.}{#hour}　{.}{/hour}。' },
    { each: 'place', text: '调解地点：{.}。' },
    '请于收到本通知后告知我局是否同意调解。调解遵循自愿、合法、公正、及时的原则。无正当理由不参加调解，或者明确拒绝调解的，我局将终止调解。',
  ], { about: '受理编号：{caseNumber}' }),
  mediationMandate: letter('委托调解函', [
    `我局受理的涉及{goods}的投诉（受理编号：{caseNumber}），依据${ORDER_121}第十九条的规定，委托你单位进行调解。`,
    '投诉人于{complainantConsentedOn}、被投诉人于{respondentConsentedOn}分别同意委托调解。',
    '请依法组织调解，及时将调解结果书面告知我局。受委托的单位不得再行委托。',
  ]),
  appraisalOrder: letter('委托鉴定书', [
    '因办理案件（编号：{caseNumber}）需要，现委托你单位进行{appraisal}：',
    { each: 'subject' },
    '请指派具有相应资格的人员办理，并出具书面结论，由承办人员签名并加盖单位印章。',
  ]),
  mediationLetter: agreement('调解书', '{number}', [
    '投诉人：{complainant}', '被投诉人：{respondent}',
    `投诉人就{goods}提出的投诉（受理编号：{caseNumber}），{issuer}依据${ORDER_121}第二十四条的规定组织调解，双方自愿达成协议如下：`,
    { each: 'terms' },
    '本调解书由双方当事人签名或者盖章，并加盖调解机关印章，自各方签收之日起生效。',
    { signatures: ['投诉人（签名）：', '被投诉人（签名或者盖章）：'] },
  ], true),
  terminationDecision: letter('终止调解决定书', [
    `受理编号{caseNumber}的投诉，依据${ORDER_121}第二十三条的规定，决定终止调解。`,
    { heading: '事由' }, { each: 'grounds' }, { each: 'explanation' },
    '终止调解后，你（单位）可以依据仲裁协议提请仲裁，或者向人民法院提起诉讼。',
  ]),
  terminationCopy: letter('终止调解决定书', [
    `受理编号{caseNumber}的投诉（涉及{goods}），依据${ORDER_121}第二十三条的规定，决定终止调解。`,
    { heading: '事由' }, { each: 'grounds' },
    '终止调解后，双方可以依据仲裁协议提请仲裁，或者向人民法院提起诉讼。',
  ]),
  extensionApproval: form('延期审批表', [
    { cells: ['案件编号', '{caseNumber}', '申请日期', '{date}'] },
    { cells: ['事项', '{subject}'] },
    { cells: ['延长期限', '{span}', '延长后届满', '{due}'] },
    { cells: ['延长理由', '{reason}'], lines: 6 },
    { cells: ['承办人意见', '\n签名：　　　　　　　　　　年　　月　　日'], lines: 3 },
    { cells: ['承办机构负责人意见', '\n签名：　　　　　　　　　　年　　月　　日'], lines: 3 },
    { cells: ['部门负责人意见', '\n签名：　　　　　　　　　　年　　月　　日'], lines: 3 },
    { cells: ['上级部门或者集体讨论意见', '\n　　　　　　　　　　　　　年　　月　　日'], lines: 3 },
  ], ['本表在期限届满前办结审批；存入副卷。']),
  assistanceAcceptance: letter('知识产权维权援助受理通知书', ['你（单位）提出的知识产权维权援助申请（受理编号：{caseNumber}），经审查，决定予以受理。援助内容如下：', { each: 'services' }, '知识产权维权援助为公益服务，不收取费用。']),
  assistanceRefusal: letter('不予援助告知书', ['你（单位）提出的知识产权维权援助申请（受理编号：{caseNumber}），经审查，决定不予援助。', { heading: '一、理由' }, { each: 'explanation' }, { heading: '二、其他解决途径' }, { each: 'routes' }]),
  assistanceOpinion: letter('知识产权维权援助意见书', [
    '你（单位）提出的知识产权维权援助申请（受理编号：{caseNumber}），现提供如下意见：',
    { each: 'rightKind', text: '涉及权利：{.}。' },
    { heading: '一、援助内容' }, { each: 'services' }, { heading: '二、意见' }, { each: 'opinion' },
    '本意见仅供申请人参考，不具有行政裁决、行政处罚或者司法裁判的效力。',
  ]),
  redoOrder: letter('重新办理通知书', ['受理编号{caseNumber}的事项，经回访，反映人对办理结果不满意。请按以下要求重新办理，并将结果反馈我单位：', { each: 'instruction' }]),
} as const;

