import { Button } from '@mantine/core';
import type { AnswerOf } from '../../../../platform/shared/endpoint.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { type Column, DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { NumberLink } from '../../../../platform/web/ui/status/NumberLink.tsx';
import { type ObligationKind, type Outcome, plansContract } from '../../../plans/contract.ts';
import { ledgerAddress } from '../../../plans/web/public.ts';
import { reportsText } from '../text.ts';
import styles from './leading.module.css';

type Matrix = AnswerOf<typeof plansContract.endpoints.matrix>;
type Cell = Matrix['rows'][number]['cells'][number];

interface Sum {
  id: string;
  kind: ObligationKind;
  title: string;
  cells: Cell[];
}

const sumsOf = (matrix: Matrix): Sum[] =>
  matrix.columns.map((column, place) => ({
    ...column,
    cells: matrix.rows.flatMap((row) => row.cells.filter((cell) => cell.column === place)),
  }));

/** The matrix of documents in a few lines: of how many units, how many on time, late, missing, waiting, returned. */
export function MatrixSummary({ planId }: { planId: string }) {
  const { leading: words } = useText(reportsText);
  const matrix = useQueryOf(plansContract.endpoints.matrix, { planId, only: 'reports' });
  // The ledger's list knows outcomes; what waits and what was returned stands on this page itself.
  const link = (sum: Sum, outcome: Outcome | 'any') =>
    to(
      ledgerAddress,
      { planId },
      { muc: 'danh-sach', loai: sum.kind, ...(outcome !== 'any' && { 'ket-cuc': outcome }) },
    );
  const column = (
    id: string,
    header: string,
    counts: (cell: Cell) => boolean,
    outcome?: Outcome | 'any',
  ): Column<Sum> => ({
    id,
    header,
    align: 'end',
    cell: (sum) => (
      <NumberLink
        value={sum.cells.filter(counts).length}
        of={words.countOf(sum.title, header)}
        to={outcome && link(sum, outcome)}
      />
    ),
  });
  return (
    <Panel
      title={words.matrix}
      aside={
        <Button
          component={PageLink}
          to={to(ledgerAddress, { planId }, { muc: 'ma-tran' })}
          variant="default"
          size="compact-md"
        >
          {words.openMatrix}
        </Button>
      }
    >
      <Answered query={matrix}>
        {(answer) => (
          <div className={styles.matrix}>
            <DataTable<Sum>
              caption={words.matrix}
              captionHidden
              rows={sumsOf(answer)}
              keyOf={(sum) => sum.id}
              empty={<EmptyState>{words.nothing}</EmptyState>}
              columns={[
                { id: 'title', header: words.due, cell: (sum) => sum.title },
                column('total', words.total, () => true, 'any'),
                column('on-time', words.outcomes.onTime, (cell) => cell.outcome === 'on-time', 'on-time'),
                column('late', words.outcomes.late, (cell) => cell.outcome === 'late', 'late'),
                column('open', words.outcomes.open, (cell) => cell.outcome === 'open', 'open'),
                column('missing', words.missing, (cell) => cell.outcome === 'missing', 'missing'),
                column('waiting', words.waiting, (cell) => cell.stage === 'submitted'),
                column('returned', words.returned, (cell) => cell.stage === 'returned'),
              ]}
            />
          </div>
        )}
      </Answered>
    </Panel>
  );
}
