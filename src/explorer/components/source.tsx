import type { ComponentChildren } from 'preact';
import { type FragmentOf, graphql, type ResultOf, readFragment } from '../graphql.js';
import { articlePath, atTheWords, citationPath, hostOf, isAddress } from '../links.js';
import { plural } from '../words.js';
import { Day } from './day.js';
import { Amount, Count, MoneyFigure, QuantityFigure } from './figures.js';
import { Out } from './out.js';

export const Source = graphql(`
  fragment Source on Citation {
    key
    stance
    wording
    reading
    passage { start end anchor }
    article { slug url headline kind publishedOn publisher { name slug } }
    relayedBy { slug url publisher { name } }
  }
`);

/** What a source gives of its own: a value, a number. */
export const Figures = graphql(
  `
    fragment Figures on Citation {
      value { ...Amount }
      quantity { ...Count }
    }
  `,
  [Amount, Count],
);

type Opened = ResultOf<typeof Source>;

/** How the words of a citation are known. */
function howKnown(of: Pick<Opened, 'passage' | 'relayedBy'>): { readonly sign: string; readonly says: string } {
  if (of.relayedBy) return { sign: 'relayed', says: 'known through another document' };
  if (of.passage) return { sign: 'placed', says: 'the exact place in the text is known' };
  return { sign: 'words', says: 'the words are known, their place is not' };
}

interface Named {
  readonly slug: string;
  readonly url: string | null;
  readonly publisher: { readonly name: string } | null;
}

/** What a page calls a source: its publisher, else where it is published. */
export const nameOf = (article: Named): string => article.publisher?.name ?? hostOf(article.url) ?? article.slug;

/** The mark behind a fact: who reports it best, and how many more do. Leads to the source, with or without script. */
export function SourceMark({ best, count }: { best: FragmentOf<typeof Source> | undefined; count: number }) {
  if (!best) return <span class="unknown">no source on record</span>;
  const source = readFragment(Source, best);
  const { sign, says } = howKnown(source);
  const more = count - 1;
  return (
    <a class={`mark ${sign}`} href={citationPath(source.key)} title={`“${source.wording}” · ${says}`} data-drawer>
      <span class="mark-name">{nameOf(source.article)}</span>
      {more > 0 && (
        <span class="more">
          {' '}
          +{more}
          <span class="hidden">, and {plural(more, 'more publisher')}</span>
        </span>
      )}
    </a>
  );
}

/** Who says so: the mark, and a warning where only one publisher does. */
export function WhoSaysSo({ best, count }: { best: FragmentOf<typeof Source> | undefined; count: number }) {
  return (
    <>
      <SourceMark best={best} count={count} />
      {count === 1 && <small class="single">one publisher only</small>}
    </>
  );
}

/** The words of a source. Yellow is for words whose place in the text is known. */
export function Wording({ of }: { of: Pick<Opened, 'wording' | 'reading' | 'passage' | 'relayedBy'> }) {
  if (isAddress(of.reading)) return <p class="wording bare">Only the address was read.</p>;
  return (
    <p class="wording">
      <q class={howKnown(of).sign === 'placed' ? 'marker' : undefined}>{of.wording}</q>
    </p>
  );
}

/** A source in a list: its own words first. */
export function SourceEntry({ of, children }: { of: FragmentOf<typeof Source>; children?: ComponentChildren }) {
  const source = readFragment(Source, of);
  const { article, relayedBy, passage } = source;
  const opened = atTheWords(article.url, isAddress(source.reading) ? undefined : source.wording);
  return (
    <li class={`source ${source.stance.toLowerCase()}`}>
      <Wording of={source} />
      <p class="credit">
        {source.stance === 'CONTRADICTS' && <b class="contra">contradicts · </b>}
        {source.stance === 'MENTIONS' && 'only mentions it · '}
        <a href={articlePath(article.slug)}>{nameOf(article)}</a>
        {article.publishedOn && (
          <>
            , <Day of={article.publishedOn} short />
          </>
        )}
        {relayedBy && (
          <>
            {' '}
            · through <a href={articlePath(relayedBy.slug)}>{nameOf(relayedBy)}</a>
          </>
        )}
        {passage && ` · characters ${passage.start}–${passage.end}`}
        {children}
        {' · '}
        <a href={citationPath(source.key)} data-drawer>
          citation
        </a>
        {opened && (
          <>
            {' · '}
            <Out to={opened}>{isAddress(source.reading) ? 'open the page' : 'open at the words'}</Out>
          </>
        )}
      </p>
    </li>
  );
}

/** What a source puts a package or a line at, behind its credit. */
export function PutsAt({ of }: { of: FragmentOf<typeof Figures> }) {
  const { value, quantity } = readFragment(Figures, of);
  return (
    <>
      {value && (
        <>
          {' · puts it at '}
          <MoneyFigure of={value} />
        </>
      )}
      {quantity && (
        <>
          {' · says how many: '}
          <QuantityFigure of={quantity} />
        </>
      )}
    </>
  );
}
