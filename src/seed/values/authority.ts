import type { AuthorityUse } from '../../generated/prisma/enums.js';
import { decimalDigits, unscaled } from '../../query/values/decimal.js';
import type { Money } from './amounts.js';

/** What a package says of the authority that it uses. */
interface Used {
  readonly value: Money;
  readonly authorityUse: AuthorityUse;
  readonly newAuthority?: Money | undefined;
}

/** The columns of the newly used authority, where they follow from the use: all of the value, nothing of it, or nobody knows. */
export function newAuthorityOf({ value, authorityUse }: Used) {
  const unknown = {
    newAuthorityAmount: null,
    newAuthorityLower: null,
    newAuthorityUpper: null,
    newAuthorityCurrency: null,
    newAuthorityQualifier: 'UNSPECIFIED',
    newAuthorityVerbatim: null,
  } as const;
  switch (authorityUse) {
    case 'NEW': {
      const { qualifier, figure, lower, upper } = value.bounds;
      return {
        ...unknown,
        newAuthorityAmount: figure,
        newAuthorityLower: lower,
        newAuthorityUpper: upper,
        newAuthorityCurrency: value.currency,
        newAuthorityQualifier: qualifier,
      };
    }
    case 'EARLIER':
      return {
        ...unknown,
        newAuthorityAmount: '0',
        newAuthorityLower: '0',
        newAuthorityUpper: '0',
        newAuthorityCurrency: value.currency,
        newAuthorityQualifier: 'EXACT' as const,
      };
    case 'PARTLY_NEW':
      // As the file has it.
      return {};
    case 'UNKNOWN':
      return unknown;
  }
}

/** What in a package's words on its authority cannot be so (`new_authority_fits` in the database), by key. */
export function wrongUse({
  value,
  authorityUse,
  newAuthority,
}: Used): { readonly key: string; readonly message: string }[] {
  if (authorityUse === 'EARLIER' && value.currency === null)
    return [
      {
        key: 'authorityUse',
        message: 'needs a value with a currency: none of it is new authority, which is 0 of that currency',
      },
    ];
  if (authorityUse !== 'PARTLY_NEW')
    return newAuthority
      ? [
          {
            key: 'newAuthority',
            message: `does not go with authorityUse: ${authorityUse}; only of PARTLY_NEW a part is written`,
          },
        ]
      : [];
  if (!newAuthority)
    return [
      {
        key: 'newAuthority',
        message:
          'is missing: PARTLY_NEW needs the part that is new; where no source gives it, {qualifier: UNSPECIFIED}',
      },
    ];
  const { lower, upper } = newAuthority.bounds;
  const whole = value.bounds.upper;
  if (newAuthority.currency !== null && value.currency !== null && newAuthority.currency !== value.currency)
    return [{ key: 'newAuthority', message: `is in ${newAuthority.currency}, and the value in ${value.currency}` }];
  if (lower !== null && whole !== null && unscaled(lower, decimalDigits) >= unscaled(whole, decimalDigits))
    return [
      {
        key: 'newAuthority',
        message: `is no part of the value, which is ${whole}; where all of it is new, write authorityUse: NEW`,
      },
    ];
  if (upper !== null && unscaled(upper, decimalDigits) === 0n)
    return [{ key: 'newAuthority', message: 'is 0; where none of the value is new, write authorityUse: EARLIER' }];
  return [];
}
