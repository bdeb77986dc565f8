import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../support/database.js';
import {
  addFact,
  attempt,
  cite,
  commit,
  type FactTable,
  ids,
  insert,
  refusal,
  sha256,
  subjectColumns,
  TEXT,
  uuid,
  writeFacts,
} from '../support/facts.js';

let db: TestDatabase;
/** The rules that a test of this file saw refusing something. */
const broken = new Set<string>();

beforeAll(async () => {
  db = await testDatabase({ seeded: false });
  await writeFacts(db.pool);
});
afterAll(() => db.close());

type Work = (tx: pg.PoolClient) => Promise<unknown>;

/** Tries `work`, takes it back, and says which rule refused it. */
async function tried(work: Work): Promise<string> {
  const rule = await refusal(attempt(db.pool, work));
  broken.add(rule);
  return rule;
}

const sql =
  (statement: string, values: readonly unknown[] = []): Work =>
  (tx) =>
    tx.query(statement, [...values]);

/** Sets columns of the row that `writeFacts` wrote. */
const set =
  (table: string, id: string, values: Readonly<Record<string, unknown>>): Work =>
  async (tx) => {
    const columns = Object.keys(values);
    const { rowCount } = await tx.query(
      `UPDATE "${table}" SET ${columns.map((column, n) => `"${column}" = $${n + 2}`).join(', ')} WHERE id = $1`,
      [id, ...Object.values(values)],
    );
    expect(rowCount).toBe(1);
  };

const citing =
  (table: FactTable, id: string, more: Readonly<Record<string, unknown>> = {}): Work =>
  (tx) =>
    cite(tx, table, id, more);

/** An API key. It is no fact, and needs no citation. */
const apiKey =
  (values: Readonly<Record<string, unknown>>): Work =>
  (tx) => {
    const { id, hash, budget } = { id: '0123456789ab', hash: Buffer.alloc(32), budget: null, ...values };
    return tx.query('INSERT INTO api_key (id, name, hash, budget) VALUES ($1, $2, $3, $4)', [id, 'Desk', hash, budget]);
  };

describe('simple rules', () => {
  const cases: readonly (readonly [rule: string, what: string, work: Work])[] = [
    ['api_key_id', 'a key of another form', apiKey({ id: 'desk' })],
    ['api_key_hash', 'a key that is no hash', apiKey({ hash: Buffer.from('secret') })],
    ['api_key_budget', 'a key with a budget below 0', apiKey({ budget: -1 })],
    ['citation_one_subject', 'a citation of nothing', citing('person', ids.person, { person_id: null })],
    ['citation_one_subject', 'a citation of two records', citing('person', ids.person, { treaty_id: ids.treaty })],
    ['citation_ordinal_positive', 'a citation in place 0', citing('person', ids.person, { ordinal: 0 })],
    ['citation_wording_not_empty', 'a citation without words', citing('person', ids.person, { wording: '' })],
    [
      'citation_origin_fits',
      'a proposed citation without its rule',
      citing('person', ids.person, { origin: 'PROPOSED' }),
    ],
    [
      'citation_origin_fits',
      'a rule of what was written by hand',
      citing('person', ids.person, { proposed_by_rule: 'said-after' }),
    ],
    [
      'citation_not_relayed_by_itself',
      'an article that relays itself',
      citing('person', ids.person, { relayed_by_id: ids.article }),
    ],
    ['citation_value_subject', 'a value of a person', citing('person', ids.person, { value_qualifier: 'UNSPECIFIED' })],
    [
      'citation_quantity_subject',
      'a quantity of a package',
      citing('aid_package', ids.aidPackage, { quantity_qualifier: 'UNSPECIFIED' }),
    ],
    ['aid_package_tranche_positive', 'tranche 0', set('aid_package', ids.aidPackage, { tranche: 0 })],
    ['package_line_item_ordinal_positive', 'line 0', set('package_line_item', ids.lineItem, { ordinal: 0 })],
    [
      'package_line_item_as_reported_not_empty',
      'a line without words',
      set('package_line_item', ids.lineItem, { as_reported: '' }),
    ],
    ['quote_ordinal_positive', 'quote 0', set('quote', ids.quote, { ordinal: 0 })],
    [
      'quote_one_speaker',
      'a quote of a person and an organization',
      set('quote', ids.quote, { speaker_organization_id: ids.organization }),
    ],
    [
      'quote_position_of_a_person',
      "a quote with a post and nobody's name",
      set('quote', ids.quote, { speaker_person_id: null }),
    ],
    [
      'quote_addressee_printed',
      'an addressee whom the article does not print',
      set('quote', ids.quote, { addressee_id: ids.organization }),
    ],
    [
      'quote_place_printed',
      'a place that the article does not print',
      set('quote', ids.quote, { place_id: ids.country }),
    ],
    [
      'article_link_two_articles',
      'an article that points at itself',
      set('article_link', ids.articleLink, { to_id: ids.article }),
    ],
    [
      'policy_decision_link_two_decisions',
      'a decision that reverses itself',
      set('policy_decision_link', ids.decisionLink, { to_id: ids.decision }),
    ],
    [
      'position_of_somebody',
      'a post of neither organization nor country',
      set('position', ids.position, { organization_id: null }),
    ],
    ['position_end_dated', 'an end date of a post still held', set('position', ids.position, { end: 'IN_OFFICE' })],
    [
      'position_dates_in_order',
      'a post that ends before it begins',
      set('position', ids.position, { held_until: '2020-02-29', held_until_latest: '2020-02-29' }),
    ],
    [
      'equipment_not_its_own_parent',
      'equipment that is its own parent',
      set('equipment', ids.equipment, { parent_id: ids.equipment }),
    ],
    [
      'article_text_sha256',
      'a text under the hash of another',
      (tx) => insert(tx, 'article_text', { article_id: ids.article, text: TEXT, sha256: sha256(`${TEXT} `) }),
    ],
    ['article_sha256_form', 'a hash in capitals', set('article', ids.article, { text_sha256: 'A'.repeat(64) })],
    ['article_sha256_form', 'a hash that is too short', set('article', ids.article, { text_sha256: 'a'.repeat(63) })],
    ['country_code_form', 'a code in small letters', set('country', ids.country, { code: 'ua' })],
    ['country_code_form', 'a code of one letter', set('country', ids.country, { code: 'U' })],
  ];
  it.each(cases)('%s refuses %s', async (rule, _what, work) => {
    expect(await tried(work)).toBe(rule);
  });

  it('accept the same rows where they are right', async () => {
    const rights: readonly Work[] = [
      citing('person', ids.person, { relayed_by_id: ids.otherArticle }),
      citing('aid_package', ids.aidPackage, { value_qualifier: 'WITHHELD' }),
      citing('package_line_item', ids.lineItem, { quantity_qualifier: 'UNSPECIFIED' }),
      set('aid_package', ids.aidPackage, { tranche: null }),
      set('quote', ids.quote, {
        speaker_person_id: null,
        position_id: null,
        speaker_organization_id: ids.organization,
      }),
      set('quote', ids.quote, { addressee_id: ids.organization, addressee_as_printed: 'the ministry' }),
      set('quote', ids.quote, { place_id: ids.country, place_as_printed: 'Kyiv' }),
      set('position', ids.position, { organization_id: null, country_id: ids.country }),
      set('position', ids.position, { end: 'UNKNOWN', held_until: null, held_until_latest: null }),
      set('article', ids.article, { text_sha256: sha256(TEXT) }),
      set('country', ids.country, { code: 'US' }),
      (tx) => insert(tx, 'article_text', { article_id: ids.article, text: TEXT, sha256: sha256(TEXT) }),
    ];
    for (const work of rights) expect(await tried(work)).toBe('accepted');
  });

  it('hold for Prisma as for SQL', async () => {
    await expect(db.prisma.aidPackage.update({ where: { id: ids.aidPackage }, data: { tranche: 0 } })).rejects.toThrow(
      /aid_package_tranche_positive/,
    );
  });
});

