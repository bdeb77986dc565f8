import { decodeGlobalId } from '../../query/globalId.js';
import type { ColumnShape } from '../columns.js';
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
    const groups = new Map(columns.map((column) => [column.name, column.group]));
    yield '{"@context":"context.jsonld","@graph":[';
    let before = '\n';
    for await (const { lines } of batches) {
      const nodes = lines.map((line) => JSON.stringify(nodeOf(name, groups, asRow(JSON.parse(line)))));
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

/** By a column's name, the group that it is of. */
type Groups = ReadonlyMap<string, ColumnShape['group']>;

/** The record of a row. What is in several columns because a table is flat becomes one node again. */
function nodeOf(name: string, groups: Groups, row: Row): Node {
  if (name === 'citations') return annotationOf(row, row.subject_id);
  const { citations, ...flat } = row;
  const listed = Array.isArray(citations) ? citations.map(asRow) : undefined;
  const node: Node = { ...idOf(row.id), type: typesOf(name, row) };
  for (const [column, value] of Object.entries(flat)) {
    const group = groups.get(column);
    // The list of all citations holds the best one too; other groups are nodes of their own, below.
    const isElsewhere = group === 'bestCitation' ? listed !== undefined : group !== undefined;
    if (column === 'id' || value === null || isElsewhere) continue;
    if (column === 'article_url') node.wasQuotedFrom = value;
    else node[column] = value;
  }
  const speaker = known({
    type: row.speaker_type === 'PERSON' ? 'Person' : row.speaker_type === 'ORGANIZATION' ? 'Organization' : null,
    slug: row.speaker,
    name: row.speaker_name,
  });
  if (speaker) node.spokenBy = speaker;
  Object.assign(node, amountsOf(row));
  if (!listed) return node;
  node.wasDerivedFrom = [...new Set(listed.map(sourceOf))];
  node.citations = listed.map((citation) => annotationOf(citation, row.id));
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
function annotationOf(row: Row, record: unknown): Node {
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
    ...amountsOf(row),
  };
}

/** The article's address, or a name of our own for one that has none. */
const sourceOf = (row: Row): unknown => row.url ?? `urn:dossier:article:${row.article}`;

function amountsOf(row: Row): Node {
  const amount = moneyOf(row, 'value');
  const newAuthority = moneyOf(row, 'new_authority');
  const quantity = known({
    type: 'QuantitativeValue',
    minValue: row.quantity_lower,
    maxValue: row.quantity_upper,
    unit: row.quantity_unit,
    qualifier: row.quantity_qualifier,
    verbatim: row.quantity_verbatim,
  });
  return present({ amount, newAuthority, quantity });
}

/** An amount of money of the columns that begin with its name. */
const moneyOf = (row: Row, name: string) =>
  known({
    type: 'MonetaryAmount',
    figure: row[`${name}_amount`],
    minValue: row[`${name}_lower`],
    maxValue: row[`${name}_upper`],
    currency: row[`${name}_currency`],
    qualifier: row[`${name}_qualifier`],
    verbatim: row[`${name}_verbatim`],
  });

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
