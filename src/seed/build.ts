import { buildCitations, inReadingOrder, type ReadArticleFile } from './citations.js';
import { dates, day, quantityColumns, reference, valueColumns } from './columns.js';
import { compareText, type Place } from './errors.js';
import type { Facts } from './facts.js';
import { actionKey, idOf, linkKey } from './ids.js';
import { buildQuotes } from './quotes.js';
import type { Pair, SeedRows } from './rows.js';
import { endOf } from './rules.js';

/** The rows that valid facts make. */
export function buildRows(facts: Facts): SeedRows {
  const articles = inReadingOrder(facts.articles);
  const quotes = buildQuotes(articles, facts.positions);
  return {
    countries: byId(
      facts.countries.map(({ slug, data }) => ({
        id: idOf('country', slug),
        code: slug,
        name: data.name,
        aliases: data.aliases,
      })),
    ),
    organizations: byId(
      facts.organizations.map(({ slug, data }) => ({
        id: idOf('organization', slug),
        slug,
        name: data.name,
        aliases: data.aliases,
        kind: data.kind,
        countryId: reference('country', data.country),
      })),
    ),
    people: byId(
      facts.people.map(({ slug, data }) => ({
        id: idOf('person', slug),
        slug,
        name: data.name,
        aliases: data.aliases,
      })),
    ),
    positions: byId(
      facts.positions.map(({ slug, person, data }) => ({
        id: idOf('position', slug),
        slug,
        post: data.post,
        title: data.title,
        asReported: data.asReported,
        ...dates(data.heldFrom, 'heldFrom', 'heldFromLatest'),
        ...dates(data.heldUntil, 'heldUntil', 'heldUntilLatest'),
        end: endOf(data),
        personId: idOf('person', person),
        organizationId: reference('organization', data.organization),
        countryId: reference('country', data.country),
      })),
    ),
    equipment: byId(
      facts.equipment.map(({ slug, data }) => ({
        id: idOf('equipment', slug),
        slug,
        designation: data.designation,
        name: data.name ?? null,
        aliases: data.aliases,
        category: data.category,
        level: data.level,
        tags: data.tags,
        parentId: reference('equipment', data.parent),
      })),
    ),
    packages: byId(
      facts.packages.map(({ slug, data }) => ({
        id: idOf('aidPackage', slug),
        slug,
        title: data.title,
        authority: data.authority,
        tranche: data.tranche ?? null,
        legalBasis: data.legalBasis ?? null,
        announcedOn: day(data.announcedOn.first),
        announcedOnLatest: day(data.announcedOn.last),
        ...valueColumns(data.value),
        valueQualifier: data.value.qualifier,
        itemsCompleteness: data.itemsCompleteness,
        itemsWording: data.itemsWording,
        note: data.note ?? null,
        donorId: idOf('country', data.donor),
        recipientId: idOf('country', data.recipient),
      })),
    ),
    lineItems: byId(
      facts.lineItems.map(({ slug, aidPackage, ordinal, data }) => ({
        id: idOf('lineItem', slug),
        slug,
        ordinal,
        asReported: data.asReported,
        ...quantityColumns(data.quantity),
        quantityQualifier: data.quantity?.qualifier ?? ('UNSPECIFIED' as const),
        packageId: idOf('aidPackage', aidPackage),
      })),
    ),
    decisions: byId(
      facts.decisions.map(({ slug, data }) => ({
        id: idOf('decision', slug),
        slug,
        title: data.title,
        effect: data.effect,
        decidedOn: day(data.decidedOn.first),
        decidedOnLatest: day(data.decidedOn.last),
        countryId: idOf('country', data.country),
        recipientId: reference('country', data.recipient),
        decidedByPersonId: reference('person', data.decidedBy?.person),
        decidedByOrganizationId: reference('organization', data.decidedBy?.organization),
      })),
    ),
    decisionLinks: byId(
      facts.decisions.flatMap(({ slug: from, data }) =>
        data.links.map(({ kind, to }) => ({
          id: idOf('decisionLink', linkKey({ from, kind, to })),
          kind,
          fromId: idOf('decision', from),
          toId: idOf('decision', to),
        })),
      ),
    ),
    treaties: byId(
      facts.treaties.map(({ slug, data }) => ({
        id: idOf('treaty', slug),
        slug,
        name: data.name,
        officialName: data.officialName ?? null,
        aliases: data.aliases,
        depositaryId: reference('organization', data.depositary),
      })),
    ),
    treatyActions: byId(
      facts.treaties.flatMap(({ slug: treaty, data }) =>
        data.actions.map((action) => ({
          id: idOf('treatyAction', actionKey({ treaty, ...action })),
          kind: action.kind,
          takenOn: day(action.takenOn.first),
          takenOnLatest: day(action.takenOn.last),
          treatyId: idOf('treaty', treaty),
          countryId: idOf('country', action.country),
        })),
      ),
    ),
    articles: byId(
      articles.map(({ slug, head: { data } }) => ({
        id: idOf('article', slug),
        slug,
        url: data.url ?? null,
        kind: data.kind,
        headline: data.headline ?? null,
        ...dates(data.publishedOn, 'publishedOn', 'publishedOnLatest'),
        language: data.language ?? null,
        textSha256: data.textSha256 ?? null,
        publisherId: reference('organization', data.publisher),
      })),
    ),
    credits: byId(
      articles.flatMap(({ slug: article, credits }) =>
        credits.map(({ slug, data }) => ({
          id: idOf('credit', `${article}/${slug}`),
          role: data.role,
          asPrinted: data.asPrinted,
          articleId: idOf('article', article),
          organizationId: reference('organization', data.organization),
          personId: reference('person', data.person),
        })),
      ),
    ),
    links: byId(
      articles.flatMap(({ slug: from, links }) =>
        links.map(({ data: { kind, to } }) => ({
          id: idOf('link', linkKey({ from, kind, to })),
          kind,
          fromId: idOf('article', from),
          toId: idOf('article', to),
        })),
      ),
    ),
    passages: byId(
      articles.flatMap(({ slug: article, head, passages }) =>
        passages.map(({ slug, data }) => ({
          id: idOf('passage', `${article}/${slug}`),
          exact: data.exact,
          start: data.start,
          end: data.end,
          // An article with passages has one: the rules refuse it otherwise.
          textSha256: head.data.textSha256 ?? '',
          articleId: idOf('article', article),
        })),
      ),
    ),
    quotes: byId(quotes),
    citations: byId(buildCitations(articles)),
    pairs: {
      _Ammunition: pairs(
        facts.equipment.flatMap(({ slug, data }) =>
          data.ammunitionFor.map((gun) => [idOf('equipment', gun), idOf('equipment', slug)]),
        ),
      ),
      _LineItemEquipment: pairs(
        facts.lineItems.flatMap(({ slug, data }) =>
          data.equipment.map((item) => [idOf('equipment', item), idOf('lineItem', slug)]),
        ),
      ),
      _QuoteAbout: pairs(
        articles.flatMap(({ slug: article, quotes }) =>
          quotes.flatMap(({ slug, data }) =>
            data.about.map((item) => [idOf('equipment', item), idOf('quote', `${article}/${slug}`)]),
          ),
        ),
      ),
      _DecisionEquipment: pairs(
        facts.decisions.flatMap(({ slug, data }) =>
          data.equipment.map((item) => [idOf('equipment', item), idOf('decision', slug)]),
        ),
      ),
      _TreatyGoverns: pairs(
        facts.treaties.flatMap(({ slug, data }) =>
          data.governs.map((item) => [idOf('equipment', item), idOf('treaty', slug)]),
        ),
      ),
      _DecisionPackage: pairs(
        facts.decisions.flatMap(({ slug, data }) =>
          data.aidPackages.map((item) => [idOf('aidPackage', item), idOf('decision', slug)]),
        ),
      ),
    },
    unresolved: new Map(
      facts.lineItems.flatMap(({ slug, data: { unresolved } }) =>
        unresolved === undefined ? [] : [[idOf('lineItem', slug), unresolved] as const],
      ),
    ),
    places: placesOf(facts, articles),
  };
}

function placesOf(facts: Facts, articles: readonly ReadArticleFile[]): Map<string, Place> {
  const places = new Map<string, Place>();
  const groups = [
    ['country', facts.countries],
    ['organization', facts.organizations],
    ['person', facts.people],
    ['equipment', facts.equipment],
    ['lineItem', facts.lineItems],
    ['treaty', facts.treaties],
  ] as const;
  for (const [kind, group] of groups) for (const { slug, place } of group) places.set(idOf(kind, slug), place);
  for (const article of articles) {
    places.set(
      idOf('article', article.slug),
      article.head.data.textSha256 === undefined ? article.place : article.head.at('textSha256'),
    );
    for (const passage of article.passages)
      places.set(idOf('passage', `${article.slug}/${passage.slug}`), passage.at('exact'));
  }
  return places;
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => compareText(a.id, b.id));
}

function pairs(list: readonly (readonly string[])[]): Pair[] {
  return list.map(([A = '', B = '']) => ({ A, B })).sort((a, b) => compareText(a.A, b.A) || compareText(a.B, b.B));
}