describe('figures', () => {
  type Bounds = readonly [lower: number | null, upper: number | null];
  const bounds: Readonly<Record<string, { readonly right: readonly Bounds[]; readonly wrong: readonly Bounds[] }>> = {
    EXACT: {
      right: [
        [31, 31],
        [0, 0],
      ],
      wrong: [
        [31, 32],
        [31, null],
        [null, 31],
        [null, null],
      ],
    },
    ABOUT: {
      right: [[1000, 1000]],
      wrong: [
        [900, 1100],
        [1000, null],
        [null, 1000],
        [null, null],
      ],
    },
    AT_LEAST: {
      right: [[20, null]],
      wrong: [
        [20, 20],
        [null, 20],
        [null, null],
      ],
    },
    MORE_THAN: {
      right: [[100, null]],
      wrong: [
        [100, 100],
        [null, 100],
        [null, null],
      ],
    },
    UP_TO: {
      right: [[null, 245]],
      wrong: [
        [0, 245],
        [245, null],
        [null, null],
      ],
    },
    BETWEEN: {
      right: [[10, 20]],
      wrong: [
        [20, 10],
        [10, 10],
        [10, null],
        [null, 20],
        [null, null],
      ],
    },
    DOZENS: {
      right: [[null, null]],
      wrong: [
        [24, null],
        [null, 99],
        [24, 99],
      ],
    },
    HUNDREDS: {
      right: [[null, null]],
      wrong: [
        [200, null],
        [null, 999],
        [200, 999],
      ],
    },
    THOUSANDS: {
      right: [[null, null]],
      wrong: [
        [2000, null],
        [null, 9999],
        [2000, 9999],
      ],
    },
    UNSPECIFIED: {
      right: [[null, null]],
      wrong: [
        [0, null],
        [null, 0],
        [0, 0],
      ],
    },
    WITHHELD: {
      right: [[null, null]],
      wrong: [
        [0, null],
        [null, 0],
        [0, 0],
      ],
    },
  };
  /** The figure that was printed, which the amount repeats. */
  const printed = (qualifier: string, [lower, upper]: Bounds) =>
    qualifier === 'UP_TO' ? upper : ['EXACT', 'ABOUT', 'AT_LEAST', 'MORE_THAN'].includes(qualifier) ? lower : null;
  const isGiven = ([lower, upper]: Bounds) => lower !== null || upper !== null;

  const value = (qualifier: string, pair: Bounds) => ({
    value_qualifier: qualifier,
    value_lower: pair[0],
    value_upper: pair[1],
    value_amount: printed(qualifier, pair),
    value_currency: isGiven(pair) ? 'USD' : null,
  });
  const quantity = (qualifier: string, pair: Bounds) => ({
    quantity_qualifier: qualifier,
    quantity_lower: pair[0],
    quantity_upper: pair[1],
    quantity_unit: isGiven(pair) ? 'PIECE' : null,
  });
  type Write = (qualifier: string, pair: Bounds) => Work;
  const places: readonly (readonly [rule: string, write: Write])[] = [
    ['aid_package_value_bounds', (q, pair) => set('aid_package', ids.aidPackage, value(q, pair))],
    ['citation_value_bounds', (q, pair) => citing('aid_package', ids.aidPackage, value(q, pair))],
    ['package_line_item_quantity_bounds', (q, pair) => set('package_line_item', ids.lineItem, quantity(q, pair))],
    ['citation_quantity_bounds', (q, pair) => citing('package_line_item', ids.lineItem, quantity(q, pair))],
  ];

  describe.each(places)('%s', (rule, write) => {
    it.each(Object.entries(bounds))('lets %s have its own bounds alone', async (qualifier, { right, wrong }) => {
      for (const pair of right) expect([pair, await tried(write(qualifier, pair))]).toEqual([pair, 'accepted']);
      for (const pair of wrong) {
        // Where the amount has no figure to repeat it is another rule's turn: both are meant to refuse it.
        const rules = [rule, rule.replace('_bounds', '_amount')];
        expect(rules, `${qualifier} ${pair}`).toContain(await tried(write(qualifier, pair)));
      }
    });

    it('refuses figures below zero', async () => {
      for (const [qualifier, pair] of [
        ['EXACT', [-1, -1]],
        ['AT_LEAST', [-1, null]],
        ['UP_TO', [null, -1]],
        ['BETWEEN', [-2, -1]],
        ['BETWEEN', [-2, 1]],
      ] as const)
        expect(await tried(write(qualifier, pair)), `${qualifier} ${pair}`).toBe(rule);
    });
  });

  it('are tried for every qualifier that there is', async () => {
    const { rows } = await db.pool.query<{ value: string }>(
      `SELECT unnest(enum_range(NULL::"Qualifier"))::text AS value`,
    );
    expect(Object.keys(bounds).sort()).toEqual(rows.map((row) => row.value).sort());
  });

  const without = [
    { value_qualifier: null, value_lower: 1, value_currency: 'USD' },
    { quantity_qualifier: null, quantity_upper: 1, quantity_unit: 'PIECE' },
  ] as const;
  it('have no bounds in a citation that says nothing of a figure', async () => {
    expect(await tried(citing('aid_package', ids.aidPackage, without[0]))).toBe('citation_value_bounds');
    expect(await tried(citing('package_line_item', ids.lineItem, without[1]))).toBe('citation_quantity_bounds');
  });

  describe.each([
    ['aid_package', (values) => set('aid_package', ids.aidPackage, values)],
    ['citation', (values) => citing('aid_package', ids.aidPackage, values)],
  ] as readonly (readonly [string, (values: Readonly<Record<string, unknown>>) => Work])[])(
    'of money, in %s',
    (table, write) => {
      it('repeat the printed figure as the amount', async () => {
        const rule = `${table}_value_amount`;
        expect(await tried(write({ ...value('EXACT', [275, 275]), value_amount: 274 }))).toBe(rule);
        expect(await tried(write({ ...value('EXACT', [275, 275]), value_amount: null }))).toBe(rule);
        expect(await tried(write({ ...value('UP_TO', [null, 275]), value_amount: null }))).toBe(rule);
        expect(await tried(write({ ...value('BETWEEN', [200, 275]), value_amount: 200 }))).toBe(rule);
        expect(await tried(write({ ...value('WITHHELD', [null, null]), value_amount: 275 }))).toBe(rule);
      });

      it('have a currency, and only they', async () => {
        const rule = `${table}_value_currency`;
        expect(await tried(write({ ...value('EXACT', [275, 275]), value_currency: null }))).toBe(rule);
        expect(await tried(write({ ...value('UNSPECIFIED', [null, null]), value_currency: 'USD' }))).toBe(rule);
      });
    },
  );

  it.each([
    ['package_line_item_quantity_unit', (values) => set('package_line_item', ids.lineItem, values)],
    ['citation_quantity_unit', (values) => citing('package_line_item', ids.lineItem, values)],
  ] as readonly (readonly [string, (values: Readonly<Record<string, unknown>>) => Work])[])(
    'have a unit: %s',
    async (rule, write) => {
      expect(await tried(write({ ...quantity('AT_LEAST', [20, null]), quantity_unit: null }))).toBe(rule);
      expect(await tried(write({ ...quantity('UP_TO', [null, 20]), quantity_unit: null }))).toBe(rule);
      // "Dozens of rounds": a unit needs no figure.
      expect(await tried(write({ ...quantity('DOZENS', [null, null]), quantity_unit: 'ROUND' }))).toBe('accepted');
    },
  );
});

