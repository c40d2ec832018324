import type { Id, LegalDate } from '../brand';
import { addDays } from '../calendar';
import type { Case } from '../case';
import type { Moment } from '../period';

/*
 * 送达: how a document reaches a party, and when it has reached it in law. The fact that serves it bears the date of the
 * way: that date, and not the day of the entry, starts what runs from service.
 */

/** 直接, 留置, 邮寄, 电子, 委托 (转交), 公告. Public notice is the last way (民诉法 95). */
export const serviceWays = ['direct', 'left', 'post', 'electronic', 'entrusted', 'publicNotice'] as const;
export type ServiceWay = (typeof serviceWays)[number];
/** The ways that an attempt takes; a public notice is published, not attempted. */
export const attemptWays = ['direct', 'left', 'post', 'electronic', 'entrusted'] as const satisfies readonly ServiceWay[];

/** 退回原因. */
export const returnReasons = ['refusedReceipt', 'absent', 'moved', 'addressUnknown', 'unclaimed'] as const;
export type ReturnReason = (typeof returnReasons)[number];

/** One try. `result` is open while nothing has come back. */
export type Attempt = {
  readonly seq: number;
  readonly on: LegalDate;
  readonly way: ServiceWay;
  readonly postalNumber?: string;
  readonly result: 'open' | 'returned' | 'served';
  readonly reason?: ReturnReason;
  /** Number of the fact that closed it. */
  readonly endSeq?: number;
};

/** A document that is served on a party, with everything that was tried. Plain data of the case; never a name or an address. */
export type Service = {
  readonly document: string;
  readonly party: Id<'party'>;
  readonly attempts: readonly Attempt[];
  /** 公告 published and not yet run out. */
  readonly publishedOn?: LegalDate;
  readonly way?: ServiceWay;
  readonly effectiveOn?: LegalDate;
  /** Number of the fact that served it. */
  readonly servedSeq?: number;
  /** The 送达回证 (or postal receipt, screenshot, photograph of the notice) as evidence id. */
  readonly proof?: string;
};

/** 送达地址确认书: who confirmed it; the address itself is with the identities. */
export type ConfirmedAddress = { readonly party: Id<'party'>; readonly on: LegalDate; readonly address: Id<'identity'>; readonly electronic: boolean };

/** What a procedure keeps of service in its data; the names of the fields are fixed, so that `{ moment: 'served' }` finds the start. */
export type ServiceData = {
  readonly services: readonly Service[];
  readonly addresses: readonly ConfirmedAddress[];
  /** The service that took effect last: a clock starts from `{ moment: 'served' }` with the act `service.effected` or `publicNotice.completed`. */
  readonly served?: { readonly [K in keyof Moment]: Moment[K] };
};

/** A case in which nothing was served yet. */
export const nothingServed: Pick<ServiceData, 'services' | 'addresses'> = { services: [], addresses: [] };

/** Days of a public notice: 民诉法 95, 程序规定 82(5). */
export const PUBLIC_NOTICE_DAYS = 30;

/**
 * The legal date on which service takes effect by the rule of its way. `on` is the date that the proof bears: signed on the
 * 送达回证 (direct, entrusted), left with a witness or photographs, on the postal receipt, of arrival in the recipient's
 * system; of a public notice the day of publication, to which 30 calendar days are added (the day itself not counted, no
 * roll-over). Sources: 民诉法 87–95; 程序规定 82, 83.
 */
export const effectiveOn = (way: ServiceWay, on: LegalDate): LegalDate => (way === 'publicNotice' ? addDays(on, PUBLIC_NOTICE_DAYS) : on);

/** The service of that document on that party, or undefined. The newest, where it was served again. */
export const serviceOf = ({ services }: Pick<ServiceData, 'services'>, document: string, party: string | undefined): Service | undefined =>
  services.findLast((service) => service.document === document && service.party === party);

export const isServed = (data: Pick<ServiceData, 'services'>, document: string, party: string): boolean => serviceOf(data, document, party)?.effectiveOn !== undefined;

/** 公告 is under way: published, and served in no way yet. */
export const isPublished = (service: Service | undefined): boolean => service?.publishedOn !== undefined && service.effectiveOn === undefined;

/** Has the document been served on every party of that role? False where there is none. */
export const isServedOnAll = (file: Pick<Case, 'parties'> & { readonly data: Pick<ServiceData, 'services'> }, document: string, role: string): boolean => {
  const parties = file.parties.filter((party) => party.role === role);
  return parties.length > 0 && parties.every(({ id }) => isServed(file.data, document, id));
};

/** 未回证清单: what was sent or served and has no proof yet. */
export const withoutProof = ({ services }: Pick<ServiceData, 'services'>): readonly Service[] => services.filter((service) => service.proof === undefined && (service.attempts.length > 0 || service.effectiveOn !== undefined));

/**
 * The way to go on with after what was tried: after a refusal leave it; after returned mail go there, then entrust; when
 * nobody can be found, public notice. Undefined once it is served, or while an attempt is open.
 */
export function nextWay(service: Service | undefined): ServiceWay | undefined {
  if (service === undefined || service.attempts.length === 0) return 'direct';
  const last = service.attempts.at(-1);
  if (service.effectiveOn !== undefined || service.publishedOn !== undefined || last?.result !== 'returned') return undefined;
  if (last.reason === 'refusedReceipt') return 'left';
  const tried = new Set(service.attempts.map(({ way }) => way));
  return (['direct', 'post', 'entrusted'] as const).find((way) => !tried.has(way)) ?? 'publicNotice';
}
