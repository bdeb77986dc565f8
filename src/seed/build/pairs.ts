import { relationOf } from '../../query/model.js';
import { compareText } from '../files/problems.js';
import { idOf } from '../kind/ids.js';
import { type Facts, inWords, type Kind, wordOf } from '../kind/kind.js';
import { referencesOf } from '../kind/values.js';
import { KINDS, kindOf } from '../kinds/index.js';
import type { Pair, PairTable, SeedRows } from './rows.js';

/** A many-to-many table, and the list of references that fills it. */
export interface PairsOf {
  readonly table: PairTable;
  readonly kind: Kind;
  readonly field: string;
  /** What the summary calls its rows. */
  readonly label: string;
}

/** Prisma's implicit many-to-many tables, in the order of the kinds that fill them. */
export const PAIRS: readonly PairsOf[] = KINDS.flatMap((kind) => {
  const tables: Readonly<Record<string, PairTable>> = kind.pairs ?? {};
  return Object.entries(tables).map(([field, table]) => ({ table, kind, field, label: labelOf(kind, field, table) }));
});

/** What a table joins. Of one that joins a kind to itself, the table's name says how. */
function labelOf(kind: Kind, field: string, table: string): string {
  const relation = relationOf(kind.model, field);
  if (relation.kind !== 'between' || relation.table !== table)
    throw new TypeError(`${kind.model}.${field} is not kept in ${table}`);
  const isSelf = relation.target === kind.model;
  const from = isSelf ? inWords(table.slice(1)).trim() : wordOf(kind);
  return `${from} – ${wordOf(kindOf(relation.target))}`;
}

/** The pairs of all tables. */
export function buildPairs(facts: Facts): SeedRows['pairs'] {
  const pairs = Object.fromEntries(PAIRS.map((of) => [of.table, pairsOf(of, facts)]));
  assertAllPairs(pairs);
  return pairs;
}

function assertAllPairs(pairs: Readonly<Record<string, readonly Pair[]>>): asserts pairs is SeedRows['pairs'] {
  for (const { table } of PAIRS)
    if (!Object.hasOwn(pairs, table)) throw new TypeError(`there are no pairs of ${table}`);
}

function pairsOf({ kind, field }: PairsOf, facts: Facts): Pair[] {
  const relation = relationOf(kind.model, field);
  const own = relation.kind === 'between' && relation.own;
  return facts
    .of(kind)
    .flatMap((fact) => {
      const id = idOf(kind, fact.key);
      const others = referencesOf(fact).filter((reference) => reference.field === field);
      return others.map(({ model, slug }) => {
        const other = idOf(kindOf(model), slug);
        return own === 'A' ? { A: id, B: other } : { A: other, B: id };
      });
    })
    .sort((a, b) => compareText(a.A, b.A) || compareText(a.B, b.B));
}
