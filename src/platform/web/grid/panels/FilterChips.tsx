import { Button } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import { formatNumber } from '../../../shared/numbers.ts';
import { formatDate } from '../../../shared/plain-date.ts';
import type { GridColumn } from '../column.ts';
import { useModel } from '../model/use-grid.ts';
import type { ColumnFilter } from '../view/filters.ts';
import { clearFilters, type GridView, setFilter } from '../view/view.ts';
import styles from './panels.module.css';
import { type GridWords, useGridText } from '../text/text.ts';

const date = (value: string | undefined): string => (value ? formatDate(value) : '');
const number = (value: number | undefined): string => (value === undefined ? '' : formatNumber(value, 9));

/** A filter in words: "Họ và tên chứa “đức”". */
function inWords(column: GridColumn<unknown>, filter: ColumnFilter, { chips, menu }: GridWords): string {
  const said = (): string => {
    switch (filter.kind) {
      case 'contains':
        return chips.contains(filter.text);
      case 'any-of': {
        const labels = new Map(column.choices?.map(({ value, label }) => [value, label]));
        return filter.values
          .map((value) => (value === '' ? menu.blankValue : (labels.get(value) ?? value)))
          .join(', ');
      }
      case 'dates':
        return chips.range(date(filter.from), date(filter.to));
      case 'numbers':
        return chips.range(number(filter.from), number(filter.to));
      case 'blank':
        return chips.blank;
      case 'not-blank':
        return chips.notBlank;
    }
  };
  return `${column.title}: ${said()}`;
}

interface FilterChipsProps {
  columns: readonly GridColumn<unknown>[];
  view: GridView;
}

/** The filters in force, each to be taken away by one press. */
export function FilterChips({ columns, view }: FilterChipsProps) {
  const { onView } = useModel().parts;
  const words = useGridText();
  const filters = Object.entries(view.filters).flatMap(([id, filter]) => {
    const column = columns.find((one) => one.id === id);
    return column ? [{ id, said: inWords(column, filter, words) }] : [];
  });
  if (filters.length === 0) return null;
  return (
    <div role="group" aria-label={words.chips.name} className={styles.chips} data-print="hidden">
      <IconFilter size={18} aria-hidden="true" />
      {filters.map(({ id, said }) => (
        <button
          key={id}
          type="button"
          className={styles.chip}
          aria-label={words.chips.remove(said)}
          onClick={() => onView(setFilter(view, id, undefined))}
        >
          <span>{said}</span>
          <IconX size={16} aria-hidden="true" />
        </button>
      ))}
      {filters.length > 1 && (
        <Button variant="subtle" size="compact-md" onClick={() => onView(clearFilters(view))}>
          {words.chips.clearAll}
        </Button>
      )}
    </div>
  );
}
