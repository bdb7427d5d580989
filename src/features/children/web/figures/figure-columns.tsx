import type { Target } from '../../../../platform/web/shell/routes/address.ts';
import type { Column } from '../../../../platform/web/ui/data/DataTable.tsx';
import { NumberLink } from '../../../../platform/web/ui/status/NumberLink.tsx';
import { numberText } from '../../../../platform/web/ui/status/numbers.ts';
import { circumstanceKinds, type CountLine, type ListName, type Sex } from '../../contract.ts';
import { specialRate } from '../../rules/figures.ts';
import type { childrenText } from '../text.ts';
import styles from './figures.module.css';

export type Figures = Omit<CountLine, 'unitId' | 'unitName'>;
type Opens = (
  list: ListName,
  unitId: string | undefined,
  narrowed?: { code?: string; sex?: Sex },
) => Target | undefined;

const rateText = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Children, the 14 groups, the rate of the plan's first target with its n/N, and the other lists. */
export function figureColumns(words: (typeof childrenText)['vi'], opens: Opens): Column<CountLine>[] {
  const text = words.figuresPage;
  const count = (
    id: string,
    header: string,
    numberOf: (line: CountLine) => number,
    list: ListName,
    sex?: Sex,
  ): Column<CountLine> => ({
    ...{ id, header, align: 'end', sortBy: numberOf },
    cell: (line) => {
      const value = numberOf(line);
      const target = value > 0 ? opens(list, line.unitId || undefined, sex && { sex }) : undefined;
      return <NumberLink value={value} of={`${header}, ${line.unitName}`} to={target} />;
    },
  });
  const others = circumstanceKinds.filter((kind) => kind !== 'special');
  return [
    {
      id: 'unit',
      header: text.unit,
      cell: (line) => <span className={styles.unit}>{line.unitName}</span>,
      sortBy: (line) => line.unitName,
    },
    count('children', text.children, (line) => line.children.total, 'all'),
    count('male', text.male, (line) => line.children.male, 'all', 'male'),
    count('female', text.female, (line) => line.children.female, 'all', 'female'),
    count('special', text.special, (line) => line.special.total, 'special'),
    {
      ...{ id: 'rate', header: text.rate, align: 'end' },
      sortBy: (line) => specialRate(line) ?? -1,
      cell: (line) => {
        const rate = specialRate(line);
        return rate === undefined
          ? text.noRate
          : `${rateText.format(rate)} % (${numberText(line.special.total)}/${numberText(line.children.total)})`;
      },
    },
    ...others.map((kind) => count(kind, words.lists[kind], (line) => line.lists[kind]?.total ?? 0, kind)),
  ];
}
