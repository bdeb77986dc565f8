import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getOperationAST,
  isInputType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { unknownKeysOf } from '../query/cursor.js';
import type { Variables } from '../query/deferred.js';
import { typeOfGlobalId } from '../query/globalId.js';
import type { Before } from '../schema/fromSql.js';
import type { Settings } from '../sql/field.js';
import { nameOfStatement } from '../sql/prepared.js';
import { type Compiled, compile, NeedsRows } from './compile.js';
import { boundFor } from './pageRows.js';
import { fragmentsOf, type Reader, type Selected, selectedFields } from './selection.js';
import { shapeOf } from './shape.js';

/**
 * What is known of an operation for all requests whose variables have one shape.
 * - `compiled`: its statement.
 * - `staged`: fields of it read something before the statement, which is therefore written for each request.
 */
export type Plan =
  | (Compiled & {
      readonly kind: 'compiled';
      readonly name: string;
      asked: number;
      readonly reason: string | undefined;
    })
  | { readonly kind: 'staged'; readonly before: readonly BeforeField[] };

/** A root field that reads something before the statement. */
export interface BeforeField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly selected: Selected;
  readonly begin: (args: object) => Before;
}

/** What of a document does not depend on a request. */
interface Prepared {
  readonly key: number;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: readonly { readonly name: string; readonly type: GraphQLInputType; readonly role: Role }[];
}

/** What a variable is given to, where more than its shape decides what the statement looks like. */
type Role = 'value' | 'cursor' | 'size' | 'globalId';

/** Plans that are kept, and the characters of their SQL and keys together: most plans hold some kilobytes, but one may hold as much as hundreds. */
export const planLimits = { plans: 500, characters: 4_000_000 } as const;

/** Compiles operations once for each document and shape of its variables, and keeps the plans that were used last. */
export class Plans {
  readonly #documents = new WeakMap<DocumentNode, Map<string, Prepared>>();
  readonly #plans = new LRUCache<string, Plan>({
    max: planLimits.plans,
    maxSize: planLimits.characters,
    sizeCalculation: (plan, key) =>
      key.length + (plan.kind === 'compiled' ? (plan.statement?.text.length ?? 0) : 0) + 1,
  });
  #documentsSeen = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly settings: Settings,
  ) {}

  get size(): number {
    return this.#plans.size;
  }

  /** The characters of SQL that are kept, with the plans' keys. */
  get characters(): number {
    return this.#plans.calculatedSize;
  }

  /**
   * The plan of an operation with these variables; undefined where the document does not have the operation, or it is no query.
   * @throws a GraphQLError where the request is wrong, or anything else where the engine is.
   */
  planOf(document: DocumentNode, operationName: string | null | undefined, variables: Variables): Plan | undefined {
    const prepared = this.#prepared(document, operationName ?? '');
    if (!prepared) return undefined;
    const key = `${this.settings.tables.large};${keyOf(prepared, variables)}`;
    const known = this.#plans.get(key);
    if (known) return known;
    // What is wrong with one request's values is thrown and not kept: the next one of the same shape may be right.
    const plan = this.#plan(prepared, variables);
    this.#plans.set(key, plan);
    return plan;
  }

  /** Compiles an operation for one request: for one that is wrong, or that has read something before. */
  compileFor(
    document: DocumentNode,
    operationName: string | null | undefined,
    variables: Variables,
    before: ReadonlyMap<string, unknown> = new Map(),
  ): Compiled {
    const prepared = this.#prepared(document, operationName ?? '');
    if (!prepared) throw new TypeError('an operation was planned that is not there');
    const { operation, fragments } = prepared;
    const { schema, settings } = this;
    return compile({ schema, operation, fragments, variables, settings, mode: 'rows', isDirect: true, before });
  }

  #plan({ operation, fragments }: Prepared, variables: Variables): Plan {
    const { schema, settings } = this;
    const before = beforeFields({ schema, fragments, variables }, operation);
    if (before.length > 0) return { kind: 'staged', before };
    const options = { schema, operation, fragments, variables, settings };
    try {
      return planned(compile({ ...options, mode: 'text' }), undefined);
    } catch (error) {
      if (!(error instanceof NeedsRows)) throw error;
      return planned(compile({ ...options, mode: 'rows' }), error.reason);
    }
  }

  #prepared(document: DocumentNode, operationName: string): Prepared | undefined {
    let operations = this.#documents.get(document);
    if (!operations) {
      operations = new Map();
      this.#documents.set(document, operations);
    }
    const known = operations.get(operationName);
    if (known) return known;
    const operation = getOperationAST(document, operationName === '' ? null : operationName);
    if (operation?.operation !== 'query') return undefined;
    this.#documentsSeen += 1;
    const prepared = prepare(this.schema, document, operation, this.#documentsSeen);
    operations.set(operationName, prepared);
    return prepared;
  }
}

