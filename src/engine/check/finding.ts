import type { Procedure } from '../../domain/procedure';
import type { Reached } from './clocks';
import type { Machine } from './explore';
import type { Story } from './story';

/** The rules that hold for every procedure, with the sentence that a breach of each means. */
export const rules = {
  'machine.forbidden': { zh: '状态机只含状态和命名条件', en: 'a machine holds states and named conditions, nothing else' },
  'state.unreachable': { zh: '每个状态都能到达', en: 'every state can be reached' },
  'state.deadEnd': { zh: '每个案件都能办结', en: 'every case can come to its end' },
  'state.noOwner': { zh: '每个等待都有责任人', en: 'every waiting has an owner' },
  'state.noDeadline': { zh: '每个等待都有期限，或者写明为何没有', en: 'every waiting has a deadline, or says why it has none' },
  'lapse.unheard': { zh: '期限届满时案件都能知道', en: 'wherever a clock can run, the case hears it run out' },
  'clock.outlivesCase': { zh: '案件办结后不再计时', en: 'no clock outlives its case' },
  'clock.neverStarts': { zh: '写明的每个起算都会发生', en: 'every start that is written down can happen' },
  'clock.neverEnds': { zh: '每个期限都有终点', en: 'every clock has an end' },
  'period.unfounded': { zh: '每个期限都有条文、版本和可信度标记', en: 'every period has article, edition and mark' },
  'period.looksLikeLaw': { zh: '内部时限不得看似法定', en: 'a target never looks like law' },
  'handover.noAnswer': { zh: '每次移交都能签收、退回，并对沉默有办法', en: 'what is handed over can be taken, given back, and chased' },
  'approval.wayRound': { zh: '审批不可绕过', en: 'there is no way round an approval' },
  'act.incomplete': { zh: '每个行为都有角色、表单、卷宗部分和两种文字', en: 'every act has role, form, part and words in both languages' },
  'migration.stateLost': { zh: '旧版的每个状态在新版都有去处', en: 'every state of the version before has its place in this one' },
  'migration.clockLost': { zh: '旧版起算的期限在新版都能计算', en: 'every clock of the version before can be counted by this one' },
  'name.unknown': { zh: '所引用的名称都存在', en: 'every name that is used exists' },
  'name.unused': { zh: '所定义的名称都被使用', en: 'every name that is defined is used' },
} as const;
export type Rule = keyof typeof rules;

/** One breach of a rule: of what, why, and how a case comes there. */
export interface Finding {
  readonly rule: Rule;
  /** The state, period, act or name. */
  readonly of: string;
  readonly because: string;
  readonly story: Story;
}

/** What a rule looks at. */
export interface Checked {
  readonly procedure: Procedure;
  readonly machine: Machine;
  readonly reached: Reached;
}
export type Check = (checked: Checked) => readonly Finding[];

/** A finding that no path of acts leads to: a word, a name, an article. */
export const plain = (rule: Rule, of: string, because: string): Finding => ({ rule, of, because, story: [] });
