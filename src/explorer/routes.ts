import { assetFolder } from './assets.js';
import type { Page } from './page.js';
import { aboutPage } from './pages/about.js';
import { articlePage } from './pages/articles/article.js';
import { articlesPage } from './pages/articles/articles.js';
import { checkPage } from './pages/check.js';
import { citationPage } from './pages/citation.js';
import { countryPage } from './pages/country.js';
import { decisionPage } from './pages/decisions/decision.js';
import { decisionsPage } from './pages/decisions/decisions.js';
import { equipmentPage } from './pages/equipment.js';
import { homePage } from './pages/home/home.js';
import { itemsPage } from './pages/items/items.js';
import { organizationPage } from './pages/organization.js';
import { packagePage } from './pages/package/package.js';
import { packagesPage } from './pages/packages/packages.js';
import { personPage } from './pages/person.js';
import { quotePage } from './pages/quotes/quote.js';
import { quotesPage } from './pages/quotes/quotes.js';
import { searchPage } from './pages/search.js';
import { timelinePage } from './pages/timeline/timeline.js';
import { treatiesPage } from './pages/treaty/treaties.js';
import { treatyPage } from './pages/treaty/treaty.js';
import { weaponPage } from './pages/weapon/weapon.js';

/** All pages of the explorer. */
export const pages: readonly Page[] = [
  homePage,
  packagesPage,
  packagePage,
  equipmentPage,
  weaponPage,
  itemsPage,
  quotesPage,
  quotePage,
  personPage,
  organizationPage,
  decisionsPage,
  decisionPage,
  treatiesPage,
  treatyPage,
  countryPage,
  timelinePage,
  articlesPage,
  articlePage,
  citationPage,
  searchPage,
  checkPage,
  aboutPage,
];

/** The forms that every page has beside HTML, by the ending of its address. */
const forms = ['json', 'graphql', 'bib', 'ris', 'png'] as const;

export interface Route {
  readonly page: Page | undefined;
  readonly params: Readonly<Record<string, string>>;
  /** The path of the page itself. */
  readonly path: string;
  readonly form: string | undefined;
}

/** Which page an address names, and in which form. */
export function routeOf(pathname: string): Route {
  const [, named = pathname, form] = new RegExp(`^(.+)\\.(${forms.join('|')})$`).exec(pathname) ?? [];
  const path = named === '/index' ? '/' : named;
  const parts = partsOf(path);
  for (const page of pages) {
    const params = parts && matched(partsOf(page.route) ?? [], parts);
    if (params) return { page, params, path, form };
  }
  return { page: undefined, params: {}, path, form };
}

/** The parts of a path, decoded; undefined where they cannot be, or where one is empty. */
function partsOf(path: string): readonly string[] | undefined {
  try {
    const parts = path.split('/').slice(1).map(decodeURIComponent);
    if (parts.length === 1 && parts[0] === '') return [];
    return parts.every((part) => part !== '') ? parts : undefined;
  } catch {
    return undefined;
  }
}

/** What a route leaves open, where the path is one of its own. The last part may hold slashes if it ends in `*`. */
function matched(route: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, part] of route.entries()) {
    const given = path[index];
    if (given === undefined) return undefined;
    if (part.startsWith(':') && part.endsWith('*')) {
      params[part.slice(1, -1)] = path.slice(index).join('/');
      return params;
    }
    if (part.startsWith(':')) params[part.slice(1)] = given;
    else if (part !== given) return undefined;
  }
  return route.length === path.length ? params : undefined;
}

/** What the server answers elsewhere: the API, exports, and what programs watch it by. */
const others = ['/graphql', '/export', '/health', '/live', '/ready', '/metrics'] as const;

/** What programs read that find pages for others. */
const files: readonly string[] = ['/robots.txt', '/sitemap.xml'];

/** Whether an address is the explorer's: all that nothing else answers. */
export const isExplored = (pathname: string): boolean =>
  pathname.startsWith(assetFolder) || !others.some((path) => pathname === path || pathname.startsWith(`${path}/`));

/** Whether an address is one of a page, whatever there is on record, or of a file. */
export const leadsSomewhere = (pathname: string): boolean =>
  pathname.startsWith(assetFolder) || files.includes(pathname) || routeOf(pathname).page !== undefined;

/** An address of each page. */
export const warmAddresses: readonly string[] = pages.map(({ example }) => example);
