import type { PartyStep } from '../../src/domain/partyPage';
import { isServed } from '../../src/domain/service';
import { isDecisionServed, isToBeDecidedAnew } from './clocks';
import type { File, Penalty } from './vocabulary';

/*
 * What is before the party of a penalty case. It learns what it was served and what follows from it: how far the inquiry and
 * its reviews have gone is the bureau's own.
 */

const written = { manner: 'written' } as const;
const runs = (file: File, periods: readonly string[], party: string | undefined): boolean => file.deadlines.some(({ period, party: whose, endSeq }) => periods.includes(period) && endSeq === undefined && whose === party);
const hearingOf = ({ data }: File, party: string | undefined) => data.hearings.find((hearing) => hearing.party === party && hearing.endedSeq === undefined);
const isTold = (file: File, party: string | undefined): party is string => party !== undefined && file.data.told && isServed(file.data, 'penaltyNotice', party);
const isDecided = (file: File, party: string | undefined): boolean => party !== undefined && (isDecisionServed(file, 'penaltyDecision', party) || file.data.outcome === 'onTheSpot') && !isToBeDecidedAnew(file);

export const steps = [
  {
    id: 'statement', roles: ['party'], periods: ['P8'], open: (file, party) => isTold(file, party) && !isDecided(file, party) && runs(file, ['P8'], party) && !hearingOf(file, party),
    acts: [{ act: 'statement.made', preset: written }, { act: 'hearing.requested', preset: written }, { act: 'evidence.submitted' }],
  },
  {
    id: 'hearingAwaited', roles: ['party'], open: (file, party) => hearingOf(file, party) !== undefined && hearingOf(file, party)?.fixedOn === undefined,
    acts: [{ act: 'statement.made', preset: written }, { act: 'evidence.submitted' }],
  },
  {
    id: 'hearing', roles: ['party'], open: (file, party) => hearingOf(file, party)?.fixedOn !== undefined,
    values: (file, party) => ({ date: hearingOf(file, party)?.fixedOn ?? '' }),
    acts: [{ act: 'statement.made', preset: written }, { act: 'evidence.submitted' }],
  },
  {
    id: 'measure', roles: ['party'], open: (file, party) => !isTold(file, party) && !isDecided(file, party) && !file.closed,
    acts: [{ act: 'evidence.submitted' }, { act: 'statement.made', preset: written }],
  },
  { id: 'payment', roles: ['party'], periods: ['P12'], open: (file, party) => isDecided(file, party) && runs(file, ['P12'], party), acts: [{ act: 'deferral.asked' }] },
  { id: 'reconsideration', roles: ['party'], periods: ['F6r'], open: (file, party) => runs(file, ['F6r'], party) },
  // 行政复议法 23(1): of what was decided on the spot the court hears only after a reconsideration.
  { id: 'reconsiderationFirst', roles: ['party'], periods: ['F6p'], open: (file, party) => runs(file, ['F6p'], party) },
  { id: 'suit', roles: ['party'], periods: ['F6s'], open: (file, party) => runs(file, ['F6s'], party) },
  { id: 'suitAfterReconsideration', roles: ['party'], periods: ['J11'], open: (file, party) => runs(file, ['J11'], party) },
  { id: 'demand', roles: ['party'], periods: ['P17d'], open: (file, party) => runs(file, ['P17d'], party) },
] as const satisfies readonly PartyStep<Penalty>[];
export type StepName = (typeof steps)[number]['id'];
