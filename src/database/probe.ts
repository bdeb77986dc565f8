import pg from 'pg';

/** What is at a database's address. */
export interface Found {
  readonly version: string;
  readonly major: number;
  readonly encoding: string;
  /** Whether a pooler is before it, which may give each transaction another session. */
  readonly isPooled: boolean;
  /** Where the extensions are that Dossier needs, as far as they are there. */
  readonly extensionSchemas: readonly string[];
  /** Whether the role may limit its temporary files. */
  readonly mayLimitTempFiles: boolean;
}

/**
 * Looks at what answers. The connection brings no settings of ours, which poolers refuse.
 *
 * PostgreSQL sends each client, in the protocol, the process that works for it. A pooler sends a number of its own, or none, since the process changes.
 */
export async function probe(options: pg.ClientConfig): Promise<Found> {
  const client = new pg.Client(options);
  // One that breaks fails its statement, and then emits an error.
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number; version: string; number: string; encoding: string }>(
      `SELECT pg_backend_pid() AS pid, current_setting('server_version') AS version,
              current_setting('server_version_num') AS number, current_setting('server_encoding') AS encoding`,
    );
    const [row] = rows;
    if (!row) throw new Error('it did not say its version');
    const major = Math.floor(Number(row.number) / 10_000);
    const sent: unknown = Reflect.get(client, 'processID');
    return {
      version: row.version.split(' ')[0] ?? row.version,
      major,
      encoding: row.encoding,
      isPooled: sent !== row.pid,
      extensionSchemas: await extensionSchemas(client),
      mayLimitTempFiles: major >= 15 && (await mayLimitTempFiles(client)),
    };
  } finally {
    await client.end().catch(() => {});
  }
}

async function extensionSchemas(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT nspname::text AS name FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace
     WHERE extname IN ('pg_trgm', 'btree_gist') ORDER BY name`,
  );
  return rows.map(({ name }) => name);
}

async function mayLimitTempFiles(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `SELECT has_parameter_privilege(current_user, 'temp_file_limit', 'SET') AS may`,
  );
  return rows[0]?.may === true;
}
