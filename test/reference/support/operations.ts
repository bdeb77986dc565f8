import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { schema } from '../../../src/schema/index.js';
import { Arguments, listOf } from './arguments.js';
import { Choices } from './choices.js';
import type { Material } from './material.js';
import { Scope } from './scope.js';
import { VariableSets } from './variables.js';

/** What a client sends. */
export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** A generated document with the requests that are made of it. */
export interface Operation {
  readonly query: string;
  readonly questions: readonly Question[];
}

/** What a question may cost here: enough for several nested lists, little enough to ask thousands. */
const maxCost = 700;
const maxDepth = 9;
const maxAliases = 28;

interface Fragment {
  readonly name: string;
  readonly type: GraphQLNamedType;
  /** Whether no fragment on an interface or a union is in it. */
  readonly narrowed: boolean;
  readonly scope: Scope;
  readonly cost: number;
  readonly depth: number;
}

/** Which fields of the query type are compiled. */
type Roots = (query: GraphQLObjectType, field: GraphQLField<unknown, unknown>) => boolean;

/**
 * Makes the operation that a tape tells.
 * @param compiled which fields of the query type may be asked for, where it is not all of them.
 */
export function operationOf(tape: readonly number[], material: Material, compiled?: Roots): Operation {
  return new Writer(new Choices(tape), material, compiled).operation();
}

class Writer {
  readonly #variables: VariableSets;
  readonly #arguments: Arguments;
  readonly #fragments: Fragment[] = [];
  readonly #texts: string[] = [];
  #cost = 0;
  #aliases = 0;
  #fragmentsBegun = 0;

  constructor(
    private readonly choices: Choices,
    material: Material,
    private readonly compiled: Roots | undefined,
  ) {
    // Two of three questions hold nothing that is wrong on purpose.
    const wrong = choices.of([0, 0, 4]);
    this.#variables = new VariableSets(choices, choices.of([0, 8, 20]), wrong);
    this.#arguments = new Arguments(choices, material, this.#variables, wrong);
  }

