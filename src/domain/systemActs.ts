import { z } from 'zod';
import { coordinationActs, coordinationActWords, coordinationChoiceWords, coordinationFieldWords } from './coordination';
import { judgmentActs, judgmentActWords, judgmentChoiceWords, judgmentFieldWords } from './court/judgment';
import { notAcceptedActs, notAcceptedActWords, notAcceptedFieldWords } from './court/notAccepted';
import { evidence } from './evidence';
import { partyAmendedActs, partyAmendedActWords, partyAmendedChoiceWords, partyAmendedFieldWords } from './partyAmended';
import { actOf } from './procedure';
import type { Text } from './json';
import type { ActText } from './words';

/*
 * Acts that every procedure has: they come from the engine itself. What they do stands in src/engine; here are their forms
 * and the roles that may perform them.
 */

const seq = z.int().min(1).max(1_000_000);
const reason = z.string().min(1).max(2000);
const act = actOf<unknown>();

/** Who heads a body: corrections and extensions need one of them, unless the procedure says more. */
export const heads = ['principalHead', 'deputyHead', 'sectionChief'] as const;

export const systemActs = {
  /** A clock has run out. Performed by the sweep; a second ring of the same clock does nothing. */
  'deadline.rang': act(z.strictObject({ deadline: z.string().max(200) }), { roles: ['clock'], whilePaused: true }),
  /** A rung of the ladder that is more than a reminder. */
  'deadline.escalated': act(z.strictObject({ deadline: z.string().max(200), rung: z.string().max(60) }), { roles: ['clock'], whilePaused: true }),
  /** A due date that was computed anew: a calendar was loaded, or a mistyped date was put right. `confirmed`: it stayed, and is 暂定 no more. */
  'deadline.moved': act(
    z.strictObject({ deadline: z.string().max(200), reason: z.enum(['calendar', 'correction']), from: z.string().max(40), to: z.string().max(40), confirmed: z.literal(true).optional() }),
    { roles: ['clock'], whilePaused: true },
  ),
  /**
   * 版本迁移: the case goes over to another version of its procedure. Named are the versions and each date that moves with it;
   * replay meets them again.
   */
  'case.migrated': act(
    z.strictObject({
      fromVersion: z.int().min(1).max(1000),
      toVersion: z.int().min(1).max(1000),
      shifts: z.array(z.strictObject({ deadline: z.string().max(200), from: z.string().max(40), to: z.string().max(40), edition: z.iso.date() })).max(1000),
    }),
    { roles: ['system'], whilePaused: true },
  ),
  /** 报批: an act that needs approval is asked for; a decision also by a member of the panel, who drafts it (主审). */
  'approval.requested': act(
    z.strictObject({
      act: z.string().max(100),
      input: z.record(z.string().max(100), z.json()),
      about: seq.optional(),
      document: z.strictObject({ number: z.string().max(80).optional(), on: z.iso.date(), onPaper: z.literal(true).optional() }).optional(),
    }),
    { roles: ['operator', 'clerk', 'officer', 'panelMember', ...heads], part: 'secondary', whilePaused: true },
  ),
  /**
   * 审批意见: one step of the chain says agree, disagree or return. Never by the one who asked. What was said on paper or by
   * telephone is entered later (补签) with the account (`by`) and the role (`as`) of the one who said it, by telephone with a
   * witness; a collective discussion (集体讨论) with the number of its minutes.
   */
  'approval.given': act(
    z.strictObject({
      request: seq,
      opinion: z.enum(['agree', 'disagree', 'return']),
      reason: reason.optional(),
      by: z.string().min(1).max(80).meta({ directory: 'accounts' }).optional(),
      as: z.enum([...heads, 'presiding', 'legalReviewer']).optional(),
      minutes: z.string().min(1).max(120).optional(),
    }), {
    roles: [...heads, 'presiding', 'legalReviewer'],
    part: 'secondary',
    whilePaused: true,
    assertable: true,
  }),
  /**
   * 更正: a mistyped date is put right: when the fact took effect or, with `field`, a date inside its input (dotted path:
   * effective service, hearing). The fact that is corrected stays as it was written.
   */
  'act.corrected': act(z.strictObject({ about: seq, field: z.string().min(1).max(100).optional(), at: z.iso.datetime({ offset: true }), reason }), {
    roles: ['operator', 'clerk', 'officer', ...heads],
    part: 'main',
    whilePaused: true,
    approval: { steps: [{ role: 'head', kind: 'agree' }], principalOnly: false },
  }),
  /**
   * 更正文书: the same where the act has a document of ours whose text is fixed. What it says stays; the right date is told by a notice
   * (更正通知书) that goes to whoever has the document. The head of the body signs it, as nobody corrects what a higher one signed.
   */
  'document.rectified': act(z.strictObject({ about: seq, field: z.string().min(1).max(100).optional(), at: z.iso.datetime({ offset: true }), reason }), {
    roles: ['operator', 'clerk', 'officer', ...heads],
    part: 'main',
    whilePaused: true,
    approval: { steps: [{ role: 'principalHead', kind: 'agree' }], principalOnly: true },
    document: { template: 'rectificationNotice', word: '更' },
  }),
  /** 补交回执、原件: the stamped paper of an act that was entered for a body that is not here, or whose document was issued on paper. */
  'proof.received': act(z.strictObject({ about: seq, evidence, receivedOn: z.iso.date() }), {
    roles: ['operator', 'clerk', 'officer', 'secretary'],
    whilePaused: true,
  }),
  ...partyAmendedActs,
  ...coordinationActs,
  ...judgmentActs,
  ...notAcceptedActs,
};

