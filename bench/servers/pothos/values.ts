import {
  AidAuthority,
  ArticleKind,
  ArticleLinkKind,
  CreditRole,
  Currency,
  EquipmentCategory,
  OrganizationKind,
  PassageAnchor,
  type Prisma,
  Qualifier,
  QuantityUnit,
  QuoteKind,
  Stance,
} from '../../../src/generated/prisma/client.js';
import { formatPartialDate } from '../../../src/query/values/partialDate.js';
import { builder } from './builder.js';

export const aidAuthority = builder.enumType(AidAuthority, { name: 'AidAuthority' });
export const articleKind = builder.enumType(ArticleKind, { name: 'ArticleKind' });
export const articleLinkKind = builder.enumType(ArticleLinkKind, { name: 'ArticleLinkKind' });
export const creditRole = builder.enumType(CreditRole, { name: 'CreditRole' });
export const equipmentCategory = builder.enumType(EquipmentCategory, { name: 'EquipmentCategory' });
export const organizationKind = builder.enumType(OrganizationKind, { name: 'OrganizationKind' });
export const passageAnchor = builder.enumType(PassageAnchor, { name: 'PassageAnchor' });
export const quoteKind = builder.enumType(QuoteKind, { name: 'QuoteKind' });
export const stance = builder.enumType(Stance, { name: 'Stance' });
const currency = builder.enumType(Currency, { name: 'Currency' });
const qualifier = builder.enumType(Qualifier, { name: 'Qualifier' });
const quantityUnit = builder.enumType(QuantityUnit, { name: 'QuantityUnit' });

/** A date of two columns as the shortest date that means it. */
export function partialDate(first: Date | null, last: Date | null): string | null {
  return first && last ? formatPartialDate({ first, last }) : null;
}

interface MoneyColumns {
  readonly valueAmount: Prisma.Decimal | null;
  readonly valueCurrency: Currency | null;
  readonly valueQualifier: Qualifier | null;
  readonly valueVerbatim: string | null;
}

export const moneyColumns = {
  valueAmount: true,
  valueCurrency: true,
  valueQualifier: true,
  valueVerbatim: true,
} as const;

export const Money = builder.objectRef<MoneyColumns>('Money').implement({
  fields: (t) => ({
    amount: t.string({ resolve: ({ valueAmount }) => valueAmount?.toFixed() }),
    currency: t.expose('valueCurrency', { type: currency }),
    qualifier: t.expose('valueQualifier', { type: qualifier }),
    verbatim: t.exposeString('valueVerbatim'),
  }),
});

interface QuantityColumns {
  readonly quantityLower: Prisma.Decimal | null;
  readonly quantityUpper: Prisma.Decimal | null;
  readonly quantityUnit: QuantityUnit | null;
  readonly quantityQualifier: Qualifier | null;
  readonly quantityVerbatim: string | null;
}

export const quantityColumns = {
  quantityLower: true,
  quantityUpper: true,
  quantityUnit: true,
  quantityQualifier: true,
  quantityVerbatim: true,
} as const;

export const Quantity = builder.objectRef<QuantityColumns>('Quantity').implement({
  fields: (t) => ({
    lower: t.string({ resolve: ({ quantityLower }) => quantityLower?.toFixed() }),
    upper: t.string({ resolve: ({ quantityUpper }) => quantityUpper?.toFixed() }),
    unit: t.expose('quantityUnit', { type: quantityUnit }),
    qualifier: t.expose('quantityQualifier', { type: qualifier }),
    verbatim: t.exposeString('quantityVerbatim'),
  }),
});
