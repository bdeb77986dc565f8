import { decodeGlobalId } from '../../query/globalId.js';
import type { ColumnGroup, ColumnShape, MoneyPart, QuantityPart } from '../columns.js';
import type { Format } from './format.js';

/** A row as NDJSON has it. */
type Row = Readonly<Record<string, unknown>>;
/** A node of the document. */
type Node = Record<string, unknown>;

/** The terms are those of schema.org, the Web Annotation vocabulary and PROV; every other column is a term of Dossier's own. */
export const jsonld: Format = {
  name: 'jsonld',
  contentType: 'application/ld+json; charset=utf-8',
  description:
    'One JSON-LD document in terms of schema.org, Web Annotation and PROV, with every citation as an annotation. Its context is `context.jsonld`, beside it.',
  shape: 'lines',
  nests: true,
  ofRecords: true,
  options: [],
  seeks: false,
  async *write({ name, columns }, batches) {
    yield '{"@context":"context.jsonld","@graph":[';
    let before = '\n';
    for await (const { lines } of batches) {
      const nodes = lines.map((line) => JSON.stringify(nodeOf(name, columns, asRow(JSON.parse(line)))));
      yield `${before}${nodes.join(',\n')}`;
      before = ',\n';
    }
    yield '\n]}\n';
  },
};

/** What sort of schema.org document an article is. */
const articleTypes: Readonly<Record<string, string>> = {
  NEWS_STORY: 'NewsArticle',
  REPORT: 'Report',
  DATASET: 'Dataset',
};

/** The record of a row. What is in several columns because a table is flat becomes one node again. */
function nodeOf(name: string, columns: readonly ColumnShape[], row: Row): Node {
  if (name === 'citations') return annotationOf(columns, row, row.subject_id);
  const listed = columns.find(({ type }) => type === 'records');
  const node: Node = { ...idOf(row.id), type: typesOf(name, row) };
  for (const { name: column, type, group } of columns) {
    const value = row[column];
    // The list of all citations holds the best one too; other groups are nodes of their own, below.
    const isElsewhere =
      type === 'records' || (group?.kind === 'bestCitation' ? listed !== undefined : group !== undefined);
    if (column === 'id' || value === null || isElsewhere) continue;
    if (column === 'article_url') node.wasQuotedFrom = value;
    else node[column] = value;
  }
  Object.assign(node, groupNodes(columns, row));
  const citations = listed && row[listed.name];
  if (!listed?.columns || !Array.isArray(citations)) return node;
  const { columns: ofCitation } = listed;
  node.wasDerivedFrom = [...new Set(citations.map((citation) => sourceOf(asRow(citation))))];
  node.citations = citations.map((citation) => annotationOf(ofCitation, asRow(citation), row.id));
  return node;
}

function typesOf(name: string, row: Row): string | string[] {
  switch (name) {
    case 'articles':
      return articleTypes[String(row.kind)] ?? 'Article';
    case 'quotes':
      return ['Quotation', 'Entity'];
    case 'packages':
      return ['AidPackage', 'Entity'];
    case 'line-items':
      return ['PackageLineItem', 'Entity'];
    case 'treaty-actions':
      return ['TreatyAction', 'Entity'];
    default:
      throw new TypeError(`${name} has no type in JSON-LD`);
  }
}

/** A citation: the passage of the article is the target, the record that it reports the body. */
function annotationOf(columns: readonly ColumnShape[], row: Row, record: unknown): Node {
  const selector = [
    known({ type: 'TextQuoteSelector', exact: row.passage }),
    known({ type: 'TextPositionSelector', start: row.passage_start, end: row.passage_end }),
  ].filter((each) => each !== undefined);
  return {
    ...idOf(row.id),
    type: 'Annotation',
    ...(typeof record === 'string' ? { body: idOf(record).id } : {}),
    ...present({
      stance: row.stance,
      reading: row.reading,
      wording: row.wording,
      ordinal: row.ordinal,
      relayed_by: row.relayed_by_url ?? row.relayed_by,
      origin: row.origin,
      proposed_by_rule: row.proposed_by_rule,
    }),
    target: {
      type: 'SpecificResource',
      source: sourceOf(row),
      ...present({ headline: row.headline, publisher: row.publisher, published_on: row.published_on }),
      ...(selector.length > 0 ? { selector } : {}),
      ...present({ text_sha256: row.passage_text_sha256 }),
    },
    ...groupNodes(columns, row),
  };
}

/** The article's address, or a name of our own for one that has none. */
const sourceOf = (row: Row): unknown => row.url ?? `urn:dossier:article:${row.article}`;

/** A group of columns that is a node of its own. */
type NestedGroup = Exclude<ColumnGroup, { kind: 'bestCitation' }>;

/** The nodes that groups of columns are, by their names. Of some nothing is known. */
function groupNodes(columns: readonly ColumnShape[], row: Row): Node {
  const groups = new Map<string, { kind: NestedGroup['kind']; parts: Node }>();
  for (const { name, group } of columns) {
    if (group === undefined || group.kind === 'bestCitation') continue;
    const parts = groups.get(group.name)?.parts ?? {};
    parts[group.part] = row[name];
    groups.set(group.name, { kind: group.kind, parts });
  }
  return present(Object.fromEntries([...groups].map(([name, { kind, parts }]) => [name, groupNode(kind, parts)])));
}

function groupNode(kind: NestedGroup['kind'], parts: Row): Node | undefined {
  switch (kind) {
    case 'money':
      return known({ type: 'MonetaryAmount', ...underTerms(moneyTerms, parts) });
    case 'quantity':
      return known({ type: 'QuantitativeValue', ...underTerms(quantityTerms, parts) });
    case 'speaker':
      return known({ type: speakerTypes[String(parts.type)], slug: parts.slug, name: parts.name });
  }
}

const moneyTerms: Readonly<Record<MoneyPart, string>> = {
  amount: 'figure',
  lower: 'minValue',
  upper: 'maxValue',
  currency: 'currency',
  qualifier: 'qualifier',
  verbatim: 'verbatim',
};

const quantityTerms: Readonly<Record<QuantityPart, string>> = {
  lower: 'minValue',
  upper: 'maxValue',
  unit: 'unit',
  qualifier: 'qualifier',
  verbatim: 'verbatim',
};

const speakerTypes: Readonly<Record<string, string>> = { PERSON: 'Person', ORGANIZATION: 'Organization' };

/** The parts under the document's terms, in the order of the terms. */
function underTerms(terms: Readonly<Record<string, string>>, parts: Row): Node {
  return Object.fromEntries(Object.entries(terms).map(([part, term]) => [term, parts[part]]));
}

/** The record's IRI: its UUID, which stays the same for good. */
function idOf(globalId: unknown): { id?: string } {
  return typeof globalId === 'string' ? { id: `urn:uuid:${decodeGlobalId(globalId).id}` } : {};
}

/** The members that are known. */
function present(members: Row): Node {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value != null));
}

/** A node, where more of it is known than its type. */
function known(members: Row): Node | undefined {
  const found = present(members);
  return Object.keys(found).some((name) => name !== 'type') ? found : undefined;
}

function asRow(value: unknown): Row {
  if (typeof value !== 'object' || value === null) throw new TypeError('a row was read that is none');
  return { ...value };
}
