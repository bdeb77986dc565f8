/** HTML inside a copy. Only names that HTML has count as tags, so that "x <y and z> w" in prose loses nothing. */

const BLOCKS =
  'address|article|aside|blockquote|body|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|' +
  'h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|meta|nav|ol|option|p|pre|section|select|summary|table|tbody|' +
  'td|tfoot|th|thead|title|tr|ul|video|audio';
const INLINES =
  'a|abbr|acronym|b|bdi|bdo|big|br|button|cite|code|data|del|dfn|em|embed|font|i|img|input|ins|kbd|label|map|mark|meter|' +
  'noscript|object|output|picture|progress|q|rp|rt|ruby|s|samp|small|source|span|strike|strong|sub|sup|svg|time|track|tt|u|var|wbr';
/** An attribute without a value must be one that HTML knows, again for the sake of "p <q and r> s". */
const ATTRIBUTES =
  '(?:\\s+(?:[A-Za-z_:@][\\w.:-]*\\s*=\\s*(?:"[^"<]*"|\'[^\'<]*\'|[^\\s"\'=<>`]+)|' +
  'allowfullscreen|async|checked|controls|defer|disabled|hidden|ismap|itemscope|open|reversed|required|selected))*';

const tag = (names: string) => `</?(?:${names})(?![\\w-])${ATTRIBUTES}\\s*/?>`;
const BLOCK_TAG = new RegExp(`\\\\[\\\\<]|${tag(BLOCKS)}`, 'gi');
const INLINE_TAG = new RegExp(`${tag(INLINES)}`, 'iy');

/** Comments, scripts and styles taken out, and each block tag made a paragraph break. */
export function dropBlockHtml(source: string): string {
  if (!source.includes('<')) return source;
  const visible = cut(cut(cut(source, /<!--/g, '-->'), /<script\b/gi, '</script>'), /<style\b/gi, '</style>');
  return visible.replace(BLOCK_TAG, (found) => (found.startsWith('\\') ? found : '\n\n'));
}

/** The inline tag that begins at an offset, or null. */
export function inlineTagAt(text: string, at: number): string | null {
  INLINE_TAG.lastIndex = at;
  return INLINE_TAG.exec(text)?.[0] ?? null;
}

/** Removes every stretch from `open` to `close`; one that is never closed is text. Linear, also on hostile input. */
function cut(source: string, open: RegExp, close: string): string {
  const lower = source.toLowerCase();
  // A few letters lower-case to more than one unit (İ), which would shift the offsets; case then has to match.
  const haystack = lower.length === source.length ? lower : source;
  let result = '';
  let from = 0;
  for (let match = open.exec(source); match; match = open.exec(source)) {
    const end = source[match.index - 1] === '\\' ? -2 : haystack.indexOf(close, match.index + match[0].length);
    if (end === -1) break;
    if (end === -2) continue;
    result += source.slice(from, match.index);
    from = end + close.length;
    open.lastIndex = from;
  }
  open.lastIndex = 0;
  return result + source.slice(from);
}
