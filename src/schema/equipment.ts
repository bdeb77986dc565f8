import { declareFilter } from '../query/filter.js';
import { declareList } from '../query/list.js';
import { declareOrders } from '../query/order.js';
import { builder } from './builder.js';
import { fact } from './citable.js';
import { citations } from './citation.js';
import { enumRef } from './enums.js';
import { relatedList, rootList } from './lists/connection.js';
import { rootLookup } from './lists/lookup.js';
import { sourceCount, sourceCountFilter, sourceCountOrder } from './values/sourceCount.js';

export const equipmentList = declareList(
  declareFilter('Equipment', (f) => ({
    slug: f.key('slug', 'The short name.'),
    name: f.names('namesFolded', 'The designation, the full name or any of the aliases.'),
    familyOf: f.belongs(
      'family',
      'The equipment with this slug, and everything below it in its family. Example: `familyOf: "tow"`.',
    ),
    systemOf: f.belongs(
      'system',
      'Everything to do with the equipment with this slug: itself, everything below it in its family, what is ammunition ' +
        'for any of these, everything below the ammunition, and so on. Example: `systemOf: "patriot"`, launchers and ' +
        'what they fire.',
    ),
    families: f.many(
      'ancestors',
      'The families that it belongs to, at any level, and itself. What a treaty governs, it governs with ' +
        'everything below it: `families: { some: { governedBy: { some: { slug: { eq: "mine-ban-treaty" } } } } }`.',
      { through: 'ancestor' },
    ),
    category: f.oneOf('category', 'What it is for.'),
    level: f.oneOf('level', 'A thing or a class of things.'),
    tags: f.listOf('tags', 'What treaties and policies govern in it.'),
    parent: f.one('parent', 'The family that it belongs to.'),
    children: f.many('children', 'What belongs to it directly.'),
    ammunitionFor: f.many('ammunitionFor', 'What fires it.'),
    ammunition: f.many('ammunition', 'What it fires.'),
    lineItems: f.many('lineItems', 'Lines of packages that name it.'),
    quotes: f.many('quotes', 'What was said about it.'),
    decisions: f.many('decisions', 'What was decided about it.'),
    governedBy: f.many(
      'governedBy',
      'Treaties that name it as what they govern. Ask inside `families` to find what is governed with its family.',
    ),
    sourceCount: sourceCountFilter('Equipment'),
    citations: f.many('citations', 'Which sources name it.'),
  })),
  declareOrders(
    'Equipment',
    (key) => ({
      DESIGNATION: key.printed('designation', 'The designation.'),
      SLUG: key.code('slug', 'The short name.'),
      SOURCE_COUNT: sourceCountOrder('Equipment'),
    }),
    [{ field: 'DESIGNATION', direction: 'ASC' }],
  ),
);

builder.prismaNode('Equipment', {
  ...fact,
  fields: (t) => ({
    slug: t.exposeString('slug'),
    designation: t.exposeString('designation'),
    name: t.exposeString('name', { nullable: true }),
    aliases: t.exposeStringList('aliases'),
    category: t.expose('category', { type: enumRef('EquipmentCategory'), description: 'What it is for.' }),
    level: t.expose('level', {
      type: enumRef('EquipmentLevel'),
      description: 'A thing that one could point at, or a class of things.',
    }),
    tags: t.expose('tags', { type: [enumRef('EquipmentTag')] }),
    parent: t.relation('parent', { nullable: true }),
    children: t.field(
      relatedList(
        'Equipment',
        'children',
        'What belongs to it directly. For everything below it, filter by `familyOf`; for what it fires as well, by `systemOf`.',
      ),
    ),
    ammunitionFor: t.field(relatedList('Equipment', 'ammunitionFor', 'What fires it, where it is ammunition.')),
    ammunition: t.field(relatedList('Equipment', 'ammunition', 'What it fires.')),
    lineItems: t.field(relatedList('Equipment', 'lineItems', 'The lines of packages that name it.')),
    quotes: t.field(relatedList('Equipment', 'quotes', 'What was said about it.')),
    decisions: t.field(relatedList('Equipment', 'decisions', 'What was decided about it.')),
    governedBy: t.field(relatedList('Equipment', 'governedBy', 'The treaties that govern it.')),
    sourceCount: t.exposeInt('sourceCount', sourceCount),
    citations: t.field(citations('Equipment')),
  }),
});

rootList(
  'allEquipment',
  equipmentList,
  'Equipment: weapons, munitions and other things supplied, with their families, by designation.',
);

rootLookup(
  'equipment',
  'Equipment',
  {
    slug: { column: 'slug', form: 'text', description: 'The short name. Example: `tow`.' },
  },
  'One equipment, by slug. Null when there is none.',
);
