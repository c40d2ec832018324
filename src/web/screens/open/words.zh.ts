/** 新立事项。 */
export const zh = {
  title: '新立事项',
  which: '要登记什么',
  lead: '每一项都是一个案件的第一步。只列出您的职务和单位可以登记的事项。',
  hotline: '来电、来访的投诉举报请用“来电登记”。',
  none: '您的职务和单位没有可以登记的事项。',
  another: '另选事项',
  record: '登记',
  restored: '已恢复 {{time}} 未登记的内容',
  drafted: '草稿已保存 {{time}}',
  clear: '清空重填',
  done: '已登记',
  number: '编号',
  code: '查询码',
  codeHint: '查询码只显示这一次，可告知当事人凭编号和查询码查询进度。',
  openCase: '打开案件',
  again: '再登记一件',
};
