/** 待审批。 */
export const zh = {
  title: '待审批',
  nothing: '目前没有等您审批的事项。',
  read: '审批',
  asked: '报批事项',
  matter: '案件',
  due: '期限',
};
