import { expect, it } from 'vitest';
import { ids } from '../../support/facts.js';
import { describeRules } from './describeRules.js';
import { named, slashed, slugged } from './rules.js';
import { set } from './work.js';

describeRules('slugs and names', ({ tried }) => {
  const idOf: Readonly<Record<string, string>> = {
    article: ids.article,
    person: ids.person,
    organization: ids.organization,
    position: ids.position,
    equipment: ids.equipment,
    aid_package: ids.aidPackage,
    policy_decision: ids.decision,
    treaty: ids.treaty,
    quote: ids.quote,
    package_line_item: ids.lineItem,
    country: ids.country,
  };
  it.each(slugged)('%s: a slug is words and figures between hyphens', async (table) => {
    const write = (slug: string) => tried(set(table, idOf[table] ?? '', { slug }));
    for (const slug of ['a', 'us-pda-70', '9k-2']) expect([slug, await write(slug)]).toEqual([slug, 'accepted']);
    for (const slug of ['', 'A', 'a_b', 'a b', '-a', 'a-', 'a--b', 'é', 'a/b', 'a\n'])
      expect([slug, await write(slug)]).toEqual([slug, `${table}_slug_form`]);
  });

  it.each(slashed)('%s: a slug is the whole, a slash and its own', async (table) => {
    const write = (slug: string) => tried(set(table, idOf[table] ?? '', { slug }));
    expect(await write('story-2/yes-no')).toBe('accepted');
    for (const slug of ['', 'a', 'a/', '/b', 'a/b/c', 'a/B', 'a-/b', 'a/b\n'])
      expect([slug, await write(slug)]).toEqual([slug, `${table}_slug_form`]);
  });

  it.each(named)('%s: names stay on one line', async (table, column) => {
    const rule = `${table}_name_one_line`;
    const write = (values: Readonly<Record<string, unknown>>) => tried(set(table, idOf[table] ?? '', values));
    expect(await write({ [column]: 'two\nlines' })).toBe(rule);
    expect(await write({ aliases: ['one', 'two\nlines'] })).toBe(rule);
    expect(await write({ [column]: 'two\nlines', aliases: null })).toBe(rule);
    if (table === 'treaty') expect(await write({ official_name: 'two\nlines' })).toBe(rule);
    if (table === 'equipment') expect(await write({ name: 'two\nlines' })).toBe(rule);
    expect(await write({ [column]: 'one line', aliases: ['one', 'two'] })).toBe('accepted');
  });
});
