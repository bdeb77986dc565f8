import { joined, literal, Param, Sql, sql } from './sql.js';

/** A stretch of the answer that is the same whatever the rows hold. */
export interface Fixed {
  readonly text: string;
  /** Whether some of it was written by the client, as an alias is: then it travels as a parameter. */
  readonly ofClient: boolean;
}

/** A part of the answer's JSON: a fixed stretch, or what an expression gives. NULL gives nothing. */
export type Piece = Fixed | Sql;

/** A fixed stretch of ours. */
export function fixed(text: string): Fixed {
  return { text, ofClient: false };
}

/** PostgreSQL takes a hundred arguments; one is kept free. */
const maxArguments = 99;

/** An expression that gives the pieces as one text. */
export function textOf(pieces: readonly Piece[]): Sql {
  const parts = merged(pieces).map((piece) => (piece instanceof Sql ? piece : fixedSql(piece)));
  const [only] = parts;
  if (only && parts.length === 1) return sql`${only}::text`;
  if (parts.length <= maxArguments) return call(parts);
  const groups: Sql[] = [];
  for (let start = 0; start < parts.length; start += maxArguments)
    groups.push(call(parts.slice(start, start + maxArguments)));
  return textOf(groups);
}

const call = (parts: readonly Sql[]) => sql`concat(${joined(parts, ', ')})`;

function fixedSql({ text, ofClient }: Fixed): Sql {
  return ofClient ? sql`${new Param(text, 'text')}` : literal(text);
}

/** Joins neighbouring fixed stretches: each is an argument of every row. */
function merged(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && !(last instanceof Sql) && !(piece instanceof Sql))
      result[result.length - 1] = { text: last.text + piece.text, ofClient: last.ofClient || piece.ofClient };
    else result.push(piece);
  }
  return result;
}

/** An object of named members, in their order. */
export function objectOf(
  members: readonly { readonly name: string; readonly ofClient: boolean; readonly pieces: readonly Piece[] }[],
): Piece[] {
  const pieces: Piece[] = [fixed('{')];
  for (const [index, { name, ofClient, pieces: value }] of members.entries()) {
    // A name is a GraphQL name: letters, digits and underscores, which JSON takes as they are.
    pieces.push({ text: `${index === 0 ? '' : ','}"${name}":`, ofClient }, ...value);
  }
  return [...pieces, fixed('}')];
}
