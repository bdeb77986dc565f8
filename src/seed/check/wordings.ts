import { foldText } from '../../query/values/text.js';
import type { SeedFacts } from '../citations/citation.js';
import type { FilePosition, Problems } from '../files/problems.js';
import type { Fact, Facts, RecordName } from '../kind/kind.js';
import { aidPackage } from '../kinds/aidPackage.js';
import { article } from '../kinds/article.js';
import { credit } from '../kinds/credit.js';
import { lineItem } from '../kinds/lineItem.js';
import { link } from '../kinds/link.js';
import { position } from '../kinds/position.js';
import { isAddress } from '../values/primitives.js';

/** The longest words of somebody else's text that carry one fact. */
const maxWords = 80;

const keep = 'keep the words that carry the fact: a name, an amount, a date, a number and its noun, the line of a list';

/**
 * Only words that carry a fact: a text is its publisher's. Of an article whose text is the user's own copy, as its `textSha256` says, passages may be longer;
 * of all others the words are short, and no sentence and no headline.
 */
export function checkWordings({ facts, citations }: SeedFacts, problems: Problems): void {
  const isOwnCopy = (slug: string) => facts.find(article, slug)?.data.textSha256 !== undefined;
  const fromOwnCopy = new Set(citations.filter(({ article: by }) => isOwnCopy(by)).flatMap(({ of }) => of.map(nameOf)));
  const isOfOwnCopy = (fact: Fact) => fromOwnCopy.has(nameOf(fact));
  const check = (name: string, words: string | null | undefined, place: FilePosition, headline?: string) => {
    const wrong = words == null ? undefined : fault(words, headline);
    if (wrong !== undefined) problems.error(place, `${name}: ${wrong}; ${keep}`);
  };
  for (const { article: by, data, at, of } of citations) {
    if (isOwnCopy(by)) continue;
    // The words of a line are its own: its own place says so.
    const isOfLine = of.some((record) => record.kind === lineItem && record.path.length === 0);
    const own = isOfLine ? facts.find(lineItem, of[0]?.key)?.data.asReported : undefined;
    if (data.wording !== own) check('wording', data.wording, at('wording'), headlineOf(facts, data.source ?? by));
    check('verbatim', data.value?.verbatim, at('value', 'verbatim'));
    check('verbatim', data.quantity?.verbatim, at('quantity', 'verbatim'));
  }
  for (const { data, at, parent } of [...facts.of(credit), ...facts.of(link)])
    if (parent && !isOwnCopy(parent.key)) check('wording', data.wording, at('wording'));
  for (const fact of facts.of(aidPackage)) {
    if (isOfOwnCopy(fact)) continue;
    check('verbatim', fact.data.value.verbatim, fact.at('value', 'verbatim'));
    check('verbatim', fact.data.newAuthority?.verbatim, fact.at('newAuthority', 'verbatim'));
  }
  for (const fact of facts.of(lineItem)) {
    if (isOfOwnCopy(fact)) continue;
    check('asReported', fact.data.asReported, fact.at('asReported'));
    check('verbatim', fact.data.quantity?.verbatim, fact.at('quantity', 'verbatim'));
  }
  for (const fact of facts.of(position))
    if (!isOfOwnCopy(fact)) check('asReported', fact.data.asReported, fact.at('asReported'));
}

const nameOf = ({ kind, key }: RecordName) => `${kind.name}:${key}`;

const headlineOf = (facts: Facts, slug: string) => facts.find(article, slug)?.data.headline;

/** What words are that carry more than a fact. */
function fault(words: string, headline: string | undefined): string | undefined {
  if (isAddress(words)) return undefined;
  const { length } = [...words];
  if (length > maxWords) return `is ${length} characters long, and ${maxWords} are enough`;
  if (isSentence(words)) return 'is a whole sentence';
  // A headline of two words may be a name.
  const isHeadline = headline !== undefined && foldText(headline) === foldText(words) && wordsIn(words) > 3;
  return isHeadline ? 'is the headline of the article' : undefined;
}

const wordsIn = (text: string) => text.split(/\s+/).length;

/** Whether words begin as a sentence does and end as one, or hold the end of one and the beginning of the next. */
function isSentence(words: string): boolean {
  const whole = /^["'“‘«(]?\p{Lu}.*\p{L}{2}[.!?…]["'”’»)]?$/su.test(words) && wordsIn(words) > 3;
  return whole || /\p{Ll}{2}[.!?]["'”’»)]? ["'“‘«]?\p{Lu}\p{Ll}/u.test(words);
}
