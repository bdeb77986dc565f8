// The schema engine itself, compiled to WebAssembly.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg';
import { MigrationAdapterFactory } from './adapter.mjs';
import { logError } from './log.mjs';

/** Loads the engine, for a datasource. @param datamodels Prisma's schema files, as pairs of path and text; none for what needs no schema. */
export async function loadEngine(datasource, datamodels = []) {
  await loadWebAssembly();
  const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationAdapterFactory(datasource));
  return () => wasm.SchemaEngine.new({ datamodels: datamodels.length ? datamodels : undefined }, debug, adapter);
}

function debug(line) {
  if (process.env.SCHEMA_ENGINE_DEBUG) process.stderr.write(`${line}\n`);
}

async function loadWebAssembly() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => logError(message) };
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const bytes = await readFile(entry.replace(/schema_engine\.js$/, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': wasm });
  wasm.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}
