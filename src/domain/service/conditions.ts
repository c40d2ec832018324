import type { Act } from '../act';
import type { LegalDate } from '../brand';
import type { Case } from '../case';
import { dateAsCorrected } from '../corrections';
import type { Condition } from '../procedure';
import { effectiveOn, serviceOf, withoutProof, type Service, type ServiceData } from './service';

type File = Case<ServiceData>;

const serviceIn = (file: File, act: Act): Service | undefined => serviceOf(file.data, act.input['document'] as string, act.party);
/** The day on which its public notice was published, as put right: that of the clock of the notice (PN) that runs for the party. */
function publishedOn(file: File, act: Act): LegalDate | undefined {
  const entered = serviceIn(file, act)?.publishedOn;
  const clock = file.deadlines.findLast(({ period, party, endSeq }) => period === 'PN' && party === act.party && endSeq === undefined);
  return entered === undefined || !clock ? entered : dateAsCorrected(file, clock.startSeq, entered);
}
const given = (act: Act, field: string): boolean => typeof act.input[field] === 'string';

/** What each way needs, beside its date: who signed, who witnessed, which receipt, which consent. */
function provesItsWay(file: File, act: Act): boolean {
  switch (act.input['way']) {
    case 'direct':
    case 'entrusted':
      return given(act, 'signedBy');
    case 'left':
      return given(act, 'witness') || given(act, 'photographs');
    case 'post':
      return given(act, 'postalNumber') || serviceIn(file, act)?.attempts.some(({ way, postalNumber }) => way === 'post' && postalNumber !== undefined) === true;
    case 'electronic':
      return file.data.addresses.some(({ party, electronic, on }) => party === act.party && electronic && on <= act.on);
    default:
      return false;
  }
}

/** Conditions of the acts of service: guards of the machine, to be spread into the procedure's table. A guard sees the case as the act has written it. */
export const serviceConditions = {
  provesItsWay: {
    test: provesItsWay,
    missing: {
      zh: '直接、委托送达须有签收人；留置送达须有见证人或者照片、录像；邮寄送达须有邮件号；电子送达须有送达地址确认书中的书面同意',
      en: 'direct and entrusted service need who signed; leaving it a witness or photographs; post the postal number; electronic service the signed consent in the confirmation of address',
    },
    who: 'handling', article: '民诉法 87–94; 程序规定 82, 83', readsInput: true,
  },
  attemptIsOpen: {
    // As the act has written it: the attempt that this very act closed.
    test: (file, act) => serviceIn(file, act)?.attempts.at(-1)?.endSeq === file.revision + 1,
    missing: { zh: '没有寄出后尚无结果的文书', en: 'no sending of this document is open' }, who: 'handling', readsInput: true,
  },
  otherWaysFailed: {
    test: (file, act) => act.input['whereaboutsUnknown'] === true || serviceIn(file, act)?.attempts.some(({ result }) => result === 'returned') === true,
    missing: { zh: '公告送达以下落不明或者其他方式无法送达为前提', en: 'public notice needs a party who cannot be found, or other ways that failed' },
    who: 'handling', article: '民诉法 95', readsInput: true,
  },
  noticeHasRunOut: {
    test: (file, act) => { const published = publishedOn(file, act); return published !== undefined && act.on === effectiveOn('publicNotice', published); },
    missing: { zh: '公告送达以公告之日起第三十日为送达日：请按该日填写', en: 'service by public notice takes effect on the thirtieth day after publication: date the act with that day' },
    who: 'handling', article: '民诉法 95; 程序规定 82(5)', readsInput: true,
  },
  isServedAlready: {
    test: (file, act) => serviceIn(file, act)?.effectiveOn !== undefined,
    missing: { zh: '该文书尚未送达', en: 'this document is not served yet' }, who: 'handling', readsInput: true,
  },
  // Conditions of clocks.
  proofIsOutstanding: {
    test: (file, act) => withoutProof(file.data).some(({ party }) => party === act.party),
    missing: { zh: '送达回证未归', en: 'a proof of service is outstanding' }, who: 'nobody', readsInput: true,
  },
  servesWhatWasPublished: {
    // As the act has written it: the service of that very notice, in another way.
    test: (file, act) => { const service = serviceIn(file, act); return service?.publishedOn !== undefined && service.servedSeq === file.revision + 1; },
    missing: { zh: '公告期间以其他方式送达', en: 'served in another way while the notice stands' }, who: 'nobody', readsInput: true,
  },
  noProofIsOutstanding: {
    test: (file, act) => !withoutProof(file.data).some(({ party, effectiveOn: on }) => party === act.party && on !== undefined),
    missing: { zh: '送达回证齐', en: 'every proof of service is there' }, who: 'nobody', readsInput: true,
  },
} as const satisfies Readonly<Record<string, Condition<ServiceData>>>;

/** What a state of the machine that lets service go on spreads into its `on`; the procedure's machine has the action `recorded`. */
export const serviceEvents = {
  'address.confirmed': { actions: 'recorded' },
  'service.attempted': { actions: 'recorded' },
  'service.returned': { guard: 'attemptIsOpen', actions: 'recorded' },
  'service.effected': { guard: 'provesItsWay', actions: 'recorded' },
  'publicNotice.published': { guard: 'otherWaysFailed', actions: 'recorded' },
  'publicNotice.completed': { guard: 'noticeHasRunOut', actions: 'recorded' },
  'proofOfService.received': { guard: 'isServedAlready', actions: 'recorded' },
} as const;
