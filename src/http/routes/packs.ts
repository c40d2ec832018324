import { rulesOf, type App } from '../../application/app';
import { readPack } from '../../application/readPack';
import type { PackAnswer } from '../../contract';
import type { Id } from '../../domain/brand';
import { actWords, alone, someoneWords } from '../present/reader';
import type { Handlers } from '../serve';

/** What each body that sits in a consultation may see of it, to print. */
export function packHandlers(app: App): Pick<Handlers, 'readPack'> {
  return {
    async readPack({ person, params, reader }) {
      const { file, parties, contents, materials, data, parts, number, body } = await readPack(app, person, params.id as Id<'case'>, params.body);
      const { procedure } = rulesOf(app, file.basis.procedure, file.basis.version);
      const answer: PackAnswer = {
        body, bodyName: reader.body(body), number, parts: [...parts], names: parties.some(({ name }) => name !== undefined), data: { ...data }, materials: materials.map((one) => ({ ...one })),
        parties: parties.map(({ role, name }) => ({ role, words: alone(someoneWords(procedure, reader, role)), ...(name === undefined ? {} : { name }) })),
        contents: contents.map(({ act, on, by, content }) => ({ act, words: alone(actWords(procedure, reader, act)), on, ...(by === undefined ? {} : { by: reader.body(by) }), content: { ...content } })),
      };
      return { status: 200, body: answer, headers: { 'Cache-Control': 'private, no-store' } };
    },
  };
}
