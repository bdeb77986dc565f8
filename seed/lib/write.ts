import type { Database } from '../../src/database/index.js';
import { Prisma } from '../../src/generated/prisma/client.js';
import { checkAnchor } from '../../src/ingest/anchor.js';
import { lockFacts } from '../../src/ingest/attach.js';
import { Problems, SeedError } from './errors.js';
import { PAIR_TABLES, type Pair, type PairTable, type SeedRows } from './rows.js';
import { planTable, type TablePlan } from './sync.js';

type Transaction = Prisma.TransactionClient;

/** What writing did to the rows of one table. */
export interface Change {
  readonly table: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

export interface WriteOptions {
  /** Remove also articles for which a user has attached a text. */
  readonly removeAttachedTexts?: boolean;
  /** Called as the work goes on, with what is being done. */
  readonly onProgress?: (doing: string) => void;
}

/**
 * Makes the database hold exactly these rows, in one transaction: rows that are the same are not touched, and ids stay.
 * @throws SeedError when a passage does not stand in the text that is attached, or an attached text would go; nothing is written then.
 */
export async function writeRows(prisma: Database, rows: SeedRows, options: WriteOptions = {}): Promise<Change[]> {
  return prisma.$transaction(
    async (tx) => {
      await lockFacts(tx);
      const progress = options.onProgress ?? (() => {});
      progress('comparing with the database');
      const anchors = await checkHeldTexts(tx, rows, options.removeAttachedTexts ?? false);
      const plans = await planAll(tx, rows);
      progress('writing');
      for (const plan of plans) await plan.vacate();
      for (const plan of plans) await plan.insert();
      for (const plan of plans) await plan.update();
      const pairs: Change[] = [];
      for (const table of PAIR_TABLES) pairs.push(await syncPairs(tx, table, rows.pairs[table]));
      for (const plan of [...plans].reverse()) await plan.remove();
      await setAnchors(tx, anchors);
      progress('checking');
      return [...plans.map((plan) => plan.change), ...pairs];
    },
    { maxWait: 60_000, timeout: 600_000 },
  );
}

/** Tables in the order of writing: what others point at comes first. Removing goes the other way round. */
async function planAll(tx: Transaction, rows: SeedRows): Promise<TablePlan[]> {
  const many = (statement: (ids: Prisma.Sql) => Prisma.Sql) => (ids: string[]) => tx.$executeRaw(statement(uuids(ids)));
  const plans: TablePlan[] = [];
  plans.push(await planTable({ label: 'countries', delegate: tx.country, rows: rows.countries }));
  plans.push(await planTable({ label: 'organizations', delegate: tx.organization, rows: rows.organizations }));
  plans.push(await planTable({ label: 'people', delegate: tx.person, rows: rows.people }));
  plans.push(
    await planTable({
      label: 'positions',
      delegate: tx.position,
      rows: rows.positions,
      vacate: many((ids) => Prisma.sql`UPDATE "position" SET post = id::text WHERE id = ANY(${ids})`),
    }),
  );
  plans.push(
    await planTable({
      label: 'equipment',
      delegate: tx.equipment,
      rows: rows.equipment,
      // Two that change places in a family would be their own grandparents half way.
      vacate: many(
        (ids) => Prisma.sql`UPDATE equipment SET parent_id = NULL WHERE parent_id IS NOT NULL AND id = ANY(${ids})`,
      ),
    }),
  );
  plans.push(await planTable({ label: 'aid packages', delegate: tx.aidPackage, rows: rows.packages }));
  plans.push(await planTable({ label: 'line items', delegate: tx.packageLineItem, rows: rows.lineItems }));
  plans.push(await planTable({ label: 'decisions', delegate: tx.policyDecision, rows: rows.decisions }));
  plans.push(await planTable({ label: 'decision links', delegate: tx.policyDecisionLink, rows: rows.decisionLinks }));
  plans.push(await planTable({ label: 'treaties', delegate: tx.treaty, rows: rows.treaties }));
  plans.push(await planTable({ label: 'treaty actions', delegate: tx.treatyAction, rows: rows.treatyActions }));
  plans.push(
    await planTable({
      label: 'articles',
      delegate: tx.article,
      rows: rows.articles,
      vacate: many((ids) => Prisma.sql`UPDATE article SET url = NULL WHERE url IS NOT NULL AND id = ANY(${ids})`),
    }),
  );
  plans.push(await planTable({ label: 'credits', delegate: tx.articleCredit, rows: rows.credits }));
  plans.push(await planTable({ label: 'links', delegate: tx.articleLink, rows: rows.links }));
  plans.push(
    await planTable({
      label: 'passages',
      delegate: tx.passage,
      rows: rows.passages,
      // Far beyond any text; a passage's length must stay what it is.
      vacate: many(
        (ids) =>
          Prisma.sql`UPDATE passage SET start = start + 1000000000, "end" = "end" + 1000000000 WHERE id = ANY(${ids})`,
      ),
    }),
  );
  plans.push(await planTable({ label: 'quotes', delegate: tx.quote, rows: rows.quotes }));
  plans.push(await planTable({ label: 'citations', delegate: tx.citation, rows: rows.citations }));
  return plans;
}

/**
 * Holds the passages against the texts that users attached.
 * @returns the ids of the passages that stand in a text; the others are of articles of which no text is held.
 */
async function checkHeldTexts(tx: Transaction, rows: SeedRows, mayRemove: boolean): Promise<ReadonlySet<string>> {
  const problems = new Problems();
  const exact = new Set<string>();
  const articles = new Map(rows.articles.map((article) => [article.id, article]));
  const held = await tx.articleText.findMany({ include: { article: { select: { slug: true } } } });
  for (const { articleId, text, sha256, article: stored } of held) {
    const article = articles.get(articleId);
    const place = rows.places.get(articleId) ?? { file: `articles/${stored.slug}.yaml`, line: 1, column: 1 };
    if (!article) {
      if (mayRemove) continue;
      problems.error(
        place,
        `the article "${stored.slug}" is no longer in the files, but its text is attached and would go with it; restore the file, or run npm run seed -- --remove-attached-texts`,
      );
      continue;
    }
    if (article.textSha256 !== null && article.textSha256 !== sha256) {
      problems.error(
        place,
        `textSha256: the text attached to "${stored.slug}" is another one (${sha256}); npm run article -- detach ${stored.slug}, then attach the copy that the passages were taken from`,
      );
      continue;
    }
    for (const passage of rows.passages) {
      if (passage.articleId !== articleId) continue;
      if (checkAnchor(text, passage) === 'EXACT') exact.add(passage.id);
      else {
        problems.error(
          rows.places.get(passage.id) ?? place,
          `exact: the text attached to "${stored.slug}" does not read so from ${passage.start} to ${passage.end}; npm run article -- locate <file> "<words>" prints where the words stand`,
        );
      }
    }
  }
  if (problems.hasErrors) throw new SeedError(problems.list());
  return exact;
}

/** Sets the anchors that are not yet what they should be. */
async function setAnchors(tx: Transaction, exact: ReadonlySet<string>): Promise<void> {
  const ids = uuids([...exact]);
  await tx.$executeRaw`UPDATE passage SET anchor = 'EXACT' WHERE anchor <> 'EXACT' AND id = ANY(${ids})`;
  await tx.$executeRaw`UPDATE passage SET anchor = 'UNVERIFIED' WHERE anchor <> 'UNVERIFIED' AND id <> ALL(${ids})`;
}

/** Makes a many-to-many table hold exactly these pairs. Pairs of rows that will be removed go with them at the latest. */
async function syncPairs(tx: Transaction, table: PairTable, wanted: readonly Pair[]): Promise<Change> {
  const name = Prisma.raw(`"${table}"`);
  const stored = await tx.$queryRaw<Pair[]>`SELECT "A"::text AS "A", "B"::text AS "B" FROM ${name}`;
  const keyOf = ({ A, B }: Pair) => `${A} ${B}`;
  const storedKeys = new Set(stored.map(keyOf));
  const wantedKeys = new Set(wanted.map(keyOf));
  const added = wanted.filter((pair) => !storedKeys.has(keyOf(pair)));
  const removed = stored.filter((pair) => !wantedKeys.has(keyOf(pair)));
  if (removed.length > 0) {
    await tx.$executeRaw`DELETE FROM ${name} t USING unnest(${uuids(removed.map(({ A }) => A))}, ${uuids(removed.map(({ B }) => B))}) AS gone (a, b)
      WHERE t."A" = gone.a AND t."B" = gone.b`;
  }
  if (added.length > 0) {
    await tx.$executeRaw`INSERT INTO ${name} ("A", "B")
      SELECT a, b FROM unnest(${uuids(added.map(({ A }) => A))}, ${uuids(added.map(({ B }) => B))}) AS pair (a, b)`;
  }
  return {
    table: PAIR_LABELS[table],
    added: added.length,
    changed: 0,
    removed: removed.length,
    unchanged: wanted.length - added.length,
  };
}

const PAIR_LABELS: Readonly<Record<PairTable, string>> = {
  _Ammunition: 'ammunition – equipment',
  _LineItemEquipment: 'line item – equipment',
  _QuoteAbout: 'quote – equipment',
  _DecisionEquipment: 'decision – equipment',
  _TreatyGoverns: 'treaty – equipment',
  _DecisionPackage: 'decision – aid package',
};

/** Ids as one parameter, however many they are. */
function uuids(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`${[...ids]}::uuid[]`;
}
