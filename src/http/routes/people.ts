import type { App } from '../../application/app';
import { readPeople } from '../../application/readPeople';
import { roleWords } from '../words';
import { alone } from '../present/reader';
import type { Handlers } from '../serve';

export function peopleHandlers(app: App): Pick<Handlers, 'readPeople'> {
  return {
    async readPeople({ person, query, reader }) {
      const people = await readPeople(app, person, query.body);
      return { status: 200, body: { people: people.map(({ id, name, body, roles }) => ({ id, name, body, roles: roles.map((role) => ({ role, words: alone(roleWords(reader.words, role) ?? role) })) })) } };
    },
  };
}
