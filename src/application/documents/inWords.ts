import type { LegalDate } from '../../domain/brand';
import { formatShanghai, parseInstant } from '../../domain/calendar';
import type { Json, JsonObject } from '../../domain/json';
import { own } from '../../domain/own';
import type { Words } from '../../domain/procedure';
import { dateInNumerals } from '../../domain/text';
import type { Bodies } from '../app';
import type { KnownIdentity } from '../ports';
import type { Joined } from '../ports/documents';

/** With what the values of forms and cases are written out in a document. */
export interface Wording {
  readonly words: Words;
  readonly bodies: Bodies;
  /** The date of the document: bodies bear the names that they had then. */
  readonly on: LegalDate;
  /** Names of persons of the bodies, by account. */
  readonly people: ReadonlyMap<string, string>;
  /** The identities that the reader sees, by reference. */
  readonly identities: ReadonlyMap<string, KnownIdentity>;
}

/** What a value says, and the parts of the file whose identities it shows. */
export interface Said {
  readonly text: string;
  readonly parts: readonly string[];
}

const LEGAL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9.-]*$/;
/** An id of ours that the reader may not resolve: never printed as it is. */
const REFERENCE = /^[0-9a-hjkmnp-tv-z]{26}$/;
/** Items as short as these stand in one line: names, kinds. */
const SHORT = 12;

const units: Readonly<Record<string, string>> = { workingDay: '个工作日', calendarDay: '日', month: '个月', year: '年', hour: '小时' };

const plain = (text: string): Said => ({ text, parts: [] });

/** A value in the words of a document; undefined where it says nothing, or nothing that the reader may see. */
export function inWords(value: Json | undefined, wording: Wording, joined?: Joined): Said | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') return textInWords(value, wording);
  if (typeof value === 'number') return plain(String(value));
  if (typeof value === 'boolean') return plain(value ? '是' : '否');
  if (Array.isArray(value)) return listInWords(value, wording, joined);
  return objectInWords(value as JsonObject, wording);
}

function textInWords(text: string, { words, bodies, on, people, identities }: Wording): Said | undefined {
  const person = people.get(text);
  if (person !== undefined) return plain(person);
  const identity = identities.get(text);
  if (identity) return identityInWords(identity);
  if (LEGAL_DATE.test(text)) return plain(dateInNumerals(text as LegalDate));
  if (INSTANT.test(text)) return plain(momentInWords(text));
  if (!CODE.test(text)) return plain(text);
  if (REFERENCE.test(text)) return undefined;
  const choice = own(words.choices, text);
  if (choice !== undefined) return plain(choice);
  return plain(bodies.has(text) ? bodies.name(text, on).zh : text);
}

const momentInWords = (text: string): string => {
  const wall = formatShanghai(parseInstant(text));
  const minute = Number(wall.slice(14, 16));
  return `${dateInNumerals(wall.slice(0, 10) as LegalDate)}${Number(wall.slice(11, 13))}时${minute === 0 ? '' : `${minute}分`}`;
};

function identityInWords({ kind, part, content }: KnownIdentity): Said | undefined {
  const text = kind === 'narrative' ? content['text'] : (content['name'] ?? content['organisation']);
  return typeof text === 'string' && text !== '' ? { text, parts: [part] } : undefined;
}

/** Short items in one line, longer ones numbered, a paragraph each. */
function listInWords(items: readonly Json[], wording: Wording, joined: Joined | undefined): Said | undefined {
  const said = items.flatMap((item) => inWords(item, wording) ?? []);
  if (said.length === 0) return undefined;
  const texts = said.map(({ text }) => text);
  const parts = [...new Set(said.flatMap((one) => one.parts))];
  if (joined === 'lines') return { text: texts.join('\n'), parts };
  if (joined === 'row' || texts.length === 1 || texts.every((text) => [...text].length <= SHORT)) return { text: texts.join('、'), parts };
  return { text: texts.map((text, index) => `${index + 1}．${text}`).join('\n'), parts };
}

/** A length of time, a thing with its quantity and place; otherwise what names the thing. */
function objectInWords(value: JsonObject, wording: Wording): Said | undefined {
  const { length, unit } = value;
  if (typeof length === 'number' && typeof unit === 'string') return plain(`${length}${own(units, unit) ?? unit}`);
  if (typeof value['name'] === 'string' && typeof value['quantity'] === 'string') return plain([value['name'], value['quantity'], value['place']].filter((part) => typeof part === 'string').join('，'));
  for (const name of ['name', 'title', 'text', 'person', 'body', 'number']) {
    const said = inWords(value[name], wording);
    if (said) return said;
  }
  return undefined;
}
