import fc from 'fast-check';
import type pg from 'pg';
import { cite, commit, insert, uuidOf } from '../../support/facts.js';
import { type Days, days } from './dates.js';
import { type EquipmentRow, equipment, insertEquipment } from './equipment.js';
import type { Figure } from './sums.js';

interface CitationRow {
  readonly stance: 'SUPPORTS' | 'CONTRADICTS' | 'MENTIONS';
  readonly article: 'news' | 'dataset';
  /** The article that it is known through. */
  readonly relayedBy: 'news' | 'dataset' | null;
  readonly quantity: Figure | null;
}

export interface LineRow {
  readonly id: string;
  readonly slug: string;
  readonly quantity: Figure;
  readonly equipment: readonly EquipmentRow[];
  readonly citations: readonly CitationRow[];
}

export interface PackageRow {
  readonly id: string;
  readonly slug: string;
  readonly donor: string;
  readonly recipient: string;
  readonly authority: string;
  readonly announced: Days;
  readonly value: Figure;
  readonly use: 'NEW' | 'EARLIER' | 'UNKNOWN';
  readonly completeness: string;
  readonly wording: string;
  readonly lines: readonly LineRow[];
}

/** Figures of every qualifier, in these units. */
function figures(units: readonly string[], unspecified: number): fc.Arbitrary<Figure> {
  const unit = fc.constantFrom(...units);
  const figure = fc.constantFrom(1, 2.5, 100, 245_000);
  const stated = fc.tuple(unit, figure, fc.constantFrom('EXACT', 'ABOUT', 'AT_LEAST', 'MORE_THAN', 'UP_TO', 'BETWEEN'));
  return fc.oneof(
    { weight: 6, arbitrary: stated.map(([of, n, qualifier]) => ({ qualifier, ...boundsOf(qualifier, n), unit: of })) },
    {
      weight: unspecified,
      arbitrary: fc
        .constantFrom('UNSPECIFIED', 'WITHHELD', 'DOZENS')
        .map((qualifier) => ({ qualifier, lower: null, upper: null, unit: null })),
    },
  );
}

function boundsOf(qualifier: string, n: number): { lower: number | null; upper: number | null } {
  if (qualifier === 'UP_TO') return { lower: null, upper: n };
  if (qualifier === 'BETWEEN') return { lower: n, upper: n + 1 };
  return { lower: n, upper: qualifier === 'EXACT' || qualifier === 'ABOUT' ? n : null };
}

const quantity = figures(['PIECE', 'ROUND'], 5);
const citation = fc.record({
  stance: fc.constantFrom('SUPPORTS', 'SUPPORTS', 'SUPPORTS', 'CONTRADICTS', 'MENTIONS'),
  article: fc.constantFrom('news', 'dataset'),
  relayedBy: fc.constantFrom(null, null, null, 'news', 'dataset'),
  quantity: fc.option(quantity, { freq: 2 }),
}) satisfies fc.Arbitrary<CitationRow>;
const line = fc.record({
  quantity,
  equipment: fc.subarray([...equipment], { maxLength: 3 }),
  citations: fc.array(citation, { minLength: 1, maxLength: 4 }),
});
const aidPackage = fc.record({
  donor: fc.constantFrom('US', 'DE'),
  recipient: fc.constantFrom('UA', 'MD'),
  authority: fc.constantFrom('PDA', 'USAI', 'OTHER'),
  announced: fc.constantFrom(...days),
  value: figures(['USD', 'EUR'], 2),
  lines: fc.array(line, { maxLength: 4 }),
  use: fc.constantFrom('NEW', 'EARLIER', 'UNKNOWN'),
  completeness: fc.constantFrom('FULL', 'PARTIAL'),
  wording: fc.constantFrom('OFFICIAL', 'PRESS'),
});

