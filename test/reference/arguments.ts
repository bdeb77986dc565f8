import type { Input } from './conditions.js';
import { checkCode, checkWhere } from './limits.js';
import { isConnection } from './lists.js';
import { checkLookup, isLookup } from './lookups.js';
import { checkPage } from './records.js';
import type { Records } from './rows.js';

/** Refuses arguments that no field takes, whether or not the field is in the answer. */
export function checkArguments(records: Records, parent: string, field: string, args: Input): void {
  if (parent === 'Query' && isLookup(field)) checkLookup(field, args);
  else if (parent === 'Treaty' && field === 'status') checkCode(args.country, 'country');
  else if (isConnection(parent, field)) checkWhere(checkPage(records, parent, field, args), args.where);
}