describe('partial dates', () => {
  const columns = [
    ['article', ids.article, 'published_on'],
    ['aid_package', ids.aidPackage, 'announced_on'],
    ['policy_decision', ids.decision, 'decided_on'],
    ['treaty_action', ids.treatyAction, 'taken_on'],
    ['quote', ids.quote, 'said_on'],
    ['position', ids.position, 'held_from'],
    ['position', ids.position, 'held_until'],
  ] as const;
  describe.each(columns)('%s %s: %s', (table, id, column) => {
    // The other end of a post is taken away: what is tried is one date.
    const other = table === 'position' ? (column === 'held_from' ? 'held_until' : 'held_from') : undefined;
    const rest = other ? { [other]: null, [`${other}_latest`]: null } : {};
    const write = (first: string | null, last: string | null) =>
      set(table, id, { [column]: first, [`${column}_latest`]: last, ...rest });
    const rule = `${table}_${column}_precision`;

    it('is a day, a month or a year', async () => {
      for (const [first, last] of [
        ['2024-11-20', '2024-11-20'],
        ['2024-01-01', '2024-01-01'],
        ['2024-11-01', '2024-11-30'],
        ['2024-02-01', '2024-02-29'],
        ['2023-02-01', '2023-02-28'],
        ['2024-01-01', '2024-01-31'],
        ['2024-01-01', '2024-12-31'],
      ] as const)
        expect([first, last, await tried(write(first, last))]).toEqual([first, last, 'accepted']);
    });

    it('has both ends or neither', async () => {
      // A column that must be given refuses a missing end by itself.
      for (const half of [
        [null, '2024-11-20'],
        ['2024-11-20', null],
      ] as const)
        expect(await refusal(attempt(db.pool, write(half[0], half[1]))), String(half)).toMatch(
          /_precision$|violates not-null constraint/,
        );
    });

    it.each([
      ['2024-01-01', '2025-01-01'],
      ['2024-01-01', '2024-06-30'],
      ['2024-01-01', '2023-12-31'],
    ])('is nothing else: %s to %s', async (first, last) => {
      expect(await tried(write(first, last))).toBe(rule);
    });

    // A rule that answered NULL here would let them pass: a CHECK refuses what is false, not what is unknown.
    it.each([
      ['2024-11-20', '2024-11-21'],
      ['2024-11-21', '2024-11-20'],
      ['2024-11-02', '2024-11-30'],
      ['2024-11-01', '2024-11-29'],
      ['2024-11-01', '2024-12-31'],
      ['2023-02-01', '2023-03-01'],
      ['2024-02-01', '2024-02-28'],
      ['2024-01-02', '2024-12-31'],
      ['2024-11-20', 'infinity'],
      ['-infinity', '-infinity'],
    ])('is nothing else, whatever day it begins on: %s to %s', async (first, last) => {
      expect(await tried(write(first, last))).toBe(rule);
    });
  });
});

