import { type GraphQLArgument, type GraphQLField, type GraphQLNamedType, getNullableType, isListType } from 'graphql';
import { encodeGlobalId } from '../../../src/query/globalId.js';
import type { List } from '../../../src/query/list.js';
import type { OrderInput } from '../../../src/query/order.js';
import type { LookupExtensions, LookupKey } from '../../../src/schema/lists/lookup.js';
import type { Choices } from './choices.js';
import { Inputs, type Part } from './inputs.js';
import type { Material } from './material.js';
import { type Parts, Research } from './research.js';
import { argumentOf } from './types.js';
import { type VariableSets, valuePart } from './variables.js';

/** The list that a field gives. */
export function listOf(field: GraphQLField<unknown, unknown>): List | undefined {
  const { dossierList }: { dossierList?: List } = field.extensions;
  return dossierList;
}

/** A field's arguments as they are written, and how many records they ask for. */
interface Written {
  readonly text: string;
  readonly size: number;
}

const wrongCursors = ['', 'x', Buffer.from('["Article.id+"]').toString('base64url'), '💣'];

/** Groups that totals have, mostly. */
const usualGroups = 12;

const nobody = '00000000-0000-4000-8000-000000000000';

/** Writes the arguments of fields. */
export class Arguments {
  readonly #inputs: Inputs;
  readonly #research: Research;

  constructor(
    private readonly choices: Choices,
    private readonly material: Material,
    private readonly variables: VariableSets,
    private readonly wrong: number,
  ) {
    this.#inputs = new Inputs(choices, material, wrong);
    this.#research = new Research(choices, material, this.#inputs, wrong);
  }

  /** @param most the records that may be asked for. */
  of(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>, most: number): Written {
    const list = listOf(field);
    if (list) return this.#list(list, field, most);
    const research = this.#research.of(field);
    if (research) return this.#researched(field, research, most);
    if (field.name === 'nodes' && parent.name === 'Query') return this.#ids(field);
    const { choices } = this;
    const { dossierLookup: lookup }: Partial<LookupExtensions> = field.extensions;
    const required = field.args.filter(({ type }) => type !== getNullableType(type));
    const wanted =
      required.length > 0 || field.args.length === 0
        ? required
        : choices.several(field.args, choices.chance(this.wrong * 3) ? choices.of([0, 2]) : 1);
    const parts = wanted.map((argument) => {
      const key = lookup?.keys[argument.name];
      const draw = () =>
        key && lookup ? this.#key(key, this.material.values(lookup.model, key.column)) : this.#other(argument);
      return `${argument.name}: ${this.variables.written(valuePart(argument.type, draw))}`;
    });
    return { text: parts.length > 0 ? `(${parts.join(', ')})` : '', size: 1 };
  }

  #list(list: List, field: GraphQLField<unknown, unknown>, most: number): Written {
    const { choices, variables } = this;
    const argument = argumentOf(field);
    const parts: string[] = [];
    const add = (name: string, part: Part) => parts.push(`${name}: ${variables.written(part)}`);
    let order: readonly OrderInput[] | undefined;
    if (choices.chance(55)) add('where', this.#inputs.where(list.filter, argument('where').type));
    if (choices.chance(45)) {
      const made = this.#inputs.order(list, argument('orderBy').type);
      order = made.order;
      add('orderBy', made.part);
    }
    const size = this.#page(field, this.#cursors(list, order), most, add);
    return { text: parts.length > 0 ? `(${parts.join(', ')})` : '', size };
  }

