import { postgresMeaning } from '../../src/storage/errors';

it('a PostgreSQL without the database is told as that, with the setting and the remedy', () => {
  const told = postgresMeaning(Object.assign(new Error('database "weiquan" does not exist'), { code: '3D000' }));
  expect(told).toMatchObject({ kind: 'unavailable', code: 'storage.failed', message: expect.stringMatching(/^DATABASE_URL: .*Create it first, with encoding UTF8/) });
});
