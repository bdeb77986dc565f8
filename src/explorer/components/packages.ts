import { word } from '../words.js';

/** What lists call a package: what is in all titles of its authority is left out where there is no room for it. */
export function shortTitle(of: { readonly title: string; readonly authority: string }): string {
  const name = word('AidAuthority', of.authority);
  const rest = of.title.startsWith(name) ? of.title.slice(name.length).replace(/^(?: for [^,]+)?, /, '') : of.title;
  const initials = /^[A-Z]+$/.test(of.authority) && of.authority.length <= 5 ? of.authority : name;
  return rest === of.title || rest === '' ? of.title : `${initials}, ${rest}`;
}
