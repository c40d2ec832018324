import type { Instant } from '../../src/domain/brand';
import type { Case } from '../../src/domain/case';
import type { Procedure } from '../../src/domain/procedure';
import type { Calendar } from '../../src/domain/calendar';
import { isSystemAct } from '../../src/domain/systemActs';
import { openActs } from '../../src/engine';

/**
 * 'Why can't I?' has four answers for every act that is not open: what stands against it, what is missing, who can supply it,
 * and where that stands. Returns the acts of the case for which one is wanting.
 */
export function unanswered(procedure: Procedure, calendar: Calendar, file: Case, at: Instant): string[] {
  const lapses = new Set(procedure.periods.map(({ lapse }) => lapse));
  const actor = { kind: 'person', id: 'someone', body: file.handling, role: 'officer' } as const;
  return openActs({ procedure, calendar }, file, actor, at).flatMap(({ act, refusal }) => {
    if (!refusal) return [];
    const { code, condition, missing, who, article } = refusal;
    const isOver = who.length === 1 && who[0] === 'nobody';
    const says = {
      code: code !== '' && (code !== 'condition.unmet' || (condition !== undefined && procedure.conditions[condition] !== undefined)),
      missing: missing.length > 0 || condition !== undefined || isOver || code === 'approval.ownRequest',
      known: missing.every((name) => name === 'party' || isSystemAct(name) || lapses.has(name) || Object.hasOwn(procedure.acts, name)),
      who: who.length > 0 && who.every((one) => one !== ''),
      article: article !== undefined && article !== '',
    };
    const wanting = Object.entries(says).filter(([, said]) => !said).map(([name]) => name);
    return wanting.length === 0 ? [] : [`${act} (${code}${condition === undefined ? '' : ` ${condition}`}): ${wanting.join(', ')}`];
  });
}
