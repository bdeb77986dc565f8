import './dimensions.js';
import { aidPackageList } from '../aidPackage.js';
import { articleList } from '../article.js';
import { packageLineItemList } from '../packageLineItem.js';
import { quoteList } from '../quote.js';
import { rootTotals } from './totals.js';

rootTotals(
  'aidPackageTotals',
  aidPackageList,
  'values',
  'How many packages there are and what they are worth, by donor, month, category and more. The money of a ' +
    'package is never spread over its items: a group of one category sums packages that hold some of it, each ' +
    'with its whole value.',
);

rootTotals(
  'packageLineItemTotals',
  packageLineItemList,
  'quantities',
  'How many lines there are and what quantity, by equipment, authority, quarter and more. Only quantities ' +
    'are summed. A line that names several things with one quantity counts with all of it in the group of ' +
    'each, and once in a group.',
);

rootTotals(
  'quoteTotals',
  quoteList,
  undefined,
  'How many quotes there are, by speaker, organization, equipment and more.',
);

rootTotals('articleTotals', articleList, undefined, 'How many articles there are, by publisher, kind, month and more.');
