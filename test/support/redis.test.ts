import Redis from 'ioredis';
import { describeWithRedis, startRedis, type RedisServer } from './redis';

describeWithRedis('a redis-server of our own', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(async () => {
    await server.remove();
  });

  const ask = async <T>(question: (client: Redis) => Promise<T>): Promise<T> => {
    const client = new Redis(server.url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0, disconnectTimeout: 50 });
    // Without a listener ioredis prints a refused connection; connect() below rejects with it all the same.
    let refused: Error | undefined;
    client.on('error', (error: Error) => {
      refused = error;
    });
    try {
      await client.connect();
      return await question(client);
    } catch (error) {
      throw refused ?? error;
    } finally {
      client.disconnect();
    }
  };

  it('never throws a key away for want of memory', async () => {
    await expect(ask((client) => client.config('GET', 'maxmemory-policy'))).resolves.toContain('noeviction');
  });

  it('keeps what was written through a power cut', async () => {
    await ask((client) => client.set('alarm', '2026-10-08'));
    await server.crash();
    await expect(ask((client) => client.ping())).rejects.toThrow('ECONNREFUSED');
    await server.start();
    await expect(ask((client) => client.get('alarm'))).resolves.toBe('2026-10-08');
  });

  it('gives two tests two servers', async () => {
    const other = await startRedis({ appendOnly: false });
    try {
      expect(other.port).not.toBe(server.port);
    } finally {
      await other.remove();
    }
  });
});
