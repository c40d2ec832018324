import type { PartyPage } from '../../src/domain/partyPage';
import { guidance as en, labels as labelsEn } from './guidance.en';
import { guidance as zh, labels as labelsZh } from './guidance.zh';
import { among, sides, steps } from './partySteps';
import type { Dispute } from './vocabulary';

/** The page of a party: its steps, and the words for them. */
export const partyPage: PartyPage<Dispute> = {
  caller: 'requester',
  seesState: sides,
  steps,
  // Mediation is asked of both; what it comes to, each may see of the other.
  consents: (file) => (among(file, 'offered', 'mediationRequested', 'mediationToFile') ? file.parties.filter(({ role }) => role === 'requester' || role === 'respondent').map(({ id }) => ({ party: id, agreed: file.data.consents.includes(id) })) : []),
  words: { zh, en },
  labels: { zh: labelsZh, en: labelsEn },
};
