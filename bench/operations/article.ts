import { postgraphileArticle, pothosArticle } from './articlePeers.js';
import { at, type Operation, spread, sql } from './operation.js';

/** One article by slug, with everything on it. */
export const article: Operation = {
  name: 'article',
  title: 'one article by slug, with everything on it',
  goals: { pothos: 3, postgraphile: 1.5, floor: 0.5 },
  document: /* GraphQL */ `
    query Article($slug: String!) {
      article(slug: $slug) {
        slug
        url
        kind
        headline
        publishedOn
        language
        textSha256
        publisher { slug name kind country { code name } }
        credits { nodes { role asPrinted organization { slug name } person { slug name } } }
        links { nodes { kind to { slug headline url } } }
        linkedFrom(first: 50) { nodes { kind from { slug headline url } } }
        passages(first: 50) { nodes { exact start end anchor } }
        quotes(first: 20) {
          nodes {
            slug
            kind
            text
            speaker { __typename ... on Person { slug name } ... on Organization { slug name } }
            speakerLabel
            roleAsPrinted
            position { title post organization { name } }
            venue
            addresseeAsPrinted
            addressee { slug name }
            placeAsPrinted
            place { code name }
            saidOn
            saidOnAsPrinted
            passages { start end }
            about { nodes { slug designation } }
          }
        }
        citations(first: 50) {
          nodes {
            wording
            stance
            value { amount currency qualifier }
            quantity { lower upper unit qualifier }
            passage { start end }
            subject {
              ... on Quote { slug }
              ... on Person { slug name }
              ... on Organization { slug name }
              ... on AidPackage { slug title }
              ... on PackageLineItem { slug asReported }
            }
          }
        }
      }
    }
  `,
  variables: (n, { articles }) => ({ slug: `article-${spread(n, articles)}` }),
  parameters: ({ slug }) => [slug ?? ''],
  pothos: {
    document: /* GraphQL */ `
      query Article($slug: String!) {
        article(slug: $slug) {
          slug
          url
          kind
          headline
          publishedOn
          language
          textSha256
          publisher { slug name kind country { code name } }
          credits { nodes { role asPrinted organization { slug name } person { slug name } } }
          links { nodes { kind to { slug headline url } } }
          linkedFrom(first: 50) { nodes { kind from { slug headline url } } }
          passages(first: 50) { nodes { exact start end anchor } }
          quotes(first: 20) {
            nodes {
              slug
              kind
              text
              speakerPerson { slug name }
              speakerOrganization { slug name }
              speakerLabel
              roleAsPrinted
              position { title post organization { name } }
              venue
              addresseeAsPrinted
              addressee { slug name }
              placeAsPrinted
              place { code name }
              saidOn
              saidOnAsPrinted
              passages: citations(stance: SUPPORTS) { nodes { passage { start end } } }
              about { nodes { slug designation } }
            }
          }
          citations(first: 50) {
            nodes {
              wording
              stance
              value { amount currency qualifier }
              quantity { lower upper unit qualifier }
              passage { start end }
              quote { slug }
              person { slug name }
              organization { slug name }
              aidPackage { slug title }
              lineItem { slug asReported }
            }
          }
        }
      }
    `,
    toOurs: (data) => ({ article: pothosArticle(at(data, 'article')) }),
  },
  postgraphile: {
    document: /* GraphQL */ `
      query Article($slug: String!) {
        article: articleBySlug(slug: $slug) {
          slug
          url
          kind
          headline
          publishedOn
          publishedOnLatest
          language
          textSha256
          publisher: organizationByPublisherId { slug name kind country: countryByCountryId { code name } }
          credits: articleCreditsByArticleId(orderBy: [AS_PRINTED_ASC, ROW_ID_ASC], first: 20) {
            nodes { role asPrinted organization: organizationByOrganizationId { slug name } person: personByPersonId { slug name } }
          }
          links: articleLinksByFromId(first: 20) { nodes { kind to: articleByToId { slug headline url } } }
          linkedFrom: articleLinksByToId(first: 50) { nodes { kind from: articleByFromId { slug headline url } } }
          passages: passagesByArticleId(orderBy: [START_ASC, END_ASC, ROW_ID_ASC], first: 50) { nodes { exact start end anchor } }
          quotes: quotesByArticleId(orderBy: [ORDINAL_ASC, ROW_ID_ASC], first: 20) {
            nodes {
              slug
              kind
              text
              person: personBySpeakerPersonId { slug name }
              organization: organizationBySpeakerOrganizationId { slug name }
              speakerLabel
              roleAsPrinted
              position: positionByPositionId { title post organization: organizationByOrganizationId { name } }
              venue
              addresseeAsPrinted
              addressee: organizationByAddresseeId { slug name }
              placeAsPrinted
              place: countryByPlaceId { code name }
              saidOn
              saidOnLatest
              saidOnAsPrinted
              passages: citationsByQuoteId(condition: { stance: SUPPORTS }, orderBy: [ORDINAL_ASC, ROW_ID_ASC]) {
                nodes { passage: passageByPassageId { start end } }
              }
              about: _quoteAboutsByB(first: 20) { nodes { equipment: equipmentByA { slug designation } } }
            }
          }
          citations: citationsByArticleId(orderBy: [ORDINAL_ASC, ROW_ID_ASC], first: 50) {
            nodes {
              wording
              stance
              valueAmount
              valueCurrency
              valueQualifier
              quantityLower
              quantityUpper
              quantityUnit
              quantityQualifier
              passage: passageByPassageId { start end }
              quote: quoteByQuoteId { slug }
              person: personByPersonId { slug name }
              organization: organizationByOrganizationId { slug name }
              aidPackage: aidPackageByAidPackageId { slug title }
              lineItem: packageLineItemByLineItemId { slug asReported }
            }
          }
        }
      }
    `,
    toOurs: (data) => ({ article: postgraphileArticle(at(data, 'article')) }),
  },
  sql: `
    SELECT json_build_object('article', ${sql.object(`
      SELECT a.slug, a.url, a.kind, a.headline, ${sql.partialDate('a', 'published_on')} AS "publishedOn", a.language, a.text_sha256 AS "textSha256",
        ${sql.object(`SELECT o.slug, o.name, o.kind, ${sql.object(`SELECT code, name
          FROM country
          WHERE id = o.country_id`)} AS country
          FROM organization o
          WHERE o.id = a.publisher_id`)} AS publisher,
        ${sql.nodes(`
          SELECT c.role, c.as_printed AS "asPrinted", ${sql.object('SELECT slug, name FROM organization WHERE id = c.organization_id')} AS organization,
            ${sql.object('SELECT slug, name FROM person WHERE id = c.person_id')} AS person
          FROM article_credit c WHERE c.article_id = a.id ORDER BY c.as_printed, c.id LIMIT 20`)} AS credits,
        ${sql.nodes(`
          SELECT l.kind, json_build_object('slug', t.slug, 'headline', t.headline, 'url', t.url) AS "to"
          FROM article_link l JOIN article t ON t.id = l.to_id WHERE l.from_id = a.id ORDER BY t.slug, l.id LIMIT 20`)} AS links,
        ${sql.nodes(`
          SELECT l.kind, json_build_object('slug', f.slug, 'headline', f.headline, 'url', f.url) AS "from"
          FROM article_link l JOIN article f ON f.id = l.from_id WHERE l.to_id = a.id ORDER BY f.slug, l.id LIMIT 50`)} AS "linkedFrom",
        ${sql.nodes(`SELECT p.exact, p.start, p."end", p.anchor
          FROM passage p
          WHERE p.article_id = a.id
          ORDER BY p.start, p."end", p.id LIMIT 50`)} AS passages,
        ${sql.nodes(`
          SELECT q.slug, q.kind, q.text,
            coalesce(${sql.object(`SELECT 'Person' AS __typename, slug, name FROM person WHERE id = q.speaker_person_id`)},
              ${sql.object(`SELECT 'Organization' AS __typename, slug, name FROM organization WHERE id = q.speaker_organization_id`)}) AS speaker,
            q.speaker_label AS "speakerLabel", q.role_as_printed AS "roleAsPrinted",
            ${sql.object(`SELECT p.title, p.post, ${sql.object(`SELECT name
              FROM organization
              WHERE id = p.organization_id`)} AS organization
              FROM "position" p
              WHERE p.id = q.position_id`)} AS position,
            q.venue, q.addressee_as_printed AS "addresseeAsPrinted", ${sql.object(`SELECT slug, name
              FROM organization
              WHERE id = q.addressee_id`)} AS addressee,
            q.place_as_printed AS "placeAsPrinted", ${sql.object('SELECT code, name FROM country WHERE id = q.place_id')} AS place,
            ${sql.partialDate('q', 'said_on')} AS "saidOn", q.said_on_as_printed AS "saidOnAsPrinted",
            (SELECT coalesce(json_agg(row), '[]'::json) FROM (
              SELECT p.start, p."end"
                FROM citation c JOIN passage p ON p.id = c.passage_id
                WHERE c.quote_id = q.id AND c.stance = 'SUPPORTS'
                ORDER BY c.ordinal, c.id) AS row) AS passages,
            ${sql.nodes(`SELECT e.slug, e.designation
              FROM "_QuoteAbout" b JOIN equipment e ON e.id = b."A"
              WHERE b."B" = q.id
              ORDER BY e.designation, e.id LIMIT 20`)} AS about
          FROM quote q WHERE q.article_id = a.id ORDER BY q.ordinal, q.id LIMIT 20`)} AS quotes,
        ${sql.nodes(`
          SELECT c.wording, c.stance,
            CASE WHEN c.value_qualifier IS NOT NULL THEN json_build_object(
              'amount', ${sql.decimal('c.value_amount')}, 'currency', c.value_currency, 'qualifier', c.value_qualifier) END AS value,
            CASE WHEN c.quantity_qualifier IS NOT NULL THEN json_build_object('lower', ${sql.decimal('c.quantity_lower')},
              'upper', ${sql.decimal('c.quantity_upper')},
              'unit', c.quantity_unit, 'qualifier', c.quantity_qualifier) END AS quantity,
            ${sql.object('SELECT p.start, p."end" FROM passage p WHERE p.id = c.passage_id')} AS passage,
            coalesce(
              ${sql.object('SELECT slug FROM quote WHERE id = c.quote_id')},
              ${sql.object('SELECT slug, name FROM person WHERE id = c.person_id')},
              ${sql.object('SELECT slug, name FROM organization WHERE id = c.organization_id')},
              ${sql.object('SELECT slug, title FROM aid_package WHERE id = c.aid_package_id')},
              ${sql.object('SELECT slug, as_reported AS "asReported" FROM package_line_item WHERE id = c.line_item_id')},
              '{}'::json) AS subject
          FROM citation c WHERE c.article_id = a.id ORDER BY c.ordinal, c.id LIMIT 50`)} AS citations
      FROM article a WHERE a.slug = $1`)})::text`,
  withoutCursors: (data) => data,
};
