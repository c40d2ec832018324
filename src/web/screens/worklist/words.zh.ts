/** 待办清单。 */
export const zh = {
  title: '待办',
  empty: '目前没有待办案件。',
  number: '编号',
  matter: '案由',
  state: '状态',
  turn: '由谁办理',
  due: '期限',
  since: '自 {{date}}',
};
