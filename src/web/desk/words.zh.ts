/** 外框：登录、菜单、提示。 */
export const zh = {
  name: '维权',
  subtitle: '知识产权保护案件流程',
  skip: '跳到正文',
  menu: '菜单',
  other: 'English',
  signIn: '登录',
  signOut: '退出',
  account: '本人账户、修改密码',
  login: '登录名',
  password: '密码',
  lead: '淄博市知识产权保护各单位共用的案件流程系统：登记、转送、受理、调解、答复，每一步有法律期限，每个期限说明依据和算法。',
  ask: '没有账号？凭受理编号和查询码查询进度',
  endedTitle: '登录已失效',
  endedLead: '请重新登录后继续。本页已填写的内容都还在。',
  nothing: '您的角色目前没有可用的页面。',
  links: '接口说明',
};
