import { type Certainty, certainties, certaintyWords } from '../certainty.js';

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
