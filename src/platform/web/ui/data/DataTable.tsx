import { type ReactNode, useState } from 'react';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import { PageLink } from '../../shell/routes/PageLink.tsx';
import type { Target } from '../../shell/routes/address.ts';
import styles from './table.module.css';
import { TableHead } from './TableHead.tsx';
import { type Sorting, type SortValue, sortRows } from './sorting.ts';

export interface Column<R> {
  id: string;
  header: string;
  cell: (row: R) => ReactNode;
  /** Given: the header becomes a sort button. */
  sortBy?: (row: R) => SortValue;
  /** Numbers and money stand at the end, with tabular figures. */
  align?: 'start' | 'end';
  /** For what is pressed or chosen: no use on paper. */
  onScreenOnly?: boolean;
}

interface DataTableProps<R> {
  /** Name of the table: drawn above it unless `captionHidden`, always heard. */
  caption: string;
  captionHidden?: boolean;
  rows: readonly R[];
  columns: readonly Column<R>[];
  keyOf: (row: R) => string;
  /** Where a row leads; its first column becomes the link, the whole row can be pressed. */
  linkOf?: (row: R) => Target | undefined;
  /** Shown in place of the table when there are no rows: an `EmptyState`. */
  empty: ReactNode;
  initialSorting?: Sorting;
  /** Too much text in too many columns for a sheet that stands: it is printed on its side. */
  wideOnPaper?: boolean;
  /** Totals: one cell for each column. */
  footer?: (column: Column<R>) => ReactNode;
}

/** A real table; on a phone each row becomes a card. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { caption, captionHidden = false, rows, columns, keyOf, linkOf, empty, footer } = props;
  const { wideOnPaper = false } = props;
  const { kit } = useText(platformText);
  const [sorting, setSorting] = useState(props.initialSorting);
  if (rows.length === 0) return <>{empty}</>;
  // One row has no order.
  const heads = rows.length > 1 ? columns : columns.map((column) => ({ ...column, sortBy: undefined }));
  const sortBy = columns.find((column) => column.id === sorting?.column)?.sortBy;
  const sorted = sorting && sortBy ? sortRows(rows, sortBy, sorting.descending) : rows;
  return (
    <div
      className={styles.scroll}
      role="region"
      aria-label={kit.tableRegion(caption)}
      tabIndex={0}
      data-print={wideOnPaper ? 'wide' : undefined}
    >
      {/* The roles are said again because tables drawn as cards lose them in some browsers. */}
      <table role="table" className={styles.table}>
        <caption className={captionHidden ? 'for-screen-readers' : ''}>{caption}</caption>
        <TableHead columns={heads} sorting={sorting} onSort={setSorting} />
        <tbody role="rowgroup">
          {sorted.map((row) => (
            <Row key={keyOf(row)} row={row} columns={columns} to={linkOf?.(row)} />
          ))}
        </tbody>
        {footer && (
          <tfoot role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <td
                  key={column.id}
                  role="cell"
                  data-label={column.header}
                  className={alignOf(column)}
                  data-print={printOf(column)}
                >
                  {footer(column)}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

const alignOf = ({ align }: { align?: 'start' | 'end' }): string | undefined =>
  align === 'end' ? styles.end : undefined;

const printOf = ({ onScreenOnly }: { onScreenOnly?: boolean }): 'hidden' | undefined =>
  onScreenOnly ? 'hidden' : undefined;

interface RowProps<R> {
  row: R;
  columns: readonly Column<R>[];
  to: Target | undefined;
}

function Row<R>({ row, columns, to }: RowProps<R>) {
  const [first, ...others] = columns;
  if (!first) return null;
  const head = first.cell(row);
  return (
    <tr role="row" className={to ? styles.linked : ''}>
      <th scope="row" role="rowheader" className={alignOf(first)}>
        {to ? (
          <PageLink to={to} className={styles.rowLink}>
            {head}
          </PageLink>
        ) : (
          head
        )}
      </th>
      {others.map((column) => (
        <td
          key={column.id}
          role="cell"
          data-label={column.header}
          className={alignOf(column)}
          data-print={printOf(column)}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}
