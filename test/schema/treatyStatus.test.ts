import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoDay, parsePartialDate } from '../../src/query/values/partialDate.js';
import { askApi } from '../support/api.js';
import { sharedDatabase, type TestDatabase, testDatabase } from '../support/database.js';

let made: TestDatabase;
let askMade: ReturnType<typeof askApi>['ask'];
let treaties = 0;
beforeAll(async () => {
  made = await testDatabase({ seeded: false });
  ({ ask: askMade } = askApi(made));
  await withoutCitations(`INSERT INTO country (id, code, name) VALUES (gen_random_uuid(), 'XA', 'Anyland')`);
});
afterAll(() => made.close());

/** Writes facts that have no citations, for once: what is asked about is the law. */
async function withoutCitations(...statements: readonly string[]): Promise<void> {
  const client = await made.pool.connect();
  try {
    await client.query('SET session_replication_role = replica');
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.query('RESET session_replication_role');
    client.release();
  }
}

/** An action from `SIGNATURE 1999-02-24`, to be written. */
function actionOf(text: string, treaty: string): string {
  const [kind = '', takenOn = ''] = text.split(' ');
  const range = parsePartialDate(takenOn);
  if (!range) throw new Error(`${takenOn} is not a date`);
  return `INSERT INTO treaty_action (id, kind, taken_on, taken_on_latest, treaty_id, country_id)
    SELECT gen_random_uuid(), '${kind}', '${isoDay(range.first)}', '${isoDay(range.last)}', treaty.id, country.id
    FROM treaty, country WHERE treaty.slug = '${treaty}'`;
}

/** The standing of a country to a treaty of its own, with the actions that it follows from. */
async function status(actions: readonly string[], on: string): Promise<readonly [string, readonly string[]]> {
  treaties += 1;
  const slug = `treaty-${treaties}`;
  await withoutCitations(
    `INSERT INTO treaty (id, slug, name) VALUES (gen_random_uuid(), '${slug}', '${slug}')`,
    ...actions.map((text) => actionOf(text, slug)),
  );
  const { data, errors } = await askMade(
    'query ($slug: String!, $on: PartialDate!) { treaty(slug: $slug) { status(country: "XA", on: $on) { standing actions { kind takenOn } } } }',
    { slug, on },
  );
  expect(errors).toBeUndefined();
  const { treaty } = data as {
    treaty: { status: { standing: string; actions: { kind: string; takenOn: string }[] } };
  };
  return [treaty.status.standing, treaty.status.actions.map(({ kind, takenOn }) => `${kind} ${takenOn}`)];
}

const joined = ['SIGNATURE 1999-02-24', 'RATIFICATION 2005-12-27', 'ENTRY_INTO_FORCE 2006-06-01'];
const left = ['ENTRY_INTO_FORCE 2012-07-01', 'WITHDRAWAL_NOTICE 2025-07-10', 'WITHDRAWAL_EFFECTIVE 2026-01-10'];
const leftOnRecord = left.slice(1);

