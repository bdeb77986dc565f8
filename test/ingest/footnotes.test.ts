import { describe, expect, it } from 'vitest';
import { proposedIn } from './support/quotes.js';

/** Where and when something was said, where the footnote of its sentence alone prints that. */

const placeAndDay = (paragraphs: string) => {
  const [quote] = proposedIn(paragraphs);
  return [quote?.place?.asPrinted.exact, quote?.saidOn?.asPrinted.exact, quote?.saidOn?.date?.from];
};

describe('the footnote of a quote', () => {
  const said = 'Lena Ford said the ferry “sails for everybody who lives here”.[^2]';

  it('gives place and day of the occasion that it names', () => {
    expect(
      placeAndDay(`${said}\n\n[^1]: Harbour Post, 1 May 2024.\n\n[^2]: Speech at Dover, 3 February 2025.`),
    ).toEqual(['Dover', '3 February 2025', '2025-02-03']);
  });

  it('gives nothing where it names a publication', () => {
    expect(placeAndDay(`${said}\n\n[^2]: Harbour Post, printed in Dover, 3 February 2025.`)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('gives nothing that the sentence prints itself', () => {
    const own = 'Lena Ford said in Hull on 4 February 2025 that the ferry “sails for everybody who lives here”.[^2]';
    expect(placeAndDay(`${own}\n\n[^2]: Speech at Dover, 3 February 2025.`).slice(0, 1)).toEqual(['Hull']);
    expect(placeAndDay(`${own}\n\n[^2]: Speech at Dover, 3 February 2025.`)[2]).toBe('2025-02-04');
  });
});
