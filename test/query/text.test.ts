import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/query/values/text.js';

describe('foldText', () => {
  it.each([
    ['Zelenskyy', 'zelenskyy'],
    ['Wałęsa, Sørensen, Đorđe', 'walesa, sorensen, dorde'],
    ['Þórður Æsir Œuvre', 'thordur aesir oeuvre'],
    ['Straße, STRAẞE', 'strasse, strasse'],
    ['İstanbul ISPARTA ısı', 'istanbul isparta isi'],
    ['ΟΔΟΣ οδός', 'οδοσ οδοσ'],
    ['Ёлка, Їжак, Й', 'елка, іжак, и'],
    ['“Don’t” «no» „ja‟ ‚x‘ `y´', '"don\'t" "no" "ja" \'x\' \'y\''],
    ['1–2 — 3‑4 −5 ‐', '1-2 - 3-4 -5 -'],
    ['a\u00a0b\u2009c\u202fd', 'a b c d'],
    ['co\u00adop\u200b\ufeff', 'coop'],
    ['ﬁne … Ⅷ ２', 'fine ... viii 2'],
    ['🚢 НАТО 北约', '🚢 нато 北约'],
    ['', ''],
  ])('%j → %j', (value, folded) => {
    expect(foldText(value)).toBe(folded);
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(foldText(foldText(value))).toBe(foldText(value));
      }),
    );
  });

  it('does not see how a letter is composed, nor the case of a letter without a special one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        expect(foldText(value.normalize('NFD'))).toBe(foldText(value));
        expect(foldText(value.toLowerCase())).toBe(foldText(value));
      }),
    );
  });
});
