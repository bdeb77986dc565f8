import { afterAll, beforeAll } from 'vitest';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import {
  addFact,
  cite,
  commit,
  type FactTable,
  ids,
  insert,
  type Sender,
  uuid,
  writeFacts,
} from '../../support/facts.js';

/** One record of every table that any document may be cited for; a quote is cited to the article that prints it alone. */
export const claims = {
  aid_package: ids.aidPackage,
  package_line_item: ids.lineItem,
  person: ids.person,
  position: ids.position,
  organization: ids.organization,
  country: ids.country,
  equipment: ids.equipment,
  policy_decision: ids.decision,
  policy_decision_link: ids.decisionLink,
  treaty: ids.treaty,
  treaty_action: ids.treatyAction,
  article_link: ids.articleLink,
  article_credit: ids.articleCredit,
} as const satisfies Record<Exclude<FactTable, 'quote'>, string>;
export type ClaimTable = keyof typeof claims;
export const allTables = [
  'aid_package',
  'package_line_item',
  'person',
  'position',
  'organization',
  'country',
  'equipment',
  'policy_decision',
  'policy_decision_link',
  'treaty',
  'treaty_action',
  'article_link',
  'article_credit',
] as const satisfies readonly ClaimTable[];

export const publishers = { times: uuid(201), post: uuid(202) } as const;
export const times = uuid(211);
export const timesAgain = uuid(212);
export const post = uuid(213);
export const unsigned = uuid(214);
export const unsignedToo = uuid(215);
/** The documents with their publishers. */
export const published: ReadonlyMap<string, string | null> = new Map([
  [times, publishers.times],
  [timesAgain, publishers.times],
  [post, publishers.post],
  [unsigned, null],
  [unsignedToo, null],
]);

/** A database with the claims, the documents and no source for any claim. @returns what gives it, inside tests. */
export function claimsDatabase(): () => TestDatabase {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase({ seeded: false });
    await writeFacts(db.pool);
    await commit(db.pool, async (tx) => {
      // What keeps the claims when all that supports them goes.
      await tx.query(`UPDATE citation SET stance = 'MENTIONS'`);
      for (const [slug, id] of Object.entries(publishers))
        await addFact(tx, 'organization', { id, slug, name: slug, kind: 'NEWS_PUBLISHER' });
      for (const [id, publisher] of published)
        await insert(tx, 'article', {
          id,
          slug: `document-${id}`,
          url: `https://news.example/${id}`,
          kind: 'NEWS_STORY',
          headline: 'Document',
          publisher_id: publisher,
        });
    });
  });
  afterAll(() => db.close());
  return () => db;
}

/** How many sources the database says that a claim has. */
export async function kept(sender: Sender, table: ClaimTable): Promise<number | undefined> {
  const { rows } = await sender.query<{ sources: number }>(
    `SELECT source_count AS sources FROM "${table}" WHERE id = $1`,
    [claims[table]],
  );
  return rows[0]?.sources;
}

/** Cites a claim. */
export const citeClaim = (sender: Sender, table: ClaimTable, more: Readonly<Record<string, unknown>>) =>
  cite(sender, table, claims[table], more);

/** Gives a document another publisher, or none. */
export const publish = (sender: Sender, document: string, publisher: string | null) =>
  sender.query('UPDATE article SET publisher_id = $2 WHERE id = $1', [document, publisher]);
