import fc from 'fast-check';
import { enumDefinitions } from '../../src/generated/enums.js';
import type { EnumName } from '../../src/query/enums.js';
import type { Comparison, Filter, FilterField } from '../../src/query/filter.js';
import type { List } from '../../src/query/list.js';
import { dimensionsOf } from '../../src/research/groups/dimension.js';
import { searchKinds } from '../../src/research/search/kinds.js';
import { listFields } from '../../test/schema/support/lists.js';

/** A field of the query, as a document writes it. */
export type Field = string;

/** A field that lists records. */
type ListField = (typeof listFields)[number];

const roots = listFields.filter(({ parent }) => parent === 'Query');

const listOf = (field: string): List => {
  const found = roots.find((root) => root.field === field);
  if (!found) throw new TypeError(`${field} is not a list`);
  return found.list;
};

/** The totals with the lists that they are of, and what they sum. */
const totals = [
  { field: 'aidPackageTotals', list: () => listOf('aidPackages'), sums: 'values' },
  { field: 'packageLineItemTotals', list: () => listOf('packageLineItems'), sums: 'quantities' },
  { field: 'quoteTotals', list: () => listOf('quotes'), sums: undefined },
  { field: 'articleTotals', list: () => listOf('articles'), sums: undefined },
] as const;

const valuesOf = (name: EnumName): readonly string[] => Object.keys(enumDefinitions[name].values);

/** How deep conditions are nested, and lists in records. */
const maxDepth = 5;

/**
 * Any field of the query, pages as large as they may be. Most conditions choose little, which is dear; some name what few records have, or none: to fill a page
 * of these, PostgreSQL may walk to the end of an order.
 */
export function anyField(): fc.Arbitrary<Field> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...roots).chain(listField) },
    { weight: 2, arbitrary: totalsField() },
    { weight: 1, arbitrary: searchField() },
    { weight: 1, arbitrary: appearancesField() },
    { weight: 1, arbitrary: timelineField() },
  );
}

function listField({ field, list }: ListField): fc.Arbitrary<Field> {
  return fc
    .tuple(whereOf(list.filter, maxDepth), orderOf(list), fc.constantFrom(1, 20, 100), selectionOf(list))
    .map(([where, order, first, selection]) => {
      const args = [`first: ${first}`, ...(where ? [`where: ${where}`] : []), ...(order ? [`orderBy: ${order}`] : [])];
      return `${field}(${args.join(', ')}) ${selection}`;
    });
}

function orderOf({ orders }: List): fc.Arbitrary<string | undefined> {
  const names = Object.keys(orders.keys);
  const fields = fc.shuffledSubarray(names, { minLength: 1, maxLength: Math.min(3, names.length) });
  const keys = fc.tuple(fields, fc.constantFrom('ASC', 'DESC'));
  return fc.option(
    keys.map(
      ([chosen, direction]) => `[${chosen.map((name) => `{ field: ${name}, direction: ${direction} }`).join(', ')}]`,
    ),
    { nil: undefined },
  );
}

/** What is asked of a list: its count, its facets, its records with the lists inside them. */
function selectionOf(list: List): fc.Arbitrary<string> {
  const dimensions = [...(dimensionsOf(list.model)?.byName.keys() ?? [])];
  const facets = fc
    .subarray(dimensions, { minLength: Math.min(1, dimensions.length), maxLength: Math.min(3, dimensions.length) })
    .map((by) => `facets(by: [${by.join(', ')}], first: 100) { values { count } }`);
  return fc
    .record({
      count: fc.boolean(),
      facets: dimensions.length > 0 ? fc.option(facets, { nil: undefined, freq: 4 }) : fc.constant(undefined),
      nodes: nodesOf(list.model, 3),
    })
    .map(({ count, facets: asked, nodes }) => `{ ${count ? 'totalCount ' : ''}${asked ? `${asked} ` : ''}${nodes} }`);
}

function nodesOf(model: string, depth: number): fc.Arbitrary<string> {
  const inside = listFields.filter(({ parent }) => parent === model);
  if (depth === 0 || inside.length === 0) return fc.constant('nodes { id }');
  const nested = fc.constantFrom(...inside).chain(({ field, list }) =>
    fc
      .tuple(
        fc.constantFrom(1, 20, 100),
        fc.option(whereOf(list.filter, 2), { freq: 3, nil: undefined }),
        fc.boolean(),
        nodesOf(list.model, depth - 1),
      )
      .map(([first, where, count, nodes]) => {
        const args = `first: ${first}${where ? `, where: ${where}` : ''}`;
        return `${field}(${args}) { ${count ? 'totalCount ' : ''}${nodes} }`;
      }),
  );
  return fc.option(nested, { nil: undefined }).map((list) => `nodes { id${list ? ` ${list}` : ''} }`);
}

/** Conditions that most records meet: those are dear. Nothing where there are none. */
function whereOf(filter: Filter, depth: number): fc.Arbitrary<string | undefined> {
  if (depth === 0) return fc.constant('{}');
  const names = Object.keys(filter.fields);
  const some = fc.subarray(names, { minLength: 1, maxLength: Math.min(3, names.length) }).chain((chosen) =>
    fc
      .tuple(
        ...chosen.map((name) => {
          const field = filter.fields[name];
          if (!field) throw new TypeError(`${name} is not a condition`);
          return fieldOf(field, depth).map((condition) => `${name}: ${condition}`);
        }),
      )
      .map((conditions) => `{ ${conditions.join(', ')} }`),
  );
  const combined = fc.oneof(
    { weight: 4, arbitrary: some },
    { weight: 1, arbitrary: fc.tuple(some, some).map((parts) => `{ or: [${parts.join(', ')}] }`) },
    {
      weight: 1,
      arbitrary: fc.array(some, { minLength: 2, maxLength: 4 }).map((parts) => `{ and: [${parts.join(', ')}] }`),
    },
    { weight: 1, arbitrary: some.map((part) => `{ not: ${part} }`) },
  );
  return depth === maxDepth ? fc.option(combined, { nil: undefined, freq: 8 }) : combined;
}

