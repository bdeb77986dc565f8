import type { SeedRows } from '../build/rows.js';
import { compareText, type FilePosition } from '../files/problems.js';

/** Equipment that nothing leads to. */
export interface UnusedEquipment {
  readonly slug: string;
  readonly designation: string;
  readonly level: SeedRows['equipment'][number]['level'];
  readonly place: FilePosition | undefined;
}

/**
 * The equipment that is never used. Used is what a line, a quote, a decision or a treaty names; the families that used
 * equipment belongs to; and what is ammunition for used equipment, or fires it.
 */
export function unusedEquipment(rows: SeedRows): UnusedEquipment[] {
  const { _LineItemEquipment, _QuoteAbout, _DecisionEquipment, _TreatyGoverns, _Ammunition } = rows.pairs;
  const leadsTo = new Map<string, string[]>();
  const lead = (from: string, to: string) => leadsTo.set(from, [...(leadsTo.get(from) ?? []), to]);
  for (const { id, parentId } of rows.equipment) if (parentId !== null) lead(id, parentId);
  for (const { A, B } of _Ammunition) {
    lead(A, B);
    lead(B, A);
  }
  const used = new Set<string>();
  const use = (id: string) => {
    if (used.has(id)) return;
    used.add(id);
    for (const next of leadsTo.get(id) ?? []) use(next);
  };
  // In each of these tables, column A is the equipment.
  for (const { A } of [_LineItemEquipment, _QuoteAbout, _DecisionEquipment, _TreatyGoverns].flat()) use(A);
  return rows.equipment
    .filter(({ id }) => !used.has(id))
    .map(({ id, slug, designation, level }) => ({ slug, designation, level, place: rows.places.get(id) }))
    .sort((a, b) => compareText(a.slug, b.slug));
}
