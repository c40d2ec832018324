import type { RefusalProblem } from '../../contract';
import { cite } from '../../domain/citation';
import type { Procedure } from '../../domain/procedure';
import type { Refusal } from '../../domain/refusal';
import { codeWords } from '../words';
import { actWords, someoneWords, type Reader } from './reader';

/** A refusal in words. `procedure`: that of the case, where one is known. */
export function presentRefusal(refusal: Refusal, procedure: Procedure | undefined, reader: Reader): RefusalProblem {
  const { code, condition, missing, who, article, open, data } = refusal;
  const rule = condition !== undefined && procedure && Object.hasOwn(procedure.conditions, condition) ? procedure.conditions[condition] : undefined;
  return {
    code,
    words: codeWords(reader.words, code),
    ...(condition === undefined ? {} : { condition: { code: condition, words: rule?.missing[reader.language] ?? condition } }),
    missing: [...missing],
    who: who.map((one) => ({ code: one, words: someoneWords(procedure, reader, one) })),
    ...(article === undefined ? {} : { article: cite(article, reader.language) }),
    open: open.map((act) => ({ code: act, words: actWords(procedure, reader, act) })),
    ...(data ? { data } : {}),
  };
}
