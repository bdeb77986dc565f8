import type pg from 'pg';
import { getDatamodel } from '../generated/pothos.js';
import { tableDefinitions } from '../generated/tables.js';

/** A table of a backup. */
export interface BackupTable {
  readonly name: string;
  /** Its columns, but for those that PostgreSQL generates from the others. */
  readonly columns: readonly string[];
}

/**
 * The tables of the Prisma schema: of its models, and between them. Not whatever else may be in the database: restoring empties these.
 */
export function tableNames(): readonly string[] {
  const { models } = getDatamodel().datamodel;
  const between = Object.values(models).flatMap(({ fields }) =>
    fields.flatMap((field) => {
      if (field.kind !== 'object' || !field.isList || field.relationName === undefined) return [];
      // Neither side holds the other's id: Prisma keeps a table between them.
      const holds = models[field.type]?.fields.some(
        (other) =>
          other.kind === 'object' &&
          other.relationName === field.relationName &&
          (other.relationFromFields ?? []).length > 0,
      );
      return holds ? [] : [`_${field.relationName}`];
    }),
  );
  return [...new Set([...Object.values(tableDefinitions).map(({ name }) => name), ...between])];
}

/** The tables with their columns, each after those that its foreign keys point at. */
export async function tablesInOrder(client: pg.ClientBase): Promise<readonly BackupTable[]> {
  const names = tableNames();
  const { rows } = await client.query<{ name: string; columns: string[]; targets: string[] }>(
    `SELECT t.name,
            ARRAY(SELECT attname::text FROM pg_attribute
                  WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum) AS columns,
            ARRAY(SELECT DISTINCT f.relname::text FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
                  WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> k.conrelid) AS targets
     FROM unnest($1::text[]) AS t (name) JOIN pg_class c ON c.oid = to_regclass(quote_ident(t.name)) ORDER BY t.name`,
    [names],
  );
  if (rows.length !== names.length)
    throw new Error(`${names.length - rows.length} table(s) of the schema are not in the database`);
  const ordered: BackupTable[] = [];
  const done = new Set<string>();
  while (ordered.length < rows.length) {
    const next = rows.filter(({ name, targets }) => !done.has(name) && targets.every((target) => done.has(target)));
    if (next.length === 0) throw new Error('the foreign keys of the tables form a circle');
    for (const { name, columns } of next) {
      done.add(name);
      ordered.push({ name, columns });
    }
  }
  return ordered;
}

/** A name as SQL writes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The text of COPY for a table; of both directions. */
export const copyText = ({ name, columns }: BackupTable): string =>
  `${quoted(name)} (${columns.map(quoted).join(', ')})`;
