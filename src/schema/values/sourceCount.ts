import { filterFields } from '../../query/filter.js';
import { sortKeys } from '../../query/order.js';
import type { CitableModel } from '../citable.js';

/** The options of the field, which every record has that can be cited: the database keeps the count beside it. */
export const sourceCount = {
  description:
    'How many sources support it: the different publishers of the documents among its `citations` whose ' +
    'stance is SUPPORTS. A document whose publisher is unknown is a source of its own; what is known only ' +
    "through another document (`relayedBy`) counts as that document's. CONTRADICTS and MENTIONS do not count; " +
    '0 where nothing supports it. It does not tell how independent the sources are: two publishers may print ' +
    'the same release or agency report.',
};

/** The condition on it. */
export function sourceCountFilter(model: CitableModel) {
  return filterFields(model).int(
    'sourceCount',
    'How many sources support it. Example: `sourceCount: { eq: 1 }`, what rests on a single source.',
  );
}

/** The order by it. */
export function sourceCountOrder(model: CitableModel) {
  return sortKeys(model).int('sourceCount', 'How many sources support it.');
}
