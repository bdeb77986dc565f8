/**
 * The reader: a user's own copy of an article, Markdown or plain text, to the plain text that passages are anchored in.
 *
 * The same copy gives the same text on every machine, and a person can say beforehand which. The rules, in their order:
 *
 *  1. The file is UTF-8, at most 5 MB, and text: other encodings, control characters and half surrogate pairs are refused.
 *  2. Byte order marks (U+FEFF) are dropped, CRLF and CR become LF, and the text is put into NFC.
 *  3. HTML: comments, scripts and styles are dropped with what they hold. A tag of a block (`<p>`, `<div>`, `<li>`, `<td>`…)
 *     is a paragraph break, any other tag is dropped, `<br>` is a space. Only names that HTML has are tags: `a < b` stays.
 *  4. Lines. An empty line ends a paragraph; indentation means nothing. Taken off: the markers of headings (`# …`, or `===`
 *     or `---` of at least two signs under a paragraph), of quotations (`>`), of bullets (`-`, `*`, `+` and a space), of
 *     numbers (`1.`, `1)`; a list begins at 0 or 1 and counts on, so `24. Februar` stays), horizontal rules, code fences
 *     (their lines are kept as they are), and definitions of links (`[label]: https://…`). Each heading and each list
 *     item is a paragraph. Tables, footnotes and front matter are not read: they stay as printed.
 *  5. A backslash before ASCII punctuation goes, and the sign stays: `\$275` → `$275`. `&amp;`, `&#8217;`, `&#x2019;` are
 *     decoded; a name that the reader does not know stays.
 *  6. Emphasis: pairs of `*`, `**`, `***`, `_`, `__`, `~~` around words go, by CommonMark's rules, and so do backticks. A
 *     sign with white space on both sides, underscores inside a word, and pairs of which both sides are inside words
 *     (`5 * 3`, `snake_case`, `2*3*4`) stay. A bare http(s) address keeps its underscores and tildes.
 *  7. Links: `[label](address)`, `[label][reference]`, `[reference]` → label; `<https://…>` → the address;
 *     `![description](address)` → description.
 *  8. White space: a run of it inside a paragraph, also a line's end or a no-break space, becomes one space; none is left
 *     at a paragraph's ends, and empty paragraphs go. Paragraphs are separated by exactly "\n\n".
 *  9. The note of whoever saved the copy is taken off the very end: a paragraph `Original url:`, `Original:`, `Source url:`,
 *     `Source:` or `URL:` followed by an http(s) address, in the same paragraph or as the next. It is `originalUrl`.
 * 10. Everything else that is printed stays. Headline: the first heading, or else the first paragraph, if that has at most
 *     300 characters and is neither byline nor date.
 * 11. Byline: the first paragraph of at most 120 characters that is `By` and a capital letter…, or the same in another
 *     language (`Par`, `Von`, `Автор`) and names, not ending like a sentence: `read/bylines.ts`.
 * 12. Date: the first paragraph that is only a date, in the forms of `read/dates.ts`: `November 21, 2024`, `21.11.2024`,
 *     `Published 20 novembre 2024`, a weekday, a time and its zone beside it; the day is the one that is printed. One that
 *     only says when the article was updated counts where there is no other.
 *
 * So a text comes back unchanged when it has none of ``\ ` * _ ~ [ ] < > &``, is normalized as in 2 and 8, has no paragraph
 * that begins with `#`, `-`, `+` or a number and `.` or `)`, and does not end in a note as in 9.
 */
import { readBlocks } from './reader/blocks.js';
import { dropBlockHtml } from './reader/html.js';
import { readInline } from './reader/inline.js';
import { joined, type ReadArticle } from './reader/joined.js';
import { readNote } from './reader/metadata.js';
import { printParagraph } from './reader/paragraph.js';
import { ArticleReadError, decodeSource } from './reader/source.js';

export type { ReadArticle } from './reader/joined.js';
export { ArticleReadError } from './reader/source.js';

/** Reads a copy of an article; throws an `ArticleReadError` when the file holds no text. */
export function readArticle(source: string | Uint8Array): ReadArticle {
  const { blocks, definitions } = readBlocks(dropBlockHtml(decodeSource(source)));
  const printed = blocks
    .map((block) => ({
      ...printParagraph(block.kind === 'literal' ? [block.raw] : readInline(block.raw, definitions)),
      heading: block.kind === 'heading',
    }))
    .filter((paragraph) => paragraph.text !== '');
  const note = readNote(printed);
  const paragraphs = note ? printed.slice(0, -note.paragraphs) : printed;
  if (paragraphs.length === 0) {
    throw new ArticleReadError(note ? 'The file holds no text but its address.' : 'The file holds no text.', 'EMPTY');
  }
  return joined(paragraphs, note?.url ?? null);
}
