/** One sentence while its rules read it: what is found so far, and which words are still free. */
import type { Range } from '../../anchor.js';
import type { RuleName } from '../../rules.js';
import type { Sentence } from '../../sentences/sentences.js';
import type { Attribution, Reporting } from '../attribution.js';
import type { Cue } from './cue.js';
import type { Phrase } from './phrase.js';
import { type Subject, subjectLeft } from './subjectLeft.js';

/** First and last token of a stretch. */
export type Stretch = readonly [from: number, to: number];

/** An attribution while its sentence is read: token indexes. */
export interface Draft {
  readonly rule: RuleName;
  readonly reporting: Reporting;
  readonly lemma: string;
  readonly spans: readonly Stretch[];
  readonly cue: Stretch;
  readonly source: Phrase | undefined;
  readonly outlet?: Stretch;
  /** The first token of its words right of the cue: what a later cue may cut. */
  readonly from: number;
}

export class SentenceState {
  /** The first token that no attribution has taken. */
  low = 0;
  readonly #drafts: Draft[] = [];
  #open: number | undefined;
  #promised: Draft | undefined;
  #left: { readonly cue: Cue; readonly subject: Subject | undefined } | undefined;

  constructor(
    readonly s: Sentence,
    readonly headline: boolean,
  ) {}

  /** The attribution whose words go on to the sentence's end, unless a later cue cuts them. */
  get open(): Draft | undefined {
    return this.#open === undefined ? undefined : this.#drafts[this.#open];
  }

  /** The attribution that was found last. */
  get last(): Draft | undefined {
    return this.#drafts.at(-1);
  }

  add(draft: Draft) {
    this.#drafts.push(draft);
    this.#open = this.#drafts.length - 1;
  }

  /** Nothing cuts the words of the last attribution any more. */
  close() {
    this.#open = undefined;
  }

  /** The words of the open attribution end at a token. */
  cut(to: number) {
    const open = this.open;
    if (!open || this.#open === undefined) return;
    const spans = open.spans
      .map(([from, end]): Stretch => [from, Math.min(end, to)])
      .filter(([from, end]) => end >= from);
    this.#drafts[this.#open] = { ...open, spans };
  }

  /** The noun phrase left of a cue that may be its subject: found once, for all rules that ask. */
  leftOf(cue: Cue): Subject | undefined {
    if (this.#left?.cue !== cue) this.#left = { cue, subject: subjectLeft(this.s, cue.at, this.low) };
    return this.#left.subject;
  }

  /** The open attribution is known through an outlet. */
  relayThrough(outlet: Stretch) {
    if (this.open && this.#open !== undefined) this.#drafts[this.#open] = { ...this.open, outlet };
  }

  /** A cue whose words are the next sentence. */
  promise(draft: Draft) {
    this.#promised = draft;
  }

  get promised(): Attribution | undefined {
    return this.#promised && this.#finished(this.#promised);
  }

  /** Whether an attribution has a token. */
  taken(at: number): boolean {
    return this.#drafts.some(
      ({ spans, cue }) => spans.some(([from, to]) => at >= from && at <= to) || (at >= cue[0] && at <= cue[1]),
    );
  }

  attributions(): Attribution[] {
    return this.#drafts.filter(({ spans }) => spans.length > 0).map((draft) => this.#finished(draft));
  }

  #finished({ rule, reporting, lemma, spans, cue, source, outlet }: Draft): Attribution {
    const { s } = this;
    const sentence: Range = s.range(0, s.length - 1);
    return {
      rule,
      reporting,
      lemma,
      spans: spans.map(([from, to]) => s.range(from, to)),
      cue: s.range(...cue),
      ...(source ? { source: s.range(source.from, source.to), sourceHead: s.range(source.from, source.head) } : {}),
      ...(outlet ? { outlet: s.range(...outlet) } : {}),
      paragraph: s.paragraph,
      sentence,
    };
  }
}

/** What a verb of saying reports. */
export function reportingOf({ verb, to, at }: Cue): Reporting {
  if (verb.act) return 'ACT';
  if (to > at || !verb.clause) return verb.hearer ? 'SPEECH' : 'MESSAGE';
  return 'SPEECH';
}
