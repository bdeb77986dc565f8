import { type DocumentNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Plans, planLimits } from '../../src/engine/plans.js';
import { schema } from '../../src/schema/index.js';
import { valuesOf } from '../../src/sql/read.js';
import { noLargeTables } from '../support/api.js';

/** What a plan is compiled for: one document and one shape of its variables. */
const plansOf = () => new Plans(schema, { maxPage: 100, passageContext: true, tables: noLargeTables });

describe('a plan', () => {
  const document =
    parse(`query ($where: QuoteWhere, $orderBy: [QuoteOrder!], $first: Int, $after: String, $full: Boolean = false) {
    quotes(where: $where, orderBy: $orderBy, first: $first, after: $after) { nodes { id text @include(if: $full) } } }`);
  const statementOf = (plans: Plans, asked: DocumentNode, variables: Record<string, unknown>) => {
    const plan = plans.planOf(asked, undefined, { full: false, ...variables });
    if (plan?.kind !== 'compiled') throw new Error('not compiled');
    return plan.statement;
  };

  it.each<[what: string, one: Record<string, unknown>, other: Record<string, unknown>]>([
    ['values of a comparison', { where: { text: { contains: 'a' } } }, { where: { text: { contains: "b'" } } }],
    ['lists of any length', { where: { slug: { in: ['a'] } } }, { where: { slug: { in: ['a', 'b', 'c'] } } }],
    ['enum values', { where: { kind: { eq: 'DIRECT' } } }, { where: { kind: { eq: 'MIXED' } } }],
    ['sizes of a page', { first: 10 }, { first: 30 }],
  ])('is one for %s', (_what, one, other) => {
    const plans = plansOf();
    expect(statementOf(plans, document, one)).toBe(statementOf(plans, document, other));
    expect(plans.size).toBe(1);
  });

  it.each<[what: string, one: Record<string, unknown>, other: Record<string, unknown>]>([
    ['an argument is given or not', { first: 1 }, {}],
    [
      'a condition is on another field',
      { where: { text: { contains: 'a' } } },
      { where: { venue: { contains: 'a' } } },
    ],
    ['a condition compares in another way', { where: { slug: { eq: 'a' } } }, { where: { slug: { neq: 'a' } } }],
    [
      'an unknown value is wanted or not',
      { where: { venue: { isNull: true } } },
      { where: { venue: { isNull: false } } },
    ],
    ['an alternative more', { where: { or: [{}] } }, { where: { or: [{}, {}] } }],
    [
      'the order goes the other way',
      { orderBy: [{ field: 'ORDINAL', direction: 'ASC' }] },
      { orderBy: [{ field: 'ORDINAL', direction: 'DESC' }] },
    ],
    ['a field is asked for or not', { full: true }, { full: false }],
  ])('is another where %s', (_what, one, other) => {
    const plans = plansOf();
    expect(statementOf(plans, document, one)).not.toBe(statementOf(plans, document, other));
    expect(plans.size).toBe(2);
    expect(statementOf(plans, document, one)).toBe(statementOf(plans, document, one));
    expect(plans.size).toBe(2);
  });

  it('of an operation that graphql-js answers is kept as well: why is found out once', () => {
    const plans = plansOf();
    const introspection = parse('{ __schema { queryType { name } } }');
    const plan = plans.planOf(introspection, undefined, {});
    expect(plan).toMatchObject({ kind: 'compiled', mode: 'rows', statement: undefined, reason: '__schema' });
    expect(plans.planOf(introspection, undefined, {})).toBe(plan);
  });
});

describe('the plans that are kept', () => {
  it('are bounded; those that were used last stay', () => {
    const plans = plansOf();
    const documents = Array.from({ length: 620 }, (_, n) =>
      parse(`{ articles(first: ${n % 100}) { f${n}: totalCount } }`),
    );
    const [first] = documents;
    if (!first) throw new Error('no document');
    const kept = plans.planOf(first, undefined, {});
    for (const document of documents) {
      plans.planOf(document, undefined, {});
      plans.planOf(first, undefined, {});
      expect(plans.size).toBeLessThanOrEqual(500);
    }
    expect(plans.size).toBe(500);
    expect(plans.planOf(first, undefined, {})).toBe(kept);
  });

  it('are bounded by the characters of their SQL, however few they are', () => {
    const plans = plansOf();
    const inside = 'nodes { slug quotes { nodes { slug about { nodes { slug quotes { nodes { slug } } } } } } }';
    const lists = Array.from({ length: 25 }, (_, n) => `a${n}: articles(first: 1) { ${inside} }`).join(' ');
    let characters = 0;
    for (let n = 0; characters <= planLimits.characters; n += 1) {
      const plan = plans.planOf(parse(`query Q${n} { ${lists} }`), undefined, {});
      if (plan?.kind !== 'compiled') throw new Error('not compiled');
      characters += plan.statement?.text.length ?? 0;
      expect(plans.characters).toBeLessThanOrEqual(planLimits.characters);
    }
    expect(plans.size).toBeLessThan(planLimits.plans);
  });
});

const sized = 'query ($it: Int) { quotes(first: $it) { nodes { slug } } }';
const placed = 'query ($it: String) { treaties(first: 2, after: $it) { nodes { slug } } }';
const cursorOf = (...parts: readonly (string | null)[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
const id = '00000000-0000-5000-8000-000000000000';
const named = 'query ($it: [ID!]!) { nodes(ids: $it) { id } }';

/** Whether a request is right: values are read for each, whether its plan was kept or not. */
function outcomeOf(plans: Plans, document: DocumentNode, it: unknown): 'right' | 'wrong' {
  try {
    const plan = plans.planOf(document, undefined, { it });
    if (plan?.kind === 'compiled') valuesOf(plan.statement?.params ?? [], { it });
    return 'right';
  } catch {
    return 'wrong';
  }
}

it.each([
  ['a page beyond the limit', sized, 120, 100],
  ['a negative page', sized, -1, 1],
  [
    'a cursor of another list',
    placed,
    cursorOf('NAME~+Person.id+', 'Ottawa', id),
    cursorOf('NAME~+Treaty.id+', 'Ottawa', id),
  ],
])('a request with %s does not keep the next one of its shape from being compiled', (_, text, wrong, right) => {
  const plans = plansOf();
  const document = parse(text);
  // The largest page of a kind of plan may be wrong where another one is right.
  expect([outcomeOf(plans, document, wrong), outcomeOf(plans, document, right)]).toEqual(['wrong', 'right']);
});

it.each([
  ['a cursor that is none, after one without a cursor', placed, null, cursorOf(null)],
  ['ids that are none, after one without ids', named, [], ['x']],
])('a request with %s is refused: it has another shape', (_, text, right, wrong) => {
  const plans = plansOf();
  const document = parse(text);
  expect([outcomeOf(plans, document, right), outcomeOf(plans, document, wrong)]).toEqual(['right', 'wrong']);
});
