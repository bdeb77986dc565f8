import type { SeedRows } from '../build/rows.js';
import type { FilePosition } from '../files/problems.js';

/** How far the wording of a line leads: to a thing that one could point at, to classes of things only, to nothing. */
const REACHES = ['ITEM', 'CLASS', 'NOTHING'] as const;
export type Reach = (typeof REACHES)[number];

interface ReachCount {
  readonly reach: Reach;
  readonly lines: number;
  /** Different wordings among the lines. */
  readonly wordings: number;
}

/** A class that lines name without naming an item. */
interface VagueClass {
  readonly slug: string;
  readonly designation: string;
  readonly lines: number;
  readonly wordings: number;
}

/** A line that names no equipment, and why. */
interface UnresolvedLine {
  readonly slug: string;
  readonly asReported: string;
  readonly reason: string;
  readonly place: FilePosition | undefined;
}

export interface Wordings {
  readonly reaches: readonly ReachCount[];
  /** Those with most lines first. A line that names two classes counts with both. */
  readonly classes: readonly VagueClass[];
  readonly unresolved: readonly UnresolvedLine[];
}

/** What the wordings of the lines resolve to. */
export function wordingsOf(rows: SeedRows): Wordings {
  const equipment = new Map(rows.equipment.map((record) => [record.id, record]));
  const named = new Map<string, string[]>();
  for (const { A, B } of rows.pairs._LineItemEquipment) named.set(B, [...(named.get(B) ?? []), A]);

  const reaches = new Map<Reach, string[]>(REACHES.map((reach) => [reach, []]));
  const classes = new Map<string, string[]>();
  for (const { id, asReported } of rows.lineItems) {
    const ids = named.get(id) ?? [];
    const item = ids.some((one) => equipment.get(one)?.level === 'ITEM');
    const reach = item ? 'ITEM' : ids.length > 0 ? 'CLASS' : 'NOTHING';
    reaches.get(reach)?.push(asReported);
    if (reach === 'CLASS') for (const one of ids) classes.set(one, [...(classes.get(one) ?? []), asReported]);
  }
  return {
    reaches: [...reaches].map(([reach, lines]) => ({ reach, ...counted(lines) })),
    classes: [...classes]
      .map(([id, lines]) => ({
        slug: equipment.get(id)?.slug ?? id,
        designation: equipment.get(id)?.designation ?? '',
        ...counted(lines),
      }))
      .sort((a, b) => b.lines - a.lines || (a.slug < b.slug ? -1 : 1)),
    unresolved: rows.lineItems
      .filter(({ id }) => !named.has(id))
      .map(({ id, slug, asReported }) => ({
        slug,
        asReported,
        reason: rows.unresolved.get(id) ?? '',
        place: rows.places.get(id),
      })),
  };
}

function counted(lines: readonly string[]) {
  return { lines: lines.length, wordings: new Set(lines).size };
}