describe('slugs and names', () => {
  const one = [
    'article',
    'person',
    'organization',
    'position',
    'equipment',
    'aid_package',
    'policy_decision',
    'treaty',
  ];
  const idOf: Readonly<Record<string, string>> = {
    article: ids.article,
    person: ids.person,
    organization: ids.organization,
    position: ids.position,
    equipment: ids.equipment,
    aid_package: ids.aidPackage,
    policy_decision: ids.decision,
    treaty: ids.treaty,
    quote: ids.quote,
    package_line_item: ids.lineItem,
    country: ids.country,
  };
  it.each(one)('%s: a slug is words and figures between hyphens', async (table) => {
    const write = (slug: string) => tried(set(table, idOf[table] ?? '', { slug }));
    for (const slug of ['a', 'us-pda-70', '9k-2']) expect([slug, await write(slug)]).toEqual([slug, 'accepted']);
    for (const slug of ['', 'A', 'a_b', 'a b', '-a', 'a-', 'a--b', 'é', 'a/b', 'a\n'])
      expect([slug, await write(slug)]).toEqual([slug, `${table}_slug_form`]);
  });

  it.each(['quote', 'package_line_item'])('%s: a slug is the whole, a slash and its own', async (table) => {
    const write = (slug: string) => tried(set(table, idOf[table] ?? '', { slug }));
    expect(await write('story-2/yes-no')).toBe('accepted');
    for (const slug of ['', 'a', 'a/', '/b', 'a/b/c', 'a/B', 'a-/b', 'a/b\n'])
      expect([slug, await write(slug)]).toEqual([slug, `${table}_slug_form`]);
  });

  it.each([
    ['person', 'name'],
    ['organization', 'name'],
    ['country', 'name'],
    ['equipment', 'designation'],
    ['treaty', 'name'],
  ] as const)('%s: names stay on one line', async (table, column) => {
    const rule = `${table}_name_one_line`;
    const write = (values: Readonly<Record<string, unknown>>) => tried(set(table, idOf[table] ?? '', values));
    expect(await write({ [column]: 'two\nlines' })).toBe(rule);
    expect(await write({ aliases: ['one', 'two\nlines'] })).toBe(rule);
    expect(await write({ [column]: 'two\nlines', aliases: null })).toBe(rule);
    if (table === 'treaty') expect(await write({ official_name: 'two\nlines' })).toBe(rule);
    if (table === 'equipment') expect(await write({ name: 'two\nlines' })).toBe(rule);
    expect(await write({ [column]: 'one line', aliases: ['one', 'two'] })).toBe('accepted');
  });
});

describe('passages', () => {
  const id = uuid(500);
  const at = (exact: string) => ({ exact, start: TEXT.indexOf(exact), end: TEXT.indexOf(exact) + exact.length });
  const passage =
    (values: Readonly<Record<string, unknown>> = {}): Work =>
    (tx) =>
      insert(tx, 'passage', { id, ...at('Kyiv'), text_sha256: sha256(TEXT), article_id: ids.article, ...values });
  const text: Work = (tx) => insert(tx, 'article_text', { article_id: ids.article, text: TEXT, sha256: sha256(TEXT) });
  const all =
    (...works: readonly Work[]): Work =>
    async (tx) => {
      for (const work of works) await work(tx);
    };

  it('begin before they end, and not before the text', async () => {
    expect(await tried(passage({ exact: '', start: 3, end: 3 }))).toBe('passage_start_before_end');
    expect(await tried(passage({ start: -1, end: 3 }))).toBe('passage_start_before_end');
    expect(await tried(passage({ start: 0, end: 4 }))).toBe('accepted');
  });

  it('are as long as their words in UTF-16 code units', async () => {
    expect(await tried(passage({ exact: 'Kyiv', start: 3, end: 8 }))).toBe('passage_length');
    expect(await tried(passage({ exact: '🚀', start: 0, end: 1 }))).toBe('passage_length');
    expect(await tried(passage({ exact: '🚀', start: 0, end: 2 }))).toBe('accepted');
    expect(await tried(passage({ exact: '👩‍🚀 é', start: 0, end: 7 }))).toBe('accepted');
  });

  it('name the text that they count in by its hash', async () => {
    expect(await tried(passage({ text_sha256: 'unknown' }))).toBe('passage_sha256_form');
  });

  it.each(['Kyiv', '🚀 Kyiv', '“yes” to the 🛰', '🛰 plan.', 'plan.'])(
    'that are EXACT stand in the held text, emoji before them or not: %s',
    async (exact) => {
      const { start, end } = at(exact);
      expect(await tried(all(text, passage({ ...at(exact), anchor: 'EXACT' })))).toBe('accepted');
      expect(await tried(all(passage({ ...at(exact), anchor: 'EXACT' }), text))).toBe('accepted');
      expect(await tried(all(text, passage({ exact, start: start + 1, end: end + 1, anchor: 'EXACT' })))).toBe(
        'passage_stands_in_text',
      );
    },
  );

  it('that are EXACT need the text, and keep it', async () => {
    expect(await tried(passage({ anchor: 'EXACT' }))).toBe('passage_stands_in_text');
    const right = all(text, passage({ anchor: 'EXACT' }));
    const other = TEXT.replace('Kyiv', 'Lviv');
    expect(await tried(all(right, sql('DELETE FROM article_text')))).toBe('passage_stands_in_text');
    expect(await tried(all(right, sql('UPDATE article_text SET text = $1, sha256 = $2', [other, sha256(other)])))).toBe(
      'passage_stands_in_text',
    );
    expect(await tried(all(right, sql(`UPDATE passage SET exact = 'Lviv'`)))).toBe('passage_stands_in_text');
  });

  it('that are ORPHANED may read otherwise, but somebody has looked', async () => {
    expect(await tried(all(text, passage({ exact: 'Lviv', anchor: 'ORPHANED' })))).toBe('accepted');
    expect(await tried(passage({ exact: 'Lviv', anchor: 'ORPHANED' }))).toBe('passage_stands_in_text');
  });

  it('are not UNVERIFIED where the text is held', async () => {
    expect(await tried(passage({ anchor: 'UNVERIFIED' }))).toBe('accepted');
    expect(await tried(all(passage({ anchor: 'UNVERIFIED' }), text))).toBe('passage_stands_in_text');
    expect(await tried(all(text, passage({ anchor: 'UNVERIFIED' })))).toBe('passage_stands_in_text');
  });

  it('of another article do not count', async () => {
    expect(await tried(all(text, passage({ article_id: ids.otherArticle })))).toBe('accepted');
  });

  it('are cited to their own article, or to the one that relays the source', async () => {
    const cited = (more: Readonly<Record<string, unknown>>) =>
      tried(all(passage(), citing('person', ids.person, { passage_id: id, ...more })));
    expect(await cited({ article_id: ids.article })).toBe('accepted');
    expect(await cited({ article_id: ids.otherArticle })).toBe('citation_passage_of_its_article');
    expect(await cited({ article_id: ids.otherArticle, relayed_by_id: ids.article })).toBe('accepted');
    expect(await cited({ article_id: ids.article, relayed_by_id: ids.otherArticle })).toBe(
      'citation_passage_of_its_article',
    );
  });
});

