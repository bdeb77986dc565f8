import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enumDefinitions } from '../../src/generated/enums.js';
import { isoDay, parsePartialDate } from '../../src/query/values/partialDate.js';
import { Reference } from '../reference/index.js';
import { loadRecords } from '../reference/rows.js';
import { askApi } from '../support/api.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

/**
 * The engine computes a standing in SQL, the reference in TypeScript: over made-up histories, those that no country has among them, both must give the same,
 * with the same actions.
 */
const histories = 400;
const kinds = Object.keys(enumDefinitions.TreatyActionKind.values);
const days = [
  '2001',
  '2001-03',
  '2001-03-05',
  '2001-03-09',
  '2001-04',
  '2001-04-01',
  '2002',
  '2002-03-05',
  '2003-01-01',
];

const anyland = '00000000-0000-5000-8000-000000000000';
const weapon = '00000000-0000-5000-9000-000000000000';

function firstAndLast(day: string): [string, string] {
  const range = parsePartialDate(day);
  if (!range) throw new Error(`${day} is no date`);
  return [isoDay(range.first), isoDay(range.last)];
}

/** A package from Anyland to itself, announced on a day, with a weapon that every treaty governs. */
async function writePackage(client: pg.PoolClient, day: string): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `WITH given AS (
       INSERT INTO aid_package (
         id, slug, title, authority, announced_on, announced_on_latest, value_qualifier, items_completeness, items_wording, donor_id, recipient_id
       )
       VALUES (gen_random_uuid(), $1, $1, 'UNSPECIFIED', $2, $3, 'UNSPECIFIED', 'FULL', 'OFFICIAL', '${anyland}', '${anyland}') RETURNING id)
     INSERT INTO package_line_item (id, slug, ordinal, as_reported, quantity_qualifier, package_id)
     SELECT gen_random_uuid(), $1 || '/weapon', 1, 'weapon', 'UNSPECIFIED', id FROM given RETURNING id`,
    [`on-${day}`, ...firstAndLast(day)],
  );
  await client.query('INSERT INTO "_LineItemEquipment" ("A", "B") VALUES ($1, $2)', [weapon, rows[0]?.id]);
}

let database: TestDatabase;
let ask: ReturnType<typeof askApi>['ask'];
let reference: Reference;
beforeAll(async () => {
  database = await testDatabase({ seeded: false });
  const sets = fc.sample(
    fc.array(fc.record({ kind: fc.constantFrom(...kinds), on: fc.constantFrom(...days) }), { maxLength: 7 }),
    { numRuns: histories, seed: 7 },
  );
  const client = await database.pool.connect();
  try {
    // Facts without citations, for once: what is asked about is the arithmetic.
    await client.query('SET session_replication_role = replica');
    await client.query(`INSERT INTO country (id, code, name) VALUES ('${anyland}', 'XA', 'Anyland')`);
    await client.query(
      `INSERT INTO equipment (id, slug, designation, category, level) VALUES ('${weapon}', 'weapon', 'Weapon', 'OTHER', 'ITEM')`,
    );
    await client.query(`INSERT INTO equipment_family (ancestor_id, member_id) VALUES ('${weapon}', '${weapon}')`);
    for (const day of days) await writePackage(client, day);
    for (const [index, actions] of sets.entries()) {
      const treaty = `00000000-0000-5000-8000-${String(index + 1).padStart(12, '0')}`;
      await client.query('INSERT INTO treaty (id, slug, name) VALUES ($1, $2, $2)', [treaty, `treaty-${index}`]);
      await client.query('INSERT INTO "_TreatyGoverns" ("A", "B") VALUES ($1, $2)', [weapon, treaty]);
      for (const { kind, on } of actions)
        await client.query(
          `INSERT INTO treaty_action (id, kind, taken_on, taken_on_latest, treaty_id, country_id)
           VALUES (gen_random_uuid(), $1::"TreatyActionKind", $2, $3, $4, '${anyland}') ON CONFLICT DO NOTHING`,
          [kind, ...firstAndLast(on), treaty],
        );
    }
  } finally {
    await client.query('RESET session_replication_role');
    client.release();
  }
  ({ ask } = askApi(database));
  reference = new Reference(await loadRecords(database.pool));
});
afterAll(() => database.close());

it.each(days)('is that of the reference on %s', async (on) => {
  const query = `query ($on: PartialDate!, $after: String) {
    treaties(first: 100, after: $after, orderBy: [{ field: SLUG }]) {
      nodes { slug status(country: "xa", on: $on) { standing on actions { id kind takenOn } } }
      pageInfo { endCursor hasNextPage }
    }
  }`;
  let after: unknown = null;
  let seen = 0;
  while (seen < histories) {
    database.statements.length = 0;
    const { data, errors } = await ask(query, { on, after });
    expect(database.statements).toHaveLength(1);
    expect(errors).toBeUndefined();
    expect(data).toEqual(reference.answer({ query, variables: { on, after } }).data);
    const page = data?.treaties as { nodes: unknown[]; pageInfo: { endCursor: string } } | undefined;
    if (!page) throw new Error('no page');
    const { nodes, pageInfo } = page;
    seen += nodes.length;
    after = pageInfo.endCursor;
  }
});

it.each(days)('is that of the reference for a package that was announced on %s', async (on) => {
  const status = '{ standing on actions { id kind takenOn } }';
  const query = `query ($slug: String!) {
    aidPackage(slug: $slug) { treatyStatuses { treaty { slug } donor ${status} recipient ${status} } }
  }`;
  const variables = { slug: `on-${on}` };
  database.statements.length = 0;
  const { data, errors } = await ask(query, variables);
  expect(database.statements).toHaveLength(1);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).toBe(JSON.stringify(reference.answer({ query, variables }).data));
  expect(data).toMatchObject({ aidPackage: { treatyStatuses: { length: histories } } });
});
