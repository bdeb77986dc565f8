import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FormattedExecutionResult,
  type GraphQLFieldResolver,
  parse,
} from 'graphql';
import { checkArguments } from './arguments.js';
import { type Input, isInput } from './conditions.js';
import { listedBy } from './lists.js';
import { isLookup, lookedUp } from './lookups.js';
import { connection, fieldOf, isRow } from './records.js';
import { checkMissing, refusesSomewhere } from './refusals.js';
import type { Records } from './rows.js';
import { schema } from './schema.js';

/** An operation with its variables. */
export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** What the API means: operations answered by GraphQL's own executor, over records in memory, each thing in the obvious way. */
export class Reference {
  readonly #documents = new Map<string, DocumentNode>();

  constructor(private readonly records: Records) {}

  /** Answers an operation. */
  answer({ query, variables, operationName }: Operation): FormattedExecutionResult {
    const resolve: GraphQLFieldResolver<unknown, unknown, Input> = (source, args, _context, info) => {
      const { fieldName, parentType, fieldNodes, variableValues } = info;
      const field = parentType.getFields()[fieldName];
      if (field) for (const node of fieldNodes) checkMissing(field, node, variableValues);
      checkArguments(this.records, parentType.name, fieldName, args);
      if (parentType.name === 'Query') return this.#root(fieldName, args);
      if (isRow(source)) return fieldOf(this.records, source, parentType, fieldName, args);
      if (!isInput(source)) throw new TypeError(`${parentType.name} has no source`);
      const value = source[fieldName];
      if (value === undefined) throw new TypeError(`${parentType.name} has no ${fieldName}`);
      return typeof value === 'function' ? value(args) : value;
    };
    const result = execute({
      schema,
      document: this.#document(query),
      variableValues: { ...variables },
      ...(operationName === undefined ? {} : { operationName }),
      fieldResolver: resolve,
    });
    if (!isFinished(result)) throw new TypeError('nothing of the reference waits');
    const { data, errors } = result;
    return {
      ...(data === undefined ? {} : { data }),
      ...(errors ? { errors: errors.map((error) => error.toJSON()) } : {}),
    };
  }

  /** Whether an operation asks anywhere for what is refused. */
  refuses({ query, variables, operationName }: Operation): boolean {
    return refusesSomewhere(this.records, this.#document(query), variables ?? {}, operationName);
  }

  #root(field: string, args: Input): unknown {
    if (isLookup(field)) return lookedUp(this.records, field, args);
    const rows = this.records.of(listedBy('Query', field));
    return connection(this.records, 'Query', field, rows, args);
  }

  #document(query: string): DocumentNode {
    const known = this.#documents.get(query);
    if (known) return known;
    const document = parse(query, { noLocation: true });
    this.#documents.clear();
    this.#documents.set(query, document);
    return document;
  }
}

const isFinished = (result: ReturnType<typeof execute>): result is ExecutionResult => !('then' in result);
