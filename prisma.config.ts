import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// Prisma's own engine, from npm and in WebAssembly: nothing is downloaded (prisma/schema-engine.mjs says how).
// Windows cannot execute a script by its path, so Prisma fetches its native engine there.
if (process.platform !== 'win32') {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL('./prisma/schema-engine.mjs', import.meta.url));
}

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // With no DATABASE_URL, the engine starts the embedded PostgreSQL. Prisma refuses an empty URL: this one stands for it.
  datasource: { url: process.env.DATABASE_URL || 'postgresql://dossier@embedded/dossier' },
});
