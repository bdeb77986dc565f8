import { GraphQLError, Kind, type ValueNode } from 'graphql';
import type { ErrorCode } from '../query/errors.js';
import { decimalDigits, fits, mayHaveLostDigits, parseDecimal, writeDecimal } from '../query/values/decimal.js';
import { type DayRange, parsePartialDate } from '../query/values/partialDate.js';
import { builder } from './builder.js';

/** What a value in a document reads, for scalars that take text or digits; anything else is shown as it was written. */
function textOf(node: ValueNode): string {
  return node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT || node.kind === Kind.ENUM
    ? node.value
    : node.kind;
}

function bad(message: string, node: ValueNode | undefined): GraphQLError {
  return new GraphQLError(message, { nodes: node ?? null, extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode } });
}

function readDate(value: unknown, node?: ValueNode): DayRange {
  const range = typeof value === 'string' ? parsePartialDate(value) : undefined;
  if (!range)
    throw bad(
      `PartialDate: ${JSON.stringify(value)} is no date. Write a day (2024-11-20), a month (2024-11) or a year (2024), in quotes.`,
      node,
    );
  return range;
}

builder.scalarType('PartialDate', {
  description:
    'A date as precise as the source gives it: a day `2024-11-20`, a month `2024-11` or a year `2024`. In a filter, too, any of the three.',
  serialize: (value) => value,
  parseValue: (value) => readDate(value),
  parseLiteral: (node) => readDate(textOf(node), node),
});

function readDecimal(value: unknown, node?: ValueNode): string {
  if (typeof value === 'number' && mayHaveLostDigits(value))
    throw bad(`Decimal: ${value} has more digits than a JSON number keeps. Write it in quotes.`, node);
  const decimal = parseDecimal(value);
  if (!decimal || !fits(decimal, decimalDigits)) {
    const { before, behind } = decimalDigits;
    throw bad(
      `Decimal: ${JSON.stringify(value)} is not a decimal number. Write digits, with at most ${before} before ` +
        `the point and ${behind} behind it: "275000000" or "0.5".`,
      node,
    );
  }
  return writeDecimal(decimal);
}

builder.scalarType('Decimal', {
  description:
    'An exact decimal number, written as text so that no digit is lost: `"275000000"`. In a filter, with at ' +
    `most ${decimalDigits.before} digits before the point and ${decimalDigits.behind} behind it; a number ` +
    'without quotes is understood as well.',
  serialize: (value) => value.toString(),
  parseValue: (value) => readDecimal(value),
  parseLiteral: (node) => readDecimal(textOf(node), node),
});
