import { type FragmentOf, graphql, readFragment } from '../graphql.js';

export const CitedPassage = graphql(`
  fragment CitedPassage on Passage {
    start
    end
    exact
    anchor
    context { before after cutBefore cutAfter }
    article { textHeld passages(first: 60) { totalCount nodes { start end exact } } }
  }
`);

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** How many characters around a passage are shown. */
const reach = 420;

/** The passages of an article laid over one another, as far as they are near a place: the text as it is on record. */
function laidOver(passages: readonly Stretch[], at: Stretch): readonly Stretch[] {
  const merged: Stretch[] = [];
  const ordered = [...passages, at].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const passage of ordered) {
    const last = merged.at(-1);
    if (!last || passage.start > last.end) merged.push(passage);
    else if (passage.end > last.end) {
      const exact = last.exact + passage.exact.slice(last.end - passage.start);
      merged[merged.length - 1] = { start: last.start, end: passage.end, exact };
    }
  }
  return merged.filter(({ start, end }) => end > at.start - reach && start < at.end + reach);
}

/** The words of a citation, with as much around them as is on record. */
export function Words(props: {
  wording: string;
  isAddress?: boolean;
  passage: FragmentOf<typeof CitedPassage> | null;
}) {
  const { wording, passage } = props;
  if (!passage) return <Unplaced wording={wording} isAddress={props.isAddress ?? false} />;
  const { start, end, exact, anchor, article, context } = readFragment(CitedPassage, passage);
  if (anchor === 'ORPHANED') return <Orphaned wording={wording} exact={exact} start={start} end={end} />;
  if (context) return <InText exact={exact} context={context} start={start} end={end} />;
  const pieces = laidOver(article.passages.nodes, { start, end, exact });
  return (
    <>
      <blockquote class="context placed">
        {pieces.map((piece, index) => (
          <>
            {index > 0 && <Gap from={pieces[index - 1]?.end ?? 0} to={piece.start} />}
            <Marked piece={piece} start={start} end={end} />
          </>
        ))}
      </blockquote>
      <p class="small">
        {anchor === 'EXACT'
          ? 'Checked: the text that is held here reads exactly so at this place.'
          : 'The text of the article is not kept here. These are the passages on record, in their order.'}
      </p>
      <p class="small">
        Place: characters {start}–{end}
      </p>
    </>
  );
}

interface Context {
  readonly before: string;
  readonly after: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** The cited words in the text that is held here. */
function InText({ exact, context, start, end }: Stretch & { readonly context: Context }) {
  return (
    <>
      <blockquote class="context placed">
        {context.cutBefore && '[…] '}
        {context.before}
        <mark class="marker">{exact}</mark>
        {context.after}
        {context.cutAfter && ' […]'}
      </blockquote>
      <p class="small">Checked: the text that is held here reads exactly so at this place.</p>
      <p class="small">
        Place: characters {start}–{end}
      </p>
    </>
  );
}

/** A stretch of the text with the cited words marked in it. */
function Marked({ piece, start, end }: { piece: Stretch; start: number; end: number }) {
  const from = Math.max(0, start - piece.start);
  const to = Math.min(piece.exact.length, end - piece.start);
  if (from >= piece.exact.length || to <= 0) return <>{piece.exact}</>;
  return (
    <>
      {piece.exact.slice(0, from)}
      <mark class="marker">{piece.exact.slice(from, to)}</mark>
      {piece.exact.slice(to)}
    </>
  );
}

/** Characters that are not on record. A few are most likely a space or the end of a line. */
function Gap({ from, to }: { from: number; to: number }) {
  if (to - from < 4) return ' … ';
  return (
    <span class="gap" title={`${to - from} characters are not on record`}>
      {' '}
      […]{' '}
    </span>
  );
}

function Unplaced({ wording, isAddress }: { wording: string; isAddress: boolean }) {
  if (isAddress) return <p class="context bare">Only the address was read: {wording}</p>;
  return (
    <>
      <blockquote class="context">{wording}</blockquote>
      <p class="small">The words are on record, their place in the text is not known.</p>
    </>
  );
}

function Orphaned(props: { wording: string; exact: string; start: number; end: number }) {
  return (
    <>
      <p class="contra">
        <b>The text that is held here does not have these words at this place.</b> Nobody has moved the passage.
      </p>
      <dl class="facts">
        <dt>On record</dt>
        <dd>
          <q>{props.exact}</q>, characters {props.start}–{props.end}
        </dd>
        <dt>Cited</dt>
        <dd>
          <q>{props.wording}</q>
        </dd>
      </dl>
    </>
  );
}
