/**
 * The adapter: how a model of the user's own adds proposals to those of the rules. It is asked with the article's text and what the rules found, and answers
 * with words of the text. What it says is held against the text and resolved against the record as what the rules say is; nobody takes it at its word.
 */
import type { ArticleCopy, Proposals, RecordNames } from '../proposals.js';
import { indexOf } from '../propose/article.js';
import { placeOf } from '../propose.js';
import { readAnswer } from './answer.js';
import { mergedWith, passagesOf } from './merge.js';
import { Suggesting } from './suggesting.js';

/** What a model is asked with, as JSON. Offsets count UTF-16 code units. */
export interface Question {
  readonly version: 1;
  readonly text: string;
  readonly headline?: string;
  readonly publishedOn?: string;
  readonly language?: string;
  /** What the rules propose already. */
  readonly found: readonly {
    readonly kind: string;
    readonly passages: readonly { readonly start: number; readonly end: number }[];
  }[];
}

/** A model that can be asked. What it answers is as yet anything. */
export interface ModelAdapter {
  /** Where it is, for people. */
  readonly name: string;
  /** @throws ModelError when it gives no answer. */
  ask(question: Question): Promise<unknown>;
}

/** The model gave no answer that can be read; the message says why. The rules' proposals stay without it. */
export class ModelError extends Error {
  override name = 'ModelError';
}

/** The rules' proposals with the model's, and what became of the model's. */
export interface Suggested extends Proposals {
  readonly model: string;
  readonly added: number;
  /** Proposals that the rules had too. */
  readonly merged: number;
  /** Why something was dropped, once for each. */
  readonly dropped: readonly string[];
}

/**
 * Asks a model about an article, and adds what it says to the rules' proposals.
 * @throws ModelError when it gives no answer that can be read.
 */
export async function withModel(
  adapter: ModelAdapter,
  copy: ArticleCopy,
  record: RecordNames,
  found: Proposals,
): Promise<Suggested> {
  const answer = readAnswer(await adapter.ask(questionOf(copy, found)));
  if ('wrong' in answer) throw new ModelError(`its answer is not as it should be: ${answer.wrong}`);
  const suggesting = new Suggesting(copy, indexOf(record), `model:${answer.model}`);
  const said = suggesting.all(answer);
  const { proposals, added, merged } = mergedWith(copy.text, found.proposals, said);
  return {
    proposals: proposals.toSorted((a, b) => placeOf(a) - placeOf(b)),
    leftOut: found.leftOut,
    model: answer.model,
    added,
    merged,
    dropped: [...answer.malformed, ...suggesting.dropped],
  };
}

function questionOf({ text, metadata }: ArticleCopy, { proposals }: Proposals): Question {
  const { headline, publishedOn, language } = metadata;
  return {
    version: 1,
    text,
    ...(headline ? { headline: headline.value } : {}),
    ...(publishedOn ? { publishedOn: publishedOn.value } : {}),
    ...(language ? { language: language.value } : {}),
    found: proposals.map((proposal) => ({
      kind: proposal.kind,
      passages: passagesOf(proposal).map(({ start, end }) => ({ start, end })),
    })),
  };
}
