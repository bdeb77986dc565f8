import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoDay, parsePartialDate } from '../../src/query/values/partialDate.js';
import { Reference } from '../reference/index.js';
import { loadRecords } from '../reference/rows.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { addFact, commit, ids, insert, type Sender, uuid, writeFacts } from '../support/facts.js';
import { type Watched, watchedServer } from './support/server.js';

/** What a package's countries were to what governs it, in one statement: what the reference says. */

const made = { us: uuid(101), mines: uuid(102), nonPersistent: uuid(103), trade: uuid(104) } as const;

/** Packages from the US to Ukraine: the day, and the equipment that each line names. */
const packages = {
  'no-governed-item': { on: '2024-11-20', lines: [[ids.equipment], []] },
  'on-a-day': { on: '2024-11-20', lines: [[ids.equipment], [made.mines], [made.mines, ids.equipment]] },
  'in-the-month': { on: '2006-06', lines: [[made.mines]] },
  'in-the-month-after': { on: '2006-07', lines: [[made.mines]] },
  'in-a-year': { on: '2007', lines: [[made.mines]] },
  'a-child-of-the-family': { on: '2024-11-20', lines: [[made.mines], [made.nonPersistent]] },
} as const;

let database: TestDatabase;
let watched: Watched;
let reference: Reference;

beforeAll(async () => {
  database = await testDatabase({ seeded: false });
  await writeFacts(database.pool);
  await commit(database.pool, async (db) => {
    await writeTreaties(db);
    for (const [index, slug] of Object.keys(packages).entries()) await writePackage(db, index, slug);
  });
  watched = watchedServer(database);
  reference = new Reference(await loadRecords(database.pool));
});
afterAll(() => database.close());

/**
 * Ukraine signed the Mine Ban Treaty in 1999 (`writeFacts`) and is bound since the middle of a month; a second treaty names a child of what the first
 * governs.
 */
async function writeTreaties(db: Sender): Promise<void> {
  await addFact(db, 'country', { id: made.us, code: 'US', name: 'United States' });
  for (const [id, slug, parent_id] of [
    [made.mines, 'mines', null],
    [made.nonPersistent, 'non-persistent-mines', made.mines],
  ] as const)
    await addFact(db, 'equipment', { id, slug, designation: slug, category: 'MINE', level: 'CLASS', parent_id });
  await addFact(db, 'treaty', { id: made.trade, slug: 'arms-trade', name: 'Trade' });
  await insert(db, '_TreatyGoverns', { A: made.mines, B: ids.treaty });
  await insert(db, '_TreatyGoverns', { A: made.nonPersistent, B: made.trade });
  for (const [index, [kind, day, country_id, treaty_id]] of (
    [
      ['ENTRY_INTO_FORCE', '2006-06-15', ids.country, ids.treaty],
      ['NOT_SIGNED', '2024-11-21', made.us, ids.treaty],
      ['SIGNATURE', '2013-09-25', made.us, made.trade],
    ] as const
  ).entries())
    await addFact(db, 'treaty_action', {
      id: uuid(110 + index),
      kind,
      taken_on: day,
      taken_on_latest: day,
      treaty_id,
      country_id,
    });
}

async function writePackage(db: Sender, index: number, slug: string): Promise<void> {
  const { on, lines } = packages[slug as keyof typeof packages];
  const days = parsePartialDate(on);
  if (!days) throw new Error(`${on} is no date`);
  const id = uuid(200 + index);
  await addFact(db, 'aid_package', {
    id,
    slug,
    title: slug,
    authority: 'UNSPECIFIED',
    announced_on: isoDay(days.first),
    announced_on_latest: isoDay(days.last),
    value_qualifier: 'UNSPECIFIED',
    items_completeness: 'PARTIAL',
    items_wording: 'OFFICIAL',
    donor_id: made.us,
    recipient_id: ids.country,
  });
  for (const [place, equipment] of lines.entries()) {
    const line = uuid(1000 + 10 * index + place);
    await addFact(db, 'package_line_item', {
      id: line,
      slug: `${slug}/${place}`,
      // From the last line to the first, so that the order is not that of the ids.
      ordinal: lines.length - place,
      as_reported: `line ${lines.length - place}`,
      quantity_qualifier: 'UNSPECIFIED',
      package_id: id,
    });
    for (const A of equipment) await insert(db, '_LineItemEquipment', { A, B: line });
  }
}

/** The answer, which is that of the reference. */
async function agreed(query: string) {
  watched.statements.length = 0;
  const { body, way } = await watched.ask({ query });
  expect(way).toBe('text');
  const { data, errors } = JSON.parse(body);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).toBe(JSON.stringify(reference.answer({ query }).data));
  return data;
}

const standings = 'treaty { slug } donor { on standing } recipient { on standing } lineItems { asReported }';

