import type { ComponentChildren } from 'preact';
import { assets } from '../assets.js';
import { day } from '../dates.js';
import type { View, Visit } from '../page.js';
import { otherForm, TakeAway } from './takeAway.js';

/** The sections of the record, in the order of the navigation. */
const sections = [
  ['/packages', 'Packages'],
  ['/equipment', 'Equipment'],
  ['/items', 'Line items'],
  ['/quotes', 'Quotes'],
  ['/decisions', 'Decisions'],
  ['/treaties', 'Treaties'],
  ['/timeline', 'Timeline'],
  ['/articles', 'Sources'],
  ['/check', 'Check'],
] as const;

type ShellOf = Pick<Visit, 'address' | 'origin' | 'today' | 'search'>;

/** A whole page around what a view shows. */
export function Shell({ view, visit }: { view: View; visit: Visit }) {
  return (
    <Frame view={view} visit={visit}>
      {view.body}
    </Frame>
  );
}

/** The same for what is no page of the record: a refusal, an address that leads nowhere. */
export function Frame({ view, visit, children }: { view: View; visit: ShellOf; children: ComponentChildren }) {
  const { style, script, fonts } = assets();
  const url = `${visit.origin}${visit.address}`;
  const title = view.title === 'Dossier' ? view.title : `${view.title} · Dossier`;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={view.description} />
        <meta name="color-scheme" content="light dark" />
        <link rel="canonical" href={url} />
        <meta property="og:type" content="website" />
        <meta property="og:site_name" content="Dossier" />
        <meta property="og:title" content={view.title} />
        <meta property="og:description" content={view.description} />
        <meta property="og:url" content={url} />
        {view.picture && (
          <meta
            property="og:image"
            content={`${visit.origin}${otherForm(visit.address.split('?')[0] ?? '/', 'png')}`}
          />
        )}
        {view.picture && <meta name="twitter:card" content="summary_large_image" />}
        <link rel="icon" href="data:," />
        {fonts.map((font) => (
          <link rel="preload" href={font.path} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={style.path} />
        <script type="module" src={script.path} />
        {view.jsonLd && (
          <script
            type="application/ld+json"
            // The "<" are escaped, so that no text of the record ends the element.
            dangerouslySetInnerHTML={{ __html: JSON.stringify(view.jsonLd).replaceAll('<', '\\u003c') }}
          />
        )}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the record
        </a>
        <Masthead section={view.section} query={visit.search.get('q') ?? ''} />
        <main id="main">{children}</main>
        <p id="status" class="hidden" role="status" aria-live="polite" />
        <footer class="colophon">
          <p>
            <b>Dossier</b> keeps what was announced, not what arrived. Every fact leads back to the words of a source;
            what no source states is shown as unknown.
          </p>
          <p class="ways">
            <a href="/about">How to read this record</a> · <a href="/about#files">Whole record as files</a> ·{' '}
            <a href="/about#graphql">GraphQL</a> · <a href="/about#cite">How to cite</a>
          </p>
          <p class="printed">
            {url}, read on {day(visit.today)}
          </p>
        </footer>
      </body>
    </html>
  );
}

function Masthead({ section, query }: { section: string | undefined; query: string }) {
  return (
    <header class="masthead">
      <div class="masthead-top">
        <a class="wordmark" href="/">
          Dossier
        </a>
        <search>
          <form class="search" action="/search">
            <label class="hidden" for="q">
              Search the record
            </label>
            <input
              id="q"
              name="q"
              type="search"
              placeholder="A weapon, a name, a phrase"
              autocomplete="off"
              aria-keyshortcuts="/"
              maxLength={300}
              value={query}
            />
            <button type="submit">Search</button>
          </form>
        </search>
      </div>
      <nav aria-label="Sections">
        <ul>
          {sections.map(([href, name]) => (
            <li>
              <a href={href} aria-current={section === href ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** The head of a page: what it is, in a line and a sentence, with what can be taken away. */
export function Head(props: {
  view: Omit<View, 'body'>;
  visit: Visit;
  kicker?: ComponentChildren;
  title: ComponentChildren;
  beside?: ComponentChildren;
  children?: ComponentChildren;
}) {
  return (
    <header class={props.beside ? 'head' : 'head plain'}>
      <div>
        {props.kicker && <p class="kicker">{props.kicker}</p>}
        <h1>{props.title}</h1>
        {props.children}
      </div>
      {props.beside}
      <TakeAway view={{ ...props.view, body: null }} visit={props.visit} />
    </header>
  );
}
