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

/**
 * How a document lives. `outward`: it is sealed, served and filed, in that order. `inward`: what stays in the house (审批表、副卷)
 * is served on nobody, and sealed where the office does so. `outside`: another body's original, of which there is no text of ours.
 */
export type DocumentLife = 'outward' | 'inward' | 'outside';

const before = {
  draft: ['reviewed', 'signed', 'numbered', 'void'],
  reviewed: ['signed', 'numbered', 'void'],
  signed: ['numbered', 'void'],
  served: ['filed', 'void'],
  filed: [],
  void: [],
} as const;

/** Which steps are open in a state. `numbered` fixes the text: from then on its bytes are kept with their hash. */
const open: Readonly<Record<DocumentLife, Readonly<Record<DocumentState, readonly DocumentStep[]>>>> = {
  outward: { ...before, numbered: ['sealed', 'void'], sealed: ['served', 'void'] },
  inward: { ...before, numbered: ['sealed', 'filed', 'void'], sealed: ['filed', 'void'] },
  outside: { ...before, draft: ['filed', 'void'], numbered: [], sealed: [] },
};

/** The state after a step. Refusal `document.stepNotOpen` names the steps that are open. */
export function afterStep(state: DocumentState, step: DocumentStep, life: DocumentLife): Result<DocumentState> {
  const steps = open[life][state];
  return steps.includes(step) ? accepted(step) : refused('document.stepNotOpen', { open: [...steps], data: { state, step } });
}

/** True once the text is fixed and the bytes are kept. */
export const isFixed = (state: DocumentState): boolean => !['draft', 'reviewed', 'signed'].includes(state);
