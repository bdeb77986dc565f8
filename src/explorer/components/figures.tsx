import { type FragmentOf, graphql, readFragment } from '../graphql.js';
import { number, word } from '../words.js';

export const Amount = graphql(`
  fragment Amount on Money { qualifier amount lower upper currency verbatim }
`);

export const Count = graphql(`
  fragment Count on Quantity { qualifier lower upper unit verbatim }
`);

const signs: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };

/** A sum in short: `$275 million`. */
export function money(amount: string | number, currency: string | null): string {
  const sign = currency === null ? '' : (signs[currency] ?? `${currency} `);
  const value = Number(amount);
  const put = (of: number) => of.toLocaleString('en-US', { maximumFractionDigits: 3 });
  if (value >= 1e9) return `${sign}${put(value / 1e9)} billion`;
  if (value >= 1e6) return `${sign}${put(value / 1e6)} million`;
  return sign + put(value);
}

/** What is known of a figure, in words. */
export interface Said {
  readonly text: string;
  readonly known: boolean;
}

interface Figure {
  readonly qualifier: string;
  readonly lower: string | null;
  readonly upper: string | null;
}

/** A figure in words, with its qualifier. Unknown is a word, never a zero. */
function said({ qualifier, lower, upper }: Figure, what: 'number' | 'value', put: (value: string) => string): Said {
  const one = lower ?? upper;
  const unknown: Said = { text: what === 'value' ? 'value not stated' : 'not stated', known: false };
  const known = (text: string): Said => ({ text, known: true });
  switch (qualifier) {
    case 'UNSPECIFIED':
      return unknown;
    case 'WITHHELD':
      return { text: what === 'value' ? 'value withheld' : 'withheld', known: false };
    case 'DOZENS':
    case 'HUNDREDS':
    case 'THOUSANDS':
      return known(qualifier.toLowerCase());
    case 'BETWEEN':
      return lower !== null && upper !== null ? known(`${put(lower)} to ${put(upper)}`) : unknown;
    case 'ABOUT':
      return one === null ? unknown : known(`about ${put(one)}`);
    case 'AT_LEAST':
      return one === null ? unknown : known(`at least ${put(one)}`);
    case 'MORE_THAN':
      return one === null ? unknown : known(`more than ${put(one)}`);
    case 'UP_TO':
      return one === null ? unknown : known(`up to ${put(one)}`);
    default:
      return one === null ? unknown : known(put(one));
  }
}

/** An amount in words. */
export function amountWords(of: FragmentOf<typeof Amount>): Said {
  const { qualifier, amount, lower, upper, currency } = readFragment(Amount, of);
  return said({ qualifier, lower: lower ?? amount, upper }, 'value', (value) => money(value, currency));
}

/** A quantity in words, with its unit where that is not a piece. */
export function quantityWords(of: FragmentOf<typeof Count>): Said {
  const { unit, ...figure } = readFragment(Count, of);
  const { text, known } = said(figure, 'number', number);
  if (!known || unit === null || unit === 'PIECE') return { text, known };
  const units = word('QuantityUnit', unit);
  return { text: `${text} ${figure.lower === '1' && figure.upper === '1' ? units.replace(/s$/, '') : units}`, known };
}

/** An amount as it was stated; the exact figure and the source's words in its title. */
export function MoneyFigure({ of }: { of: FragmentOf<typeof Amount> }) {
  const { amount, lower, currency, verbatim } = readFragment(Amount, of);
  const { text, known } = amountWords(of);
  if (!known) return <span class="unknown">{text}</span>;
  const exact = amount ?? lower;
  const title = [exact && `${currency} ${number(exact)}`, verbatim && `stated as “${verbatim}”`]
    .filter(Boolean)
    .join(', ');
  return (
    <data class="figure" value={exact ?? ''} title={title}>
      {text}
    </data>
  );
}

/** A quantity as it was stated. */
export function QuantityFigure({ of }: { of: FragmentOf<typeof Count> }) {
  const { verbatim, lower, upper } = readFragment(Count, of);
  const { text, known } = quantityWords(of);
  if (!known) return <span class="unknown">{text}</span>;
  return (
    <data class="figure" value={lower ?? upper ?? ''} title={verbatim ?? undefined}>
      {text}
    </data>
  );
}
