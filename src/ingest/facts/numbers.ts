/** Numbers as articles print them: digits, words, scales. */

const UNITS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Readonly<Record<string, bigint>> = {
  hundred: 100n,
  thousand: 1_000n,
  million: 1_000_000n,
  millions: 1_000_000n,
  billion: 1_000_000_000n,
  trillion: 1_000_000_000_000n,
  mn: 1_000_000n,
  bn: 1_000_000_000n,
  m: 1_000_000n,
  b: 1_000_000_000n,
  k: 1_000n,
  тис: 1_000n,
  тисяч: 1_000n,
  тыс: 1_000n,
  тысяч: 1_000n,
  млн: 1_000_000n,
  мільйонів: 1_000_000n,
  мільйони: 1_000_000n,
  мільйон: 1_000_000n,
  миллионов: 1_000_000n,
  миллиона: 1_000_000n,
  млрд: 1_000_000_000n,
  мільярдів: 1_000_000_000n,
  мільярди: 1_000_000_000n,
  миллиардов: 1_000_000_000n,
  millionen: 1_000_000n,
  milliarden: 1_000_000_000n,
  milliards: 1_000_000_000n,
  milliard: 1_000_000_000n,
  mio: 1_000_000n,
  mrd: 1_000_000_000n,
};

/** The scale of a word: `million` → 1000000. */
export const scaleOf = (word: string): bigint | undefined => SCALES[word.toLowerCase().replace(/\.$/, '')];

/** A number written in words: `forty-two`; undefined where it is none. */
export function wordNumber(word: string): number | undefined {
  const parts = word.toLowerCase().split('-');
  let sum = 0;
  for (const part of parts) {
    const value = UNITS[part];
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

/** Digits with separators of thousands, as decimal text: `1,600` → `1600`, `2.1` → `2.1`. */
export function digitsOf(printed: string): string | undefined {
  if (!/^\d[\d.,]*$/.test(printed)) return undefined;
  const whole = printed.replace(/,(?=\d{3}(?:\D|$))/g, '').replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(whole) ? whole : undefined;
}

/** A decimal times a scale, as decimal text. */
export function scaled(digits: string, scale: bigint): string {
  const [whole = '0', fraction = ''] = digits.split('.');
  const product = BigInt(whole + fraction) * scale;
  if (fraction === '') return product.toString();
  const text = product.toString().padStart(fraction.length + 1, '0');
  const cut = text.length - fraction.length;
  const behind = text.slice(cut).replace(/0+$/, '');
  return behind === '' ? text.slice(0, cut) : `${text.slice(0, cut)}.${behind}`;
}
