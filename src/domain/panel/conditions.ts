import type { Act } from '../act';
import type { Case } from '../case';
import type { Condition } from '../procedure';
import { isPaired, isPanelComplete, panelOf, type PanelData } from './panel';

type File = Case<PanelData>;
const named = (act: Act): string => act.input['person'] as string;

/** Conditions of recusal, for a procedure without a panel. */
export const recusalConditions = {
  recusalIsAsked: {
    test: (file: File, act: Act) => act.input['person'] === undefined || file.data.recusals.some(({ person, decided }) => person === named(act) && decided === act.input['decision']),
    missing: { zh: '没有对该人员的回避申请', en: 'nobody asked that this person withdraw' }, who: 'nobody', article: 'CNIPA Order 81 art. 21', readsInput: true,
  },
} as const satisfies Readonly<Record<string, Condition<PanelData>>>;

/** Conditions of panel and recusal, to be spread into the procedure's table (a guard sees the case as the act has written it). */
export const panelConditions = {
  ...recusalConditions,
  panelIsComplete: {
    test: (file: File) => isPanelComplete(file),
    missing: { zh: '合议组由三名以上单数人员组成，其中一名为组长', en: 'the panel has three or more members, an odd number, one of them at its head' }, who: 'handling', article: 'CNIPA Order 81 art. 20', readsInput: true,
  },
  panelStaysComplete: {
    // The one who leaves sat in it until now, or left it by recusal.
    test: (file: File, act: Act) => isPanelComplete(file) && file.assignees.some(({ person, until }) => person === act.input['leaves'] && until !== undefined),
    missing: { zh: '更换后合议组仍须为三人以上单数，被更换的须为合议组成员', en: 'after the change the panel is again odd and three or more; who leaves was a member' }, who: 'handling', article: 'CNIPA Order 81 art. 20', readsInput: true,
  },
  majorityAgrees: {
    test: (file: File, act: Act) => {
      const votes = act.input['votes'] as readonly { readonly person: string; readonly agrees: boolean }[] | undefined;
      if (votes === undefined) return true;
      const panel = panelOf(file).map(({ person }) => person);
      const voted = new Set(votes.map(({ person }) => person));
      return isPanelComplete(file) && votes.length === panel.length && panel.every((person) => voted.has(person)) && votes.filter(({ agrees }) => agrees).length * 2 > panel.length;
    },
    missing: { zh: '合议组全体成员参加评议，每人表决一次，少数服从多数：结论须经过半数成员同意', en: 'every member of the panel votes once, and more than half of them agree with the conclusion' }, who: 'handling', readsInput: true,
  },
  sitsInPanel: {
    test: (file: File, act: Act) => act.input['person'] === undefined || panelOf(file).some(({ person }) => person === named(act)),
    missing: { zh: '不是合议组成员', en: 'not a member of the panel' }, who: 'nobody', readsInput: true,
  },
} as const satisfies Readonly<Record<string, Condition<PanelData>>>;

export const officersConditions = {
  officersArePaired: {
    test: (file: Pick<Case, 'assignees'>) => isPaired(file),
    missing: { zh: '办案人员不得少于两人', en: 'at least two officers are on a case' }, who: 'handling', article: '行政处罚法 42; 市场监督管理行政处罚程序规定 art. 19', readsInput: true,
  },
} as const satisfies Readonly<Record<string, Condition<unknown>>>;

/** What a state spreads into its `on` while the panel may be formed, changed or challenged. */
export const recusalEvents = {
  'recusal.asked': { actions: 'recorded' },
  'recusal.decided': { guard: 'recusalIsAsked', actions: 'recorded' },
  'headRecusal.decided': { guard: 'recusalIsAsked', actions: 'recorded' },
} as const;
export const panelEvents = {
  'panel.formed': { guard: 'panelIsComplete', actions: 'recorded' },
  'panel.told': { actions: 'recorded' },
  'panel.changed': { guard: 'panelStaysComplete', actions: 'recorded' },
  'panel.deliberated': { guard: 'majorityAgrees', actions: 'recorded' },
  'minorityOpinion.recorded': { guard: 'sitsInPanel', actions: 'recorded' },
  ...recusalEvents,
} as const;
export const officersEvents = { 'officers.assigned': { guard: 'officersArePaired', actions: 'recorded' } } as const;
