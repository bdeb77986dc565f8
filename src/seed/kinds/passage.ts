import type { z } from 'zod';
import { show } from '../files/explain.js';
import type { Problems } from '../files/problems.js';
import { defineKind, type Fact, parentOf } from '../kind/kind.js';
import { exactText, shape, whole } from '../values/primitives.js';
import { article } from './article.js';

const offset = whole.min(0, 'must be 0 or more').max(2_000_000_000, 'is too large');
const passageShape = shape({ exact: exactText, start: offset, end: offset });
type PassageData = z.output<typeof passageShape>;

/** An exact stretch of an article's text. */
export const passage = defineKind({
  name: 'passage',
  model: 'Passage',
  rows: 'passages',
  within: { kind: article, under: 'passages' },
  shape: passageShape,
  // Far beyond any text; a passage's length must stay what it is.
  vacate: 'start = start + 1000000000, "end" = "end" + 1000000000',
  // An article with passages has one: the rule below refuses it otherwise.
  columns: (fact, facts) => ({ textSha256: facts.find(article, parentOf(fact))?.data.textSha256 ?? '' }),
  place: ({ at }) => at('exact'),
  check(_, facts, problems) {
    for (const { key, data, at } of facts.of(article)) {
      if (data.textSha256 === undefined && facts.slugsWithin(passage, key).size > 0) {
        problems.error(
          at('passages'),
          'textSha256 is missing: passages count in one text, and this says which; npm run article -- read <file> prints it',
        );
      }
    }
    for (const key of facts.read(article)) checkPassages(key, facts.within(passage, key), problems);
  },
});

/** Their lengths are those of their words, and where two overlap they read the same. */
function checkPassages(article: string, passages: readonly Fact<PassageData>[], problems: Problems): void {
  const fitting: Fact<PassageData>[] = [];
  for (const passage of passages) {
    const { exact, start, end } = passage.data;
    if (end - start === exact.length) fitting.push(passage);
    else {
      problems.error(
        passage.at('end'),
        `end: ${end} does not fit: exact is ${exact.length} UTF-16 units long, and ${start} + ${exact.length} = ${start + exact.length}; ` +
          'npm run article -- locate <file> "<words>" prints both',
      );
    }
  }
  fitting.sort((a, b) => a.data.start - b.data.start || a.data.end - b.data.end);
  for (const [index, passage] of fitting.entries())
    for (const earlier of fitting.slice(0, index)) checkPair(article, earlier, passage, problems);
}

function checkPair(article: string, earlier: Fact<PassageData>, passage: Fact<PassageData>, problems: Problems): void {
  const from = passage.data.start;
  const until = Math.min(earlier.data.end, passage.data.end);
  if (until <= from) return;
  if (earlier.data.start === from && earlier.data.end === passage.data.end) {
    problems.error(
      passage.place,
      `the passage "${passage.slug}" is where "${earlier.slug}" is, from ${from} to ${until} of "${article}"; use one`,
    );
    return;
  }
  const there = earlier.data.exact.slice(from - earlier.data.start, until - earlier.data.start);
  const here = passage.data.exact.slice(0, until - from);
  if (there !== here) {
    problems.error(
      passage.at('exact'),
      `from ${from} to ${until} the passage "${passage.slug}" reads ${show(here)}, but "${earlier.slug}" reads ${show(there)}; ` +
        'one text cannot read both',
    );
  }
}
