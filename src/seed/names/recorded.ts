import { factName, type OnRecord } from '../../ingest/accept/accepted.js';
import type { Recorded, RecordedPlace } from '../../ingest/accept/record.js';
import type { SeedFacts } from '../citations/citation.js';
import type { Fact, Facts, Kind } from '../kind/kind.js';
import { aidPackage } from '../kinds/aidPackage.js';
import { article } from '../kinds/article.js';
import { country } from '../kinds/country.js';
import { credit } from '../kinds/credit.js';
import { lineItem } from '../kinds/lineItem.js';
import { link } from '../kinds/link.js';
import { passage } from '../kinds/passage.js';
import { quote } from '../kinds/quote.js';
import { treaty } from '../kinds/treaty.js';
import { treatyAction } from '../kinds/treatyAction.js';

const PLACED = { article, aidPackage, treaty } as const;

/** The record as accepting needs it: lines, actions, and in which file records are. `label` is how the facts name their folder. */
export function recordedIn(facts: Facts, label: string): Recorded {
  return {
    lines: (slug) =>
      facts
        .within(lineItem, slug)
        .map((line) => ({ slug: line.slug, asReported: line.data.asReported, equipment: line.data.equipment })),
    actions: (slug) =>
      facts
        .within(treatyAction, slug)
        .map(({ data }) => ({ country: data.country, kind: data.kind, takenOn: data.takenOn.text })),
    placeOf: (kind, slug) => placeOf(facts.find<unknown>(PLACED[kind], slug), label),
    nameOf: (_, code) => facts.find(country, code)?.data.name ?? code,
  };
}

/** A file of the folder `articles` is one record; the others hold many, by slug. */
function placeOf(fact: Fact | undefined, label: string): RecordedPlace | undefined {
  if (!fact) return undefined;
  const file = fact.place.file.slice(label.length + 1);
  return { file, path: file.startsWith('articles/') ? [] : [fact.slug] };
}

/** What an article has on record: its passages and entries by key, and what it cites. */
export function onRecordOf({ facts, citations }: SeedFacts, slug: string): OnRecord {
  const keys = (kind: Kind) => facts.within(kind, slug).map((fact) => fact.slug);
  const cited = citations.filter((citation) => citation.article === slug).flatMap(({ of }) => of);
  const passages = new Map(facts.within(passage, slug).map((fact) => [fact.slug, fact.data]));
  const at = (...named: readonly (string | undefined)[]) => named.map((key) => passages.get(key ?? ''));
  return {
    passages: Object.fromEntries(passages),
    names: new Set([
      ...facts
        .within(quote, slug)
        .map(({ data: { kind, passages: named } }) => factName('quotes', { kind }, at(...named))),
      ...facts
        .within(credit, slug)
        .map(({ data: { role, asPrinted, passage: named } }) => factName('credits', { role, asPrinted }, at(named))),
      ...facts
        .within(link, slug)
        .map(({ data: { kind, to, passage: named } }) => factName('links', { kind, to }, at(named))),
    ]),
    keys: { credits: keys(credit), links: keys(link), quotes: keys(quote) },
    cites: new Set(cited.map(({ kind, key }) => `${kind.name}:${key}`)),
  };
}

/** The places of an article that are quotes, credits or links on record: what is there is not proposed again. */
export function placesOnRecord(
  { facts }: SeedFacts,
  slug: string,
): { readonly section: 'quotes' | 'credits' | 'links'; readonly start: number; readonly end: number }[] {
  const passages = new Map(facts.within(passage, slug).map((fact) => [fact.slug, fact.data]));
  const spans = (keys: readonly (string | undefined)[]) => keys.flatMap((key) => passages.get(key ?? '') ?? []);
  const span = (section: 'quotes' | 'credits' | 'links', keys: readonly (string | undefined)[]) => {
    const found = spans(keys);
    return found.length === 0
      ? []
      : [
          {
            section,
            start: Math.min(...found.map(({ start }) => start)),
            end: Math.max(...found.map(({ end }) => end)),
          },
        ];
  };
  return [
    ...facts.within(quote, slug).flatMap(({ data }) => span('quotes', data.passages)),
    ...facts.within(credit, slug).flatMap(({ data }) => span('credits', [data.passage])),
    ...facts.within(link, slug).flatMap(({ data }) => span('links', [data.passage])),
  ];
}
