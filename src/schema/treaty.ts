import { mapped } from '../query/deferred.js';
import { declareFilter } from '../query/filter.js';
import { declareList } from '../query/list.js';
import { declareOrders } from '../query/order.js';
import { countryCode } from '../query/values/countryCode.js';
import type { DayRange } from '../query/values/partialDate.js';
import type { RowSource } from '../sql/source.js';
import { Param, sql } from '../sql/sql.js';
import { builder } from './builder.js';
import { fact } from './citable.js';
import { citations } from './citation.js';
import { countryTreatyStatuses, standpointOn } from './countryTreatyStatus.js';
import { fromSql } from './fromSql.js';
import { relatedList, rootList } from './lists/connection.js';
import { rootLookup } from './lists/lookup.js';
import { statusJson, TreatyStatus } from './treatyStatus.js';
import { sourceCount, sourceCountFilter, sourceCountOrder } from './values/sourceCount.js';

export const treatyList = declareList(
  declareFilter('Treaty', (f) => ({
    slug: f.key('slug', 'The short name.'),
    name: f.names('namesFolded', 'The name, the official name or any of the aliases.'),
    depositary: f.one('depositary', 'The organization that keeps it.'),
    governs: f.many('governs', 'What it governs.'),
    actions: f.many('actions', 'What countries did about it.'),
    sourceCount: sourceCountFilter('Treaty'),
    citations: f.many('citations', 'Which sources speak of it.'),
  })),
  declareOrders(
    'Treaty',
    (key) => ({
      NAME: key.printed('name', 'The name.'),
      SLUG: key.code('slug', 'The short name.'),
      SOURCE_COUNT: sourceCountOrder('Treaty'),
    }),
    [{ field: 'NAME', direction: 'ASC' }],
  ),
);

interface StatusArguments {
  readonly country: string;
  readonly on: DayRange;
}

/** The argument that says on which day. */
function dayArgument() {
  return builder.args((t) => ({
    on: t.field({
      type: 'PartialDate',
      required: true,
      description: 'The day. For a month or a year: what holds on all of its days.',
    }),
  }));
}

builder.prismaNode('Treaty', {
  ...fact,
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
    officialName: t.exposeString('officialName', { nullable: true }),
    aliases: t.exposeStringList('aliases'),
    depositary: t.relation('depositary', { nullable: true }),
    governs: t.field(relatedList('Treaty', 'governs', 'What it governs, with everything below it in the family.')),
    actions: t.field(relatedList('Treaty', 'actions', 'What countries did about it, earliest first.')),
    status: t.field({
      type: TreatyStatus,
      description: 'What a country is to the treaty on a day: `status(country: "UA", on: "2024-11-20")`.',
      args: {
        country: t.arg.string({ required: true, description: 'ISO 3166-1 alpha-2 code of the country.' }),
        ...dayArgument(),
      },
      ...fromSql<RowSource, StatusArguments>((treaty, request) => {
        const { country, on } = request.args;
        const code = new Param(
          mapped(country, (value) => countryCode(String(value), 'country')),
          'bpchar',
        );
        return statusJson(request, {
          treaty,
          isTheirs: (action) => sql`${action.related('country').column('code')} = ${code}`,
          ...standpointOn(on),
        });
      }),
    }),
    statuses: t.field({
      ...countryTreatyStatuses(),
      args: dayArgument(),
    }),
    sourceCount: t.exposeInt('sourceCount', sourceCount),
    citations: t.field(citations('Treaty')),
  }),
});

rootList('treaties', treatyList, 'Treaties, by name.');

rootLookup(
  'treaty',
  'Treaty',
  {
    slug: { column: 'slug', form: 'text', description: 'The short name. Example: `mine-ban-treaty`.' },
  },
  'One treaty, by slug. Null when there is none.',
);
