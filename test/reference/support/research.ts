import { type GraphQLField, type GraphQLInputType, getNullableType, isListType } from 'graphql';
import type { List } from '../../../src/query/list.js';
import { listFields } from '../../schema/support/lists.js';
import type { Choices } from './choices.js';
import type { Inputs, Part } from './inputs.js';
import type { Material } from './material.js';
import { argumentOf, inputFields, memberOf, namesOf } from './types.js';
import { valuePart } from './variables.js';

/** Arguments, each with its name. */
export type Parts = readonly (readonly [name: string, part: Part])[];

const listOfRoot = new Map(
  listFields.filter(({ parent }) => parent === 'Query').map(({ field, list }) => [field, list]),
);
const totalsOf: Readonly<Record<string, string>> = {
  aidPackageTotals: 'aidPackages',
  packageLineItemTotals: 'packageLineItems',
  quoteTotals: 'quotes',
  articleTotals: 'articles',
};

/** Where words to search for are. */
const searchedColumns: readonly (readonly [model: string, column: string])[] = [
  ['Quote', 'text'],
  ['Passage', 'exact'],
  ['PackageLineItem', 'asReported'],
  ['Article', 'headline'],
  ['PolicyDecision', 'title'],
  ['Equipment', 'name'],
];

/** The conditions of a search, and the lists whose conditions they are. */
const searchedLists: readonly (readonly [condition: string, list: string])[] = [
  ['quotes', 'quotes'],
  ['packageLineItems', 'packageLineItems'],
  ['passages', 'passages'],
  ['equipment', 'allEquipment'],
  ['articles', 'articles'],
];

/** Words that are too common to be searched. */
const common = new Set(
  'against because before between during further herself himself itself myself ourselves should themselves through yourself yourselves'.split(
    ' ',
  ),
);

const isPeriod = (name: string) => /(?:^|_)(?:MONTH|QUARTER|YEAR)$/.test(name);

function rootList(name: string): List {
  const list = listOfRoot.get(name);
  if (!list) throw new Error(`${name} is not a root list`);
  return list;
}

/** Writes the arguments of totals, facets, timelines, appearances and searches. */
export class Research {
  constructor(
    private readonly choices: Choices,
    private readonly material: Material,
    private readonly inputs: Inputs,
    private readonly wrong: number,
  ) {}

  /** The arguments of a field of research, without those of its page; undefined for other fields. */
  of(field: GraphQLField<unknown, unknown>): Parts | undefined {
    if (field.name in totalsOf) return this.#totals(field, rootList(totalsOf[field.name] ?? ''));
    switch (field.name) {
      case 'appearances':
        return this.#appearances(field);
      case 'search':
        return this.#search(field);
      case 'timeline':
        return this.#timeline(field);
      case 'facets':
        return this.#facets(field);
      default:
        return undefined;
    }
  }