export type SystemAct = keyof typeof systemActs;
export const isSystemAct = (type: string): type is SystemAct => Object.hasOwn(systemActs, type);

/** Words of the system's own acts. */
export const systemActWords: Readonly<Record<SystemAct, ActText>> = {
  'deadline.rang': { zh: '期限届满', en: 'period expired', toDo: 'record that a period expired' },
  'deadline.escalated': { zh: '期限预警升级', en: 'warning escalated', toDo: 'escalate the warning' },
  'deadline.moved': { zh: '届满日变动', en: 'due date moved', toDo: 'move the due date' },
  'case.migrated': { zh: '转入新版程序', en: 'moved to another version', toDo: 'move to another version' },
  'approval.requested': { zh: '报批', en: 'approval requested', toDo: 'request approval' },
  'approval.given': { zh: '审批', en: 'approval given', toDo: 'give an opinion on a request' },
  'act.corrected': { zh: '更正', en: 'entry corrected', toDo: 'correct an entry' },
  'document.rectified': { zh: '更正文书', en: 'document rectified', toDo: 'rectify a document' },
  'proof.received': { zh: '补交回执', en: 'receipt supplied', toDo: 'supply a receipt' },
  ...partyAmendedActWords,
  ...coordinationActWords,
  ...judgmentActWords,
  ...notAcceptedActWords,
};

/** How the history calls `deadline.moved` where the date stayed: it is certain now, or only a reminder moved. */
export const stayedWords = {
  confirmed: { zh: '届满日确认', en: 'due date confirmed' },
  unchanged: { zh: '届满日复核，未变', en: 'due date checked, unchanged' },
} as const satisfies Readonly<Record<string, Text>>;

/** Words of the fields and choices of these acts, where the procedure has none of its own. */
export const systemFieldWords: Readonly<Record<string, Text>> = {
  ...partyAmendedFieldWords,
  ...coordinationFieldWords,
  ...judgmentFieldWords,
  ...notAcceptedFieldWords,
  confirmed: { zh: '不再暂定', en: 'no longer provisional' },
  fromVersion: { zh: '原版本', en: 'from version' },
  toVersion: { zh: '新版本', en: 'to version' },
  shifts: { zh: '届满日变动', en: 'dates that move' },
  edition: { zh: '所依据的条文版本', en: 'counted by the edition of' },
  rectificationNotice: { zh: '更正通知书文号', en: 'number of the rectification' },
};
export const systemChoiceWords: Readonly<Record<string, Text>> = { ...partyAmendedChoiceWords, ...coordinationChoiceWords, ...judgmentChoiceWords };
