import { expect, it } from 'vitest';
import { ids } from '../../support/facts.js';
import { describeRules } from './describeRules.js';
import { citing, set } from './work.js';

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
