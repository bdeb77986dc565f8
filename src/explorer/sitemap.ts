import { graphql } from './graphql.js';
import { decisionPath, equipmentPath, organizationPath, packagePath, personPath, treatyPath } from './links.js';
import type { Visit } from './page.js';

const Sitemap = graphql(`
  query Sitemap($packages: String, $equipment: String, $people: String, $organizations: String) {
    aidPackages(first: 100, after: $packages, orderBy: [{ field: SLUG }]) { nodes { slug } pageInfo { hasNextPage endCursor } }
    allEquipment(first: 100, after: $equipment, orderBy: [{ field: SLUG }]) { nodes { slug } pageInfo { hasNextPage endCursor } }
    people(first: 100, after: $people, orderBy: [{ field: SLUG }]) { nodes { slug } pageInfo { hasNextPage endCursor } }
    organizations(first: 100, after: $organizations) { nodes { slug } pageInfo { hasNextPage endCursor } }
    policyDecisions(first: 100) { nodes { slug } }
    treaties(first: 100) { nodes { slug } }
  }
`);

/** How many pages of each list a sitemap goes through: enough for 50,000 addresses, which is the most that one may hold. */
const mostPages = 100;

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

/** What search engines may visit, as they ask for it (sitemaps.org). */
export async function sitemap({ ask, origin }: Visit): Promise<string> {
  const paths = new Set(lists);
  let cursors: Partial<Record<'packages' | 'equipment' | 'people' | 'organizations', string | null>> = {};
  for (let page = 0; page < mostPages; page++) {
    const found = await ask(Sitemap, cursors);
    for (const { slug } of found.aidPackages.nodes) paths.add(packagePath(slug));
    for (const { slug } of found.allEquipment.nodes) paths.add(equipmentPath(slug));
    for (const { slug } of found.people.nodes) paths.add(personPath(slug));
    for (const { slug } of found.organizations.nodes) paths.add(organizationPath(slug));
    for (const { slug } of found.policyDecisions.nodes) paths.add(decisionPath(slug));
    for (const { slug } of found.treaties.nodes) paths.add(treatyPath(slug));
    const { aidPackages, allEquipment, people, organizations } = found;
    if (![aidPackages, allEquipment, people, organizations].some(({ pageInfo }) => pageInfo.hasNextPage)) break;
    cursors = {
      packages: aidPackages.pageInfo.endCursor,
      equipment: allEquipment.pageInfo.endCursor,
      people: people.pageInfo.endCursor,
      organizations: organizations.pageInfo.endCursor,
    };
  }
  const entries = [...paths].map((path) => `  <url><loc>${origin}${path.replaceAll('&', '&amp;')}</loc></url>`);
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