  operation(): Operation {
    const query = schema.getQueryType();
    if (!query) throw new Error('no query type');
    const body = this.#selection(query, new Scope(), 0, 1);
    const named = this.choices.chance(20);
    const several = named && this.choices.chance(20);
    const head = named ? `query Asked${this.#variables.definitions}` : `query${this.#variables.definitions}`;
    const text = [`${head} ${body}`, ...this.#texts, ...(several ? ['query Other { __typename }'] : [])].join('\n');
    return {
      query: text,
      questions: this.#variables.requests.map((variables) => ({
        query: text,
        variables,
        operationName: several ? 'Asked' : undefined,
      })),
    };
  }

  /**
   * A selection set on a type.
   * @param rows how often it is in the answer, at most.
   * @param narrowed whether it is in a fragment that may not apply. No fragment on an interface or a union is made there: where the outer one does not
   * apply, the stock executor reads the arguments below such a fragment all the same, and refuses wrong ones of which nothing is asked.
   */
  #selection(type: GraphQLNamedType, scope: Scope, depth: number, rows: number, narrowed = false): string {
    const { choices } = this;
    const parts: string[] = [];
    const wanted = type.name === 'Query' ? choices.of([1, 1, 2, 3]) : choices.of([1, 2, 3, 4, 6]);
    for (let made = 0; made < wanted; made += 1) {
      const part = choices.chance(isAbstractType(type) ? 55 : 10)
        ? this.#fragment(type, scope, depth, rows, narrowed)
        : this.#member(type, scope, depth, rows);
      if (part) parts.push(part);
    }
    if (parts.length === 0) parts.push('__typename');
    return `{ ${parts.join(' ')} }`;
  }

  #member(type: GraphQLNamedType, scope: Scope, depth: number, rows: number): string | undefined {
    const { choices } = this;
    if (choices.chance(6)) return this.#leaf('__typename', 'String!', scope);
    if (!isObjectType(type) && !isInterfaceType(type)) return this.#leaf('__typename', 'String!', scope);
    const known = Object.values(type.getFields()).filter(
      (field) =>
        !isObjectType(type) ||
        type !== schema.getQueryType() ||
        // It is of who asks, and not of the record.
        (field.name !== 'rateLimit' && (this.compiled?.(type, field) ?? true)),
    );
    const field = this.#choose(known, depth, rows);
    if (!field) return this.#leaf('__typename', 'String!', scope);
    if (isLeafType(getNamedType(field.type))) return this.#leaf(field.name, String(field.type), scope);
    return this.#composite(type, field, scope, depth, rows);
  }

  /** A field that is neither too deep nor too costly here. */
  #choose(
    fields: readonly GraphQLField<unknown, unknown>[],
    depth: number,
    rows: number,
  ): GraphQLField<unknown, unknown> | undefined {
    const leaves = fields.filter(({ type }) => isLeafType(getNamedType(type)));
    const others = fields.filter(({ type }) => !isLeafType(getNamedType(type)));
    const deep = depth >= maxDepth || this.#cost + rows * 12 > maxCost;
    const from = others.length > 0 && !deep && (leaves.length === 0 || this.choices.chance(45)) ? others : leaves;
    return from.length > 0 ? this.choices.of(from) : undefined;
  }

  #leaf(name: string, type: string, scope: Scope): string {
    return `${this.#named(name, type, scope).text}${this.#directives()}`;
  }

  #composite(
    parent: GraphQLNamedType,
    field: GraphQLField<unknown, unknown>,
    scope: Scope,
    depth: number,
    rows: number,
  ): string {
    const list = listOf(field);
    const { text, size } = this.#arguments.of(parent, field, Math.floor((maxCost - this.#cost) / (rows * 6)));
    const { text: head, below } = this.#named(`${field.name}${text}`, String(field.type), scope);
    const inner = getNamedType(field.type);
    this.#cost += rows;
    const directives = this.#directives();
    const body =
      list || inner.name.endsWith('Connection')
        ? this.#connection(inner, below, depth + 1, rows, size, parent)
        : this.#selection(inner, below, depth + 1, rows * size);
    return `${head}${directives} ${body}`;
  }

  /** A field under a name that agrees with what else is under it: its own, another field's, or any. */
  #named(head: string, type: string, scope: Scope): { text: string; below: Scope } {
    const { choices } = this;
    const own = head.split('(')[0] ?? head;
    const alias =
      this.#aliases < maxAliases && choices.chance(12)
        ? choices.of(['a', 'b', 'id', 'nodes', '__a', 'SELECT', 'x'.repeat(70)])
        : undefined;
    const names = [...(alias ? [alias] : []), own];
    for (const name of names) {
      const known = scope.get(name);
      if (known && (known.head !== head || known.type !== type)) continue;
      const { below } = known ?? scope.add(name, head, type);
      if (name !== own) this.#aliases += 1;
      return { text: name === own ? head : `${name}: ${head}`, below };
    }
    this.#aliases += 1;
    const fresh = `f${this.#aliases}`;
    return { text: `${fresh}: ${head}`, below: scope.add(fresh, head, type).below };
  }

  #connection(
    type: GraphQLNamedType,
    scope: Scope,
    depth: number,
    rows: number,
    size: number,
    parent: GraphQLNamedType,
  ): string {
    const { choices } = this;
    if (!isObjectType(type)) throw new Error(`${type.name} is no connection`);
    const fields = type.getFields();
    const sets = [['nodes', 'pageInfo', 'totalCount', 'edges'], ['edges', 'pageInfo', '__typename'], ['totalCount']];
    // The order of what a search finds is not the reference's.
    const counts = [['totalCount', 'counts', 'truncated', 'spellings']];
    const hasFacets = this.compiled === undefined && parent === schema.getQueryType() && 'facets' in fields;
    const parts = choices
      .several(
        choices.of('truncated' in fields ? counts : hasFacets ? [...sets, ['facets', 'totalCount']] : sets),
        choices.of([1, 2, 3]),
      )
      .map((name) => {
        const field = fields[name];
        if (field?.name === 'facets') return this.#composite(type, field, scope, depth, rows);
        if (!field || isLeafType(getNamedType(field.type)))
          return this.#leaf(name, field ? String(field.type) : 'String!', scope);
        const { text, below } = this.#named(name, String(field.type), scope);
        this.#cost += rows;
        const count = name === 'pageInfo' ? rows : rows * size;
        return `${text}${this.#directives()} ${this.#selection(getNamedType(field.type), below, depth + 1, count)}`;
      });
    return `{ ${parts.join(' ')} }`;
  }

  #fragment(type: GraphQLNamedType, scope: Scope, depth: number, rows: number, narrowed: boolean): string | undefined {
    const { choices } = this;
    if (type.name === 'Query' && choices.chance(50)) return undefined;
    const overlapping = typesOverlapping(type).filter((other) => !narrowed || !isAbstractType(other));
    const known = this.#fragments.filter(
      (fragment) =>
        (type.name === fragment.type.name || overlapping.includes(fragment.type)) &&
        (fragment.narrowed || (!narrowed && !mayNotApply(type, fragment.type))) &&
        scope.takes(fragment.scope) &&
        this.#cost + fragment.cost * rows <= maxCost &&
        depth + fragment.depth <= maxDepth,
    );
    if (known.length > 0 && choices.chance(60)) {
      const fragment = choices.of(known);
      scope.merge(fragment.scope);
      this.#cost += fragment.cost * rows;
      return `...${fragment.name}${this.#directives()}`;
    }
    const condition: GraphQLNamedType = choices.chance(60) || overlapping.length === 0 ? type : choices.of(overlapping);
    if (choices.chance(50)) {
      const before = this.#cost;
      this.#fragmentsBegun += 1;
      const name = `F${this.#fragmentsBegun}`;
      const inner = narrowed || isObjectType(condition) || mayNotApply(type, condition);
      const body = this.#selection(condition, scope, depth + 1, rows, inner);
      const cost = Math.ceil((this.#cost - before) / rows);
      this.#texts.push(`fragment ${name} on ${condition.name} ${body}`);
      // What is around it counts as if it were the fragment's own: a place that takes all of it takes the fragment.
      this.#fragments.push({
        name,
        type: condition,
        narrowed: inner,
        scope: scope.copy(),
        cost,
        depth: maxDepth - depth,
      });
      return `...${name}${this.#directives()}`;
    }
    const on = condition === type && choices.chance(40) ? '' : ` on ${condition.name}`;
    const inner = narrowed || mayNotApply(type, condition);
    return `...${on}${this.#directives()} ${this.#selection(condition, scope, depth, rows, inner)}`;
  }

  #directives(): string {
    const { choices } = this;
    if (!choices.chance(6)) return '';
    const one = (name: string, kept: boolean) =>
      ` @${name}(if: ${choices.chance(50) ? this.#variables.flag() : String(choices.chance(90) ? kept : !kept)})`;
    switch (choices.below(3)) {
      case 0:
        return one('include', true);
      case 1:
        return one('skip', false);
      default:
        return one('skip', false) + one('include', true);
    }
  }
}

/** The types that a fragment on this type may be of besides itself. */
function typesOverlapping(type: GraphQLNamedType): GraphQLNamedType[] {
  const own = typesOf(type);
  return Object.values(schema.getTypeMap()).filter(
    (other) => other !== type && [...typesOf(other)].some((each) => own.has(each)),
  );
}

/** Whether a record of a type may be of none that a fragment on another type is for. */
function mayNotApply(type: GraphQLNamedType, condition: GraphQLNamedType): boolean {
  const taken = typesOf(condition);
  return [...typesOf(type)].some((each) => !taken.has(each));
}

/** The types of objects that a type may be. */
function typesOf(type: GraphQLNamedType): ReadonlySet<GraphQLObjectType> {
  if (isAbstractType(type)) return new Set(schema.getPossibleTypes(type));
  return new Set(isObjectType(type) ? [type] : []);
}
