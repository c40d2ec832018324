import type { CaseAnswer, HistoryAnswer } from '../../../contract/case';

/*
 * What stands in the data of a consultation (workflows/major-case-consultation/vocabulary.ts), as far as this page shows it. A
 * court reads nothing of it: every list may be empty.
 */

export interface Member {
  readonly party: string;
  readonly body: string;
  readonly capacity: 'member' | 'generalQuestions';
  readonly reply?: 'attends' | 'declines';
  readonly recused?: boolean;
  readonly released?: string;
  readonly present?: boolean;
  readonly opinionSeq?: number;
  readonly signed?: 'agreed' | 'dissented';
  readonly acknowledgedOn?: string;
}

export interface Sitting {
  readonly from?: string;
  readonly reasons: readonly string[];
  readonly question?: string;
  readonly brief?: string;
  readonly grade?: string;
  readonly meeting?: { readonly at: string; readonly place: string; readonly manner: string; readonly agenda: string; readonly signer: string };
  readonly members: readonly Member[];
  readonly materials: readonly { readonly id: string; readonly title: string; readonly part: string; readonly sent: boolean }[];
  readonly receipts: readonly { readonly material: string; readonly party: string; readonly on: string }[];
  readonly copies: readonly { readonly material: string; readonly party: string; readonly number: number; readonly outOn: string; readonly backOn?: string }[];
  readonly heldOn?: string;
  readonly expected?: readonly string[];
  readonly opened: boolean;
  readonly drafts: number;
  readonly issuedOn?: string;
  readonly notifiedOn?: string;
  readonly notified: readonly string[];
  readonly bulletin?: string;
  readonly tasks: readonly { readonly id: string; readonly owner: string; readonly title: string; readonly due: string; readonly reports: number; readonly closedOn?: string }[];
}

const NOTHING = { reasons: [], members: [], materials: [], receipts: [], copies: [], opened: false, drafts: 0, notified: [], tasks: [] };

export const sittingOf = ({ data }: Pick<CaseAnswer, 'data'>): Sitting => ({ ...NOTHING, ...(data as Partial<Sitting>) });

/** 应到: invited, and neither released nor excused; when it was held, as it was then. */
export const expectedAt = ({ expected, members }: Sitting): readonly string[] => expected ?? members.filter(({ released, reply }) => released === undefined && reply !== 'declines').map(({ body }) => body);
/** Who owes an opinion: those expected, courts excepted. */
export const opining = ({ members }: Sitting): readonly Member[] => members.filter(({ released, reply, capacity }) => released === undefined && reply !== 'declines' && capacity === 'member');
/** Who countersigns: those who were there or gave an opinion, courts excepted. */
export const signing = ({ members }: Sitting): readonly Member[] => members.filter(({ capacity, released, present, opinionSeq }) => capacity === 'member' && released === undefined && (present === true || opinionSeq !== undefined));

export type Fact = HistoryAnswer['facts'][number];

/** The facts of these acts whose contents the reader sees, oldest first. */
export const told = (history: HistoryAnswer | undefined, ...acts: readonly string[]): readonly Fact[] => (history?.facts ?? []).filter(({ type, content }) => acts.includes(type) && content !== undefined);

export const textIn = (fact: Fact | undefined, field: string): string => {
  const value = fact?.content?.[field];
  return typeof value === 'string' ? value : '';
};

/** A delegate's name as far as the reader sees it. */
export function delegateOf(file: Pick<CaseAnswer, 'parties' | 'identities'>, party: string): string {
  const identity = file.parties.find(({ id }) => id === party)?.identity;
  const name = identity === undefined ? undefined : file.identities[identity]?.content['name'];
  return typeof name === 'string' ? name : '';
}
