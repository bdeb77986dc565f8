import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askApi } from '../support/api.js';
import { sharedDatabase } from '../support/database.js';
import { slugs } from './support/rows.js';

describe('the family of an equipment', () => {
  const shared = sharedDatabase();
  const { ask } = askApi(shared, { MAX_PAGE: 1000 });
  afterAll(() => shared.close());

  let tree: { id: string; slug: string; parent_id: string | null }[];
  beforeAll(async () => {
    ({ rows: tree } = await shared.pool.query('SELECT id, slug, parent_id FROM equipment'));
  });
  const below = (id: string): string[] =>
    tree.filter(({ parent_id }) => parent_id === id).flatMap((child) => [child.slug, ...below(child.id)]);
  const withBelow = (slug: string) => [slug, ...below(tree.find((each) => each.slug === slug)?.id ?? '')].sort();

  /** What a `where` finds. */
  async function equipment(where: object): Promise<string[]> {
    const query = 'query ($w: EquipmentWhere) { allEquipment(where: $w, first: 1000) { nodes { slug } } }';
    const { data, errors } = await ask(query, { w: where });
    expect(errors).toBeUndefined();
    return slugs((data as { allEquipment: { nodes: { slug: string }[] } }).allEquipment.nodes);
  }

  it('is found by familyOf: the equipment and everything below it', async () => {
    const families = tree.filter(({ id }) => below(id).length > 0);
    expect(families.length).toBeGreaterThan(0);
    for (const { slug } of [...families, ...tree.slice(0, 3)])
      expect(await equipment({ familyOf: slug })).toEqual(withBelow(slug));
  });

  it('is found by systemOf with what it fires, and what is below that', async () => {
    const { rows: fired } = await shared.pool.query<{ A: string; B: string }>('SELECT "A", "B" FROM "_Ammunition"');
    const system = (id: string): string[] => [
      id,
      ...tree.filter(({ parent_id }) => parent_id === id).flatMap((child) => system(child.id)),
      ...fired.filter(({ A }) => A === id).flatMap(({ B }) => system(B)),
    ];
    const guns = tree.filter(({ id }) => fired.some(({ A }) => A === id));
    expect(guns.length).toBeGreaterThan(0);
    for (const { id, slug } of [...guns, ...tree.slice(0, 3)]) {
      const members = new Set(system(id));
      const found = slugs(tree.filter((each) => members.has(each.id)));
      expect(await equipment({ systemOf: slug })).toEqual(found);
      expect(await equipment({ not: { systemOf: slug } })).toEqual(slugs(tree.filter((each) => !members.has(each.id))));
    }
    expect(await equipment({ systemOf: 'patriot' })).toContain('patriot-missiles');
  });

  it('is what `families` asks about: at least one, none or every family that it belongs to, itself included', async () => {
    const inFamily = withBelow('landmines');
    expect(await equipment({ families: { some: { slug: { eq: 'landmines' } } } })).toEqual(inFamily);
    expect(await equipment({ families: { none: { slug: { eq: 'landmines' } } } })).toEqual(
      slugs(tree.filter(({ slug }) => !inFamily.includes(slug))),
    );
    expect(await equipment({ families: { every: { slug: { in: ['landmines', 'anti-personnel-mines'] } } } })).toEqual([
      'anti-personnel-mines',
      'landmines',
    ]);
  });

  it('is governed with what a treaty governs: a child that no treaty names is found by its families', async () => {
    const byMineBan = { some: { slug: { eq: 'mine-ban-treaty' } } };
    expect(await equipment({ governedBy: byMineBan })).toEqual(['anti-personnel-mines']);
    const governed = await equipment({ families: { some: { governedBy: byMineBan } } });
    expect(governed).toEqual(withBelow('anti-personnel-mines'));
    expect(governed).toContain('non-persistent-anti-personnel-mines');
  });

  it('chooses the packages with a weapon that the treaty governs', async () => {
    const governed =
      '{ lineItems: { some: { equipment: { some: { families: { some: { governedBy: { some: { slug: { eq: "mine-ban-treaty" } } } } } } } } } }';
    const { data } = await ask(`{ aidPackages(where: ${governed}) { nodes { slug } } }`);
    expect(data).toEqual({ aidPackages: { nodes: [{ slug: 'us-pda-71' }, { slug: 'us-pda-70' }] } });
  });
});
