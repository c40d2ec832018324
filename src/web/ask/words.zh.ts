/** 公众查询页。 */
export const zh = {
  title: '凭受理编号查询',
  lead: '输入受理时告知您的受理编号和六位查询码，可查看案件办到哪一步。不显示任何人的姓名。',
  number: '受理编号',
  code: '查询码',
  query: '查询',
  procedure: '程序',
  state: '状态',
  next: '下一步',
  other: 'English',
  home: '工作人员登录',
  cannotReach: '连接不上服务器，请稍后重试，或拨打 12330。',
};
