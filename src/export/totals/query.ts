import { type TotalsRows, totalsRows } from '../../research/groups/totals.js';
import { askedTotals, refuseFilled, type TotalsArguments } from '../../schema/groups/totals.js';
import { Aliases } from '../../sql/source.js';
import { joined, type Sql, type Statement, sql, statementOf } from '../../sql/sql.js';
import { readArguments } from '../arguments.js';
import { objectJson } from '../columns.js';
import type { TotalsExport } from '../declare.js';
import type { ExportQuery, FileQuery } from '../file.js';
import { type Batch, readCursor } from '../rows.js';
import { sumsOf, type TotalsColumn } from './columns.js';
import { TotalsRow } from './row.js';

/**
 * Reads what is asked of exported totals. They have no cap: all groups are given, unless `first` says how many.
 * @throws BAD_USER_INPUT naming the place and what is allowed there.
 */
export function readTotalsQuery(
  declared: TotalsExport,
  texts: Readonly<Record<string, string | undefined>>,
  file: (columns: readonly TotalsColumn[]) => FileQuery<TotalsColumn>,
): ExportQuery {
  const { given, read } = readArguments(declared, texts);
  const args: TotalsArguments = read;
  const asked = askedTotals(declared.totals, args);
  const grouped = new Set(asked.dimensions);
  const isThere = ({ of, isRunning }: TotalsColumn) =>
    (of === undefined || of.some((dimension) => grouped.has(dimension))) && (!isRunning || asked.cumulative);
  const wanted = file(declared.columns.filter(isThere));
  const measures = sumsOf(declared.totals.summed).map(({ measure }) => measure(asked.measure));
  return {
    ...wanted,
    asked: { ...given, ...wanted.asked },
    async *read(options): AsyncGenerator<Batch, void, void> {
      const aliases = new Aliases();
      const rows = totalsRows(
        {
          ...asked,
          model: declared.totals.list.model,
          measures,
          running: asked.cumulative,
          sums: true,
          shared: true,
          natural: false,
          numbered: true,
        },
        aliases,
      );
      const row = new TotalsRow(rows, aliases, { ...asked, measures });
      yield* readCursor({
        ...options,
        shape: wanted.format.shape,
        statement: statementOfRows(wanted, row, rows),
        ...(rows.filled
          ? {
              check: {
                statement: within(rows, sql`SELECT ${rows.filled}::text FROM ${rows.from}`),
                refuse: refuseFilled,
              },
            }
          : {}),
      });
    },
  };
}

/** The groups in their order, each as the text of a JSON object or as a row of texts. */
function statementOfRows({ format, columns }: FileQuery<TotalsColumn>, row: TotalsRow, rows: TotalsRows): Statement {
  const read =
    format.shape === 'lines'
      ? objectJson(columns, row)
      : joined(
          columns.map((column) => sql`${column.read(row)}::text`),
          ', ',
        );
  return within(rows, sql`SELECT ${read} FROM ${row.from} ORDER BY ${row.order}`);
}

const within = ({ steps }: TotalsRows, select: Sql): Statement =>
  statementOf(sql`WITH ${joined(steps, ', ')} ${select}`);
