import { mapped } from '../query/deferred.js';
import { countryCode } from '../query/values/countryCode.js';
import { asDayRange, type DayRange, formatPartialDate, isoDay } from '../query/values/partialDate.js';
import { standingFrom, unsignedBefore } from '../schema/treatyStatus.js';
import { fixed, type Piece, textOf } from '../sql/json.js';
import { type RowSource, relatedRows, type Source } from '../sql/source.js';
import { identifier, joined, literal, Param, Sql, sql } from '../sql/sql.js';
import { argumentsOf } from './arguments.js';
import type { Compilation } from './compile.js';
import { type Asked, objectJson, objectTypeOf, recordJson } from './fields.js';
import { NotCompiled } from './notCompiled.js';
import { setsBelow } from './selection.js';

/** Whose standing is asked, and on which day. */
interface Standpoint {
  /** Whether an action is the country's. */
  readonly isTheirs: (action: Source) => Sql;
  /** The first and the last day that it may be. */
  readonly days: Readonly<Record<keyof DayRange, Sql>>;
  /** The day as the answer shows it. */
  readonly on: Piece[];
}

/** The standing to a treaty of the country, and on the day, that a field's arguments name. */
export function treatyStatusJson(compilation: Compilation, asked: Asked, treaty: RowSource): Piece[] {
  const { country, on } = argumentsOf(asked.field, asked.selected.nodes[0], compilation);
  const day = (convert: (range: DayRange) => string, type: string) =>
    sql`${new Param(
      mapped(on, (range) => convert(asDayRange(range))),
      type,
    )}`;
  const code = new Param(
    mapped(country, (value) => countryCode(String(value), 'country')),
    'bpchar',
  );
  return statusJson(compilation, asked, treaty, {
    isTheirs: (action) => sql`${action.related('country').column('code')} = ${code}`,
    days: { first: day(({ first }) => isoDay(first), 'date'), last: day(({ last }) => isoDay(last), 'date') },
    on: [fixed('"'), day(formatPartialDate, 'text'), fixed('"')],
  });
}

/**
 * The standing of a country to a treaty on a day: `treatyStatus` (src/schema/treatyStatus.ts) as SQL, over the same table of what each action makes of a
 * country. The names of its steps are the same as there.
 */
export function statusJson(
  compilation: Compilation,
  asked: Asked,
  treaty: RowSource,
  { isTheirs, days, on }: Standpoint,
): Piece[] {
  const { source, tie } = relatedRows(treaty, 'actions', compilation.aliases);
  const ofCountry = isTheirs(source);
  const sequence = joined(
    [...standingFrom].map(
      ([kind, standing], index) => sql`(${literal(kind)}, ${new Sql([String(index)])}, ${literal(standing)})`,
    ),
    ', ',
  );
  const named = stepNames(compilation);
  const unsigned = joined(
    unsignedBefore.map((kind) => literal(kind)),
    ', ',
  );
  const pieces = objectJson(compilation, objectTypeOf(asked), setsBelow(asked.selected), (_, part) => {
    switch (part.field.name) {
      case 'standing':
        return [fixed('"'), sql`${named.verdict}.standing`, fixed('"')];
      case 'on':
        return on;
      case 'actions':
        return actionsJson(compilation, part, treaty, named);
      default:
        throw new NotCompiled('field', `${part.type.name}.${part.field.name}`);
    }
  });
  const isAfter = sql`(next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank))`;
  const later = (column: string) =>
    sql`CASE WHEN ${isAfter} THEN next.${identifier(column)} ELSE latest.${identifier(column)} END`;
  return [
    sql`(WITH RECURSIVE ${named.actions} AS (SELECT ${source.column('id')} AS id, ${source.column('takenOn')} AS taken_on, ${source.column('takenOnLatest')} AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY ${source.column('takenOn')}, ${source.column('id')}) AS place, ${source.column('takenOnLatest')} <= ${days.first} AS past FROM ${source.from} LEFT JOIN (VALUES ${sequence}) AS known (kind, rank, standing) ON known.kind = ${source.column('kind')}::text WHERE ${tie} AND ${ofCountry}), telling AS (SELECT *, row_number() OVER (ORDER BY place) AS step FROM ${named.actions} WHERE past AND rank IS NOT NULL), settled AS (SELECT step, taken_on, taken_on_latest, rank, standing FROM telling WHERE step = 1 UNION ALL SELECT next.step, ${later('taken_on')}, ${later('taken_on_latest')}, ${later('rank')}, ${later('standing')} FROM settled AS latest JOIN telling AS next ON next.step = latest.step + 1), standing AS (SELECT (SELECT standing FROM settled ORDER BY step DESC LIMIT 1) AS standing), ahead AS (SELECT ${named.actions}.* FROM ${named.actions} WHERE NOT past AND rank IS NOT NULL), ${named.doubtful} AS (SELECT ahead.* FROM ahead, standing WHERE ahead.taken_on <= ${days.last} AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT FROM standing.standing), ${named.next} AS (SELECT * FROM ahead ORDER BY place LIMIT 1), ${named.verdict} AS (SELECT CASE WHEN EXISTS (SELECT 1 FROM ${named.doubtful}) THEN 'DOUBTFUL' WHEN standing.standing IS NOT NULL THEN 'SETTLED' WHEN EXISTS (SELECT 1 FROM ${named.next} WHERE kind IN (${unsigned})) THEN 'BEFORE' ELSE 'SILENT' END AS ground, standing.standing AS found FROM standing) SELECT ${textOf(pieces)} FROM (SELECT ground, CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing FROM ${named.verdict}) AS ${named.verdict})`,
  ];
}

/** The names of the steps that the answer is made of. */
interface Named {
  readonly actions: Sql;
  readonly doubtful: Sql;
  readonly next: Sql;
  readonly verdict: Sql;
}

function stepNames({ aliases }: Compilation): Named {
  return { actions: aliases.next(), doubtful: aliases.next(), next: aliases.next(), verdict: aliases.next() };
}

/** The actions that the standing follows from, earliest first. */
function actionsJson(compilation: Compilation, part: Asked, treaty: RowSource, named: Named): Piece[] {
  const { source } = relatedRows(treaty, 'actions', compilation.aliases);
  const chosen = compilation.aliases.next();
  const text = textOf(recordJson(compilation, objectTypeOf(part), setsBelow(part.selected), source));
  return [
    fixed('['),
    sql`(SELECT string_agg(${text}, ',' ORDER BY ${chosen}.place) FROM (SELECT id, place FROM ${named.doubtful} WHERE ${named.verdict}.ground = 'DOUBTFUL' UNION ALL SELECT id, place FROM ${named.actions} WHERE past AND ${named.verdict}.ground = 'SETTLED' UNION ALL SELECT id, place FROM ${named.next} WHERE ${named.verdict}.ground = 'BEFORE') AS ${chosen} JOIN ${source.from} ON ${source.column('id')} = ${chosen}.id)`,
    fixed(']'),
  ];
}
