// The native engine's other face, "schema-engine cli <command>": does the database answer, make it, drop it.
import pg from 'pg';
import { findConnection } from './connection.mjs';
import { logError } from './log.mjs';

const PRISMA_CODES = { '3D000': 'P1003', '28P01': 'P1000', 28000: 'P1000' };

/** Runs one such command; answers the exit code. */
export async function runDatabaseCommand(command, datasource) {
  try {
    const { options } = await findConnection(datasource);
    // A database can be neither made nor dropped by a session inside of it.
    const database = command === 'can-connect-to-database' ? options.database : 'postgres';
    const client = new pg.Client({ ...options, database });
    await client.connect();
    const name = client.escapeIdentifier(options.database);
    if (command === 'create-database') await client.query(`CREATE DATABASE ${name}`);
    if (command === 'drop-database') await client.query(`DROP DATABASE ${name}`);
    await client.end();
    return 0;
  } catch (error) {
    logError(error.message || String(error), PRISMA_CODES[error.code] ?? 'P1001');
    return 1;
  }
}
