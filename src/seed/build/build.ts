import { CITATION, type SeedFacts } from '../citations/citation.js';
import { compareText, type FilePosition } from '../files/problems.js';
import { idOf } from '../kind/ids.js';
import type { Fact, Facts, Kind } from '../kind/kind.js';
import { KINDS } from '../kinds/index.js';
import { lineItem } from '../kinds/lineItem.js';
import { buildCitations } from './citations.js';
import { buildPairs } from './pairs.js';
import { rowOf } from './row.js';
import { assertTableRows, type SeedRows } from './rows.js';

/** The rows that valid facts make. */
export function buildRows(seed: SeedFacts): SeedRows {
  const { facts } = seed;
  const tables = {
    ...Object.fromEntries(KINDS.map((kind) => [kind.rows, rowsOf(kind, facts)])),
    [CITATION.rows]: buildCitations(seed).sort(byId),
  };
  assertTableRows(tables);
  return { ...tables, pairs: buildPairs(facts), unresolved: unresolvedOf(facts), places: placesOf(facts) };
}

function rowsOf(kind: Kind, facts: Facts): object[] {
  const ids = new Map(facts.of(kind).map((fact) => [idOf(kind, fact.key), fact]));
  return [...ids].sort(([a], [b]) => compareText(a, b)).map(([, fact]) => rowOf(fact, facts));
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}

/** Why lines name no equipment. */
function unresolvedOf(facts: Facts): Map<string, string> {
  const lines = facts.of(lineItem).map(({ key, data }) => [idOf(lineItem, key), data.unresolved] as const);
  return new Map(lines.flatMap(([id, reason]) => (reason === undefined ? [] : [[id, reason] as const])));
}

function placesOf(facts: Facts): Map<string, FilePosition> {
  const placed = (kind: Kind, fact: Fact) => [idOf(kind, fact.key), kind.place?.(fact) ?? fact.place] as const;
  return new Map(KINDS.flatMap((kind) => facts.of<unknown>(kind).map((fact) => placed(kind, fact))));
}