describe('the standing of a country to a treaty', () => {
  it.each([
    ['a party since the treaty entered into force for it', joined, '2024-11-20', 'PARTY', joined],
    ['a party from the very day', joined, '2006-06-01', 'PARTY', joined],
    ['a signatory until the day before', joined, '2006-05-31', 'SIGNATORY', joined.slice(0, 2)],
    ['a signatory from the day of signature', joined, '1999-02-24', 'SIGNATORY', joined.slice(0, 1)],
    ['no signatory before the first signature', joined, '1999-02-23', 'NON_SIGNATORY', joined.slice(0, 1)],
    [
      'no signatory before it acceded',
      ['ACCESSION 2003-05-12'],
      '2003-05-11',
      'NON_SIGNATORY',
      ['ACCESSION 2003-05-12'],
    ],
    [
      'after an accession, bound once it is in force',
      ['ACCESSION 2003-05-12'],
      '2003-05-12',
      'SIGNATORY',
      ['ACCESSION 2003-05-12'],
    ],
    [
      'no signatory before the day of a report of that',
      ['NOT_SIGNED 2024-11-21'],
      '2024-11-20',
      'NON_SIGNATORY',
      ['NOT_SIGNED 2024-11-21'],
    ],
    [
      'no signatory on the day of the report',
      ['NOT_SIGNED 2024-11-21'],
      '2024-11-21',
      'NON_SIGNATORY',
      ['NOT_SIGNED 2024-11-21'],
    ],
    [
      'no signatory after the report, as nothing else is reported',
      ['NOT_SIGNED 2024-11-21'],
      '2026-01-01',
      'NON_SIGNATORY',
      ['NOT_SIGNED 2024-11-21'],
    ],
    [
      'no signatory in the year of the report',
      ['NOT_SIGNED 2024-11-21'],
      '2024',
      'NON_SIGNATORY',
      ['NOT_SIGNED 2024-11-21'],
    ],
    [
      'a signatory once it signs after such a report',
      ['NOT_SIGNED 2019', 'SIGNATURE 2021-03-04'],
      '2021-03-04',
      'SIGNATORY',
      ['NOT_SIGNED 2019', 'SIGNATURE 2021-03-04'],
    ],
    ['a party still after its notice of withdrawal', left, '2026-01-09', 'PARTY', left.slice(0, 2)],
    ['withdrawn from the day on which that takes effect', left, '2026-01-10', 'WITHDRAWN', left],
    [
      'a party from its notice on: only a party can give one',
      leftOnRecord,
      '2025-07-10',
      'PARTY',
      leftOnRecord.slice(0, 1),
    ],
    [
      'unknown before the notice, where no source says since when it was a party',
      leftOnRecord,
      '2005-01-01',
      'UNKNOWN',
      [],
    ],
    ['unknown before a withdrawal with no notice on record', leftOnRecord.slice(1), '2025-12-01', 'UNKNOWN', []],
    [
      'a party still after it declares a suspension',
      [...joined, 'SUSPENSION_DECLARED 2025-07-18'],
      '2025-08-01',
      'PARTY',
      [...joined, 'SUSPENSION_DECLARED 2025-07-18'],
    ],
    [
      'unknown where a declared suspension is all that is on record',
      ['SUSPENSION_DECLARED 2025-07-18'],
      '2025-08-01',
      'UNKNOWN',
      [],
    ],
    [
      'a party again after it comes back',
      [...left, 'ACCESSION 2030-01-01', 'ENTRY_INTO_FORCE 2030-07-01'],
      '2030-07-01',
      'PARTY',
      [...left, 'ACCESSION 2030-01-01', 'ENTRY_INTO_FORCE 2030-07-01'],
    ],
    [
      'a signatory, not yet a party, while it comes back',
      [...left, 'ACCESSION 2030-01-01'],
      '2030-02-01',
      'SIGNATORY',
      [...left, 'ACCESSION 2030-01-01'],
    ],
    [
      'unknown while a month of entry into force leaves the day open',
      ['ENTRY_INTO_FORCE 2006-06'],
      '2006-06-15',
      'UNKNOWN',
      ['ENTRY_INTO_FORCE 2006-06'],
    ],
    [
      'unknown while a year of entry into force leaves a signatory open',
      ['SIGNATURE 1999', 'ENTRY_INTO_FORCE 2006'],
      '2006-06-15',
      'UNKNOWN',
      ['ENTRY_INTO_FORCE 2006'],
    ],
    [
      'a party on the last day of that year',
      ['SIGNATURE 1999', 'ENTRY_INTO_FORCE 2006'],
      '2006-12-31',
      'PARTY',
      ['SIGNATURE 1999', 'ENTRY_INTO_FORCE 2006'],
    ],
    [
      'a signatory whatever the day of the ratification',
      ['SIGNATURE 1999', 'RATIFICATION 2005'],
      '2005-03-01',
      'SIGNATORY',
      ['SIGNATURE 1999'],
    ],
    [
      'a party whatever the day of the notice',
      ['ENTRY_INTO_FORCE 2012', 'WITHDRAWAL_NOTICE 2025'],
      '2025-03-01',
      'PARTY',
      ['ENTRY_INTO_FORCE 2012'],
    ],
    ['unknown in a year in which it changes', joined, '2006', 'UNKNOWN', ['ENTRY_INTO_FORCE 2006-06-01']],
    ['a party in a year in which it is one throughout', joined, '2007', 'PARTY', joined],
    ['no signatory in a year before it signs', joined, '1998', 'NON_SIGNATORY', joined.slice(0, 1)],
    [
      'unknown before a ratification whose signature is not on record',
      ['RATIFICATION 2005-12-27'],
      '2005-01-01',
      'UNKNOWN',
      [],
    ],
    [
      'unknown before an entry into force with nothing before it',
      ['ENTRY_INTO_FORCE 2006-06-01'],
      '2006-01-01',
      'UNKNOWN',
      [],
    ],
    ['unknown without actions', [], '2024-11-20', 'UNKNOWN', []],
  ] as const)('is %s', async (_name, actions, on, standing, basis) => {
    expect(await status(actions, on)).toEqual([standing, basis]);
  });

  it('does not depend on the order in which the actions are read', async () => {
    expect(await status([...joined].reverse(), '2024')).toEqual(['PARTY', joined]);
    expect(await status([...left].reverse(), '2027')).toEqual(['WITHDRAWN', left]);
  });

  it('follows the law where two actions are of one day', async () => {
    const sameDay = ['ENTRY_INTO_FORCE 2003-05-12', 'ACCESSION 2003-05-12'];
    expect((await status(sameDay, '2003-05-12'))[0]).toBe('PARTY');
    expect((await status([...sameDay].reverse(), '2003-05-12'))[0]).toBe('PARTY');
  });

  it('follows the law where a rough date could lie on either side of an exact one', async () => {
    expect((await status(['ENTRY_INTO_FORCE 2005', 'RATIFICATION 2005-03-01'], '2006'))[0]).toBe('PARTY');
    expect((await status(['ENTRY_INTO_FORCE 2005-06-01', 'RATIFICATION 2005'], '2006'))[0]).toBe('PARTY');
  });
});

