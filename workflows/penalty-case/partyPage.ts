import type { PartyPage } from '../../src/domain/partyPage';
import { guidance as en } from './guidance.en';
import { guidance as zh } from './guidance.zh';
import { steps } from './partySteps';
import type { Penalty } from './vocabulary';

/** The page of a party: its steps, and the words for them. */
export const partyPage: PartyPage<Penalty> = { caller: 'party', seesState: [], steps, words: { zh, en } };
