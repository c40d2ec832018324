export { answerWords } from './delivery';
export type { Language, Words } from './vocabulary';
export { codeWords, roleWords, wordsIn } from './words';
export { formWords } from './forms';
export { intakeWords } from './intake';
