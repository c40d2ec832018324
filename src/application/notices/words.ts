import type { Text } from '../../domain/json';
import type { NoticeWords, SystemTemplate } from './vocabulary';
import { en } from './words.en';
import { zh } from './words.zh';

const languages: Readonly<Record<keyof Text, NoticeWords>> = { zh, en };
export const noticeWords = (language: keyof Text): NoticeWords => languages[language];
export const isSystemTemplate = (template: string): template is SystemTemplate => Object.hasOwn(zh.letters, template);
