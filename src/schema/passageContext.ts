import { fixed, textOf } from '../sql/json.js';
import { columnJson } from '../sql/leaf.js';
import { type RowSource, relatedRows } from '../sql/source.js';
import { numberSql, type Sql, sql } from '../sql/sql.js';
import { builder } from './builder.js';
import { fromSql } from './fromSql.js';

/** How much is shown on each side, in UTF-16 code units. The text is its publisher's: no more than makes a passage understood. */
const contextLength = 200;
const inSql = numberSql(contextLength);

/** A passage in its article's text. */
interface Around {
  readonly text: Sql;
  readonly start: Sql;
  readonly end: Sql;
}

const stretch = ({ text }: Around, first: Sql, end: Sql) =>
  columnJson({ type: 'text', nullable: false }, sql`utf16_slice(${text}, ${first}, ${end})`);

const PassageContext = builder.objectRef<Around>('PassageContext').implement({
  description: 'What an article has on both sides of a passage.',
  fields: (t) => ({
    before: t.string({
      description: `The ${contextLength} characters before it, or those that there are.`,
      ...fromSql<Around>((around) => stretch(around, sql`greatest(0, ${around.start} - ${inSql})`, around.start)),
    }),
    after: t.string({
      description: `The ${contextLength} characters behind it, or those that there are.`,
      ...fromSql<Around>((around) => stretch(around, around.end, sql`${around.end} + ${inSql}`)),
    }),
    cutBefore: t.boolean({
      description: 'Whether the text has more before that.',
      ...fromSql<Around>(({ start }) => [sql`(${start} > ${inSql})::text`]),
    }),
    cutAfter: t.boolean({
      description: 'Whether the text has more behind that.',
      ...fromSql<Around>(({ text, end }) => [sql`(length(utf16_pad(${text})) > ${end} + ${inSql})::text`]),
    }),
  }),
});

/** The options of a passage's field of its context. */
export function passageContext() {
  return {
    type: PassageContext,
    nullable: true as const,
    description:
      'What the article has on both sides of it. Null where the text is not held here or reads differently there, and where ' +
      'this server does not show such texts (`PASSAGE_CONTEXT`).',
    ...fromSql<RowSource>((passage, request) => {
      if (!request.passageContext) return [fixed('null')];
      const { source: text, tie } = relatedRows(passage, 'article', request.aliases);
      const held = text.related('text').column('text');
      const context = textOf(
        request.object({ text: held, start: passage.column('start'), end: passage.column('end') } satisfies Around),
      );
      const isExact = sql`${passage.column('anchor')} = 'EXACT' AND ${held} IS NOT NULL`;
      return [sql`coalesce((SELECT ${context} FROM ${text.from} WHERE ${tie} AND ${isExact}), 'null')`];
    }),
  };
}
