/** 期限与条文。 */
export const zh = {
  procedure: '程序', all: '全部', kind: '性质', mark: '核对标记', find: '按期限或者条文查找', inForce: '只看现行',
  period: '期限', article: '条文', length: '长度', since: '施行', statutory: '法定', internal: '内部', outside: '外部',
  workingDay: '个工作日', calendarDay: '日', month: '个月', year: '年', hour: '小时', workingDayOne: '个工作日', calendarDayOne: '日', monthOne: '个月', yearOne: '年', hourOne: '小时', backward: '（倒计）',
  span: '{{from}} 至 {{until}}', from: '{{from}} 起',
  perParty: '每一当事人（单位）分别计算',
  nothing: '没有符合条件的期限。',
  count: '共 {{count}} 条',
  marksTitle: '核对标记', marks: 'V1–V7：已在 docs/legal-basis.md 写明的文本中核对；K：业务惯例，由本市确认；M：凭记忆，须经法律人员核对；D：本系统的内部时限，不是法律。',
  extensions: '可延长',
};
