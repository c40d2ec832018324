import type { PartyPageAnswer } from '../../contract/party';

/*
 * What this window keeps until it is closed: the token, so that a reload opens the page again, and what was typed and not
 * sent. Nothing outlives the window; leaving forgets all of it.
 */

const TOKEN = 'party.token';
const DRAFT = 'party.draft.';

const store = (): Storage | undefined => {
  try {
    return window.sessionStorage;
  } catch (error) {
    // Forbidden by the settings of the browser: then nothing is kept.
    if (error instanceof DOMException) return undefined;
    throw error;
  }
};

export const keptToken = (): string | undefined => store()?.getItem(TOKEN) ?? undefined;
export const keepToken = (token: string): void => store()?.setItem(TOKEN, token);

export type Draft = Readonly<Record<string, unknown>>;
export const draftKey = (page: PartyPageAnswer, form: string): string => `${DRAFT}${page.number}.${page.party}.${form}`;

export function keptDraft(key: string): Draft {
  const text = store()?.getItem(key);
  return text ? (JSON.parse(text) as Draft) : {};
}

export const keepDraft = (key: string, draft: Draft): void => store()?.setItem(key, JSON.stringify(draft));
export const dropDraft = (key: string): void => store()?.removeItem(key);

export function forgetAll(): void {
  const kept = store();
  if (!kept) return;
  for (const key of Object.keys(kept)) if (key === TOKEN || key.startsWith(DRAFT)) kept.removeItem(key);
}
