import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attempt, subjectColumns } from '../../support/facts.js';
import { allTables, type ClaimTable, claims, claimsDatabase, kept, publish, published, publishers } from './claims.js';

const db = claimsDatabase();

/** A citation of a claim, as the test knows it. */
interface Known {
  readonly table: ClaimTable;
  readonly article: string;
  readonly relayedBy: string | null;
  readonly supports: boolean;
}

const someDocument = fc.constantFrom(...published.keys());
const citation = fc
  .record({
    table: fc.constantFrom(...allTables),
    article: someDocument,
    relayedBy: fc.option(someDocument),
    supports: fc.boolean(),
  })
  .filter(({ article, relayedBy }) => article !== relayedBy);
const change = fc.oneof(
  fc.record({ add: fc.array(citation, { minLength: 1, maxLength: 6 }) }),
  fc.record({ remove: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }) }),
  fc.record({ turn: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), into: citation }),
  fc.record({ document: someDocument, publisher: fc.constantFrom(null, ...Object.values(publishers)) }),
);

it('is what the citations say, whatever is added, changed and removed, in whichever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) =>
      attempt(db().pool, async (tx) => {
        const known = new Map<string, Known>();
        const publisherOf = new Map(published);
        const pick = (places: readonly number[]) => {
          const all = [...known.keys()];
          return all.filter((_, index) => places.some((place) => place % all.length === index));
        };
        for (const one of changes) {
          if ('document' in one) {
            await publish(tx, one.document, one.publisher);
            publisherOf.set(one.document, one.publisher);
          } else if ('add' in one) {
            const added = new Map(one.add.map((citation) => [randomUUID(), citation]));
            await tx.query(`INSERT INTO citation (${columns}) SELECT ${columns} FROM ${recordset}`, [rows(added)]);
            for (const [id, citation] of added) known.set(id, citation);
          } else if ('into' in one) {
            const turned = new Map(pick(one.turn).map((id) => [id, one.into]));
            await tx.query(
              `UPDATE citation SET (${columns}) = (SELECT ${columns} FROM ${recordset} AS new WHERE new.id = citation.id)
               WHERE id = ANY ($2)`,
              [rows(turned), [...turned.keys()]],
            );
            for (const [id, citation] of turned) known.set(id, citation);
          } else {
            const removed = pick(one.remove);
            await tx.query('DELETE FROM citation WHERE id = ANY ($1)', [removed]);
            for (const id of removed) known.delete(id);
          }
          for (const table of allTables) {
            const supporting = [...known.values()].filter((one) => one.table === table && one.supports);
            const sources = supporting.map(({ article, relayedBy }) => relayedBy ?? article);
            const distinct = new Set(sources.map((document) => publisherOf.get(document) ?? document));
            expect(await kept(tx, table), table).toBe(distinct.size);
          }
        }
      }),
    ),
    { numRuns: 60 },
  );
});

const columns = [
  'id',
  'wording',
  'stance',
  'ordinal',
  'article_id',
  'relayed_by_id',
  ...Object.values(subjectColumns),
].join(', ');
const recordset = 'json_populate_recordset(NULL::citation, $1::json)';

/** Citations as the rows of a statement. */
function rows(citations: ReadonlyMap<string, Known>): string {
  return JSON.stringify(
    [...citations].map(([id, { table, article, relayedBy, supports }]) => ({
      id,
      wording: 'as printed',
      stance: supports ? 'SUPPORTS' : 'CONTRADICTS',
      ordinal: 1,
      article_id: article,
      relayed_by_id: relayedBy,
      [subjectColumns[table]]: claims[table],
    })),
  );
}
