import { type GraphQLInputType, isNonNullType } from 'graphql';
import type { Choices } from './choices.js';
import { jsonOf, literalOf, type Part } from './inputs.js';

/** Requests that are made of one document, each with variables of its own. */
const requests = 3;

/** The variables of a generated document: whole arguments or parts of them, given, null, absent, or left to a default. */
export class VariableSets {
  readonly sets: Record<string, unknown>[] = Array.from({ length: requests }, () => ({}));
  readonly #definitions: string[] = [];
  readonly #typed = new Map<string, string[]>();

  constructor(
    private readonly choices: Choices,
    /** In how many of a hundred cases a part becomes a variable. */
    private readonly share: number,
    private readonly wrong: number,
  ) {}

  /** What is behind an operation's name. */
  get definitions(): string {
    return this.#definitions.length === 0 ? '' : ` (${this.#definitions.join(', ')})`;
  }

  /**
   * Writes a part, with variables in some of its places.
   * @param inside whether it is inside another part: a variable there must mostly be given.
   */
  written(part: Part, inside = false): string {
    if (this.choices.chance(this.share)) return this.lifted(part, inside);
    switch (part.kind) {
      case 'leaf':
        return literalOf(part.type, part.draw());
      case 'object':
        return `{ ${part.fields.map(([name, inner]) => `${name}: ${this.written(inner, true)}`).join(', ')} }`;
      case 'list':
        return `[${part.items.map((item) => this.written(item, true)).join(', ')}]`;
    }
  }

  /** Makes a variable of a part. The requests give it values of one shape, some of them none. */
  lifted(part: Part, inside = false): string {
    const type = String(part.type);
    const known = this.#typed.get(type);
    if (known && this.choices.chance(15)) return this.choices.of(known);
    const required = isNonNullType(part.type);
    const how = required
      ? 'given'
      : this.choices.of(['given', 'given', 'required', 'default', inside ? 'given' : 'absent', 'null'] as const);
    const missing = how === 'absent' || (inside && how === 'given' && this.choices.chance(this.wrong));
    const fallback = how === 'default' ? ` = ${literalOf(part.type, jsonOf(part))}` : '';
    const name = this.#define(how === 'required' ? `${type}!` : type, fallback);
    for (const [index, set] of this.sets.entries()) {
      if (missing && index % 2 === 0) continue;
      if (how === 'default' && index === 0) continue;
      // A null is refused nearly everywhere below `where`.
      if (how === 'null' && index === 1 && this.choices.chance(30 + this.wrong)) set[name] = null;
      else set[name] = jsonOf(part);
    }
    // A variable that may be missing is none for a place where that is refused.
    if (how !== 'required' && how !== 'absent') this.#typed.set(type, [...(known ?? []), `$${name}`]);
    return `$${name}`;
  }

  /** A Boolean for `@include` and `@skip`. */
  flag(): string {
    const known = this.#typed.get('Boolean!');
    if (known && this.choices.chance(60)) return this.choices.of(known);
    const name = this.#define('Boolean!', '');
    for (const set of this.sets) set[name] = this.choices.chance(50);
    this.#typed.set('Boolean!', [...(known ?? []), `$${name}`]);
    return `$${name}`;
  }

  #define(type: string, fallback: string): string {
    const name = `v${this.#definitions.length + 1}`;
    this.#definitions.push(`$${name}: ${type}${fallback}`);
    return name;
  }

  /** The variables of each request; one request where there are none. */
  get requests(): readonly Readonly<Record<string, unknown>>[] {
    return this.#definitions.length === 0 ? [{}] : this.sets;
  }
}

/** A leaf with one value. */
export function valuePart(type: GraphQLInputType, draw: () => unknown): Part {
  return { kind: 'leaf', type, draw };
}
