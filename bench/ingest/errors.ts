/** Where proposals go wrong, counted by classes that no person has to judge. */
import { isSaid } from './corpus.js';
import { type Compared, type Kind, type Marked, paired, sameSource } from './score.js';
import { sharedOf, trimmedTo, wordsIn } from './text.js';

/** How many errors of a class there are, by kind. */
export type ErrorCounts = ReadonlyMap<string, Readonly<Record<Kind, number>>>;

export function errorsOf(articles: readonly Compared[], isSpeech = speech): ErrorCounts {
  const counts = new Map<string, Record<Kind, number>>();
  const count = (name: string, kind: Kind) => {
    const known = counts.get(name) ?? { direct: 0, mixed: 0, indirect: 0 };
    known[kind]++;
    counts.set(name, known);
  };
  for (const article of articles) {
    const { text } = article;
    const { pairs, missed, wrong } = paired(article, '0.3');
    for (const gold of missed) if (isSpeech(gold, text)) count(`missed: ${whyMissed(gold, article)}`, gold.kind);
    for (const other of wrong) count(`wrong: ${whyWrong(other, article, missed)}`, other.kind);
    for (const [gold, other] of pairs) {
      if (!isSpeech(gold, text)) continue;
      const boundary = boundaryOf(text, gold, other);
      if (boundary) count(`boundary: ${boundary}`, gold.kind);
      if (!sameSource(gold, other)) count(`speaker: ${whySource(gold, other)}`, gold.kind);
    }
  }
  const total = ({ direct, mixed, indirect }: Record<Kind, number>) => direct + mixed + indirect;
  return new Map([...counts].sort(([, a], [, b]) => total(b) - total(a)));
}

const speech = (gold: Marked, text: string): boolean => gold.kind !== 'indirect' || isSaid(gold, text);

function whyMissed(gold: Marked, { text, proposed }: Compared): string {
  const cue = gold.cue.map(({ start, end }) => text.slice(start, end)).join(' ');
  const before = text.slice(Math.max(0, (gold.cue[0]?.start ?? 0) - 8), gold.cue[0]?.start ?? 0);
  if (gold.cue.length === 0 || /:$/.test(cue)) return 'a colon, a headline, a turn, or no cue';
  if (proposed.some((other) => sharedOf(other.cue, gold.cue) > 0)) return 'the cue is found, its words are not';
  if (gold.source.length === 0 || /\b(?:was|were|is|are|been|be|being)\b/.test(cue))
    return 'passive, or no speaker is printed';
  if (!isSaid(gold, text)) return 'the cue is no verb of saying';
  if (/ing\b/.test(cue)) return 'a participle';
  if (/\bto $/.test(before) || /\bto \w+/.test(cue)) return 'an infinitive';
  if (proposed.some((other) => sharedOf(other.spans, gold.spans) > 0)) return 'inside another proposal';
  return 'a finite verb of saying, whose subject is not found';
}

function whyWrong({ spans }: Marked, { gold }: Compared, missed: readonly Marked[]): string {
  const over = gold.filter((other) => sharedOf(other.spans, spans) > 0);
  if (over.length === 0) return 'nobody marked anything there';
  return over.some((other) => missed.includes(other))
    ? 'less than 0.3 of what is marked there'
    : 'a part of a quote that another proposal has';
}

function boundaryOf(text: string, gold: Marked, other: Marked): string | undefined {
  const starts = ({ spans }: Marked) =>
    trimmedTo(text, spans).flatMap((span) => wordsIn(text, span).map(({ start }) => start));
  const [want, have] = [starts(gold), starts(other)];
  const extra = have.filter((word) => !want.includes(word));
  const lost = want.filter((word) => !have.includes(word));
  const [first, last] = [want[0] ?? 0, want.at(-1) ?? 0];
  if (extra.length === 0 && lost.length === 0) return undefined;
  if (extra.length > 0 && lost.length > 0) return 'both too much and too little';
  if (extra.length > 0) {
    if (extra.every((word) => word > last)) return 'goes on too long';
    return extra.every((word) => word < first) ? 'begins too early' : 'takes in words between';
  }
  if (lost.every((word) => word > (have.at(-1) ?? 0))) return 'ends too early';
  return lost.every((word) => word < (have[0] ?? 0)) ? 'begins too late' : 'leaves out words between';
}

function whySource(gold: Marked, other: Marked): string {
  if (gold.source.length === 0) return 'nobody is marked';
  return other.source.length === 0 ? 'none is proposed' : 'another phrase';
}
