import type { InputObjectRef } from '@pothos/core';
import type { EnumName } from '../../query/enums.js';
import type { Comparison, Filter, FilterField, FilterFields } from '../../query/filter.js';
import type { WhereInput } from '../../query/readWhere.js';
import { builder } from '../builder.js';
import { enumRef } from '../enums.js';

type Ref = InputObjectRef<typeof builder.$inferSchemaTypes, WhereInput>;

/** Every input type is made once, under its name. */
const made = new Map<string, Ref>();

function once(name: string, make: (ref: Ref) => void): Ref {
  const existing = made.get(name);
  if (existing) return existing;
  const ref = builder.inputRef<WhereInput>(name);
  made.set(name, ref);
  make(ref);
  return ref;
}

/** The comparisons of a date that may be unknown. */
export const maybeDateInput = (): Ref => comparisonType('PartialDate', true);

/** The `where` input of a model's lists. */
export function whereInput(filter: Filter): Ref {
  return once(`${filter.model}Where`, (ref) => {
    builder.inputType(ref, {
      description:
        `Conditions on ${filter.model} records. All that are given must hold. \`{}\` for a comparison is no ` +
        'condition; for a related record it asks that there is one.',
      fields: (t) => ({
        and: t.field({ type: [ref], description: 'All of these hold. `[]`: no condition.' }),
        or: t.field({ type: [ref], description: 'At least one of these holds. `[]`: no condition.' }),
        not: t.field({ type: ref, description: 'This does not hold. `{}`: nothing is found.' }),
        ...Object.fromEntries(
          Object.entries(filter.fields).map(([name, field]) => [
            name,
            t.field({ type: fieldInput(field), description: field.description }),
          ]),
        ),
      }),
    });
  });
}

function fieldInput(field: FilterField): Ref | 'String' {
  switch (field.type) {
    case 'column':
      return comparisonInput(field.compare, field.nullable);
    case 'date':
      return comparisonType('PartialDate', field.nullable);
    case 'group':
      return groupInput(field.name, field.fields);
    case 'one':
      return whereInput(field.target());
    case 'many':
      return quantifierInput(field.target());
    case 'belongs':
      return 'String';
  }
}

function groupInput(name: string, fields: FilterFields): Ref {
  return once(`${name}Where`, (ref) => {
    builder.inputType(ref, {
      description: `Conditions on the parts of a ${name} value. All that are given must hold.`,
      fields: (t) =>
        Object.fromEntries(
          Object.entries(fields).map(([part, field]) => [
            part,
            t.field({ type: fieldInput(field), description: field.description }),
          ]),
        ),
    });
  });
}

function quantifierInput(target: Filter): Ref {
  return once(`${target.model}ListWhere`, (ref) => {
    builder.inputType(ref, {
      description: `Conditions on the ${target.model} records that belong to a record.`,
      fields: (t) => ({
        some: t.field({
          type: whereInput(target),
          description: 'At least one of them is so. `{}`: there is at least one.',
        }),
        every: t.field({ type: whereInput(target), description: 'All of them are so; also where there are none.' }),
        none: t.field({ type: whereInput(target), description: 'None of them is so. `{}`: there are none.' }),
      }),
    });
  });
}

function comparisonInput(compare: Comparison, nullable: boolean): Ref {
  switch (compare.kind) {
    case 'key':
    case 'countryCode':
      return comparisonType('Key', nullable);
    case 'text':
    case 'names':
      return comparisonType('Text', nullable);
    case 'int':
      return comparisonType('Int', nullable);
    case 'decimal':
      return comparisonType('Decimal', nullable);
    case 'enum':
      return enumComparison(compare.enumName, nullable);
    case 'enumList':
      return enumListComparison(compare.enumName);
  }
}

/** A comparison that offers `isNull` is a type of its own: where nothing can be unknown, nobody is asked whether it is. */
const nameOf = (base: string, nullable: boolean) => `${nullable ? 'Nullable' : ''}${base}Filter`;

const isNullDescription = '`true`: the value is unknown. `false`: it is known.';

type OrderedScalar = 'Int' | 'Decimal' | 'PartialDate';

const meaning: Record<OrderedScalar | 'Key' | 'Text', string> = {
  Key: 'Compares a short name, code or address, exactly.',
  Text: 'Compares text, blind to case and accents: `zelensky` finds `Zelenskyy` where that is one of the names.',
  Int: 'Compares a whole number.',
  Decimal: 'Compares an exact number. An unknown one meets no comparison.',
  PartialDate:
    'Compares a date. A month or a year stands for all of its days, on both sides: `eq: "2024-11"` finds ' +
    'every day of that month, `gt: "2024"` what is later than that year, and a date known only to the year ' +
    'meets `gte: "2024-06"` only if all of that year does.',
};

function comparisonType(base: OrderedScalar | 'Key' | 'Text', nullable: boolean): Ref {
  return once(nameOf(base, nullable), (ref) => {
    const text = base === 'Key' || base === 'Text';
    const type = text ? 'String' : base;
    builder.inputType(ref, {
      description: meaning[base],
      fields: (t) => ({
        eq: t.field({ type, description: 'Is this.' }),
        neq: t.field({ type, description: 'Is known and is not this.' }),
        in: t.field({ type: [type], description: 'Is one of these. `[]`: nothing is found.' }),
        notIn: t.field({ type: [type], description: 'Is known and is none of these. `[]`: no condition.' }),
        ...(base === 'Key'
          ? {}
          : text
            ? {
                contains: t.field({ type, description: 'Has this in it.' }),
                startsWith: t.field({ type, description: 'Begins with this.' }),
                endsWith: t.field({ type, description: 'Ends with this.' }),
              }
            : {
                gt: t.field({ type, description: 'Is more, or later, than this.' }),
                gte: t.field({ type, description: 'Is this, or more, or later.' }),
                lt: t.field({ type, description: 'Is less, or earlier, than this.' }),
                lte: t.field({ type, description: 'Is this, or less, or earlier.' }),
              }),
        ...(nullable ? { isNull: t.boolean({ description: isNullDescription }) } : {}),
      }),
    });
  });
}

function enumComparison(enumName: EnumName, nullable: boolean): Ref {
  return once(nameOf(enumName, nullable), (ref) => {
    const type = enumRef(enumName);
    builder.inputType(ref, {
      description: `Compares a value of ${enumName}.`,
      fields: (t) => ({
        eq: t.field({ type, description: 'Is this.' }),
        neq: t.field({ type, description: 'Is known and is not this.' }),
        in: t.field({ type: [type], description: 'Is one of these. `[]`: nothing is found.' }),
        notIn: t.field({ type: [type], description: 'Is known and is none of these. `[]`: no condition.' }),
        ...(nullable ? { isNull: t.boolean({ description: isNullDescription }) } : {}),
      }),
    });
  });
}

function enumListComparison(enumName: EnumName): Ref {
  return once(`${enumName}ListFilter`, (ref) => {
    const type = enumRef(enumName);
    builder.inputType(ref, {
      description: `Compares a list of ${enumName} values.`,
      fields: (t) => ({
        has: t.field({ type, description: 'Holds this.' }),
        hasSome: t.field({ type: [type], description: 'Holds at least one of these. `[]`: nothing is found.' }),
        hasEvery: t.field({ type: [type], description: 'Holds all of these. `[]`: no condition.' }),
        isEmpty: t.boolean({ description: '`true`: holds none at all.' }),
      }),
    });
  });
}
