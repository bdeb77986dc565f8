import type { SourceReading, Stance } from '../../generated/prisma/enums.js';
import { CITATION, type Citation, type SeedFacts } from '../citations/citation.js';
import { subjectColumn } from '../citations/subject.js';
import { compareText } from '../files/problems.js';
import { idOf, idOrNull } from '../kind/ids.js';
import type { Facts, Kind, RecordName } from '../kind/kind.js';
import { assertRow, type Row } from '../kind/row.js';
import { article } from '../kinds/article.js';
import { kindsWithin } from '../kinds/index.js';
import { passage } from '../kinds/passage.js';
import { isAddress } from '../values/primitives.js';
import { emptyRow } from './row.js';

type CitationRow = Row<'Citation'>;

/** The data of a citation, or what a record says of itself. */
type Said = Partial<Citation['data']>;

/**
 * The citations of all records, numbered for each record, the best first: what supports it before what contradicts or mentions it, what is reported
 * before what a dataset codes, what has a passage before what has none, then in the order of the articles and of their files.
 */
export function buildCitations({ facts, citations }: SeedFacts): CitationRow[] {
  const byArticle = new Map(articlesInOrder(facts).map(({ key }): [string, Citation[]] => [key, []]));
  for (const citation of citations) byArticle.get(citation.article)?.push(citation);
  const rows = new CitationRows(facts);
  for (const [by, made] of byArticle) {
    for (const kind of kindsWithin(article)) addOwn(kind, by, facts, rows);
    for (const { of, data } of made) for (const subject of of) rows.add(subject, by, data);
  }
  return rows.numbered();
}

/** The citations that records make by being in an article. */
function addOwn(kind: Kind, by: string, facts: Facts, rows: CitationRows): void {
  for (const fact of facts.within(kind, by)) for (const said of kind.cites?.(fact) ?? []) rows.add(fact, by, said);
}

/**
 * The articles in the order that citations count in: by publication, then by slug; those without a date last.
 * Datasets come after all others: what is reported is preferred to what was coded from it.
 */
function articlesInOrder(facts: Facts) {
  return facts
    .of(article)
    .toSorted(
      (a, b) =>
        Number(a.data.kind === 'DATASET') - Number(b.data.kind === 'DATASET') ||
        compareText(a.data.publishedOn?.first ?? '~', b.data.publishedOn?.first ?? '~') ||
        compareText(a.slug, b.slug),
    );
}

/** Collects the rows of citations. */
class CitationRows {
  readonly #facts: Facts;
  readonly #rows: CitationRow[] = [];
  readonly #bySubject = new Map<string, CitationRow[]>();
  readonly #equals = new Map<string, number>();

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  add({ kind, key }: RecordName, by: string, said: Said): void {
    const subject = `${kind.name}:${key}`;
    const source = said.source ?? by;
    const relayedBy = said.source === undefined ? undefined : by;
    const same = `${subject} ${source} ${relayedBy ?? '-'} ${said.passage ?? '-'}`;
    const passageKey = said.passage === undefined ? undefined : `${by}/${said.passage}`;
    const row = {
      ...Object.fromEntries(emptyRow(CITATION.model)),
      ...said.value?.columns('value'),
      ...said.quantity?.columns('quantity'),
      id: idOf(CITATION, `${same}#${next(this.#equals, same)}`),
      wording: said.wording ?? this.#facts.find(passage, passageKey)?.data.exact ?? '',
      stance: said.stance ?? 'SUPPORTS',
      reading: readingOf(said, this.#facts.find(article, by)?.data.reading),
      ordinal: 0,
      origin: said.proposedBy === undefined ? 'BY_HAND' : 'PROPOSED',
      proposedByRule: said.proposedBy ?? null,
      articleId: idOf(article, source),
      relayedById: idOrNull(article, relayedBy),
      passageId: idOrNull(passage, passageKey),
      [subjectColumn(kind)]: idOf(kind, key),
    };
    assertRow(CITATION.model, row);
    this.#rows.push(row);
    const cited = this.#bySubject.get(subject);
    if (cited) cited.push(row);
    else this.#bySubject.set(subject, [row]);
  }

  /** The rows, each with its place among those of its subject. */
  numbered(): CitationRow[] {
    const datasets = new Set(
      this.#facts
        .of(article)
        .filter(({ data }) => data.kind === 'DATASET')
        .map(({ key }) => idOf(article, key)),
    );
    const ordinals = new Map<string, number>();
    for (const cited of this.#bySubject.values()) {
      for (const [index, { id }] of cited.sort(bestFirst(datasets)).entries()) ordinals.set(id, index + 1);
    }
    return this.#rows.map((row) => ({ ...row, ordinal: ordinals.get(row.id) ?? row.ordinal }));
  }
}

/** How much was read: what the citation says itself; an address alone where its words are one; else what its article says of all its citations. */
function readingOf({ reading, wording }: Said, byDefault: SourceReading | undefined): SourceReading {
  if (reading !== undefined) return reading;
  return wording !== undefined && isAddress(wording) ? 'ADDRESS' : (byDefault ?? 'UNKNOWN');
}

const STANCES: readonly Stance[] = ['SUPPORTS', 'CONTRADICTS', 'MENTIONS'];

/** Equal ones keep the order that they were read in. The datasets are the ids of articles. */
function bestFirst(datasets: ReadonlySet<string>) {
  return (a: CitationRow, b: CitationRow): number =>
    STANCES.indexOf(a.stance) - STANCES.indexOf(b.stance) ||
    Number(datasets.has(a.articleId)) - Number(datasets.has(b.articleId)) ||
    Number(b.passageId !== null) - Number(a.passageId !== null);
}

function next(counts: Map<string, number>, key: string): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}
