// Prisma's adapter for pg, with what it lacks for migrations.
import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { closeAtExit, findConnection, parseUrl } from './connection.mjs';

// The types of the catalogs' "char" columns, which the adapter does not know, and of char(n), which it does.
const CHAR = 18;
const BPCHAR = 1042;

/** Makes the connections that the schema engine asks for, of a datasource that is looked up at the first one. */
export class MigrationAdapterFactory {
  provider = 'postgres';
  adapterName = '@prisma/adapter-pg';
  #datasource;
  #made = [];

  constructor(datasource) {
    this.#datasource = datasource;
  }

  async connect() {
    const connection = await connectTo(await findConnection(this.#datasource));
    this.#made.push(connection);
    return connection;
  }

  async connectToShadowDb() {
    const { shadowDatabaseUrl } = this.#datasource;
    if (shadowDatabaseUrl) return connectTo(parseUrl(shadowDatabaseUrl));
    const { options, schema } = await findConnection(this.#datasource);
    const admin = await connectTo({ options, schema });
    const database = `prisma_migrate_shadow_db_${randomUUID()}`;
    await admin.executeScript(`CREATE DATABASE "${database}"`);
    const shadow = await connectTo({ options: { ...options, database }, schema });
    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await dispose();
      await admin.executeScript(`DROP DATABASE IF EXISTS "${database}"`);
      await admin.dispose();
    };
    return shadow;
  }

  /** Closes the connections that are still open. */
  async close() {
    for (const connection of this.#made.splice(0)) await connection.dispose();
  }
}

/** One connection, as the native engine has: session settings and advisory locks hold, but behind a pooler. */
async function connectTo({ options, schema }) {
  const found = await look(options);
  if (schema) await makeSchema(options, schema);
  const pool = new pg.Pool({ ...options, ...(await connectionSettings(found, schema)), max: 1 });
  const factory = new PrismaPg(pool, { ...(schema ? { schema } : {}), disposeExternalPool: true });
  const connection = forMigrations(await factory.connect());
  if (found.isPooled) leaveOutLock(connection);
  return closeAtExit(connection);
}

async function look(options) {
  const { probe } = await import('../../src/database/probe.ts');
  return probe(options);
}

/** Makes the schema that the URL names, as the native engine does. */
async function makeSchema(options, schema) {
  const client = new pg.Client(options);
  await client.connect();
  try {
    const name = client.escapeIdentifier(schema);
    const { rows } = await client.query('SELECT to_regnamespace($1) IS NOT NULL AS there', [name]);
    if (!rows[0].there) await client.query(`CREATE SCHEMA IF NOT EXISTS ${name}`);
  } finally {
    await client.end();
  }
}

/** The migrations name their tables and the extensions' functions without a schema: the search path says where they are. */
async function connectionSettings(found, schema) {
  const { asSetLocal, asStartOptions, sameEverywhere, searchPathFor } = await import('../../src/database/settings.ts');
  const settings = { ...sameEverywhere, ...searchPathFor(schema, found.extensionSchemas) };
  if (!found.isPooled) return { options: asStartOptions(settings) };
  const { pooledClient } = await import('../../src/database/pooledClient.ts');
  return { Client: pooledClient(asSetLocal(settings)), pipeline: true };
}

/**
 * A lock of a session would stay with one of the pooler's, and nobody could ever give it back: two migrations at once behind a pooler are not kept apart.
 * Each of them is one transaction all the same.
 */
function leaveOutLock(connection) {
  for (const method of ['queryRaw', 'executeRaw', 'executeScript']) {
    const send = connection[method].bind(connection);
    const without = (sql) => (/^\s*SELECT pg_advisory_lock\(\d+\)\s*;?\s*$/i.test(sql) ? 'SELECT 1' : sql);
    connection[method] = (query) =>
      send(typeof query === 'string' ? without(query) : { ...query, sql: without(query.sql) });
  }
}

function forMigrations(connection) {
  readCharColumns(connection);
  // The whole script in one simple query, as the native engine does. The adapter splits it at every ';', also at those inside
  // of function bodies, strings and comments.
  connection.executeScript = async (script) => {
    try {
      await connection.underlyingDriver().query(script);
    } catch (error) {
      connection.onError(error);
    }
  };
  return connection;
}

/** "char" columns must arrive as Character: PostgreSQL 18's catalogs make the engine panic otherwise. */
function readCharColumns(connection) {
  const performIO = connection.performIO.bind(connection);
  const queryRaw = connection.queryRaw.bind(connection);
  const charColumns = new WeakMap();
  connection.performIO = async (query) => {
    const result = await performIO(query);
    const found = (result.fields ?? []).flatMap((field, index) => (field.dataTypeID === CHAR ? [index] : []));
    for (const index of found) result.fields[index].dataTypeID = BPCHAR;
    charColumns.set(query, found);
    return result;
  };
  connection.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumns.get(query) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
}
