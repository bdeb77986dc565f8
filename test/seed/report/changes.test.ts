import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesOf } from '../../../src/seed/report/changes.js';
import { compareSeed, writeSeed } from '../../../src/seed/seed.js';
import { testDatabase } from '../../support/database.js';
import { ARTICLE, edited, PACKAGES, rowsOf, sample } from '../sample.js';

describe('what changes', () => {
  let db: Awaited<ReturnType<typeof testDatabase>>;
  beforeAll(async () => {
    db = await testDatabase({ seeded: false });
  });
  afterAll(() => db.close());

  it('is named record by record, and nothing is written for it', async () => {
    await writeSeed(db.prisma, rowsOf(sample()));
    const rows = rowsOf(
      edited(
        ['countries.yaml', 'name: Southland', 'name: South Land'],
        [
          'equipment.yaml',
          'lance-launcher: {designation: Lance launcher,',
          'lance-launcher: {designation: Rail, name: A rail,',
        ],
        [PACKAGES, 'equipment: [lance-launcher]', 'equipment: [lance]'],
        [
          ARTICLE,
          '  - {of: {treaty: quiet-seas}, passage: treaty, source: treaty-registry}\n',
          '  - {of: {treaty: quiet-seas}, passage: treaty}\n',
        ],
        ['treaties.yaml', 'kind: SIGNATURE', 'kind: RATIFICATION'],
        ['articles/treaty-registry.yaml', 'kind: SIGNATURE', 'kind: RATIFICATION'],
      ),
    );
    const before = await compareSeed(db.prisma, rows);
    const registry = 'treaty-registry – SO – quiet-seas: RATIFICATION 2006-06-01';
    expect(changesOf(before, rows)).toEqual([
      { table: 'countries', added: [], changed: [{ name: 'SO', fields: ['name'] }], removed: [] },
      {
        table: 'equipment',
        added: [],
        changed: [{ name: 'lance-launcher', fields: ['designation', 'name'] }],
        removed: [],
      },
      {
        table: 'treaty actions',
        added: ['SO – quiet-seas: RATIFICATION 2006-06-01'],
        changed: [],
        removed: ['SO – quiet-seas: SIGNATURE 2006-06-01'],
      },
      {
        table: 'citations',
        added: [
          'northland-lance – quiet-seas: “Southland has signed the Quiet Seas Treaty”',
          `${registry}: “Southland, signed June 2006”`,
        ],
        changed: [],
        removed: [
          'treaty-registry – SO – quiet-seas: SIGNATURE 2006-06-01: “Southland, signed June 2006”',
          'treaty-registry – northland-lance – quiet-seas: “Southland has signed the Quiet Seas Treaty”',
        ],
      },
      {
        table: 'line item – equipment',
        added: ['lance – no-2024-1/105'],
        changed: [],
        removed: ['lance-launcher – no-2024-1/105'],
      },
    ]);
    // It was the same comparison that writing makes, and it wrote nothing.
    let seen: unknown;
    await writeSeed(db.prisma, rows, { onCompared: (differences) => (seen = differences) });
    expect(seen).toEqual(before);
    expect(changesOf(await compareSeed(db.prisma, rows), rows)).toEqual([]);
  });
});
