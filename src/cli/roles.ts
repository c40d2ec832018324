import { wordsIn } from '../http/words';
import { accountRoles } from '../policies';

const [zh, en] = [wordsIn('zh').roles, wordsIn('en').roles];

/** The roles of accounts, a line each: as people call them in both languages, and the code that the interface has for them. */
export const rolesInWords = accountRoles.map((role) => `  ${zh[role]}, ${en[role]}: ${role}`).join('\n');

/** The code of a role that somebody named by its word in either language, or by the code itself; what is none stays as it was typed. */
export const roleNamed = (typed: string): string => accountRoles.find((role) => role === typed || zh[role] === typed || en[role].toLowerCase() === typed.toLowerCase()) ?? typed;