describe('quotes', () => {
  it('are cited to the article that prints them', async () => {
    expect(await tried(citing('quote', ids.quote, { ordinal: 2 }))).toBe('accepted');
    expect(await tried(citing('quote', ids.quote, { ordinal: 2, article_id: ids.otherArticle }))).toBe(
      'citation_quote_of_its_article',
    );
  });

  it("name a post of their speaker's", async () => {
    expect(await tried(set('quote', ids.quote, { position_id: ids.otherPosition }))).toBe(
      'quote_position_of_its_speaker',
    );
    expect(
      await tried(set('quote', ids.quote, { position_id: ids.otherPosition, speaker_person_id: ids.otherPerson })),
    ).toBe('accepted');
  });
});

describe('two terms of one person in one post', () => {
  const term =
    (values: Readonly<Record<string, unknown>>): Work =>
    (tx) =>
      addFact(tx, 'position', {
        id: uuid(600),
        slug: 'minister-again',
        post: 'minister',
        title: 'Minister',
        as_reported: 'minister',
        end: values.held_until ? 'ENDED' : 'UNKNOWN',
        person_id: ids.person,
        organization_id: ids.organization,
        ...values,
      });
  const days = (from: string | null, until: string | null) => ({
    held_from: from,
    held_from_latest: from,
    held_until: until,
    held_until_latest: until,
  });
  // The term that is there: 2020-03-01 to 2022-05-31.
  it.each([
    ['within it', days('2021-01-01', '2021-06-01')],
    ['around it', days('2019-01-01', '2023-01-01')],
    ['over its end', days('2022-05-30', null)],
    ['over its beginning', days('2020-01-01', '2020-03-02')],
    ['with no beginning', days(null, '2021-01-01')],
    ['with no dates at all', days(null, null)],
  ])('do not overlap: %s', async (_how, values) => {
    expect(await tried(term(values))).toBe('position_no_overlap');
  });

  it.each([
    ['beginning on the day that the other ends', days('2022-05-31', null)],
    ['ending on the day that the other begins', days('2019-01-01', '2020-03-01')],
    ['long after', days('2024-01-01', '2024-12-31')],
    [
      'of which only the year is known, and the year may fit',
      {
        held_from: '2022-01-01',
        held_from_latest: '2022-12-31',
        held_until: null,
        held_until_latest: null,
      },
    ],
  ])('may follow each other: %s', async (_how, values) => {
    expect(await tried(term(values))).toBe('accepted');
  });

  it('are two where the person or the post is another', async () => {
    expect(await tried(term({ ...days('2021-01-01', null), post: 'deputy-minister' }))).toBe('accepted');
    expect(
      await tried(async (tx) => {
        await addFact(tx, 'person', { id: uuid(601), slug: 'third', name: 'Third' });
        await term({ ...days('2021-01-01', null), person_id: uuid(601) })(tx);
      }),
    ).toBe('accepted');
  });

  it('collide when both are undated', async () => {
    expect(
      await tried(async (tx) => {
        await term({ ...days(null, null), post: 'envoy' })(tx);
        await term({ ...days(null, null), post: 'envoy', id: uuid(602), slug: 'envoy-again' })(tx);
      }),
    ).toBe('position_no_overlap');
  });
});

