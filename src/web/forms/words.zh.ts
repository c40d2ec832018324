/** 表单通用的词。 */
export const zh = {
  required: '必填',
  tooLong: '内容过长',
  tooFew: '至少填写一项',
  outOfRange: '数值超出范围',
  malformed: '格式不正确',
  choose: '请选择',
  withoutAccount: '{{name}}（没有账号，按姓名记录）',
  yes: '是',
  no: '否',
  add: '添加一项',
  remove: '删除',
  up: '上移',
  down: '下移',
  send: '提交',
  look: '请检查标出的 {{count}} 处。',
};
