import type { Database } from '../database/client.js';
import { Prisma } from '../generated/prisma/client.js';
import { checkAnchor } from '../ingest/anchor.js';
import { lockFacts } from '../ingest/attach.js';
import { Problems, SeedError } from './errors.js';
import { PAIR_TABLES, type PairTable, type SeedRows } from './rows.js';
import { type Difference, planPairs, planTable, type Table, type TablePlan, uuids } from './sync.js';

type Transaction = Prisma.TransactionClient;

/** How many rows of one table are, or were, written. */
export interface Change {
  readonly table: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

export interface CompareOptions {
  /** Remove also articles for which a user has attached a text. */
  readonly removeAttachedTexts?: boolean;
}

export interface WriteOptions extends CompareOptions {
  /** Called as the work goes on, with what is being done. */
  readonly onProgress?: (doing: string) => void;
  /** Called with what will be written, before anything is. */
  readonly onCompared?: (differences: readonly Difference[]) => void;
}

/** What a transaction may take: a seed waits for whoever else writes facts. */
const PATIENCE = { maxWait: 60_000, timeout: 600_000 };

/**
 * Makes the database hold exactly these rows, in one transaction: rows that are the same are not touched, and ids stay.
 * @throws SeedError when a passage does not stand in the text that is attached, or an attached text would go; nothing is written then.
 */
export async function writeRows(prisma: Database, rows: SeedRows, options: WriteOptions = {}): Promise<Change[]> {
  return prisma.$transaction(async (tx) => {
    await lockFacts(tx);
    const progress = options.onProgress ?? (() => {});
    progress('comparing with the database');
    const anchors = await checkHeldTexts(tx, rows, options.removeAttachedTexts ?? false);
    const plans = await planAll(tx, rows);
    const differences = plans.map(({ difference }) => difference);
    options.onCompared?.(differences);
    progress('writing');
    for (const plan of plans) await plan.vacate();
    for (const plan of plans) await plan.insert();
    for (const plan of plans) await plan.update();
    for (const plan of [...plans].reverse()) await plan.remove();
    await setAnchors(tx, anchors);
    progress('checking');
    return differences.map(changeOf);
  }, PATIENCE);
}

/**
 * What `writeRows` would write. Writes nothing and keeps nobody waiting.
 * @throws SeedError where `writeRows` would.
 */
export async function compareRows(
  prisma: Database,
  rows: SeedRows,
  options: CompareOptions = {},
): Promise<Difference[]> {
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET TRANSACTION READ ONLY`;
      await checkHeldTexts(tx, rows, options.removeAttachedTexts ?? false);
      return (await planAll(tx, rows)).map(({ difference }) => difference);
    },
    { ...PATIENCE, isolationLevel: 'RepeatableRead' },
  );
}

/** A difference as numbers. */
export function changeOf({ table, added, changed, removed, unchanged }: Difference): Change {
  return { table, added: added.length, changed: changed.length, removed: removed.length, unchanged };
}

/** Tables in the order of writing: what others point at comes first. Removing goes the other way round. */
async function planAll(tx: Transaction, rows: SeedRows): Promise<TablePlan[]> {
  const plans: TablePlan[] = [];
  for (const table of tablesOf(tx, rows)) plans.push(await planTable(tx, table));
  for (const table of PAIR_TABLES) plans.push(await planPairs(tx, table, PAIR_LABELS[table], rows.pairs[table]));
  return plans;
}

function tablesOf(tx: Transaction, rows: SeedRows): Table[] {
  const many = (statement: (ids: Prisma.Sql) => Prisma.Sql) => (ids: string[]) => tx.$executeRaw(statement(uuids(ids)));
  return [
    { label: 'countries', name: 'country', stored: () => tx.country.findMany(), rows: rows.countries },
    {
      label: 'organizations',
      name: 'organization',
      stored: () => tx.organization.findMany(),
      rows: rows.organizations,
    },
    { label: 'people', name: 'person', stored: () => tx.person.findMany(), rows: rows.people },
    {
      label: 'positions',
      name: 'position',
      stored: () => tx.position.findMany(),
      rows: rows.positions,
      vacate: many((ids) => Prisma.sql`UPDATE "position" SET post = id::text WHERE id = ANY(${ids})`),
    },
    { label: 'equipment', name: 'equipment', stored: () => tx.equipment.findMany(), rows: rows.equipment },
    { label: 'aid packages', name: 'aid_package', stored: () => tx.aidPackage.findMany(), rows: rows.packages },
    {
      label: 'line items',
      name: 'package_line_item',
      stored: () => tx.packageLineItem.findMany(),
      rows: rows.lineItems,
    },
    { label: 'decisions', name: 'policy_decision', stored: () => tx.policyDecision.findMany(), rows: rows.decisions },
    {
      label: 'decision links',
      name: 'policy_decision_link',
      stored: () => tx.policyDecisionLink.findMany(),
      rows: rows.decisionLinks,
    },
    { label: 'treaties', name: 'treaty', stored: () => tx.treaty.findMany(), rows: rows.treaties },
    {
      label: 'treaty actions',
      name: 'treaty_action',
      stored: () => tx.treatyAction.findMany(),
      rows: rows.treatyActions,
    },
    {
      label: 'articles',
      name: 'article',
      stored: () => tx.article.findMany(),
      rows: rows.articles,
      vacate: many((ids) => Prisma.sql`UPDATE article SET url = NULL WHERE url IS NOT NULL AND id = ANY(${ids})`),
    },
    { label: 'credits', name: 'article_credit', stored: () => tx.articleCredit.findMany(), rows: rows.credits },
    { label: 'links', name: 'article_link', stored: () => tx.articleLink.findMany(), rows: rows.links },
    {
      label: 'passages',
      name: 'passage',
      stored: () => tx.passage.findMany(),
      rows: rows.passages,
      // Far beyond any text; a passage's length must stay what it is.
      vacate: many(
        (ids) =>
          Prisma.sql`UPDATE passage SET start = start + 1000000000, "end" = "end" + 1000000000 WHERE id = ANY(${ids})`,
      ),
    },
    { label: 'quotes', name: 'quote', stored: () => tx.quote.findMany(), rows: rows.quotes },
    { label: 'citations', name: 'citation', stored: () => tx.citation.findMany(), rows: rows.citations },
  ];
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

const PAIR_LABELS: Readonly<Record<PairTable, string>> = {
  _Ammunition: 'ammunition – equipment',
  _LineItemEquipment: 'line item – equipment',
  _QuoteAbout: 'quote – equipment',
  _DecisionEquipment: 'decision – equipment',
  _TreatyGoverns: 'treaty – equipment',
  _DecisionPackage: 'decision – aid package',
};
