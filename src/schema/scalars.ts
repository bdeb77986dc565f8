import { GraphQLError, Kind } from 'graphql';
import { builder } from './builder.js';
import { type DayRange, parsePartialDate } from './values/partialDate.js';

const notADate = (value: unknown) =>
  new GraphQLError(`PartialDate: ${JSON.stringify(value)} is no date. Write a day (2024-11-20), a month (2024-11) or a year (2024).`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });

function readDate(value: unknown): DayRange {
  const range = typeof value === 'string' ? parsePartialDate(value) : undefined;
  if (!range) throw notADate(value);
  return range;
}

builder.scalarType('PartialDate', {
  description: 'A date as precise as the source gives it: a day `2024-11-20`, a month `2024-11` or a year `2024`. In a filter, too, any of the three.',
  serialize: (value) => value,
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : 'value' in node ? node.value : node.kind),
});

/** Up to 15 digits before the point and 3 behind it: what the columns hold. */
const decimal = /^-?\d{1,15}(\.\d{1,3})?$/;

function readDecimal(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !decimal.test(text)) {
    throw new GraphQLError(
      `Decimal: ${JSON.stringify(value)} is no decimal number. Write digits, with at most 15 before the point and 3 behind it: "275000000" or "0.5".`,
      { extensions: { code: 'BAD_USER_INPUT' } },
    );
  }
  return text;
}

builder.scalarType('Decimal', {
  description: 'An exact decimal number, written as text so that no digit is lost: `"275000000"`. In a filter a whole number without quotes is understood as well.',
  serialize: (value) => value.toString(),
  parseValue: readDecimal,
  parseLiteral: (node) => readDecimal(node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : node.kind),
});
