import { expect, it } from 'vitest';
import { cite, ids, insert, sha256, TEXT, uuid } from '../../support/facts.js';
import { describeRules } from './describeRules.js';
import { set, type Work } from './work.js';

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
