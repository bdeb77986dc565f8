import { describe, expect, it } from 'vitest';
import { classMembers, cost, onLarge } from './reckoning.js';

const maxCost = 1_000_000;

const aliases = (count: number, field: string) =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;

describe('what an operation costs', () => {
  it('grows with the rows of a page, and of pages in pages', () => {
    const flat = (n: number) => cost(`{ quotes(first: ${n}) { nodes { slug text } } }`);
    expect(flat(100) - flat(50)).toBeCloseTo(flat(51) - flat(1), -1);
    const nested = (n: number) =>
      cost(`{ organizations(first: ${n}) { nodes { articles(first: 100) { nodes { slug text: headline } } } } }`);
    expect(nested(100)).toBeGreaterThan(8 * nested(10));
  });

  it('does not vanish below an empty page, which reads a row to know whether there are more', () => {
    const inside = '{ nodes { about(first: 100) { nodes { quotes(first: 100) { nodes { slug } } } } } }';
    expect(cost(`{ quotes(first: 0) ${inside} }`)).toBe(cost(`{ quotes(first: 1) ${inside} }`));
  });

  it('takes the default page where no size is asked for, and `last` for `first`', () => {
    expect(cost('{ quotes { nodes { slug } } }')).toBe(cost('{ quotes(first: 20) { nodes { slug } } }'));
    expect(cost('{ quotes(last: 7) { nodes { slug } } }')).toBe(cost('{ quotes(first: 7) { nodes { slug } } }'));
  });

  it('takes each place beyond the usual ones for forty: a long statement is planned slowly, however few its rows', () => {
    const nested = (levels: number): string =>
      levels === 0 ? 'id' : `id subject { ... on Citable { citations(first: 1) { nodes { ${nested(levels - 1)} } } } }`;
    const levels = (n: number) => cost(`{ citations(first: 1) { nodes { ${nested(n)} } } }`, {}, () => 1);
    // Seventeen types may be the subject, each with a part of the statement.
    expect(levels(2)).toBeGreaterThan(30 * levels(1));
  });

  it('follows the lines of each package to the treaties that govern it', () => {
    const packages = (n: number) => cost(`{ aidPackages(first: ${n}) { nodes { treatyStatuses { treaty { id } } } } }`);
    expect(packages(100) - packages(50)).toBeGreaterThan(50 * 20);
  });

  it('counts facets and totals once, whatever the size of the page', () => {
    const faceted = (n: number) =>
      cost(`{ quotes(first: ${n}) { totalCount facets(by: [SPEAKER]) { values { count } } nodes { slug } } }`);
    const once = faceted(1);
    expect(once).toBeGreaterThan(50_000);
    expect(faceted(50) - once).toBeLessThan(once / 100);
  });

  it('counts the dimensions of totals and facets', () => {
    const totals = (by: string) => cost(`{ quoteTotals(groupBy: [${by}]) { buckets { count } } }`);
    expect(totals('SPEAKER, FAMILY')).toBeGreaterThan(totals('SPEAKER') + totals('MONTH'));
    const facets = 'query ($by: [QuoteDimension!]!) { quotes(first: 1) { facets(by: $by) { values { count } } } }';
    expect(cost(facets, { by: ['KIND', 'SPEAKER'] })).toBeGreaterThan(1.9 * cost(facets, { by: ['KIND'] }));
  });

  it('adds conditions up, and never multiplies them', () => {
    const some = '{ citations: { some: { stance: { neq: CONTRADICTS } } } }';
    const where = (n: number) =>
      cost(
        `{ organizations(first: 1, where: { articles: { some: { and: [${`${some} `.repeat(n)}] } } }) { nodes { slug } } }`,
      );
    expect(where(8)).toBeLessThan(2.2 * where(4));
    expect(where(8)).toBeGreaterThan(where(4));
  });

  it('charges a text that no index can look for as the reading of every row', () => {
    const containing = (text: string) => cost(`{ quotes(where: { text: { contains: "${text}" } }) { totalCount } }`);
    expect(containing('a')).toBeGreaterThan(2 * containing('anti'));
    const query = 'query ($text: String!) { quotes(where: { text: { contains: $text } }) { totalCount } }';
    expect(cost(query, { text: 'a' })).toBe(containing('a'));
  });

  it('follows how much belongs to what a condition names, be it in the document or in a variable', () => {
    const quotesOf = (slug: string) => `quotes(where: { about: { some: { familyOf: ${slug} } } }) { totalCount }`;
    const family = cost(`{ ${quotesOf('"family"')} }`);
    expect(cost(`{ ${quotesOf('"class"')} }`)).toBeGreaterThan((family * classMembers) / 9 / 1.5);
    const query = `query ($slug: String!) { ${quotesOf('$slug')} }`;
    expect(cost(query, { slug: 'class' })).toBeGreaterThan(cost(query, { slug: 'family' }));
  });

  it('takes what is not all of several things for one or not the other: a name among them makes nothing cheap', () => {
    const wrote = 'citations: { none: { quote: { text: { contains: "a" } } } }';
    const credited = (where: string) => `{ organizations(where: { credits: { ${where} } }) { totalCount } }`;
    const named = `article: { slug: { eq: "x" }, ${wrote} }`;
    expect(cost(credited(`every: { ${named} }`))).toBeGreaterThan(10 * cost(credited(`some: { ${named} }`)));
    const not = (where: string) => cost(`{ articles(where: { not: { ${where} } }) { totalCount } }`);
    expect(not(`not: { ${wrote} }`)).toBe(cost(`{ articles(where: { ${wrote} }) { totalCount } }`));
  });

  it('knows how many records have the commonest names', () => {
    const given = (code: string) =>
      cost(`{ aidPackageTotals(groupBy: [EQUIPMENT], where: { donor: { code: { eq: "${code}" } } }) { bucketCount } }`);
    expect(given('US')).toBeGreaterThan(3 * given('LV'));
  });

  it('reads a table once, whatever is asked of its rows, and long rows by their pages', () => {
    const where = (conditions: string) => `{ quotes(where: { ${conditions} }) { totalCount } }`;
    const [one, both] = [
      where('roleAsPrinted: { neq: "x" }'),
      where('roleAsPrinted: { neq: "x" }, venue: { neq: "x" }'),
    ];
    expect(cost(both)).toBeLessThan(1.1 * cost(one));
    expect(cost(one, {}, onLarge, 40_000)).toBeGreaterThan(cost(one) + 40_000);
  });

  it('reads a table for a range, however few of its rows have a value', () => {
    const above = '{ citations(where: { value: { lower: { gte: "0" } } }) { totalCount } }';
    expect(cost(above)).toBeGreaterThan(40_000);
    expect(cost(above)).toBeLessThan(
      cost('{ citations(where: { quantity: { lower: { gte: "0" } } }) { totalCount } }'),
    );
  });

  it('asks for more where it looks ahead in the order of another table', () => {
    const ordered = (field: string) =>
      cost(`{ citations(where: { reading: { eq: EXCERPT } }, orderBy: [{ field: ${field} }]) { nodes { id } } }`);
    expect(ordered('PUBLISHED_ON')).toBeGreaterThan(ordered('ORDINAL') + 5_000);
  });

  it('sorts those that share the first key of an order, and each takes more the larger their group is', () => {
    const sorted = (field: string) =>
      cost(`{ passages(orderBy: [{ field: ${field} }, { field: ARTICLE }]) { nodes { id } } }`);
    const unsorted = cost('{ passages { nodes { id } } }');
    expect(sorted('START') - unsorted).toBeGreaterThan(12 * (sorted('END') - unsorted));
  });

  it('counts that the records found from a name are read and sorted for a page', () => {
    const list = (asked: string) => cost(`{ quotes(where: { about: { some: { familyOf: "class" } } }) { ${asked} } }`);
    const found = list('totalCount') - list('nodes { id }');
    expect(list('nodes { id }')).toBeGreaterThan(1.5 * found);
  });

  it('counts that a condition is asked of each record of a list in a record, at all that is related to it', () => {
    const direct = (n: number, quantifier: string) =>
      cost(
        `{ allEquipment(first: ${n}) { nodes { children(where: { quotes: { ${quantifier}: { kind: { eq: DIRECT } } } }) { nodes { id } } } } }`,
      );
    const quotesOfOne = onLarge('quote') / onLarge('equipment');
    for (const quantifier of ['some', 'none'])
      expect(direct(100, quantifier) - direct(50, quantifier)).toBeGreaterThan(50 * quotesOfOne);
    const named = (n: number) =>
      cost(
        `{ allEquipment(first: ${n}) { nodes { children(where: { quotes: { some: { addressee: { slug: { eq: "x" } } } } }) { nodes { id } } } } }`,
      );
    expect(named(100) - named(50)).toBeLessThan(50 * 50);
  });

  it('counts that all that is related to few records may be asked one by one, where it leads to no name', () => {
    const countries = (where: string) =>
      cost(`{ countries(where: { quotes: { some: { speakerOrganization: ${where} } } }) { totalCount } }`);
    expect(countries('{ decisions: { some: {} } }')).toBeGreaterThan(onLarge('quote'));
    expect(countries('{ slug: { eq: "x" } }')).toBeLessThan(onLarge('quote') / 100);
  });

  it('takes a page for no more records than a filter names', () => {
    const page = (where: string) =>
      cost(
        `{ quotes(first: 100${where}) { nodes { about(first: 100) { nodes { quotes(first: 5) { nodes { id } } } } } } }`,
      );
    expect(page(', where: { slug: { in: ["x", "y"] } }')).toBeLessThan(page('') / 25);
  });

  it('follows how many records there are', () => {
    const document = '{ quoteTotals(groupBy: [FAMILY, SPEAKER]) { buckets { count } } }';
    expect(cost(document)).toBeGreaterThan(maxCost / 2);
    expect(cost(document, {}, () => 1_000)).toBeLessThan(maxCost / 10);
  });

  it('is of the dearest type where a record may be of several', () => {
    const subject = (of: string) => cost(`{ citations(first: 100) { nodes { subject { ${of} } } } }`);
    const both = subject('... on Quote { text } ... on Country { code }');
    expect(both).toBeLessThan(subject('... on Quote { text }') + subject('... on Country { code }'));
  });
});

