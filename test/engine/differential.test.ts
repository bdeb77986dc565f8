import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tapes } from '../reference/support/choices.js';
import { gather, type Material } from '../reference/support/material.js';
import { operationOf } from '../reference/support/operations.js';
import { roughen } from '../reference/support/rough.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { isCompiled } from './support/compiled.js';
import { bothPaths, notInTime, type Pair, type Paths, type Question, send, wrongWith } from './support/paths.js';

/** Documents that are asked of each set of data; `npm run test:differential` asks many. */
const runs = Number(process.env.DIFFERENTIAL_RUNS ?? 60);
// The small run asks the same documents every time, so that a change is told from chance; the large one looks for new ones.
const small = process.env.DIFFERENTIAL_RUNS === undefined;
const seed = process.env.DIFFERENTIAL_SEED ? Number(process.env.DIFFERENTIAL_SEED) : small ? 20_241_120 : undefined;
const large = runs > 1000;

/** What a run saw: a generator that asks nothing that finds anything proves nothing. */
interface Tally {
  operations: number;
  requests: number;
  readonly ways: Record<string, number>;
  withErrors: number;
  bytes: number;
}

interface Counterexample {
  readonly question: Question;
  readonly pair: Pair;
  readonly wrong: string;
}

const data: readonly (readonly [name: string, prepare: (database: TestDatabase) => Promise<void>])[] = [
  ['the seed', async () => {}],
  ['rough data: unknown values, equal keys, hard texts', ({ pool }) => roughen(pool)],
];

describe.each(data)('generated questions of %s', (name, prepare) => {
  let database: TestDatabase;
  let paths: Paths;
  let material: Material;

  beforeAll(async () => {
    database = await testDatabase();
    await prepare(database);
    paths = bothPaths(database);
    const askOf = (server: Paths['engine']) => async (query: string) => (await send(server, { query })).body;
    material = await gather(database.pool, [askOf(paths.engine), askOf(paths.stock)]);
  });
  afterAll(() => database.close());

  /** Asks the questions that a tape tells, up to the first whose answers differ. */
  async function tried(tape: readonly number[], tally?: Tally): Promise<Counterexample | undefined> {
    for (const question of operationOf(tape, material, isCompiled).questions) {
      const pair = await paths.ask(question);
      if (tally) count(tally, pair);
      const wrong = notInTime(pair) ?? wrongWith(pair);
      if (wrong) return { question, pair, wrong };
    }
    return undefined;
  }

  /** Cuts pieces out of a tape, and sets others to zero, as long as the answers still differ. */
  async function simplest(tape: readonly number[], found: Counterexample): Promise<Counterexample> {
    let [best, kept] = [tape, found];
    let tries = 300;
    for (let piece = tape.length; piece >= 1 && tries > 0; piece = Math.floor(piece / 2)) {
      for (let start = 0; start < best.length && tries > 0; start += piece) {
        const [before, after] = [best.slice(0, start), best.slice(start + piece)];
        for (const shorter of [
          [...before, ...after],
          [...before, ...Array(piece).fill(0), ...after],
        ]) {
          tries -= 1;
          const still = await tried(shorter);
          if (!still || still.question.query.length >= kept.question.query.length) continue;
          [best, kept] = [shorter, still];
          break;
        }
      }
    }
    return kept;
  }

  it('have the same answer to the byte with the engine and without it, and are compiled', async () => {
    const tally: Tally = { operations: 0, requests: 0, ways: {}, withErrors: 0, bytes: 0 };
    await fc.assert(
      fc.asyncProperty(tapes, async (tape) => {
        tally.operations += 1;
        const found = await tried(tape, tally);
        if (found) throw new Error(told(await simplest(tape, found)));
        if (large && tally.operations % 250 === 0) process.stderr.write(`${name}: ${JSON.stringify(tally)}\n`);
      }),
      // A counterexample is made simpler below: fast-check would try thousands of tapes.
      { numRuns: runs, endOnFailure: true, ...(seed === undefined ? {} : { seed }) },
    );
    if (large) process.stderr.write(`${name}, at the end: ${JSON.stringify(tally)}\n`);
    expect(tally.ways.compiled).toBeGreaterThan(tally.requests * 0.6);
    expect(tally.withErrors).toBeGreaterThan(0);
    expect(tally.bytes / tally.requests).toBeGreaterThan(300);
  }, 3_600_000);
});

function count(tally: Tally, { stock, way }: Pair): void {
  tally.requests += 1;
  tally.ways[way] = (tally.ways[way] ?? 0) + 1;
  if (/"errors":\[/.test(stock.body)) tally.withErrors += 1;
  tally.bytes += stock.body.length;
}

function told({ question, pair: { engine, stock }, wrong }: Counterexample): string {
  return `${wrong}\n${question.query}\n${JSON.stringify(question.variables)}\nengine: ${engine.status} ${engine.body.slice(0, 3000)}\nstock:  ${stock.status} ${stock.body.slice(0, 3000)}`;
}