  /** Adds the arguments of a page. @returns how many records it holds at most. */
  #page(
    field: GraphQLField<unknown, unknown>,
    cursors: readonly string[],
    most: number,
    add: (name: string, part: Part) => void,
  ): number {
    const { choices } = this;
    const argument = argumentOf(field);
    const largest = Math.max(1, Math.min(most, 40));
    let size = Math.min(20, largest);
    // Without a size a page has 20 rows, which may be too many here.
    if (most < 20 || choices.chance(70)) {
      const sizes = [1, 2, 3, 5, 0, largest].filter((each) => each <= largest);
      const wrong = choices.chance(this.wrong);
      const draw = () => (wrong ? choices.of([-1, 1000, 101]) : choices.of(sizes));
      size = Math.max(...sizes);
      const end = choices.of(['first', 'last', 'first']);
      add(end, valuePart(argument(end).type, draw));
      if (choices.chance(this.wrong)) add(end === 'first' ? 'last' : 'first', valuePart(argument(end).type, draw));
    }
    for (const end of ['after', 'before'] as const)
      if (cursors.length > 0 && choices.chance(25))
        add(
          end,
          valuePart(argument(end).type, () => choices.of(choices.chance(this.wrong) ? wrongCursors : cursors)),
        );
    return size;
  }

  #researched(field: GraphQLField<unknown, unknown>, research: Parts, most: number): Written {
    const parts: string[] = [];
    const add = (name: string, part: Part) => parts.push(`${name}: ${this.variables.written(part)}`);
    for (const [name, part] of research) add(name, part);
    const isPaged = field.args.some(({ name }) => name === 'before');
    const size = isPaged ? this.#page(field, this.material.researchCursors(field.name), most, add) : usualGroups;
    return { text: parts.length > 0 ? `(${parts.join(', ')})` : '', size };
  }

  #cursors(list: List, order: readonly OrderInput[] | undefined): readonly string[] {
    try {
      return this.material.cursors(list, order);
    } catch {
      // An order that is refused has no cursors.
      return [];
    }
  }

  #ids(field: GraphQLField<unknown, unknown>): Written {
    const { choices } = this;
    const [ids] = field.args;
    if (!ids) throw new Error('nodes takes ids');
    const list = getNullableType(ids.type);
    const item = isListType(list) ? list.ofType : list;
    const items = Array.from({ length: choices.of([1, 2, 3, 5, 0]) }, () => valuePart(item, () => this.#id()));
    const part: Part = { kind: 'list', type: ids.type, items };
    return { text: `(ids: ${this.variables.written(part)})`, size: Math.max(1, items.length) };
  }

  #id(): string {
    const { choices } = this;
    if (choices.chance(this.wrong)) return choices.of(['', 'x', encodeGlobalId('Nothing', nobody), nobody]);
    if (choices.chance(10)) return encodeGlobalId(choices.of(['Quote', 'Article', 'Country', 'Passage']), nobody);
    return choices.of(this.material.ids);
  }

  #key({ form }: LookupKey, known: readonly string[]): string {
    const { choices } = this;
    if (form === 'address' && known.length > 0 && choices.chance(60)) return this.#copied(choices.of(known));
    if (choices.chance(this.wrong)) return choices.of(['', 'a\u0000b', 'USA', "'; --", 'x'.repeat(3000)]);
    return choices.chance(15) || known.length === 0 ? choices.of(['no-such', 'ZZ', 'ua']) : choices.of(known);
  }

  /** An address as somebody may have copied it. */
  #copied(address: string): string {
    return this.choices.of([
      address.replace('https:', 'http:'),
      address.replace(/\/?$/, '/'),
      `${address}#top`,
      `${address}${address.includes('?') ? '&' : '?'}utm_source=x`,
    ]);
  }

  /** A value of an argument that is neither a list's nor a key. */
  #other({ name }: GraphQLArgument): string | number {
    const { choices, material } = this;
    switch (name) {
      case 'id':
        return this.#id();
      case 'country':
        return choices.chance(10) ? choices.of(['ZZ', 'ua']) : choices.of(material.values('Country', 'code'));
      case 'first':
        return choices.chance(this.wrong) ? choices.of([-1, 101]) : choices.of([1, 2, 0, 10]);
      case 'on':
        return choices.of(material.values('TreatyAction', 'takenOn')).slice(0, choices.of([10, 7, 4]));
      default:
        throw new Error(`the generator knows no value for ${name}`);
    }
  }
}
