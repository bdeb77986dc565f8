import type { Config } from '../../config.js';
import { type ModelAdapter, ModelError, withModel } from '../../ingest/adapter/adapter.js';
import { httpModel, isOnThisMachine } from '../../ingest/adapter/http.js';
import type { ArticleCopy, Proposals, RecordNames } from '../../ingest/proposals.js';
import { log, UsageError } from '../cli.js';

/** After so many articles without an answer the model is not asked again: a thousand timeouts would take a day. */
const PATIENCE = 3;

/**
 * The model that the configuration names; undefined where it names none.
 * @throws UsageError when it is on another machine, and nobody said that it may be.
 */
export function modelOf({ MODEL_URL, MODEL_REMOTE, MODEL_TIMEOUT_MS }: Config): Model | undefined {
  if (MODEL_URL === undefined) return undefined;
  if (MODEL_REMOTE !== true && !isOnThisMachine(MODEL_URL))
    throw new UsageError(
      `MODEL_URL is on another machine (${new URL(MODEL_URL).hostname}): the texts of articles would be sent there. ` +
        'If you want that, set MODEL_REMOTE=1.',
    );
  return new Model(httpModel(MODEL_URL, MODEL_TIMEOUT_MS));
}

/** A model as the command asks it: what comes of it is logged to stderr, and without it the rules' proposals stay. */
export class Model {
  readonly #adapter: ModelAdapter;
  #failed = 0;

  constructor(adapter: ModelAdapter) {
    this.#adapter = adapter;
  }

  /** The proposals of the rules with those of the model. */
  async with(file: string, copy: ArticleCopy, record: RecordNames, rules: Proposals): Promise<Proposals> {
    if (this.#failed >= PATIENCE) return rules;
    try {
      const found = await withModel(this.#adapter, copy, record, rules);
      this.#failed = 0;
      log(
        `${file}: model:${found.model} added ${found.added}; ${found.merged} the rules had too, ${found.dropped.length} dropped.`,
      );
      for (const [reason, count] of countsOf(found.dropped)) log(`  dropped: ${count} × ${reason}`);
      return found;
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      this.#failed++;
      log(
        `${file}: by the rules alone. The model at ${this.#adapter.name} was asked, but ${error.message}.` +
          (this.#failed >= PATIENCE ? ' It is not asked again.' : ''),
      );
      return rules;
    }
  }
}

function countsOf(reasons: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
}
