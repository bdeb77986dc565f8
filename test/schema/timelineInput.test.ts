import { afterAll, describe, expect, it } from 'vitest';
import { askApi } from '../support/api.js';
import { sharedDatabase } from '../support/database.js';

const database = sharedDatabase();
const { ask } = askApi(database, { MAX_PAGE: 1000 });
afterAll(() => database.close());

describe('bad input', () => {
  const bad: readonly [name: string, args: string, message: string][] = [
    [
      'of nothing',
      'where: {}',
      'where: says of nothing whose timeline it is. Give at least one of equipment, person, organization, treaty, country.',
    ],
    ['of null', 'where: { person: null }', 'where.person: is null. Leave the condition out.'],
    [
      'of an unknown weapon',
      'where: { equipment: "tov" }',
      'where.equipment: there is no Equipment with the slug "tov".',
    ],
    [
      'of an unknown second thing',
      'where: { equipment: "tow", person: "nobody" }',
      'where.person: there is no Person with the slug "nobody".',
    ],
    [
      'of a NUL character',
      'where: { equipment: "\\u0000" }',
      'where.equipment: holds a NUL character, which no text has.',
    ],
    [
      'of a country that is no code',
      'where: { country: "USA" }',
      'where.country: "USA" is no ISO 3166-1 alpha-2 code. Write two letters, such as "UA" or "US".',
    ],
    [
      'of no kinds',
      'where: { person: "joe-biden", kinds: [] }',
      'where.kinds: is empty. Leave it out for all kinds. In a timeline of person there can be DECISION, POST_BEGAN, POST_ENDED, QUOTE, ARTICLE.',
    ],
    [
      'of a kind that cannot occur',
      'where: { equipment: "tow", person: "joe-biden", kinds: [ARTICLE] }',
      'where.kinds: names ARTICLE, which cannot occur. In a timeline of equipment and person there can be DECISION, QUOTE.',
    ],
    [
      'of a reversed range',
      'where: { country: "UA", date: { gte: "2024-12", lte: "2024-11-20" } }',
      'where.date: begins at 2024-12-01 and ends at 2024-11-20, before it. Nothing can be in it: turn the range round.',
    ],
    [
      'of days before the end of the year that it begins after',
      'where: { country: "UA", date: { gt: "2024", lt: "2024-12-07" } }',
      'where.date: begins at 2024-12-31 and ends at 2024-12-07, before it. Nothing can be in it: turn the range round.',
    ],
    [
      'of a null date',
      'where: { country: "UA", date: { gte: null } }',
      'where.date.gte: is null. Leave the condition out, or ask for unknown values with `isNull: true`.',
    ],
    [
      'of an absurd page',
      'where: { country: "UA" }, first: 100000',
      'first: is 100000; a page holds at most 1000 rows. Ask for the next page with `after`.',
    ],
    [
      'from both ends',
      'where: { country: "UA" }, first: 1, last: 1',
      'last: cannot be asked together with `first`. Page from one end.',
    ],
    [
      'behind what is no cursor',
      'where: { country: "UA" }, after: "x"',
      'after: "x" is no cursor. Take cursors from `pageInfo` or `edges` of the same list.',
    ],
  ];

  it.each(bad)('%s is refused', async (_name, args, message) => {
    const { errors } = await ask(`{ timeline(${args}) { nodes { date } } }`);
    expect(errors?.map((error) => error.message)).toEqual([message]);
    expect(errors?.[0]).toMatchObject({ path: ['timeline'], extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('is a cursor of the other direction or of a list, too', async () => {
    const { data } = await ask('{ timeline(where: { country: "UA" }, first: 1) { pageInfo { endCursor } } }');
    const after = (data as { timeline: { pageInfo: { endCursor: string } } }).timeline.pageInfo.endCursor;
    for (const query of [
      'query ($after: String) { timeline(where: { country: "UA" }, direction: DESC, after: $after) { totalCount } }',
      'query ($after: String) { aidPackages(after: $after) { nodes { id } } }',
    ])
      expect((await ask(query, { after })).errors?.[0]?.message).toContain('another order');
  });

  it('is too many lines of one package', async () => {
    const { errors } = await ask(
      '{ timeline(where: { equipment: "tow", kinds: [ANNOUNCEMENT] }) { nodes { lineItems(first: 101) { id } } } }',
    );
    expect(errors?.[0]?.message).toBe(
      'lineItems.first: is 101; from 0 to 100 are allowed. Ask the package for the rest.',
    );
  });
});
