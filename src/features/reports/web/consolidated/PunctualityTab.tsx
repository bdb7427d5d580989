import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { type Column, DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { NumberLink } from '../../../../platform/web/ui/status/NumberLink.tsx';
import { ledgerAddress } from '../../../plans/web/public.ts';
import { OnTimeRate } from '../OnTimeRate.tsx';
import { type CountName, countParts } from '../outcome-counts.ts';
import { reportsText } from '../text.ts';
import styles from './consolidated.module.css';
import type { Consolidated, Content } from './types.ts';

type Row = Content['punctuality'][number];

/** Punctuality by kind of obligation; every count opens its rows. */
export function PunctualityTab({ report }: { report: Consolidated }) {
  const { consolidated: words, leading } = useText(reportsText);
  const ledger = (row: Row, name?: CountName) =>
    to(
      ledgerAddress,
      { planId: report.planId },
      {
        muc: 'danh-sach',
        loai: row.kind,
        ...(name && { 'ket-cuc': countParts.find((part) => part.name === name)?.outcome }),
      },
    );
  const count = (name: CountName): Column<Row> => ({
    id: name,
    header: leading.outcomes[name],
    align: 'end',
    cell: (row) => (
      <NumberLink
        value={row.counts[name]}
        of={leading.countOf(leading.kinds[row.kind], leading.outcomes[name])}
        to={ledger(row, name)}
      />
    ),
  });
  return (
    <div className={styles.tight}>
      <DataTable<Row>
        caption={words.punctuality}
        captionHidden
        rows={report.content.punctuality}
        keyOf={(row) => row.kind}
        empty={<EmptyState>{leading.nothing}</EmptyState>}
        columns={[
          { id: 'kind', header: words.kind, cell: (row) => leading.kinds[row.kind] },
          {
            id: 'total',
            header: leading.all,
            align: 'end',
            cell: (row) => (
              <NumberLink value={row.counts.total} of={leading.kinds[row.kind]} to={ledger(row)} />
            ),
          },
          ...countParts.map(({ name }) => count(name)),
          { id: 'rate', header: words.rate, align: 'end', cell: (row) => <OnTimeRate counts={row.counts} /> },
        ]}
      />
    </div>
  );
}
