#!/usr/bin/env node
// Prisma's schema engine without its download. The CLI expects a native "schema-engine" program and fetches it from a server of
// its own before every command, "generate" included. This file is one that it accepts (PRISMA_SCHEMA_ENGINE_BINARY, set in
// prisma.config.ts): the same engine, compiled to WebAssembly, from npm. What it writes into a database is Prisma's own
// bookkeeping, so that a colleague with the native engine works on the same one.
// With no DATABASE_URL it works on the embedded PostgreSQL.
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';
import { logStart } from './schema-engine/log.mjs';

const { values, positionals } = parseArgs({
  strict: false, // other options of the native engine say nothing to us
  allowPositionals: true,
  options: {
    datasource: { type: 'string' },
    datamodels: { type: 'string', multiple: true },
    version: { type: 'boolean', short: 'V' },
  },
});

if (values.version) {
  process.stdout.write('schema-engine-wasm\n');
} else {
  logStart();
  // It uses what src/ knows of connections and of the embedded PostgreSQL, which is TypeScript.
  register();
  const datasource = JSON.parse(values.datasource ?? '{}');
  const cli = positionals.indexOf('cli');
  if (cli >= 0) {
    // Loaded only now: these commands do not need the WebAssembly, which takes a while.
    const { runDatabaseCommand } = await import('./schema-engine/databases.mjs');
    const { exit } = await import('./schema-engine/connection.mjs');
    await exit(await runDatabaseCommand(positionals[cli + 1], datasource));
  } else {
    const { serveRequests } = await import('./schema-engine/rpc.mjs');
    await serveRequests(datasource, values.datamodels ?? []);
  }
}
