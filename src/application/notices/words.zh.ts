import type { NoticeWords } from './vocabulary';

/** 系统自身通知的用语。 */
export const zh: NoticeWords = {
  letters: {
    'deadline.reminder': { subject: '期限提醒：{period}', body: '案件{number}的期限“{period}”将于{due}届满。' },
    'deadline.lapsed': { subject: '期限届满：{period}', body: '案件{number}的期限“{period}”已于{due}届满。' },
    'deadline.escalated': { subject: '逾期{rung}：{period}', body: '案件{number}的期限“{period}”（{due}）已逾期，{request}。' },
    'deadline.nearer': { subject: '届满日提前：{period}', body: '案件{number}的期限“{period}”由{from}提前到{due}。' },
    'suit.judged': { subject: '行政诉讼有裁判结果', body: '案件{number}的行政诉讼有裁判结果，请查看裁判结果及由此产生的变化。' },
    'enforcement.notAccepted': { subject: '法院不予受理强制执行申请', body: '案件{number}的强制执行申请，法院不予受理，请查看并决定是否申请复议或者补齐材料另行申请。' },
  },
  rungs: {
    runOut: { name: '提请关注', request: '提请关注' },
    urged: { name: '催办', request: '现予催办，请督促承办人尽快办理' },
    supervised: { name: '督办', request: '请予督办' },
    announced: { name: '通报', request: '请按规定通报' },
  },
  other: { subject: '案件有新情况', body: '案件{number}有新情况，请登录查看。' },
  onBehalf: { subject: '待告知（{who}）：{subject}', body: '案件{number}：{who}没有可以使用的电子联系方式，请按规定方式告知：{subject}。' },
  toServe: { subject: '待送达（{who}）：{subject}', body: '案件{number}：“{subject}”须依法送达{who}，电子邮件、短信不能代替送达。' },
  digest: { subject: '今日提醒（{count}项）', body: '以下{count}项请查看：' },
  withoutNumber: '（无编号）',
  open: '打开案件',
  footer: '本信由系统发出，请勿回复。',
  short: '【{body}】{number} {step}，{date}。',
  someone: '有关单位',
  headOf: '{body}负责人',
  party: '当事人',
};
