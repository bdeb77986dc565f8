import type { z } from 'zod';
import { readCitedBy, withCitations } from './cited-by.js';
import type { Problems } from './errors.js';
import type { Facts, PositionFact, ReferenceKind } from './facts.js';
import { readArticles } from './read-articles.js';
import { readPackages } from './read-packages.js';
import { childOf, type EachRecord, Reader } from './reader.js';
import * as shapes from './shapes.js';

/** The files that stand in the folder itself. */
const FILES = [
  'countries.yaml',
  'organizations.yaml',
  'people.yaml',
  'equipment.yaml',
  'decisions.yaml',
  'treaties.yaml',
] as const;

/** Reads every file of a folder of facts. `label` is how errors name the folder. */
export function readFacts(directory: string, label: string, problems: Problems): Facts {
  const reader = new Reader(directory, label, problems);
  const files = reader.files('.', FILES);
  const map = <T extends z.ZodType>(
    name: (typeof FILES)[number],
    kinds: readonly [ReferenceKind, ...ReferenceKind[]],
    schema: T,
    each?: EachRecord,
  ) =>
    files.includes(name)
      ? reader.file(name, kinds, (file) => reader.map(file, [], file.value, schema, kinds[0], each))
      : [];

  const positions: PositionFact[] = [];
  const citedEquipment: EachRecord = (slug, file, path, value) =>
    readCitedBy(reader, { equipment: [slug] }, file, path, value);
  const facts = {
    countries: map('countries.yaml', ['country'], shapes.country),
    organizations: map('organizations.yaml', ['organization'], shapes.organization),
    people: map('people.yaml', ['person', 'position'], shapes.person, (person, file, path, value) => {
      const found = reader.map(file, [...path, 'positions'], childOf(value, 'positions'), shapes.position, 'position');
      positions.push(...found.map((fact) => ({ ...fact, person })));
    }),
    positions,
    equipment: [
      ...map('equipment.yaml', ['equipment'], shapes.equipment, citedEquipment),
      ...reader
        .files('equipment')
        .flatMap((name) =>
          reader.file(name, ['equipment'], (file) =>
            reader.map(file, [], file.value, shapes.equipment, 'equipment', citedEquipment),
          ),
        ),
    ],
    ...readPackages(reader),
    decisions: map('decisions.yaml', ['decision'], shapes.decision),
    treaties: map('treaties.yaml', ['treaty'], shapes.treaty),
    articles: readArticles(reader),
    alsoCited: reader.alsoCited,
    known: reader.known,
    unread: reader.unread,
  };
  if (!reader.foundFiles) problems.error({ file: label, line: 1, column: 1 }, 'there are no facts in this folder');
  return { ...facts, ...withCitations(facts, reader.citedBy, problems) };
}
