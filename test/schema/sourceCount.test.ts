import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enumDefinitions } from '../../src/generated/enums.js';
import { exportApi, ndjson } from '../export/support.js';
import { sharedDatabase } from '../support/database.js';

const database = sharedDatabase();
const { prisma } = database;
const { ask, bytes } = exportApi(database);
afterAll(() => database.close());

const subjects = {
  quoteId: true,
  personId: true,
  positionId: true,
  organizationId: true,
  countryId: true,
  equipmentId: true,
  aidPackageId: true,
  lineItemId: true,
  decisionId: true,
  decisionLinkId: true,
  treatyId: true,
  treatyActionId: true,
  articleLinkId: true,
  articleCreditId: true,
} as const;

/** How many sources each record has, by its id, as its citations say. */
const sources = new Map<string, number>();

beforeAll(async () => {
  const document = { select: { id: true, publisherId: true } } as const;
  const citations = await prisma.citation.findMany({
    where: { stance: 'SUPPORTS' },
    select: {
      ...subjects,
      article: document,
      relayedBy: document,
    },
  });
  const publishers = new Map<string, Set<string>>();
  for (const { article, relayedBy, ...claim } of citations) {
    const read = relayedBy ?? article;
    for (const id of Object.values(claim))
      if (id !== null) publishers.set(id, (publishers.get(id) ?? new Set()).add(read.publisherId ?? read.id));
  }
  for (const [id, { size }] of publishers) sources.set(id, size);
});

it('is kept of every record that can be cited, as its citations say', async () => {
  const select = { id: true, sourceCount: true } as const;
  const claims = await Promise.all([
    prisma.aidPackage.findMany({ select }),
    prisma.packageLineItem.findMany({ select }),
    prisma.policyDecision.findMany({ select }),
    prisma.position.findMany({ select }),
    prisma.treatyAction.findMany({ select }),
    prisma.quote.findMany({ select }),
    prisma.person.findMany({ select }),
    prisma.organization.findMany({ select }),
    prisma.country.findMany({ select }),
    prisma.equipment.findMany({ select }),
    prisma.policyDecisionLink.findMany({ select }),
    prisma.treaty.findMany({ select }),
    prisma.articleLink.findMany({ select }),
    prisma.articleCredit.findMany({ select }),
  ]);
  expect(claims).toHaveLength(Object.keys(subjects).length);
  for (const ofOneTable of claims) {
    expect(ofOneTable.length).toBeGreaterThan(0);
    expect(ofOneTable.filter(({ id, sourceCount }) => sourceCount !== (sources.get(id) ?? 0))).toEqual([]);
  }
});

describe('what rests on a single source', () => {
  const where = '{ sourceCount: { eq: 1 } }';

  it('is the same in lists, totals, facets and exports', async () => {
    const { data, errors } = await ask(`{
      aidPackages(where: ${where}, first: 100) { totalCount nodes { sourceCount } facets(by: [AUTHORITY]) { values { key { authority } count } } }
      aidPackageTotals(where: ${where}) { buckets { count } }
    }`);
    const packages = await prisma.aidPackage.findMany({ select: { id: true, authority: true } });
    const authorities = packages.filter(({ id }) => sources.get(id) === 1).map(({ authority }) => authority);
    const single = authorities.length;
    expect(single).toBeGreaterThan(0);
    expect(single).toBeLessThan(packages.length);
    const order: readonly string[] = Object.keys(enumDefinitions.AidAuthority.values);
    const byAuthority = [...new Set(authorities)].map((one) => ({
      key: { authority: one },
      count: authorities.filter((authority) => authority === one).length,
    }));
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      aidPackages: {
        totalCount: single,
        nodes: Array.from({ length: single }, () => ({ sourceCount: 1 })),
        facets: [
          {
            values: byAuthority.sort(
              (a, b) => b.count - a.count || order.indexOf(a.key.authority) - order.indexOf(b.key.authority),
            ),
          },
        ],
      },
      aidPackageTotals: { buckets: [{ count: single }] },
    });
    const exported = await bytes('packages.ndjson', { where: '{"sourceCount":{"eq":1}}' });
    expect(ndjson(exported.toString('utf8'))).toHaveLength(single);
  });

  it('is found inside a record and through one', async () => {
    const lines = await prisma.packageLineItem.findMany({ select: { id: true, package: { select: { slug: true } } } });
    const single = lines.filter(({ id }) => sources.get(id) === 1).map((line) => line.package.slug);
    const { data, errors } = await ask(`{
      aidPackage(slug: "us-pda-70") { lineItems(where: ${where}) { nodes { slug } } }
      aidPackages(where: { lineItems: { some: ${where} } }) { totalCount }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      aidPackage: { lineItems: { nodes: [{ slug: 'us-pda-70/anti-personnel-landmines' }] } },
      aidPackages: { totalCount: new Set(single).size },
    });
  });

  it('comes first, or last, in the order of sources', async () => {
    const { data } = await ask(
      `query ($where: AidPackageWhere) {
      ascending: aidPackages(where: $where, orderBy: [{ field: SOURCE_COUNT }], first: 100) { nodes { sourceCount } }
      descending: aidPackages(where: $where, orderBy: [{ field: SOURCE_COUNT, direction: DESC }], first: 100) { nodes { sourceCount } }
    }`,
      { where: { announcedOn: { gte: '2023' } } },
    );
    const { ascending, descending } = data as Record<'ascending' | 'descending', { nodes: { sourceCount: number }[] }>;
    const counts = ascending.nodes.map(({ sourceCount }) => sourceCount);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(descending.nodes.map(({ sourceCount }) => sourceCount)).toEqual(counts.toReversed());
    expect(counts[0]).toBe(1);
  });
});
