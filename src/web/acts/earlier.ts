import type { CaseAnswer, HistoryAnswer } from '../../contract/case';

type Act = Pick<CaseAnswer['acts'][number], 'act' | 'entry'>;

/** The legal date on which this party did an act that it may do once more; undefined where it has not, or where the procedure says nothing of a second time. */
export function earlierOf({ act, entry }: Act, party: string | undefined, facts: HistoryAnswer['facts']): string | undefined {
  if (entry?.again === undefined || party === undefined) return undefined;
  return facts.filter((fact) => fact.type === act && fact.party === party).slice(-1)[0]?.on;
}
