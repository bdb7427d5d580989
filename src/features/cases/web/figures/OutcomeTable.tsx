import type { Target } from '../../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { type Column, DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { shareText } from '../../../../platform/web/ui/status/numbers.ts';
import { type HelpOutcome, helpOutcomes, type OutcomeLine } from '../../contract.ts';
import { casesText } from '../text.ts';
import { CountText } from './CountText.tsx';

interface OutcomeTableProps {
  title: string;
  /** What the rows are. */
  first: string;
  rows: readonly (OutcomeLine & { key: string; name: string })[];
  /** Nothing where the rows are only some of all. */
  totals?: OutcomeLine | undefined;
  /** The cases behind a number; where nobody may see them, nothing. */
  opens?: ((key: string | undefined, outcome: HelpOutcome | undefined) => Target | undefined) | undefined;
}

/** Abused children by something, with how they were helped; a rate only where both its numbers are shown. */
export function OutcomeTable({ title, first, rows, totals, opens }: OutcomeTableProps) {
  const { numbers: words } = useText(casesText);
  type Row = OutcomeTableProps['rows'][number];
  const count = (key: HelpOutcome | 'children', header: string): Column<Row> => ({
    ...{ id: key, header, align: 'end', sortBy: (row) => row[key] ?? -1 },
    cell: (row) => (
      <CountText
        value={row[key]}
        of={`${header}, ${row.name}`}
        to={opens?.(row.key || undefined, key === 'children' ? undefined : key)}
      />
    ),
  });
  const columns: Column<Row>[] = [
    { id: 'name', header: first, cell: (row) => row.name },
    count('children', words.children),
    ...helpOutcomes.map((outcome) => count(outcome, words.outcomes[outcome])),
    { id: 'rate', header: words.rate, align: 'end', cell: (row) => rateOf(row) ?? words.noRate },
  ];
  return (
    <Panel title={title}>
      <DataTable
        {...{ caption: title, captionHidden: true, rows, columns }}
        keyOf={({ key }) => key}
        empty={<EmptyState>{words.none}</EmptyState>}
        {...(totals && {
          footer: (column: Column<Row>) => column.cell({ ...totals, key: '', name: words.all }),
        })}
      />
    </Panel>
  );
}

const rateOf = ({ children, 'in-time': inTime }: OutcomeLine): string | undefined =>
  children === null || inTime === null || children === 0 ? undefined : shareText(inTime, children);
