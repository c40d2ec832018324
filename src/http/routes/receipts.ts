import type { App } from '../../application/app';
import { printReceipt, readReceipt } from '../../application/receipt';
import type { ReceiptAnswer } from '../../contract';
import type { Id } from '../../domain/brand';
import { attachment } from '../attachment';
import type { Handlers } from '../serve';
import { DOCX } from './documents';

/** The receipt of a handover, to keep and to print. */
export function receiptHandlers(app: App): Pick<Handlers, 'readReceipt' | 'readReceiptPaper'> {
  return {
    async readReceipt({ person, params }) {
      return { status: 200, body: (await readReceipt(app, person, params.id as Id<'case'>)) as unknown as ReceiptAnswer, headers: { 'Cache-Control': 'private, no-store' } };
    },
    async readReceiptPaper({ person, params }) {
      const { name, bytes } = await printReceipt(app, person, params.id as Id<'case'>);
      return { status: 200, bytes, type: DOCX, headers: { 'Content-Disposition': attachment(name, 'receipt.docx') } };
    },
  };
}
