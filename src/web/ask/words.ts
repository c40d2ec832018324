import { createContext, useContext } from 'react';
import { en } from './words.en';
import { zh } from './words.zh';

export type Language = 'zh' | 'en';
type Words = Readonly<Record<keyof typeof zh, string>>;
const words: Readonly<Record<Language, Words>> = { zh, en };

export const LanguageContext = createContext<Language>('zh');

export type Say = (key: keyof typeof zh, values?: Readonly<Record<string, string | number>>) => string;
export const sayIn = (language: Language): Say => (key, values = {}) => words[language][key].replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));

/** The words of this page in the language that was chosen. */
export const useSay = (): Say => sayIn(useContext(LanguageContext));
export const useLanguage = (): Language => useContext(LanguageContext);
