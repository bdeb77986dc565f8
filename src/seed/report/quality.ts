import { ItemsCompleteness, ItemsWording } from '../../generated/prisma/enums.js';
import type { SeedRows } from '../build/rows.js';

/** Packages whose lists are equally complete and in the words of the same sort of writer. */
interface ListQuality {
  readonly completeness: ItemsCompleteness;
  readonly wording: ItemsWording;
  readonly packages: number;
  readonly lines: number;
}

/**
 * The best that supports a record: an article, release or page that was read; a dataset only; nothing. A document that is
 * known through another counts as the other, which is what was read.
 */
const SUPPORTS = ['REPORTED', 'DATASET', 'NOTHING'] as const;
export type Support = (typeof SUPPORTS)[number];

/** How many records have this support, with a passage that shows it and without. */
interface SupportCount {
  readonly support: Support;
  readonly packages: PassageCount;
  readonly lines: PassageCount;
}

export interface PassageCount {
  readonly withPassage: number;
  readonly without: number;
}

export interface Quality {
  /** In the order of the enums; combinations that no package has are left out. */
  readonly lists: readonly ListQuality[];
  readonly supports: readonly SupportCount[];
}

/** How good the sources of packages and lines are. */
export function qualityOf(rows: SeedRows): Quality {
  const lines = new Map<string, number>();
  for (const { packageId } of rows.lineItems) lines.set(packageId, (lines.get(packageId) ?? 0) + 1);
  const lists = Object.values(ItemsCompleteness).flatMap((completeness) =>
    Object.values(ItemsWording).map((wording) => {
      const alike = rows.packages.filter(
        ({ itemsCompleteness, itemsWording }) => itemsCompleteness === completeness && itemsWording === wording,
      );
      const lineCount = alike.reduce((sum, { id }) => sum + (lines.get(id) ?? 0), 0);
      return { completeness, wording, packages: alike.length, lines: lineCount };
    }),
  );
  const packageSupport = supportOf(rows, ({ aidPackageId }) => aidPackageId);
  const lineSupport = supportOf(rows, ({ lineItemId }) => lineItemId);
  return {
    lists: lists.filter(({ packages }) => packages > 0),
    supports: SUPPORTS.map((support) => ({
      support,
      packages: countOf(rows.packages, packageSupport, support),
      lines: countOf(rows.lineItems, lineSupport, support),
    })),
  };
}

interface Best {
  readonly support: Support;
  readonly passage: boolean;
}

function supportOf(
  rows: SeedRows,
  subject: (citation: SeedRows['citations'][number]) => string | null,
): ReadonlyMap<string, Best> {
  const datasets = new Set(rows.articles.filter(({ kind }) => kind === 'DATASET').map(({ id }) => id));
  const best = new Map<string, Best>();
  for (const citation of rows.citations) {
    const id = subject(citation);
    if (id === null || citation.stance !== 'SUPPORTS') continue;
    const support = datasets.has(citation.relayedById ?? citation.articleId) ? 'DATASET' : 'REPORTED';
    const found = { support, passage: citation.passageId !== null } as const;
    const known = best.get(id);
    if (!known || rank(found) < rank(known)) best.set(id, found);
  }
  return best;
}

/** Who says it counts before whether a passage shows it. */
function rank({ support, passage }: Best): number {
  return 2 * SUPPORTS.indexOf(support) + Number(!passage);
}

function countOf(
  records: readonly { readonly id: string }[],
  best: ReadonlyMap<string, Best>,
  support: Support,
): PassageCount {
  const found = records.map(({ id }) => best.get(id)).filter((one) => (one?.support ?? 'NOTHING') === support);
  const withPassage = found.filter((one) => one?.passage === true).length;
  return { withPassage, without: found.length - withPassage };
}
