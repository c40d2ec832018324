import { letter } from './pages';

/* 更正通知书. */

export const rectificationTemplates = {
  rectificationNotice: letter('更正通知书', [
    '我单位制发的《{originalName}》{#originalNumber}（{.}）{/originalNumber}所载{what}有误，现更正如下：',
    '{what}原载为“{from}”，更正为“{to}”。',
    '更正理由：{explanation}',
    '原文书的其他内容不变。本通知书与原文书一并使用；期限自更正后的日期起算的，以更正后的日期为准。',
  ], { about: '案件编号：{caseNumber}' }),
} as const;