function fieldOf(field: FilterField, depth: number): fc.Arbitrary<string> {
  switch (field.type) {
    case 'column':
      return comparisonOf(field.compare);
    case 'date':
      return fc.constantFrom(
        '{ gte: "2000" }',
        '{ neq: "2024-11-20" }',
        '{ lte: "2030", gte: "2001-01" }',
        '{ lt: "1990" }',
      );
    case 'group':
      return fc
        .constantFrom(...Object.entries(field.fields))
        .chain(([name, member]) => fieldOf(member, depth).map((part) => `{ ${name}: ${part} }`));
    case 'one':
      return whereOf(field.target(), depth - 1).map((where) => where ?? '{}');
    case 'many':
      return fc
        .tuple(fc.constantFrom('some', 'some', 'every', 'none'), whereOf(field.target(), depth - 1))
        .map(([quantifier, where]) => `{ ${quantifier}: ${where ?? '{}'} }`);
    case 'belongs':
      return fc.constantFrom('"class-1"', '"family-3"', '"no-such-thing"');
  }
}

function comparisonOf(compare: Comparison): fc.Arbitrary<string> {
  switch (compare.kind) {
    case 'key':
      return fc.constantFrom('{ neq: "x" }', '{ notIn: ["x", "y"] }', '{ eq: "x" }');
    case 'countryCode':
      return fc.constantFrom('{ neq: "AA" }', '{ in: ["AB", "AC", "AD"] }');
    case 'text':
    case 'names':
      return fc.constantFrom(
        '{ contains: "a" }',
        '{ contains: "e" }',
        '{ contains: "zar" }',
        '{ neq: "x" }',
        '{ startsWith: "a" }',
        '{ endsWith: "a" }',
      );
    case 'int':
      return fc.constantFrom('{ gte: 0 }', '{ neq: 3 }', '{ gt: 100000 }');
    case 'decimal':
      return fc.constantFrom('{ gte: "0" }', '{ neq: "3" }', '{ lt: "0" }');
    case 'enum': {
      const [first = 'NONE', ...others] = valuesOf(compare.enumName);
      const alone = others.map((value) => `{ eq: ${value} }`);
      return fc.constantFrom(`{ neq: ${first} }`, `{ in: [${others.join(', ')}] }`, ...alone);
    }
    case 'enumList':
      return fc.constantFrom('{ isEmpty: true }', '{ isEmpty: false }');
  }
}

function totalsField(): fc.Arbitrary<Field> {
  return fc.constantFrom(...totals).chain(({ field, list: of, sums }) => {
    const list = of();
    return fc
      .tuple(
        fc.subarray(
          [...(dimensionsOf(list.model)?.byName.values() ?? [])]
            .filter(({ key }) => key.kind !== 'period')
            .map(({ name }) => name),
          { maxLength: 3 },
        ),
        fc.boolean(),
        whereOf(list.filter, 2),
        fc.boolean(),
      )
      .map(([dimensions, monthly, where, running]) => {
        const by = [...dimensions, ...(monthly ? ['MONTH'] : [])];
        const args = [
          `groupBy: [${by.join(', ')}]`,
          'first: 1000',
          ...(where ? [`where: ${where}`] : []),
          ...(monthly && running ? ['cumulative: true'] : []),
        ];
        const amounts = sums ? ` ${sums} { count lower upper }` : '';
        return `${field}(${args.join(', ')}) { bucketCount buckets { count shared${amounts}${monthly && running ? ` running { count${amounts} }` : ''} } }`;
      });
  });
}

const words = ['agreed', 'zarin', 'mikol', 'rasur', 'tixe', 'norare', 'gorma', 'zator', 'norrare'];

function searchField(): fc.Arbitrary<Field> {
  return fc
    .record({
      words: fc.subarray(words, { minLength: 1 }),
      or: fc.boolean(),
      kinds: fc.option(fc.subarray([...searchKinds], { minLength: 1 }), { nil: undefined }),
      first: fc.constantFrom(20, 100),
    })
    .map(({ words: asked, or, kinds, first }) => {
      const among = kinds ? `, in: [${kinds.join(', ')}]` : '';
      return `search(query: "${asked.join(or ? ' or ' : ' ')}", first: ${first}${among}) { totalCount nodes { kind snippet { text } record { __typename } } }`;
    });
}

function appearancesField(): fc.Arbitrary<Field> {
  return fc
    .record({
      by: fc.constantFrom('EQUIPMENT', 'FAMILY', 'CATEGORY', 'TAG'),
      recipient: fc.boolean(),
      quote: fc.boolean(),
    })
    .map(
      ({ by, recipient, quote }) =>
        `appearances(by: ${by}, perRecipient: ${recipient}, first: 100) { totalCount nodes { firstOn lastOn${quote ? ' firstQuote { text }' : ''} } }`,
    );
}

function timelineField(): fc.Arbitrary<Field> {
  return fc
    .constantFrom('equipment: "class-1"', 'equipment: "family-3"', 'country: "AC"', 'organization: "organization-1"')
    .map(
      (of) => `timeline(where: { ${of} }, first: 100) { totalCount nodes { kind citation { wording } lineItemCount } }`,
    );
}
