import type { zh } from './words.zh';

/** Oversight of transfers. */
export const en: Record<keyof typeof zh, string> = {
  title: 'Oversight of transfers',
  undecided: 'Should be transferred, and nobody has decided',
  undecidedHint: 'A threshold is reached or there is reasonable suspicion, and there is no decision yet. The procuratorate sees it from the registration on and may demand the transfer.',
  undecidedNone: 'There is none.',
  declined: 'Decided not to transfer',
  declinedHint: 'Cases that the principal head decided not to transfer, with the reasons.',
  declinedNone: 'There is none.',
  reason: 'Reasons',
  reasonWithheld: 'The reasons are not in the part that you see.',
  police: 'Clocks of the police',
  policeHint: 'Cases that were sent: the time to sign, to forward, to ask for material, to decide on filing and on reconsideration, and what is late.',
  policeNone: 'No transfer is with the police.',
  more: 'There are more: see the list of handovers.',
};
