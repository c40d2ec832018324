import type { App } from '../../application/app';
import { keepDesk, readDesk, type Desk } from '../../application/desk';
import { keepNote, readNotes, removeNote, type NoteReading } from '../../application/notes';
import { endPresence, tellPresence } from '../../application/presence';
import { findVisibleCase } from '../../application/readCase';
import type { DeskAnswer, NoteAnswer } from '../../contract';
import type { Id } from '../../domain/brand';
import type { Handlers } from '../serve';

/** What belongs to the desk and is no fact of the law. */
export function deskHandlers(app: App): Pick<Handlers, 'readNotes' | 'keepNote' | 'removeNote' | 'tellPresence' | 'endPresence' | 'readDesk' | 'keepDesk'> {
  return {
    async readNotes({ person, params }) {
      const file = await findVisibleCase(app, person, params.id as Id<'case'>);
      return { status: 200, body: { items: (await readNotes(app, person, file)).map(presented) } };
    },
    async keepNote({ person, params, body }) {
      const file = await findVisibleCase(app, person, params.id as Id<'case'>);
      return { status: 200, body: presented(await keepNote(app, person, file, params.note, body.text)) };
    },
    async removeNote({ person, params }) {
      const file = await findVisibleCase(app, person, params.id as Id<'case'>);
      await removeNote(app, person, file, params.note);
      return { status: 204 };
    },
    async tellPresence({ person, params, reader }) {
      const file = await findVisibleCase(app, person, params.id as Id<'case'>);
      const readers = (await tellPresence(app, person, file)).map((there) => ({ ...there, bodyName: reader.body(there.body) }));
      return { status: 200, body: { revision: file.revision, readers } };
    },
    async endPresence({ person, params }) {
      await endPresence(app, person, await findVisibleCase(app, person, params.id as Id<'case'>));
      return { status: 204 };
    },
    readDesk: async ({ person }) => ({ status: 200, body: whole(await readDesk(app, person)) }),
    // What was checked against the contract is JSON.
    keepDesk: async ({ person, body }) => ({ status: 200, body: whole(await keepDesk(app, person, given(body))) }),
  };
}

const given = (body: object): Desk => Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));

const whole = (desk: Desk): DeskAnswer => ({ filters: [], toured: [], ...desk });

const presented = ({ caseId: _case, ...note }: NoteReading): NoteAnswer => note;
