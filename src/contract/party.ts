import { z } from 'zod';
import { actEntry } from './catalogue';
import { caseId, code, dueDate, hash, instant, line, object } from './fields';

/*
 * The page of a party without an account, and the desk's side of it.
 */

/** The code of the letter; or the number and the query code that a caller was told. */
export const entryRequest = z.strictObject({ code: line(60).optional(), number: line(80).optional(), queryCode: line(40).optional() }).meta({ id: 'PartyEntry' });

export const partyActRequest = z.strictObject({ act: code, input: object.default({}).describe('what the form of the act asks for') }).meta({ id: 'PartyAct' });

const partyAct = z.strictObject({ act: z.string(), words: z.string(), form: actEntry.shape.form, preset: z.array(z.string()).describe('fields that the page fills in by itself') });
const right = z.strictObject({ title: z.string(), text: z.string(), article: z.string().optional() });
const step = z.strictObject({
  id: z.string(),
  asked: z.string().describe('what is asked of the party, in plain words'),
  lastDay: z.strictObject({ name: z.string(), due: dueDate, article: z.string(), provisional: z.boolean(), lapsed: z.boolean(), paused: z.boolean(), why: z.array(z.string()).describe('how the day was reckoned, line by line') }).optional(),
  rights: z.array(right),
  acts: z.array(partyAct),
});

/** 收件凭证. */
export const submissionReceipt = z
  .strictObject({ number: z.string().describe('number of the case and of the fact'), case: z.string(), act: z.string(), at: instant.describe('when it was received'), hash: hash.describe('of the fact, chained with all that came before it in the case'), files: z.int() })
  .meta({ id: 'SubmissionReceipt' });

export const partyPageAnswer = z
  .strictObject({
    number: z.string(),
    procedure: z.string(),
    party: z.string().describe('id of the party, or the role of a caller who left no name'),
    role: z.string(),
    handling: z.string(),
    state: z.string().optional(),
    next: z.string().optional(),
    closed: z.boolean(),
    now: instant,
    expiresAt: instant.describe('the page closes: the code is typed again'),
    steps: z.array(step),
    questions: z.array(z.strictObject({ seq: z.int(), on: z.iso.date(), question: z.string(), answers: z.int() })),
    answer: partyAct.optional(),
    consents: z.array(z.strictObject({ who: z.string(), own: z.boolean(), agreed: z.boolean() })),
    handedIn: z.array(submissionReceipt),
    largestFile: z.int(),
  })
  .meta({ id: 'PartyPage' });

export const entryAnswer = z.strictObject({ token: z.string().describe('goes along as `Authorization: Bearer`'), page: partyPageAnswer }).meta({ id: 'PartyEntered' });

export const broughtAnswer = z.strictObject({ id: z.string(), name: z.string(), size: z.int(), hash, at: instant }).meta({ id: 'BroughtFile' });

// --- the desk ------------------------------------------------------------------------------------------------------

const party = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/);
export const partyParams = z.strictObject({ id: caseId, party });
export const copyParams = z.strictObject({ id: caseId, place: z.coerce.number().int().min(1).max(10_000), party });

export const partiesOnlineAnswer = z
  .strictObject({
    items: z.array(
      z.strictObject({
        party: z.string(),
        role: z.string(),
        code: z.strictObject({ generation: z.int(), issuedAt: instant, issuedBy: z.string(), expiresAt: instant, revokedAt: instant.optional(), revokedBy: z.string().optional(), usedAt: instant.optional().describe('when the page was opened with it last; no service') }).optional(),
        slip: z.string().optional().describe('its code alone, to print; where you may give it'),
        letters: z.array(z.strictObject({ place: z.int(), name: z.string(), number: z.string().optional(), href: z.string(), proof: z.string().describe('the form of proof of service, 送达回证') })),
        handedIn: z.array(submissionReceipt.extend({ seq: z.int(), evidence: z.array(z.strictObject({ id: z.string(), href: z.string() })) })),
      }),
    ),
  })
  .meta({ id: 'PartiesOnline' });

export type PartyPageAnswer = z.output<typeof partyPageAnswer>;
export type PartyEntryAnswer = z.output<typeof entryAnswer>;
export type SubmissionReceipt = z.output<typeof submissionReceipt>;
export type BroughtAnswer = z.output<typeof broughtAnswer>;
export type PartiesOnlineAnswer = z.output<typeof partiesOnlineAnswer>;
