import type { JsonObject } from '../domain/json';
import type { Person } from '../policies';
import type { App } from './app';
import type { Draft } from './ports/drafts';

/** What was half typed may name people: it is kept for a day, for the one who typed it. */
const KEPT_MS = 24 * 60 * 60_000;

const forgottenBefore = ({ world }: Pick<App, 'world'>): string => new Date(Date.parse(world.now()) - KEPT_MS).toISOString();

/** What the person had typed into a form and not sent. */
export async function readDraft(app: Pick<App, 'drafts' | 'world'>, person: Person, form: string): Promise<Draft | undefined> {
  const draft = await app.drafts.find(person.account, form);
  return draft && draft.savedAt >= forgottenBefore(app) ? draft : undefined;
}

/** Keeps what is typed, and forgets what anybody left lying for more than a day. */
export const saveDraft = (app: Pick<App, 'drafts' | 'world'>, person: Person, form: string, content: JsonObject): Promise<void> =>
  app.drafts.save(person.account, form, { content, savedAt: app.world.now() }, forgottenBefore(app));

export const dropDraft = (app: Pick<App, 'drafts'>, person: Person, form: string): Promise<void> => app.drafts.drop(person.account, form);
