import type { LegalDate } from '../../domain/brand';
import { legalDateOf, shownDue } from '../../domain/calendar';
import type { Json, JsonObject, Text } from '../../domain/json';
import type { Procedure } from '../../domain/procedure';
import { newestProcedure, type App } from '../app';
import type { Delivery } from '../ports/notices';
import { HEAD } from './recipients';
import { isSystemTemplate, noticeWords } from './words';

/** A notice in words: what kind of step it is, and what it says. */
export interface Rendered {
  readonly subject: string;
  readonly body: string;
}

type Language = keyof Text;
type Parts = Pick<App, 'procedures' | 'bodies'>;
type Said = Pick<Delivery, 'procedure' | 'template' | 'data' | 'number' | 'body' | 'onBehalfOf' | 'legalService' | 'createdAt'>;

/**
 * A notice in words. What is handed to an official who must tell somebody else says that, and not what is to be told: it
 * may come from a part of the file that the reader of an inbox does not see.
 */
export function renderNotice(parts: Parts, notice: Said, language: Language): Rendered {
  const say = noticeWords(language);
  const procedure = newestProcedure(parts, notice.procedure);
  const found = isSystemTemplate(notice.template) ? say.letters[notice.template] : letterOf(procedure, notice.template, language);
  const { subject, body } = found ?? say.other;
  const on = legalDateOf(notice.createdAt);
  const own: JsonObject = { number: notice.number === '' ? say.withoutNumber : notice.number, ...numberless(notice.data) };
  // A rung that only this procedure has presses as the first one does.
  const { rung: reached } = notice.data;
  const pressing = isSystemTemplate(notice.template) ? ((typeof reached === 'string' ? say.rungs[reached] : undefined) ?? say.rungs['runOut']) : undefined;
  const rung: Readonly<Record<string, string | undefined>> = { rung: pressing?.name, request: pressing?.request };
  const fill = (text: string): string => filled(text, (name) => rung[name] ?? valueIn(parts, procedure, own, name, language, on));
  if (notice.onBehalfOf === undefined) return { subject: fill(subject), body: fill(body) };
  const who = someone(parts, procedure, notice.onBehalfOf, language, on);
  const to = notice.legalService ? say.toServe : say.onBehalf;
  const about: Readonly<Record<string, string>> = { who, subject: fill(subject), number: notice.number === '' ? say.withoutNumber : notice.number };
  const tell = (text: string): string => filled(text, (name) => about[name] ?? '');
  return { subject: tell(to.subject), body: tell(to.body) };
}

/** A subject up to what it says of one case: the kind of notice. */
const kindOf = (subject: string): string => (/^[^{]*[^{\s:：,，(（]/u.exec(subject)?.[0] ?? filled(subject, () => '…'));

/** What kind of notice a template makes, for whoever sees that it went out and not what it says. What the system says of a period is told without the period. */
export function subjectOf(procedures: readonly Procedure[], template: string, language: Language): string {
  const say = noticeWords(language);
  if (isSystemTemplate(template)) return kindOf(say.letters[template].subject);
  if (template === 'digest') return kindOf(say.digest.subject);
  const procedure = procedures.find(({ letters }) => Object.hasOwn(letters, template));
  return kindOf((letterOf(procedure, template, language) ?? say.other).subject);
}

/** A number in the data goes before the delivery's, an empty one does not. */
const numberless = ({ number, ...data }: JsonObject): JsonObject => (number === undefined || number === '' ? data : { ...data, number });

function letterOf(procedure: Procedure | undefined, template: string, language: Language): Rendered | undefined {
  const letter = procedure && Object.hasOwn(procedure.letters, template) ? procedure.letters[template] : undefined;
  return letter && { subject: letter.subject[language], body: letter.body[language] };
}

export const filled = (text: string, valueOf: (name: string) => string): string => text.replace(/\{(\w+)\}/g, (_whole, name: string) => valueOf(name));

const DATE = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/;

/** Names of bodies, words of codes, dates as they are read; everything else as it stands. */
function valueIn(parts: Parts, procedure: Procedure | undefined, data: JsonObject, name: string, language: Language, on: LegalDate): string {
  const value: Json | undefined = data[name];
  if (Array.isArray(value)) return value.map((item) => word(parts, procedure, item as Json, language, on)).join(language === 'zh' ? '；' : '; ');
  if (name === 'period' && typeof value === 'string') return procedure?.periods.find(({ id }) => id === value)?.name[language] ?? value;
  return value === undefined ? '' : word(parts, procedure, value, language, on);
}

function word(parts: Parts, procedure: Procedure | undefined, value: Json, language: Language, on: LegalDate): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return '';
  if (DATE.test(value)) return dateWords(value, language);
  if (parts.bodies.has(value)) return parts.bodies.name(value, on)[language];
  const choices = procedure?.words[language].choices;
  return (choices && Object.hasOwn(choices, value) ? choices[value] : undefined) ?? value;
}

/** A legal date, or an instant as the wall clock in Shanghai shows it, to the minute. */
export function dateWords(due: string, language: Language): string {
  const shown = shownDue(due as LegalDate).replace('+08:00', '').replace('T', ' ');
  const [date = '', time] = shown.split(' ');
  const minute = time === undefined ? '' : ` ${time.slice(0, 5)}`;
  if (language === 'en') return `${date}${minute}`;
  const [year, month, day] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日${minute}`;
}

/** Whom the reader of a notice has to tell, in words; undefined: the notice is his own. */
export function onBehalfWords(parts: Parts, { onBehalfOf, procedure, createdAt }: Pick<Said, 'onBehalfOf' | 'procedure' | 'createdAt'>, language: Language): string | undefined {
  return onBehalfOf === undefined ? undefined : someone(parts, newestProcedure(parts, procedure), onBehalfOf, language, legalDateOf(createdAt));
}

/** A party by its role, a body by its name, the head of a body (`head@` and its code). */
function someone(parts: Parts, procedure: Procedure | undefined, code: string, language: Language, on: LegalDate): string {
  if (code.startsWith(`${HEAD}@`)) return filled(noticeWords(language).headOf, () => someone(parts, procedure, code.slice(HEAD.length + 1), language, on));
  if (parts.bodies.has(code)) return parts.bodies.name(code, on)[language];
  const choices = procedure?.words[language].choices;
  return (choices && Object.hasOwn(choices, code) ? choices[code] : undefined) ?? noticeWords(language).party;
}

/** All that a short message says: the body that writes, the number, the kind of step, the date. Nothing of it comes from what was told or typed. */
export function renderShort(parts: Parts, notice: Said, language: Language): { readonly body: string; readonly number: string; readonly step: string; readonly date: string; readonly text: string } {
  const say = noticeWords(language);
  const on = legalDateOf(notice.createdAt);
  const due = notice.data['due'];
  const said = {
    body: parts.bodies.has(notice.body) ? parts.bodies.name(notice.body, on)[language] : say.someone,
    number: notice.number,
    step: renderNotice(parts, notice, language).subject,
    date: dateWords(typeof due === 'string' && DATE.test(due) ? due : on, language),
  };
  return { ...said, text: filled(say.short, (name) => said[name as keyof typeof said] ?? '').replace(/】 /, '】').replace(/\] {2}/, '] ') };
}
