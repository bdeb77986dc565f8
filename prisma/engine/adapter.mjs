// Prisma's adapter for pg, with what it lacks for migrations.
import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { closeAtExit, findConnection, parseUrl } from './connection.mjs';

// The types of the catalogs' "char" columns, which the adapter does not know, and of char(n), which it does.
const CHAR = 18;
const BPCHAR = 1042;

/** Makes the connections that the schema engine asks for, of a datasource that is looked up at the first one. */
export class MigrationAdapterFactory {
  provider = 'postgres';
  adapterName = '@prisma/adapter-pg';
  #datasource;

  constructor(datasource) {
    this.#datasource = datasource;
  }

  async connect() {
    return connectTo(await findConnection(this.#datasource));
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
}

/** One connection, as the native engine has: session settings and advisory locks hold. */
async function connectTo({ options, schema }) {
  const factory = new PrismaPg({ ...options, max: 1 }, schema ? { schema } : undefined);
  return closeAtExit(forMigrations(await factory.connect()));
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
