/** Lines that name who wrote an article, in every language that articles are read in. */
import { BYLINES } from '../languages/index.js';

const LONGEST = 120;
const ENDS_LIKE_SENTENCE = /[.!?]["”’»]?$/;
/** Words of names that are written small, and what joins names. */
const SMALL = new Set('and und et та і й и & de du des la le van von der den zu al el bin ibn da di del'.split(' '));

/** Where the names of a byline begin; undefined where the line is none. `By` may be before anything that begins with a capital. */
export function namesOfByline(line: string): number | undefined {
  if (line.length > LONGEST || !/^\p{Lu}/u.test(line) || ENDS_LIKE_SENTENCE.test(line)) return undefined;
  const lower = line.toLowerCase();
  for (const { word, isEnglish } of BYLINES) {
    if (!lower.startsWith(word)) continue;
    const colon = line[word.length] === ':' ? 1 : 0;
    const rest = line.slice(word.length + colon);
    const names = rest.trimStart();
    if (rest === names || names === '') continue;
    if (isEnglish ? /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(names) : areNames(names, colon > 0))
      return line.length - names.length;
  }
  return undefined;
}

/** Whether a line names who wrote the article. */
export const isByline = (line: string): boolean => namesOfByline(line) !== undefined;

/** Names alone: `Anna Berg und Jan de Vries, Kyjiw`. Behind a comma or in brackets a post may be. */
function areNames(words: string, hasColon: boolean): boolean {
  const [before = ''] = words.split(/,| \(| [|•·–—] /);
  const each = before.trim().split(/\s+/);
  const isName = (word: string) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word);
  return (
    each.length <= 10 &&
    isName(each[0] ?? '') &&
    each.every((word) => isName(word) || SMALL.has(word)) &&
    (hasColon || each.filter(isName).length > 1 || /^\p{Lu}{2,}$/u.test(before))
  );
}
