import { DomainError } from '../domain/errors';
import type { Text } from '../domain/json';
import type { Person } from '../policies';
import type { App } from './app';
import type { Paging } from './listCases';
import { isAddress } from './notices/recipients';
import { onBehalfWords, renderNotice } from './notices/render';
import type { Page } from './ports';
import { defaultNoticeSettings, type InboxItem, type NoticeSettings } from './ports/notices';

/** A notice in an inbox, in words. */
export interface InboxEntry {
  readonly id: number;
  readonly caseId: string;
  readonly number: string;
  readonly procedure: string;
  readonly template: string;
  readonly subject: string;
  readonly body: string;
  readonly at: string;
  readonly read: boolean;
  /** The party or the body that the reader has to tell. */
  readonly onBehalfOf?: string;
  /** The same in words. */
  readonly onBehalfWords?: string;
}

type Parts = Pick<App, 'notices' | 'procedures' | 'bodies'>;

function entryOf(app: Parts, item: InboxItem, language: keyof Text): InboxEntry {
  const words = onBehalfWords(app, item, language);
  return {
    id: item.id, caseId: item.caseId, number: item.number, procedure: item.procedure, template: item.template,
    ...renderNotice(app, item, language),
    at: item.createdAt, read: item.readAt !== undefined,
    ...(item.onBehalfOf === undefined ? {} : { onBehalfOf: item.onBehalfOf }),
    ...(words === undefined ? {} : { onBehalfWords: words }),
  };
}

/** One's own inbox, newest first. There is no way to ask for another's. */
export async function readInbox(app: Parts, person: Person, unreadOnly: boolean, paging: Paging, language: keyof Text): Promise<Page<InboxEntry> & { readonly unread: number }> {
  const page = await app.notices.inbox(person.account, unreadOnly, paging);
  return { ...page, items: page.items.map((item) => entryOf(app, item, language)), unread: await app.notices.unread(person.account) };
}

/** Marks one as read, or with `upTo` it and all before it; how many stay unread. */
export async function markRead(app: Pick<App, 'notices' | 'world'>, person: Person, id: number, upTo: boolean): Promise<number> {
  await app.notices.markRead(person.account, id, upTo, app.world.now());
  return app.notices.unread(person.account);
}

export const readNoticeSettings = async (app: Pick<App, 'notices'>, person: Person): Promise<NoticeSettings> => (await app.notices.settings(person.account)) ?? defaultNoticeSettings;

/** Throws DomainError invalid `email.form`. */
export async function keepNoticeSettings(app: Pick<App, 'notices' | 'world'>, person: Person, settings: NoticeSettings): Promise<void> {
  if (settings.email !== undefined && !isAddress(settings.email)) {
    throw new DomainError('invalid', 'email.form', 'This is not one mail address.', { issues: [{ field: 'email', code: 'email.form', message: 'one mail address' }] });
  }
  await app.notices.keepSettings(person.account, settings, app.world.now());
}