describe('no fact without a citation', () => {
  const tables = Object.keys(subjectColumns);

  it('holds for every table that a citation can name', async () => {
    const { rows: watched } = await db.pool.query<{ table: string; column: string }>(
      `SELECT tgrelid::regclass::text AS "table", trim(trailing '\\000' from encode(tgargs, 'escape')) AS "column"
       FROM pg_trigger WHERE tgfoid = 'check_cited'::regproc`,
    );
    const found = Object.fromEntries(
      watched.map(({ table, column }) => [table.replaceAll('"', ''), column.replaceAll('\\000', '')]),
    );
    expect(found).toEqual(subjectColumns);

    const { rows: subjects } = await db.pool.query<{ column: string }>(
      `SELECT attname AS "column" FROM pg_constraint
       JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
       WHERE conrelid = 'citation'::regclass AND contype = 'f' AND attname NOT IN ('article_id', 'relayed_by_id', 'passage_id')`,
    );
    expect(subjects.map(({ column }) => column).sort()).toEqual(Object.values(subjectColumns).sort());
  });

  it.each(tables)('refuses a new row of %s at the commit', async (table) => {
    const copy = async (tx: pg.PoolClient) => {
      // A second row like the first, different only in what must be unique.
      const { rows } = await tx.query<{ row: Record<string, unknown> }>(
        `SELECT to_jsonb(t) AS row FROM "${table}" t LIMIT 1`,
      );
      const changes: Record<string, unknown> = { id: uuid(700) };
      const row = rows[0]?.row ?? {};
      if (typeof row.slug === 'string') changes.slug = `${row.slug}-copy`;
      if ('code' in row) changes.code = 'ZZ';
      if (table === 'position') changes.post = 'another';
      if (table === 'treaty_action' || table === 'policy_decision_link')
        changes.kind = table === 'treaty_action' ? 'RATIFICATION' : 'AMENDS';
      if (table === 'article_link') changes.kind = 'RELATED';
      const written = Object.keys(row).filter((column) => !column.endsWith('_folded') && column !== 'search');
      const { rowCount } = await tx.query(
        `INSERT INTO "${table}" (${written.map((c) => `"${c}"`)}) SELECT ${written.map((c) => `r."${c}"`)}
         FROM jsonb_populate_record(NULL::"${table}", $1) r`,
        [JSON.stringify({ ...row, ...changes })],
      );
      expect(rowCount).toBe(1);
    };
    const rule = await refusal(commit(db.pool, copy));
    broken.add(rule);
    expect(rule).toBe(`${table}_cited`);
    // The same row is right with a citation, whichever is written first.
    expect(
      await refusal(
        attempt(db.pool, async (tx) => {
          await copy(tx);
          const column = Object.entries(subjectColumns).find(([name]) => name === table)?.[1] ?? '';
          await insert(tx, 'citation', {
            id: uuid(701),
            wording: 'as printed',
            stance: 'SUPPORTS',
            ordinal: 1,
            article_id: ids.article,
            [column]: uuid(700),
          });
        }),
      ),
    ).toBe('accepted');
  });

  it.each(Object.entries(subjectColumns))('refuses to take the last citation of a row of %s', async (table, column) => {
    const { rows } = await db.pool.query<{ citation: string; subject: string }>(
      `SELECT id AS citation, "${column}" AS subject FROM citation WHERE "${column}" IS NOT NULL ORDER BY id LIMIT 1`,
    );
    const { citation, subject } = rows[0] ?? expect.fail('no row');
    expect(await refusal(commit(db.pool, sql('DELETE FROM citation WHERE id = $1', [citation])))).toBe(
      `${table}_cited`,
    );
    // Giving it to another record takes it away as well.
    const elsewhere = column === 'treaty_id' ? 'country_id' : 'treaty_id';
    expect(
      await tried(
        sql(`UPDATE citation SET "${column}" = NULL, "${elsewhere}" = $2 WHERE id = $1`, [
          citation,
          elsewhere === 'treaty_id' ? ids.treaty : ids.country,
        ]),
      ),
    ).toBe(`${table}_cited`);
    // With another one in its place it may go.
    expect(
      await tried(async (tx) => {
        await tx.query('DELETE FROM citation WHERE id = $1', [citation]);
        await insert(tx, 'citation', {
          id: uuid(702),
          wording: 'as printed',
          stance: 'SUPPORTS',
          ordinal: 1,
          article_id: ids.article,
          [column]: subject,
        });
      }),
    ).toBe('accepted');
  });

  it('lets a fact and its citations go together', async () => {
    expect(
      await tried(async (tx) => {
        await tx.query('DELETE FROM quote WHERE id = $1', [ids.quote]);
        const { rows } = await tx.query('SELECT FROM citation WHERE quote_id = $1', [ids.quote]);
        expect(rows).toHaveLength(0);
      }),
    ).toBe('accepted');
  });

  it('does not let an article take the only citations of facts with it', async () => {
    expect(await tried(sql('DELETE FROM article WHERE id = $1', [ids.article]))).toMatch(/_cited$/);
  });
});

