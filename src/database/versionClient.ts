import pg from 'pg';

/** How long the database may take to say its version: one that takes longer is of no use just now. */
const patienceMs = 1_000;

/**
 * A connection of its own that asks for the version of the record, so that a full pool does not make the question wait.
 * @param options those of a pool: where the database is.
 * @param onEnd called when the connection breaks or ends.
 */
export async function openVersionClient(options: pg.PoolConfig, onEnd: () => void): Promise<pg.Client> {
  const client = new (options.Client ?? pg.Client)({
    ...options,
    application_name: 'dossier: version of the record',
    query_timeout: patienceMs,
  });
  if (!(client instanceof pg.Client)) throw new TypeError('the pool has clients of another kind');
  client.on('error', onEnd);
  client.on('end', onEnd);
  await client.connect();
  // Nobody waits for this connection alone.
  if ('unref' in client && typeof client.unref === 'function') client.unref();
  return client;
}

/** The version of the record that a database holds. */
export async function versionOver(client: Pick<pg.Client, 'query'>): Promise<string | undefined> {
  const { rows } = await client.query<{ version: string }>('SELECT version::text AS version FROM record_version');
  return rows[0]?.version;
}
