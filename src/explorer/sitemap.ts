import { graphql, type VariablesOf } from './graphql.js';
import { decisionPath, equipmentPath, organizationPath, packagePath, personPath, treatyPath } from './links.js';
import type { Visit } from './page.js';

const Sitemap = graphql(`
  query Sitemap(
    $packages: String, $equipment: String, $people: String, $organizations: String, $decisions: String, $treaties: String
  ) {
    aidPackages(first: 100, after: $packages, orderBy: [{ field: SLUG }]) { nodes { slug } pageInfo { hasNextPage endCursor } }
    allEquipment(first: 100, after: $equipment, orderBy: [{ field: SLUG }]) { nodes { slug } pageInfo { hasNextPage endCursor } }
    people(first: 100, after: $people, orderBy: [{ field: SLUG }]) { nodes { slug } pageInfo { hasNextPage endCursor } }
    organizations(first: 100, after: $organizations) { nodes { slug } pageInfo { hasNextPage endCursor } }
    policyDecisions(first: 100, after: $decisions) { nodes { slug } pageInfo { hasNextPage endCursor } }
    treaties(first: 100, after: $treaties) { nodes { slug } pageInfo { hasNextPage endCursor } }
  }
`);

/** How many addresses one sitemap may hold, and how many pages of lists it goes through for them at most. */
const maxAddresses = 50_000;
const maxPages = 500;

const lists = [
  '/',
  '/packages',
  '/equipment',
  '/items',
  '/quotes',
  '/decisions',
  '/treaties',
  '/articles',
  '/check',
  '/about',
];

type Cursors = { [Name in keyof VariablesOf<typeof Sitemap>]?: string | null };

/** What search engines may visit, as they ask for it (sitemaps.org). */
export async function sitemap({ ask, origin }: Visit): Promise<string> {
  const paths = new Set(lists);
  let cursors: Cursors = {};
  for (let page = 0; page < maxPages && paths.size < maxAddresses; page++) {
    const { aidPackages, allEquipment, people, organizations, policyDecisions, treaties } = await ask(Sitemap, cursors);
    const each = [
      { name: 'packages', list: aidPackages, pathOf: packagePath },
      { name: 'equipment', list: allEquipment, pathOf: equipmentPath },
      { name: 'people', list: people, pathOf: personPath },
      { name: 'organizations', list: organizations, pathOf: organizationPath },
      { name: 'decisions', list: policyDecisions, pathOf: decisionPath },
      { name: 'treaties', list: treaties, pathOf: treatyPath },
    ] as const;
    const next: Cursors = {};
    for (const { name, list, pathOf } of each) {
      for (const { slug } of list.nodes) paths.add(pathOf(slug));
      // A list that has ended stays at its end: without a cursor it would begin again.
      next[name] = list.pageInfo.endCursor ?? cursors[name] ?? null;
    }
    cursors = next;
    if (!each.some(({ list }) => list.pageInfo.hasNextPage)) break;
  }
  const entries = [...paths]
    .slice(0, maxAddresses)
    .map((path) => `  <url><loc>${origin}${path.replaceAll('&', '&amp;')}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
}

/** What programs may read: all pages, but no lists under filters, of which there is no end. */
export function robots(origin: string): string {
  return [
    'User-agent: *',
    'Disallow: /graphql',
    'Disallow: /export',
    'Disallow: /*?',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n');
}
