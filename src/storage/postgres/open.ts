import type { Pool } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { entities } from '../entities';
import { migrations } from '../migrations';

/** Any number will do, as long as every program that migrates takes the same. */
const MIGRATION_LOCK = 8_471_203;

/** Opens the pool and migrates the database; of several programs that start at once, one migrates and the others wait. */
export async function openPostgres(url: string): Promise<{ readonly source: DataSource; readonly pool: Pool }> {
  const options: DataSourceOptions = {
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    parseInt8: true,
    poolSize: 16,
    connectTimeoutMS: 10_000,
    applicationName: 'weiquan',
    // A connection that breaks while idle is replaced by the pool; a statement that runs on it gets the error itself.
    poolErrorHandler: () => undefined,
  };
  const source = new DataSource(options);
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await source.runMigrations();
    await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
  } catch (error) {
    await source.destroy();
    throw error;
  }
  return { source, pool: (source.driver as PostgresDriver).master as Pool };
}
