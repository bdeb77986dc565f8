import { getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { fragmentsOf } from '../../src/engine/selection.js';
import { type ColumnCounts, uncounted } from '../../src/limits/counting.js';
import { tableOf } from '../../src/query/model.js';
import { schema } from '../../src/schema/index.js';
import { costOf } from '../../src/server/limits/cost.js';

/** Ten times the data of the bench: what costs were calibrated on. */
const large: Readonly<Record<string, number>> = {
  article: 100_000,
  quote: 500_000,
  passage: 800_000,
  citation: 1_220_000,
  package_line_item: 200_000,
  _LineItemEquipment: 250_000,
  _QuoteAbout: 500_000,
  aid_package: 20_000,
  person: 20_000,
  position: 40_000,
  organization: 10_000,
  equipment: 584,
  equipment_family: 1_600,
  country: 200,
};

export const onLarge = (table: string) => large[table] ?? 0;

/** How much equipment belongs to a class; to any other 9. */
export const classMembers = 73;
const members = (_to: string, slug: string) => (slug.startsWith('class') ? classMembers : 9);

/** Half of the packages are of one donor. */
const half: ColumnCounts = { known: 1, commonest: 0.5, shares: new Map([['US', 0.5]]) };
const columns: Readonly<Record<string, ColumnCounts>> = {
  'aid_package.donor_id': half,
  'citation.value_lower': { known: 0.001 },
  'passage.start': { known: 1, commonest: 0.1 },
  'passage.end': { known: 1, commonest: 0.01 },
};
const column = (table: string, name: string) => columns[`${table}.${name}`] ?? uncounted;

/** What a document costs on a record with so many rows a table, and so many pages for all of them. */
export function cost(document: string, variables: Record<string, unknown> = {}, rows = onLarge, pages = 0): number {
  const parsed = parse(document);
  const operation: OperationDefinitionNode | null | undefined = getOperationAST(parsed);
  if (!operation) throw new Error('no operation');
  return costOf(
    operation,
    { schema, fragments: fragmentsOf(parsed), variables },
    {
      of: rows,
      pages: () => pages,
      isLarge: (model) => rows(tableOf(model).name) > 4_000,
      rowsAhead: 2_000,
      members,
      column,
    },
  ).cost;
}
