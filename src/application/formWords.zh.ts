/** 对填写内容的说明。 */
export const zh = {
  missing: '必填',
  empty: '请填写。',
  tooFewCharacters: '至少 {{limit}} 个字。',
  tooManyCharacters: '最多 {{limit}} 个字。',
  tooFewItems: '至少 {{limit}} 项。',
  tooManyItems: '最多 {{limit}} 项。',
  tooSmall: '不得小于 {{limit}}。',
  tooBig: '不得大于 {{limit}}。',
};
