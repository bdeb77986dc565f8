import { number } from '../words.js';

/** What is said below rows that are not all there are, where no other page has the rest. */
export function Cut({
  of,
  what,
}: {
  of: { readonly totalCount: number; readonly nodes: readonly unknown[] };
  what: string;
}) {
  if (of.totalCount <= of.nodes.length) return null;
  return (
    <p class="small">
      The first {number(of.nodes.length)} of {number(of.totalCount)} {what}.
    </p>
  );
}
