import fc from 'fast-check';
import { EXIT, type ExitCode, print } from '../../src/commands/cli.js';
import { type BenchServer, prepareDatabase } from '../database.js';
import { describeMachine, machineOf, save, table } from '../report.js';
import { type Server, startServer } from '../servers/index.js';
import { type Asked, ask } from './ask.js';
import { anyField } from './operations.js';

/** The dearest operation that is allowed is to take at most this many milliseconds. */
const GOAL = 2_000;
const SCALE = 10;
/** Fields that are tried, each once. */
const TRIED = 400;
/** Of these the operation that asks for them as often as the budget allows is asked. */
const VERIFIED = 15;
/** After this long a statement is ended here: longer than a server would let it, to tell how bad it is. */
const TIMEOUT = 20_000;
const MAX_ALIASES = 30;
/** What takes less is mostly the way in and out. */
const MEASURABLE = 20;
const UNITS_PER_MILLISECOND = 500;

/**
 * Looks for operations that cost less than they take: asks generated fields one by one, reckons how long as many of them would take as the budget allows,
 * and asks the worst of them so.
 */
export async function runWorst(database: BenchServer, log: (line: string) => void, seed?: number): Promise<ExitCode> {
  const url = await prepareDatabase(database, SCALE, log);
  process.env.STATEMENT_TIMEOUT_MS = String(TIMEOUT);
  process.env.DEAR_TIMEOUT_MS = String(TIMEOUT);
  const server = await startServer('dossier', url);
  const chosen = seed ?? Date.now() % 1_000_000;
  log(`Seed ${chosen}: give it again with --seed to ask the same operations.`);
  try {
    const tried: (Asked & { readonly field: string; readonly projected: number })[] = [];
    let refused = 0;
    for (const field of fc.sample(anyField(), { numRuns: TRIED, seed: chosen })) {
      const asked = await ask(server, `{ ${field} }`);
      if (asked.code !== undefined && asked.code !== 'TIMED_OUT') {
        refused += 1;
        if (asked.code !== 'QUERY_TOO_COSTLY' && asked.code !== 'BAD_USER_INPUT') log(`${asked.code}: ${field}`);
        continue;
      }
      const times = Math.max(1, Math.min(MAX_ALIASES, Math.floor(asked.maxCost / asked.cost)));
      tried.push({ ...asked, field, projected: asked.milliseconds * times });
      if (tried.length % 50 === 0) log(`${tried.length} answered, ${refused} refused.`);
    }
    tried.sort((a, b) => b.projected - a.projected);
    const rows: string[][] = [];
    const verified: Asked[] = [];
    for (const { field, cost, maxCost } of tried.slice(0, VERIFIED)) {
      const asked = await asOftenAsAllowed(server, field, Math.floor(maxCost / cost));
      verified.push(asked);
      log(`${asked.milliseconds.toFixed(0)} ms, cost ${asked.cost}: ${field}`);
      rows.push([
        `\`${field.length > 160 ? `${field.slice(0, 160)}…` : field}\``,
        String(asked.cost),
        `${asked.milliseconds.toFixed(0)}${asked.milliseconds > GOAL ? ' (over)' : ''}`,
        asked.code ?? 'answered',
      ]);
    }
    const machine = machineOf(database.description);
    const worst = Math.max(...verified.map(({ milliseconds }) => milliseconds));
    const told = `${tried.length} fields answered, ${refused} refused. The worst operation that is allowed took ${worst.toFixed(0)} ms (goal: ${GOAL}).`;
    const markdown = `${told} ${againstCost(tried)}\n\n${table(['as often as the budget allows', 'cost', 'ms', 'answer'], rows)}`;
    print(`${describeMachine(machine)}; one client, seed ${chosen}\n\n${markdown}`);
    log(`Kept as ${save('worst', machine, markdown, { seed: chosen, tried, verified })}.{md,json}`);
    return EXIT.ok;
  } finally {
    await server.stop();
  }
}

/** How much of what they are charged fields take, where a unit is two microseconds: of those that take long enough to be measured. */
function againstCost(tried: readonly Asked[]): string {
  const parts = tried
    .filter(({ milliseconds }) => milliseconds > MEASURABLE)
    .map(({ milliseconds, cost }) => (milliseconds * UNITS_PER_MILLISECOND) / Math.max(1, cost))
    .sort((a, b) => a - b);
  const at = (share: number) => (parts[Math.min(parts.length - 1, Math.floor(share * parts.length))] ?? 0).toFixed(2);
  const quantiles = [0.5, 0.9, 0.98].map((share) => `${at(share)} or less in ${share * 100} %`);
  return `Against their cost, the ${parts.length} fields of over ${MEASURABLE} ms took ${quantiles.join(', ')}, and at worst ${at(1)}.`;
}

/** One operation with a field under as many aliases as its cost allows: what fields share is charged once, so that a few less may be allowed. */
async function asOftenAsAllowed(server: Server, field: string, times: number): Promise<Asked> {
  for (let count = Math.min(MAX_ALIASES, times); count > 1; count -= 1) {
    const fields = Array.from({ length: count }, (_, index) => `a${index}: ${field}`);
    const asked = await ask(server, `{ ${fields.join(' ')} }`);
    if (asked.code !== 'QUERY_TOO_COSTLY' && asked.code !== 'TOO_MANY_ALIASES' && asked.code !== 'GRAPHQL_PARSE_FAILED')
      return asked;
  }
  return ask(server, `{ ${field} }`);
}
