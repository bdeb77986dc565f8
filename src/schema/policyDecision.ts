import { declareFilter } from '../query/filter.js';
import { declareList } from '../query/list.js';
import { declareOrders } from '../query/order.js';
import { builder } from './builder.js';
import { fact } from './citable.js';
import { citations } from './citation.js';
import { enumRef } from './enums.js';
import { relatedList, rootList } from './lists/connection.js';
import { rootLookup } from './lists/lookup.js';
import { partialDate } from './values/dates.js';
import { sourceCount, sourceCountFilter, sourceCountOrder } from './values/sourceCount.js';

export const policyDecisionList = declareList(
  declareFilter('PolicyDecision', (f) => ({
    slug: f.key('slug', 'The short name.'),
    title: f.text('titleFolded', 'What was decided, in a line.'),
    effect: f.oneOf('effect', 'What it does.'),
    decidedOn: f.date('decidedOn', 'decidedOnLatest', 'When it was decided or announced.'),
    country: f.one('country', 'The country whose policy it is.'),
    recipient: f.one('recipient', 'The country that it is in favour of.'),
    decidedByPerson: f.one('decidedByPerson', 'The person who decided.'),
    decidedByOrganization: f.one('decidedByOrganization', 'The organization that decided.'),
    equipment: f.many('equipment', 'What it is about.'),
    aidPackages: f.many('aidPackages', 'Transfers made under it.'),
    links: f.many('links', 'What it does to earlier decisions.'),
    linkedFrom: f.many('linkedFrom', 'What later decisions do to it.'),
    sourceCount: sourceCountFilter('PolicyDecision'),
    citations: f.many('citations', 'Which sources report it.'),
  })),
  declareOrders(
    'PolicyDecision',
    (key) => ({
      DECIDED_ON: key.date('decidedOn', 'The day of the decision.'),
      TITLE: key.printed('title', 'What was decided.'),
      SLUG: key.code('slug', 'The short name.'),
      SOURCE_COUNT: sourceCountOrder('PolicyDecision'),
    }),
    [{ field: 'DECIDED_ON', direction: 'DESC' }],
  ),
);

builder.prismaNode('PolicyDecision', {
  ...fact,
  fields: (t) => ({
    slug: t.exposeString('slug'),
    title: t.exposeString('title'),
    effect: t.expose('effect', { type: enumRef('DecisionEffect'), description: 'What it does.' }),
    decidedOn: t.field(
      partialDate('decidedOn', 'decidedOnLatest', 'When it was decided or announced, as precisely as sources say.'),
    ),
    country: t.relation('country'),
    recipient: t.relation('recipient', { nullable: true }),
    decidedByPerson: t.relation('decidedByPerson', { nullable: true }),
    decidedByOrganization: t.relation('decidedByOrganization', { nullable: true }),
    equipment: t.field(relatedList('PolicyDecision', 'equipment', 'What it is about.')),
    aidPackages: t.field(relatedList('PolicyDecision', 'aidPackages', 'The transfers made under it.')),
    links: t.field(
      relatedList('PolicyDecision', 'links', 'What it does to earlier decisions.', [
        { field: 'EARLIER', direction: 'DESC' },
      ]),
    ),
    linkedFrom: t.field(
      relatedList('PolicyDecision', 'linkedFrom', 'What later decisions do to it.', [
        { field: 'LATER', direction: 'ASC' },
      ]),
    ),
    sourceCount: t.exposeInt('sourceCount', sourceCount),
    citations: t.field(citations('PolicyDecision')),
  }),
});

rootList(
  'policyDecisions',
  policyDecisionList,
  'Policy decisions: who decided what about which equipment, latest first, each linked to those that it reverses or amends.',
);

rootLookup(
  'policyDecision',
  'PolicyDecision',
  {
    slug: { column: 'slug', form: 'text', description: 'The short name.' },
  },
  'One policy decision, by slug. Null when there is none.',
);
