import type { Database } from '../../database/index.js';
import type { Model } from '../../query/model.js';
import type { Where } from '../filters/where.js';

/** A row as Prisma gives it: only the columns and relations that were asked for. */
export type Row = Readonly<Record<string, unknown>>;

interface Delegate {
  findMany(query: Where): Promise<Row[]>;
  findUnique(query: Where): Promise<Row | null>;
  count(query: Where): Promise<number>;
}

/** Prisma's access to a model's table. Prisma types each model apart; a list is of any model, so its rows are rows of any. */
export function delegateOf(prisma: Database, model: Model): Delegate {
  const name = (model.charAt(0).toLowerCase() + model.slice(1)) as Uncapitalize<Model>;
  return prisma[name] as unknown as Delegate;
}
