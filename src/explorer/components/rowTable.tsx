import type { ComponentChildren } from 'preact';

/** Records as a table, one a row. @param head the cells of its head. */
export function RowTable({ head, look = 'items dense', children }: RowTableProps) {
  return (
    <div class="tablewrap">
      <table class={look}>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

interface RowTableProps {
  readonly head: ComponentChildren;
  /** Its classes. */
  readonly look?: string;
  readonly children: ComponentChildren;
}
