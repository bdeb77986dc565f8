import { expect } from 'vitest';
import type { askApi } from '../support/api.js';

/** A line item as the list of the API gives it, with all that formats have of it. */
export interface Item {
  readonly id: string;
  readonly slug: string;
  readonly asReported: string;
  readonly quantity: {
    qualifier: string;
    lower: string | null;
    upper: string | null;
    unit: string | null;
    verbatim: string | null;
  };
  readonly package: { slug: string; announcedOn: string };
  readonly equipment: { nodes: { slug: string }[] };
  readonly citations: {
    totalCount: number;
    nodes: {
      stance: string;
      wording: string;
      article: { url: string | null };
      passage: { exact: string; start: number } | null;
    }[];
  };
}

const fields = `id slug asReported quantity { qualifier lower upper unit verbatim } package { slug announcedOn }
  equipment(orderBy: [{ field: SLUG }]) { nodes { slug } }
  citations { totalCount nodes { stance wording article { url } passage { exact start } } }`;

/** What the list of the API gives, page by page. */
export async function listed(
  ask: ReturnType<typeof askApi>['ask'],
  where: unknown,
  orderBy?: unknown,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await ask(
      `query ($where: PackageLineItemWhere, $orderBy: [PackageLineItemOrder!], $after: String) {
        packageLineItems(where: $where, orderBy: $orderBy, first: 50, after: $after) { pageInfo { hasNextPage endCursor } nodes { ${fields} } }
      }`,
      { where, orderBy, after },
    );
    expect(errors).toBeUndefined();
    const page = data?.packageLineItems as { pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: Item[] };
    items.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return items;
    after = page.pageInfo.endCursor;
  }
}
