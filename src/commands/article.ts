import { readFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import type { Database } from '../database/client.js';
import { locate } from '../ingest/anchor.js';
import {
  type AnchorReport,
  type AttachReport,
  attachArticle,
  detachArticle,
  UnknownArticleError,
  verifyArticles,
  WrongTextError,
} from '../ingest/attach.js';
import type { ArticleCopy } from '../ingest/proposals.js';
import { readCopy } from '../ingest/read/index.js';
import { ArticleReadError, type ReadArticle, readArticle } from '../ingest/reader.js';
import { suggestion } from '../seed/files/nearest.js';
import { accept } from './article/accept.js';
import { propose } from './article/propose.js';
import { review } from './article/review.js';
import { type Command, EXIT, type ExitCode, log, print, runGroup, withWriter } from './cli.js';
import { unreadable } from './requireFile.js';

const attach: Command = {
  usage: 'npm run article -- attach <slug> <file>',
  summary: "Attaches your own copy of an article's text, and says of each passage whether it is there.",
  details:
    'The copy is Markdown, plain text, a saved page, a .docx or .pdf. It must be the text that the passages were taken from: its sha256 must equal the\n' +
    "article's, or nothing changes. The text stays in your database and is never served. Exit code 1 also when a passage\n" +
    'is orphaned: the text is kept then, and the passage is marked, never moved.',
  positionals: ['slug', 'file'],
  flags: {},
  async run({ positionals: [slug = '', file = ''] }) {
    const bytes = await bytesOf(file);
    const copy = await copyOf(file);
    if (!copy) return EXIT.wrong;
    return withWriter(async (prisma) => {
      try {
        return report([await attachEither(prisma, slug, copy, asBefore(bytes))]);
      } catch (error) {
        return refuse(error, file);
      }
    });
  },
};

const verify: Command = {
  usage: 'npm run article -- verify [slug]',
  summary: 'Looks at every attached text again: its sha256, and whether each passage is in it.',
  positionals: ['slug?'],
  flags: {},
  async run({ positionals: [slug] }) {
    return withWriter(async (prisma) => {
      try {
        const reports = await verifyArticles(prisma, slug);
        const changed = reports.filter(({ sha256Fits }) => !sha256Fits);
        for (const { slug: article, sha256 } of changed)
          log(`${article}: the attached text is another one than its passages were taken from (sha256 ${sha256}).`);
        if (reports.length === 0)
          print(slug === undefined ? 'No texts are attached.' : `No text is attached to "${slug}".`);
        const code = report(reports);
        return changed.length > 0 ? EXIT.wrong : code;
      } catch (error) {
        return refuse(error, '');
      }
    });
  },
};

const detach: Command = {
  usage: 'npm run article -- detach <slug>',
  summary: 'Removes the text that was attached to an article. Its passages are unverified again.',
  positionals: ['slug'],
  flags: {},
  async run({ positionals: [slug = ''] }) {
    return withWriter(async (prisma) => {
      try {
        print(
          (await detachArticle(prisma, slug)) ? `Removed the text of "${slug}".` : `No text was attached to "${slug}".`,
        );
        return EXIT.ok;
      } catch (error) {
        return refuse(error, '');
      }
    });
  },
};

const read: Command = {
  usage: 'npm run article -- read <file>',
  summary: 'Prints the plain text of a copy, in which passages count; on stderr its sha256, headline and date.',
  details: 'Needs no database. The text goes to stdout, and ends with one line break that is not part of it.',
  positionals: ['file'],
  flags: {},
  async run({ positionals: [file = ''] }) {
    const copy = await copyOf(file);
    if (!copy) return EXIT.wrong;
    print(copy.text);
    const { headline, bylines, publishedOn, url, publisher, language } = copy.metadata;
    const known = {
      headline: headline?.value,
      byline: bylines.length === 0 ? undefined : bylines.map(({ value }) => value).join('; '),
      publishedOn: publishedOn?.value,
      publisher: publisher?.value,
      language: language?.value,
      url: url?.value,
      leftOut: copy.notes,
      textSha256: copy.sha256,
    };
    log(
      stringify(Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)), {
        lineWidth: 0,
      }).trimEnd(),
    );
    return EXIT.ok;
  },
};