/** Generated packages, the same in every run. */
export function makePackages(count: number): readonly PackageRow[] {
  return fc.sample(aidPackage, { seed: 20_241_120, numRuns: count }).map((row, n) => ({
    ...row,
    // That none of a value is new is 0 of its currency: it needs one.
    use: row.value.unit === null && row.use === 'EARLIER' ? 'UNKNOWN' : row.use,
    id: uuidOf(`package ${n}`),
    slug: `package-${n}`,
    lines: row.lines.map((one, l) => ({ ...one, id: uuidOf(`line ${n} ${l}`), slug: `package-${n}/line-${l}` })),
  }));
}

/** How much of a package's value is authority used for the first time. */
export function newAuthorityOf({ value, use }: Pick<PackageRow, 'value' | 'use'>): Figure {
  switch (use) {
    case 'NEW':
      return value;
    case 'EARLIER':
      return { qualifier: 'EXACT', lower: 0, upper: 0, unit: value.unit };
    case 'UNKNOWN':
      return { qualifier: 'UNSPECIFIED', lower: null, upper: null, unit: null };
  }
}

/** Writes packages with all that they need, in one transaction. */
export async function insertPackages(pool: pg.Pool, packages: readonly PackageRow[]): Promise<void> {
  const articles = { news: uuidOf('article news'), dataset: uuidOf('article dataset') };
  const source = { article_id: articles.news };
  const figure = (prefix: string, unit: string, { qualifier, lower, upper, unit: of }: Figure) => ({
    [`${prefix}_qualifier`]: qualifier,
    [`${prefix}_lower`]: lower,
    [`${prefix}_upper`]: upper,
    [`${prefix}_${unit}`]: of,
  });
  await commit(pool, async (db) => {
    await insert(db, 'article', { id: articles.news, slug: 'news', kind: 'NEWS_STORY' });
    await insert(db, 'article', { id: articles.dataset, slug: 'dataset', kind: 'DATASET' });
    for (const code of ['US', 'DE', 'UA', 'MD']) {
      await insert(db, 'country', { id: uuidOf(`country ${code}`), code, name: `Land ${code}` });
      await cite(db, 'country', uuidOf(`country ${code}`), source);
    }
    await insertEquipment(db, articles.news);
    for (const {
      id,
      slug,
      donor,
      recipient,
      authority,
      announced,
      value,
      use,
      lines,
      completeness,
      wording,
    } of packages) {
      const amountOf = ({ qualifier, lower, upper }: Figure) => (qualifier === 'BETWEEN' ? null : (lower ?? upper));
      const authorityUsed = newAuthorityOf({ value, use });
      await insert(db, 'aid_package', {
        id,
        slug,
        title: slug,
        authority,
        announced_on: announced[0],
        announced_on_latest: announced[1],
        value_amount: amountOf(value),
        ...figure('value', 'currency', value),
        authority_use: use,
        new_authority_amount: amountOf(authorityUsed),
        ...figure('new_authority', 'currency', authorityUsed),
        items_completeness: completeness,
        items_wording: wording,
        donor_id: uuidOf(`country ${donor}`),
        recipient_id: uuidOf(`country ${recipient}`),
      });
      await cite(db, 'aid_package', id, source);
      for (const [index, one] of lines.entries()) {
        await insert(db, 'package_line_item', {
          id: one.id,
          slug: one.slug,
          ordinal: index + 1,
          as_reported: 'x',
          package_id: id,
          ...figure('quantity', 'unit', one.quantity),
        });
        for (const { id: named } of one.equipment) await insert(db, '_LineItemEquipment', { A: named, B: one.id });
        for (const [place, { stance, article, relayedBy, quantity }] of one.citations.entries())
          await cite(db, 'package_line_item', one.id, {
            stance,
            ordinal: place + 1,
            article_id: articles[article],
            relayed_by_id: relayedBy && relayedBy !== article ? articles[relayedBy] : null,
            ...(quantity ? figure('quantity', 'unit', quantity) : {}),
          });
      }
    }
  });
}
