import type { WhereInput } from '../query/readWhere.js';
import type { Estimate } from './estimate.js';
import type { RecordCounts } from './records.js';

/** The records that a connection is of, under its `where`. */
export interface Listed {
  readonly model: string;
  readonly met: Estimate;
  /** What meets another `where` of the list. */
  readonly meeting: (where: WhereInput) => Estimate;
  readonly where: WhereInput | undefined;
  /** How many belong to one parent, about; undefined for a list of the query. */
  readonly records: number | undefined;
}

/** What a field costs beyond its selection. */
interface Charge {
  /** In units of cost, once for each record that it is asked of. */
  readonly own: number;
  /** How many entries the lists directly below it hold, at most. */
  readonly rows: number;
}

/** What a charge depends on beside the field's arguments. */
interface Circumstances {
  readonly counts: RecordCounts;
  /** The records of the connection that the field is on. */
  readonly listed: Listed | undefined;
  /** Whether a field of this name is asked for anywhere below. */
  readonly asksFor: (name: string) => boolean;
}

/** What a field costs with its arguments. */
export type ChargeOf<Args> = (args: Args, circumstances: Circumstances) => Charge;

/** What a field says of its cost, in its `extensions`. */
export function charges<Args = object>(chargeOf: ChargeOf<Args>): { readonly dossierCharge: ChargeOf<Args> } {
  return { dossierCharge: chargeOf };
}

/** The charge that a field declares. What is read back here was put there by `charges()`; the arguments are those of the field itself. */
export function chargeOf(extensions: Readonly<Record<string, unknown>>): ChargeOf<object> | undefined {
  return isCharge(extensions.dossierCharge) ? extensions.dossierCharge : undefined;
}

const isCharge = (value: unknown): value is ChargeOf<object> => typeof value === 'function';
