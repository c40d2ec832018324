import type { PartyStep } from '../../src/domain/partyPage';
import { isServed } from '../../src/domain/service';
import type { Dispute, File } from './vocabulary';

/*
 * What is before a party of the dispute, in the order in which it comes. Whatever it does here it might also do on paper: the
 * acts are those that the office enters.
 */

const online = { way: 'online' } as const;
export const among = (file: File, ...states: readonly string[]): boolean => states.includes(file.state as string);
export const sides = ['requester', 'respondent'] as const;
const inProceedings = ['answering', 'examining', 'hearingFixed'] as const;
const runs = (file: File, periods: readonly string[], party: string | undefined): boolean =>
  file.deadlines.some(({ period, party: whose, endSeq }) => periods.includes(period) && endSeq === undefined && (whose === undefined || whose === party));
const hasConsented = (file: File, party: string | undefined): boolean => party !== undefined && file.data.consents.includes(party);

export const steps = [
  {
    id: 'mediationOffer', roles: sides, open: (file, party) => among(file, 'offered') && !hasConsented(file, party),
    acts: [{ act: 'consent.given', preset: online }, { act: 'consent.refused', preset: online }],
  },
  {
    id: 'mediationConsented', roles: sides, open: (file, party) => among(file, 'offered') && hasConsented(file, party),
    acts: [{ act: 'consent.refused', preset: online }],
  },
  { id: 'correction', roles: ['requester'], periods: ['A2'], open: (file) => among(file, 'awaitingCorrection') },
  {
    id: 'answer', roles: ['respondent'], periods: ['A4', 'A4f'],
    open: (file, party) => among(file, ...inProceedings) && party !== undefined && isServed(file.data, 'answerNotice', party) && !file.data.answered.includes(party),
    acts: [{ act: 'answer.received' }, { act: 'jurisdiction.objected' }, { act: 'limitation.pleaded' }],
  },
  {
    id: 'answered', roles: ['respondent'], open: (file, party) => among(file, ...inProceedings) && party !== undefined && file.data.answered.includes(party),
    acts: [{ act: 'answer.received' }],
  },
  {
    id: 'hearing', roles: sides, open: (file) => among(file, 'hearingFixed') && file.data.hearing !== undefined,
    values: ({ data }) => ({ date: data.hearing?.on ?? '', place: data.hearing?.place ?? '' }),
  },
  {
    id: 'statement', roles: ['respondent'], periods: ['M2'],
    open: (file, party) => among(file, 'mediationRequested', 'mediationToFile', 'mediationToDecline') && party !== undefined && isServed(file.data, 'statementNotice', party),
    acts: [{ act: 'statement.received' }],
  },
  { id: 'suit', roles: sides, periods: ['A11'], open: (file, party) => among(file, 'decided', 'inCourt') && runs(file, ['A11'], party) },
  { id: 'demand', roles: ['respondent'], periods: ['A12d'], open: (file, party) => runs(file, ['A12d'], party) },
  { id: 'confirmation', roles: sides, periods: ['J1', 'J18'], open: (file) => among(file, 'agreed') },
  { id: 'objection', roles: sides, periods: ['J19'], open: (file) => among(file, 'ruled') },
] as const satisfies readonly PartyStep<Dispute>[];
export type StepName = (typeof steps)[number]['id'];
