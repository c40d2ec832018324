/** 本人账号。 */
export const zh = {
  title: '本人账号',
  name: '姓名',
  login: '登录名',
  body: '单位',
  change: '修改密码',
  mustTitle: '请设置您自己的密码',
  mustLead: '您登录用的密码由管理员制发，只用这一次。换成只有您自己知道的密码后，即可开始办理。',
  lead: '修改后，您在其他窗口和其他电脑上的登录立即失效，本窗口继续使用。',
  current: '原密码',
  next: '新密码',
  nextHint: '8 至 200 个字符；可以是几个不相干的词语',
  again: '再输一次新密码',
  required: '必填',
  differs: '两次输入的新密码不一致',
  done: '密码已修改，其他登录已失效',
};
