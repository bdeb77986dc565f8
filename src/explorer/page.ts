import type { ComponentChildren } from 'preact';
import type { Ask } from './ask.js';
import type { Draw } from './picture/picture.js';

/** One request for a page. */
export interface Visit {
  /** What the route leaves open: `{ slug: 'us-pda-70' }`. */
  readonly params: Readonly<Record<string, string>>;
  readonly search: URLSearchParams;
  /** The cursor of a list that the address names: its rows are those behind it. */
  readonly after: string | null;
  /** The path with its query, as it is linked to. */
  readonly address: string;
  /** Scheme and host of permalinks. */
  readonly origin: string;
  /** The day of the visit, for what is cited. */
  readonly today: string;
  /** Whether GraphiQL is served. */
  readonly graphiql: boolean;
  readonly ask: Ask;
}

/** A list of the export that holds what a page shows. */
export interface Taken {
  readonly name: 'articles' | 'citations' | 'line-items' | 'packages' | 'quotes' | 'treaty-actions';
  readonly where: object;
  readonly orderBy?: string;
}

/** What a page shows. */
export interface View {
  /** Of the window, of the citation, of links to the page. */
  readonly title: string;
  readonly description: string;
  /** Which entry of the navigation it belongs to. */
  readonly section?: string;
  /** What "Cite" says of it, after the title. Example: "11 line items". */
  readonly extent?: string;
  readonly export?: Taken;
  /** What search engines and social networks read: terms of schema.org. */
  readonly jsonLd?: object;
  /** What links to the page show: `.png` behind its address. */
  readonly picture?: Draw;
  readonly body: ComponentChildren;
}

/** A page: its route, what it asks, what it shows. */
export interface Page {
  /** Example: `/packages/:slug`. */
  readonly route: string;
  /** An address that exists, for the start to warm and for tests to visit; undefined where the record may have none. */
  readonly example: string;
  /** @returns undefined where there is no such record. */
  visit(visit: Visit): Promise<View | undefined>;
}

/** What is wrong with an address, and what would be right: the page says it with status 400. */
export class BadAddress extends Error {
  override name = 'BadAddress';
  constructor(
    message: string,
    /** A link to what the address most likely meant; without one, the page without its filters. */
    readonly instead?: { readonly href: string; readonly text: string },
  ) {
    super(message);
  }
}
