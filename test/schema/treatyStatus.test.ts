import { afterAll, describe, expect, it } from 'vitest';
import '../../src/schema/index.js';
import type { TreatyActionKind } from '../../src/generated/prisma/client.js';
import { parsePartialDate } from '../../src/query/values/partialDate.js';
import { treatyStatus } from '../../src/schema/treatyStatus.js';
import { askApi } from '../support/api.js';
import { sharedDatabase } from '../support/database.js';

function range(text: string) {
  const parsed = parsePartialDate(text);
  if (!parsed) throw new Error(`${text} is no date`);
  return parsed;
}

/** Actions from `SIGNATURE 1999-02-24`, one a line of text. */
function actionsOf(texts: readonly string[]) {
  return texts.map((text) => {
    const [kind, takenOn] = text.split(' ') as [TreatyActionKind, string];
    const { first, last } = range(takenOn);
    return { kind, takenOn: first, takenOnLatest: last, text };
  });
}

const status = (texts: readonly string[], on: string) => {
  const { standing, actions } = treatyStatus(actionsOf(texts), range(on));
  return [standing, actions.map(({ text }) => text)] as const;
};

const joined = ['SIGNATURE 1999-02-24', 'RATIFICATION 2005-12-27', 'ENTRY_INTO_FORCE 2006-06-01'];
const left = ['ENTRY_INTO_FORCE 2012-07-01', 'WITHDRAWAL_NOTICE 2025-07-10', 'WITHDRAWAL_EFFECTIVE 2026-01-10'];
const leftOnRecord = left.slice(1);

describe('the standing of a country to a treaty', () => {
  it.each([
    ['a party since the treaty entered into force for it', joined, '2024-11-20', 'PARTY', joined],
    ['a party from the very day', joined, '2006-06-01', 'PARTY', joined],
    ['a signatory until the day before', joined, '2006-05-31', 'SIGNATORY', joined.slice(0, 2)],
    ['a signatory from the day of signature', joined, '1999-02-24', 'SIGNATORY', joined.slice(0, 1)],
    ['no signatory before the first signature', joined, '1999-02-23', 'NON_SIGNATORY', joined.slice(0, 1)],
    [
      'no signatory before it acceded',
      ['ACCESSION 2003-05-12'],
      '2003-05-11',
      'NON_SIGNATORY',
      ['ACCESSION 2003-05-12'],
    ],
    [
      'after an accession, bound once it is in force',
      ['ACCESSION 2003-05-12'],
      '2003-05-12',
      'SIGNATORY',
      ['ACCESSION 2003-05-12'],
    ],
    [
      'no signatory before the day of a report of that',
      ['NOT_SIGNED 2024-11-21'],
      '2024-11-20',
      'NON_SIGNATORY',
      ['NOT_SIGNED 2024-11-21'],
    ],
    [
      'no signatory on the day of the report',
      ['NOT_SIGNED 2024-11-21'],
      '2024-11-21',
      'NON_SIGNATORY',
      ['NOT_SIGNED 2024-11-21'],
    ],
    [
      'no signatory after the report, as nothing else is reported',
      ['NOT_SIGNED 2024-11-21'],
      '2026-01-01',
      'NON_SIGNATORY',
      ['NOT_SIGNED 2024-11-21'],
    ],
    [
      'no signatory in the year of the report',
      ['NOT_SIGNED 2024-11-21'],
      '2024',
      'NON_SIGNATORY',
      ['NOT_SIGNED 2024-11-21'],
    ],
    [
      'a signatory once it signs after such a report',
      ['NOT_SIGNED 2019', 'SIGNATURE 2021-03-04'],
      '2021-03-04',
      'SIGNATORY',
      ['NOT_SIGNED 2019', 'SIGNATURE 2021-03-04'],
    ],
    ['a party still after its notice of withdrawal', left, '2026-01-09', 'PARTY', left.slice(0, 2)],
    ['withdrawn from the day on which that takes effect', left, '2026-01-10', 'WITHDRAWN', left],
    [
      'a party from its notice on: only a party can give one',
      leftOnRecord,
      '2025-07-10',
      'PARTY',
      leftOnRecord.slice(0, 1),
    ],
    [
      'unknown before the notice, where no source says since when it was a party',
      leftOnRecord,
      '2005-01-01',
      'UNKNOWN',
      [],
    ],
    ['unknown before a withdrawal with no notice on record', leftOnRecord.slice(1), '2025-12-01', 'UNKNOWN', []],
    [
      'a party still after it declares a suspension',
      [...joined, 'SUSPENSION_DECLARED 2025-07-18'],
      '2025-08-01',
      'PARTY',
      [...joined, 'SUSPENSION_DECLARED 2025-07-18'],
    ],
    [
      'unknown where a declared suspension is all that is on record',
      ['SUSPENSION_DECLARED 2025-07-18'],
      '2025-08-01',
      'UNKNOWN',
      [],
    ],
    [
      'a party again after it comes back',
      [...left, 'ACCESSION 2030-01-01', 'ENTRY_INTO_FORCE 2030-07-01'],
      '2030-07-01',
      'PARTY',
      [...left, 'ACCESSION 2030-01-01', 'ENTRY_INTO_FORCE 2030-07-01'],
    ],
    [
      'a signatory, not yet a party, while it comes back',
      [...left, 'ACCESSION 2030-01-01'],
      '2030-02-01',
      'SIGNATORY',
      [...left, 'ACCESSION 2030-01-01'],
    ],
    [
      'unknown while a month of entry into force leaves the day open',
      ['ENTRY_INTO_FORCE 2006-06'],
      '2006-06-15',
      'UNKNOWN',
      ['ENTRY_INTO_FORCE 2006-06'],
    ],
    [
      'unknown while a year of entry into force leaves a signatory open',
      ['SIGNATURE 1999', 'ENTRY_INTO_FORCE 2006'],
      '2006-06-15',
      'UNKNOWN',
      ['ENTRY_INTO_FORCE 2006'],
    ],
    [
      'a party on the last day of that year',
      ['SIGNATURE 1999', 'ENTRY_INTO_FORCE 2006'],
      '2006-12-31',
      'PARTY',
      ['SIGNATURE 1999', 'ENTRY_INTO_FORCE 2006'],
    ],
    [
      'a signatory whatever the day of the ratification',
      ['SIGNATURE 1999', 'RATIFICATION 2005'],
      '2005-03-01',
      'SIGNATORY',
      ['SIGNATURE 1999'],
    ],
    [
      'a party whatever the day of the notice',
      ['ENTRY_INTO_FORCE 2012', 'WITHDRAWAL_NOTICE 2025'],
      '2025-03-01',
      'PARTY',
      ['ENTRY_INTO_FORCE 2012'],
    ],
    ['unknown in a year in which it changes', joined, '2006', 'UNKNOWN', ['ENTRY_INTO_FORCE 2006-06-01']],
    ['a party in a year in which it is one throughout', joined, '2007', 'PARTY', joined],
    ['no signatory in a year before it signs', joined, '1998', 'NON_SIGNATORY', joined.slice(0, 1)],
    [
      'unknown before a ratification whose signature is not on record',
      ['RATIFICATION 2005-12-27'],
      '2005-01-01',
      'UNKNOWN',
      [],
    ],
    [
      'unknown before an entry into force with nothing before it',
      ['ENTRY_INTO_FORCE 2006-06-01'],
      '2006-01-01',
      'UNKNOWN',
      [],
    ],
    ['unknown without actions', [], '2024-11-20', 'UNKNOWN', []],
  ] as const)('is %s', (_name, actions, on, standing, basis) => {
    expect(status(actions, on)).toEqual([standing, basis]);
  });

  it('does not depend on the order in which the actions are read', () => {
    expect(status([...joined].reverse(), '2024')).toEqual(['PARTY', joined]);
    expect(status([...left].reverse(), '2027')).toEqual(['WITHDRAWN', left]);
  });

  it('follows the law where two actions are of one day', () => {
    const sameDay = ['ENTRY_INTO_FORCE 2003-05-12', 'ACCESSION 2003-05-12'];
    expect(status(sameDay, '2003-05-12')[0]).toBe('PARTY');
    expect(status([...sameDay].reverse(), '2003-05-12')[0]).toBe('PARTY');
  });

  it('follows the law where a rough date could lie on either side of an exact one', () => {
    expect(status(['ENTRY_INTO_FORCE 2005', 'RATIFICATION 2005-03-01'], '2006')[0]).toBe('PARTY');
    expect(status(['ENTRY_INTO_FORCE 2005-06-01', 'RATIFICATION 2005'], '2006')[0]).toBe('PARTY');
  });
});

