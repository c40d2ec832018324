import type { App } from '../../application/app';
import { activateAs } from '../../application/versions/activate';
import { readVersions } from '../../application/versions/readVersions';
import { presentVersions } from '../present/versions';
import type { Handlers } from '../serve';

/** Which version of a procedure takes new cases, and what proved it; for supervision and administrators. */
export const versionHandlers = (app: App): Pick<Handlers, 'readVersions' | 'activateVersion'> => ({
  readVersions: async ({ person, reader }) => ({ status: 200, body: presentVersions(await readVersions(app, person), reader) }),
  activateVersion: async ({ person, params: { name, version }, body: { from } }) => ({ status: 200, body: { ...(await activateAs(app, person, { name, version, from })) } }),
});
