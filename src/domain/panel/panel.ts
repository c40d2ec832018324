import type { Case } from '../case';
import type { LegalDate } from '../brand';

/*
 * 合议组, 承办人, 回避: who has the case in hand. Persons are accounts; they stand in `assignees`, with the day on which they
 * came and went and whether they were recused: policies turn a recused person away from every act of the case.
 */

export const panelRoles = ['panelHead', 'panelMember'] as const;
export type Assignee = Case['assignees'][number];

const serves = ({ until, recused }: Assignee): boolean => until === undefined && recused !== true;

/** The panel as it sits now. */
export const panelOf = ({ assignees }: Pick<Case, 'assignees'>): readonly Assignee[] => assignees.filter((assignee) => serves(assignee) && (panelRoles as readonly string[]).includes(assignee.role));
/** The officers in charge now. */
export const officersOf = ({ assignees }: Pick<Case, 'assignees'>): readonly Assignee[] => assignees.filter((assignee) => serves(assignee) && assignee.role === 'officer');

/** 三人以上的单数 (Order 81 art. 20): three or more, odd, each another person, one of them at the head. */
export function isPanelComplete(file: Pick<Case, 'assignees'>): boolean {
  const panel = panelOf(file);
  return panel.length >= 3 && panel.length % 2 === 1 && new Set(panel.map(({ person }) => person)).size === panel.length && panel.filter(({ role }) => role === 'panelHead').length === 1;
}

/** 两名以上执法人员. */
export const isPaired = (file: Pick<Case, 'assignees'>): boolean => new Set(officersOf(file).map(({ person }) => person)).size >= 2;

/** Those who leave keep the day on which they left; who comes, comes on that day. */
export const replaced = (assignees: readonly Assignee[], leaves: (assignee: Assignee) => boolean, comes: readonly Omit<Assignee, 'since'>[], on: LegalDate, recused = false): readonly Assignee[] => [
  ...assignees.map((assignee) => (serves(assignee) && leaves(assignee) ? { ...assignee, until: on, ...(recused ? { recused } : {}) } : assignee)),
  ...comes.map((assignee) => ({ ...assignee, since: on })),
];

/** A request that someone withdraw from the case, from a party or from the one concerned. */
export type RecusalAsked = { readonly person: string; readonly by: 'party' | 'self'; readonly seq: number; readonly decided?: 'granted' | 'denied' };

/** What a procedure keeps of its panel beside the assignees; the names are fixed. */
export type PanelData = {
  /** Parties who were told of the panel as it sits now; a change empties it. */
  readonly panelToldTo: readonly string[];
  readonly recusals: readonly RecusalAsked[];
  /** 评议: the fact that records it, and the panel that deliberated. Who said what is of the secondary file. */
  readonly deliberation?: { readonly seq: number; readonly panel: readonly string[] };
};
export const noPanelYet: PanelData = { panelToldTo: [], recusals: [] };

/** What was deliberated was so by the panel as it sits now; also where nothing was recorded. */
export const isDeliberationCurrent = (file: Pick<Case, 'assignees'> & { readonly data: Pick<PanelData, 'deliberation'> }): boolean => {
  const { deliberation } = file.data;
  const panel = panelOf(file).map(({ person }) => person);
  return deliberation === undefined || (deliberation.panel.length === panel.length && panel.every((person) => deliberation.panel.includes(person)));
};

/** Was every party of these roles told of the panel as it sits now? */
export const isPanelTold = (file: Pick<Case, 'parties'> & { readonly data: Pick<PanelData, 'panelToldTo'> }, roles: readonly string[]): boolean =>
  file.parties.filter(({ role }) => roles.includes(role)).every(({ id }) => file.data.panelToldTo.includes(id));
