import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someOrders } from '../reference/support/material.js';
import { roughen } from '../reference/support/rough.js';
import { listFields } from '../schema/support/lists.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { bothPaths, type Paths, send } from './support/paths.js';

/** A reader may turn pages over servers with and without the engine: each takes the cursors of the other. */

let database: TestDatabase;
let paths: Paths;
beforeAll(async () => {
  database = await testDatabase();
  await roughen(database.pool);
  paths = bothPaths(database);
});
afterAll(() => database.close());

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly startCursor: string | null; readonly endCursor: string | null };
}

const roots = listFields.filter(({ parent }) => parent === 'Query').map(({ field, list }) => [field, list] as const);

describe.each(roots)('the pages of %s', (field, list) => {
  it('in every order follow each other, whichever server gave the cursor', async () => {
    for (const order of someOrders(list)) {
      const orderBy = order.map((key) => `{ field: ${key.field}, direction: ${key.direction} }`).join(', ');
      const pageOf = async (turn: number, args: string): Promise<Page> => {
        const { body } = await send(turn % 2 === 0 ? paths.engine : paths.stock, {
          query: `{ ${field}(orderBy: [${orderBy}], ${args}) { nodes { id } pageInfo { startCursor endCursor } } }`,
        });
        const { data, errors } = JSON.parse(body);
        expect(errors, body).toBeUndefined();
        return data[field];
      };
      const whole = await pageOf(0, 'first: 12');
      const forward: string[] = [];
      let cursor: string | null = null;
      for (let turn = 0; turn < 4; turn += 1) {
        const page: Page = await pageOf(turn, `first: 3${cursor ? `, after: "${cursor}"` : ''}`);
        forward.push(...page.nodes.map(({ id }) => id));
        cursor = page.pageInfo.endCursor ?? cursor;
      }
      const ids = whole.nodes.map(({ id }) => id);
      expect(forward).toEqual(ids);
      const back = await pageOf(1, `last: 12, before: "${whole.pageInfo.endCursor}"`);
      expect(back.nodes.map(({ id }) => id)).toEqual(ids.slice(0, -1));
      // The end of a list is where what is unknown stands.
      expect(await pageOf(0, 'last: 5')).toEqual(await pageOf(1, 'last: 5'));
    }
  });
});
