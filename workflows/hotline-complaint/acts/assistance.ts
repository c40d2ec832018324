import { forms } from '../forms';
import { refusalInWords } from './ending';
import { rule, tell } from './common';

/*
 * 维权援助: accepted, refused and given by the assistance centre, free of charge (淄博市专利管理若干规定 art. 27).
 */

const centre = { roles: ['clerk', 'officer', 'sectionChief', 'operator'], office: 'handling', article: '淄博市专利管理若干规定 art. 27' } as const;

export const assistanceActs = {
  'assistance.accepted': rule(forms['assistance.accepted'], { ...centre, document: { template: 'assistanceAcceptance', word: '受' }, effects: (file) => tell(file, ['assistanceAccepted']) }),
  'assistance.refused': rule(forms['assistance.refused'], { ...centre, document: { template: 'assistanceRefusal', word: '不受' }, effects: (file, input) => tell(file, ['declined', refusalInWords(input)]) }),
  'assistance.completed': rule(forms['assistance.completed'], { ...centre, part: 'secondary', document: { template: 'assistanceOpinion', word: '意', part: 'secondary' } }),
} as const;
