import { wordsIn } from '../ingest/anchor.js';
import { addressesOf } from '../query/values/address.js';
import type { Problems } from './errors.js';
import { show } from './explain.js';
import type { ArticleFile, Fact, Facts, PositionFact } from './facts.js';
import type { PassageData, QuoteData } from './shapes.js';
import { subjectsOf } from './subjects.js';

/** The rules inside an article's file: its passages, its quotes, its citations. */
export function checkArticles(facts: Facts, problems: Problems): void {
  const positions = new Map(facts.positions.map((position) => [position.slug, position]));
  const urls = new Map<string, string>();
  for (const article of facts.articles) {
    const { head } = article;
    checkAddress(article, urls, problems);
    if (head && head.data.textSha256 === undefined && article.passageKeys.size > 0) {
      problems.error(
        head.at('passages'),
        'textSha256 is missing: passages count in one text, and this says which; npm run article -- read <file> prints it',
      );
    }
    checkPassages(article, problems);
    const passages = new Map(article.passages.map((passage) => [passage.slug, passage.data]));
    for (const quote of article.quotes) checkQuote(article, quote, passages, positions, problems);
    checkLinks(article, problems);
    checkCitations(article, problems);
  }
}

/** Two addresses of one page are one article's; and an address must stand as `article(url:)` looks for it. */
function checkAddress({ slug, head }: ArticleFile, urls: Map<string, string>, problems: Problems): void {
  const url = head?.data.url;
  if (head === undefined || url === undefined) return;
  const addresses = addressesOf(url);
  const [canonical = url] = addresses;
  const other = urls.get(canonical);
  if (other !== undefined)
    problems.error(head.at('url'), `url: ${url} is the address of the article "${other}" already`);
  else urls.set(canonical, slug);
  if (!addresses.includes(url))
    problems.error(
      head.at('url'),
      `url: ${url} has tracking parameters, a fragment or another spelling than readers will look for; write ${closest(url, addresses)}`,
    );
}

/** Of the addresses of a page, the one with the scheme of an address, and with its slash where it has one. */
function closest(url: string, addresses: readonly string[]): string {
  const { protocol, pathname } = new URL(url);
  const fitting = addresses.filter((address) => address.startsWith(protocol));
  return fitting.find((address) => new URL(address).pathname.endsWith('/') === pathname.endsWith('/')) ?? url;
}

function checkPassages({ slug: article, passages }: ArticleFile, problems: Problems): void {
  const fitting: Fact<PassageData>[] = [];
  for (const passage of passages) {
    const { exact, start, end } = passage.data;
    if (end - start === exact.length) fitting.push(passage);
    else {
      problems.error(
        passage.at('end'),
        `end: ${end} does not fit: exact is ${exact.length} UTF-16 units long, and ${start} + ${exact.length} = ${start + exact.length}; npm run article -- locate <file> "<words>" prints both`,
      );
    }
  }
  fitting.sort((a, b) => a.data.start - b.data.start || a.data.end - b.data.end);
  fitting.forEach((later, index) => {
    for (const earlier of fitting.slice(0, index)) {
      const from = later.data.start;
      const until = Math.min(earlier.data.end, later.data.end);
      if (until <= from) continue;
      if (earlier.data.start === from && earlier.data.end === later.data.end) {
        problems.error(
          later.place,
          `the passage "${later.slug}" stands where "${earlier.slug}" does, from ${from} to ${until} of "${article}"; use one`,
        );
        continue;
      }
      const there = earlier.data.exact.slice(from - earlier.data.start, until - earlier.data.start);
      const here = later.data.exact.slice(0, until - from);
      if (there !== here) {
        problems.error(
          later.at('exact'),
          `from ${from} to ${until} the passage "${later.slug}" reads ${show(here)}, but "${earlier.slug}" reads ${show(there)}; one text cannot read both`,
        );
      }
    }
  });
}

function checkQuote(
  { head }: ArticleFile,
  { slug, data, at }: Fact<QuoteData>,
  passages: ReadonlyMap<string, PassageData>,
  positions: ReadonlyMap<string, PositionFact>,
  problems: Problems,
): void {
  const texts = data.passages.map((key) => passages.get(key)?.exact);
  if (texts.every((text) => text !== undefined)) {
    const missing = wordsIn(texts, data.text);
    if (missing.length > 0) {
      problems.error(
        at('text'),
        `text: ${missing.map((word) => `"${word}"`).join(', ')} of the quote "${slug}" ${missing.length === 1 ? 'does' : 'do'} not stand in its passages in this order; add the passage, or take the words as printed`,
      );
    }
  }
  const published = head?.data.publishedOn;
  if (data.saidOn && published && data.saidOn.first > published.last) {
    problems.error(at('saidOn'), `saidOn: ${data.saidOn.text} is after the article's publication on ${published.text}`);
  }
  const { person, organization, position: held } = data.speaker;
  if (person !== undefined && organization !== undefined) {
    problems.error(
      at('speaker', 'organization'),
      `organization: "${organization}" does not go with person; a quote has one speaker, and the person's post says the organization`,
    );
  }
  if (held === undefined) return;
  const position = positions.get(held);
  if (person === undefined)
    problems.error(at('speaker', 'position'), `position: "${held}" needs the person who holds it; write person`);
  else if (position && position.person !== person) {
    problems.error(
      at('speaker', 'position'),
      `position: "${held}" is a position of "${position.person}", not of "${person}"`,
    );
  } else if (position && data.saidOn) {
    const { heldFrom, heldUntil } = position.data;
    if ((heldFrom && data.saidOn.last < heldFrom.first) || (heldUntil && data.saidOn.first > heldUntil.last)) {
      problems.error(
        at('speaker', 'position'),
        `position: "${held}" was held from ${heldFrom?.text ?? 'an unknown day'} until ${heldUntil?.text ?? 'an unknown day'}, and this was said on ${data.saidOn.text}`,
      );
    }
  }
}

function checkLinks({ slug, links }: ArticleFile, problems: Problems): void {
  const seen = new Set<string>();
  for (const { data, place, at } of links) {
    if (data.to === slug) problems.error(at('to'), `to: "${data.to}" is the article itself`);
    if (seen.has(`${data.kind} ${data.to}`))
      problems.error(place, `the link "${data.kind} ${data.to}" stands twice; remove one`);
    seen.add(`${data.kind} ${data.to}`);
    if (data.passage === undefined && data.wording === undefined) {
      problems.error(place, 'the link has neither passage nor wording; write the words of the page that make it');
    }
  }
}

function checkCitations({ slug, citations }: ArticleFile, problems: Problems): void {
  const seen = new Set<string>();
  for (const { data, place, at } of citations) {
    if (data.passage === undefined && data.wording === undefined) {
      problems.error(
        place,
        'the citation has neither passage nor wording; write where the article says it, or its words',
      );
    }
    if (data.source === slug)
      problems.error(at('source'), `source: "${slug}" is this article itself; leave source out`);
    const subjects = subjectsOf(data.of);
    if (data.value && data.of.aidPackage === undefined)
      problems.error(at('value'), 'value goes with a citation of an aidPackage only');
    if (data.quantity && data.of.lineItem === undefined)
      problems.error(at('quantity'), 'quantity goes with a citation of a lineItem only');
    for (const { kind, key, path } of subjects) {
      const same = JSON.stringify([kind, key, data.source, data.passage, data.wording]);
      if (seen.has(same))
        problems.error(
          at('of', ...path),
          `the ${kind} "${key}" is cited with this passage and wording already; remove one`,
        );
      seen.add(same);
    }
  }
}
