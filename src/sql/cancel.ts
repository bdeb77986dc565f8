import pg from 'pg';

/**
 * Asks PostgreSQL to end what a connection of a pool is doing. Over a connection of its own: the pool's may all be busy with what nobody waits for any more.
 * The connection is not to be used again before this is through: the request would hit its next statement.
 */
export async function cancelStatement(pool: pg.Pool, client: pg.PoolClient): Promise<void> {
  const processId: unknown = Reflect.get(client, 'processID');
  const messenger = new pg.Client(pool.options);
  // What goes wrong here changes nothing for anybody: the statement's timeout ends it.
  messenger.on('error', () => {});
  try {
    await messenger.connect();
    await messenger.query('SELECT pg_cancel_backend($1)', [processId]);
  } catch {
    return;
  } finally {
    await messenger.end().catch(() => {});
  }
}
