import { queryFromInfo } from '@pothos/plugin-prisma';
import { builder } from '../builder.js';
import { badInput } from '../errors.js';
import type { Model } from '../filters/declare.js';
import { type LookupKey, reads } from '../reading.js';
import { recordRef } from '../records.js';
import { countryCode } from './countryCode.js';
import { delegateOf } from './delegate.js';

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
      resolve: (_root, args, context, info) => {
        const key = readKey(keys, args);
        const query = queryFromInfo({ context, info, typeName: model });
        return delegateOf(context.prisma, model).findUnique({ ...query, where: { [key.column]: key.value } });
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
): { readonly column: string; readonly value: string } {
  const names = Object.keys(keys);
  const given = names.flatMap((name) => {
    const [key, value] = [keys[name], args[name]];
    return key && typeof value === 'string' ? [{ column: key.column, value: asWritten(key, value, name) }] : [];
  });
  const [key] = given;
  if (!key || given.length > 1) {
    throw badInput(
      names.join(', '),
      given.length > 1 ? 'only one of these can be given.' : 'one of these must be given.',
    );
  }
  return key;
}

/** A key's value as its column holds it. */
export function asWritten({ form }: LookupKey, value: string, place: string): string {
  switch (form) {
    case 'text':
      return value;
    case 'countryCode':
      return countryCode(value, place);
  }
}
