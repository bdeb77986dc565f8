import type { ComponentChildren } from 'preact';

/** The numbers of a chart, folded away. What is too wide scrolls by itself, with the keyboard too. */
export function DataTable({ children }: { children: ComponentChildren }) {
  return (
    <details class="data-table">
      <summary>As a table</summary>
      <section class="tablewrap" tabIndex={0} aria-label="The numbers of the chart">
        <table>{children}</table>
      </section>
    </details>
  );
}