describe('the family of equipment', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;
  const idOf = (n: number) => uuid(800 + n);
  const add = (tx: pg.PoolClient, n: number, parent: number | null) =>
    addFact(tx, 'equipment', {
      id: idOf(n),
      slug: `family-${names[n]}`,
      designation: `${names[n]}`,
      category: 'OTHER',
      level: 'CLASS',
      parent_id: parent === null ? null : idOf(parent),
    });
  const reparent = (tx: pg.PoolClient, n: number, parent: number | null) =>
    tx.query('UPDATE equipment SET parent_id = $2 WHERE id = $1', [idOf(n), parent === null ? null : idOf(parent)]);
  /** Every pair as `member<ancestor`, of the equipment of these tests. */
  const family = async (tx: pg.PoolClient) => {
    const { rows } = await tx.query<{ pair: string }>(
      `SELECT m.designation || '<' || a.designation AS pair FROM equipment_family
       JOIN equipment m ON m.id = member_id JOIN equipment a ON a.id = ancestor_id WHERE m.slug LIKE 'family-%'`,
    );
    return rows.map((row) => row.pair).sort();
  };

  it('is right after each insert, change of parent and delete, within the transaction', async () => {
    await attempt(db.pool, async (tx) => {
      await add(tx, 0, null);
      expect(await family(tx)).toEqual(['a<a']);
      await add(tx, 1, 0);
      await add(tx, 2, 1);
      expect(await family(tx)).toEqual(['a<a', 'b<a', 'b<b', 'c<a', 'c<b', 'c<c']);
      await add(tx, 3, null);
      await reparent(tx, 1, 3);
      expect(await family(tx)).toEqual(['a<a', 'b<b', 'b<d', 'c<b', 'c<c', 'c<d', 'd<d']);
      await reparent(tx, 1, null);
      expect(await family(tx)).toEqual(['a<a', 'b<b', 'c<b', 'c<c', 'd<d']);
      await tx.query('DELETE FROM equipment WHERE id = $1', [idOf(2)]);
      expect(await family(tx)).toEqual(['a<a', 'b<b', 'd<d']);
    });
  });

  it('holds no equipment that leads back to itself', async () => {
    const chain = async (tx: pg.PoolClient, length: number) => {
      for (let n = 0; n < length; n += 1) await add(tx, n, n === 0 ? null : n - 1);
      await reparent(tx, 0, length - 1);
    };
    expect(await tried((tx) => chain(tx, 2))).toBe('equipment_no_cycle');
    expect(await tried((tx) => chain(tx, 4))).toBe('equipment_no_cycle');
  });

  it('does not lose a parent that has children', async () => {
    expect(
      await tried(async (tx) => {
        await add(tx, 0, null);
        await add(tx, 1, 0);
        await tx.query('DELETE FROM equipment WHERE id = $1', [idOf(0)]);
      }),
    ).toBe('equipment_parent_id_fkey');
  });

  it('equals what follows from the parents, for any forest and any changes', async () => {
    const node = fc.integer({ min: 0, max: names.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        // The parent of the n-th is an earlier one, or none.
        fc.tuple(...names.map((_, n) => fc.option(fc.integer({ min: 0, max: Math.max(0, n - 1) }), { freq: 4 }))),
        fc.array(fc.tuple(node, fc.option(node, { freq: 5 })), { maxLength: 12 }),
        async (forest, changes) => {
          const parents: (number | null)[] = forest.map((parent, n) => (n === 0 ? null : parent));
          await attempt(db.pool, async (tx) => {
            for (const [n, parent] of parents.entries()) await add(tx, n, parent);
            expect(await family(tx)).toEqual(closure(parents));
            for (const [n, parent] of changes) {
              const circular = parent !== null && ancestors(parents, parent).includes(n);
              await tx.query('SAVEPOINT before');
              const rule = await refusal(reparent(tx, n, parent));
              if (circular) {
                expect(rule).toBe(n === parent ? 'equipment_not_its_own_parent' : 'equipment_no_cycle');
                await tx.query('ROLLBACK TO before');
              } else {
                expect(rule).toBe('accepted');
                parents[n] = parent;
              }
              expect(await family(tx)).toEqual(closure(parents));
            }
          });
        },
      ),
      { numRuns: 20 },
    );
  });

  /** A thing and everything above it. */
  function ancestors(parents: readonly (number | null)[], n: number): number[] {
    const parent = parents[n] ?? null;
    return parent === null ? [n] : [n, ...ancestors(parents, parent)];
  }

  function closure(parents: readonly (number | null)[]): string[] {
    return parents.flatMap((_, n) => ancestors(parents, n).map((above) => `${names[n]}<${names[above]}`)).sort();
  }
});

describe('the system of equipment', () => {
  const names = ['launcher', 'missile', 'seeker', 'variant'] as const;
  const idOf = (n: number) => uuid(840 + n);
  const add = (tx: pg.PoolClient, n: number, parent: number | null = null) =>
    addFact(tx, 'equipment', {
      id: idOf(n),
      slug: `system-${names[n]}`,
      designation: `${names[n]}`,
      category: 'OTHER',
      level: 'ITEM',
      parent_id: parent === null ? null : idOf(parent),
    });
  /** In the table of ammunition A is what fires, B what is fired. */
  const fires = (tx: pg.PoolClient, gun: number, round: number) =>
    tx.query('INSERT INTO "_Ammunition" ("A", "B") VALUES ($1, $2)', [idOf(gun), idOf(round)]);
  const membersOf = async (tx: pg.PoolClient, n: number) => {
    const { rows } = await tx.query<{ name: string }>(
      'SELECT designation AS name FROM equipment_system JOIN equipment ON id = member_id WHERE system_id = $1',
      [idOf(n)],
    );
    return rows.map(({ name }) => name).sort();
  };

  it('takes what is below it, its ammunition, what is below that, and the ammunition of these', async () => {
    await attempt(db.pool, async (tx) => {
      await add(tx, 0);
      expect(await membersOf(tx, 0)).toEqual(['launcher']);
      await add(tx, 1);
      await add(tx, 2, 1);
      await fires(tx, 0, 1);
      expect(await membersOf(tx, 0)).toEqual(['launcher', 'missile', 'seeker']);
      expect(await membersOf(tx, 1)).toEqual(['missile', 'seeker']);
      await add(tx, 3, 0);
      expect(await membersOf(tx, 0)).toEqual(['launcher', 'missile', 'seeker', 'variant']);
      await tx.query('DELETE FROM "_Ammunition" WHERE "B" = $1', [idOf(1)]);
      expect(await membersOf(tx, 0)).toEqual(['launcher', 'variant']);
      await fires(tx, 3, 2);
      expect(await membersOf(tx, 0)).toEqual(['launcher', 'seeker', 'variant']);
      await tx.query('DELETE FROM equipment WHERE id = $1', [idOf(2)]);
      expect(await membersOf(tx, 0)).toEqual(['launcher', 'variant']);
    });
  });

  it('holds nothing that leads back to itself through both relations', async () => {
    const circle: Work = async (tx) => {
      await add(tx, 0);
      await add(tx, 1, 0);
      await fires(tx, 1, 0);
    };
    expect(await tried(circle)).toBe('equipment_no_cycle_of_system');
  });

  it('may be turned round in two statements', async () => {
    const turned: Work = async (tx) => {
      await add(tx, 0);
      await add(tx, 1);
      await fires(tx, 1, 0);
      await fires(tx, 0, 1);
      await tx.query('DELETE FROM "_Ammunition" WHERE "B" = $1', [idOf(0)]);
    };
    expect(await tried(turned)).toBe('accepted');
  });
});

