import { z } from 'zod';
import type { Id } from './brand';
import type { Case } from './case';
import type { Json, JsonObject, Text } from './json';
import { actOf } from './procedure';
import type { ActText, ChoicesOf, FieldsOf } from './words';
import { person } from './withheld';

/*
 * 更正、变更当事人信息: a name was written wrongly, a telephone or an address has changed. What was kept stays in the identity store with the
 * entries that brought it; from now on the case goes by the new particulars. Documents that are issued already say what they said.
 */

/** What of a party's particulars may be struck out without another in its place. */
export const removable = ['telephone', 'address', 'email', 'identityNumber', 'organisation'] as const;

export const partyAmendedForms = {
  /** `particulars`: only what is other than before. Absent where something is struck out and nothing comes in its place. */
  'party.amended': z.strictObject({ because: z.enum(['recordedWrongly', 'hasChanged']), particulars: person().optional(), removed: z.array(z.enum(removable)).min(1).max(removable.length).optional() }),
};

export const partyAmendedActs = {
  'party.amended': actOf<unknown>()(partyAmendedForms['party.amended'], { roles: ['operator', 'clerk', 'officer', 'panelMember', 'mediator', 'secretary', 'police'], perParty: true, whilePaused: true }),
};

export const partyAmendedActWords: Readonly<Record<keyof typeof partyAmendedForms, ActText>> = { 'party.amended': { zh: '更正、变更当事人信息', en: 'particulars of a party amended', toDo: 'amend the particulars of a party' } };
export const partyAmendedFieldWords: Readonly<Record<FieldsOf<typeof partyAmendedForms>, Text>> = {
  because: { zh: '原因', en: 'because' },
  particulars: { zh: '新的信息（只填有变动的栏目）', en: 'new particulars (only what is other than before)' },
  removed: { zh: '删去且没有新内容的栏目', en: 'struck out, with nothing in its place' },
};
export const partyAmendedChoiceWords: Readonly<Record<ChoicesOf<typeof partyAmendedForms>, Text>> = {
  recordedWrongly: { zh: '登记有误', en: 'recorded wrongly' },
  hasChanged: { zh: '情况有变', en: 'has changed' },
  telephone: { zh: '电话', en: 'telephone' },
  address: { zh: '地址', en: 'address' },
  email: { zh: '电子邮件', en: 'e-mail' },
  identityNumber: { zh: '证件号码', en: 'identity number' },
  organisation: { zh: '单位名称', en: 'organisation' },
};

/** The same data with one reference to the identity store in the place of another, wherever it stands. */
export function referringAnew(data: JsonObject, was: Id<'identity'>, is: Id<'identity'>): JsonObject {
  const walk = (value: Json): Json => {
    if (value === was) return is;
    if (Array.isArray(value)) return value.map(walk);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, walk(member)])) : value;
  };
  return walk(data) as JsonObject;
}

/** The case as it goes by the new particulars of a party. */
export const withParticulars = (file: Case, was: Id<'identity'>, is: Id<'identity'>): Case => ({
  ...file,
  parties: file.parties.map((party) => (party.identity === was ? { ...party, identity: is } : party)),
  data: referringAnew(file.data, was, is),
});
