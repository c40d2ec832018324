import i18n from 'i18next';
import { useSyncExternalStore } from 'react';

export type Language = 'zh' | 'en';

const KEPT = 'language';

/** What was chosen here before, else what the server made of the browser's wishes. */
const first = (): Language => {
  const kept = window.localStorage.getItem(KEPT);
  if (kept === 'zh' || kept === 'en') return kept;
  return document.documentElement.lang.startsWith('en') ? 'en' : 'zh';
};

void i18n.init({ lng: first(), fallbackLng: false, resources: {}, keySeparator: false, nsSeparator: false, interpolation: { escapeValue: false }, returnEmptyString: true, initAsync: false });

export const languageNow = (): Language => (i18n.language === 'en' ? 'en' : 'zh');
export const acceptLanguage = (): string => (languageNow() === 'zh' ? 'zh-CN' : 'en');

const mark = (language: string): void => {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
};
mark(i18n.language);
i18n.on('languageChanged', mark);

export async function speak(language: Language): Promise<void> {
  window.localStorage.setItem(KEPT, language);
  await i18n.changeLanguage(language);
}

const whenSpoken = (listen: () => void): (() => void) => {
  i18n.on('languageChanged', listen);
  return () => i18n.off('languageChanged', listen);
};

export const useLanguage = (): Language => useSyncExternalStore(whenSpoken, languageNow);

/** Says a word of an area; `{{name}}` in it stands for a value. */
export type Say<Key extends string> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

function saying<Key extends string>(language: Language, name: string): Say<Key> {
  const t = i18n.getFixedT(language, name);
  // A page says the same few words a thousand times.
  const said = new Map<Key, string>();
  return (key, values) => {
    if (values) return t(key, { ...values });
    const known = said.get(key);
    if (known !== undefined) return known;
    const words = t(key);
    said.set(key, words);
    return words;
  };
}

/** Makes the words of an area known, one file a language; the English ones are typed by the Chinese, so none can be missing. */
export function area<Key extends string>(name: string, zh: Readonly<Record<Key, string>>, en: Readonly<Record<NoInfer<Key>, string>>): () => Say<Key> {
  i18n.addResourceBundle('zh', name, zh);
  i18n.addResourceBundle('en', name, en);
  const say = { zh: saying<Key>('zh', name), en: saying<Key>('en', name) } as const;
  return function useSay() {
    return say[useLanguage()];
  };
}
