import type { Export } from './declare.js';
import { articles } from './records/articles.js';
import { citations } from './records/citations.js';
import { lineItems } from './records/lineItems.js';
import { packages } from './records/packages.js';
import { quotes } from './records/quotes.js';
import { treatyActions } from './records/treatyActions.js';

/** Everything that can be exported. */
export const allExports: readonly Export[] = [articles, quotes, packages, lineItems, citations, treatyActions];

/** An export by its name. */
export function exportNamed(name: string): Export | undefined {
  return allExports.find((each) => each.name === name);
}