describe('the treaty status in the API', () => {
  const database = sharedDatabase();
  const { ask } = askApi(database);
  afterAll(() => database.close());

  it('on 20 November 2024 is PARTY for Ukraine, NON_SIGNATORY for the US and Russia, each with its basis and its sources', async () => {
    const { data, errors } = await ask(`{
      treaty(slug: "mine-ban-treaty") {
        UA: status(country: "UA", on: "2024-11-20") { ...S }
        US: status(country: "us", on: "2024-11-20") { ...S }
        RU: status(country: "RU", on: "2024-11-20") { ...S }
        XX: status(country: "XX", on: "2024-11") { ...S }
      }
    }
    fragment S on TreatyStatus { on standing actions { kind takenOn country { code } citations(first: 1) { nodes { wording } } } }`);
    expect(errors).toBeUndefined();
    const citations = { nodes: [{ wording: expect.stringMatching(/\w/) }] };
    const action = (code: string, kind: string, takenOn: string) => ({ kind, takenOn, country: { code }, citations });
    expect(data).toEqual({
      treaty: {
        UA: {
          on: '2024-11-20',
          standing: 'PARTY',
          actions: [
            action('UA', 'SIGNATURE', '1999-02-24'),
            action('UA', 'RATIFICATION', '2005-12-27'),
            action('UA', 'ENTRY_INTO_FORCE', '2006-06-01'),
          ],
        },
        US: { on: '2024-11-20', standing: 'NON_SIGNATORY', actions: [action('US', 'NOT_SIGNED', '2024-11-21')] },
        RU: { on: '2024-11-20', standing: 'NON_SIGNATORY', actions: [action('RU', 'NOT_SIGNED', '2024-11-21')] },
        XX: { on: '2024-11', standing: 'UNKNOWN', actions: [] },
      },
    });
  });

  it('does not change for Ukraine with its declaration of a suspension in 2025', async () => {
    const { data } = await ask(
      '{ treaty(slug: "mine-ban-treaty") { status(country: "UA", on: "2025-09-01") { standing actions { kind } } } }',
    );
    expect(data).toMatchObject({
      treaty: { status: { standing: 'PARTY', actions: { 3: { kind: 'SUSPENSION_DECLARED' } } } },
    });
  });

  it('of every country that did something about the treaty is one list', async () => {
    const { data, errors } = await ask(
      '{ treaty(slug: "mine-ban-treaty") { statuses(on: "2024-11-20") { country { code } status { on standing } } } }',
    );
    expect(errors).toBeUndefined();
    const { statuses } = (data as { treaty: { statuses: { country: { code: string }; status: object }[] } }).treaty;
    const codes = statuses.map(({ country }) => country.code);
    expect(codes).toEqual([...new Set(codes)].sort());
    const one = await ask(
      `{ treaty(slug: "mine-ban-treaty") { ${codes.map((code) => `${code}: status(country: "${code}", on: "2024-11-20") { on standing }`).join(' ')} } }`,
    );
    expect(one.data).toEqual({
      treaty: Object.fromEntries(statuses.map(({ country, status }) => [country.code, status])),
    });
    expect(codes).toEqual(expect.arrayContaining(['LT', 'RU', 'UA', 'US']));
  });
});
