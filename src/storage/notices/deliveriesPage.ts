import type { Channel, DeliveryState } from '../../application/ports/notices';
import type { Value } from '../connection';
import { DELIVERY, NOT_WITHDRAWN } from './rows';

export interface DeliveriesFilter {
  readonly state?: DeliveryState;
  readonly channel?: Channel;
}

const CHANNELS: readonly Channel[] = ['inbox', 'mail', 'sms', 'messenger'];
const STATUSES: readonly DeliveryState[] = ['waiting', 'collecting', 'collected', 'delivered', 'failed', 'withdrawn'];

/**
 * One channel and one status, written out: a partial index is taken only where the statement itself says that the row lies in it. What
 * is sent lies in `deliveries_listed`; of the inbox all is delivered at once (`deliveries_newest`), and what is not, if anything, lies in `deliveries_unusual`.
 */
const standing = (channel: Channel, status: DeliveryState): string =>
  channel === 'inbox' ? `d.channel = 'inbox'${status === 'delivered' ? '' : ` and d.status <> 'delivered'`} and d.status = '${status}'` : `d.channel <> 'inbox' and d.channel = '${channel}' and d.status = '${status}'`;

/** What waits with a row of the outbox that was withdrawn is shown as withdrawn, and is settled when its time comes. */
function standingsOf(channel: Channel, state: DeliveryState | undefined): readonly string[] {
  if (state === undefined) return channel === 'inbox' ? [`d.channel = 'inbox'`] : STATUSES.map((status) => standing(channel, status));
  if (state === 'withdrawn') return [standing(channel, state), ...(['waiting', 'collecting'] as const).map((status) => `${standing(channel, status)} and not (${NOT_WITHDRAWN})`)];
  return [`${standing(channel, state)}${state === 'waiting' || state === 'collecting' ? ` and ${NOT_WITHDRAWN}` : ''}`];
}

/**
 * The newest `rows` deliveries of this filter, from those numbered below `before`. Each channel and status gives its newest by an index that
 * holds nothing else, and the page is the newest of these: what does not belong to it is not read, however much there is.
 */
export function deliveriesPage({ state, channel }: DeliveriesFilter, before: number | undefined, rows: number): { readonly sql: string; readonly values: readonly Value[] } {
  const below = before === undefined ? '' : 'd.id < ?';
  const values: readonly Value[] = [...(before === undefined ? [] : [before]), rows];
  const page = (which: string): string => `select ${DELIVERY}, case when ${NOT_WITHDRAWN} then 0 else 1 end as withdrawn from deliveries d${which === '' ? '' : ` where ${which}`} order by d.id desc limit ?`;
  if (state === undefined && channel === undefined) return { sql: page(below), values };
  const standings = (channel === undefined ? CHANNELS : [channel]).flatMap((one) => standingsOf(one, state));
  const newest = standings.map((which) => `select id from (select d.id from deliveries d where ${which}${below === '' ? '' : ` and ${below}`} order by d.id desc limit ?) newest`);
  return { sql: page(`d.id in (${newest.join(' union all ')})`), values: [...standings.flatMap(() => values), rows] };
}
