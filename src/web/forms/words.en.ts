import type { zh } from './words.zh';

/** Words of every form. */
export const en: Record<keyof typeof zh, string> = {
  required: 'Required',
  tooLong: 'Too long: {{bound}} characters at most',
  tooFew: 'At least one is needed',
  atMost: 'At most {{bound}}',
  atLeast: 'At least {{bound}}',
  outOfRange: 'Outside of what is possible',
  malformed: 'Not in the right form',
  chooseFile: 'Choose a file of this case',
  upload: 'Upload a file',
  uploading: 'Uploading…',
  choose: 'Choose',
  searchCase: 'Search by number or subject',
  ofTheFact: 'The time of the entry itself',
  withoutAccount: '{{name}} (no account, recorded by name)',
  yes: 'Yes',
  no: 'No',
  add: 'Add one',
  remove: 'Remove',
  up: 'Up',
  down: 'Down',
  send: 'Record',
  lookAtOne: 'Look at the place that is marked.',
  look: 'Look at the {{count}} places that are marked.',
};
