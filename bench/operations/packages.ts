import { at, decimal, type Json, nodes, type Operation, orNull, partialDate, pick, spread, sql } from './operation.js';

/** The latest packages with anything of a family of equipment, line by line, with the passage that reports each. */
export const packages: Operation = {
  name: 'packages',
  title: 'packages filtered by equipment family, with items, citations and passages',
  goals: { pothos: 5, postgraphile: 2.5, floor: 0.75 },
  document: /* GraphQL */ `
    query Packages($family: String!) {
      aidPackages(where: { lineItems: { some: { equipment: { some: { familyOf: $family } } } } }, first: 5) {
        pageInfo { hasNextPage endCursor }
        nodes {
          slug
          title
          announcedOn
          authority
          value { amount currency qualifier verbatim }
          donor { code name }
          recipient { code name }
          lineItems(first: 20) {
            nodes {
              ordinal
              asReported
              quantity { qualifier lower upper unit verbatim }
              equipment(first: 5) { nodes { slug designation category } }
              citations(first: 5) {
                nodes {
                  wording
                  stance
                  quantity { qualifier lower upper unit verbatim }
                  passage { exact start end }
                  article { slug publishedOn }
                }
              }
            }
          }
        }
      }
    }
  `,
  variables: (n) => ({ family: `family-${spread(n, 64) - 1}` }),
  parameters: ({ family }) => [family ?? ''],
  pothos: {
    document: /* GraphQL */ `
      query Packages($family: String!) {
        aidPackages(family: $family, first: 5) {
          pageInfo { hasNextPage endCursor }
          nodes {
            slug
            title
            announcedOn
            authority
            value { amount currency qualifier verbatim }
            donor { code name }
            recipient { code name }
            lineItems(first: 20) {
              nodes {
                ordinal
                asReported
                quantity { qualifier lower upper unit verbatim }
                equipment(first: 5) { nodes { slug designation category } }
                citations(first: 5) {
                  nodes {
                    wording
                    stance
                    quantity { qualifier lower upper unit verbatim }
                    passage { exact start end }
                    article { slug publishedOn }
                  }
                }
              }
            }
          }
        }
      }
    `,
    toOurs: withoutCursors,
  },
  postgraphile: {
    document: /* GraphQL */ `
      query Packages($family: String!) {
        aidPackages: allAidPackages(
          filter: {
            packageLineItemsByPackageId: {
              some: {
                _lineItemEquipmentsByB: {
                  some: { equipmentByA: { equipmentFamiliesByMemberId: { some: { equipmentByAncestorId: { slug: { equalTo: $family } } } } } }
                }
              }
            }
          }
          orderBy: [ANNOUNCED_ON_DESC, ROW_ID_DESC]
          first: 5
        ) {
          pageInfo { hasNextPage endCursor }
          nodes {
            slug
            title
            announcedOn
            announcedOnLatest
            authority
            valueAmount
            valueCurrency
            valueQualifier
            valueVerbatim
            donor: countryByDonorId { code name }
            recipient: countryByRecipientId { code name }
            lineItems: packageLineItemsByPackageId(orderBy: [ORDINAL_ASC, ROW_ID_ASC], first: 20) {
              nodes {
                ordinal
                asReported
                quantityQualifier
                quantityLower
                quantityUpper
                quantityUnit
                quantityVerbatim
                equipment: _lineItemEquipmentsByB(first: 5) { nodes { equipment: equipmentByA { slug designation category } } }
                citations: citationsByLineItemId(orderBy: [ORDINAL_ASC, ROW_ID_ASC], first: 5) {
                  nodes {
                    wording
                    stance
                    quantityQualifier
                    quantityLower
                    quantityUpper
                    quantityUnit
                    quantityVerbatim
                    passage: passageByPassageId { exact start end }
                    article: articleByArticleId { slug publishedOn publishedOnLatest }
                  }
                }
              }
            }
          }
        }
      }
    `,
    toOurs: (data) => ({
      aidPackages: {
        pageInfo: pick(at(data, 'aidPackages', 'pageInfo'), 'hasNextPage'),
        ...(nodes(data, 'aidPackages', aidPackage) as object),
      },
    }),
  },
  // The packages are found once, for the page and for whether there are more.
  sql: `
    WITH found AS MATERIALIZED (
      SELECT p.*, row_number() OVER () AS place FROM (
        SELECT p.* FROM aid_package p
        WHERE p.id IN (
          SELECT i.package_id FROM equipment e
          JOIN equipment_family f ON f.ancestor_id = e.id
          JOIN "_LineItemEquipment" l ON l."A" = f.member_id
          JOIN package_line_item i ON i.id = l."B"
          WHERE e.slug = $1)
        ORDER BY p.announced_on DESC, p.id DESC LIMIT 6) AS p
    )
    SELECT json_build_object('aidPackages', json_build_object(
      'pageInfo', ${sql.object(`SELECT count(*) > 5 AS "hasNextPage", max(announced_on || ' ' || id) FILTER (WHERE place = least(5, (SELECT max(place)
        FROM found))) AS "endCursor"
        FROM found`)},
      'nodes', (SELECT coalesce(json_agg(row ORDER BY place), '[]'::json) FROM (
        SELECT p.place, json_build_object('slug', p.slug, 'title', p.title, 'announcedOn', ${sql.partialDate('p', 'announced_on')}, 'authority', p.authority,
          'value', ${sql.object(`SELECT ${sql.decimal('p.value_amount')} AS amount, p.value_currency AS currency,
            p.value_qualifier AS qualifier, p.value_verbatim AS verbatim`)},
          'donor', ${sql.object('SELECT code, name FROM country WHERE id = p.donor_id')},
          'recipient', ${sql.object('SELECT code, name FROM country WHERE id = p.recipient_id')},
          'lineItems', ${sql.nodes(`
            SELECT i.ordinal, i.as_reported AS "asReported", ${quantity('i')} AS quantity,
              ${sql.nodes(`SELECT e.slug, e.designation, e.category
                FROM "_LineItemEquipment" l JOIN equipment e ON e.id = l."A"
                WHERE l."B" = i.id
                ORDER BY e.designation, e.id LIMIT 5`)} AS equipment,
              ${sql.nodes(`
                SELECT c.wording, c.stance, CASE WHEN c.quantity_qualifier IS NOT NULL THEN ${quantity('c')} END AS quantity,
                  CASE WHEN s.id IS NOT NULL THEN ${sql.object('SELECT s.exact, s.start, s."end"')} END AS passage,
                  ${sql.object(`SELECT a.slug, ${sql.partialDate('a', 'published_on')} AS "publishedOn"`)} AS article
                FROM citation c JOIN article a ON a.id = c.article_id LEFT JOIN passage s ON s.id = c.passage_id
                WHERE c.line_item_id = i.id ORDER BY c.ordinal, c.id LIMIT 5`)} AS citations
            FROM package_line_item i WHERE i.package_id = p.id ORDER BY i.ordinal, i.id LIMIT 20`)}) AS row
        FROM found p WHERE p.place <= 5) AS page)))::text`,
  withoutCursors,
};

