import { citeText } from '../cite.js';
import { withParameters } from '../links.js';
import type { Taken, View, Visit } from '../page.js';

/** The address of an export in a format. */
export function exportPath({ name, where, orderBy }: Taken, format: string, parameters: Record<string, string> = {}) {
  const search = new URLSearchParams(parameters);
  if (Object.keys(where).length > 0) search.set('where', JSON.stringify(where));
  if (orderBy) search.set('orderBy', orderBy);
  const text = search.toString();
  return `/export/${name}.${format}${text === '' ? '' : `?${text}`}`;
}

/** Totals of the export that hold what a chart shows. */
export interface TotalsTaken {
  readonly name: 'package-totals' | 'line-item-totals';
  readonly groupBy: readonly string[];
  readonly where?: object;
  readonly countsFrom?: readonly string[];
  /** Whether the periods in which there is nothing are in it, too. */
  readonly isFilled?: boolean;
}

/** The address of exported totals in a format. */
export function totalsPath(
  { name, groupBy, where, countsFrom, isFilled }: TotalsTaken,
  format: 'csv' | 'xlsx',
): string {
  return withParameters(`/export/${name}.${format}`, {
    groupBy: groupBy.join(','),
    where: where && Object.keys(where).length > 0 ? JSON.stringify(where) : undefined,
    countsFrom: countsFrom?.join(','),
    fillPeriods: isFilled ? '1' : undefined,
  });
}

/** The page in another form: `/packages.json?year=2024`. */
export function otherForm(address: string, ending: string): string {
  const [path = '/', query] = address.split('?');
  return `${path === '/' ? '/index' : path}.${ending}${query === undefined ? '' : `?${query}`}`;
}

/** The same bar on every page: what can be taken away from it. */
export function TakeAway({ view, visit }: { view: View; visit: Visit }) {
  const { address, origin } = visit;
  const url = `${origin}${address}`;
  const cited = { title: view.title, extent: view.extent, url, accessed: visit.today };
  return (
    <section class="takeaway" aria-label="Take this page away">
      <a href={address} class="permalink">
        {url.replace(/^https?:\/\//, '')}
      </a>
      <button type="button" class="scripted" data-copy={url}>
        Copy link
      </button>
      <details class="pop">
        <summary>Cite</summary>
        <div class="pop-body">
          <p>{citeText(cited)}</p>
          <p class="under">
            <button type="button" class="scripted" data-copy={citeText(cited)}>
              Copy
            </button>
            <a href={otherForm(address, 'bib')}>BibTeX</a>
            <a href={otherForm(address, 'ris')}>RIS</a>
            {view.export && <a href={exportPath(view.export, 'csv', { manifest: '1' })}>Checksum</a>}
          </p>
        </div>
      </details>
      {view.export && (
        <>
          <a href={exportPath(view.export, 'csv')}>CSV</a>
          <a href={exportPath(view.export, 'xlsx')}>Excel</a>
          <a href={exportPath(view.export, 'jsonld')}>JSON-LD</a>
        </>
      )}
      <a href={visit.graphiql ? `/graphql?of=${encodeURIComponent(address)}` : otherForm(address, 'graphql')}>
        GraphQL
      </a>
      <button type="button" class="scripted" data-print>
        Print
      </button>
    </section>
  );
}
