import { checkAppearances } from './appearances.js';
import type { Input } from './conditions.js';
import { checkFacets } from './facets.js';
import { checkCode, checkWhere } from './limits.js';
import { isConnection } from './lists.js';
import { checkLookup, isLookup } from './lookups.js';
import { checkPage } from './records.js';
import type { Records } from './rows.js';
import { checkSearch } from './search.js';
import { checkLineItems, checkTimeline } from './timeline.js';
import { checkTotals, countedBy } from './totals.js';

/** Refuses arguments that no field takes, whether or not the field is in the answer. */
export function checkArguments(records: Records, parent: string, field: string, args: Input): void {
  const counted = parent === 'Query' ? countedBy(field) : undefined;
  if (counted) checkTotals(counted, args);
  else if (parent === 'Query' && field === 'timeline') checkTimeline(records, args);
  else if (parent === 'Query' && field === 'search') checkSearch(args);
  else if (parent === 'Query' && field === 'appearances') checkAppearances(args);
  else if (parent === 'TimelineEntry' && field === 'lineItems') checkLineItems(args);
  else if (field === 'facets') checkFacets(parent.replace(/Connection$/, ''), args);
  else if (parent === 'Query' && isLookup(field)) checkLookup(field, args);
  else if (parent === 'Treaty' && field === 'status') checkCode(args.country, 'country');
  else if (isConnection(parent, field)) checkWhere(checkPage(records, parent, field, args), args.where);
}
