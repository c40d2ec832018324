import { wordsIn } from '../http/words';
import { accountRoles } from '../policies';

const [zh, en] = [wordsIn('zh').roles, wordsIn('en').roles];

/** The roles of accounts, a line each: as people call them in both languages, and the code that the interface has for them. */
export const rolesInWords = accountRoles.map((role) => `  ${zh[role]}, ${en[role]}: ${role}`).join('\n');

const withoutBracket = (words: string): string => words.replace(/（.*）$/, '');

/**
 * The code of a role that somebody named by its word in either language, or by the code itself; the Chinese word also without
 * its bracket, where that names one role only. What is none stays as it was typed.
 */
export function roleNamed(typed: string): string {
  const exact = accountRoles.find((role) => role === typed || zh[role] === typed || en[role].toLowerCase() === typed.toLowerCase());
  const [short, ...others] = accountRoles.filter((role) => withoutBracket(zh[role]) === typed);
  return exact ?? (others.length === 0 ? short : undefined) ?? typed;
}
