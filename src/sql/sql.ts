import type { Operand } from '../query/condition.js';

/** A value of a statement. It travels beside the text, as a parameter. */
export class Param {
  /** @param type the PostgreSQL type that it is cast to, from the Prisma schema or from this folder. */
  constructor(
    readonly operand: Operand,
    readonly type: string,
  ) {}
}

/**
 * A piece of SQL. Its text comes from this folder and from the Prisma schema alone, never from a request. It holds the pieces that it is made of as they are:
 * copied into each piece around them, those of a deep document were most of what it took to compile it.
 */
export class Sql {
  constructor(readonly parts: readonly (string | Param | Sql)[]) {}
}

/** A piece of SQL from a template: what is set in is SQL or a parameter, so that no text can slip in. */
export function sql(strings: TemplateStringsArray, ...values: readonly (Sql | Param)[]): Sql {
  const parts: (string | Param | Sql)[] = [];
  for (const [index, text] of strings.entries()) {
    if (text !== '') parts.push(text);
    const value = values[index];
    if (value) parts.push(value);
  }
  return new Sql(parts);
}

/** Pieces with a separator between them. */
export function joined(
  pieces: readonly Sql[],
  separator: ', ' | ' AND ' | ' OR ' | ' + ' | ' UNION ' | ' UNION ALL ' | ' INTERSECT ' | ' ',
): Sql {
  return new Sql(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece])));
}

/** A table, column or alias, in quotes. */
export function identifier(name: string): Sql {
  return new Sql([`"${name.replaceAll('"', '""')}"`]);
}

/** A text of ours as SQL writes it. */
export function literal(text: string): Sql {
  // A backslash would only be read as one under standard_conforming_strings, which a server could have switched off.
  return new Sql([text.includes('\\') ? `E'${quoted(text).replaceAll('\\', '\\\\')}'` : `'${quoted(text)}'`]);
}

const quoted = (text: string) => text.replaceAll("'", "''");

/** A whole number that is part of a statement, and no parameter of it: the planner sees it. */
export const numberSql = (value: number): Sql => new Sql([String(value)]);

/** A statement as it is sent: its text with `$1`, `$2`… and its parameters in that order. */
export interface Statement {
  readonly text: string;
  readonly params: readonly Param[];
}

/** Writes a statement down. A parameter that is in several places is sent once. */
export function statementOf(whole: Sql): Statement {
  const places = new Map<Param, number>();
  let text = '';
  const write = ({ parts }: Sql): void => {
    for (const part of parts) {
      if (part instanceof Sql) write(part);
      else if (part instanceof Param) text += `$${placeOf(part)}::${part.type}`;
      else text += part;
    }
  };
  const placeOf = (param: Param): number => {
    const known = places.get(param) ?? places.size + 1;
    places.set(param, known);
    return known;
  };
  write(whole);
  return { text, params: [...places.keys()] };
}
