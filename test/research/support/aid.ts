import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type pg from 'pg';

/** A figure as the tests' own evaluation knows it. */
export interface Figure {
  readonly qualifier: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly unit: string | null;
}

export interface EquipmentRow {
  readonly id: string;
  readonly slug: string;
  readonly category: string;
  readonly parent: string | null;
  readonly family: string;
}

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
  readonly announced: readonly [first: string, last: string];
  readonly value: Figure;
  readonly lines: readonly LineRow[];
}

function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const tree: readonly (readonly [slug: string, category: string, parent: string | null])[] = [
  ['mines', 'MINE', null],
  ['small-mines', 'MINE', 'mines'],
  ['tiny-mines', 'OTHER', 'small-mines'],
  ['rockets', 'ROCKET_ARTILLERY', null],
  ['long-rockets', 'LONG_RANGE_MISSILE', 'rockets'],
  ['spare-parts', 'SUPPORT', null],
];
const topmost = (slug: string): string => {
  const parent = tree.find(([other]) => other === slug)?.[2];
  return parent ? topmost(parent) : slug;
};
export const equipment: readonly EquipmentRow[] = tree.map(([slug, category, parent]) => ({
  id: uuidOf(`equipment ${slug}`),
  slug,
  category,
  parent,
  family: topmost(slug),
}));

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

const days: readonly (readonly [string, string])[] = [
  ['2022-12-31', '2022-12-31'],
  ['2023-01-01', '2023-01-01'],
  ['2023-03-31', '2023-03-31'],
  ['2023-11-01', '2023-11-30'],
  ['2023-11-15', '2023-11-15'],
  ['2024-02-29', '2024-02-29'],
  ['2024-02-01', '2024-02-29'],
  ['2024-01-01', '2024-12-31'],
  ['2023-01-01', '2023-12-31'],
];

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
});

/** Generated packages, the same in every run. */
export function makePackages(count: number): readonly PackageRow[] {
  return fc.sample(aidPackage, { seed: 20_241_120, numRuns: count }).map((row, n) => ({
    ...row,
    id: uuidOf(`package ${n}`),
    slug: `package-${n}`,
    lines: row.lines.map((one, l) => ({ ...one, id: uuidOf(`line ${n} ${l}`), slug: `package-${n}/line-${l}` })),
  }));
}

/** Writes packages with all that they need, in one transaction. */
export async function insertPackages(pool: pg.Pool, packages: readonly PackageRow[]): Promise<void> {
  const client = await pool.connect();
  const articles = { news: uuidOf('article news'), dataset: uuidOf('article dataset') };
  const insert = (table: string, row: Readonly<Record<string, unknown>>) => {
    const names = Object.keys(row);
    const places = names.map((_, index) => `$${index + 1}`);
    return client.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`, Object.values(row));
  };
  let citations = 0;
  const cite = (column: string, id: string, more: Readonly<Record<string, unknown>> = {}) => {
    citations += 1;
    const whole = { wording: 'w', stance: 'SUPPORTS', ordinal: 1, article_id: articles.news, ...more };
    return insert('citation', { id: uuidOf(`citation ${citations}`), [column]: id, ...whole });
  };
  const figure = (prefix: string, unit: string, { qualifier, lower, upper, unit: of }: Figure) => ({
    [`${prefix}_qualifier`]: qualifier,
    [`${prefix}_lower`]: lower,
    [`${prefix}_upper`]: upper,
    [`${prefix}_${unit}`]: of,
  });
  try {
    await client.query('BEGIN');
    await insert('article', { id: articles.news, slug: 'news', kind: 'NEWS_STORY' });
    await insert('article', { id: articles.dataset, slug: 'dataset', kind: 'DATASET' });
    for (const code of ['US', 'DE', 'UA', 'MD']) {
      await insert('country', { id: uuidOf(`country ${code}`), code, name: `Land ${code}` });
      await cite('country_id', uuidOf(`country ${code}`));
    }
    for (const { id, slug, category, parent } of equipment) {
      const parentId = parent && uuidOf(`equipment ${parent}`);
      await insert('equipment', { id, slug, designation: slug, category, level: 'ITEM', parent_id: parentId });
      await cite('equipment_id', id);
    }
    for (const { id, slug, donor, recipient, authority, announced, value, lines } of packages) {
      const { qualifier, lower, upper } = value;
      await insert('aid_package', {
        id,
        slug,
        title: slug,
        authority,
        announced_on: announced[0],
        announced_on_latest: announced[1],
        value_amount: qualifier === 'BETWEEN' ? null : (lower ?? upper),
        ...figure('value', 'currency', value),
        items_completeness: 'FULL',
        items_wording: 'PRESS',
        donor_id: uuidOf(`country ${donor}`),
        recipient_id: uuidOf(`country ${recipient}`),
      });
      await cite('aid_package_id', id);
      for (const [index, one] of lines.entries()) {
        await insert('package_line_item', {
          id: one.id,
          slug: one.slug,
          ordinal: index + 1,
          as_reported: 'x',
          package_id: id,
          ...figure('quantity', 'unit', one.quantity),
        });
        for (const { id: named } of one.equipment)
          await client.query('INSERT INTO "_LineItemEquipment" ("A", "B") VALUES ($1, $2)', [named, one.id]);
        for (const [place, { stance, article, relayedBy, quantity }] of one.citations.entries())
          await cite('line_item_id', one.id, {
            stance,
            ordinal: place + 1,
            article_id: articles[article],
            relayed_by_id: relayedBy && relayedBy !== article ? articles[relayedBy] : null,
            ...(quantity ? figure('quantity', 'unit', quantity) : {}),
          });
      }
    }
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
