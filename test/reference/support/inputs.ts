import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import type { Filter, FilterField } from '../../../src/query/filter.js';
import type { List } from '../../../src/query/list.js';
import type { Model } from '../../../src/query/model.js';
import type { OrderInput } from '../../../src/query/order.js';
import type { Choices } from './choices.js';
import type { Material } from './material.js';

/** A part of an argument. What it looks like is settled, the values at its leaves are drawn each time that it is written. */
export type Part = { readonly type: GraphQLInputType } & (
  | { readonly kind: 'leaf'; readonly draw: () => unknown }
  | { readonly kind: 'object'; readonly fields: readonly (readonly [name: string, part: Part])[] }
  | { readonly kind: 'list'; readonly items: readonly Part[] }
);

/** A part's value as JSON carries it. */
export function jsonOf(part: Part): unknown {
  switch (part.kind) {
    case 'leaf':
      return part.draw();
    case 'object':
      return Object.fromEntries(part.fields.map(([name, inner]) => [name, jsonOf(inner)]));
    case 'list':
      return part.items.map(jsonOf);
  }
}

/** A JSON value as GraphQL writes it. */
export function literalOf(type: GraphQLInputType, value: unknown): string {
  const nullable = getNullableType(type);
  if (value === null) return 'null';
  if (Array.isArray(value)) {
    const item = isListType(nullable) ? nullable.ofType : nullable;
    return `[${value.map((each) => literalOf(item, each)).join(', ')}]`;
  }
  const named = getNamedType(type);
  if (isInputObjectType(named) && typeof value === 'object') {
    const fields = named.getFields();
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${literalOf(fields[name]?.type ?? named, inner)}`)
      .join(', ')} }`;
  }
  return isEnumType(named) && typeof value === 'string' ? value : JSON.stringify(value);
}

const leaf = (type: GraphQLInputType, draw: () => unknown): Part => ({ kind: 'leaf', type, draw });

/** Makes the arguments of lists: filters of every kind, orders. */
export class Inputs {
  constructor(
    private readonly choices: Choices,
    private readonly material: Material,
    /** In how many of a hundred cases a value is wrong. */
    private readonly wrong: number,
  ) {}

