import type { Database } from '../../database/client.js';
import type { Prisma } from '../../generated/prisma/client.js';
import { checkAnchor } from '../../ingest/anchor.js';
import { lockFacts } from '../../ingest/attach.js';
import { PAIRS } from '../build/pairs.js';
import { type SeedRows, TABLES } from '../build/rows.js';
import { Problems, SeedError } from '../files/problems.js';
import { inWords, type Kind } from '../kind/kind.js';
import { type Difference, planPairs, planTable, type TablePlan, uuids } from './plan.js';

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
 * @throws SeedError when a passage is not in the text that is attached, or an attached text would go; nothing is written then.
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
  for (const table of TABLES) {
    const { model, label, vacate }: WrittenTable = table;
    plans.push(await planTable(tx, { label: label ?? inWords(table.rows), model, rows: rows[table.rows], vacate }));
  }
  for (const { table, label } of PAIRS) plans.push(await planPairs(tx, table, label, rows.pairs[table]));
  return plans;
}

/** What is written of a table's descriptor. */
type WrittenTable = Pick<Kind, 'model' | 'label' | 'vacate'>;

/**
 * Holds the passages against the texts that users attached.
 * @returns the ids of the passages that are in a text; the others are of articles of which no text is held.
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
        `the article "${stored.slug}" is no longer in the files, but its text is attached and would go with it; ` +
          'restore the file, or run npm run seed -- --remove-attached-texts',
      );
      continue;
    }
    if (article.textSha256 !== null && article.textSha256 !== sha256) {
      problems.error(
        place,
        `textSha256: the text attached to "${stored.slug}" is another one (${sha256}); ` +
          `npm run article -- detach ${stored.slug}, then attach the copy that the passages were taken from`,
      );
      continue;
    }
    for (const passage of rows.passages) {
      if (passage.articleId !== articleId) continue;
      if (checkAnchor(text, passage) === 'EXACT') exact.add(passage.id);
      else {
        problems.error(
          rows.places.get(passage.id) ?? place,
          `exact: the text attached to "${stored.slug}" does not read so from ${passage.start} to ${passage.end}; ` +
            'npm run article -- locate <file> "<words>" prints where the words are',
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
