import pg from 'pg';
import { backendOf } from '../database/pooledClient.js';

/**
 * Asks PostgreSQL to end what a connection of a pool is doing. Over a connection of its own: the pool's may all be busy with what nobody waits for any more.
 * The connection is not to be used again before this is through: the request would hit its next statement.
 *
 * Behind a pooler the backend is the one that told its number in the transaction, and only while that transaction lasts: it then works for somebody else.
 */
export async function cancelStatement(pool: pg.Pool, client: pg.PoolClient): Promise<void> {
  const backend = backendOf(client);
  const messenger = new pg.Client(pool.options);
  // What goes wrong here changes nothing for anybody: the statement's timeout ends it.
  messenger.on('error', () => {});
  try {
    await messenger.connect();
    if (backend)
      await messenger.query(
        'SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE pid = $1 AND extract(epoch FROM xact_start)::text = $2',
        [backend.pid, backend.began],
      );
    else await messenger.query('SELECT pg_cancel_backend($1)', [Reflect.get(client, 'processID')]);
  } catch {
    return;
  } finally {
    await messenger.end().catch(() => {});
  }
}
