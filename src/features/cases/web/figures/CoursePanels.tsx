import type { Target } from '../../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { type Column, DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { numberText } from '../../../../platform/web/ui/status/numbers.ts';
import type { CaseFigures, OpenLine } from '../../contract.ts';
import { casesText } from '../text.ts';
import { CountText } from './CountText.tsx';

const shown = (value: number | null): string => (value === null ? '•' : numberText(value));

/** How long the steps took, repeat cases, referrals. */
export function TimesPanel({ times }: Pick<CaseFigures, 'times'>) {
  const { numbers: words } = useText(casesText);
  const hours = (value: number | null) => (value === null ? words.noRate : words.hours(value));
  return (
    <Panel title={words.times}>
      <DataTable
        {...{ caption: words.times, captionHidden: true, rows: times, empty: null }}
        keyOf={({ what }) => what}
        columns={[
          { id: 'what', header: words.what, cell: ({ what }) => words.whats[what] },
          { id: 'median', header: words.median, align: 'end', cell: (row) => hours(row.medianHours) },
          { id: 'p90', header: words.p90, align: 'end', cell: (row) => hours(row.p90Hours) },
          { id: 'n', header: words.done, align: 'end', cell: ({ n }) => shown(n) },
          { id: 'total', header: words.ofCases, align: 'end', cell: ({ total }) => shown(total) },
        ]}
      />
    </Panel>
  );
}

interface OpenPanelProps {
  title: string;
  first: string;
  rows: readonly (OpenLine & { key: string; name: string })[];
  totals?: OpenLine;
  opens?: ((key: string | undefined, overdue: boolean) => Target | undefined) | undefined;
}

/** Open cases by something, and those with a limit of the law that ran out. */
export function OpenPanel({ title, first, rows, totals, opens }: OpenPanelProps) {
  const { numbers: words } = useText(casesText);
  type Row = OpenPanelProps['rows'][number];
  const count = (key: 'open' | 'overdue'): Column<Row> => ({
    ...{ id: key, header: words[key], align: 'end', sortBy: (row) => row[key] ?? -1 },
    cell: (row) => (
      <CountText
        value={row[key]}
        of={`${words[key]}, ${row.name}`}
        to={opens?.(row.key || undefined, key === 'overdue')}
      />
    ),
  });
  return (
    <Panel title={title}>
      <DataTable
        {...{ caption: title, captionHidden: true, rows }}
        keyOf={({ key }) => key}
        empty={<EmptyState>{words.none}</EmptyState>}
        columns={[{ id: 'name', header: first, cell: ({ name }) => name }, count('open'), count('overdue')]}
        {...(totals && {
          footer: (column: Column<Row>) => column.cell({ ...totals, key: '', name: words.all }),
        })}
      />
    </Panel>
  );
}

export function OthersPanel({ repeats, referrals }: Pick<CaseFigures, 'repeats' | 'referrals'>) {
  const { numbers: words } = useText(casesText);
  return (
    <>
      <Panel title={words.repeats}>
        <p>{words.repeatsText(shown(repeats.repeated), shown(repeats.children), repeats.months)}</p>
      </Panel>
      <Panel title={words.referrals}>
        <p>
          {referrals
            ? words.referralsText(
                ...([shown(referrals.inTime), shown(referrals.asked)] as const),
                ...([shown(referrals.late), shown(referrals.waiting)] as const),
              )
            : words.referralsNone}
        </p>
      </Panel>
    </>
  );
}
