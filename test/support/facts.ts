import { createHash } from 'node:crypto';
import pg from 'pg';

/** Something that sends SQL: the pool, or the one connection of a transaction. */
export type Sender = pg.Pool | pg.PoolClient;

/** The tables whose rows are facts, each with the citation's column that names a row of it. */
export const subjectColumns = {
  quote: 'quote_id',
  person: 'person_id',
  position: 'position_id',
  organization: 'organization_id',
  country: 'country_id',
  equipment: 'equipment_id',
  aid_package: 'aid_package_id',
  package_line_item: 'line_item_id',
  policy_decision: 'decision_id',
  policy_decision_link: 'decision_link_id',
  treaty: 'treaty_id',
  treaty_action: 'treaty_action_id',
  article_link: 'article_link_id',
  article_credit: 'article_credit_id',
} as const;

export type FactTable = keyof typeof subjectColumns;

/** A readable UUID: `uuid(7)`. */
export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** The UUID of a generated row: it follows from its name. */
export function uuidOf(name: string): string {
  const hex = sha256(name);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The ids of the rows that `writeFacts` writes. */
export const ids = {
  article: uuid(1),
  otherArticle: uuid(2),
  country: uuid(3),
  organization: uuid(4),
  person: uuid(5),
  otherPerson: uuid(6),
  position: uuid(7),
  otherPosition: uuid(8),
  equipment: uuid(9),
  aidPackage: uuid(10),
  lineItem: uuid(11),
  quote: uuid(12),
  decision: uuid(13),
  earlierDecision: uuid(14),
  decisionLink: uuid(15),
  treaty: uuid(16),
  treatyAction: uuid(17),
  articleLink: uuid(18),
  articleCredit: uuid(19),
} as const;

/** The text that passages are cut from: its first character takes two UTF-16 code units, and one character, so that the counts differ. */
export const TEXT = '🚀 Kyiv said “yes” to the 🛰 plan.';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Inserts one row. */
export async function insert(db: Sender, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const columns = Object.keys(row);
  await db.query(
    `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map((_, n) => `$${n + 1}`).join(', ')})`,
    Object.values(row),
  );
}

let cited = 0;

/** Inserts a citation of a row. */
export async function cite(
  db: Sender,
  table: FactTable,
  id: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  cited += 1;
  const citation = uuid(900_000 + cited);
  await insert(db, 'citation', {
    id: citation,
    wording: 'as printed',
    stance: 'SUPPORTS',
    ordinal: 1,
    article_id: ids.article,
    [subjectColumns[table]]: id,
    ...more,
  });
  return citation;
}

/** Inserts a row with the one citation that it needs. */
export async function addFact(
  db: Sender,
  table: FactTable,
  row: Readonly<Record<string, unknown>> & { readonly id: string },
): Promise<void> {
  await insert(db, table, row);
  await cite(db, table, row.id);
}

/** Runs `work` in one transaction that is committed; when anything is refused, at the commit too, nothing stays. */
export async function commit<T>(pool: pg.Pool, work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
  const tx = await pool.connect();
  try {
    await tx.query('BEGIN');
    const result = await work(tx);
    await tx.query('COMMIT');
    return result;
  } catch (error) {
    await tx.query('ROLLBACK');
    throw error;
  } finally {
    tx.release();
  }
}

/** Runs `work` in one transaction up to the point of its commit, with every rule checked, and takes it back. */
export async function attempt<T>(pool: pg.Pool, work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
  const tx = await pool.connect();
  try {
    await tx.query('BEGIN');
    const result = await work(tx);
    await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
    return result;
  } finally {
    await tx.query('ROLLBACK');
    tx.release();
  }
}

/** The name of the rule that refuses `work`, or `accepted`. Another failure than a refused rule is thrown. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'accepted';
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code?.startsWith('23')) return error.constraint ?? error.message;
    throw error;
  }
}

/** The least rows of every table of facts, each with one citation, in one transaction. */
export async function writeFacts(pool: pg.Pool): Promise<void> {
  await commit(pool, async (db) => {
    for (const [id, slug] of [
      [ids.article, 'story'],
      [ids.otherArticle, 'other-story'],
    ])
      await insert(db, 'article', {
        id,
        slug,
        url: `https://news.example/${slug}`,
        kind: 'NEWS_STORY',
        headline: slug,
      });
    await addFact(db, 'country', { id: ids.country, code: 'UA', name: 'Ukraine' });
    await addFact(db, 'organization', { id: ids.organization, slug: 'ministry', name: 'Ministry', kind: 'GOVERNMENT' });
    for (const [person, position, slug] of [
      [ids.person, ids.position, 'one'],
      [ids.otherPerson, ids.otherPosition, 'other'],
    ] as const) {
      await addFact(db, 'person', { id: person, slug: `person-${slug}`, name: `Person ${slug}` });
      await addFact(db, 'position', {
        id: position,
        slug: `minister-${slug}`,
        post: 'minister',
        title: 'Minister',
        as_reported: 'minister',
        held_from: '2020-03-01',
        held_from_latest: '2020-03-01',
        held_until: '2022-05-31',
        held_until_latest: '2022-05-31',
        end: 'ENDED',
        person_id: person,
        organization_id: ids.organization,
      });
    }
    await addFact(db, 'equipment', {
      id: ids.equipment,
      slug: 'tow',
      designation: 'TOW',
      category: 'ANTI_ARMOUR',
      level: 'ITEM',
    });
    await addFact(db, 'aid_package', {
      id: ids.aidPackage,
      slug: 'package-1',
      title: 'Package 1',
      authority: 'PDA',
      tranche: 1,
      announced_on: '2024-11-20',
      announced_on_latest: '2024-11-20',
      value_qualifier: 'UNSPECIFIED',
      items_completeness: 'PARTIAL',
      items_wording: 'OFFICIAL',
      donor_id: ids.country,
      recipient_id: ids.country,
    });
    await addFact(db, 'package_line_item', {
      id: ids.lineItem,
      slug: 'package-1/tow',
      ordinal: 1,
      as_reported: 'TOW missiles',
      quantity_qualifier: 'UNSPECIFIED',
      package_id: ids.aidPackage,
    });
    await addFact(db, 'quote', {
      id: ids.quote,
      slug: 'story/yes',
      ordinal: 1,
      kind: 'DIRECT',
      text: 'yes',
      speaker_label: 'Person',
      article_id: ids.article,
      speaker_person_id: ids.person,
      position_id: ids.position,
    });
    for (const [id, slug] of [
      [ids.decision, 'allow'],
      [ids.earlierDecision, 'forbid'],
    ] as const)
      await addFact(db, 'policy_decision', {
        id,
        slug,
        title: slug,
        effect: 'AUTHORIZES',
        decided_on: '2024-11-01',
        decided_on_latest: '2024-11-30',
        country_id: ids.country,
      });
    await addFact(db, 'policy_decision_link', {
      id: ids.decisionLink,
      kind: 'REVERSES',
      from_id: ids.decision,
      to_id: ids.earlierDecision,
    });
    await addFact(db, 'treaty', { id: ids.treaty, slug: 'mine-ban', name: 'Mine Ban' });
    await addFact(db, 'treaty_action', {
      id: ids.treatyAction,
      kind: 'SIGNATURE',
      taken_on: '1999-01-01',
      taken_on_latest: '1999-12-31',
      treaty_id: ids.treaty,
      country_id: ids.country,
    });
    await addFact(db, 'article_link', {
      id: ids.articleLink,
      kind: 'CITES',
      from_id: ids.article,
      to_id: ids.otherArticle,
    });
    await addFact(db, 'article_credit', {
      id: ids.articleCredit,
      role: 'AUTHOR',
      as_printed: 'Person',
      article_id: ids.article,
    });
  });
}
