import { expect, it } from 'vitest';
import { addFact, ids, uuid } from '../../support/facts.js';
import { describeRules } from './describeRules.js';
import type { Work } from './work.js';

describeRules('two terms of one person in one post', ({ tried }) => {
  const term =
    (values: Readonly<Record<string, unknown>>): Work =>
    (tx) =>
      addFact(tx, 'position', {
        id: uuid(600),
        slug: 'minister-again',
        post: 'minister',
        title: 'Minister',
        as_reported: 'minister',
        end: values.held_until ? 'ENDED' : 'UNKNOWN',
        person_id: ids.person,
        organization_id: ids.organization,
        ...values,
      });
  const days = (from: string | null, until: string | null) => ({
    held_from: from,
    held_from_latest: from,
    held_until: until,
    held_until_latest: until,
  });
  // The term that is there: 2020-03-01 to 2022-05-31.
  it.each([
    ['within it', days('2021-01-01', '2021-06-01')],
    ['around it', days('2019-01-01', '2023-01-01')],
    ['over its end', days('2022-05-30', null)],
    ['over its beginning', days('2020-01-01', '2020-03-02')],
    ['with no beginning', days(null, '2021-01-01')],
    ['with no dates at all', days(null, null)],
  ])('do not overlap: %s', async (_how, values) => {
    expect(await tried(term(values))).toBe('position_no_overlap');
  });

  it.each([
    ['beginning on the day that the other ends', days('2022-05-31', null)],
    ['ending on the day that the other begins', days('2019-01-01', '2020-03-01')],
    ['long after', days('2024-01-01', '2024-12-31')],
    [
      'of which only the year is known, and the year may fit',
      {
        held_from: '2022-01-01',
        held_from_latest: '2022-12-31',
        held_until: null,
        held_until_latest: null,
      },
    ],
  ])('may follow each other: %s', async (_how, values) => {
    expect(await tried(term(values))).toBe('accepted');
  });

  it('are two where the person or the post is another', async () => {
    expect(await tried(term({ ...days('2021-01-01', null), post: 'deputy-minister' }))).toBe('accepted');
    expect(
      await tried(async (tx) => {
        await addFact(tx, 'person', { id: uuid(601), slug: 'third', name: 'Third' });
        await term({ ...days('2021-01-01', null), person_id: uuid(601) })(tx);
      }),
    ).toBe('accepted');
  });

  it('collide when both are undated', async () => {
    expect(
      await tried(async (tx) => {
        await term({ ...days(null, null), post: 'envoy' })(tx);
        await term({ ...days(null, null), post: 'envoy', id: uuid(602), slug: 'envoy-again' })(tx);
      }),
    ).toBe('position_no_overlap');
  });
});
