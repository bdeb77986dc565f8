import type { Sender } from '../../support/facts.js';
import { cite, insert, uuidOf } from '../../support/facts.js';
import type { Several } from './evaluate.js';

export interface EquipmentRow {
  readonly id: string;
  readonly slug: string;
  readonly category: string;
  readonly parent: string | null;
  readonly family: string;
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

/** Writes the equipment, each cited to an article. */
export async function insertEquipment(db: Sender, article: string): Promise<void> {
  for (const { id, slug, category, parent } of equipment) {
    const parentId = parent && uuidOf(`equipment ${parent}`);
    await insert(db, 'equipment', { id, slug, designation: slug, category, level: 'ITEM', parent_id: parentId });
    await cite(db, 'equipment', id, { article_id: article });
  }
}

/** What equipment is counted by: a thing with its own category and family. */
export function countEquipment(things: readonly EquipmentRow[]): Several {
  return {
    names: ['EQUIPMENT', 'CATEGORY', 'FAMILY'],
    things: things.map(({ slug, category, family }) => ({ EQUIPMENT: slug, CATEGORY: category, FAMILY: family })),
  };
}
