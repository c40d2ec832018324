import { words as before } from '../words.zh';
import type { SupervisionWords2 } from './words';

/** 督办程序第二版用语。 */
export const words: SupervisionWords2 = {
  ...before,
  states: { ...before.states, verifying: '已采纳答复，待核实' },
  acts: { ...before.acts, 'reply.accepted': '采纳答复', 'settlement.confirmed': '核实属实，销号', 'settlement.refuted': '核实不实，退回重办' },
  fields: { ...before.fields, findings: '核实情况' },
  choices: { ...before.choices, verifying: '核实' },
};
