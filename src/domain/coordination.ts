import { z } from 'zod';
import type { Act } from './act';
import type { Id, LegalDate } from './brand';
import type { Case, Coordination } from './case';
import type { Text } from './json';
import { actOf } from './procedure';
import type { ChoicesOf, FieldsOf } from './words';

/*
 * What a supervision order (督办) has to do with the case that it is about. Any case of any procedure can be supervised, in any
 * state: these acts are written into its history by signals, and move no machine and no clock of it.
 */

const caseId = z.string().min(1).max(120);
const bodyCode = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/).meta({ directory: 'bodies' });
const date = z.iso.date().meta({ format: 'date' });
const text = (max = 2000) => z.string().min(1).max(max);

export const coordinationForms = {
  /** 督办: an order is issued about this case or a step of it. */
  'supervision.ordered': z.strictObject({ order: caseId, number: text(80).optional(), by: bodyCode, listed: z.boolean(), step: text(200).optional(), demands: text(), due: date }),
  /** What happens under the order: receipt, reply, extension, reminders. */
  'supervision.reported': z.strictObject({ order: caseId, event: z.enum(['received', 'progressReported', 'replied', 'returned', 'extended', 'urged', 'pressed', 'circulated']), due: date.optional() }),
  'supervision.closed': z.strictObject({ order: caseId, outcome: z.enum(['accepted', 'withdrawn']) }),
};

export type CoordinationAct = keyof typeof coordinationForms;

const act = actOf<unknown>();
const bySignal = { roles: ['signal'], whilePaused: true } as const;

export const coordinationActs = {
  'supervision.ordered': act(coordinationForms['supervision.ordered'], bySignal),
  'supervision.reported': act(coordinationForms['supervision.reported'], bySignal),
  'supervision.closed': act(coordinationForms['supervision.closed'], bySignal),
};

export const coordinationActWords: Readonly<Record<CoordinationAct, Text>> = {
  'supervision.ordered': { zh: '被督办', en: 'supervision ordered' },
  'supervision.reported': { zh: '督办进展', en: 'supervision: progress' },
  'supervision.closed': { zh: '督办销号', en: 'supervision closed' },
};

/** Words of the fields and choices of these forms, for every procedure. */
export const coordinationFieldWords: Readonly<Record<FieldsOf<typeof coordinationForms>, Text>> = {
  order: { zh: '督办件', en: 'supervision order' },
  number: { zh: '文号', en: 'document number' },
  by: { zh: '督办单位', en: 'supervising body' },
  listed: { zh: '挂牌', en: 'listed' },
  step: { zh: '环节', en: 'step' },
  demands: { zh: '督办要求', en: 'what is demanded' },
  due: { zh: '期限', en: 'until' },
  event: { zh: '进展', en: 'event' },
  outcome: { zh: '结果', en: 'outcome' },
};
export const coordinationChoiceWords: Readonly<Record<ChoicesOf<typeof coordinationForms>, Text>> = {
  received: { zh: '已签收', en: 'received' },
  progressReported: { zh: '已报进展', en: 'progress reported' },
  replied: { zh: '已答复', en: 'replied' },
  returned: { zh: '答复退回', en: 'reply returned' },
  extended: { zh: '已延期', en: 'extended' },
  urged: { zh: '催办', en: 'urged' },
  pressed: { zh: '再次督办', en: 'ordered again' },
  circulated: { zh: '通报', en: 'circulated' },
  accepted: { zh: '答复通过', en: 'reply accepted' },
  withdrawn: { zh: '撤销', en: 'withdrawn' },
};

/** Marks that a list shows of any case. */
export const coordinationFlags = { supervised: { zh: '督办中', en: 'supervised' } } as const satisfies Readonly<Record<string, Text>>;

/** The orders and consultations that look at the case, the newest last. */
export const coordinationsOf = (file: Pick<Case, 'coordinations'>): readonly Coordination[] => file.coordinations ?? [];

/** The marks of a case that is looked at now. */
export const flagsOfCoordination = (file: Pick<Case, 'coordinations'>): readonly (keyof typeof coordinationFlags)[] =>
  coordinationsOf(file).some(({ status }) => status === 'open') ? ['supervised'] : [];

/** The case with what the act says of the order; undefined where no such order is known here. */
export function coordinated(file: Case, { type, input, on }: Act, seq: number): Pick<Case, 'coordinations' | 'links'> | undefined {
  const known = coordinationsOf(file);
  const id = input['order'] as Id<'case'>;
  const due = input['due'] as LegalDate | undefined;
  if (type === 'supervision.ordered') {
    const number = input['number'] as string | undefined;
    const entry: Coordination = { kind: 'supervision', case: id, seq, since: on, ...(number === undefined ? {} : { number }), by: input['by'] as string, ...(due === undefined ? {} : { due }), status: 'open' };
    return { coordinations: [...known.filter((other) => other.case !== id), entry], links: linked(file, 'supervision', id) };
  }
  if (!known.some((entry) => entry.case === id)) return undefined;
  const change = type === 'supervision.closed' ? { status: 'closed' as const, outcome: input['outcome'] as string } : due === undefined ? {} : { due };
  return { coordinations: known.map((entry) => (entry.case === id ? { ...entry, ...change } : entry)), links: file.links };
}

const linked = ({ links }: Case, kind: string, id: Id<'case'>): Case['links'] => (links.some((link) => link.case === id) ? links : [...links, { kind, case: id }]);
