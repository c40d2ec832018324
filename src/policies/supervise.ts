import { isHead, isSupervisor, readsNoCases, type Person } from './person';

/**
 * Whose figures a person may read: everybody's for supervision and the office of the joint conference, one's own bodies' for
 * their heads, nobody's else. Figures hold no case and no person; the cases behind them are read like any others.
 */
export function figuresScope(person: Person): readonly string[] | 'all' | undefined {
  if (readsNoCases(person)) return undefined;
  if (isSupervisor(person) || person.roles.includes('secretary')) return 'all';
  return isHead(person) ? person.offices : undefined;
}
