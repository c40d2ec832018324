import { z } from 'zod';
import { bodyCode, caseId, code, instant, line } from './fields';
import { worklistView } from './lists';

const noteId = z.string().regex(/^[0-9a-f]{32}$/).describe('128 bits by chance, as hex, chosen by the writer: sent twice it is one note');

export const noteParams = z.strictObject({ id: caseId, note: noteId });
export const noteRequest = z.strictObject({ text: line(2000) });

export const noteAnswer = z
  .strictObject({
    id: z.string(),
    body: bodyCode,
    name: z.string().describe('of its author'),
    text: z.string(),
    writtenAt: instant,
    changedAt: instant.optional(),
    own: z.boolean(),
    changeableUntil: instant.optional().describe('of your own: until then you may change or remove it'),
  })
  .meta({ id: 'Note' });
export const notesAnswer = z.strictObject({ items: z.array(noteAnswer) }).meta({ id: 'Notes' });

export const presenceAnswer = z
  .strictObject({
    revision: z.int().describe('of the case now: whoever read an earlier one reads again'),
    readers: z.array(z.strictObject({ body: bodyCode, bodyName: z.string(), name: z.string().optional().describe('a colleague; of another body only the body is told'), since: instant })),
  })
  .meta({ id: 'Presence' });

/** A list of the worklist with its filters, under a name. */
const savedFilter = z.strictObject({ name: line(40), view: worklistView.optional(), procedure: code.optional(), in: z.enum(['q', 'respondent', 'caller']).optional(), text: line(100).optional() });

const desk = { filters: z.array(savedFilter).max(20), toured: z.array(code).max(40).describe('tours that were seen or skipped') };
export const deskRequest = z.strictObject({ filters: desk.filters.optional(), toured: desk.toured.optional() });
export const deskAnswer = z.strictObject(desk).meta({ id: 'Desk' });

export type NoteAnswer = z.output<typeof noteAnswer>;
export type PresenceAnswer = z.output<typeof presenceAnswer>;
export type DeskAnswer = z.output<typeof deskAnswer>;
export type SavedFilter = z.output<typeof savedFilter>;
