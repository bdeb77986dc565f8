import { z } from 'zod';
import { EXIT, type ExitCode, print } from '../src/commands/cli.js';
import { median } from './answers.js';
import { type BenchServer, prepareDatabase } from './database.js';
import { type MeasuredLoad, measuredLoad } from './load.js';
import { describeMachine, machineOf, optional, save, table } from './report.js';
import { startServer } from './servers/index.js';

/** Totals and searches are to take at most this many milliseconds at the median. */
const GOAL = 100;
const SCALE = 10;
const ROUNDS = 3;
const SECONDS = 4;

/** An operation over many rows. */
interface Asked {
  readonly title: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, string>>;
}

const sum = (unit: string) => `{ unit: ${unit} count lower upper exact unknown }`;
const totals: readonly Asked[] = [
  {
    title: 'packages by month: count, value',
    query: `{ aidPackageTotals(groupBy: MONTH, first: 100) { bucketCount buckets { key { period { label } } count values ${sum('currency')} where } } }`,
  },
  {
    title: 'line items by month: count, quantity',
    query: `{ packageLineItemTotals(groupBy: MONTH, first: 100) { bucketCount buckets { key { period { label } } count quantities ${sum('unit')} where } } }`,
  },
  {
    title: 'line items by month: count alone',
    query:
      '{ packageLineItemTotals(groupBy: MONTH, first: 100) { bucketCount buckets { key { period { label } } count } } }',
  },
];

const searchDocument = `query ($words: String!) {
  search(query: $words, first: 20) { totalCount counts { kind count } nodes { kind matched snippet { text highlights { start end } } record { __typename } } }
}`;
const search = (title: string, words: string): Asked => ({ title, query: searchDocument, variables: { words } });
/** The generated data is made of some thousand words, so that each is in one of a hundred texts at least. */
const searches: readonly Asked[] = [
  search('search: a name', 'zator mas go 3'),
  search('search: a phrase', '"tixe norare"'),
  search('search: a misspelt word', 'tixe norrare'),
  search('search: two words', 'tixe norare'),
  search('search: one word', 'zarin'),
  search('search: either of two words, without a third', 'zarin or mikol -gorma'),
  search('search: a common word', 'rasur'),
  search('search: a word of every twelfth text', 'agreed'),
];

/** What all totals and searches are asked with, for the test that holds them against the schema. */
export const asked: readonly Asked[] = [...totals, ...searches];

const answer = z.object({
  data: z.record(z.string(), z.object({ bucketCount: z.int().optional(), totalCount: z.int().optional() })),
});

/** How much an operation finds: an answer with nothing in it would be fast. */
async function foundBy(url: string, body: string): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const text = await response.text();
  const parsed = answer.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`The server answered: ${text.slice(0, 500)}`);
  const [found] = Object.values(parsed.data.data);
  const counted = found?.bucketCount ?? found?.totalCount ?? 0;
  if (counted === 0) throw new Error(`The operation finds nothing: ${body}`);
  return found?.bucketCount === undefined ? `${counted} records` : `${counted} groups`;
}

/** Asks for totals and searches on the larger data, one request at a time. */
export async function runResearch(database: BenchServer, log: (line: string) => void): Promise<ExitCode> {
  const url = await prepareDatabase(database, SCALE, log);
  const server = await startServer('dossier', url);
  const rows: string[][] = [];
  const data: unknown[] = [];
  let failed = 0;
  try {
    for (const { title, query, variables } of asked) {
      const body = JSON.stringify({ query, variables });
      const found = await foundBy(server.url, body);
      const rounds: MeasuredLoad[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        const measured = await measuredLoad(
          { url: server.url, bodies: [body], connections: 1, seconds: SECONDS },
          server.pid,
          url,
        );
        failed += measured.failed;
        // The first round warms up.
        if (round > 0) rounds.push(measured);
      }
      const p50 = median(rounds.map(({ milliseconds }) => milliseconds.p50));
      const p99 = median(rounds.map(({ milliseconds }) => milliseconds.p99));
      const cpu = rounds.flatMap((round) => (round.cpu?.database === undefined ? [] : [round.cpu.database]));
      log(`${title}: ${p50.toFixed(1)} ms`);
      rows.push([
        title,
        found,
        `${p50.toFixed(1)} (${p50 <= GOAL ? 'met' : 'missed'})`,
        p99.toFixed(1),
        optional(cpu.length > 0 ? median(cpu) : undefined, 1),
      ]);
      data.push({ title, query, variables, found, rounds });
    }
  } finally {
    await server.stop();
  }
  const machine = machineOf(database.description);
  const markdown = table(['operation', 'found', `p50 ms (goal ≤ ${GOAL})`, 'p99 ms', 'CPU ms/request: database'], rows);
  print(`${describeMachine(machine)}; one client\n\n${markdown}`);
  log(`Kept as ${save('research', machine, markdown, { operations: data })}.{md,json}`);
  return failed > 0 ? EXIT.wrong : EXIT.ok;
}