describe('the treaty status in the API', () => {
  const database = sharedDatabase();
  const { ask } = askApi(database);
  afterAll(() => database.close());

  it('on 20 November 2024 is PARTY for Ukraine, NON_SIGNATORY for the US and Russia, each with its basis and its sources', async () => {
    const { data, errors } = await ask(`{
      treaty(slug: "mine-ban-treaty") {
        UA: status(country: "UA", on: "2024-11-20") { ...S }
        US: status(country: "us", on: "2024-11-20") { ...S }
        RU: status(country: "RU", on: "2024-11-20") { ...S }
        XX: status(country: "XX", on: "2024-11") { ...S }
      }
    }
    fragment S on TreatyStatus { on standing actions { kind takenOn country { code } citations(first: 1) { nodes { wording } } } }`);
    expect(errors).toBeUndefined();
    const citations = { nodes: [{ wording: expect.stringMatching(/\w/) }] };
    const action = (code: string, kind: string, takenOn: string) => ({ kind, takenOn, country: { code }, citations });
    expect(data).toEqual({
      treaty: {
        UA: {
          on: '2024-11-20',
          standing: 'PARTY',
          actions: [
            action('UA', 'SIGNATURE', '1999-02-24'),
            action('UA', 'RATIFICATION', '2005-12-27'),
            action('UA', 'ENTRY_INTO_FORCE', '2006-06-01'),
          ],
        },
        US: { on: '2024-11-20', standing: 'NON_SIGNATORY', actions: [action('US', 'NOT_SIGNED', '2024-11-21')] },
        RU: { on: '2024-11-20', standing: 'NON_SIGNATORY', actions: [action('RU', 'NOT_SIGNED', '2024-11-21')] },
        XX: { on: '2024-11', standing: 'UNKNOWN', actions: [] },
      },
    });
  });

  it('does not change for Ukraine with its declaration of a suspension in 2025', async () => {
    const { data } = await ask(
      '{ treaty(slug: "mine-ban-treaty") { status(country: "UA", on: "2025-09-01") { standing actions { kind } } } }',
    );
    expect(data).toMatchObject({
      treaty: { status: { standing: 'PARTY', actions: { 3: { kind: 'SUSPENSION_DECLARED' } } } },
    });
  });
});
