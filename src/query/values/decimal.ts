/** How many digits a number may have before its point and behind it. */
export interface Digits {
  readonly before: number;
  readonly behind: number;
}

/**
 * What the columns hold: `numeric(18, 2)` for money, `numeric(18, 3)` for quantities, as prisma/schema has them. Seeds, filters, cursors and exports
 * follow.
 */
export const columnDigits = {
  money: { before: 16, behind: 2 },
  quantity: { before: 15, behind: 3 },
} as const satisfies Readonly<Record<string, Digits>>;

/** What at least one of the columns holds: the scalar Decimal is of all of them. */
export const decimalDigits: Digits = {
  before: Math.max(...Object.values(columnDigits).map(({ before }) => before)),
  behind: Math.max(...Object.values(columnDigits).map(({ behind }) => behind)),
};

/** An exact number by its digits, without zeros that say nothing. */
interface Decimal {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/** Reads a decimal from text or from a number; undefined where it is not one. */
export function parseDecimal(value: unknown): Decimal | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (!match) return undefined;
  const whole = (match[2] ?? '').replace(/^0+(?=\d)/, '');
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  return { negative: match[1] === '-' && `${whole}${fraction}` !== '0', whole, fraction };
}

/** A decimal in its shortest form: `275000000`, `-12.5`. */
export function writeDecimal({ negative, whole, fraction }: Decimal): string {
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Whether a decimal has no more digits than these. */
export function fits({ whole, fraction }: Decimal, { before, behind }: Digits): boolean {
  return whole.length <= before && fraction.length <= behind;
}

/** Whether a number may have lost digits when it was read: a float holds 15 of them for certain. Text loses none. */
export function mayHaveLostDigits(value: number): boolean {
  return Number.isInteger(value) ? !Number.isSafeInteger(value) : Math.abs(value) >= 1e12;
}

/** A decimal that a column holds, as a whole number of its last digits: no float on the way. */
export function unscaled(text: string, { behind }: Digits): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(`${whole}${fraction.padEnd(behind, '0')}`);
}