function planned(compiled: Compiled, reason: string | undefined): Plan {
  return { ...compiled, kind: 'compiled', name: nameOfStatement(compiled.statement?.text ?? ''), asked: 0, reason };
}

/** The root fields of an operation that read something before its statement. */
function beforeFields(reader: Reader, operation: OperationDefinitionNode): BeforeField[] {
  const root = reader.schema.getRootType(operation.operation);
  if (!root) return [];
  const fields = root.getFields();
  return selectedFields(reader, root, [operation.selectionSet]).flatMap((selected) => {
    const field = fields[selected.nodes[0].name.value];
    const begin: unknown = field?.extensions.dossierBefore;
    return field && isBegin(begin) ? [{ field, selected, begin }] : [];
  });
}

// What is read back here was put there by `readsBefore()`, which the compiler checks; extensions themselves have no types.
const isBegin = (value: unknown): value is BeforeField['begin'] => typeof value === 'function';

function prepare(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  key: number,
): Prepared {
  const fragments = fragmentsOf(document);
  const roles = rolesOf(document);
  const variables = (operation.variableDefinitions ?? []).flatMap((definition) => {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    return isInputType(type) ? [{ name, type, role: roles.get(name) ?? 'value' } as const] : [];
  });
  return { key, operation, fragments, variables };
}

const argumentRoles: ReadonlyMap<string, Role> = new Map([
  ['after', 'cursor'],
  ['before', 'cursor'],
  ['first', 'size'],
  ['last', 'size'],
  ['id', 'globalId'],
  ['ids', 'globalId'],
]);

/** The roles of the variables that are given as a cursor, a page size or a global id. */
function rolesOf(document: DocumentNode): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  visit(document, {
    Argument: ({ name, value }) => {
      const role = argumentRoles.get(name.value);
      const values = value.kind === Kind.LIST ? value.values : [value];
      for (const part of values) if (role && part.kind === Kind.VARIABLE) roles.set(part.name.value, role);
    },
  });
  return roles;
}

function keyOf({ key, variables }: Prepared, values: Variables): string {
  let text = String(key);
  for (const { name, type, role } of variables) text += `;${shapeIn(role, type, values[name])}`;
  return text;
}

function shapeIn(role: Role, type: GraphQLInputType, value: unknown): string {
  switch (role) {
    case 'value':
      return shapeOf(type, value);
    case 'cursor':
      return typeof value === 'string' ? unknownKeysOf(value) : shapeOf(type, value);
    case 'size':
      // Both sizes that a page may come to be limited to: its own, and with one row more.
      return typeof value === 'number' ? `${boundFor(value)} ${boundFor(value + 1)}` : shapeOf(type, value);
    case 'globalId':
      return Array.isArray(value)
        ? `[${[...new Set(value.map((id) => typeOfGlobalId(String(id))))].sort().join(',')}]`
        : typeof value === 'string'
          ? typeOfGlobalId(value)
          : shapeOf(type, value);
  }
}
