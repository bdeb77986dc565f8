import type { ComponentChildren } from 'preact';
import { decisionPath } from '../links.js';
import { word } from '../words.js';
import { Day } from './day.js';

export interface Link {
  readonly slug: string;
  readonly title: string;
  readonly decidedOn: string;
  readonly effect: string;
  /** Who decided, where the page says it. */
  readonly by?: string | undefined;
  readonly more?: ComponentChildren;
}

/** Decisions in order: a filled mark restricts. */
export function Chain({ links }: { links: readonly Link[] }) {
  return (
    <ol class="chain">
      {links.map((link) => (
        <li class={link.effect.toLowerCase()}>
          <Day of={link.decidedOn} short /> <a href={decisionPath(link.slug)}>{link.title}</a>
          <small>
            {link.by} {word('DecisionEffect', link.effect)}
            {link.more}
          </small>
        </li>
      ))}
    </ol>
  );
}
