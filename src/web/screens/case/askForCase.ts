import type { CaseAnswer } from '../../../contract/case';
import { readAhead } from '../../api/queries';

/** As every screen about one case asks for it. */
export const theCase = (id: string) => ({ params: { id }, query: { explain: '1' } }) as const;
/** As they ask for the words of its procedure, once it is there. */
export const itsWords = (procedure: { readonly name: string; readonly version: number } | undefined) => ({ params: { name: procedure?.name ?? '' }, query: { version: procedure?.version } }) as const;

/** Asks for a case; once it may be seen, for the words of its procedure and for what else its screen reads. */
export async function askForCase(id: string, ...others: readonly ((file: CaseAnswer) => Promise<unknown>)[]): Promise<void> {
  const file = await readAhead('readCase', theCase(id));
  await Promise.all([readAhead('readProcedure', itsWords(file.procedure), { keep: Infinity }), ...others.map((ask) => ask(file))]);
}
