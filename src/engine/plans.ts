import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
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
import { type Compiled, compile } from './compile.js';
import { NotCompiled } from './notCompiled.js';
import { boundFor } from './page.js';
import { fragmentsOf } from './selection.js';
import { shapeOf } from './shape.js';

/** A compiled operation, or why it is not compiled. */
export type Plan =
  | (Compiled & { readonly compiled: true; readonly name: string; asked: number })
  | { readonly compiled: false; readonly why: NotCompiled };

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
    sizeCalculation: (plan, key) => key.length + (plan.compiled ? plan.statement.text.length : 1),
  });
  #documentsSeen = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly maxPage: number,
  ) {}

  get size(): number {
    return this.#plans.size;
  }

  /** The characters of SQL that are kept, with the plans' keys. */
  get characters(): number {
    return this.#plans.calculatedSize;
  }

  /** The plan of an operation with these variables. */
  planOf(document: DocumentNode, operationName: string | null | undefined, variables: Variables): Plan {
    const prepared = this.#prepared(document, operationName ?? '');
    if (!prepared) return { compiled: false, why: new NotCompiled('input') };
    const key = keyOf(prepared, variables);
    const known = this.#plans.get(key);
    if (known) return known;
    const plan = this.#compiled(prepared, variables);
    // What is wrong with one request's values says nothing about the next one of the same shape: a page size, say, or a cursor of another list.
    if (!plan.compiled && plan.why.reason === 'input') return plan;
    this.#plans.set(key, plan);
    return plan;
  }

  #compiled({ operation, fragments }: Prepared, variables: Variables): Plan {
    try {
      const { schema, maxPage } = this;
      const { statement, unread } = compile({ schema, operation, fragments, variables, maxPage });
      const name = `dossier_${createHash('sha256').update(statement.text).digest('hex').slice(0, 24)}`;
      return { compiled: true, statement, unread, name, asked: 0 };
    } catch (error) {
      // Whatever is wrong with the question, the stock executor says it; what is wrong with the engine shows in the tests, as a question not compiled.
      return { compiled: false, why: error instanceof NotCompiled ? error : new NotCompiled('input') };
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
    if (!operation) return undefined;
    this.#documentsSeen += 1;
    const prepared = prepare(this.schema, document, operation, this.#documentsSeen);
    operations.set(operationName, prepared);
    return prepared;
  }
}

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

/** The roles of the variables that stand in the place of a cursor, a page size or a global id. */
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
        ? [...new Set(value.map((id) => typeOfGlobalId(String(id))))].sort().join(',')
        : typeof value === 'string'
          ? typeOfGlobalId(value)
          : shapeOf(type, value);
  }
}
