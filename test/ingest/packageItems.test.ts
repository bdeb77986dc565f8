import { describe, expect, it } from 'vitest';
import { NO_RECORD } from '../../bench/ingest/gold.js';
import { proposeFrom } from '../../src/ingest/propose.js';

/** The packages of a sentence: the sum of each, and its lines as reported, with how many are known. */
function packagesIn(sentence: string): string[] {
  const metadata = { language: { value: 'en', found: { in: 'HTML' as const } }, bylines: [] };
  return proposeFrom({ text: `2025\n\n${sentence}`, sha256: 'x', metadata, links: [] }, NO_RECORD).proposals.flatMap(
    (one) =>
      one.kind === 'PACKAGE'
        ? [
            `${one.value?.verbatim.exact}: ${one.items
              .map(({ asReported, quantity }) => `${asReported.exact} (${quantity.qualifier})`)
              .join(', ')}`,
          ]
        : [],
  );
}

describe('the lines of a package', () => {
  it.each([
    [
      'are none of the package itself',
      'The government provided Ukraine an aid package worth $300 million.',
      ['$300 million: '],
    ],
    [
      'are none of those who give it, and none of more of it',
      'The $300 million package includes the Norwegian government, more military assistance and 20 howitzers.',
      ['$300 million: 20 howitzers (EXACT)'],
    ],
    [
      'are of support that has a name',
      'The $300 million package includes medical assistance and assistance with mine clearance.',
      ['$300 million: medical assistance (UNSPECIFIED), assistance with mine clearance (UNSPECIFIED)'],
    ],
    [
      'do not end at a word that is of a figure',
      'The $300 million package includes at least 30 vehicles, up to 10,000 rounds of 155mm ammunition and as many as 12 boats.',
      [
        '$300 million: at least 30 vehicles (AT_LEAST), up to 10,000 rounds of 155mm ammunition (UP_TO), as many as 12 boats (UP_TO)',
      ],
    ],
    [
      'do not end at “as well as”',
      'The $300 million package includes 20 howitzers, as well as spare parts.',
      ['$300 million: 20 howitzers (EXACT), spare parts (UNSPECIFIED)'],
    ],
    [
      'go on behind a semicolon',
      'The $300 million package includes more than 1,200 missiles; 5,000 rifles; and 50,000 rounds.',
      ['$300 million: more than 1,200 missiles (MORE_THAN), 5,000 rifles (EXACT), 50,000 rounds (EXACT)'],
    ],
    [
      'end at a semicolon behind which another clause begins',
      'The $300 million package includes 20 howitzers; the port was closed.',
      ['$300 million: 20 howitzers (EXACT)'],
    ],
    [
      'begin behind “provided Ukraine with”',
      'Norway provided Ukraine with 20 howitzers and four boats worth $300 million.',
      ['$300 million: 20 howitzers (EXACT), four boats (EXACT)'],
    ],
    [
      'are of the sum that they stand behind, of several',
      'Norway gave €5 billion in assistance and a package worth $300 million, including 36 howitzers and 12 boats.',
      ['€5 billion: ', '$300 million: 36 howitzers (EXACT), 12 boats (EXACT)'],
    ],
    [
      'are of one package where its sum is said again in another currency',
      'The package worth $300 million (€280 million) includes 20 howitzers.',
      ['$300 million: 20 howitzers (EXACT)'],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(packagesIn(sentence)).toEqual(expected);
  });
});
