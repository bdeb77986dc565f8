import { withParameters } from './links.js';
import { BadAddress } from './page.js';
import { word } from './words.js';

/** A filter of a list, declared once: the form, the chips, the sentence, the address, the variables and the export follow. */
export interface Filter<Where extends object> {
  /** The parameter in the address. */
  readonly name: string;
  /** What the form calls it. */
  readonly label: string;
  /** The condition of a value, as the API takes it; undefined where the value is none. */
  readonly where: (value: string) => Where | undefined;
  /** The name of a record that a text is read as, where it may be written by hand: its name may be none on record. */
  readonly typed?: (text: string) => string;
  /** What a value is called where no facet gives it a name. */
  readonly says: (value: string) => string;
  /** The values, where they are not read from a facet. */
  readonly fixed?: readonly string[];
  /** Whether a record may be of several values: the counts of the choices cannot be added up then. */
  readonly overlaps?: boolean;
  /** What the form says for "no filter". */
  readonly every?: string;
}

/** A value that a filter may have, with how many records it leaves. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count?: number | undefined;
}

/** The filters that are in force. */
export class Chosen<Where extends object> {
  constructor(
    readonly filters: readonly Filter<Where>[],
    /** By the filter's name. */
    readonly values: ReadonlyMap<string, string>,
    /** A condition that the page itself adds. */
    private readonly always: Where | undefined,
  ) {}

  /** The condition of all of them, as the API takes it. */
  get where(): Where {
    return this.except();
  }

  /** The condition of all but one: what the choices of that one are counted under. */
  except(name?: string): Where {
    return this.conditionOf(new Map([...this.values].filter(([each]) => each !== name)));
  }

  /** The condition of all, with one of them at a value: what that choice leaves. */
  at(name: string, value: string): Where {
    return this.conditionOf(new Map([...this.values, [name, value]]));
  }

  private conditionOf(values: ReadonlyMap<string, string>): Where {
    const conditions = this.filters.flatMap((filter) => {
      const value = values.get(filter.name);
      const condition = value === undefined ? undefined : filter.where(value);
      return condition === undefined ? [] : [condition];
    });
    return joined(this.always === undefined ? conditions : [this.always, ...conditions]);
  }

  /** The values as parameters of an address, some of them changed. */
  parameters(changes: Readonly<Record<string, string | undefined>> = {}): Record<string, string | undefined> {
    return { ...Object.fromEntries(this.values), ...changes };
  }
}

/** Several conditions as one. Where two speak of the same field, they are parts of an `and`. */
function joined<Where extends object>(conditions: readonly Where[]): Where {
  const names = conditions.flatMap((each) => Object.keys(each));
  const isPlain = new Set(names).size === names.length;
  // Every `where` of the API has `and`.
  return isPlain ? Object.assign({}, ...conditions) : ({ and: conditions } as unknown as Where);
}

/**
 * Reads the filters of an address.
 * @param always a condition that the page itself adds.
 * @throws BadAddress where a value is none.
 */
export function readFilters<Where extends object>(
  filters: readonly Filter<Where>[],
  search: URLSearchParams,
  always?: Where,
): Chosen<Where> {
  const values = new Map<string, string>();
  for (const filter of filters) {
    const text = search.get(filter.name)?.trim();
    if (!text) continue;
    const value = filter.typed?.(text) ?? text;
    const allowed = filter.fixed ? ` There are: ${filter.fixed.join(', ')}.` : '';
    if (value.length > 200 || filter.where(value) === undefined)
      throw new BadAddress(`“${text.slice(0, 60)}” is no value of the filter “${filter.label}”.${allowed}`);
    values.set(filter.name, value);
  }
  return new Chosen(filters, values, always);
}

/** An order of a list, as the address names it. */
export interface Sort<Field extends string> {
  /** Example: `-value`. */
  readonly name: string;
  readonly field: Field;
  readonly direction: 'ASC' | 'DESC';
}

/**
 * Reads the order of an address: a name of the table, with a minus sign for the largest first.
 * @throws BadAddress where there is no such order.
 */
export function readSort<Field extends string>(
  fields: Readonly<Record<string, Field>>,
  search: URLSearchParams,
  byDefault: string,
): Sort<Field> {
  const name = search.get('sort') || byDefault;
  const field = Object.hasOwn(fields, name.replace(/^-/, '')) ? fields[name.replace(/^-/, '')] : undefined;
  if (!field)
    throw new BadAddress(
      `“${name.slice(0, 60)}” is no order of this list. There are: ${Object.keys(fields).join(', ')}.`,
    );
  return { name, field, direction: name.startsWith('-') ? 'DESC' : 'ASC' };
}

/** A key of a facet: the value of an enum, a period, a record. */
type Key =
  | string
  | { readonly label: string }
  | { readonly slug: string; readonly designation: string }
  | { readonly slug: string; readonly name: string }
  | { readonly code: string; readonly name: string };

/** A facet of which one key is asked for. */
export interface Faceted {
  readonly facets: readonly {
    readonly values: readonly { readonly count: number; readonly key: Readonly<Record<string, Key | null>> }[];
  }[];
}

/**
 * The choices that a facet gives.
 * @param type the enum of its keys, where they are values of one.
 */
export function choicesOf({ facets }: Faceted, type?: string): readonly Choice[] {
  return facets.flatMap(({ values }) =>
    values.flatMap(({ count, key }): Choice[] => {
      const of = Object.values(key).find((each) => each !== null);
      return of === undefined || of === null ? [] : [{ ...choiceOf(of, type), count }];
    }),
  );
}

/**
 * The choices of a filter that has a few values of its own.
 * @param counts how many records each leaves, by its value.
 */
export const fixedChoices = <Where extends object>(
  { fixed = [], says }: Filter<Where>,
  counts: Readonly<Record<string, number>>,
): readonly Choice[] => fixed.map((value) => ({ value, label: says(value), count: counts[value] }));

/**
 * The choices of equipment: families where they are asked for, then things, and what is chosen although it is not among the most frequent. A choice means all
 * that belongs to it, which a facet counts for topmost families alone: things have no counts.
 */
export function equipmentChoices(
  { facets }: Faceted,
  chosen: { readonly slug: string; readonly designation: string } | null,
): readonly Choice[] {
  const choices = new Map<string, Choice>();
  for (const { count, key } of facets.flatMap(({ values }) => values)) {
    const { family, equipment } = key;
    const choice = family ? { ...choiceOf(family, undefined), count } : equipment && choiceOf(equipment, undefined);
    if (choice && !choices.has(choice.value)) choices.set(choice.value, choice);
  }
  if (chosen && !choices.has(chosen.slug))
    return [{ value: chosen.slug, label: chosen.designation }, ...choices.values()];
  return [...choices.values()];
}

function choiceOf(key: Key, type: string | undefined): Choice {
  if (typeof key === 'string') return { value: key, label: type === undefined ? key : word(type, key) };
  if ('label' in key) return { value: key.label, label: key.label };
  if ('designation' in key) return { value: key.slug, label: key.designation };
  return { value: 'code' in key ? key.code : key.slug, label: key.name };
}

/** The address of a list under other filters: always from its first page. */
export const listPath = (path: string, parameters: Readonly<Record<string, string | undefined>>): string =>
  withParameters(path, { ...parameters, after: undefined });
