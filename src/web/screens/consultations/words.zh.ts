/** 会商清单。 */
export const zh = {
  title: '重大案件会商',
  view: '清单',
  open: '进行中',
  closed: '已结束',
  all: '全部',
  empty: '这里目前没有会商。',
  number: '会商编号',
  matter: '事由',
  from: '申请单位',
  state: '状态',
  due: '期限',
  initiate: '依职权会商',
  request: '登记会商申请',
  first: '回到第一页',
};
