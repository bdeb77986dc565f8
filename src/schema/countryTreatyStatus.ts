import { charges } from '../limits/charge.js';
import { recordsOf } from '../limits/shares.js';
import { type Given, mapped } from '../query/deferred.js';
import { asDayRange, type DayRange, formatPartialDate, isoDay } from '../query/values/partialDate.js';
import { fixed } from '../sql/json.js';
import { recordList } from '../sql/leaf.js';
import { type RowSource, relatedRows, Source } from '../sql/source.js';
import { Param, sql } from '../sql/sql.js';
import { builder } from './builder.js';
import { fromSql } from './fromSql.js';
import { recordRef } from './records.js';
import { type Standpoint, statusJson, TreatyStatus } from './treatyStatus.js';

/** A country beside a treaty, on a day. */
interface CountryOnDay {
  readonly treaty: RowSource;
  readonly country: Source;
  readonly on: Given<DayRange>;
}

/** The day that is asked about, as a status has it. */
export function standpointOn(on: Given<DayRange>): Pick<Standpoint, 'days' | 'on'> {
  const day = (written: (range: DayRange) => string, type: string) =>
    sql`${new Param(
      mapped(on, (range) => written(asDayRange(range))),
      type,
    )}`;
  return {
    days: { first: day(({ first }) => isoDay(first), 'date'), last: day(({ last }) => isoDay(last), 'date') },
    on: [fixed('"'), day(formatPartialDate, 'text'), fixed('"')],
  };
}

const CountryTreatyStatus = builder.objectRef<CountryOnDay>('CountryTreatyStatus').implement({
  description: 'What one country is to a treaty on a day.',
  fields: (t) => ({
    country: t.field({
      type: recordRef('Country'),
      description: 'The country.',
      ...fromSql<CountryOnDay>(({ country }, request) => request.object(country)),
    }),
    status: t.field({
      type: TreatyStatus,
      description: 'What it is to the treaty, with the actions that this follows from.',
      ...fromSql<CountryOnDay>(({ treaty, country, on }, request) =>
        statusJson(request, {
          treaty,
          isTheirs: (action) => sql`${action.column('countryId')} = ${country.column('id')}`,
          ...standpointOn(on),
        }),
      ),
    }),
  }),
});

/** The arguments of a treaty's field of statuses. */
interface StatusesArguments {
  readonly on: DayRange;
}

/** The options of a treaty's field that has the status of every country. */
export function countryTreatyStatuses() {
  const type: [typeof CountryTreatyStatus] = [CountryTreatyStatus];
  return {
    type,
    description:
      'What each country is to the treaty on a day: those that did something about it by any source, before or after the day, by ISO code. ' +
      'Of other countries no source that was read says anything. ' +
      'Example: `statuses(on: "2024-11-20") { country { name } status { standing } }`.',
    ...fromSql<RowSource, StatusesArguments>(
      (treaty, request) => {
        const country = Source.of('Country', request.aliases);
        const status = request.object({ treaty, country, on: request.args.on } satisfies CountryOnDay);
        const { source: action, tie } = relatedRows(treaty, 'actions', request.aliases);
        return recordList(status, country, {
          where: sql`${country.column('id')} IN (SELECT ${action.column('countryId')} FROM ${action.from} WHERE ${tie})`,
          orderBy: [sql`${country.column('code')} COLLATE "C"`],
        });
      },
      charges((_args, { counts }) => ({ own: 0, rows: recordsOf('Country', counts) })),
    ),
  };
}
