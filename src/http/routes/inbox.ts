import type { App } from '../../application/app';
import { readDeliveries, readDeliveryEvents, sendAgain } from '../../application/operateNotices';
import { subjectOf } from '../../application/notices/render';
import { keepNoticeSettings, markRead, readInbox, readNoticeSettings } from '../../application/readInbox';
import type { Procedure } from '../../domain/procedure';
import type { InboxFeed } from '../inboxFeed';
import { alone, someoneWords, type Reader } from '../present/reader';
import type { Handlers } from '../serve';
import { answerWords, codeWords } from '../words';

const ROWS = 50;
const paging = ({ limit, cursor }: { readonly limit?: number; readonly cursor?: string }) => ({ limit: limit ?? ROWS, ...(cursor === undefined ? {} : { cursor }) });

/** A role, an office or a body; a party as whichever procedure names it. */
const someoneOf = (procedures: readonly Procedure[], code: string, reader: Reader): string =>
  procedures.map((procedure) => someoneWords(procedure, reader, code)).find((words) => words !== code) ?? code;

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
    async listDeliveries({ person, query: { state, channel, ...page }, reader }) {
      const { items, unaddressed, ...rest } = await readDeliveries(app, person, { ...(state === undefined ? {} : { state }), ...(channel === undefined ? {} : { channel }) }, paging(page));
      const inWords = ({ template, lastCode, state: now }: { readonly template: string; readonly lastCode?: string; readonly state: string }) => ({
        words: subjectOf(app.procedures, template, reader.language),
        ...(lastCode === undefined || now === 'withdrawn' ? {} : { lastWords: answerWords(reader.language, lastCode, now === 'failed') ?? codeWords(reader.words, lastCode) }),
      });
      return {
        status: 200,
        body: {
          items: items.map((item) => ({ ...item, ...inWords(item) })),
          unaddressed: unaddressed.map((notice) => ({ ...notice, ...inWords(notice), recipientWords: alone(someoneOf(app.procedures, notice.recipient, reader)) })),
          ...rest,
        },
      };
    },
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
