import type { Text } from '../../src/domain/json';

/* What goes to the body and to the issuer. Nothing here holds a name. */

interface Letter {
  readonly to: 'handling' | 'hub';
  readonly subject: Text;
  readonly body: Text;
}

export const letters = {
  ordered: { to: 'handling', subject: { zh: '督办通知', en: 'Supervision order' }, body: { zh: '收到督办件，请签收并在文书确定的期限内书面答复。督办不改变案件的法定期限，也不代替你单位的决定。', en: 'An order has come: receive it and answer in writing by its date. It changes no statutory period and takes no decision from you.' } },
  urged: { to: 'handling', subject: { zh: '催办', en: 'Reminder' }, body: { zh: '督办件逾期未答复，请尽快答复。', en: 'The answer to the order is overdue.' } },
  pressed: { to: 'handling', subject: { zh: '再次督办', en: 'Second order' }, body: { zh: '经催办仍未答复，现再次督办。', en: 'After a reminder there is still no answer: the order is repeated.' } },
  circulated: { to: 'handling', subject: { zh: '通报', en: 'Circular' }, body: { zh: '督办件长期未答复，已予通报。', en: 'The order has long been unanswered; it was circulated.' } },
  extended: { to: 'handling', subject: { zh: '延期答复', en: 'Extension' }, body: { zh: '同意延期，新的期限见文书。', en: 'The date was extended; see the paper.' } },
  notExtended: { to: 'handling', subject: { zh: '不同意延期', en: 'No extension' }, body: { zh: '不同意延期，原期限不变。', en: 'The date stands.' } },
  returned: { to: 'handling', subject: { zh: '答复退回', en: 'Reply returned' }, body: { zh: '答复未达到督办要求，请补充后重新答复。', en: 'The reply does not meet the order; answer again.' } },
  closed: { to: 'handling', subject: { zh: '督办销号', en: 'Order closed' }, body: { zh: '督办件已销号。', en: 'The order is closed.' } },
  replied: { to: 'hub', subject: { zh: '督办答复', en: 'Reply to the order' }, body: { zh: '承办单位已答复，请审查。', en: 'The body has answered; examine it.' } },
  extensionAsked: { to: 'hub', subject: { zh: '申请延期', en: 'Extension asked' }, body: { zh: '承办单位申请延期答复。', en: 'The body asks for more time.' } },
} as const satisfies Readonly<Record<string, Letter>>;
export type LetterName = keyof typeof letters;
