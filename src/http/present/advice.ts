import type { Advice } from '../../application/adviseIntake';
import type { AdviceAnswer } from '../../contract';
import { codeWords, intakeWords } from '../words';
import type { Reader } from './reader';

/** Advice in words. */
export function presentAdvice({ number, kind, body }: Advice, reader: Reader): AdviceAnswer {
  const say = intakeWords(reader.language);
  const wrong = (code: string, expected: string | undefined): string => (code === 'number.otherKind' ? say.otherKind : code === 'number.checkDigit' ? say.checkDigit(expected ?? '') : codeWords(reader.words, code));
  return {
    ...(number ? { number: number.ok ? { ok: true, normal: number.normal, words: say.good(number.normal) } : { ok: false, words: wrong(number.code, number.expected) } } : {}),
    ...(kind ? { kind: { kind: kind.kind, words: say.kinds[kind.because] } } : {}),
    ...(body ? { body: { code: body.code, name: reader.body(body.code), words: say.bodies[body.because] } } : {}),
  };
}
