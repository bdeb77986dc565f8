import { Candidates } from './candidates.js';
import type { Place, Problems } from './errors.js';
import type { Facts, ReferenceKind } from './facts.js';
import { actionKey, linkKey } from './ids.js';
import { suggestion } from './nearest.js';
import { isSlugKind, subjectsOf } from './subjects.js';

/** Reports every reference to a record that is not in the files, with the name that was probably meant. */
export function checkReferences(facts: Facts, problems: Problems): void {
  const candidates = new Candidates(facts);
  const check = (kind: ReferenceKind, slug: string | undefined, place: () => Place) => {
    if (slug === undefined || facts.known[kind].has(slug) || facts.unread.has(kind)) return;
    problems.error(place(), candidates.unknown(kind, slug));
  };

  for (const { data, at } of facts.organizations) check('country', data.country, () => at('country'));
  for (const { data, at } of facts.positions) {
    check('organization', data.organization, () => at('organization'));
    check('country', data.country, () => at('country'));
  }
  for (const { data, at } of facts.equipment) {
    check('equipment', data.parent, () => at('parent'));
    for (const [index, slug] of data.ammunitionFor.entries())
      check('equipment', slug, () => at('ammunitionFor', index));
  }
  for (const { data, at } of facts.packages) {
    check('country', data.donor, () => at('donor'));
    check('country', data.recipient, () => at('recipient'));
  }
  for (const { data, at } of facts.lineItems)
    for (const [index, slug] of data.equipment.entries()) check('equipment', slug, () => at('equipment', index));
  for (const { data, at } of facts.decisions) {
    check('country', data.country, () => at('country'));
    check('country', data.recipient, () => at('recipient'));
    check('person', data.decidedBy?.person, () => at('decidedBy', 'person'));
    check('organization', data.decidedBy?.organization, () => at('decidedBy', 'organization'));
    for (const [index, slug] of data.equipment.entries()) check('equipment', slug, () => at('equipment', index));
    for (const [index, slug] of data.aidPackages.entries()) check('aidPackage', slug, () => at('aidPackages', index));
    for (const [index, { to }] of data.links.entries()) check('decision', to, () => at('links', index, 'to'));
  }
  for (const { data, at } of facts.treaties) {
    check('organization', data.depositary, () => at('depositary'));
    for (const [index, slug] of data.governs.entries()) check('equipment', slug, () => at('governs', index));
    for (const [index, { country }] of data.actions.entries())
      check('country', country, () => at('actions', index, 'country'));
  }
  checkArticleReferences(facts, problems, check);
}

function checkArticleReferences(
  facts: Facts,
  problems: Problems,
  check: (kind: ReferenceKind, slug: string | undefined, place: () => Place) => void,
): void {
  const links = new Set(
    facts.decisions.flatMap(({ slug, data }) => data.links.map((link) => linkKey({ from: slug, ...link }))),
  );
  const actions = new Set(
    facts.treaties.flatMap(({ slug, data }) => data.actions.map((action) => actionKey({ treaty: slug, ...action }))),
  );

  for (const { slug: article, head, credits, links: articleLinks, quotes, citations, passageKeys } of facts.articles) {
    const passage = (key: string | undefined, place: () => Place) => {
      if (key === undefined || passageKeys.has(key)) return;
      const known = passageKeys.size === 0 ? '; this article has none' : suggestion(key, passageKeys);
      problems.error(place(), `there is no passage "${key}" in the article "${article}"${known}`);
    };
    if (head) check('organization', head.data.publisher, () => head.at('publisher'));
    for (const { data, at } of credits) {
      check('organization', data.organization, () => at('organization'));
      check('person', data.person, () => at('person'));
      passage(data.passage, () => at('passage'));
    }
    for (const { data, at } of articleLinks) {
      check('article', data.to, () => at('to'));
      passage(data.passage, () => at('passage'));
    }
    for (const { data, at } of quotes) {
      for (const [index, key] of data.passages.entries()) passage(key, () => at('passages', index));
      passage(data.attribution, () => at('attribution'));
      check('person', data.speaker.person, () => at('speaker', 'person'));
      check('organization', data.speaker.organization, () => at('speaker', 'organization'));
      check('position', data.speaker.position, () => at('speaker', 'position'));
      check('organization', data.addressee?.organization, () => at('addressee', 'organization'));
      check('country', data.place?.country, () => at('place', 'country'));
      for (const [index, slug] of data.about.entries()) check('equipment', slug, () => at('about', index));
    }
    for (const { data, at } of citations) {
      passage(data.passage, () => at('passage'));
      check('article', data.source, () => at('source'));
      for (const { kind, key, path } of subjectsOf(data.of)) {
        const place = () => at('of', ...path);
        if (isSlugKind(kind)) check(kind, key, place);
        else if (kind === 'decisionLink' && !links.has(key) && !facts.unread.has('decision')) {
          problems.error(place(), `no decision has the link "${key}"${suggestion(key, links)}`);
        } else if (kind === 'treatyAction' && !actions.has(key) && !facts.unread.has('treaty')) {
          problems.error(place(), `no treaty has the action "${key}"${suggestion(key, actions)}`);
        }
      }
    }
  }
}
