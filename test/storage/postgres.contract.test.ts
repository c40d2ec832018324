import { startPostgres, type PostgresServer } from '../support/postgres';
import { storageContract } from './contract';

describe('PostgreSQL', () => {
  let server: PostgresServer | undefined;
  let made = 0;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());
  storageContract(async () => {
    if (!server) throw new Error('The server is not up.');
    return { kind: 'postgres', url: await server.database(`contract${++made}`) };
  });
});
