import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../../src/project.js';
import { datamodel, type Model, relationOf } from '../../src/query/model.js';
import { PAIRS } from '../../src/seed/build/pairs.js';
import { TABLES } from '../../src/seed/build/rows.js';
import type { Kind } from '../../src/seed/kind/kind.js';
import { assertRow, fieldsOf, keyOfParts } from '../../src/seed/kind/row.js';
import { KINDS } from '../../src/seed/kinds/index.js';
import { rowsOf, sample } from './sample.js';

function relationsOf(model: Model) {
  const fields = datamodel.datamodel.models[model]?.fields ?? [];
  return fields.filter(({ kind }) => kind === 'object').map(({ name }) => relationOf(model, name));
}

describe('the descriptors of kinds', () => {
  it('are of all models but those that the files do not hold', () => {
    const models = Object.keys(datamodel.datamodel.models).sort();
    const held = TABLES.map(({ model }) => model);
    // Attached texts are a user's; the others are kept by triggers.
    expect([...held, 'ArticleText', 'EquipmentFamily', 'EquipmentSystem', 'SearchWord'].sort()).toEqual(models);
  });

  it('are in an order in which what a row points at is written before it', () => {
    const models: string[] = TABLES.map(({ model }) => model);
    const late = TABLES.flatMap(({ model }, index) =>
      relationsOf(model)
        .filter(({ kind, target }) => kind === 'to' && models.indexOf(target) > index)
        .map(({ target }) => `${model} points at ${target}`),
    );
    expect(late).toEqual([]);
  });

  it('fill every many-to-many table once', () => {
    const tables = TABLES.flatMap(({ model }) => relationsOf(model)).flatMap((relation) =>
      relation.kind === 'between' ? [relation.table] : [],
    );
    expect(PAIRS.map(({ table }) => table).sort()).toEqual([...new Set<string>(tables)].sort());
  });

  it('are in records whose ids their rows hold', () => {
    const parts = KINDS.flatMap(({ model, within }: Kind) =>
      within ? [`${model}.${keyOfParts(within.kind.model, within.under)}`] : [],
    );
    expect(parts.sort()).toEqual([
      'ArticleCredit.articleId',
      'ArticleLink.fromId',
      'PackageLineItem.packageId',
      'Passage.articleId',
      'PolicyDecisionLink.fromId',
      'Position.personId',
      'Quote.articleId',
      'TreatyAction.treatyId',
    ]);
  });
});

describe('a row', () => {
  const country = () => rowsOf(sample()).countries[0];

  it('has every column that a person decides', () => {
    expect(fieldsOf('Country')).toEqual(['id', 'code', 'name', 'aliases']);
    expect(() => assertRow('Country', country())).not.toThrow();
  });

  it.each([
    ['without a column', { name: undefined }, 'Country.name cannot be undefined'],
    ['with null where there must be a value', { name: null }, 'Country.name cannot be null'],
    ['with a value of another type', { aliases: [1] }, 'Country.aliases cannot be [1]'],
    [
      'with a column of the database',
      { namesFolded: 'x' },
      'Country.namesFolded is not a column that a person decides',
    ],
    ['with a key that is no column', { nick: 'x' }, 'Country.nick is not a column that a person decides'],
  ])('%s is refused before anything is written', (_, change, message) => {
    expect(() => assertRow('Country', { ...country(), ...change })).toThrow(message);
  });

  it('with a value that its enum has not is refused before anything is written', () => {
    const [treatyAction] = rowsOf(sample()).treatyActions;
    expect(() => assertRow('TreatyAction', { ...treatyAction, kind: 'TOASTED' })).toThrow(
      'TreatyAction.kind cannot be "TOASTED"',
    );
  });
});

describe('the folders of src/seed', () => {
  /** Those of one layer do not know each other. */
  const layers = [
    ['files', 'values'],
    ['kind'],
    ['kinds'],
    ['citations'],
    ['read', 'check', 'build', 'names'],
    ['write'],
    ['report'],
    ['.'],
  ];
  const layerOf = (folder: string) => layers.findIndex((folders) => folders.includes(folder));
  const imports = readdirSync(projectPath('src', 'seed'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      [...readFileSync(projectPath('src', 'seed', name), 'utf8').matchAll(/ from '(\.[^']+)';/g)].map(
        ([, target = '']) => ({
          file: name,
          target: normalize(join(dirname(name), target)),
        }),
      ),
    );

  it('are all in a layer', () => {
    const folders = readdirSync(projectPath('src', 'seed'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map(({ name }) => name).sort()).toEqual(
      layers
        .flat()
        .filter((name) => name !== '.')
        .sort(),
    );
  });

  it('import only what is in the layers before theirs', () => {
    expect(imports.length).toBeGreaterThan(200);
    const upward = imports.filter(({ file, target }) => {
      const [from, to] = [dirname(file), dirname(target)];
      return !target.startsWith('..') && from !== to && layerOf(to) >= layerOf(from);
    });
    expect(upward).toEqual([]);
  });
});
