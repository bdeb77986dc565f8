import { hasNaturalKey, naturalKey, relationOf } from '../../query/model.js';
import { citableModels } from '../../schema/citable.js';
import { citationList } from '../../schema/citation.js';
import { joined, literal, type Sql, sql } from '../../sql/sql.js';
import { citationColumns } from '../citationColumns.js';
import type { Column } from '../columns.js';
import { globalId, globalIdOf, integer, money, quantity } from '../columns.js';
import { declareExport } from '../declare.js';
import type { ExportRow } from '../row.js';

/** What a citation may be about: each with the citation's column that holds its id. */
const subjects = Object.entries(citableModels).map(([relation, model]) => {
  const found = relationOf('Citation', relation);
  if (found.kind !== 'to') throw new TypeError(`Citation.${relation} leads to no one record`);
  return { relation, model, key: found.key };
});

/** What people know a record by: its slug, or a country's code; links, credits and actions have neither. */
const naturalKeys = subjects.flatMap(({ relation, model }) =>
  hasNaturalKey(model) ? [{ relation, field: naturalKey(model) }] : [],
);

function subject(name: string, description: string, read: (row: ExportRow) => Sql): Column {
  return { name, type: 'text', description, read };
}

const typeOf = ({ source }: ExportRow) =>
  sql`CASE ${joined(
    subjects.map(({ model, key }) => sql`WHEN ${source.column(key)} IS NOT NULL THEN ${literal(model)}`),
    ' ',
  )} END`;

export const citations = declareExport({
  name: 'citations',
  list: citationList,
  field: 'citations',
  description: 'Which source reports which record, in which words and with which figures.',
  columns: [
    globalId('Citation'),
    subject('subject_type', 'The type of the record that the source is cited for.', typeOf),
    subject('subject_id', "That record's `id` in the API.", (row) => {
      const keys = subjects.map(({ key }) => row.source.column(key));
      return globalIdOf(sql`${typeOf(row)} || ':'`, sql`coalesce(${joined(keys, ', ')})`);
    }),
    subject(
      'subject',
      "That record's slug, or a country's code. Empty for actions, links and credits, which have none.",
      ({ source }) =>
        sql`coalesce(${joined(
          naturalKeys.map(({ relation, field }) => sql`${source.related(relation).column(field)}::text`),
          ', ',
        )})`,
    ),
    integer('ordinal', 'ordinal', 'Its place among the citations of the record, from 1: the best passage first.'),
    ...citationColumns(''),
    ...money('The value that this source gives, for a package'),
    ...quantity('The quantity that this source gives, for a line'),
  ],
});
