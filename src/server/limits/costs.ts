import { type DocumentNode, type ExecutionArgs, getOperationAST } from 'graphql';
import { fragmentsOf } from '../../engine/selection.js';
import { checkedVariables } from '../../engine/variables.js';
import type { CountedRecords } from '../../limits/records.js';
import type { Variables } from '../../query/deferred.js';
import { type Cost, costOf } from './cost.js';
import { sizesOf } from './sizes.js';

/** Costs that are kept of one document: one for each operation and shape of its variables. */
const maxKept = 100;

/** What one document costs, by operation and sizes of variables, as long as the counts are these. */
interface Kept {
  readonly version: number;
  readonly costs: Map<string, Cost>;
}

/** What operations cost: reckoned once for each document and sizes of its variables. */
export class Costs {
  readonly #documents = new WeakMap<DocumentNode, Kept>();
  /** By the context of a request: whoever asks for the cost of one operation again has it at once. */
  readonly #asked = new WeakMap<object, Cost>();

  constructor(
    private readonly counts: CountedRecords,
    /** From this cost on an operation is dear. */
    private readonly dearCost: number,
  ) {}

  /** What an operation costs; undefined where it is not clear which operation is meant, or a variable is wrong: the executor says so. */
  async of(args: ExecutionArgs): Promise<Cost | undefined> {
    await this.counts.refreshed();
    const { coerced } = checkedVariables(args);
    if (!coerced) return undefined;
    const cost = this.#measure(args, coerced);
    const { costs } = this.#kept(args.document);
    if (cost && costs.size < maxKept) costs.set(this.#keyOf(args, coerced), cost);
    return this.#noted(args, cost);
  }

  /** What an operation costs, where that was reckoned before. */
  known(args: ExecutionArgs): Cost | undefined {
    if (this.counts.refreshed()) return undefined;
    const { coerced } = checkedVariables(args);
    return coerced && this.#noted(args, this.#kept(args.document).costs.get(this.#keyOf(args, coerced)));
  }

  #noted({ contextValue }: ExecutionArgs, cost: Cost | undefined): Cost | undefined {
    if (cost && isObject(contextValue)) this.#asked.set(contextValue, cost);
    return cost;
  }

  /** Whether an operation, of which the cost was asked, is dear: it then waits for other dear ones, never before cheap ones. */
  isDear(args: ExecutionArgs): boolean {
    return (this.asked(args)?.cost ?? 0) >= this.dearCost;
  }

  /** The cost of an operation that was asked for before. */
  asked({ contextValue }: ExecutionArgs): Cost | undefined {
    return isObject(contextValue) ? this.#asked.get(contextValue) : undefined;
  }

  #keyOf({ operationName }: ExecutionArgs, variables: Variables): string {
    return `${operationName ?? ''};${sizesOf(variables, this.counts)}`;
  }

  #kept(document: DocumentNode): Kept {
    const { version } = this.counts;
    const kept = this.#documents.get(document);
    if (kept?.version === version) return kept;
    const fresh = { version, costs: new Map<string, Cost>() };
    this.#documents.set(document, fresh);
    return fresh;
  }

  #measure({ schema, document, operationName }: ExecutionArgs, variables: Variables): Cost | undefined {
    const operation = getOperationAST(document, operationName);
    if (!operation) return undefined;
    return costOf(operation, { schema, fragments: fragmentsOf(document), variables }, this.counts);
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
