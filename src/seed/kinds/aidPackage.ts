import type { z } from 'zod';
import { AidAuthority, AuthorityUse, ItemsCompleteness, ItemsWording } from '../../generated/prisma/enums.js';
import { formatPlace } from '../files/problems.js';
import { CITE_BESIDE, called, defineKind, type Fact } from '../kind/kind.js';
import { money } from '../values/amounts.js';
import { newAuthorityOf, wrongUse } from '../values/authority.js';
import { partialDate } from '../values/partialDate.js';
import { inner, line, oneOf, reference, shape, text, whole } from '../values/primitives.js';

const packageShape = shape({
  title: line,
  donor: reference,
  recipient: reference,
  authority: oneOf(AidAuthority),
  tranche: whole.min(1, 'must be 1 or more').max(100_000, 'is too large').optional(),
  legalBasis: line.optional(),
  announcedOn: partialDate,
  value: money,
  authorityUse: oneOf(AuthorityUse).default('UNKNOWN'),
  newAuthority: money.optional(),
  itemsCompleteness: oneOf(ItemsCompleteness),
  itemsWording: oneOf(ItemsWording),
  note: text.optional(),
  itemsFrom: reference.optional(),
  citations: inner,
  lineItems: inner,
}).superRefine((data, context) => {
  for (const { key, message } of wrongUse(data)) context.addIssue({ code: 'custom', path: [key], message });
});
/** What a file says of a package. */
export type PackageData = z.output<typeof packageShape>;

/** An announced transfer; what is in it are its line items. */
export const aidPackage = defineKind({
  name: 'aidPackage',
  model: 'AidPackage',
  rows: 'packages',
  label: 'aid packages',
  source: { folder: 'packages' },
  slugs: 'own',
  shape: packageShape,
  cited: { beside: CITE_BESIDE },
  candidate: ({ data }) => called(data.title),
  columns: ({ data }) => newAuthorityOf(data),
  check(packages, _, problems) {
    const tranches = new Map<string, Fact>();
    for (const fact of packages) {
      const { data, at } = fact;
      if (data.tranche === undefined) continue;
      const key = `${data.donor} ${data.recipient} ${data.authority} ${data.tranche}`;
      const first = tranches.get(key);
      if (first)
        problems.error(
          at('tranche'),
          `tranche: ${data.tranche} of ${data.authority} is the package "${first.slug}" already, at ${formatPlace(first.at('tranche'))}; ` +
            'of one donor for one recipient a tranche is one package',
        );
      else tranches.set(key, fact);
    }
  },
});
