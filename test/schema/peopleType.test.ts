import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allLists } from '../../src/query/list.js';
import { columnOf, relationOf, tableOf } from '../../src/query/model.js';
import { isStopWord } from '../../src/research/search/stopWords.js';
import '../../src/schema/index.js';
import { askApi } from '../support/api.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { addFact, commit, ids, insert, uuid } from '../support/facts.js';

/** Names are sorted and found as people expect. */

const names: readonly (readonly [name: string, ...aliases: string[]])[] = [
  ['Jürgen Müller'],
  ['Robert Mueller'],
  ['Ole Sørensen'],
  ["Liam O'Brien"],
  ['Sofia D’Angelo'],
  ['İbrahim Kalın'],
  ['Ivo Ibsen'],
  ['protect-ukraine-now'],
  ['USNI News'],
  ['Ukrainian Red Cross'],
  ['Володимир Зеленський'],
  ['Сергей Лавров'],
  ['F-16 pilot'],
  ['F-5 pilot'],
  ['World Health Body', 'WHO'],
];

let db: TestDatabase;
let ask: ReturnType<typeof askApi>['ask'];
beforeAll(async () => {
  db = await testDatabase();
  ({ ask } = askApi(db));
  await insert(db.pool, 'article', {
    id: ids.article,
    slug: 'x',
    kind: 'NEWS_STORY',
    headline: 'A treaty on the Su 27',
  });
  await commit(db.pool, async (tx) => {
    for (const [index, [name, ...aliases]] of names.entries())
      await addFact(tx, 'person', { id: uuid(900 + index), slug: `made-${index}`, name, aliases });
  });
});
afterAll(() => db.close());

interface Found {
  readonly ignored: readonly string[];
  readonly spellings: readonly { readonly word: string; readonly also: readonly string[] }[];
  readonly nodes: readonly {
    readonly closeness: string;
    readonly snippet: { readonly text: string; readonly highlights: readonly { start: number; end: number }[] };
    readonly record: { readonly label: string };
  }[];
}

async function search(query: string, kinds: readonly string[] = ['PERSON']): Promise<Found> {
  const { data, errors } = await ask(
    `query ($query: String!, $in: [SearchKind!]) { search(query: $query, in: $in, first: 50) {
      ignored spellings { word also } nodes { closeness snippet { text highlights { start end } } record {
        ... on Person { label: name } ... on Equipment { label: designation } ... on Position { label: title } ... on Article { label: slug }
      } }
    } }`,
    { query, in: kinds },
  );
  expect(errors).toBeUndefined();
  return data?.search as Found;
}
const labels = ({ nodes }: Found) => nodes.map(({ record }) => record.label);

