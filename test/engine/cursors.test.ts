import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someOrders } from '../reference/support/material.js';
import { roughDatabase } from '../reference/support/rough.js';
import { listFields } from '../schema/support/lists.js';
import type { TestDatabase } from '../support/database.js';
import { type Watched, watchedServer } from './support/server.js';

/** Pages follow each other in every order of every list, read from either end. */

let database: TestDatabase;
let watched: Watched;
beforeAll(async () => {
  database = await roughDatabase();
  watched = watchedServer(database);
});
afterAll(() => database.close());

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly startCursor: string | null; readonly endCursor: string | null };
}

const roots = listFields.filter(({ parent }) => parent === 'Query').map(({ field, list }) => [field, list] as const);

describe.each(roots)('the pages of %s', (field, list) => {
  it('in every order follow each other', async () => {
    for (const order of someOrders(list)) {
      const orderBy = order.map((key) => `{ field: ${key.field}, direction: ${key.direction} }`).join(', ');
      const pageOf = async (args: string): Promise<Page> => {
        const { body } = await watched.ask({
          query: `{ ${field}(orderBy: [${orderBy}], ${args}) { nodes { id } pageInfo { startCursor endCursor } } }`,
        });
        const { data, errors } = JSON.parse(body);
        expect(errors, body).toBeUndefined();
        return data[field];
      };
      const whole = await pageOf('first: 12');
      const forward: string[] = [];
      let cursor: string | null = null;
      for (let turn = 0; turn < 4; turn += 1) {
        const page: Page = await pageOf(`first: 3${cursor ? `, after: "${cursor}"` : ''}`);
        forward.push(...page.nodes.map(({ id }) => id));
        cursor = page.pageInfo.endCursor ?? cursor;
      }
      const ids = whole.nodes.map(({ id }) => id);
      expect(forward).toEqual(ids);
      const back = await pageOf(`last: 12, before: "${whole.pageInfo.endCursor}"`);
      expect(back.nodes.map(({ id }) => id)).toEqual(ids.slice(0, -1));
    }
  });
});
