import { allTotals } from '../../schema/groups/totals.js';
import { schema } from '../../schema/index.js';
import { checked, type TotalsExport } from '../declare.js';
import { totalsColumns } from './columns.js';

/** Declares the export of totals: all else follows from how the field is declared. */
export function declareTotals(name: string, field: string): TotalsExport {
  const totals = allTotals.find((each) => each.field === field);
  const declared = schema.getQueryType()?.getFields()[field];
  if (!totals || !declared) throw new TypeError(`there are no totals ${field}`);
  return checked({
    kind: 'totals',
    name,
    field,
    description: totals.description,
    totals,
    columns: totalsColumns(totals),
    takes: declared.args.map((argument) => argument.name),
  });
}
