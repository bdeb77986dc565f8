import type { Model } from '../query/model.js';

/**
 * How a field's value follows from the record, said as data where it is more than a column or a relation. Resolvers and the engine do the same because
 * both follow from this one declaration.
 */
export type Reading =
  /** A column of the record under another name than the field's: a part of an amount of money, say. */
  | { readonly kind: 'column'; readonly column: string }
  /** A date held as the first and the last day that it may be. */
  | { readonly kind: 'partialDate'; readonly first: string; readonly last: string }
  /** Several columns of the record that make one value; null where `known` is unknown. */
  | { readonly kind: 'value'; readonly known: string }
  /** Whether there is a related record. */
  | { readonly kind: 'exists'; readonly relation: string }
  /** The first of these relations that leads to a record; it tells the record's type. */
  | { readonly kind: 'firstOf'; readonly relations: Readonly<Record<string, Model>> }
  /** Records that are reached through other records, in their order; those that lead nowhere are left out. */
  | {
      readonly kind: 'through';
      readonly relation: string;
      readonly where: { readonly column: string; readonly equals: string };
      /** Columns of the records in between, ascending. */
      readonly orderBy: readonly string[];
      readonly to: string;
    }
  /** One record, by a natural key: each argument names a column. */
  | { readonly kind: 'lookup'; readonly model: Model; readonly keys: Readonly<Record<string, LookupKey>> }
  /** The standing to the treaty of the country, and on the day, that the arguments name (treatyStatus.ts). */
  | { readonly kind: 'treatyStatus' }
  /** What the record's countries were, on its day, to each treaty that governs something in it (packageTreatyStatus.ts). */
  | {
      readonly kind: 'packageTreatyStatus';
      /** The first and the last day that it may be. */
      readonly on: { readonly first: string; readonly last: string };
      /** The columns that hold the countries, by what each country is to the record. */
      readonly countries: Readonly<Record<string, string>>;
      /** The lines of the record, ascending by these columns. */
      readonly lines: { readonly relation: string; readonly orderBy: readonly string[] };
      /** From a line over what it names, and the families of that, to the treaties that govern it. */
      readonly governing: readonly string[];
    };

/** A column that tells records apart, and how it is written. */
export interface LookupKey {
  readonly column: string;
  readonly form: 'text' | 'countryCode' | 'address';
}

/** A declaration as a field's `extensions`. */
export function reads<R extends Reading>(reading: R): { readonly dossierReading: R } {
  return { dossierReading: reading };
}
