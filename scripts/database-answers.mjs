#!/usr/bin/env node
// Says which PostgreSQL answers at DATABASE_URL. Exit code 0: one that Dossier can use; 1: none.
import pg from 'pg';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 3_000 });
try {
  await client.connect();
  const { rows } = await client.query(
    "SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int >= 150000 AS usable",
  );
  process.stdout.write(`PostgreSQL ${rows[0].version} answers.\n`);
  process.exitCode = rows[0].usable ? 0 : 1;
} catch (error) {
  process.stdout.write(`No PostgreSQL: ${error.message || error.code}\n`);
  process.exitCode = 1;
} finally {
  await client.end().catch(() => {});
}
