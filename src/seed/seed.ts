import type { Database } from '../database/client.js';
import { loadSeed, type Problem, SEED_DIRECTORY, SeedError, type SeedRows, validateSeed } from './validate.js';
import type { Difference } from './write/plan.js';
import { type Change, type CompareOptions, compareRows, type WriteOptions, writeRows } from './write/write.js';

export type { Difference } from './write/plan.js';
export { type Change, changeOf, type WriteOptions } from './write/write.js';

/** What seeding did: the changes table by table, and what a curator may want to look at. */
export interface Seeded {
  readonly changes: readonly Change[];
  readonly warnings: readonly Problem[];
}

/**
 * Writes validated rows in one transaction: the database then holds these facts and no others. Twice is as good as once.
 * @throws SeedError when an attached text contradicts a passage, or would be removed; nothing is written then.
 */
export async function writeSeed(prisma: Database, rows: SeedRows, options: WriteOptions = {}): Promise<Change[]> {
  const changes = await writeRows(prisma, rows, options);
  if (changes.some(({ added, changed, removed }) => added + changed + removed > 0)) await analyze(prisma);
  return changes;
}

/** The planner knows nothing of new rows until it is told, which autovacuum may do a minute later: until then some operations take too long. */
async function analyze(prisma: Database): Promise<void> {
  const [found] = await prisma.$queryRaw<{ tables: string | null }[]>`
    SELECT string_agg(c.oid::regclass::text, ', ') AS tables FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = current_schema() AND c.relkind = 'r'`;
  if (found?.tables) await prisma.$executeRawUnsafe(`ANALYZE ${found.tables}`);
}

/**
 * What `writeSeed` would write. Writes nothing.
 * @throws SeedError where `writeSeed` would.
 */
export async function compareSeed(
  prisma: Database,
  rows: SeedRows,
  options: CompareOptions = {},
): Promise<Difference[]> {
  return compareRows(prisma, rows, options);
}

/**
 * Validates a folder of facts and writes it.
 * @throws SeedError with everything that is wrong; nothing is written then.
 */
export async function seedDatabase(
  prisma: Database,
  options: WriteOptions & { readonly directory?: string } = {},
): Promise<Seeded> {
  const { rows, problems } = validateSeed(loadSeed(options.directory ?? SEED_DIRECTORY));
  if (!rows) throw new SeedError(problems.filter(({ severity }) => severity === 'error'));
  return { changes: await writeSeed(prisma, rows, options), warnings: problems };
}