async function statusesOf(slug: keyof typeof packages) {
  const { aidPackage } = await agreed(`{ aidPackage(slug: "${slug}") { treatyStatuses { ${standings} } } }`);
  return aidPackage.treatyStatuses;
}

const status = (treaty: string, on: string, donor: string, recipient: string, lines: readonly number[]) => ({
  treaty: { slug: treaty },
  donor: { on, standing: donor },
  recipient: { on, standing: recipient },
  lineItems: lines.map((line) => ({ asReported: `line ${line}` })),
});

describe('the treaty statuses of a package', () => {
  it('are what donor and recipient were on the day of the announcement, with the governed lines in their order', async () => {
    expect(await statusesOf('on-a-day')).toEqual([status('mine-ban', '2024-11-20', 'NON_SIGNATORY', 'PARTY', [1, 2])]);
  });

  it('are none where no treaty governs anything in it', async () => {
    expect(await statusesOf('no-governed-item')).toEqual([]);
  });

  it('of a month are what held on all of its days, and unknown where that changed', async () => {
    expect(await statusesOf('in-the-month')).toEqual([status('mine-ban', '2006-06', 'NON_SIGNATORY', 'UNKNOWN', [1])]);
    expect(await statusesOf('in-the-month-after')).toEqual([
      status('mine-ban', '2006-07', 'NON_SIGNATORY', 'PARTY', [1]),
    ]);
    expect(await statusesOf('in-a-year')).toEqual([status('mine-ban', '2007', 'NON_SIGNATORY', 'PARTY', [1])]);
  });

  it('count a child of a governed family, and what names the child alone governs nothing above it; by the slugs of the treaties', async () => {
    expect(await statusesOf('a-child-of-the-family')).toEqual([
      status('arms-trade', '2024-11-20', 'SIGNATORY', 'UNKNOWN', [1]),
      status('mine-ban', '2024-11-20', 'NON_SIGNATORY', 'PARTY', [1, 2]),
    ]);
  });

  it('are those that the treaty tells for the country and the day', async () => {
    const answer = 'standing on actions { id kind takenOn citations { nodes { wording } } }';
    const { aidPackage, treaty } = await agreed(`{
      aidPackage(slug: "in-the-month") { treatyStatuses { donor { ${answer} } recipient { ${answer} } } }
      treaty(slug: "mine-ban") {
        donor: status(country: "US", on: "2006-06") { ${answer} }
        recipient: status(country: "UA", on: "2006-06") { ${answer} }
      }
    }`);
    expect(aidPackage.treatyStatuses).toEqual([treaty]);
  });

  it('take one statement, for one package and for all', async () => {
    const fields = `lineItems(first: 1) { nodes { slug } } treatyStatuses { ${standings} lineItems { equipment { nodes { slug } } } }`;
    for (const where of ['{ slug: { eq: "on-a-day" } }', '{}']) {
      await agreed(`{ aidPackages(where: ${where}) { nodes { ${fields} } } }`);
      expect(watched.statements).toHaveLength(1);
    }
  });
});

describe('the treaty statuses are those of the reference', () => {
  it.each([
    ['on every package at once', `treatyStatuses { ${standings} }`],
    [
      'under aliases that ask for different things of one country',
      'treatyStatuses { a: donor { standing } donor { actions { kind } } b: donor { actions { id takenOn citations(first: 1) { totalCount } } } }',
    ],
    [
      'twice, with different lines',
      'a: treatyStatuses { lineItems { slug equipment(first: 1) { nodes { slug } } } } b: treatyStatuses { ' +
        'lineItems { ordinal equipment { totalCount nodes { families: parent { slug } } } } }',
    ],
    [
      'beside lists over the same relations',
      'lineItems(first: 1) { totalCount nodes { slug } } donor { code treatyActions(last: 1) { nodes { kind } } ' +
        '} treatyStatuses { donor { actions { country { code } } } lineItems { package { slug treatyStatuses { ' +
        'treaty { id } } } } treaty { governs { nodes { slug } } status(country: "UA", on: "2006-06") { standing ' +
        'actions { kind } } } }',
    ],
    [
      'through fragments and directives',
      '...F ... on AidPackage { treatyStatuses { recipient @skip(if: true) { on } donor { __typename on @include(if: true) } __typename } }',
    ],
  ])('%s', async (_what, fields) => {
    const fragment = fields.includes('...F')
      ? 'fragment F on AidPackage { treatyStatuses { lineItems { id } donor { standing } } }'
      : '';
    const { aidPackages } = await agreed(`{ aidPackages(first: 9) { nodes { ${fields} } } } ${fragment}`);
    expect(JSON.stringify(aidPackages)).toMatch(/"treatyStatuses":\[\{|"[ab]":\[\{/);
  });
});
