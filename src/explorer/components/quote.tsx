import { type FragmentOf, graphql, type ResultOf, readFragment } from '../graphql.js';
import { articlePath, atTheWords, equipmentPath, organizationPath, personPath, quotePath } from '../links.js';
import { word } from '../words.js';
import { Day } from './day.js';
import { Out } from './out.js';
import { nameOf } from './source.js';

export const QuoteCard = graphql(`
  fragment QuoteCard on Quote {
    slug
    text
    kind
    saidOn
    saidOnAsPrinted
    venue
    placeAsPrinted
    speakerLabel
    roleAsPrinted
    addresseeAsPrinted
    speaker {
      __typename
      ... on Person { slug name }
      ... on Organization { slug name }
    }
    position { slug title }
    about(first: 6) { nodes { slug designation } }
    article { slug url headline language publishedOn publisher { name } }
    passages { start end exact }
  }
`);

type Opened = ResultOf<typeof QuoteCard>;

/** Words that somebody said. Only speech has quotation marks; a paraphrase is italic, and says what it is. */
export function Quote({ of, isAbout = false }: { of: FragmentOf<typeof QuoteCard>; isAbout?: boolean }) {
  const quote = readFragment(QuoteCard, of);
  const isIndirect = quote.kind === 'INDIRECT';
  const lang = quote.article.language && !quote.article.language.startsWith('en') ? quote.article.language : undefined;
  return (
    <figure class="quote" id={quote.slug.split('/').at(-1)}>
      <blockquote class={isIndirect ? 'indirect' : undefined} lang={lang} cite={quote.article.url ?? undefined}>
        <p>{isIndirect ? quote.text : `“${quote.text}”`}</p>
      </blockquote>
      <figcaption>
        <Speaker of={quote} />
        {quote.position ? `, ${quote.position.title}` : quote.roleAsPrinted && `, ${quote.roleAsPrinted}`},{' '}
        <Day of={quote.saidOn} />
        {quote.venue && `, ${quote.venue}`}
        {quote.placeAsPrinted && quote.placeAsPrinted !== quote.venue && `, ${quote.placeAsPrinted}`}
        {quote.addresseeAsPrinted && `, to ${quote.addresseeAsPrinted}`}{' '}
        <span class="kind">{word('QuoteKind', quote.kind)}</span>
        <Via of={quote} />
        {isAbout && quote.about.nodes.length > 0 && (
          <span class="via">
            About{' '}
            {quote.about.nodes.map((thing, index) => (
              <>
                {index > 0 && ', '}
                <a href={equipmentPath(thing.slug)}>{thing.designation}</a>
              </>
            ))}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

function Speaker({ of }: { of: Opened }) {
  const { speaker } = of;
  if (!speaker) return <span class="who">{of.speakerLabel}</span>;
  const path = speaker.__typename === 'Person' ? personPath(speaker.slug) : organizationPath(speaker.slug);
  return (
    <a class="who" href={path}>
      {speaker.name}
    </a>
  );
}

/** Where the words are printed. */
function Via({ of }: { of: Opened }) {
  const first = of.passages[0];
  const last = of.passages.at(-1);
  const opened = atTheWords(of.article.url, first?.exact ?? of.text);
  return (
    <span class="via">
      <a href={articlePath(of.article.slug)}>{nameOf(of.article)}</a>, <Day of={of.article.publishedOn} short />
      {first && last && ` · characters ${first.start}–${last.end}`}
      {' · '}
      <a href={quotePath(of.slug)}>this quote</a>
      {opened && (
        <>
          {' · '}
          <Out to={opened}>open at the words</Out>
        </>
      )}
    </span>
  );
}
