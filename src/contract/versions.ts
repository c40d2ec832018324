import { z } from 'zod';
import { code, dateText, hash, instant, text } from './fields';

const activation = z.strictObject({ from: z.iso.date().describe('takes new cases from this legal date on'), at: instant, by: z.string().describe('account, or who did it on the command line'), content: hash });

const check = z
  .strictObject({ at: instant, current: z.boolean().describe('of the content that is installed'), configurations: z.int(), ways: z.int(), clocks: z.int(), findings: z.int() })
  .describe('the last model check that was kept');

const rehearsal = z
  .strictObject({ at: instant, endedAt: instant, current: z.boolean().describe('of the content that is installed'), from: z.int(), cases: z.int(), moving: z.int(), staying: z.int(), shifted: z.int().describe('dates that would move') })
  .describe('the last rehearsal over the open cases');

const version = z.strictObject({
  version: z.int(),
  content: hash.describe('of the exact content, as this program runs it'),
  takesCases: z.boolean().describe('it takes the cases of today'),
  migratesFrom: z.int().optional(),
  because: text.optional().describe('what it changes, and on whose paper'),
  activations: z.array(activation).describe('in the order in which they were recorded'),
  cases: z.strictObject({ open: z.int(), closed: z.int() }).describe('that go by it'),
  check: check.optional(),
  rehearsal: rehearsal.optional(),
  lacking: z.array(z.strictObject({ code: z.string(), words: z.string() })).describe('what stands against activating it now'),
});

/** The versions of every procedure. */
export const versionsAnswer = z.strictObject({ procedures: z.array(z.strictObject({ name: z.string(), title: z.string(), versions: z.array(version) })) }).meta({ id: 'Versions' });

export const versionParams = z.strictObject({ name: code, version: z.coerce.number().int().min(1).max(10_000) });
export const activationRequest = z.strictObject({ from: dateText.describe('the legal date from which it takes new cases: today or later') }).meta({ id: 'Activation' });
export const activationAnswer = z.strictObject({ procedure: z.string(), version: z.int(), ...activation.shape }).meta({ id: 'Activated' });

export type VersionsAnswer = z.output<typeof versionsAnswer>;
