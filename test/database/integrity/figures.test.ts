import { describe, expect, it } from 'vitest';
import { ids } from '../../support/facts.js';
import { ruleThemes } from './ruleThemes.js';
import { citing, set, type Work } from './work.js';

const describeRules = ruleThemes();

describeRules('figures', ({ db, tried }) => {
  type Bounds = readonly [lower: number | null, upper: number | null];
  const bounds: Readonly<Record<string, { readonly right: readonly Bounds[]; readonly wrong: readonly Bounds[] }>> = {
    EXACT: {
      right: [
        [31, 31],
        [0, 0],
      ],
      wrong: [
        [31, 32],
        [31, null],
        [null, 31],
        [null, null],
      ],
    },
    ABOUT: {
      right: [[1000, 1000]],
      wrong: [
        [900, 1100],
        [1000, null],
        [null, 1000],
        [null, null],
      ],
    },
    AT_LEAST: {
      right: [[20, null]],
      wrong: [
        [20, 20],
        [null, 20],
        [null, null],
      ],
    },
    MORE_THAN: {
      right: [[100, null]],
      wrong: [
        [100, 100],
        [null, 100],
        [null, null],
      ],
    },
    UP_TO: {
      right: [[null, 245]],
      wrong: [
        [0, 245],
        [245, null],
        [null, null],
      ],
    },
    BETWEEN: {
      right: [[10, 20]],
      wrong: [
        [20, 10],
        [10, 10],
        [10, null],
        [null, 20],
        [null, null],
      ],
    },
    DOZENS: {
      right: [[null, null]],
      wrong: [
        [24, null],
        [null, 99],
        [24, 99],
      ],
    },
    HUNDREDS: {
      right: [[null, null]],
      wrong: [
        [200, null],
        [null, 999],
        [200, 999],
      ],
    },
    THOUSANDS: {
      right: [[null, null]],
      wrong: [
        [2000, null],
        [null, 9999],
        [2000, 9999],
      ],
    },
    UNSPECIFIED: {
      right: [[null, null]],
      wrong: [
        [0, null],
        [null, 0],
        [0, 0],
      ],
    },
    WITHHELD: {
      right: [[null, null]],
      wrong: [
        [0, null],
        [null, 0],
        [0, 0],
      ],
    },
  };
  /** The figure that was printed, which the amount repeats. */
  const printed = (qualifier: string, [lower, upper]: Bounds) =>
    qualifier === 'UP_TO' ? upper : ['EXACT', 'ABOUT', 'AT_LEAST', 'MORE_THAN'].includes(qualifier) ? lower : null;
  const isGiven = ([lower, upper]: Bounds) => lower !== null || upper !== null;

  const value = (qualifier: string, pair: Bounds) => ({
    value_qualifier: qualifier,
    value_lower: pair[0],
    value_upper: pair[1],
    value_amount: printed(qualifier, pair),
    value_currency: isGiven(pair) ? 'USD' : null,
  });
  const quantity = (qualifier: string, pair: Bounds) => ({
    quantity_qualifier: qualifier,
    quantity_lower: pair[0],
    quantity_upper: pair[1],
    quantity_unit: isGiven(pair) ? 'PIECE' : null,
  });
  type Write = (qualifier: string, pair: Bounds) => Work;
  const places: readonly (readonly [rule: string, write: Write])[] = [
    ['aid_package_value_bounds', (q, pair) => set('aid_package', ids.aidPackage, value(q, pair))],
    ['citation_value_bounds', (q, pair) => citing('aid_package', ids.aidPackage, value(q, pair))],
    ['package_line_item_quantity_bounds', (q, pair) => set('package_line_item', ids.lineItem, quantity(q, pair))],
    ['citation_quantity_bounds', (q, pair) => citing('package_line_item', ids.lineItem, quantity(q, pair))],
  ];

  describe.each(places)('%s', (rule, write) => {
    it.each(Object.entries(bounds))('lets %s have its own bounds alone', async (qualifier, { right, wrong }) => {
      for (const pair of right) expect([pair, await tried(write(qualifier, pair))]).toEqual([pair, 'accepted']);
      for (const pair of wrong) {
        // Where the amount has no figure to repeat it is another rule's turn: both are meant to refuse it.
        const rules = [rule, rule.replace('_bounds', '_amount')];
        expect(rules, `${qualifier} ${pair}`).toContain(await tried(write(qualifier, pair)));
      }
    });

    it('refuses figures below zero', async () => {
      for (const [qualifier, pair] of [
        ['EXACT', [-1, -1]],
        ['AT_LEAST', [-1, null]],
        ['UP_TO', [null, -1]],
        ['BETWEEN', [-2, -1]],
        ['BETWEEN', [-2, 1]],
      ] as const)
        expect(await tried(write(qualifier, pair)), `${qualifier} ${pair}`).toBe(rule);
    });
  });

  it('are tried for every qualifier that there is', async () => {
    const { rows } = await db().pool.query<{ value: string }>(
      `SELECT unnest(enum_range(NULL::"Qualifier"))::text AS value`,
    );
    expect(Object.keys(bounds).sort()).toEqual(rows.map((row) => row.value).sort());
  });

  const without = [
    { value_qualifier: null, value_lower: 1, value_currency: 'USD' },
    { quantity_qualifier: null, quantity_upper: 1, quantity_unit: 'PIECE' },
  ] as const;
  it('have no bounds in a citation that says nothing of a figure', async () => {
    expect(await tried(citing('aid_package', ids.aidPackage, without[0]))).toBe('citation_value_bounds');
    expect(await tried(citing('package_line_item', ids.lineItem, without[1]))).toBe('citation_quantity_bounds');
  });

  describe.each([
    ['aid_package', (values) => set('aid_package', ids.aidPackage, values)],
    ['citation', (values) => citing('aid_package', ids.aidPackage, values)],
  ] as readonly (readonly [string, (values: Readonly<Record<string, unknown>>) => Work])[])(
    'of money, in %s',
    (table, write) => {
      it('repeat the printed figure as the amount', async () => {
        const rule = `${table}_value_amount`;
        expect(await tried(write({ ...value('EXACT', [275, 275]), value_amount: 274 }))).toBe(rule);
        expect(await tried(write({ ...value('EXACT', [275, 275]), value_amount: null }))).toBe(rule);
        expect(await tried(write({ ...value('UP_TO', [null, 275]), value_amount: null }))).toBe(rule);
        expect(await tried(write({ ...value('BETWEEN', [200, 275]), value_amount: 200 }))).toBe(rule);
        expect(await tried(write({ ...value('WITHHELD', [null, null]), value_amount: 275 }))).toBe(rule);
      });

      it('have a currency, and only they', async () => {
        const rule = `${table}_value_currency`;
        expect(await tried(write({ ...value('EXACT', [275, 275]), value_currency: null }))).toBe(rule);
        expect(await tried(write({ ...value('UNSPECIFIED', [null, null]), value_currency: 'USD' }))).toBe(rule);
      });
    },
  );

  it.each([
    ['package_line_item_quantity_unit', (values) => set('package_line_item', ids.lineItem, values)],
    ['citation_quantity_unit', (values) => citing('package_line_item', ids.lineItem, values)],
  ] as readonly (readonly [string, (values: Readonly<Record<string, unknown>>) => Work])[])(
    'have a unit: %s',
    async (rule, write) => {
      expect(await tried(write({ ...quantity('AT_LEAST', [20, null]), quantity_unit: null }))).toBe(rule);
      expect(await tried(write({ ...quantity('UP_TO', [null, 20]), quantity_unit: null }))).toBe(rule);
      // "Dozens of rounds": a unit needs no figure.
      expect(await tried(write({ ...quantity('DOZENS', [null, null]), quantity_unit: 'ROUND' }))).toBe('accepted');
    },
  );
});
