/** HTML's character references, as far as saved articles use them. */

/** ISO 8859-1 from U+00A0 on, in order: HTML's names for it. */
const LATIN_1 = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave ' +
  'Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc ' +
  'Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc ' +
  'iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
).split(' ');

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.map((name, index) => [name, String.fromCodePoint(0xa0 + index)] as const),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    OElig: 'Œ',
    oelig: 'œ',
    Scaron: 'Š',
    scaron: 'š',
    Zcaron: 'Ž',
    zcaron: 'ž',
    Ccaron: 'Č',
    ccaron: 'č',
    Lstrok: 'Ł',
    lstrok: 'ł',
    Yuml: 'Ÿ',
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    zwnj: '\u200c',
    zwj: '\u200d',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    dagger: '†',
    Dagger: '‡',
    bull: '•',
    hellip: '…',
    permil: '‰',
    prime: '′',
    Prime: '″',
    lsaquo: '‹',
    rsaquo: '›',
    euro: '€',
    trade: '™',
    rarr: '→',
    larr: '←',
    minus: '−',
    le: '≤',
    ge: '≥',
    ne: '≠',
    asymp: '≈',
    num: '#',
    dollar: '$',
    ast: '*',
    lowbar: '_',
    lsqb: '[',
    rsqb: ']',
    lpar: '(',
    rpar: ')',
    colon: ':',
    comma: ',',
    period: '.',
  }),
]);

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/y;

/** The character reference that begins at an offset, decoded, or null. Unknown names are left as they are printed. */
export function entityAt(text: string, at: number): { value: string; length: number } | null {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (!match) return null;
  const [whole, decimal, hex, name] = match;
  const value =
    name === undefined
      ? character(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
      : NAMED.get(name);
  return value === undefined ? null : { value, length: whole.length };
}

/** Code points that no text may hold become U+FFFD, as in HTML; PostgreSQL would refuse U+0000. */
function character(code: number): string {
  const white = code === 9 || code === 10 || code === 13;
  const refused = (code < 0x20 && !white) || code === 0x7f || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff;
  return refused ? '\ufffd' : code === 0xfeff ? '' : String.fromCodePoint(code);
}
