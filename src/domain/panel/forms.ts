import { z } from 'zod';
import { evidence } from '../evidence';

const person = z.string().min(1).max(80).meta({ directory: 'accounts' });
const text = z.string().min(1).max(2000);

/** Forms of the acts on who has the case in hand. To be spread into the procedure's own table. */
export const panelForms = {
  'panel.formed': z.strictObject({ panelHead: person, members: z.array(person).min(2).max(8) }),
  /** 告知当事人: the panel, and the right to ask for recusal. */
  'panel.told': z.strictObject({ way: z.enum(['withNotice', 'inPerson', 'telephone']) }),
  'panel.changed': z.strictObject({ leaves: person, comes: person, reason: text }),
  /** 评议: every member votes, the majority decides; the record that all have signed is of the secondary file. */
  'panel.deliberated': z.strictObject({ votes: z.array(z.strictObject({ person, agrees: z.boolean() })).min(3).max(9), conclusion: z.string().min(1).max(5000), record: evidence.optional() }),
  /** 少数意见: of the secondary file. */
  'minorityOpinion.recorded': z.strictObject({ person, opinion: text }),
} as const;

export const officersForms = { 'officers.assigned': z.strictObject({ officers: z.array(person).min(1).max(6) }) } as const;

export const recusalForms = {
  'recusal.asked': z.strictObject({ person, by: z.enum(['party', 'self']), grounds: text }),
  'recusal.decided': z.strictObject({ person, decision: z.enum(['granted', 'denied']), reason: text }),
  /** 负责人的回避: decided by the heads together. */
  'headRecusal.decided': z.strictObject({ person, decision: z.enum(['granted', 'denied']), reason: text }),
} as const;

export type PanelActName = keyof typeof panelForms;
export type OfficersActName = keyof typeof officersForms;
export type RecusalActName = keyof typeof recusalForms;
