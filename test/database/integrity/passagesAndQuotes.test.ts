import { expect, it } from 'vitest';
import { addFact, cite, ids, insert, sha256, TEXT, uuid } from '../../support/facts.js';
import { ruleThemes } from './ruleThemes.js';
import { all, citing, set, sql, type Work } from './work.js';

const describeRules = ruleThemes();

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

describeRules('quotes', ({ tried }) => {
  it('are cited to the article that prints them', async () => {
    expect(await tried(citing('quote', ids.quote, { ordinal: 2 }))).toBe('accepted');
    expect(await tried(citing('quote', ids.quote, { ordinal: 2, article_id: ids.otherArticle }))).toBe(
      'citation_quote_of_its_article',
    );
  });

  it("name a post of their speaker's", async () => {
    expect(await tried(set('quote', ids.quote, { position_id: ids.otherPosition }))).toBe(
      'quote_position_of_its_speaker',
    );
    expect(
      await tried(set('quote', ids.quote, { position_id: ids.otherPosition, speaker_person_id: ids.otherPerson })),
    ).toBe('accepted');
  });
});

describeRules('rules between two rows hold from both sides', ({ tried }) => {
  const passage = uuid(700);
  const at = { exact: 'Kyiv', start: TEXT.indexOf('Kyiv'), end: TEXT.indexOf('Kyiv') + 4, text_sha256: sha256(TEXT) };

  it('a passage that is cited does not move to another article', async () => {
    const work: Work = async (tx) => {
      await insert(tx, 'passage', { id: passage, ...at, article_id: ids.article });
      await cite(tx, 'person', ids.person, { passage_id: passage });
      await set('passage', passage, { article_id: ids.otherArticle })(tx);
    };
    expect(await tried(work)).toBe('citation_passage_of_its_article');
  });

  it('a quote does not leave the article that it is cited to', async () => {
    expect(await tried(set('quote', ids.quote, { article_id: ids.otherArticle }))).toBe(
      'citation_quote_of_its_article',
    );
  });

  it('a position that a quote names does not go to another person', async () => {
    const work: Work = async (tx) => {
      await set('quote', ids.quote, {
        speaker_person_id: ids.person,
        speaker_organization_id: null,
        position_id: ids.position,
      })(tx);
      await set('position', ids.position, { person_id: ids.otherPerson, post: 'another-post' })(tx);
    };
    expect(await tried(work)).toBe('quote_position_of_its_speaker');
  });

  it('a text that goes to another article leaves no verified passage behind', async () => {
    const work: Work = async (tx) => {
      await insert(tx, 'passage', { id: passage, ...at, article_id: ids.article, anchor: 'EXACT' });
      await insert(tx, 'article_text', { article_id: ids.article, text: TEXT, sha256: sha256(TEXT) });
      await tx.query('UPDATE article_text SET article_id = $2 WHERE article_id = $1', [ids.article, ids.otherArticle]);
    };
    expect(await tried(work)).toBe('passage_stands_in_text');
  });

  it('no figure is NaN', async () => {
    const value = { value_amount: 'NaN', value_lower: 'NaN', value_upper: 'NaN', value_currency: 'USD' };
    expect(await tried(set('aid_package', ids.aidPackage, { value_qualifier: 'EXACT', ...value }))).toBe(
      'aid_package_value_bounds',
    );
  });
});

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
