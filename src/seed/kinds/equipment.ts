import * as z from 'zod';
import { EquipmentCategory, EquipmentLevel, EquipmentTag } from '../../generated/prisma/enums.js';

import type { Problems } from '../files/problems.js';
import { CITE_BESIDE, defineKind, type Fact } from '../kind/kind.js';
import { aliases, inner, line, oneOf, reference, references, shape } from '../values/primitives.js';

const equipmentShape = shape({
  designation: line,
  name: line.optional(),
  aliases,
  category: oneOf(EquipmentCategory),
  level: oneOf(EquipmentLevel),
  tags: z.array(oneOf(EquipmentTag)).default([]),
  parent: reference.optional(),
  ammunitionFor: references.default([]),
  citations: inner,
});
type EquipmentData = z.output<typeof equipmentShape>;

/** A weapon, munition or other thing supplied, or a class of them. */
export const equipment = defineKind({
  name: 'equipment',
  model: 'Equipment',
  rows: 'equipment',
  source: { file: 'equipment.yaml', folder: 'equipment' },
  slugs: 'own',
  shape: equipmentShape,
  pairs: { ammunitionFor: '_Ammunition' },
  cited: { beside: CITE_BESIDE },
  check(equipment, _, problems) {
    const parents = new Map(equipment.map(({ slug, data }) => [slug, data.parent === undefined ? [] : [data.parent]]));
    const targets = new Map(equipment.map(({ slug, data }) => [slug, data.ammunitionFor]));
    const both = new Map(
      equipment.map(({ slug, data: { parent, ammunitionFor } }) => [
        slug,
        parent === undefined ? ammunitionFor : [parent, ...ammunitionFor],
      ]),
    );
    for (const { slug, at } of equipment) {
      const family = cycle(slug, parents);
      if (family)
        problems.error(at('parent'), `parent: the parents of "${slug}" lead back to itself: ${family.join(' → ')}`);
      const firing = cycle(slug, targets);
      if (firing)
        problems.error(
          at('ammunitionFor'),
          `ammunitionFor: "${slug}" would be ammunition for itself: ${firing.join(' → ')}`,
        );
      const system = family || firing ? undefined : cycle(slug, both);
      if (system)
        problems.error(
          at('ammunitionFor'),
          `ammunitionFor: the parents of "${slug}" and what it is ammunition for lead back to itself: ${system.join(' → ')}`,
        );
    }
    checkMunitions(equipment, parents, problems);
  },
});

/** What is fired, dropped or laid. */
const munitionCategories: ReadonlySet<EquipmentCategory> = new Set<EquipmentCategory>([
  'ARTILLERY_AMMUNITION',
  'LONG_RANGE_MISSILE',
  'MINE',
]);

/** What carries. */
const vehicleCategories: ReadonlySet<EquipmentCategory> = new Set<EquipmentCategory>([
  'TANK',
  'ARMOURED_VEHICLE',
  'VEHICLE',
  'AIRCRAFT',
  'UNMANNED_AIRCRAFT',
  'NAVAL',
]);

/** A family is a kind of thing: a munition is no kind of launcher or vehicle. Everything to do with a launcher is its system. */
function checkMunitions(
  equipment: readonly Fact<EquipmentData>[],
  parents: ReadonlyMap<string, readonly string[]>,
  problems: Problems,
): void {
  const bySlug = new Map(equipment.map((fact) => [fact.slug, fact]));
  const launchers = new Set(equipment.flatMap(({ data }) => data.ammunitionFor));
  const isFired = ({ slug, data }: Fact<EquipmentData>) =>
    data.ammunitionFor.length > 0 ||
    above(slug, parents).some((family) => bySlug.get(family)?.data.ammunitionFor.length);
  for (const fact of equipment) {
    if (!isFired(fact) && !munitionCategories.has(fact.data.category)) continue;
    for (const slug of above(fact.slug, parents)) {
      const family = bySlug.get(slug);
      if (!family) continue;
      const isLauncher = launchers.has(slug) && !isFired(family);
      if (!isLauncher && !vehicleCategories.has(family.data.category)) continue;
      problems.error(
        fact.at('parent'),
        `parent: "${fact.slug}" is a munition, and would be a kind of ${isLauncher ? 'launcher' : 'vehicle'}: "${slug}" is above it; ` +
          `write the class of its kind as parent, and ammunitionFor: [${slug}]`,
      );
    }
  }
}

/** The families of a thing, from the nearest to the topmost. */
function above(slug: string, parents: ReadonlyMap<string, readonly string[]>): string[] {
  const families: string[] = [];
  let [parent] = parents.get(slug) ?? [];
  // A family that leads back to itself is reported elsewhere.
  while (parent !== undefined && !families.includes(parent)) {
    families.push(parent);
    [parent] = parents.get(parent) ?? [];
  }
  return families;
}

/** The way from a start back to itself, if there is one. */
function cycle(start: string, next: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>();
  const ways: string[][] = [[start]];
  for (let way = ways.pop(); way; way = ways.pop()) {
    for (const slug of next.get(way.at(-1) ?? '') ?? []) {
      if (slug === start) return [...way, slug];
      if (!seen.has(slug)) {
        seen.add(slug);
        ways.push([...way, slug]);
      }
    }
  }
  return undefined;
}
