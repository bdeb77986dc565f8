import { z } from 'zod';
import { EquipmentCategory, EquipmentLevel, EquipmentTag } from '../../generated/prisma/enums.js';

import { CITE_BESIDE, defineKind } from '../kind/kind.js';
import { aliases, inner, line, oneOf, reference, references, shape } from '../values/primitives.js';

/** A weapon, munition or other thing supplied, or a class of them. */
export const equipment = defineKind({
  name: 'equipment',
  model: 'Equipment',
  rows: 'equipment',
  source: { file: 'equipment.yaml', folder: 'equipment' },
  slugs: 'own',
  shape: shape({
    designation: line,
    name: line.optional(),
    aliases,
    category: oneOf(EquipmentCategory),
    level: oneOf(EquipmentLevel),
    tags: z.array(oneOf(EquipmentTag)).default([]),
    parent: reference.optional(),
    ammunitionFor: references.default([]),
    citations: inner,
  }),
  pairs: { ammunitionFor: '_Ammunition' },
  cited: { beside: CITE_BESIDE },
  check(equipment, _, problems) {
    const parents = new Map(equipment.map(({ slug, data }) => [slug, data.parent === undefined ? [] : [data.parent]]));
    const targets = new Map(equipment.map(({ slug, data }) => [slug, data.ammunitionFor]));
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
    }
  },
});

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
