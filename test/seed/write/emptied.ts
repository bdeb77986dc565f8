import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Change, writeSeed } from '../../../src/seed/seed.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { type Files, rowsOf } from '../sample.js';

const TABLES = [
  'country',
  'organization',
  'person',
  '"position"',
  'equipment',
  'equipment_family',
  'aid_package',
  'package_line_item',
  'policy_decision',
  'policy_decision_link',
  'treaty',
  'treaty_action',
  'article',
  'article_text',
  'article_credit',
  'article_link',
  'passage',
  'quote',
  'citation',
  '"_Ammunition"',
  '"_LineItemEquipment"',
  '"_QuoteAbout"',
  '"_DecisionEquipment"',
  '"_TreatyGoverns"',
  '"_DecisionPackage"',
] as const;

/** A database that is empty before each test of a file, with ways to write and read all of it. */
export function emptiedDatabase() {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase({ seeded: false });
  });
  afterAll(() => db.close());
  beforeEach(() => db.pool.query(`TRUNCATE ${TABLES.join(', ')} CASCADE`));
  return {
    db: () => db,
    seed: (files: Files) => writeSeed(db.prisma, rowsOf(files)),
    /** Every row of every table, with the version that PostgreSQL gives it: an untouched row keeps its own. */
    async everything(): Promise<Record<string, unknown[]>> {
      const all: Record<string, unknown[]> = {};
      for (const table of TABLES)
        all[table] = (
          await db.pool.query(`SELECT t.xmin::text AS version, t::text AS row FROM ${table} t ORDER BY 2`)
        ).rows;
      return all;
    },
  };
}

/** The tables that were changed, with how many rows were added, changed and removed. */
export function touched(changes: readonly Change[]): Record<string, string> {
  return Object.fromEntries(
    changes
      .filter(({ added, changed, removed }) => added + changed + removed > 0)
      .map(({ table, added, changed, removed }) => [table, `+${added} ~${changed} -${removed}`]),
  );
}
