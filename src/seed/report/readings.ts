import { SourceReading } from '../../generated/prisma/enums.js';
import type { SeedRows } from '../build/rows.js';
import { subjectColumn } from '../citations/subject.js';
import type { Kind } from '../kind/kind.js';
import { KINDS } from '../kinds/index.js';

/** How much rests on sources of which equally much was read. */
export interface ReadingCount {
  readonly reading: SourceReading;
  readonly citations: number;
  /** Records that nothing else supports: every citation that supports them was read so. */
  readonly recordsOnly: number;
}

/** The columns that hold what a citation is of; those of its article and its passage are none of them. */
const subjects = new Set(
  KINDS.filter(({ cited, cites }: Kind) => cited !== undefined || cites !== undefined).map(subjectColumn),
);

/** Citations, and the records that rest on one sort of them alone, by how their sources were read. In the order of the enum. */
export function readingsOf({ citations }: Pick<SeedRows, 'citations'>): ReadingCount[] {
  const supports = new Map<string, Set<SourceReading>>();
  for (const citation of citations) {
    const record = subjectOf(citation);
    if (record === undefined || citation.stance !== 'SUPPORTS') continue;
    supports.set(record, (supports.get(record) ?? new Set()).add(citation.reading));
  }
  const alone = [...supports.values()].filter(({ size }) => size === 1);
  return Object.values(SourceReading).map((reading) => ({
    reading,
    citations: citations.filter((citation) => citation.reading === reading).length,
    recordsOnly: alone.filter((readings) => readings.has(reading)).length,
  }));
}

/** The id of the record that a citation is of. */
function subjectOf(citation: SeedRows['citations'][number]): string | undefined {
  const [, id] = Object.entries(citation).find(([column, value]) => subjects.has(column) && value !== null) ?? [];
  return typeof id === 'string' ? id : undefined;
}
