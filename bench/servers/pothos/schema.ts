import { builder } from './builder.js';
import {
  aidAuthority,
  articleKind,
  articleLinkKind,
  creditRole,
  equipmentCategory,
  Money,
  moneyColumns,
  organizationKind,
  partialDate,
  passageAnchor,
  Quantity,
  quantityColumns,
  quoteKind,
  stance,
} from './values.js';

// With a `select`, Pothos reads the columns that the operation asks for; without one it would read them all.
const id = { id: { field: 'id' }, select: { id: true } } as const;

builder.prismaNode('Country', {
  ...id,
  fields: (t) => ({ code: t.exposeString('code'), name: t.exposeString('name') }),
});

builder.prismaNode('Person', {
  ...id,
  fields: (t) => ({ slug: t.exposeString('slug'), name: t.exposeString('name') }),
});

builder.prismaNode('Organization', {
  ...id,
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: organizationKind }),
    country: t.relation('country'),
    articles: t.relatedConnection('articles', {
      cursor: 'id',
      query: { orderBy: [{ publishedOn: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }] },
    }),
  }),
});

builder.prismaNode('Position', {
  ...id,
  fields: (t) => ({
    title: t.exposeString('title'),
    post: t.exposeString('post'),
    organization: t.relation('organization'),
  }),
});

builder.prismaNode('Article', {
  ...id,
  fields: (t) => ({
    slug: t.exposeString('slug'),
    url: t.exposeString('url'),
    kind: t.expose('kind', { type: articleKind }),
    headline: t.exposeString('headline'),
    publishedOn: t.string({
      select: { publishedOn: true, publishedOnLatest: true },
      resolve: ({ publishedOn, publishedOnLatest }) => partialDate(publishedOn, publishedOnLatest),
    }),
    language: t.exposeString('language'),
    textSha256: t.exposeString('textSha256'),
    publisher: t.relation('publisher'),
    credits: t.relatedConnection('credits', {
      cursor: 'id',
      query: { orderBy: [{ asPrinted: 'asc' }, { id: 'asc' }] },
    }),
    links: t.relatedConnection('links', {
      cursor: 'id',
      query: { orderBy: [{ to: { slug: 'asc' } }, { id: 'asc' }] },
    }),
    linkedFrom: t.relatedConnection('linkedFrom', {
      cursor: 'id',
      query: { orderBy: [{ from: { slug: 'asc' } }, { id: 'asc' }] },
    }),
    passages: t.relatedConnection('passages', {
      cursor: 'id',
      query: { orderBy: [{ start: 'asc' }, { end: 'asc' }, { id: 'asc' }] },
    }),
    quotes: t.relatedConnection('quotes', {
      cursor: 'id',
      query: { orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] },
    }),
    citations: t.relatedConnection('citations', {
      cursor: 'id',
      query: { orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] },
    }),
  }),
});

builder.prismaNode('ArticleCredit', {
  ...id,
  fields: (t) => ({
    role: t.expose('role', { type: creditRole }),
    asPrinted: t.exposeString('asPrinted'),
    organization: t.relation('organization'),
    person: t.relation('person'),
  }),
});

builder.prismaNode('ArticleLink', {
  ...id,
  fields: (t) => ({
    kind: t.expose('kind', { type: articleLinkKind }),
    from: t.relation('from'),
    to: t.relation('to'),
  }),
});

builder.prismaNode('Passage', {
  ...id,
  fields: (t) => ({
    exact: t.exposeString('exact'),
    start: t.exposeInt('start'),
    end: t.exposeInt('end'),
    anchor: t.expose('anchor', { type: passageAnchor }),
  }),
});

builder.prismaNode('Quote', {
  ...id,
  fields: (t) => ({
    slug: t.exposeString('slug'),
    kind: t.expose('kind', { type: quoteKind }),
    text: t.exposeString('text'),
    speakerPerson: t.relation('speakerPerson'),
    speakerOrganization: t.relation('speakerOrganization'),
    speakerLabel: t.exposeString('speakerLabel'),
    roleAsPrinted: t.exposeString('roleAsPrinted'),
    position: t.relation('position'),
    venue: t.exposeString('venue'),
    addresseeAsPrinted: t.exposeString('addresseeAsPrinted'),
    addressee: t.relation('addressee'),
    placeAsPrinted: t.exposeString('placeAsPrinted'),
    place: t.relation('place'),
    saidOn: t.string({
      select: { saidOn: true, saidOnLatest: true },
      resolve: ({ saidOn, saidOnLatest }) => partialDate(saidOn, saidOnLatest),
    }),
    saidOnAsPrinted: t.exposeString('saidOnAsPrinted'),
    article: t.relation('article'),
    about: t.relatedConnection('about', {
      cursor: 'id',
      query: { orderBy: [{ designation: 'asc' }, { id: 'asc' }] },
    }),
    citations: t.relatedConnection('citations', {
      cursor: 'id',
      args: { stance: t.arg({ type: stance }) },
      query: (args) => ({
        where: args.stance ? { stance: args.stance } : {},
        orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
      }),
    }),
  }),
});

