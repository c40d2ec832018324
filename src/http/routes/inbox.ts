import type { App } from '../../application/app';
import { readDeliveries, readDeliveryEvents, sendAgain } from '../../application/operateNotices';
import { keepNoticeSettings, markRead, readInbox, readNoticeSettings } from '../../application/readInbox';
import type { InboxFeed } from '../inboxFeed';
import type { Handlers } from '../serve';

const ROWS = 50;
const paging = ({ limit, cursor }: { readonly limit?: number; readonly cursor?: string }) => ({ limit: limit ?? ROWS, ...(cursor === undefined ? {} : { cursor }) });

/** One's own notices, and what the operations see of everybody's. */
export function inboxHandlers(
  app: App, feed: InboxFeed,
): Pick<Handlers, 'readInbox' | 'markInbox' | 'streamInbox' | 'readNoticeSettings' | 'keepNoticeSettings' | 'listDeliveries' | 'readDelivery' | 'sendAgain' | 'addressAgain'> {
  return {
    readInbox: async ({ person, query, reader }) => ({ status: 200, body: await readInbox(app, person, query.unread === '1' || query.unread === 'true', paging(query), reader.language) }),
    async markInbox({ person, body }) {
      const unread = await markRead(app, person, body.id, body.upTo === true);
      await feed.changed(person.account);
      return { status: 200, body: { unread } };
    },
    streamInbox({ request, person, reader, token }) {
      const last = request.headers['last-event-id'];
      const after = typeof last === 'string' && /^\d{1,15}$/.test(last) ? Number(last) : undefined;
      return { status: 200, type: 'text/event-stream; charset=utf-8', events: (stream) => feed.listen(person, token ?? '', reader.language, after, stream) };
    },
    readNoticeSettings: async ({ person }) => ({ status: 200, body: await readNoticeSettings(app, person) }),
    async keepNoticeSettings({ person, body }) {
      await keepNoticeSettings(app, person, body);
      return { status: 200, body: await readNoticeSettings(app, person) };
    },
    listDeliveries: async ({ person, query: { state, channel, ...page } }) => ({
      status: 200, body: await readDeliveries(app, person, { ...(state === undefined ? {} : { state }), ...(channel === undefined ? {} : { channel }) }, paging(page)),
    }),
    readDelivery: async ({ person, params }) => ({ status: 200, body: { events: await readDeliveryEvents(app, person, Number(params.id)) } }),
    async sendAgain({ person, params }) {
      await sendAgain(app, person, 'delivery', Number(params.id));
      return { status: 204 };
    },
    async addressAgain({ person, params }) {
      await sendAgain(app, person, 'outbox', Number(params.id));
      return { status: 204 };
    },
  };
}
