/** How far the number of a line is known. The order is that of doubt. */
export const certainties = ['stated', 'coded', 'withheld', 'nothing'] as const;
export type Certainty = (typeof certainties)[number];

/** What each of them means, in words. */
export const certaintyWords: Readonly<Record<Certainty, string>> = {
  stated: 'stated in the list',
  coded: 'only in another source',
  withheld: 'said to be undisclosed',
  nothing: 'not stated by anyone',
};

/** The key of the four kinds; with counts where they are given. */
export function CertaintyKey({ counts }: { counts?: Readonly<Record<Certainty, number>> }) {
  return (
    <ul class={counts ? 'key rows' : 'key'}>
      {certainties.map((kind) => (
        <li>
          <i class={`swatch ${kind}`} />
          {counts && <b>{counts[kind]}</b>} {certaintyWords[kind]}
        </li>
      ))}
    </ul>
  );
}

/** One box a line, in the order of certainty; each leads to its line. */
export function Boxes({
  lines,
}: {
  lines: readonly { readonly kind: Certainty; readonly name: string; readonly href: string }[];
}) {
  return (
    <p class="boxes" aria-hidden="true">
      {certainties.flatMap((kind) =>
        lines
          .filter((line) => line.kind === kind)
          .map((line) => (
            <a class={`box ${kind}`} href={line.href} title={line.name} tabIndex={-1}>
              <span class="hidden">{line.name}</span>
            </a>
          )),
      )}
    </p>
  );
}
