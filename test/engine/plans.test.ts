import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { Plans } from '../../src/engine/plans.js';
import { schema } from '../../src/schema/index.js';

const sized = 'query ($it: Int) { quotes(first: $it) { nodes { slug } } }';
const placed = 'query ($it: String) { treaties(first: 2, after: $it) { nodes { slug } } }';
const cursorOf = (...parts: readonly string[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
const id = '00000000-0000-5000-8000-000000000000';

it.each([
  ['a page beyond the limit', sized, 120, 100],
  ['a negative page', sized, -1, 1],
  [
    'a cursor of another list',
    placed,
    cursorOf('NAME+Person.id+', 'Ottawa', id),
    cursorOf('NAME+Treaty.id+', 'Ottawa', id),
  ],
])('a request with %s does not keep the next one of its shape from being compiled', (_, text, wrong, right) => {
  const plans = new Plans(schema, 100);
  const document = parse(text);
  expect(plans.planOf(document, undefined, { it: wrong }).compiled).toBe(false);
  expect(plans.planOf(document, undefined, { it: right }).compiled).toBe(true);
});
