import { at, decimal, type Json, type JsonObject, nodes, orNull, partialDate, pick, sorted } from './operation.js';

/** The article as Pothos has it. */
export function pothosArticle(node: Json): Json {
  return {
    ...pick(node, 'slug', 'url', 'kind', 'headline', 'publishedOn', 'language', 'textSha256', 'publisher'),
    ...pick(node, 'credits', 'links', 'linkedFrom', 'passages'),
    quotes: nodes(node, 'quotes', (quote) => ({
      ...quoteOf(quote, at(quote, 'speakerPerson'), at(quote, 'speakerOrganization')),
      ...pick(quote, 'saidOn', 'about'),
    })),
    citations: nodes(node, 'citations', (citation) => ({
      ...pick(citation, 'wording', 'stance', 'value', 'quantity', 'passage'),
      subject: subjectOf(citation),
    })),
  };
}

/** The article as PostGraphile has it. */
export function postgraphileArticle(node: Json): Json {
  return {
    ...pick(node, 'slug', 'url', 'kind', 'headline'),
    publishedOn: partialDate(at(node, 'publishedOn'), at(node, 'publishedOnLatest')),
    ...pick(node, 'language', 'textSha256', 'publisher', 'credits'),
    links: sorted(at(node, 'links'), 'to', 'slug'),
    linkedFrom: sorted(at(node, 'linkedFrom'), 'from', 'slug'),
    passages: at(node, 'passages'),
    quotes: nodes(node, 'quotes', (quote) => ({
      ...quoteOf(quote, at(quote, 'person'), at(quote, 'organization')),
      saidOn: partialDate(at(quote, 'saidOn'), at(quote, 'saidOnLatest')),
      about: nodes(quote, 'about', (each) => at(each, 'equipment')),
    })),
    citations: nodes(node, 'citations', postgraphileCitation),
  };
}

function postgraphileCitation(citation: Json): Json {
  return {
    ...pick(citation, 'wording', 'stance', 'passage'),
    value: orNull(at(citation, 'valueQualifier'), (qualifier) => ({
      amount: decimal(at(citation, 'valueAmount')),
      currency: at(citation, 'valueCurrency'),
      qualifier,
    })),
    quantity: orNull(at(citation, 'quantityQualifier'), (qualifier) => ({
      lower: decimal(at(citation, 'quantityLower')),
      upper: decimal(at(citation, 'quantityUpper')),
      unit: at(citation, 'quantityUnit'),
      qualifier,
    })),
    subject: subjectOf(citation),
  };
}

/** What both peers give of a quote: the speaker by two relations, the passages behind the citations. */
function quoteOf(quote: Json, person: Json, organization: Json): JsonObject {
  const speaker = (type: string) => (found: Json) => ({ __typename: type, ...pick(found, 'slug', 'name') });
  return {
    ...pick(quote, 'slug', 'kind', 'text'),
    speaker: orNull(person, speaker('Person')) ?? orNull(organization, speaker('Organization')),
    ...pick(quote, 'speakerLabel', 'roleAsPrinted', 'position', 'venue', 'addresseeAsPrinted', 'addressee'),
    ...pick(quote, 'placeAsPrinted', 'place', 'saidOnAsPrinted'),
    passages: at(
      nodes(quote, 'passages', (citation) => at(citation, 'passage')),
      'nodes',
    ),
  };
}

/** The record that a citation is for: both peers have a relation for each sort of record. Of another sort nothing is asked. */
function subjectOf(citation: Json): Json {
  const subjects = ['quote', 'person', 'organization', 'aidPackage', 'lineItem'].map((name) => at(citation, name));
  return subjects.find((each) => each !== null) ?? {};
}
