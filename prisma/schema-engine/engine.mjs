// The schema engine itself, compiled to WebAssembly.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg';
import { MigrationAdapterFactory } from './adapter.mjs';
import { logError } from './log.mjs';

let loading;

/**
 * Loads the engine, for a datasource.
 * @param datamodels Prisma's schema files, as pairs of path and text; none for what needs no schema.
 * @returns what starts it, and what closes the connections that it has made.
 */
export async function loadEngine(datasource, datamodels = []) {
  loading ??= loadWebAssembly();
  await loading;
  const factory = new MigrationAdapterFactory(datasource);
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  return {
    start: () => wasm.SchemaEngine.new({ datamodels: datamodels.length ? datamodels : undefined }, debug, adapter),
    close: () => factory.close(),
  };
}

function debug(line) {
  if (process.env.SCHEMA_ENGINE_DEBUG) process.stderr.write(`${line}\n`);
}

async function loadWebAssembly() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => logError(message) };
  const imports = { './schema_engine_bg.js': { ...wasm, ...timersThatEnd() } };
  const { instance } = await WebAssembly.instantiate(await readFile(wasmFile()), imports);
  wasm.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/** The engine lets go of its timers and does not clear them: the 10 seconds in which it must have its lock kept a program that had done its work. */
function timersThatEnd() {
  const made = Object.entries(wasm).filter(([name]) => name.startsWith('__wbg_setTimeout_'));
  return Object.fromEntries(made.map(([name, setTimer]) => [name, (...args) => setTimer(...args).unref()]));
}

/** Beside the programs where they are deployed without packages (scripts/build.mjs), and otherwise in its package. */
function wasmFile() {
  const beside = fileURLToPath(new URL('./schema_engine_bg.wasm', import.meta.url));
  if (existsSync(beside)) return beside;
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  return entry.replace(/schema_engine\.js$/, 'schema_engine_bg.wasm');
}
