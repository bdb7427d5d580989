import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { nextSorting, type Sorting } from './sorting.ts';
import styles from './table.module.css';

interface HeadColumn {
  id: string;
  header: string;
  sortBy?: unknown;
  align?: 'start' | 'end';
  onScreenOnly?: boolean;
}

interface TableHeadProps {
  columns: readonly HeadColumn[];
  sorting: Sorting | undefined;
  onSort: (sorting: Sorting) => void;
}

/** Header row; a column that can be sorted has a button in its header, and says how it stands by `aria-sort`. */
export function TableHead({ columns, sorting, onSort }: TableHeadProps) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => {
          const sorted = sorting?.column === column.id;
          const order = sorting?.descending ? 'descending' : 'ascending';
          const Arrow = !sorted ? IconArrowsSort : sorting.descending ? IconArrowDown : IconArrowUp;
          return (
            <th
              key={column.id}
              scope="col"
              role="columnheader"
              aria-sort={sorted ? order : undefined}
              className={column.align === 'end' ? styles.end : ''}
              data-print={column.onScreenOnly ? 'hidden' : undefined}
            >
              {column.sortBy ? (
                <UnstyledButton
                  className={styles.sort}
                  onClick={() => onSort(nextSorting(sorting, column.id))}
                >
                  {column.header}
                  <Arrow size={16} aria-hidden="true" />
                </UnstyledButton>
              ) : (
                column.header
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
