/** A part of a query: a word with its signs, or a quotation. */
export interface Token {
  readonly text: string;
  readonly quoted: boolean;
  readonly unwanted: boolean;
}

/** What is written in several words and meant as one: `155 mm`, `anti personnel`, `land mines`, `O Brien`. */
const inPieces =
  /(?<=\d)\s+(?=(?:mm|cm|km|kg)(?![\p{L}\p{N}]))|(?<=(?<!\S)(?:anti|non|counter|land(?=\s+mines?\b)))\s+(?=\p{L}{3,})/giu;

/** A query with one sign inside of what is meant as one. */
export const inOnePiece = (query: string) => query.replace(inPieces, '-');

/** D'Angelo and L'Express without their apostrophes: texts have these as two words. */
const elided = /(?<![\p{L}\p{N}])([DL])(?=\p{Lu}\p{Ll})/gu;

/** O'Brien with a space for its apostrophe. */
const patronymic = /(?<![\p{L}\p{N}])(o)\s+(?=\p{L}{3,})/giu;

/** Signs inside of what is one thing: a hyphen, an apostrophe, an invisible sign, the point or comma of a number, the point of `U.S.`, the & of `R&D`. */
const joining = String.raw`\-‐‑‒–−'’‘‛ʼʹ\u0060´\p{Cf}`;
const ofNumber = String.raw`(?<=\p{Nd})[.,](?=\p{Nd})`;
const ofAbbreviation = String.raw`(?<=(?<![\p{L}\p{N}])\p{L})[.&](?=\p{L}(?![\p{L}\p{N}]))`;
const dividing = String.raw`(?!${ofNumber}|${ofAbbreviation})[^\p{L}\p{N}\p{M}\s${joining}]`;

/** Every other sign divides words as a space does: `tow,javelin` is two words. A hyphen behind it is not a minus; a minus before it is. */
const divided = (part: string) =>
  part.replace(
    new RegExp(String.raw`((?<!\S)-)?(?:${dividing})+-*`, 'gu'),
    (_, minus: string | undefined) => minus ?? ' ',
  );

/** The parts of a query: a quotation that is not closed goes on to the end. */
export function* tokensOf(query: string): Generator<Token> {
  const plain = query
    .replace(/[“”„‟«»]/g, '"')
    .split('"')
    .map((part, index) => (index % 2 === 0 ? divided(readable(part)) : part))
    .join('"');
  for (const { groups } of plain.matchAll(/(?<minus>(?<!\S)-)?(?:"(?<quotation>[^"]*)"?|(?<word>[^\s"]+))/g)) {
    const { minus, quotation, word } = groups ?? {};
    yield { text: quotation ?? word ?? '', quoted: quotation !== undefined, unwanted: minus !== undefined };
  }
}

const readable = (part: string) => inOnePiece(part).replace(elided, "$1'").replace(patronymic, "$1'");
