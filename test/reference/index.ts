import {
  coerceInputValue,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FormattedExecutionResult,
  type GraphQLFieldResolver,
  parse,
  parseValue,
  valueFromAST,
} from 'graphql';
import { appearances } from './appearances.js';
import { checkArguments } from './arguments.js';
import { type Input, isInput, meets } from './conditions.js';
import { facets } from './facets.js';
import { listedBy } from './lists.js';
import { isLookup, lookedUp } from './lookups.js';
import { connection, fieldOf, isRow } from './records.js';
import { checkMissing, refusesSomewhere } from './refusals.js';
import type { Records } from './rows.js';
import { inputType, schema } from './schema.js';
import { search } from './search.js';
import { timeline } from './timeline.js';
import { countedBy, linkTo, totals } from './totals.js';

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

  /** Whether a `where` of a group or a facet's value, as a document or as JSON has it, finds just the records that the reference names in its place. */
  finds(where: string, named: string): boolean {
    const [, type] = /^records of (\w+):/.exec(named) ?? [];
    if (type === undefined) return false;
    const of = inputType(`${type}Where`);
    const input = where.startsWith('{"')
      ? coerceInputValue(JSON.parse(where), of)
      : valueFromAST(parseValue(where), of);
    const found = isInput(input) ? this.records.of(type).filter((row) => meets(this.records, row, input)) : [];
    return isInput(input) && linkTo(type, found) === named;
  }

  #root(field: string, args: Input): unknown {
    if (isLookup(field)) return lookedUp(this.records, field, args);
    const counted = countedBy(field);
    if (counted) return totals(this.records, counted, args);
    if (field === 'timeline') return timeline(this.records, args);
    if (field === 'search') return search(this.records, args);
    if (field === 'appearances') return appearances(this.records, args);
    const type = listedBy('Query', field);
    const page = connection(this.records, 'Query', field, this.records.of(type), args);
    return { ...page, facets: (asked: Input) => facets(this.records, type, args.where, asked) };
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
