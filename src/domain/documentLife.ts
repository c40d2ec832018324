import { accepted, refused, type Result } from './refusal';

/*
 * The life of a document (文书): 草稿, 审核, 签发, 编号, 用印, 送达, 归档, or 作废. Its number is taken with the act that it
 * embodies and is never given twice: a void document keeps it.
 */

/** Where a document stands. */
export const DOCUMENT_STATES = ['draft', 'reviewed', 'signed', 'numbered', 'sealed', 'served', 'filed', 'void'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** A step leads to the state of its name. */
export type DocumentStep = Exclude<DocumentState, 'draft'>;

/** Which steps are open in a state. `numbered` fixes the text: from then on its bytes are kept with their hash. */
const open: Readonly<Record<DocumentState, readonly DocumentStep[]>> = {
  draft: ['reviewed', 'signed', 'numbered', 'void'],
  reviewed: ['signed', 'numbered', 'void'],
  signed: ['numbered', 'void'],
  numbered: ['sealed', 'served', 'filed', 'void'],
  sealed: ['served', 'filed', 'void'],
  served: ['filed', 'void'],
  filed: [],
  void: [],
};

/** The state after a step. Refusal `document.stepNotOpen` names the steps that are open. */
export function afterStep(state: DocumentState, step: DocumentStep): Result<DocumentState> {
  return open[state].includes(step) ? accepted(step) : refused('document.stepNotOpen', { open: [...open[state]], data: { state, step } });
}

/** True once the text is fixed and the bytes are kept. */
export const isFixed = (state: DocumentState): boolean => !['draft', 'reviewed', 'signed'].includes(state);
