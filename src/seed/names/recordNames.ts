import type { DraftRecord } from '../../ingest/draft/fromProposals.js';
import type { Facts, Kind } from '../kind/kind.js';
import { namesOf } from '../kind/names.js';
import { aidPackage } from '../kinds/aidPackage.js';
import { article } from '../kinds/article.js';
import { country } from '../kinds/country.js';
import { decision } from '../kinds/decision.js';
import { equipment } from '../kinds/equipment.js';
import { lineItem } from '../kinds/lineItem.js';
import { organization } from '../kinds/organization.js';
import { person } from '../kinds/person.js';
import { treaty } from '../kinds/treaty.js';

/** The record as the reading of an article needs it: names, and what packages, decisions and articles are compared by. */
export function recordNames(facts: Facts): DraftRecord {
  return {
    people: named(facts, person),
    organizations: facts.of(organization).map(({ key, data }) => ({
      slug: key,
      name: data.name,
      aliases: data.aliases,
      ...(data.country === undefined ? {} : { country: data.country }),
    })),
    countries: named(facts, country),
    equipment: named(facts, equipment),
    treaties: facts.of(treaty).map(({ key, data }) => ({
      slug: key,
      name: data.name,
      aliases: [...data.aliases, ...(data.officialName === undefined ? [] : [data.officialName])],
    })),
    packages: facts.of(aidPackage).map(({ key, data }) => {
      const { figure } = data.value.bounds;
      const { currency } = data.value;
      return {
        slug: key,
        title: data.title,
        donor: data.donor,
        recipient: data.recipient,
        authority: data.authority,
        announcedOn: data.announcedOn.text,
        ...(figure === null || currency === null ? {} : { value: { amount: figure, currency } }),
        equipment: [...new Set(facts.within(lineItem, key).flatMap((line) => line.data.equipment))],
      };
    }),
    decisions: facts.of(decision).map(({ key, data }) => ({
      slug: key,
      title: data.title,
      effect: data.effect,
      decidedOn: data.decidedOn.text,
      country: data.country,
      ...(data.decidedBy?.person === undefined ? {} : { person: data.decidedBy.person }),
      equipment: data.equipment,
    })),
    articles: facts.of(article).map(({ key, data }) => ({
      slug: key,
      ...(data.headline === undefined ? {} : { headline: data.headline }),
      ...(data.url === undefined ? {} : { url: data.url }),
      ...(data.publisher === undefined ? {} : { publisher: data.publisher }),
      ...(data.publishedOn === undefined ? {} : { publishedOn: data.publishedOn.first }),
    })),
  };
}

function named<D extends Parameters<typeof namesOf>[0]>(facts: Facts, kind: Kind<D>) {
  return facts.of(kind).map(({ key, data }) => {
    const [name = key, ...aliases] = namesOf(data);
    return { slug: key, name, aliases };
  });
}
