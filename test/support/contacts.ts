import { keepDirectory } from '../../src/application/directory';
import { directoryFile, parseDirectory } from '../../src/domain/directoryFile';
import type { Composition } from '../../src/main';

/** Nobody's telephone. */
export const CONTACT = { telephone: '0533-2270000', address: '张店区新村西路201号312室' } as const;

/** Says in the directory of a house whom to call at these bodies, as the city does. */
export async function withContacts({ app, directory }: Pick<Composition, 'app' | 'directory'>, ...codes: readonly string[]): Promise<void> {
  const file = directoryFile(directory);
  await keepDirectory(app, directory, parseDirectory({ ...file, bodies: file.bodies.map((body) => (codes.includes(body.code) ? { ...body, contact: CONTACT } : body)) }), directory.version, 'test');
}
