import type { Column } from '../../../../platform/web/ui/data/DataTable.tsx';
import type { ChildRow } from '../../contract.ts';
import type { CodeBook } from '../code-lists.ts';
import { birthText } from '../shown.ts';
import type { childrenText } from '../text.ts';
import styles from './list.module.css';

/** Columns of the list; those that the reader may not see are not there at all. */
export function rowColumns(
  words: (typeof childrenText)['vi'],
  codes: CodeBook,
  { hidden, oneCommune }: { hidden: readonly string[]; oneCommune: boolean },
): Column<ChildRow>[] {
  const columns: (Column<ChildRow> & { needs?: string })[] = [
    { id: 'name', header: words.columns.name, cell: (row) => row.fullName },
    { id: 'birth', header: words.columns.birth, cell: (row) => birthText(row, words) },
    { id: 'sex', header: words.columns.sex, cell: (row) => words.sex[row.sex] },
    {
      id: 'unit',
      header: words.columns.unit,
      cell: (row) =>
        oneCommune || row.unitName === row.communeName ? row.unitName : `${row.unitName}, ${row.communeName}`,
    },
    { id: 'guardian', header: words.columns.guardian, cell: (row) => row.guardian },
    {
      id: 'circumstances',
      header: words.columns.circumstances,
      needs: 'circumstances',
      cell: (row) =>
        row.circumstances.length > 0 && (
          <ul className={styles.tags}>
            {row.circumstances.map((key) => (
              <li key={key}>{codes.circumstance(key)}</li>
            ))}
          </ul>
        ),
    },
    {
      id: 'schooling',
      header: words.columns.schooling,
      needs: 'schooling',
      cell: (row) =>
        [codes.nameOf('schooling', row.schooling), row.school].filter((part) => part !== '').join(', '),
    },
  ];
  return columns.filter(({ needs }) => needs === undefined || !hidden.includes(needs));
}