  /** A `where` on a model. */
  where(filter: Filter, type: GraphQLInputType, depth = 0): Part {
    const { choices } = this;
    const input = inputType(type);
    const members = input.getFields();
    const names = choices.several(Object.keys(filter.fields), choices.of([1, 1, 1, 2, 0, 3]));
    const fields = names.flatMap((name): [string, Part][] => {
      const [field, member] = [filter.fields[name], members[name]];
      return field && member ? [[name, this.#field(filter.model, field, member.type, depth)]] : [];
    });
    if (depth < 3 && choices.chance(30)) {
      const word = choices.of(['not', 'or', 'and'] as const);
      const member = members[word]?.type ?? input;
      const list = getNullableType(member);
      const nested = () => this.where(filter, isListType(list) ? list.ofType : member, depth + 1);
      const items = Array.from({ length: choices.chance(15) ? 0 : 1 + choices.below(3) }, nested);
      fields.push([word, word === 'not' ? nested() : { kind: 'list', type: member, items }]);
    }
    return { kind: 'object', type, fields };
  }

  #field(model: Model, field: FilterField, type: GraphQLInputType, depth: number): Part {
    const { choices } = this;
    switch (field.type) {
      case 'column':
      case 'date': {
        const column = field.type === 'date' ? field.first : field.column;
        const operators = choices.several(Object.entries(inputType(type).getFields()), choices.of([1, 1, 1, 2, 0]));
        return {
          kind: 'object',
          type,
          fields: operators.map(([name, { type: operand }]) => [name, this.#operand(model, column, field, operand)]),
        };
      }
      case 'group': {
        const members = inputType(type).getFields();
        return {
          kind: 'object',
          type,
          fields: choices.several(Object.entries(field.fields), choices.of([1, 2, 0])).flatMap(([name, inner]) => {
            const member = members[name];
            return member ? [[name, this.#field(model, inner, member.type, depth)] as const] : [];
          }),
        };
      }
      case 'one':
        return depth < 3 ? this.where(field.target(), type, depth + 1) : { kind: 'object', type, fields: [] };
      case 'many': {
        const quantifiers = choices.several(Object.entries(inputType(type).getFields()), choices.of([1, 1, 1, 2, 0]));
        return {
          kind: 'object',
          type,
          fields: quantifiers.map(([name, { type: nested }]) => [
            name,
            depth < 3
              ? this.where(field.target(), nested, depth + 1)
              : { kind: 'object' as const, type: nested, fields: [] },
          ]),
        };
      }
      case 'belongs':
        return leaf(type, () => this.#value('Equipment', 'slug', 'key'));
    }
  }

  #operand(
    model: Model,
    column: string,
    field: FilterField & { type: 'column' | 'date' },
    type: GraphQLInputType,
  ): Part {
    const { choices } = this;
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const items = Array.from({ length: choices.of([1, 2, 3, 0]) }, () =>
        this.#operand(model, column, field, nullable.ofType),
      );
      return { kind: 'list', type, items };
    }
    const named = getNamedType(type);
    if (named.name === 'Boolean') return leaf(type, () => choices.of([true, false]));
    if (isEnumType(named)) return leaf(type, () => choices.of(named.getValues()).name);
    const kind = field.type === 'date' ? 'date' : field.compare.kind;
    return leaf(type, () => this.#value(model, column, kind));
  }

  /** A value that is compared with a column; often one that it holds, or a part of one. */
  #value(model: string, column: string, kind: string): unknown {
    const { choices } = this;
    if (choices.chance(this.wrong)) return choices.of(wrongValues[kind] ?? ['']);
    const known = this.material.values(model, column);
    const value = known.length > 0 ? choices.of(known) : 'none';
    switch (kind) {
      case 'int':
        return (/^-?\d+$/.test(value) ? Number(value) : 0) + choices.of([0, 1, -1]);
      case 'decimal':
        return /^-?\d+(\.\d+)?$/.test(value)
          ? choices.of([value, value.includes('.') ? value : `${value}.00`])
          : '1.50';
      case 'date':
        return /^\d{4}-\d\d-\d\d$/.test(value) ? value.slice(0, choices.of([10, 7, 4])) : '2024-02';
      case 'countryCode':
        return choices.of([value, value.toLowerCase(), 'ZZ']);
      case 'text':
      case 'names':
        return this.#text(value);
      default:
        return choices.chance(10) ? `${value}x` : value;
    }
  }

  /** A stretch of a text: a line of it, a word, a few characters, or what LIKE reads in its own way. */
  #text(value: string): string {
    const { choices } = this;
    const lines = value.split('\n').filter((line) => line.trim() !== '');
    const line = lines.length > 0 ? choices.of(lines) : 'x';
    const words = line.split(' ').filter((word) => word.trim() !== '');
    const word = words.length > 0 ? choices.of(words) : 'x';
    const made = choices.of([
      word,
      line.slice(0, 400),
      [...word].slice(0, 3).join(''),
      word.toUpperCase(),
      [...line].slice(2, 9).join(''),
      choices.of(['%', '_', '\\', '"', "'", '💣', 'é', '\u2028', '🇺🇦 👨‍👩‍👧']),
    ]);
    return made.trim() === '' ? word : made;
  }

  /** An order of a list. Mostly one of those of which there are cursors. */
  order(list: List, type: GraphQLInputType): { part: Part; order: readonly OrderInput[] } {
    const { choices } = this;
    const known = this.material.orders(list);
    const keys = Object.keys(list.orders.keys);
    const order: readonly OrderInput[] =
      known.length > 0 && choices.chance(70)
        ? choices.of(known)
        : choices
            .several(keys, choices.chance(this.wrong) ? 4 : choices.of([1, 2, 3, 0]))
            .map((field) => ({ field, direction: choices.of(['ASC', 'DESC'] as const) }));
    const nullable = getNullableType(type);
    const item = isListType(nullable) ? nullable.ofType : nullable;
    const members = inputType(item).getFields();
    const items = order.map(({ field, direction }): Part => {
      const fields: [string, Part][] = [];
      if (members.field) fields.push(['field', leaf(members.field.type, () => field)]);
      // ASC is what stands for nothing given.
      if (members.direction && (direction === 'DESC' || choices.chance(60)))
        fields.push(['direction', leaf(members.direction.type, () => direction)]);
      return { kind: 'object', type: item, fields };
    });
    return { part: { kind: 'list', type, items }, order };
  }
}

const wrongValues: Readonly<Record<string, readonly unknown[]>> = {
  text: [' ', 'x'.repeat(501), 'a\u0000b'],
  names: ['', 'a\nb', 'x'.repeat(501)],
  key: ['', 'a\u0000b', '\\'],
  countryCode: ['USA', '', 'é1'],
  int: [2_147_483_647, -2_147_483_648],
  decimal: ['-0', '99999999999999999', '0.005'],
  date: ['0001', '9999-12-31'],
};

function inputType(type: GraphQLInputType): GraphQLInputObjectType {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) throw new Error(`${String(type)} is no input object`);
  return named;
}
