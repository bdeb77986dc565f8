import type pg from 'pg';
import { expect } from 'vitest';
import type { askApi } from '../../support/api.js';
import { addFact, commit, ids, insert, sha256, uuid } from '../../support/facts.js';

interface Result {
  readonly kind: string;
  readonly closeness: string;
  readonly score: number;
  readonly matched: string;
  readonly snippet: Snippet;
  readonly record: {
    readonly __typename: string;
    readonly id: string;
    readonly label?: string;
    readonly headline?: string | null;
  };
}

export interface Snippet {
  readonly text: string;
  readonly highlights: readonly { start: number; end: number }[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

export interface Answer {
  readonly totalCount: number;
  readonly counts: readonly { kind: string; count: number }[];
  readonly spellings: readonly { word: string; also: readonly string[] }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
  readonly nodes: readonly Result[];
  readonly edges: readonly { readonly cursor: string }[];
}

export type Asking = ReturnType<typeof askApi>['ask'];

export const document = `query ($query: String!, $in: [SearchKind!], $where: SearchWhere, $first: Int, $after: String) {
  search(query: $query, in: $in, where: $where, first: $first, after: $after) {
    totalCount counts { kind count } spellings { word also } pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor }
    nodes {
      kind closeness score matched snippet { text highlights { start end } cutBefore cutAfter }
      record {
        __typename
        ... on Node { id }
        ... on Article { headline } ... on Passage { label: exact } ... on Quote { label: text } ... on Person { label: name }
        ... on Organization { label: name } ... on Country { label: name } ... on Equipment { label: designation }
        ... on Treaty { label: name } ... on PackageLineItem { label: asReported } ... on AidPackage { label: title }
        ... on PolicyDecision { label: title } ... on Position { label: title }
      }
    }
  }
}`;

/** What searches by the document, and gives the answer. */
export const searching =
  (ask: () => Asking) =>
  async (query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const { data, errors } = await ask()(document, { query, first: 100, ...variables });
    expect(errors).toBeUndefined();
    return data?.search as Answer;
  };

/** The words of a text that are marked as found. */
export const highlighted = ({ text, highlights }: Snippet) =>
  highlights.map(({ start, end }) => text.slice(start, end));
/** What a record is called by, or its text. */
export const wordsOf = ({ record }: Result) => record.label ?? record.headline ?? '';
export const labels = ({ nodes }: Answer) => nodes.map(wordsOf);

/** A text that is held, with characters of two UTF-16 code units before and in what is found of it. */
export const held = `🚀 ${'Long before. '.repeat(40)}The 💣 anti-vehicle mínes were cleared near Ämilton by sappers. ${'Long after. '.repeat(40)}`;

/** Adds to a record a held text, and a person and quotes that are found by their names. */
export async function addSearched(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM article WHERE headline IS NOT NULL AND text_sha256 IS NULL ORDER BY id LIMIT 1`,
  );
  const article = rows[0]?.id;
  await insert(pool, 'article_text', { article_id: article, text: held, sha256: sha256(held) });
  await insert(pool, 'article', { id: ids.article, slug: 'x', kind: 'NEWS_STORY' });
  await commit(pool, async (tx) => {
    const person = uuid(901);
    await addFact(tx, 'person', {
      id: person,
      slug: 'zelenskyy',
      name: 'Volodymyr Zelenskyy',
      aliases: ['Зеленський'],
    });
    await addFact(tx, 'quote', {
      id: uuid(902),
      slug: 'x/zelenskyy',
      ordinal: 91,
      kind: 'DIRECT',
      text: '💥💥 “Zelenskyy,” he said, “needs Strelasaurs.”',
      speaker_label: 'x',
      article_id: ids.article,
    });
    await addFact(tx, 'quote', {
      id: uuid(903),
      slug: 'x/strelasaurus',
      ordinal: 92,
      kind: 'DIRECT',
      text: 'One Strelasaurus is enough',
      speaker_label: 'x',
      article_id: ids.article,
    });
  });
}