const locateWords: Command = {
  usage: 'npm run article -- locate <file> "<exact words>"',
  summary: 'Prints where words are in a copy, as YAML to paste under passages.',
  details:
    'Needs no database. The kinds of spaces, quotation marks and soft hyphens do not matter; the passage is what is printed. Words\n' +
    'that are in several places give several entries: keep the right one.',
  positionals: ['file', 'exact words'],
  flags: {},
  async run({ positionals: [file = '', words = ''] }) {
    const copy = await copyOf(file);
    if (!copy) return EXIT.wrong;
    const places = locate(copy.text, words);
    if (places.length === 0) {
      log(`These words are not in ${file}. npm run article -- read ${file} prints the text: take them from there.`);
      return EXIT.wrong;
    }
    if (places.length > 1) log(`The words are in ${places.length} places; keep the right one.`);
    log(`textSha256: ${copy.sha256}`);
    const entries = places.map((place, index) => [
      places.length === 1 ? 'key' : `key-${index + 1}`,
      { exact: copy.text.slice(place.start, place.end), ...place },
    ]);
    print(stringify(Object.fromEntries(entries), { lineWidth: 0 }).trimEnd());
    return EXIT.ok;
  },
};

/** `npm run article`, with its arguments. */
export function run(args: readonly string[]): Promise<ExitCode> {
  return runGroup(
    'npm run article -- <command> …',
    'Reads articles into drafts, reviews these, and works with the texts that Dossier does not ship.',
    { propose, review, accept, attach, verify, detach, read, locate: locateWords },
    args,
  );
}

/** A user's file as stage 1 reads it; undefined when it holds no article, which was said then. */
async function copyOf(file: string): Promise<ArticleCopy | undefined> {
  const copy = await readCopy(await bytesOf(file), file);
  if (!('refused' in copy)) return copy;
  log(`${file}: ${copy.message}`);
  return undefined;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(error, file);
  });
}

/** The file as all files were read before pages and front matter were read as such: a copy from then keeps its offsets. */
function asBefore(bytes: Uint8Array): ReadArticle | undefined {
  try {
    return readArticle(bytes);
  } catch (error) {
    if (!(error instanceof ArticleReadError)) throw error;
    return undefined;
  }
}

/** Attaches a copy; where its text is not the article's, the same file as it was read before. */
async function attachEither(
  prisma: Database,
  slug: string,
  copy: ArticleCopy,
  before: ReadArticle | undefined,
): Promise<AttachReport> {
  try {
    return await attachArticle(prisma, slug, copy);
  } catch (error) {
    if (!(error instanceof WrongTextError) || before?.sha256 !== error.expected) throw error;
    return attachArticle(prisma, slug, before);
  }
}

/** One line a passage, then how many are in the text. */
function report(reports: readonly AttachReport[]): ExitCode {
  let orphaned = 0;
  for (const { slug, anchors } of reports) {
    for (const anchor of anchors) {
      print(
        `${anchor.anchor === 'EXACT' ? 'exact   ' : 'orphaned'}  ${slug}  ${anchor.start}–${anchor.end}  ${firstWords(anchor)}`,
      );
    }
    const lost = anchors.filter(({ anchor }) => anchor === 'ORPHANED').length;
    orphaned += lost;
    print(
      `${slug}: ${anchors.length - lost} of ${anchors.length} passages are in the text${lost > 0 ? `; ${lost} orphaned` : ''}.`,
    );
  }
  return orphaned > 0 ? EXIT.wrong : EXIT.ok;
}

function firstWords({ exact }: AnchorReport): string {
  const oneLine = exact.replace(/\s+/g, ' ');
  return oneLine.length > 60 ? `“${oneLine.slice(0, 59)}…”` : `“${oneLine}”`;
}

/** Says why nothing was changed; anything unforeseen is thrown on. */
function refuse(error: unknown, file: string): ExitCode {
  if (error instanceof UnknownArticleError) {
    log(
      `There is no article "${error.slug}"${suggestion(error.slug, error.known)}` +
        `${error.known.length === 0 ? '; the database holds none: run npm run seed' : ''}`,
    );
    return EXIT.wrong;
  }
  if (error instanceof WrongTextError) {
    log(
      [
        `${file} is not the text that the passages of "${error.slug}" were taken from. Nothing was changed.`,
        `  sha256 expected: ${error.expected ?? 'none is recorded, but there are passages'}`,
        `  sha256 of file:  ${error.actual}`,
        `  ${error.standing} of ${error.passages} passages would be in this file.`,
        'A publisher may have changed the article, or the copy may hold more or less than the article: a menu, a caption, a',
        `comment. npm run article -- read ${file} prints what was read. Take out what is not the article's, or get the version`,
        `that the facts were read from. To build on your own version, set textSha256 and the passages in seed/articles/${error.slug}.yaml.`,
      ].join('\n'),
    );
    return EXIT.wrong;
  }
  throw error;
}
