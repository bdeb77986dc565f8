import './scripts/generate.mjs';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What DATABASE_URL makes no difference to: it asks nothing of the server's version or settings that other files do not ask. It is tested once, with the
 * embedded PostgreSQL. A new folder or file of `test/` is tested twice until it is here.
 */
const ofNoGivenDatabase = [
  // An embedded server of their own.
  'test/database/embedded/**',
  'test/database/{replicas,schemaEngine}.test.ts',
  'test/faults/{damagedFolder,embeddedKilled}.test.ts',
  // No database at all: texts, files, arguments, the configuration, what the rooms import.
  'test/{architecture,config,cookbook,lines,links,tables}.test.ts',
  'test/schema/{partialDate,sdl}.test.ts',
  // What documentation and documents say; a few operations hold it against the server.
  'test/{bench,docs,documents,errorCodes,missingVariables,persisted,readme,variables}.test.ts',
  'test/query/**',
  'test/seed/{kinds,readme,record,suggestions}.test.ts',
  'test/seed/validate/**',
  // HTTP: bytes in, bytes out, kept answers, limits, metrics, traces. Whatever the operation is, its SQL is that of `test/engine/` and `test/golden/`.
  'test/{budgets,cache,httpServer,limits,log,metrics,rateLimit,repeats,tracing}.test.ts',
  'test/{http,keys,limits}/**',
  'test/faults/{drain,redisKilled}.test.ts',
  // Pages and files made of answers. The rows of exports are read in `test/export/{rows,totals,totalsFiles,formats}.test.ts`.
  'test/explorer/**',
  'test/export/{command,docs,http,httpRefusals,readers,xlsx}.test.ts',
  // Articles: reading, proposing, reviewing. What is written of them Prisma writes, as in `test/seed/write/`, under the rules of `test/database/`.
  'test/ingest/**',
  // Programs and commands as processes: they open a database, migrate it and seed it by what `test/database/namedSchema.test.ts` and the run's own
  // databases are made with.
  'test/{dist,main}.test.ts',
  'test/seed/commands.test.ts',
];

/** What takes longest goes first, so that both workers end together: the last file of one does not keep the other waiting. */
const longest = [
  'test/explorer/browser.test.ts',
  'test/database/schemaEngine.test.ts',
  'test/explorer/pages.test.ts',
  'test/dist.test.ts',
  'test/ingest/reviewPage.test.ts',
  'test/explorer/keyboard.test.ts',
  'test/database/replicas.test.ts',
  'test/ingest/wholeWay.test.ts',
  'test/reference/differential.test.ts',
  'test/main.test.ts',
  'test/backup.test.ts',
  'test/database/embedded/users.test.ts',
  'test/database/embedded/owners.test.ts',
  'test/explorer/paper.test.ts',
  'test/export/formats.test.ts',
  'test/ingest/badInput.test.ts',
  'test/faults/damagedFolder.test.ts',
  'test/export/http.test.ts',
  'test/research/speechTotals.test.ts',
  'test/export/readers.test.ts',
  'test/database/namedSchema.test.ts',
  'test/engine/hostile.test.ts',
  'test/schema/search/madeRows.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = longest.findIndex((name) => moduleId.endsWith(name));
      return found < 0 ? longest.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  // Vite would take graphql's ES module, Node takes its CommonJS one: two copies whose errors and types do not know each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(process.env.DATABASE_URL ? ofNoGivenDatabase : [])],
    globalSetup: ['test/support/global.ts'],
    // On two cores: the browser and the embedded server take what workers leave. A given server keeps them waiting for its disk, so that a third has room.
    pool: 'forks',
    maxWorkers: process.env.DATABASE_URL ? 3 : 2,
    sequence: { sequencer: LongestFirst },
    // Little runs often enough to win back what it costs to optimize it: V8 waits longer with that (bytes of code run; a twentieth of all processor time).
    // Schemas and statements are made and thrown away: with more room for what is young, less of it is copied (megabytes).
    execArgv: ['--interrupt-budget=1000000', '--min-semi-space-size=32', '--max-semi-space-size=64'],
    // A worker imports the schema, Prisma's client and graphql once, not once a file: what modules hold is the same for all files.
    isolate: false,
    setupFiles: ['test/support/setup.ts'],
    // Long enough for a machine that has other work too. What has to be quick says so in its own test.
    testTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 60_000,
    env: { NODE_ENV: 'test', TZ: 'Pacific/Auckland' },
  },
});
