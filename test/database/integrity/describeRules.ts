import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { attempt, commit, refusal, writeFacts } from '../../support/facts.js';
import { brokenBy, type Theme } from './rules.js';
import type { Work } from './work.js';

/** What the tests of a theme are given. */
interface Trial {
  /** The theme's own database, with the rows of `writeFacts`. For use inside tests. */
  db(): TestDatabase;
  /** Tries `work`, takes it back, and says which rule refused it. */
  tried(work: Work): Promise<string>;
  /** The same for a rule that is asked at the commit. What nothing refuses stays. */
  committed(work: Work): Promise<string>;
}

/** Describes the rules of a theme. Its last test is that its tests broke what `brokenBy` says of it: all of that, and nothing else. */
export function describeRules(theme: Theme, body: (trial: Trial) => void): void {
  describe(theme, () => {
    let db: TestDatabase;
    const broken = new Set<string>();
    beforeAll(async () => {
      db = await testDatabase({ seeded: false });
      await writeFacts(db.pool);
    });
    afterAll(() => db.close());

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
