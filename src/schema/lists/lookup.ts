import { type Given, mapped } from '../../query/deferred.js';
import { badInput, refuseNul } from '../../query/errors.js';
import { columnOf, type Model } from '../../query/model.js';
import { addressesOf, maxAddress } from '../../query/values/address.js';
import { countryCode } from '../../query/values/countryCode.js';
import { parameter } from '../../sql/comparison.js';
import { oneRecord } from '../../sql/leaf.js';
import { Source } from '../../sql/source.js';
import { Param, type Sql, sql } from '../../sql/sql.js';
import { builder } from '../builder.js';
import { fromSql } from '../fromSql.js';
import { recordRef } from '../records.js';

/** A natural key: the column that identifies a record, and how it is written. */
export interface LookupKey {
  readonly column: string;
  readonly form: 'text' | 'countryCode' | 'address';
  readonly description: string;
}

type Keys = Readonly<Record<string, LookupKey>>;

/** What the arguments of a lookup are, for tests. */
export interface LookupExtensions {
  readonly dossierLookup: { readonly model: Model; readonly keys: Keys };
}

/**
 * Adds the lookup of one record by a natural key to the query type; null when there is none.
 * @param keys the arguments: one that must be given, or several of which one must.
 */
export function rootLookup(name: string, model: Model, keys: Keys, description: string): void {
  const required = Object.keys(keys).length === 1;
  builder.queryField(name, (t) =>
    t.field({
      type: recordRef(model),
      nullable: true,
      description,
      args: Object.fromEntries(
        Object.entries(keys).map(([key, { description }]) => [key, t.arg.string({ required, description })]),
      ),
      ...fromSql<unknown, Readonly<Record<string, string | null | undefined>>, LookupExtensions>(
        (_root, request) => {
          const source = Source.of(model, request.aliases);
          return oneRecord(request.object(source), source, isMeant(source, readKey(keys, request.args)));
        },
        { dossierLookup: { model, keys } },
      ),
    }),
  );
}

/** The one natural key that a lookup is given. */
interface GivenKey extends Pick<LookupKey, 'column' | 'form'> {
  readonly name: string;
  readonly value: Given<string>;
}

/** @throws BAD_USER_INPUT when none is given, or several. */
function readKey(keys: Keys, args: Readonly<Record<string, Given<string | null | undefined>>>): GivenKey {
  const given = Object.entries(keys).flatMap(([name, { column, form }]) => {
    const value = args[name];
    return value == null ? [] : [{ name, column, form, value }];
  });
  const [only] = given;
  if (!only || given.length > 1)
    throw badInput(
      Object.keys(keys).join(', '),
      given.length > 1 ? 'only one of these can be given.' : 'one of these must be given.',
    );
  return only;
}

/** The condition for the record of a key. */
function isMeant(source: Source, key: GivenKey): Sql {
  const held = source.column(key.column);
  const written = mapped(key.value, (value) => asWritten(key, String(value), key.name));
  if (key.form === 'address') return firstHeld(held, written);
  return sql`${held} = ${parameter(mapped(written, onlyOf), columnOf(source.model, key.column).type)}`;
}

/** The value of a key that has one form. */
function onlyOf(values: unknown): string {
  if (!Array.isArray(values) || typeof values[0] !== 'string') throw new TypeError('a key without its value');
  return values[0];
}

/** The row whose unique key is one of several values: of two such rows, the one whose key comes first among them. */
function firstHeld(held: Sql, values: Given<readonly string[]>): Sql {
  const list = sql`${new Param(values, 'text[]')}`;
  return sql`${held} = ANY(${list}) ORDER BY array_position(${list}, ${held}) LIMIT 1`;
}

/**
 * A key's value as its column may hold it: one value, or several of which the first that there is counts.
 * @throws BAD_USER_INPUT for what cannot be such a key.
 */
function asWritten({ form }: Pick<LookupKey, 'form'>, value: string, place: string): readonly string[] {
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
  refuseNul(place, address);
  const addresses = addressesOf(address);
  if (addresses.length === 0)
    throw badInput(
      place,
      `${JSON.stringify(address)} is not an http or https address. Write it whole, as in "https://example.org/story".`,
    );
  return [...new Set([address, ...addresses])];
}
