import type { Act } from '../domain/act';
import type { Instant } from '../domain/brand';
import { legalDateOf } from '../domain/calendar';
import type { Case, Deadline } from '../domain/case';
import type { JsonObject } from '../domain/json';

/** The ring takes effect in law when the period ended, whenever it was noticed. */
export function clockAct(file: Case, type: string, input: JsonObject, deadline: Deadline, now: Instant): Act {
  const at = type === 'deadline.rang' ? deadline.ringsAt : now;
  return {
    type,
    input,
    actor: { kind: 'clock', id: 'clock', body: file.handling, role: 'clock' },
    at,
    on: typeof deadline.due === 'string' && type === 'deadline.rang' && !deadline.due.includes('T') ? (deadline.due as Act['on']) : legalDateOf(at),
    recordedAt: now,
    cause: { deadline: deadline.id },
  };
}
