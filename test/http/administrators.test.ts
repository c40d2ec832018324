import { endpoints } from '../../src/contract';
import { House } from '../support/house';
import { register } from '../support/hotlineCalls';
import { startPostgres, type PostgresServer } from '../support/postgres';

const ADMINISTRATORS = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'];
/** Everything that is read of one case, and what several are read for at once. */
const reads = [...new Set(Object.values(endpoints).flatMap(({ method, path }) => (method === 'get' && path.startsWith('/api/cases/{id}') ? [path] : [])))];
const hash = 'a'.repeat(40);
const addressIn = (path: string, id: string): string =>
  path.replace('{id}', id).replace('{evidence}', hash).replace('{package}', hash.slice(0, 24) + hash).replaceAll(/\{\w+\}/g, '1');

describe('administrators', () => {
  let server: PostgresServer | undefined;
  let house: House | undefined;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterEach(() => house?.close());
  afterAll(() => server?.stop());

  it.each(['sqlite', 'postgres'])('are told of every case that there is none, whatever of it they ask for, on %s', async (kind) => {
    house = await House.open(kind === 'postgres' ? { database: await server!.database('administrators') } : {});
    const { id } = (await register(await house.person('zb-12330', 'operator'))).body;
    expect(reads.length).toBeGreaterThanOrEqual(15);
    for (const role of ADMINISTRATORS) {
      const administrator = await house.person('zb-ip', role);
      for (const path of reads) expect([path, (await administrator.get(addressIn(path, id))).status]).toEqual([path, 404]);
      expect((await administrator.get(`/api/cases/${id}`)).body.code).toBe('case.notFound');
      expect((await administrator.get(`/api/documents/bundle?papers=${id}.1`)).status).toBeLessThan(500);
    }
  });
});
