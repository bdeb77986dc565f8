import { type GoldArticle, NO_RECORD } from '../../../bench/ingest/gold.js';
import { paired } from '../../../bench/ingest/score.js';
import { wordsIn } from '../../../bench/ingest/text.js';
import type { Range } from '../../../src/ingest/anchor.js';
import { type Choice, sameNamed } from '../../../src/ingest/draft/choice.js';
import { choicesOf, entriesOf } from '../../../src/ingest/draft/draft.js';
import { draftOf } from '../../../src/ingest/draft/fromProposals.js';
import { decide } from '../../../src/ingest/review/decide.js';
import { actionOf } from '../../../src/ingest/review/keys.js';
import { currentOf, type Session, startReview } from '../../../src/ingest/review/session.js';

/** What a review of an article's quotes took. */
export interface Taken {
  readonly keys: string;
  readonly accepted: number;
  readonly rejected: number;
  /** Coded quotes that no accepted proposal has word by word: they are written by hand. */
  readonly byHand: number;
}

/** A person who knows what is right, and presses no key more than needed, until every quote of the article is decided. */
export function reviewed(article: GoldArticle): Taken {
  const quotes = article.proposals.proposals.filter((one) => one.kind === 'QUOTE');
  const draft = draftOf(article.copy, { proposals: quotes, leftOut: [] }, { ...NO_RECORD, articles: [] });
  const right = new Map(paired(article, '0.3').pairs.map(([gold, { proposal }]) => [proposal.id, gold]));
  let session = startReview(article.id, draft, article.text);
  let keys = '';
  const press = (key: string) => {
    const action = actionOf(key);
    if (!action) throw new Error(`the key ${key} does nothing`);
    keys += key;
    session = decide(session, action);
  };
  for (let entry = quoteOf(session); entry?.fact.review.state === 'UNDECIDED'; entry = quoteOf(session)) {
    const gold = right.get(entry.fact.review.id);
    if (!gold) {
      press('r');
      continue;
    }
    for (let turn = 0; turn < 2 && quoteOf(session)?.fact.kind !== gold.coded.kind; turn++) press('k');
    moveTo(() => session, press, gold.spans);
    choose(() => session, press, gold.coded.speaker);
    press('a');
    if (session.message !== undefined) press('r');
  }
  const states = entriesOf(session.draft).map(({ fact }) => fact.review);
  const accepted = states.filter(({ state }) => state === 'ACCEPTED' || state === 'EDITED');
  return {
    keys,
    accepted: accepted.length,
    rejected: states.length - accepted.length,
    byHand: article.gold.length - accepted.length,
  };
}

function quoteOf(session: Session) {
  const entry = currentOf(session);
  return entry?.section === 'quotes' ? entry : undefined;
}

/** Moves both ends, word by word, to where the coded words begin and end. */
function moveTo(now: () => Session, press: (key: string) => void, spans: readonly Range[]): void {
  const first = edgesOf(now().text, spans[0])?.start;
  const last = edgesOf(now().text, spans.at(-1))?.end;
  const ends = () => {
    const { draft, text } = now();
    const passages = quoteOf(now())?.fact.passages.map((key) => draft.passages[key]) ?? [];
    return { start: edgesOf(text, passages[0])?.start, end: edgesOf(text, passages.at(-1))?.end };
  };
  for (let { start } = ends(); start !== undefined && first !== undefined && start !== first; ) {
    press(start > first ? '[' : ']');
    const next = ends().start;
    if (next === undefined || next === start || next > first !== start > first) break;
    start = next;
  }
  for (let { end } = ends(); end !== undefined && last !== undefined && end !== last; ) {
    press(end > last ? '-' : '+');
    const next = ends().end;
    if (next === undefined || next === end || next > last !== end > last) break;
    end = next;
  }
}

function edgesOf(text: string, range: Range | undefined): Range | undefined {
  const words = range ? wordsIn(text, range) : [];
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? { start: first.start, end: last.end } : undefined;
}

/** Answers what is open: the coded speaker by the number, everywhere at once where the name is asked again; else nobody. */
function choose(now: () => Session, press: (key: string) => void, speaker: string | null): void {
  for (let asked = openIn(now()); asked; asked = openIn(now())) {
    const [, choice] = asked;
    const number = choice.candidates.findIndex(({ name }) => name === speaker) + 1;
    press(String(number));
    const again = entriesOf(now().draft).some((entry) =>
      choicesOf(entry).some(([, other]) => other.open && sameNamed(other, choice)),
    );
    if (again) press('p');
    if (openIn(now())?.[1] === choice) return;
  }
}

const openIn = (session: Session): readonly [string, Choice] | undefined => {
  const entry = currentOf(session);
  return entry && choicesOf(entry).find(([, { open }]) => open);
};
