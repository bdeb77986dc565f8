import { FilterForm, filterWords, MoreRows, NothingLeft } from '../../components/list.js';
import { Quote } from '../../components/quote.js';
import { Head } from '../../components/shell.js';
import { choicesOf, equipmentChoices, type Filter, readFilters, readSort } from '../../filters.js';
import { dateIn, enumOf, typedIn } from '../../filterValues.js';
import type { Page, View } from '../../page.js';
import { plural } from '../../words.js';
import { QuotesDocument, type Where } from './document.js';

/** What quotes are filtered by. */
export const quoteFilters: readonly Filter<Where>[] = [
  {
    name: 'about',
    label: 'About',
    every: 'anything',
    overlaps: true,
    ...typedIn((slug) => ({ about: { some: { familyOf: slug } } })),
  },
  {
    name: 'speaker',
    label: 'Person',
    every: 'anyone',
    ...typedIn((slug) => ({ speakerPerson: { slug: { eq: slug } } })),
  },
  {
    name: 'organization',
    label: 'Spoke for',
    every: 'anyone',
    ...typedIn((slug) => ({
      or: [{ speakerOrganization: { slug: { eq: slug } } }, { position: { organization: { slug: { eq: slug } } } }],
    })),
  },
  { name: 'kind', label: 'How given', every: 'any', ...enumOf('QuoteKind', (kind) => ({ kind: { eq: kind } })) },
  {
    name: 'publisher',
    label: 'Printed by',
    every: 'any',
    ...typedIn((slug) => ({ article: { publisher: { slug: { eq: slug } } } })),
  },
  { name: 'year', label: 'Year', where: dateIn((date) => ({ saidOn: { eq: date } })), says: (date) => date },
];

const orders = { date: 'SAID_ON', printed: 'PUBLISHED_ON' } as const;
const path = '/quotes';

/** What was said, by whom, in which role, when and where. */
export const quotesPage: Page = {
  route: path,
  example: path,
  async visit(visit) {
    const chosen = readFilters(quoteFilters, visit.search);
    const sort = readSort(orders, visit.search, '-date');
    const data = await visit.ask(QuotesDocument, {
      where: chosen.where,
      orderBy: [{ field: sort.field, direction: sort.direction }],
      after: visit.after,
      equipment: chosen.values.get('about') ?? '',
      noAbout: chosen.except('about'),
      noSpeaker: chosen.except('speaker'),
      noOrganization: chosen.except('organization'),
      noKind: chosen.except('kind'),
      noPublisher: chosen.except('publisher'),
      noYear: chosen.except('year'),
    });
    const choices = {
      about: equipmentChoices(data.byAbout, data.chosen),
      speaker: choicesOf(data.bySpeaker),
      organization: choicesOf(data.byOrganization),
      kind: choicesOf(data.byKind, 'QuoteKind'),
      publisher: choicesOf(data.byPublisher),
      year: choicesOf(data.byYear),
    };
    const words = filterWords(chosen, choices);
    const count = plural(data.quotes.totalCount, 'quote');
    const view: Omit<View, 'body'> = {
      title: words ? `Quotes: ${words}` : 'Quotes',
      description: `${count}${words && `, ${words}`}, with the speaker’s role on the day.`,
      section: path,
      extent: count,
      export: { name: 'quotes', where: chosen.where, orderBy: `${sort.field}:${sort.direction}` },
    };
    const [most] = choicesOf(data.byAbout);
    const body = (
      <article>
        <Head view={view} visit={visit} title="Quotes">
          <p class="standfirst">
            {count}
            {words && `: ${words}`}. Only speech has quotation marks; a journalist’s words for it are in italics.
          </p>
        </Head>
        <FilterForm action={path} chosen={chosen} choices={choices} sort={visit.search.get('sort') ?? undefined} />
        {data.quotes.nodes.map((of) => (
          <Quote of={of} isAbout />
        ))}
        {data.quotes.nodes.length === 0 && (
          <>
            <NothingLeft path={path} chosen={chosen} choices={choices} what="quotes" />
            {data.chosen && most && most.value !== data.chosen.slug && (
              <p class="empty">
                No quote on record is about {data.chosen.designation}. {most.count} are about{' '}
                <a href={`${path}?about=${most.value}`}>{most.label}</a>.
              </p>
            )}
          </>
        )}
        <MoreRows
          path={path}
          parameters={chosen.parameters({
            sort: visit.search.get('sort') ?? undefined,
            after: visit.after ?? undefined,
          })}
          page={data.quotes.pageInfo}
          what="quotes"
        />
      </article>
    );
    return { ...view, body };
  },
};