describe('on ten times the data of the bench', () => {
  it.each([
    ['29 searches', aliases(29, 'search(query: "agreed") { totalCount }')],
    ['29 lists of appearances', aliases(29, 'appearances(first: 100) { totalCount }')],
    ['29 counts of a one-letter text', aliases(29, 'quotes(where: { text: { contains: "a" } }) { totalCount }')],
    [
      'lines whose citations are all of an organization that is so',
      '{ packageLineItems(where: { citations: { every: { organization: { decisions: { some: { title: { contains: "aid" } } } } } } }) { totalCount } }',
    ],
    ['first quotes of every weapon', '{ appearances(first: 100) { nodes { firstQuote { text } } } }'],
    ['first quotes of every family', '{ appearances(by: FAMILY) { nodes { firstQuote { text } } } }'],
    [
      'quotes of equipment of quotes of equipment',
      '{ quotes(first: 100) { nodes { about(first: 5) { nodes { quotes(first: 20) { nodes { about { nodes { quotes { nodes { slug } } } } } } } } } } }',
    ],
    [
      '14 joins of eight levels',
      aliases(
        14,
        'organizations(where: { articles: { some: { quotes: { some: { about: { some: { quotes: { some: { about: { ' +
          'some: { category: { neq: MINE } } } } } } } } } } } }) { totalCount }',
      ),
    ],
  ])('%s are refused', (_name, document) => {
    expect(cost(document)).toBeGreaterThan(maxCost);
  });

  it.each([
    [
      'packages with their lines and citations',
      '{ aidPackages(first: 100) { nodes { slug lineItems(first: 50) { nodes { asReported citations(first: 5) { nodes { wording } } } } } } }',
    ],
    [
      'what countries gave, line by line',
      '{ countries(first: 100) { nodes { code given(first: 100) { nodes { slug lineItems(first: 20) { nodes { asReported } } } } } } }',
    ],
    [
      'who wrote of four weapons',
      `{ organizations(where: { articles: { some: { and: [${['tow', 'javelin', 'stinger', 'himars']
        .map((slug) => `{ citations: { some: { lineItem: { equipment: { some: { familyOf: "${slug}" } } } } } }`)
        .join(' ')}] } } }) { totalCount nodes { slug } } }`,
    ],
    [
      'the first quote of twenty weapons',
      '{ appearances(first: 20) { nodes { equipment { name } firstOn lastOn firstQuote { text } } } }',
    ],
    [
      'totals of lines by month',
      '{ packageLineItemTotals(groupBy: MONTH, first: 100) { buckets { count quantities { lower upper } } } }',
    ],
    [
      'a search with its counts',
      '{ search(query: "anti-personnel mines") { totalCount counts { kind count } nodes { snippet { text } } } }',
    ],
    [
      'a timeline',
      '{ timeline(where: { equipment: "tow" }, first: 100) { totalCount nodes { citation { wording } } } }',
    ],
  ])('%s are let through', (_name, document) => {
    expect(cost(document)).toBeLessThan(maxCost);
  });
});

describe('running totals', () => {
  const totals = (args: string, fields = 'count') =>
    cost(`{ quoteTotals(groupBy: [MONTH]${args}) { buckets { ${fields} } } }`);

  it('cost more than totals, where nothing is summed too', () => {
    expect(totals(', cumulative: true', 'count running { count }')).toBeGreaterThan(totals('') * 1.2);
  });
});
