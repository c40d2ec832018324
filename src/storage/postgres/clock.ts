import type { ReferenceClock } from '../../application/ports';
import type { Connection } from '../connection';

/** Over a socket of the machine there is no address; over the network of one machine both ends have the same. */
const CLOCK = `select extract(epoch from clock_timestamp())::float8 * 1000 as time, coalesce(inet_server_addr() = inet_client_addr(), true) as same`;

/** The clock of the PostgreSQL server. While it does not answer, what goes wrong is told by whoever needs the database. */
export const postgresClock = (connection: Connection): ReferenceClock => ({
  name: 'postgres',
  async read() {
    const row = await connection.first<{ readonly time: number; readonly same: boolean }>(CLOCK);
    return row && { time: Number(row.time), sameMachine: row.same };
  },
});
