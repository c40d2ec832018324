import type { DueDate, Explanation } from './counting';
import { dayIndexOf, weekdayOf } from './days';
import { formatShanghai } from './time';
import type { Show, Words } from './wording';
import { en } from './words.en';
import { zh } from './words.zh';

export type Language = 'zh' | 'en';

const languages: Readonly<Record<Language, Words>> = { zh, en };

/** The explanation line by line: the result, whether it is provisional, then each step in the order in which it was taken. */
export function explainInWords(explanation: Pick<Explanation, 'due' | 'provisional' | 'steps'>, language: Language): string[] {
  const words = languages[language];
  const show = showIn(words);
  const lines = [words.due(show(shownDue(explanation.due)))];
  if (explanation.provisional) lines.push(words.provisional);
  for (const step of explanation.steps) {
    const say = words.steps[step.code] as (data: unknown, on: string, show: Show) => string;
    lines.push(say(step.data, step.on === undefined ? '' : show(step.on), show));
  }
  return lines;
}

/** A due date as text: the date, or the wall-clock time in Shanghai with its offset. */
export function shownDue(due: DueDate['due']): string {
  return due.length === 10 ? due : formatShanghai(due as Parameters<typeof formatShanghai>[0]);
}

function showIn(words: Words): Show {
  return (text) => {
    const date = words.date(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)), weekdayOf(dayIndexOf(text)));
    return text.length === 10 ? date : words.time(date, text.slice(11).replace('+08:00', ''));
  };
}
