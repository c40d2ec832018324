import type { ActRule } from '../../../src/domain/procedure';
import { forms } from '../forms';
import { PARTS, type Consultation } from '../vocabulary';
import { accessOf, byMember, byOffice, papers, rule, tell, withMember } from './common';

/*
 * 密封: an opinion is a fact of the part `sealed`, which nobody's access holds until a person opens it, not even the office's.
 * What the case keeps of it meanwhile is that it is there. Dissent is kept beside the minutes.
 */

export const opinionActs = {
  'opinion.given': rule(forms['opinion.given'], {
    ...byMember, part: PARTS.sealed,
    record: (file, _input, act) => ({ data: { members: withMember(file, act.party, { opinionSeq: file.revision + 1 }) } }),
    effects: () => papers({ template: 'consultationOpinion', part: PARTS.sealed }),
  }),
  /** 一般法律适用问题: of the part that a court sees, and nothing of the case. */
  'generalView.given': rule(forms['generalView.given'], { ...byMember, part: PARTS.general }),
  /** 统一开启: from here those who sit in it read all opinions. */
  'opinions.opened': rule(forms['opinions.opened'], {
    ...byOffice,
    record: (file) => {
      const data: Consultation = { ...file.data, opened: true };
      return { data, access: accessOf(file, data, file.hub) };
    },
    effects: (file) => tell(file, 'opened'),
  }),
  'opinion.added': rule(forms['opinion.added'], {
    ...byMember, part: PARTS.sealed,
    record: (file, _input, act) => ({ data: { members: withMember(file, act.party, { opinionSeq: file.revision + 1 }) } }),
    effects: () => papers({ template: 'consultationOpinion', part: PARTS.sealed }),
  }),
  /** 保留意见. */
  'dissent.recorded': rule(forms['dissent.recorded'], { ...byMember, part: PARTS.sealed, record: ({ data, revision }, _input, act) => ({ data: { dissents: [...data.dissents, { party: act.party ?? '', seq: revision + 1 }] } }) }),
} as const satisfies Readonly<Record<string, ActRule>>;
