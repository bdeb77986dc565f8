import type { Operand } from '../query/condition.js';

/** A value of a statement. It travels beside the text, as a parameter. */
export class Param {
  /** @param type the PostgreSQL type that it is cast to, from the Prisma schema or from this folder. */
  constructor(
    readonly operand: Operand,
    readonly type: string,
  ) {}
}

/** A piece of SQL. Its text comes from this folder and from the Prisma schema alone, never from a request. */
export class Sql {
  constructor(readonly parts: readonly (string | Param)[]) {}
}

/** A piece of SQL from a template: what is set in is SQL or a parameter, so that no text can slip in. */
export function sql(strings: TemplateStringsArray, ...values: readonly (Sql | Param)[]): Sql {
  const parts: (string | Param)[] = [];
  for (const [index, text] of strings.entries()) {
    if (text !== '') parts.push(text);
    const value = values[index];
    if (value instanceof Param) parts.push(value);
    else if (value) parts.push(...value.parts);
  }
  return new Sql(parts);
}

/** Pieces with a separator between them. */
export function joined(
  pieces: readonly Sql[],
  separator: ', ' | ' AND ' | ' OR ' | ' + ' | ' UNION ' | ' UNION ALL ' | ' INTERSECT ' | ' ',
): Sql {
  return new Sql(pieces.flatMap(({ parts }, index) => (index === 0 ? parts : [separator, ...parts])));
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
export function statementOf({ parts }: Sql): Statement {
  const params: Param[] = [];
  const text = parts.map((part) => {
    if (typeof part === 'string') return part;
    const known = params.indexOf(part);
    const place = known >= 0 ? known : params.push(part) - 1;
    return `$${place + 1}::${part.type}`;
  });
  return { text: text.join(''), params };
}
