import type { zh } from './words.zh';

/** Checking a receipt. */
export const en: Record<keyof typeof zh, string> = {
  title: 'Check a receipt',
  back: 'Back to the handovers',
  hint: 'Choose the receipt file that was kept, or paste its text. Its hash and signature are checked; where you see the case, each step is held against its history too.',
  file: 'Receipt file (.json)',
  text: 'Text of the receipt',
  check: 'Check',
  checking: 'Checking…',
  notReadable: 'This is no receipt: it is not whole, or not the file that was kept.',
  genuine: 'The receipt is genuine and unchanged.',
  number: 'Case {{number}}',
  hash: 'Hash: ',
  withHistory: 'Every step of it is in the history here, unchanged.',
  withoutHistory: 'It was signed by this system. You do not see the case, so it was not held against the history.',
  later: 'The case has {{count}} more facts since, which are no fault of the receipt.',
  bad: 'The receipt is not genuine: ',
  unreadable: 'this is no receipt of a handover.',
  hash_fault: 'its text was changed; the hash does not fit.',
  signature: 'the signature does not fit: another one, or changed after signing.',
  otherKey: 'the signature is sound, but another system made it; this one cannot vouch for it.',
  unknownCase: 'there is no such case here.',
  unknownFact: 'it names a step that is not in the history here.',
  otherFact: 'the history here says otherwise.',
};
