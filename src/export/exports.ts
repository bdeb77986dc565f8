import type { Export, ListExport, TotalsExport } from './declare.js';
import type { Format } from './formats/format.js';
import { allFormats } from './formats/index.js';
import { articles } from './records/articles.js';
import { citations } from './records/citations.js';
import { lineItems } from './records/lineItems.js';
import { packages } from './records/packages.js';
import { quotes } from './records/quotes.js';
import { treatyActions } from './records/treatyActions.js';
import { declareTotals } from './totals/declare.js';

/** The lists that can be exported. */
export const listExports: readonly ListExport[] = [articles, quotes, packages, lineItems, citations, treatyActions];

/** The totals that can be exported. */
export const totalsExports: readonly TotalsExport[] = [
  declareTotals('package-totals', 'aidPackageTotals'),
  declareTotals('line-item-totals', 'packageLineItemTotals'),
  declareTotals('quote-totals', 'quoteTotals'),
  declareTotals('article-totals', 'articleTotals'),
];

/** Everything that can be exported. */
export const allExports: readonly Export[] = [...listExports, ...totalsExports];

/** An export by its name. */
export function exportNamed(name: string): Export | undefined {
  return allExports.find((each) => each.name === name);
}

/** The formats of an export: groups of records are no nodes of a graph. */
export function formatsOf({ kind }: Export): readonly Format[] {
  return kind === 'list' ? allFormats : allFormats.filter(({ ofRecords }) => !ofRecords);
}