function withoutCursors(data: Json): Json {
  return {
    aidPackages: {
      pageInfo: pick(at(data, 'aidPackages', 'pageInfo'), 'hasNextPage'),
      nodes: at(data, 'aidPackages', 'nodes'),
    },
  };
}

function quantity(table: string): string {
  return sql.object(
    `SELECT ${table}.quantity_qualifier AS qualifier, ${sql.decimal(`${table}.quantity_lower`)} AS lower,
      ${sql.decimal(`${table}.quantity_upper`)} AS upper, ${table}.quantity_unit AS unit, ${table}.quantity_verbatim AS verbatim`,
  );
}

function aidPackage(node: Json): Json {
  return {
    ...pick(node, 'slug', 'title'),
    announcedOn: partialDate(at(node, 'announcedOn'), at(node, 'announcedOnLatest')),
    authority: at(node, 'authority'),
    value: {
      amount: decimal(at(node, 'valueAmount')),
      currency: at(node, 'valueCurrency'),
      qualifier: at(node, 'valueQualifier'),
      verbatim: at(node, 'valueVerbatim'),
    },
    donor: at(node, 'donor'),
    recipient: at(node, 'recipient'),
    lineItems: nodes(node, 'lineItems', (line) => ({
      ...pick(line, 'ordinal', 'asReported'),
      quantity: quantityOf(line),
      equipment: nodes(line, 'equipment', (each) => at(each, 'equipment')),
      citations: nodes(line, 'citations', (citation) => ({
        ...pick(citation, 'wording', 'stance'),
        quantity: orNull(at(citation, 'quantityQualifier'), () => quantityOf(citation)),
        passage: at(citation, 'passage'),
        article: {
          slug: at(citation, 'article', 'slug'),
          publishedOn: partialDate(
            at(citation, 'article', 'publishedOn'),
            at(citation, 'article', 'publishedOnLatest'),
          ),
        },
      })),
    })),
  };
}

function quantityOf(node: Json): Json {
  return {
    qualifier: at(node, 'quantityQualifier'),
    lower: decimal(at(node, 'quantityLower')),
    upper: decimal(at(node, 'quantityUpper')),
    unit: at(node, 'quantityUnit'),
    verbatim: at(node, 'quantityVerbatim'),
  };
}
