import { daysBetween, startOfLegalDay } from '../../../src/domain/calendar';
import type { LegalDate } from '../../../src/domain/brand';
import type { ActRule, Signal } from '../../../src/domain/procedure';
import { forms } from '../forms';
import { given, PARTS, type Member, type Momentary } from '../vocabulary';
import { also, byMember, byOffice, rule, tell, toCases, withMember } from './common';

/*
 * 会商纪要: drafted, countersigned on the screen or on paper, issued as 会议纪要 2026年第3期. The case learns the advice, and decides.
 */

/** The last day of the quarter in which a day lies, as a moment from which the bulletin counts. */
function quarterEndOf(on: LegalDate, seq: number): Momentary {
  const quarter = Math.floor((Number(on.slice(5, 7)) - 1) / 3);
  const end = `${on.slice(0, 4)}-${['03-31', '06-30', '09-30', '12-31'][quarter] ?? '12-31'}` as LegalDate;
  const shift = daysBetween(on, end);
  return { seq, at: startOfLegalDay(end), on: end, ...(shift === 0 ? {} : { shift }) };
}

const unsigned = ({ signed: _signed, ...member }: Member): Member => member;

export const minutesActs = {
  /** A new draft needs new signatures. */
  'minutes.drafted': rule(forms['minutes.drafted'], {
    ...byOffice,
    record: ({ data }, input) => ({ data: { drafts: data.drafts + 1, advice: input.advice, members: data.members.map(unsigned) } }),
    effects: (file) => tell(file, 'toSign', file.data.members.filter(({ capacity, released }) => capacity === 'member' && released === undefined).map(({ body }) => body)),
  }),
  'minutes.countersigned': rule(forms['minutes.countersigned'], { ...byMember, record: (file, _input, act) => ({ data: { members: withMember(file, act.party, { signed: 'agreed' }) } }) }),
  /** Signed with dissent, which is kept: it holds nothing up. */
  'minutes.objected': rule(forms['minutes.objected'], {
    ...byMember, part: PARTS.sealed,
    record: (file, _input, act) => ({ data: { members: withMember(file, act.party, { signed: 'dissented' }), dissents: [...file.data.dissents, { party: act.party ?? '', seq: file.revision + 1 }] } }),
  }),
  'minutes.issued': rule(forms['minutes.issued'], {
    ...byOffice,
    record: ({ revision }, _input, act) => ({ data: given({ issuedOn: act.on, outcome: 'advised' as const, quarterEnd: quarterEndOf(act.on, revision + 1) }) }),
    effects: (file) => also(
      { documents: [{ template: 'consultationMinutes', part: 'main', series: { kind: 'document', body: file.hub, word: '会议纪要', as: 'issue' } }] },
      tell(file, 'issued'),
      toCases(file.data.cases, 'consultation.concluded', given({ consultation: file.id, outcome: 'advised', advice: file.data.advice }) as Signal['input'], 'consultationMinutes'),
    ),
  }),
} as const satisfies Readonly<Record<string, ActRule>>;
