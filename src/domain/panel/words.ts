import type { Text } from '../json';
import type { ActText } from '../words';
import type { OfficersActName, PanelActName, RecusalActName } from './forms';

export const panelActWords: Readonly<Record<PanelActName, ActText>> = {
  'panel.formed': { zh: '组成合议组', en: 'panel formed', toDo: 'form the panel' },
  'panel.told': { zh: '告知合议组组成', en: 'panel told to a party', toDo: 'tell a party who sits on the panel' },
  'panel.changed': { zh: '更换合议组成员', en: 'panel changed', toDo: 'change the panel' },
  'panel.deliberated': { zh: '合议组评议', en: 'panel deliberated', toDo: 'record the deliberation' },
  'minorityOpinion.recorded': { zh: '记录少数意见', en: 'minority opinion recorded', toDo: 'record a minority opinion' },
};
export const officersActWords: Readonly<Record<OfficersActName, ActText>> = { 'officers.assigned': { zh: '确定办案人员', en: 'officers assigned', toDo: 'assign the officers' } };
export const recusalActWords: Readonly<Record<RecusalActName, ActText>> = {
  'recusal.asked': { zh: '申请回避', en: 'recusal asked for', toDo: 'ask for recusal' },
  'recusal.decided': { zh: '回避决定', en: 'recusal decided', toDo: 'decide on recusal' },
  'headRecusal.decided': { zh: '负责人回避决定', en: 'recusal of the head decided', toDo: 'decide on the recusal of the head' },
};

export const panelFieldWords = {
  panelHead: { zh: '组长', en: 'head of the panel' }, members: { zh: '成员', en: 'members' }, way: { zh: '方式', en: 'way' }, leaves: { zh: '退出的成员', en: 'member who leaves' }, comes: { zh: '接替的成员', en: 'member who joins' }, reason: { zh: '理由', en: 'reason' },
  votes: { zh: '表决', en: 'votes' }, agrees: { zh: '同意结论', en: 'agrees with the conclusion' }, conclusion: { zh: '评议结论', en: 'conclusion' }, record: { zh: '评议笔录', en: 'record of the deliberation' },
  person: { zh: '人员', en: 'person' }, opinion: { zh: '意见', en: 'opinion' }, officers: { zh: '办案人员', en: 'officers' }, by: { zh: '提出者', en: 'asked by' }, grounds: { zh: '理由', en: 'grounds' }, decision: { zh: '决定', en: 'decision' },
} as const satisfies Readonly<Record<string, Text>>;

export const panelChoiceWords = {
  withNotice: { zh: '随通知书', en: 'with a notice' }, inPerson: { zh: '当面', en: 'in person' }, telephone: { zh: '电话', en: 'by telephone' }, party: { zh: '当事人', en: 'a party' }, self: { zh: '本人', en: 'the person' },
  granted: { zh: '同意', en: 'granted' }, denied: { zh: '驳回', en: 'denied' },
} as const satisfies Readonly<Record<string, Text>>;
