import { expect, it } from 'vitest';
import { ids, insert, sha256, TEXT, uuid } from '../../support/facts.js';
import { describeRules } from './describeRules.js';
import { all, citing, sql, type Work } from './work.js';

describeRules('passages', ({ tried }) => {
  const id = uuid(500);
  const at = (exact: string) => ({ exact, start: TEXT.indexOf(exact), end: TEXT.indexOf(exact) + exact.length });
  const passage =
    (values: Readonly<Record<string, unknown>> = {}): Work =>
    (tx) =>
      insert(tx, 'passage', { id, ...at('Kyiv'), text_sha256: sha256(TEXT), article_id: ids.article, ...values });
  const text: Work = (tx) => insert(tx, 'article_text', { article_id: ids.article, text: TEXT, sha256: sha256(TEXT) });

  it('begin before they end, and not before the text', async () => {
    expect(await tried(passage({ exact: '', start: 3, end: 3 }))).toBe('passage_start_before_end');
    expect(await tried(passage({ start: -1, end: 3 }))).toBe('passage_start_before_end');
    expect(await tried(passage({ start: 0, end: 4 }))).toBe('accepted');
  });

  it('are as long as their words in UTF-16 code units', async () => {
    expect(await tried(passage({ exact: 'Kyiv', start: 3, end: 8 }))).toBe('passage_length');
    expect(await tried(passage({ exact: '🚀', start: 0, end: 1 }))).toBe('passage_length');
    expect(await tried(passage({ exact: '🚀', start: 0, end: 2 }))).toBe('accepted');
    expect(await tried(passage({ exact: '👩‍🚀 é', start: 0, end: 7 }))).toBe('accepted');
  });

  it('name the text that they count in by its hash', async () => {
    expect(await tried(passage({ text_sha256: 'unknown' }))).toBe('passage_sha256_form');
  });

  it.each(['Kyiv', '🚀 Kyiv', '“yes” to the 🛰', '🛰 plan.', 'plan.'])(
    'that are EXACT stand in the held text, emoji before them or not: %s',
    async (exact) => {
      const { start, end } = at(exact);
      expect(await tried(all(text, passage({ ...at(exact), anchor: 'EXACT' })))).toBe('accepted');
      expect(await tried(all(passage({ ...at(exact), anchor: 'EXACT' }), text))).toBe('accepted');
      expect(await tried(all(text, passage({ exact, start: start + 1, end: end + 1, anchor: 'EXACT' })))).toBe(
        'passage_stands_in_text',
      );
    },
  );

  it('that are EXACT need the text, and keep it', async () => {
    expect(await tried(passage({ anchor: 'EXACT' }))).toBe('passage_stands_in_text');
    const right = all(text, passage({ anchor: 'EXACT' }));
    const other = TEXT.replace('Kyiv', 'Lviv');
    expect(await tried(all(right, sql('DELETE FROM article_text')))).toBe('passage_stands_in_text');
    expect(await tried(all(right, sql('UPDATE article_text SET text = $1, sha256 = $2', [other, sha256(other)])))).toBe(
      'passage_stands_in_text',
    );
    expect(await tried(all(right, sql(`UPDATE passage SET exact = 'Lviv'`)))).toBe('passage_stands_in_text');
  });

  it('that are ORPHANED may read otherwise, but somebody has looked', async () => {
    expect(await tried(all(text, passage({ exact: 'Lviv', anchor: 'ORPHANED' })))).toBe('accepted');
    expect(await tried(passage({ exact: 'Lviv', anchor: 'ORPHANED' }))).toBe('passage_stands_in_text');
  });

  it('are not UNVERIFIED where the text is held', async () => {
    expect(await tried(passage({ anchor: 'UNVERIFIED' }))).toBe('accepted');
    expect(await tried(all(passage({ anchor: 'UNVERIFIED' }), text))).toBe('passage_stands_in_text');
    expect(await tried(all(text, passage({ anchor: 'UNVERIFIED' })))).toBe('passage_stands_in_text');
  });

  it('of another article do not count', async () => {
    expect(await tried(all(text, passage({ article_id: ids.otherArticle })))).toBe('accepted');
  });

  it('are cited to their own article, or to the one that relays the source', async () => {
    const cited = (more: Readonly<Record<string, unknown>>) =>
      tried(all(passage(), citing('person', ids.person, { passage_id: id, ...more })));
    expect(await cited({ article_id: ids.article })).toBe('accepted');
    expect(await cited({ article_id: ids.otherArticle })).toBe('citation_passage_of_its_article');
    expect(await cited({ article_id: ids.otherArticle, relayed_by_id: ids.article })).toBe('accepted');
    expect(await cited({ article_id: ids.article, relayed_by_id: ids.otherArticle })).toBe(
      'citation_passage_of_its_article',
    );
  });
});