describe('a search', () => {
  it.each([
    ['Mueller', ['Jürgen Müller', 'Robert Mueller']],
    ['Müller', ['Jürgen Müller', 'Robert Mueller']],
    ['Soerensen', ['Ole Sørensen']],
    ['OBrien', ["Liam O'Brien"]],
    ['O Brien', ["Liam O'Brien"]],
    ['O’Brien', ["Liam O'Brien"]],
    ['DAngelo', ['Sofia D’Angelo']],
    ['Зеленського', ['Володимир Зеленський']],
    ['Зеленським Володимиром', ['Володимир Зеленський']],
    ['Лаврову', ['Сергей Лавров']],
    ['F 16', ['F-16 pilot']],
    ['F16', ['F-16 pilot']],
    ['red,cross/ukrainian', ['Ukrainian Red Cross']],
    ['Kal', ['İbrahim Kalın']],
    ['Protec', ['protect-ukraine-now']],
    ['WHO', ['World Health Body']],
  ])('of %j finds %j', async (query, expected) => {
    const found = await search(query);
    expect(labels(found).sort()).toEqual([...expected].sort());
    for (const { snippet } of found.nodes) expect(snippet.highlights.length, snippet.text).toBeGreaterThan(0);
  });

  it('of the beginning of a word says so, after what is written so', async () => {
    const found = await search('Sting', ['EQUIPMENT']);
    expect(labels(found)).toEqual(['FIM-92 Stinger']);
    expect(found.spellings).toEqual([{ word: 'sting', also: ['sting…'] }]);
    expect(new Set(found.nodes.map(({ closeness }) => closeness))).toEqual(new Set(['CLOSE_SPELLING']));
  });

  it('of a title finds the posts that bear it, and with its country the one', async () => {
    expect(labels(await search('Secretary of Defense', ['POSITION']))).toContain('Secretary of Defense');
    expect(labels(await search('US Secretary of Defense', ['POSITION']))).toContain('Secretary of Defense');
  });

  it('of a designation whose parts are two words in a text finds these', async () => {
    for (const query of ['Su-27', 'Su27', 'su 27', 'treaty/Su-27'])
      expect(labels(await search(query, ['ARTICLE']))).toEqual(['x']);
  });

  it('names the words that it does not look for', async () => {
    expect((await search('the Brien of OBrien')).ignored).toEqual(['the', 'of']);
    const { errors } = await ask('{ search(query: "the of") { totalCount } }');
    expect(errors?.[0]).toMatchObject({
      message:
        'query: "the of" holds only words that nearly every text has, and no record is named so. Add a word that says more.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

it('leaves out the words that PostgreSQL leaves out', async () => {
  const { rows } = await db.pool.query<{ word: string; stops: boolean }>(
    `SELECT word, ts_lexize('pg_catalog.english_stem', word) = '{}' AS stops
     FROM unnest(string_to_array('the of who should now t s don i mines treaty us ukraine about himself aid', ' ')) AS word`,
  );
  expect(rows.filter(({ word, stops }) => isStopWord(word) !== stops)).toEqual([]);
});

describe('names', () => {
  const listed = async (args: string) => {
    const { data, errors } = await ask(
      `{ people(where: { slug: { in: [${names.map((_, index) => `"made-${index}"`)}] } }, ${args}) { nodes { name } pageInfo { endCursor } } }`,
    );
    return { errors, people: data?.people as { nodes: { name: string }[]; pageInfo: { endCursor: string } } };
  };
  const sorted = [
    'F-5 pilot',
    'F-16 pilot',
    'İbrahim Kalın',
    'Ivo Ibsen',
    'Jürgen Müller',
    "Liam O'Brien",
    'Ole Sørensen',
    'protect-ukraine-now',
    'Robert Mueller',
    'Sofia D’Angelo',
    'Ukrainian Red Cross',
    'USNI News',
    'World Health Body',
    'Володимир Зеленський',
    'Сергей Лавров',
  ];

  it('are sorted as people sort them, in both directions and page by page', async () => {
    const whole = await listed('first: 50, orderBy: [{ field: NAME, direction: ASC }]');
    expect(whole.people.nodes.map(({ name }) => name)).toEqual(sorted);
    const down = await listed('first: 50, orderBy: [{ field: NAME, direction: DESC }]');
    expect(down.people.nodes.map(({ name }) => name)).toEqual(sorted.toReversed());
    const first = await listed('first: 4, orderBy: [{ field: NAME, direction: ASC }]');
    const second = await listed(
      `first: 50, after: "${first.people.pageInfo.endCursor}", orderBy: [{ field: NAME, direction: ASC }]`,
    );
    expect([...first.people.nodes, ...second.people.nodes].map(({ name }) => name)).toEqual(sorted);
  });

  it('have cursors that say where they were made when names were sorted otherwise', async () => {
    const old = Buffer.from(JSON.stringify(['NAME+Person.id+', 'A', uuid(900)])).toString('base64url');
    const { errors } = await listed(`after: "${old}", orderBy: [{ field: NAME, direction: ASC }]`);
    expect(errors?.[0]?.message).toContain(
      'was made when names were sorted otherwise: begin with the first page again',
    );
  });

  it.each([
    ['all that is printed', 'as_people_sort', (printed: boolean) => printed],
    ['codes', 'C', (printed: boolean) => !printed],
  ])('and %s have one collation in the database, whatever its locale', async (_, collation, isMeant) => {
    const { rows } = await db.pool.query<{ name: string }>(
      `SELECT relname || '.' || attname AS name FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
       WHERE attcollation = $1::regcollation AND relkind = 'r' AND relnamespace = current_schema()::regnamespace`,
      [`"${collation}"`],
    );
    const keys = allLists().flatMap(({ model, orders }) =>
      Object.values(orders.keys)
        .filter(({ printed = false, kind }) => kind === 'text' && isMeant(printed))
        .map(({ path }) => {
          const [field = 'id', ...rest] = path.toReversed();
          const target = rest.reduceRight<string>((from, relation) => relationOf(from, relation).target, model);
          return `${tableOf(target).name}.${columnOf(target, field).name}`;
        }),
    );
    const sorted = rows.map(({ name }) => name);
    expect(sorted).toEqual(expect.arrayContaining(keys));
    // Words of people are for orders alone; characters are for all that is compared.
    if (collation !== 'C') expect(sorted.sort()).toEqual([...new Set(keys)].sort());
  });
});
