import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { type Column, DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { NumberLink } from '../../../../platform/web/ui/status/NumberLink.tsx';
import type { OverseenCounts } from '../../contract.ts';
import { overseenAddress } from '../addresses.ts';
import { concernsText } from '../text.ts';

const numbers = ['waiting', 'handling', 'decided', 'overdue'] as const;
type NumberOf = (typeof numbers)[number];

/** Open concerns by commune and state; every number opens its list. A commune without one stands in the note alone. */
export function CountsPanel({ communes }: { communes: readonly OverseenCounts[] }) {
  const words = useText(concernsText);
  const { overseen } = words;
  const nameOf = (of: NumberOf) => (of === 'overdue' ? overseen.overdue : words.states[of]);
  const opens = (of: NumberOf, unitId: string) =>
    to(overseenAddress, undefined, {
      ...(unitId && { donVi: unitId }),
      ...(of === 'overdue' ? { quaHan: 'co' as const } : { tinhTrang: of }),
    });
  const columnOf = (of: NumberOf): Column<OverseenCounts> => ({
    ...{ id: of, header: nameOf(of), align: 'end', sortBy: (row) => row[of] },
    cell: (row) => (
      <NumberLink value={row[of]} of={`${nameOf(of)}, ${row.unitName}`} to={opens(of, row.unitId)} />
    ),
  });
  const busy = communes.filter((row) => row.waiting + row.handling + row.decided > 0);
  const total = (of: NumberOf) => communes.reduce((sum, row) => sum + row[of], 0);
  const totals: OverseenCounts = {
    ...{ unitId: '', unitName: overseen.all, waiting: total('waiting'), handling: total('handling') },
    ...{ decided: total('decided'), overdue: total('overdue') },
  };
  return (
    <Panel title={overseen.byPlace}>
      <DataTable
        {...{ caption: overseen.byPlace, captionHidden: true, rows: busy }}
        keyOf={({ unitId }) => unitId}
        empty={<EmptyState>{overseen.none}</EmptyState>}
        columns={[
          { id: 'place', header: overseen.place, cell: ({ unitName }) => unitName },
          ...numbers.map(columnOf),
        ]}
        {...(busy.length > 1 && { footer: (column: Column<OverseenCounts>) => column.cell(totals) })}
      />
      {communes.length > busy.length && <p>{overseen.quiet(communes.length - busy.length)}</p>}
    </Panel>
  );
}
