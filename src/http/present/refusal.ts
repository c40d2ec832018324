import type { RefusalProblem } from '../../contract';
import { cite } from '../../domain/citation';
import type { Procedure } from '../../domain/procedure';
import type { Refusal } from '../../domain/refusal';
import { codeWords } from '../words';
import { actToDo, actWords, fieldWords, someoneWords, type Reader } from './reader';

/** A refusal in words. `procedure`: that of the case, where one is known. */
export function presentRefusal(refusal: Refusal, procedure: Procedure | undefined, reader: Reader): RefusalProblem {
  const { code, condition, missing, who, article, open, data } = refusal;
  const rule = condition !== undefined && procedure && Object.hasOwn(procedure.conditions, condition) ? procedure.conditions[condition] : undefined;
  const staying = condition === undefined ? undefined : procedure?.migration?.stays[condition];
  return {
    code,
    words: codeWords(reader.words, code),
    ...(condition === undefined ? {} : { condition: { code: condition, words: (rule?.missing ?? staying?.because)?.[reader.language] ?? condition } }),
    missing: missing.length === 0 && rule ? [{ code: condition ?? '', words: rule.missing[reader.language] }] : missing.map((one) => ({ code: one, words: missingWords(procedure, reader, one) })),
    who: who.map((one) => ({ code: one, words: someoneWords(procedure, reader, one) })),
    ...(article === undefined ? {} : { article: cite(article, reader.language) }),
    open: open.map((act) => ({ code: act, words: actToDo(procedure, reader, act) })),
    ...(data ? { data } : {}),
  };
}

/** An act, a field of the form, or a period whose end is waited for. */
function missingWords(procedure: Procedure | undefined, reader: Reader, code: string): string {
  const lapsing = procedure?.periods.find(({ lapse }) => lapse === code);
  if (lapsing) return lapsing.name[reader.language];
  const act = actWords(procedure, reader, code);
  return act === code ? fieldWords(procedure, reader, code) : act;
}
