import type { ComponentChildren } from 'preact';

/** A link out of the record. On paper its address stands behind it, without the words that it is opened at. */
export function Out({ to, children }: { to: string; children: ComponentChildren }) {
  return (
    <a class="out" href={to} data-address={to.replace(/#:~:.*$/, '')} rel="external noopener">
      {children}
    </a>
  );
}
