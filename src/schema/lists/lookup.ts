import { queryFromInfo } from '@pothos/plugin-prisma';
import { badInput } from '../../query/errors.js';
import type { Model } from '../../query/model.js';
import { addressesOf, maxAddress } from '../../query/values/address.js';
import { countryCode } from '../../query/values/countryCode.js';
import { builder } from '../builder.js';
import { type LookupKey, reads } from '../reading.js';
import { recordRef } from '../records.js';
import { delegateOf, type Row } from './delegate.js';

/** A natural key with what it is, for the argument's description. */
type DescribedKey = LookupKey & { readonly description: string };

/**
 * Adds the lookup of one record by a natural key to the query type; null when there is none.
 * @param keys the arguments: one that must be given, or several of which one must.
 */
export function rootLookup(
  name: string,
  model: Model,
  keys: Readonly<Record<string, DescribedKey>>,
  description: string,
): void {
  const required = Object.keys(keys).length === 1;
  builder.queryField(name, (t) =>
    t.field({
      type: recordRef(model),
      nullable: true,
      description,
      args: Object.fromEntries(
        Object.entries(keys).map(([key, { description }]) => [key, t.arg.string({ required, description })]),
      ),
      extensions: reads({ kind: 'lookup', model, keys }),
      resolve: async (_root, args, context, info) => {
        const { column, values } = readKey(keys, args);
        const table = delegateOf(context.prisma, model);
        const [value, ...others] = values;
        if (others.length === 0) {
          const query = queryFromInfo({ context, info, typeName: model });
          return table.findUnique({ ...query, where: { [column]: value } });
        }
        const query = queryFromInfo({ context, info, typeName: model, select: { [column]: true } });
        const found = await table.findMany({ ...query, where: { [column]: { in: values } } });
        const placeOf = (row: Row) => values.indexOf(String(row[column]));
        return found.sort((one, other) => placeOf(one) - placeOf(other))[0] ?? null;
      },
    }),
  );
}

/**
 * The one natural key that a lookup gives.
 * @throws BAD_USER_INPUT when none is given, or several, or one that cannot be a key.
 */
function readKey(
  keys: Readonly<Record<string, LookupKey>>,
  args: Readonly<Record<string, unknown>>,
): { readonly column: string; readonly values: readonly string[] } {
  const names = Object.keys(keys);
  const given = names.flatMap((name) => {
    const [key, value] = [keys[name], args[name]];
    return key && typeof value === 'string' ? [{ key, value, name }] : [];
  });
  const [only] = given;
  if (!only || given.length > 1) {
    throw badInput(
      names.join(', '),
      given.length > 1 ? 'only one of these can be given.' : 'one of these must be given.',
    );
  }
  return { column: only.key.column, values: asWritten(only.key, only.value, only.name) };
}

/**
 * A key's value as its column may hold it: one value, or several of which the first that there is counts.
 * @throws BAD_USER_INPUT for what cannot be such a key.
 */
export function asWritten({ form }: Pick<LookupKey, 'form'>, value: string, place: string): readonly string[] {
  switch (form) {
    case 'text':
      return [value];
    case 'countryCode':
      return [countryCode(value, place)];
    case 'address':
      return addressesFor(value, place);
  }
}

/** The address itself first: where two records have addresses of one page, each is found by its own. */
function addressesFor(address: string, place: string): readonly string[] {
  if (address.length > maxAddress)
    throw badInput(place, `is ${address.length} characters long; at most ${maxAddress} are allowed.`);
  if (address.includes('\u0000')) throw badInput(place, 'holds a NUL character, which no text has.');
  const addresses = addressesOf(address);
  if (addresses.length === 0)
    throw badInput(
      place,
      `${JSON.stringify(address)} is not an http or https address. Write it whole, as in "https://example.org/story".`,
    );
  return [...new Set([address, ...addresses])];
}
