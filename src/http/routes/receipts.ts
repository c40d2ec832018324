import { rulesOf, type App } from '../../application/app';
import { assessReceipt, assessReceiptCode, peopleOn, printReceipt, readReceipt } from '../../application/receipt';
import { findVisibleCase } from '../../application/readCase';
import type { ReceiptAnswer } from '../../contract';
import type { Id } from '../../domain/brand';
import type { HandoverReceipt } from '../../domain/handover';
import { attachment } from '../attachment';
import { actWords, alone, someoneWords, stateWords, type Reader } from '../present/reader';
import type { Handlers } from '../serve';
import { DOCX } from './documents';

/** The receipt of a handover: to keep, to print, to check later. */
export function receiptHandlers(app: App): Pick<Handlers, 'readReceipt' | 'readReceiptPaper' | 'checkReceipt'> {
  return {
    async readReceipt({ person, params, reader }) {
      const id = params.id as Id<'case'>;
      const signed = await readReceipt(app, person, id);
      const { basis } = await findVisibleCase(app, person, id);
      const { procedure } = rulesOf(app, basis.procedure, basis.version);
      const shown = wordsOn(signed.receipt, await peopleOn(app, signed.receipt), procedure, reader);
      return { status: 200, body: { ...signed, shown } as unknown as ReceiptAnswer, headers: { 'Cache-Control': 'private, no-store' } };
    },
    async readReceiptPaper({ person, params }) {
      const { name, bytes } = await printReceipt(app, person, params.id as Id<'case'>);
      return { status: 200, bytes, type: DOCX, headers: { 'Content-Disposition': attachment(name, 'receipt.docx') } };
    },
    async checkReceipt({ person, body }) {
      return { status: 200, body: body.code !== undefined ? await assessReceiptCode(app, person, body.code) : await assessReceipt(app, person, body.kept) };
    },
  };
}

/** Names and words for the codes on a receipt, in the reader's language. */
function wordsOn({ offices, steps, periods, state }: HandoverReceipt, people: ReadonlyMap<string, string>, procedure: ReturnType<typeof rulesOf>['procedure'], reader: Reader): ReceiptAnswer['shown'] {
  const named = (codes: readonly (string | undefined)[], words: (code: string) => string): Record<string, string> => Object.fromEntries([...new Set(codes)].flatMap((code) => (code === undefined ? [] : [[code, words(code)]])));
  return {
    bodies: named([...Object.values(offices), ...steps.map(({ body }) => body), ...periods.map(({ body }) => body)], (code) => reader.body(code)),
    people: Object.fromEntries(people),
    acts: named(steps.map(({ act }) => act), (act) => alone(actWords(procedure, reader, act))),
    results: named(steps.map(({ result }) => result), (result) => someoneWords(procedure, reader, result)),
    state: alone(stateWords(procedure, reader, state)),
  };
}
