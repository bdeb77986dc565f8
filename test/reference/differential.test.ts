import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, askApi } from '../support/api.js';
import { sharedDatabase, type TestDatabase } from '../support/database.js';
import { Reference } from './index.js';
import { loadRecords } from './rows.js';
import { tapes } from './support/choices.js';
import { wrongWith } from './support/compare.js';
import { gather, type Material } from './support/material.js';
import { operationOf, type Question } from './support/operations.js';
import { roughDatabase } from './support/rough.js';

/** Documents that are asked of each set of data; `npm run test:differential` asks many. */
const runs = Number(process.env.DIFFERENTIAL_RUNS ?? 60);
// The small run asks the same documents every time, so that a change is told from chance; the large one looks for new ones.
const small = process.env.DIFFERENTIAL_RUNS === undefined;
const seed = process.env.DIFFERENTIAL_SEED ? Number(process.env.DIFFERENTIAL_SEED) : small ? 20_241_120 : undefined;
const large = runs > 1000;

/** The limits are tested elsewhere: here they must keep nothing from being answered. The log of a large run has the cause of what fails unexpectedly. */
const roomy = {
  LOG_LEVEL: large ? ('error' as const) : ('silent' as const),
  MAX_ALIASES: 1000,
  MAX_COST: 1_000_000_000,
  MAX_DEPTH: 100,
  MAX_TOKENS: 100_000,
};

/** What a run saw: a generator that asks nothing that finds anything proves nothing. */
interface Tally {
  operations: number;
  requests: number;
  withErrors: number;
  bytes: number;
}

interface Counterexample {
  readonly question: Question;
  readonly answer: Answer;
  readonly wrong: string;
}

interface Data {
  readonly name: string;
  readonly open: () => TestDatabase | Promise<TestDatabase>;
  /** The rows that are looked at first in a table of more than twice as many: given, the tables are taken for large. */
  readonly rowsAhead?: number;
}

const data: readonly Data[] = [
  { name: 'the seed', open: sharedDatabase },
  { name: 'rough data: unknown values, equal keys, hard texts, large tables', open: roughDatabase, rowsAhead: 4 },
];

describe.each(data)('generated operations on $name', ({ name, open, rowsAhead }) => {
  let database: TestDatabase;
  let ask: ReturnType<typeof askApi>['ask'];
  let reference: Reference;
  let material: Material;

  beforeAll(async () => {
    database = await open();
    ({ ask } = askApi(database, roomy, rowsAhead));
    reference = new Reference(await loadRecords(database.pool));
    material = await gather(database.pool, [async (query) => JSON.stringify(await ask(query))]);
  });
  afterAll(() => database.close());

  /** Asks what a tape tells, up to the first answer that is not what the API means. */
  async function tried(tape: readonly number[], tally?: Tally): Promise<Counterexample | undefined> {
    for (const question of operationOf(tape, material).questions) {
      const answer = await ask(question.query, question.variables && { ...question.variables }, question.operationName);
      if (tally) count(tally, answer);
      const wrong = wrongWith(question, answer, reference);
      if (wrong) return { question, answer, wrong };
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

  it('have the answers that the reference gives', async () => {
    const tally: Tally = { operations: 0, requests: 0, withErrors: 0, bytes: 0 };
    await fc.assert(
      fc.asyncProperty(tapes, async (tape) => {
        tally.operations += 1;
        const found = await tried(tape, tally);
        if (found) throw new Error(told(await simplest(tape, found)));
        if (large && tally.operations % 250 === 0) process.stderr.write(`${name}: ${JSON.stringify(tally)}\n`);
      }),
      // A counterexample is made simpler above: fast-check would try thousands of tapes.
      { numRuns: runs, endOnFailure: true, ...(seed === undefined ? {} : { seed }) },
    );
    if (large) process.stderr.write(`${name}, at the end: ${JSON.stringify(tally)}\n`);
    expect(tally.withErrors).toBeGreaterThan(0);
    expect(tally.withErrors).toBeLessThan(tally.requests * 0.4);
    expect(tally.bytes / tally.requests).toBeGreaterThan(300);
  }, 3_600_000);
});

function count(tally: Tally, { data: found, errors }: Answer): void {
  tally.requests += 1;
  if (errors) tally.withErrors += 1;
  tally.bytes += JSON.stringify(found ?? null).length;
}

function told({ question, answer, wrong }: Counterexample): string {
  return `${question.query}\n${JSON.stringify(question.variables)}\nanswer: ${JSON.stringify(answer.data)?.slice(0, 3000)}\n${wrong.slice(0, 3000)}`;
}
