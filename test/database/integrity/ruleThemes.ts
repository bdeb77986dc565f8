import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { attempt, commit, refusal, writeFacts } from '../../support/facts.js';
import { brokenBy, type Theme } from './rules.js';
import type { Work } from './work.js';

/** What the tests of a theme are given. */
interface Trial {
  /** The file's database, with the rows of `writeFacts`. For use inside tests. */
  db(): TestDatabase;
  /** Tries `work`, takes it back, and says which rule refused it. */
  tried(work: Work): Promise<string>;
  /** The same for a rule that is asked at the commit. What nothing refuses stays. */
  committed(work: Work): Promise<string>;
}

/**
 * The database of a file, which its themes share. @returns what describes the rules of a theme. The last test of each is that its tests broke what `brokenBy`
 * says of it: all of that, and nothing else.
 */
export function ruleThemes(): (theme: Theme, body: (trial: Trial) => void) => void {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase({ seeded: false });
    await writeFacts(db.pool);
  });
  afterAll(() => db.close());

  return (theme, body) =>
    describe(theme, () => {
      const broken = new Set<string>();
      const noted = async (attempted: Promise<unknown>) => {
        const rule = await refusal(attempted);
        if (rule !== 'accepted') broken.add(rule);
        return rule;
      };
      body({
        db: () => db,
        tried: (work) => noted(attempt(db.pool, work)),
        committed: (work) => noted(commit(db.pool, work)),
      });

      it('break all that they are said to break', () => {
        expect([...broken].sort()).toEqual([...new Set(brokenBy[theme])].sort());
      });
    });
}
