import { z } from 'zod';
import type { Path, SourceFile } from './documents.js';
import type { Place } from './errors.js';
import { parseShape, show } from './explain.js';
import type { ArticleFile, Fact } from './facts.js';
import { isSlug } from './primitives.js';
import { childOf, type Reader } from './reader.js';
import * as shapes from './shapes.js';

/** The articles: those with a file of their own, then those of the files that hold many. */
export function readArticles(reader: Reader): ArticleFile[] {
  return [
    ...reader.files('articles').flatMap((name) => articleFile(reader, name)),
    ...reader.files('sources').flatMap((name) => sources(reader, name)),
  ];
}

/** An article with a file of its own, which names it. */
function articleFile(reader: Reader, name: string): ArticleFile[] {
  const slug = name.replace(/^articles\//, '').replace(/\.yaml$/, '');
  const start = { file: `${reader.label}/${name}`, line: 1, column: 1 };
  reader.claim('article', slug, start);
  if (!isSlug(slug))
    reader.problems.error(
      start,
      `the file's name "${slug}" is not a slug; write small letters, digits and single hyphens`,
    );
  return reader.file(name, ['article'], (file) => [article(reader, slug, file, [], file.value, start)]);
}

/** The articles of a file that holds many, by slug. */
function sources(reader: Reader, name: string): ArticleFile[] {
  return reader.file(name, ['article'], (file) => {
    const articles: ArticleFile[] = [];
    reader.map(file, [], file.value, z.unknown(), 'article', (slug, _, path, value) => {
      articles.push(article(reader, slug, file, path, value, file.at(path, 'key')));
    });
    return articles;
  });
}

function article(
  reader: Reader,
  slug: string,
  file: SourceFile,
  path: Path,
  value: unknown,
  place: Place,
): ArticleFile {
  const data = parseShape(shapes.article, value, file, path, reader.problems);
  const part = <T extends z.ZodType>(key: string, schema: T) =>
    reader.map(file, [...path, key], childOf(value, key), schema);
  const { citations, alsoCited } = citationsOf(reader, file, path, value);
  return {
    slug,
    place,
    ...(data ? { head: { slug, data, place, at: (...inner: Path) => file.at([...path, ...inner]) } } : {}),
    credits: part('credits', shapes.credit),
    links: part('links', shapes.link),
    passages: part('passages', shapes.passage),
    passageKeys: new Set(file.keys([...path, 'passages'])),
    quotes: part('quotes', shapes.quote),
    citations,
    alsoCited,
  };
}

function citationsOf(
  reader: Reader,
  file: SourceFile,
  base: Path,
  article: unknown,
): Pick<ArticleFile, 'citations' | 'alsoCited'> {
  const value = childOf(article, 'citations');
  const citations: Fact<shapes.CitationData>[] = [];
  const alsoCited: shapes.SubjectData[] = [];
  if (value === undefined || value === null) return { citations, alsoCited };
  if (!Array.isArray(value)) {
    reader.problems.error(
      file.at([...base, 'citations']),
      `${show(value)} must be a list: each citation begins with "- of:"`,
    );
    return { citations, alsoCited };
  }
  value.forEach((item: unknown, index) => {
    const path = [...base, 'citations', index];
    const data = parseShape(shapes.citation, item, file, path, reader.problems);
    if (data)
      citations.push({
        slug: String(index),
        data,
        place: file.at(path),
        at: (...inner) => file.at([...path, ...inner]),
      });
    else {
      const subject = shapes.subject.safeParse(childOf(item, 'of'));
      if (subject.success) alsoCited.push(subject.data);
    }
  });
  return { citations, alsoCited };
}
