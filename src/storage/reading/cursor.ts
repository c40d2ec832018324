import { DomainError } from '../../domain/errors';

/** Where a page ended: for the list the place of its last case, for the worklist its key and place. */
export type Position = readonly (string | number)[];

export function cursorOf(kind: 'list' | 'worklist', position: Position): string {
  return Buffer.from(JSON.stringify([kind, ...position])).toString('base64url');
}

/** Reads a cursor back. Throws DomainError invalid/`cursor.unreadable` for anything that was not handed out for this list. */
export function readCursor(kind: 'list', cursor: string): readonly [number];
export function readCursor(kind: 'worklist', cursor: string): readonly [string, number];
export function readCursor(kind: 'list' | 'worklist', cursor: string): Position {
  const shape = kind === 'list' ? ['number'] : ['string', 'number'];
  const parts = parsed(cursor);
  const fits = Array.isArray(parts) && parts[0] === kind && parts.length === shape.length + 1 && shape.every((type, i) => typeof parts[i + 1] === type);
  const position = fits ? (parts.slice(1) as Position) : undefined;
  const place = position?.at(-1);
  if (!position || !Number.isSafeInteger(place) || (kind === 'worklist' && !/^\d{4}-[\dT:.Z-]{6,25}$/.test(String(position[0])))) throw unreadable();
  return position;
}

function parsed(cursor: string): unknown {
  if (cursor.length > 200 || !/^[A-Za-z0-9_-]+$/.test(cursor)) return undefined;
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const unreadable = (): DomainError => new DomainError('invalid', 'cursor.unreadable', 'The cursor was not handed out for this list.');