  /** Some names of an enum, at most one of them a period. */
  #dimensions(names: readonly string[], most: number): readonly string[] {
    const { choices } = this;
    const plain = choices.several(
      names.filter((name) => !isPeriod(name)),
      most,
    );
    const periods = names.filter(isPeriod);
    if (periods.length === 0 || !choices.chance(60)) return plain;
    const wanted = choices.several(periods, choices.chance(this.wrong) ? 2 : 1);
    return [...wanted, ...plain.slice(0, Math.max(0, most - 1))];
  }

  #totals(field: GraphQLField<unknown, unknown>, list: List): Parts {
    const { choices } = this;
    const argument = argumentOf(field);
    const parts: [string, Part][] = [];
    if (choices.chance(55)) parts.push(['where', this.inputs.where(list.filter, argument('where').type)]);
    const most = choices.chance(this.wrong) ? 5 : choices.of([1, 2, 2, 3, 0]);
    const groupBy = this.#dimensions(namesOf(argument('groupBy').type), most);
    if (groupBy.length > 0 || choices.chance(20))
      parts.push(['groupBy', valuePart(argument('groupBy').type, () => groupBy)]);
    const hasPeriod = groupBy.some(isPeriod) || choices.chance(this.wrong);
    for (const name of ['cumulative', 'fillPeriods'])
      if (hasPeriod && choices.chance(40))
        parts.push([name, valuePart(argument(name).type, () => choices.of([true, true, false]))]);
    if (choices.chance(50)) parts.push(['orderBy', this.#totalsOrder(argument('orderBy').type, groupBy)]);
    if (choices.chance(50)) {
      const draw = () => (choices.chance(this.wrong) ? choices.of([0, -1, 1001]) : choices.of([1, 3, 10, 100, 1000]));
      parts.push(['first', valuePart(argument('first').type, draw)]);
    }
    const sources = field.args.find(({ name }) => name === 'countsFrom');
    if (sources && choices.chance(50)) {
      const good = [['REPORTED'], ['DATASET'], ['REPORTED', 'DATASET'], ['DATASET', 'REPORTED']];
      const draw = () => (choices.chance(this.wrong) ? choices.of([[], ['DATASET', 'DATASET']]) : choices.of(good));
      parts.push(['countsFrom', valuePart(sources.type, draw)]);
    }
    return parts;
  }

  #totalsOrder(type: GraphQLInputType, groupBy: readonly string[]): Part {
    const { choices } = this;
    const list = getNullableType(type);
    const item = isListType(list) ? list.ofType : list;
    const members = inputFields(item);
    const amounts = namesOf(memberOf(members, 'field')).filter((name) => ['COUNT', 'LOWER', 'UPPER'].includes(name));
    const names = choices.chance(this.wrong)
      ? choices.several(namesOf(memberOf(members, 'field')), 4)
      : choices.several([...amounts, ...groupBy], choices.of([1, 2, 3, 0]));
    const items = names.map((field): Part => {
      const fields: [string, Part][] = [['field', valuePart(memberOf(members, 'field'), () => field)]];
      if (choices.chance(60))
        fields.push(['direction', valuePart(memberOf(members, 'direction'), () => choices.of(['DESC', 'ASC']))]);
      for (const name of ['currency', 'unit'])
        if (members.has(name) && choices.chance(30))
          fields.push([name, valuePart(memberOf(members, name), () => choices.of(namesOf(memberOf(members, name))))]);
      return { kind: 'object', type: item, fields };
    });
    return { kind: 'list', type, items };
  }

  #facets(field: GraphQLField<unknown, unknown>): Parts {
    const { choices } = this;
    const argument = argumentOf(field);
    const wanted = choices.chance(this.wrong) ? choices.of([0, 9]) : choices.of([1, 2, 4]);
    const names = choices.several(namesOf(argument('by').type), wanted);
    const parts: [string, Part][] = [['by', valuePart(argument('by').type, () => names)]];
    if (choices.chance(50)) {
      const draw = () => (choices.chance(this.wrong) ? choices.of([0, 101]) : choices.of([1, 5, 100]));
      parts.push(['first', valuePart(argument('first').type, draw)]);
    }
    return parts;
  }

  #appearances(field: GraphQLField<unknown, unknown>): Parts {
    const { choices } = this;
    const argument = argumentOf(field);
    const parts: [string, Part][] = [];
    const lists = { where: 'packageLineItems', equipment: 'allEquipment' } as const;
    for (const [name, list] of Object.entries(lists))
      if (choices.chance(50)) parts.push([name, this.inputs.where(rootList(list).filter, argument(name).type)]);
    if (choices.chance(75)) {
      const draw = () => choices.of(namesOf(argument('by').type));
      parts.push(['by', valuePart(argument('by').type, draw)]);
    }
    if (choices.chance(40))
      parts.push(['perRecipient', valuePart(argument('perRecipient').type, () => choices.of([false, true]))]);
    if (choices.chance(60)) {
      const { type } = argument('orderBy');
      const members = inputFields(type);
      const one = (name: string) =>
        valuePart(memberOf(members, name), () => choices.of(namesOf(memberOf(members, name))));
      const fields: [string, Part][] = [['field', one('field')]];
      if (choices.chance(60)) fields.push(['direction', one('direction')]);
      parts.push(['orderBy', { kind: 'object', type, fields }]);
    }
    return parts;
  }

  #timeline(field: GraphQLField<unknown, unknown>): Parts {
    const { choices } = this;
    const argument = argumentOf(field);
    const { type } = argument('where');
    const members = inputFields(type);
    const keys = {
      equipment: 'Equipment',
      person: 'Person',
      organization: 'Organization',
      treaty: 'Treaty',
      country: 'Country',
    };
    const pairs = [
      ['equipment', 'person'],
      ['equipment', 'treaty'],
      ['country', 'treaty'],
      ['person', 'country'],
      ['equipment', 'country'],
    ];
    const wanted = choices.chance(30)
      ? choices.of(pairs)
      : choices.chance(this.wrong)
        ? []
        : [choices.of(Object.keys(keys))];
    const fields = Object.entries(keys).flatMap(([name, model]): [string, Part][] => {
      if (!wanted.includes(name)) return [];
      const known = this.material.values(model, model === 'Country' ? 'code' : 'slug');
      const draw = () => (choices.chance(this.wrong) ? choices.of(['no-such', 'ZZ', '']) : choices.of(known));
      return [[name, valuePart(memberOf(members, name), draw)]];
    });
    if (choices.chance(30)) fields.push(['date', this.#dates(memberOf(members, 'date'))]);
    if (choices.chance(25)) {
      const names = namesOf(memberOf(members, 'kinds'));
      const kinds = choices.chance(this.wrong) ? choices.several(names, 3) : ['DECISION', 'QUOTE'];
      fields.push(['kinds', valuePart(memberOf(members, 'kinds'), () => kinds)]);
    }
    const parts: [string, Part][] = [['where', { kind: 'object', type, fields }]];
    if (choices.chance(50))
      parts.push(['direction', valuePart(argument('direction').type, () => choices.of(['DESC', 'ASC']))]);
    return parts;
  }

  /** A search for words that no other spelling is looked for of: those in quotation marks. */
  #search(field: GraphQLField<unknown, unknown>): Parts {
    const { choices } = this;
    const argument = argumentOf(field);
    const word = () => {
      const text = choices.of([...this.material.values(...choices.of(searchedColumns)), 'mines cluster munitions']);
      return choices.of([
        ...(text.match(/(?<!\p{L})[a-z]{6,}(?!\p{L})/gu) ?? []).filter((one) => !common.has(one)),
        'munitions',
      ]);
    };
    const draw = () => {
      const more = choices.of(['', '', ` "${word()}"`, ` or "${word()}"`, ` -"${word()}"`]);
      return `"${word()}"${more}`;
    };
    const parts: [string, Part][] = [['query', valuePart(argument('query').type, draw)]];
    if (choices.chance(20)) {
      const size = () => (choices.chance(this.wrong) ? choices.of([-1, 101]) : choices.of([0, 5, 100]));
      parts.push(['first', valuePart(argument('first').type, size)]);
    }
    if (choices.chance(30)) {
      const names = choices.several(namesOf(argument('in').type), 4);
      parts.push(['in', valuePart(argument('in').type, () => (choices.chance(this.wrong) ? [] : names))]);
    } else if (choices.chance(40)) {
      const { type } = argument('where');
      const members = inputFields(type);
      const [name, list] = choices.of(searchedLists);
      const where = this.inputs.where(rootList(list).filter, memberOf(members, name));
      parts.push(['where', { kind: 'object', type, fields: [[name, where]] }]);
    }
    return parts;
  }

  #dates(type: GraphQLInputType): Part {
    const { choices } = this;
    const days = [
      ...this.material.values('Quote', 'saidOn'),
      ...this.material.values('AidPackage', 'announcedOn'),
      '2024-02',
    ];
    const fields = choices
      .several([...inputFields(type)], choices.of([1, 2]))
      .map(([name, operand]): [string, Part] => {
        const draw = () => choices.of(days).slice(0, choices.of([10, 7, 4]));
        if (name === 'isNull') return [name, valuePart(operand, () => choices.of([true, false]))];
        const list = getNullableType(operand);
        if (!isListType(list)) return [name, valuePart(operand, draw)];
        return [
          name,
          { kind: 'list', type: operand, items: [valuePart(list.ofType, draw), valuePart(list.ofType, draw)] },
        ];
      });
    return { kind: 'object', type, fields };
  }
}