builder.prismaNode('Citation', {
  ...id,
  fields: (t) => ({
    wording: t.exposeString('wording'),
    stance: t.expose('stance', { type: stance }),
    value: t.field({
      type: Money,
      select: moneyColumns,
      resolve: (citation) => (citation.valueQualifier ? citation : null),
    }),
    quantity: t.field({
      type: Quantity,
      select: quantityColumns,
      resolve: (citation) => (citation.quantityQualifier ? citation : null),
    }),
    article: t.relation('article'),
    passage: t.relation('passage'),
    quote: t.relation('quote'),
    person: t.relation('person'),
    organization: t.relation('organization'),
    aidPackage: t.relation('aidPackage'),
    lineItem: t.relation('lineItem'),
  }),
});

builder.prismaNode('Equipment', {
  ...id,
  fields: (t) => ({
    slug: t.exposeString('slug'),
    designation: t.exposeString('designation'),
    category: t.expose('category', { type: equipmentCategory }),
  }),
});

builder.prismaNode('PackageLineItem', {
  ...id,
  fields: (t) => ({
    slug: t.exposeString('slug'),
    ordinal: t.exposeInt('ordinal'),
    asReported: t.exposeString('asReported'),
    quantity: t.field({ type: Quantity, select: quantityColumns, resolve: (line) => line }),
    equipment: t.relatedConnection('equipment', {
      cursor: 'id',
      query: { orderBy: [{ designation: 'asc' }, { id: 'asc' }] },
    }),
    citations: t.relatedConnection('citations', {
      cursor: 'id',
      query: { orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] },
    }),
  }),
});

builder.prismaNode('AidPackage', {
  ...id,
  fields: (t) => ({
    slug: t.exposeString('slug'),
    title: t.exposeString('title'),
    announcedOn: t.string({
      select: { announcedOn: true, announcedOnLatest: true },
      resolve: ({ announcedOn, announcedOnLatest }) => partialDate(announcedOn, announcedOnLatest),
    }),
    authority: t.expose('authority', { type: aidAuthority }),
    value: t.field({ type: Money, select: moneyColumns, resolve: (aidPackage) => aidPackage }),
    donor: t.relation('donor'),
    recipient: t.relation('recipient'),
    lineItems: t.relatedConnection('lineItems', {
      cursor: 'id',
      query: { orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] },
    }),
  }),
});

builder.queryFields((t) => ({
  article: t.prismaField({
    type: 'Article',
    nullable: true,
    args: { slug: t.arg.string({ required: true }) },
    resolve: (query, _root, { slug }, { prisma }) => prisma.article.findUnique({ ...query, where: { slug } }),
  }),
  organizations: t.prismaConnection({
    type: 'Organization',
    cursor: 'id',
    args: { slugs: t.arg.stringList({ required: true }) },
    resolve: (query, _root, { slugs }, { prisma }) =>
      prisma.organization.findMany({
        ...query,
        where: { slug: { in: slugs } },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      }),
  }),
  aidPackages: t.prismaConnection({
    type: 'AidPackage',
    cursor: 'id',
    args: { family: t.arg.string({ required: true }) },
    resolve: (query, _root, { family }, { prisma }) =>
      prisma.aidPackage.findMany({
        ...query,
        where: {
          lineItems: { some: { equipment: { some: { ancestors: { some: { ancestor: { slug: family } } } } } } },
        },
        orderBy: [{ announcedOn: 'desc' }, { id: 'desc' }],
      }),
  }),
  quotes: t.prismaConnection({
    type: 'Quote',
    cursor: 'id',
    args: {
      speaker: t.arg.string({ required: true }),
      from: t.arg.string({ required: true }),
      to: t.arg.string({ required: true }),
    },
    resolve: (query, _root, { speaker, from, to }, { prisma }) =>
      prisma.quote.findMany({
        ...query,
        where: {
          speakerPerson: { slug: speaker },
          saidOn: { gte: new Date(from) },
          saidOnLatest: { lte: new Date(to) },
        },
        orderBy: [{ saidOn: 'desc' }, { id: 'desc' }],
      }),
  }),
}));

/** What the bench's operations ask for, in the libraries' own way. */
export const schema = builder.toSchema();
