import { builder } from './builder.js';
import { CitableRef } from './citable.js';
import { citationList, citations } from './citation.js';
import { enumRef } from './enums.js';
import { declareFilter } from './filters/declare.js';
import { relatedList, rootList } from './lists/connection.js';
import { declareList } from './lists/list.js';
import { rootLookup } from './lists/lookup.js';
import { declareOrders } from './lists/order.js';
import { packageLineItemList } from './packageLineItem.js';
import { policyDecisionList } from './policyDecision.js';
import { quoteList } from './quote.js';
import { treatyList } from './treaty.js';

export const equipmentList = declareList(
  declareFilter('Equipment', (f) => ({
    slug: f.key('slug', 'The short name.'),
    name: f.names('namesFolded', 'The designation, the full name or any of the aliases.'),
    familyOf: f.family(
      'The equipment with this slug, and everything below it in its family. Example: `familyOf: "tow"`.',
    ),
    families: f.many(
      'ancestors',
      () => equipmentList.filter,
      'The families that it belongs to, at any level, and itself. What a treaty governs, it governs with everything below it: `families: { some: { governedBy: { some: { slug: { eq: "mine-ban-treaty" } } } } }`.',
      { through: 'ancestor' },
    ),
    category: f.oneOf('category', 'EquipmentCategory', 'What it is for.'),
    level: f.oneOf('level', 'EquipmentLevel', 'A thing or a class of things.'),
    tags: f.listOf('tags', 'EquipmentTag', 'What treaties and policies govern in it.'),
    parent: f.one('parent', 'parentId', () => equipmentList.filter, 'The family that it belongs to.'),
    children: f.many('children', () => equipmentList.filter, 'What belongs to it directly.'),
    ammunitionFor: f.many('ammunitionFor', () => equipmentList.filter, 'What fires it.'),
    ammunition: f.many('ammunition', () => equipmentList.filter, 'What it fires.'),
    lineItems: f.many('lineItems', () => packageLineItemList.filter, 'Lines of packages that name it.'),
    quotes: f.many('quotes', () => quoteList.filter, 'What was said about it.'),
    decisions: f.many('decisions', () => policyDecisionList.filter, 'What was decided about it.'),
    governedBy: f.many(
      'governedBy',
      () => treatyList.filter,
      'Treaties that name it as what they govern. Ask inside `families` to find what is governed with its family.',
    ),
    citations: f.many('citations', () => citationList.filter, 'Which sources name it.'),
  })),
  declareOrders(
    'Equipment',
    (key) => ({ DESIGNATION: key.text('designation', 'The designation.'), SLUG: key.text('slug', 'The short name.') }),
    [{ field: 'DESIGNATION', direction: 'ASC' }],
  ),
);

builder.prismaNode('Equipment', {
  id: { field: 'id', description: 'The global id, which stays the same for good.' },
  nullable: true,
  interfaces: [CitableRef],
  select: { id: true },
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
        equipmentList,
        'What belongs to it directly. For everything below it, filter by `familyOf`.',
      ),
    ),
    ammunitionFor: t.field(
      relatedList('Equipment', 'ammunitionFor', equipmentList, 'What fires it, where it is ammunition.'),
    ),
    ammunition: t.field(relatedList('Equipment', 'ammunition', equipmentList, 'What it fires.')),
    lineItems: t.field(
      relatedList('Equipment', 'lineItems', packageLineItemList, 'The lines of packages that name it.'),
    ),
    quotes: t.field(relatedList('Equipment', 'quotes', quoteList, 'What was said about it.')),
    decisions: t.field(relatedList('Equipment', 'decisions', policyDecisionList, 'What was decided about it.')),
    governedBy: t.field(relatedList('Equipment', 'governedBy', treatyList, 'The treaties that govern it.')),
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