describe('the authority that a package uses', () => {
  const million = (column: string, amount: number, currency: string | null = 'USD') => ({
    [`${column}_qualifier`]: 'EXACT',
    [`${column}_amount`]: amount,
    [`${column}_lower`]: amount,
    [`${column}_upper`]: amount,
    [`${column}_currency`]: currency,
  });
  const value = million('value', 400);
  const uses = (authority_use: string, ...parts: readonly Readonly<Record<string, unknown>>[]) =>
    set('aid_package', ids.aidPackage, Object.assign({ authority_use }, value, ...parts));
  const wrong = 'aid_package_new_authority_of_value';

  it.each([
    ['all of its value', uses('NEW', million('new_authority', 400)), 'accepted'],
    ['all of its value, and less than that', uses('NEW', million('new_authority', 399)), wrong],
    ['all of its value, and nobody says how much', uses('NEW'), wrong],
    ['none of it, which is 0', uses('EARLIER', million('new_authority', 0)), 'accepted'],
    ['none of it, and more than 0', uses('EARLIER', million('new_authority', 1)), wrong],
    ['none of it, and nobody says how much', uses('EARLIER'), wrong],
    ['a part of it', uses('PARTLY_NEW', million('new_authority', 128)), 'accepted'],
    ['a part of it of an unknown size', uses('PARTLY_NEW'), 'accepted'],
    ['a part that is the whole', uses('PARTLY_NEW', million('new_authority', 400)), wrong],
    ['a part that is nothing', uses('PARTLY_NEW', million('new_authority', 0)), wrong],
    ['a part in another currency', uses('PARTLY_NEW', million('new_authority', 128, 'EUR')), wrong],
    ['an unknown part', uses('UNKNOWN'), 'accepted'],
    ['an unknown part of a known size', uses('UNKNOWN', million('new_authority', 128)), wrong],
    [
      'a part whose amount is not its bound',
      uses('PARTLY_NEW', million('new_authority', 128), { new_authority_amount: 127 }),
      'aid_package_new_authority_amount',
    ],
    [
      'a part with one bound that is meant to be exact',
      uses('PARTLY_NEW', million('new_authority', 128), { new_authority_upper: null }),
      'aid_package_new_authority_bounds',
    ],
    [
      'a part without a currency',
      uses('PARTLY_NEW', million('new_authority', 128, null)),
      'aid_package_new_authority_currency',
    ],
  ] as const)('anew: %s', async (_, work, rule) => {
    expect(await tried(work)).toBe(rule);
  });
});

describe('all of it', () => {
  it('is broken here: no rule of the migrations goes untried', async () => {
    const { rows } = await db.pool.query<{ rule: string }>(
      `SELECT conname AS rule FROM pg_constraint WHERE contype IN ('c', 'x') AND connamespace = 'public'::regnamespace
       UNION SELECT tgrelid::regclass::text || '_cited' FROM pg_trigger WHERE tgfoid = 'check_cited'::regproc
       UNION SELECT m[1] FROM pg_proc, regexp_matches(prosrc, 'CONSTRAINT = ''(\\w+)''', 'g') m WHERE pronamespace = 'public'::regnamespace`,
    );
    const rules = rows.map(({ rule }) => rule.replaceAll('"', ''));
    expect(rules.length).toBeGreaterThan(60);
    expect(rules.filter((rule) => !broken.has(rule)).sort()).toEqual([]);
  });
});

describe('rules between two rows hold from both sides', () => {
  const passage = uuid(700);
  const at = { exact: 'Kyiv', start: TEXT.indexOf('Kyiv'), end: TEXT.indexOf('Kyiv') + 4, text_sha256: sha256(TEXT) };

  it('a passage that is cited does not move to another article', async () => {
    const work: Work = async (tx) => {
      await insert(tx, 'passage', { id: passage, ...at, article_id: ids.article });
      await cite(tx, 'person', ids.person, { passage_id: passage });
      await set('passage', passage, { article_id: ids.otherArticle })(tx);
    };
    expect(await tried(work)).toBe('citation_passage_of_its_article');
  });

  it('a quote does not leave the article that it is cited to', async () => {
    expect(await tried(set('quote', ids.quote, { article_id: ids.otherArticle }))).toBe(
      'citation_quote_of_its_article',
    );
  });

  it('a position that a quote names does not go to another person', async () => {
    const work: Work = async (tx) => {
      await set('quote', ids.quote, {
        speaker_person_id: ids.person,
        speaker_organization_id: null,
        position_id: ids.position,
      })(tx);
      await set('position', ids.position, { person_id: ids.otherPerson, post: 'another-post' })(tx);
    };
    expect(await tried(work)).toBe('quote_position_of_its_speaker');
  });

  it('a text that goes to another article leaves no verified passage behind', async () => {
    const work: Work = async (tx) => {
      await insert(tx, 'passage', { id: passage, ...at, article_id: ids.article, anchor: 'EXACT' });
      await insert(tx, 'article_text', { article_id: ids.article, text: TEXT, sha256: sha256(TEXT) });
      await tx.query('UPDATE article_text SET article_id = $2 WHERE article_id = $1', [ids.article, ids.otherArticle]);
    };
    expect(await tried(work)).toBe('passage_stands_in_text');
  });

  it('no figure is NaN', async () => {
    const value = { value_amount: 'NaN', value_lower: 'NaN', value_upper: 'NaN', value_currency: 'USD' };
    expect(await tried(set('aid_package', ids.aidPackage, { value_qualifier: 'EXACT', ...value }))).toBe(
      'aid_package_value_bounds',
    );
  });
});
