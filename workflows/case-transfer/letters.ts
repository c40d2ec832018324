import type { Text } from '../../src/domain/json';

/* What the bodies and the suspect are told. Nobody is told who reported. */

interface Letter {
  readonly to: 'receiver' | 'overseer' | 'hub' | 'suspect';
  readonly subject: Text;
  readonly body: Text;
}

export const letters = {
  sent: { to: 'receiver', subject: { zh: '移送涉嫌犯罪案件', en: 'A case of a suspected crime is transferred' }, body: { zh: '现移送涉嫌犯罪案件，请在回执上签字；不属于本机关管辖的，请在二十四小时内转送并书面告知。', en: 'A case of a suspected crime is transferred. Please sign the receipt; what belongs to other police is forwarded within 24 hours, with written notice.' } },
  copy: { to: 'overseer', subject: { zh: '移送案件抄送', en: 'Copy of a transfer' }, body: { zh: '现将向同级公安机关移送的涉嫌犯罪案件抄送贵院。', en: 'Copy of a case that was transferred to the police of the same level.' } },
  nonTransfer: { to: 'overseer', subject: { zh: '不予移送决定', en: 'A case is not transferred' }, body: { zh: '本机关决定不予移送，理由已记录，请予监督。', en: 'It was decided not to transfer a case; the reasons are recorded for your supervision.' } },
  withdrawn: { to: 'overseer', subject: { zh: '撤回移送', en: 'A transfer was withdrawn' }, body: { zh: '移送在对方签收前撤回，理由已记录。', en: 'A transfer was withdrawn before it was signed for; the reason is recorded.' } },
  supervision: { to: 'overseer', subject: { zh: '建议立案监督', en: 'Supervision of filing proposed' }, body: { zh: '建议贵院依法进行立案监督，材料附后。', en: 'Supervision of filing is proposed; the material is enclosed.' } },
  answer: { to: 'overseer', subject: { zh: '办理情况回复', en: 'How the case was handled' }, body: { zh: '本机关已将案件办理情况书面回复。', en: 'The agency has answered in writing how the case was handled.' } },
  goods: { to: 'suspect', subject: { zh: '涉案财物移送告知', en: 'Goods were handed over' }, body: { zh: '查封、扣押的财物已随案移送，特此书面告知。', en: 'The goods that were sealed or seized were handed over with the case; this is your written notice.' } },
} as const satisfies Readonly<Record<string, Letter>>;
export type LetterName = keyof typeof letters;
