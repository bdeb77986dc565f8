/** What is shown for an address that leads nowhere: a search for what it names. */
export function NotFound({ address }: { address: string }) {
  const name = decodedEnd(address)
    .replaceAll(/[-_/]+/g, ' ')
    .trim();
  return (
    <article class="plain-page">
      <h1>Not on record</h1>
      <p class="standfirst">
        No page has the address <code>{address}</code>. It may have been written differently.
      </p>
      <search>
        <form class="search wide" action="/search">
          <label for="lost">Search the record for it</label>
          <input id="lost" name="q" type="search" maxLength={300} value={name} />
          <button type="submit">Search</button>
        </form>
      </search>
    </article>
  );
}

/** The last part of an address, in words. */
function decodedEnd(address: string): string {
  const end = address.split('?')[0]?.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(end).slice(0, 100);
  } catch {
    return end.slice(0, 100);
  }
}

/** What is shown where a page's question was refused, or failed. */
export function Unanswered(props: {
  message: string | undefined;
  id: string | undefined;
  address: string;
  /** Where to go instead, where that is known. */
  instead: { readonly href: string; readonly text: string } | undefined;
  status: number;
}) {
  const [path = '/'] = props.address.split('?');
  const isBusy = props.status === 503;
  const less = props.instead ?? { href: path, text: 'Ask for less: the page without its filters' };
  return (
    <article class="plain-page">
      <h1>{isBusy ? 'The record is busy' : 'This page cannot be shown'}</h1>
      <p class="standfirst">{props.message ?? 'Something went wrong that is not your doing.'}</p>
      {props.id && (
        <p>
          Tell whoever runs this site the number <code>{props.id}</code>: the log has the cause under it.
        </p>
      )}
      <p class="under">
        {isBusy ? <a href={props.address}>Try again</a> : <a href={less.href}>{less.text}</a>}
        <a href="/">The home page</a>
      </p>
    </article>
  );
}
