import { Button, Group } from '@mantine/core';
import { useMemo } from 'react';
import type { z } from 'zod';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { plansContract } from '../../contract.ts';
import type { MatrixColumn as ColumnSchema, MatrixRow as RowSchema } from '../../contract/ledger.ts';
import { ledgerAddress } from '../addresses.ts';
import { Chips } from '../kit/Chips.tsx';
import { UnitName } from '../kit/UnitName.tsx';
import { plansText } from '../text.ts';
import styles from './ledger.module.css';
import { MatrixCells } from './MatrixCells.tsx';
import { isOwed } from './obligation-state.ts';
import { PickBox } from './remind/PickBox.tsx';
import type { Picked, PickedRow } from './remind/picked.ts';

type Column = z.output<typeof ColumnSchema>;
type Row = z.output<typeof RowSchema>;

interface LedgerMatrixProps {
  planId: string;
  /** Given to those who may remind: rows, columns and cells can then be chosen. */
  picked: Picked | undefined;
}

/** Units × obligations, word and colour in each cell. */
export function LedgerMatrix({ planId, picked }: LedgerMatrixProps) {
  const { ledger } = useText(plansText);
  const { search, setSearch } = usePage(ledgerAddress);
  const only = search.cot ?? 'reports';
  const query = useQueryOf(plansContract.endpoints.matrix, { planId, only }, { keepPrevious: true });
  return (
    <>
      <Group mb="md" data-print="hidden">
        <Chips
          label={ledger.only}
          value={only}
          choices={Object.entries(ledger.onlyChoices).map(([value, label]) => ({ value, label }))}
          onChange={(cot) => setSearch({ cot: cot as typeof only })}
        />
      </Group>
      <Answered query={query}>
        {({ columns, rows }) =>
          rows.length === 0 ? (
            <EmptyState>{ledger.noCells}</EmptyState>
          ) : (
            <>
              {picked && <PickOverdue rows={rows} picked={picked} />}
              <MatrixTable columns={columns} rows={rows} picked={picked} />
            </>
          )
        }
      </Answered>
    </>
  );
}

/** The obligations still owed among these cells. */
function owedOf(row: Row, column?: number): PickedRow[] {
  return row.cells
    .filter((cell) => isOwed(cell) && (column === undefined || cell.column === column))
    .map((cell) => ({ obligationId: cell.obligationId, unitId: row.unitId, unitName: row.unitName }));
}

function PickOverdue({ rows, picked }: { rows: readonly Row[]; picked: Picked }) {
  const { ledger } = useText(plansText);
  const overdue = rows.flatMap((row) =>
    row.cells
      .filter((cell) => cell.outcome === 'missing')
      .map((cell) => ({ obligationId: cell.obligationId, unitId: row.unitId, unitName: row.unitName })),
  );
  if (overdue.length === 0) return null;
  return (
    <Button
      variant="default"
      mb="md"
      onClick={() => {
        picked.clear();
        picked.toggle(overdue);
      }}
    >
      {ledger.pickOverdue} ({overdue.length})
    </Button>
  );
}

/** More columns than these are printed on a sheet on its side. */
const columnsUpright = 5;

interface MatrixTableProps {
  columns: readonly Column[];
  rows: readonly Row[];
  picked: Picked | undefined;
}

function MatrixTable({ columns, rows, picked }: MatrixTableProps) {
  const { ledger } = useText(plansText);
  return (
    <div
      className={styles.scroll}
      role="region"
      aria-label={ledger.matrixCaption}
      tabIndex={0}
      data-print={columns.length > columnsUpright ? 'wide' : undefined}
    >
      {/* The roles are said again because tables drawn as cards lose them in some browsers. */}
      <table role="table" className={styles.matrix}>
        <caption className="for-screen-readers">{ledger.matrixCaption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {ledger.unit}
            </th>
            {columns.map((column, place) => (
              <ColumnHead key={column.id} column={column} place={place} rows={rows} picked={picked} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row" key={row.unitId}>
              <th scope="row" role="rowheader">
                <span className={styles.unit}>
                  <PickBox label={ledger.pickRow(row.unitName)} rows={owedOf(row)} picked={picked} />
                  <UnitName unit={row} />
                </span>
              </th>
              <MatrixCells columns={columns} row={row} picked={picked} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ColumnHeadProps {
  column: Column;
  place: number;
  rows: readonly Row[];
  picked: Picked | undefined;
}

function ColumnHead({ column, place, rows, picked }: ColumnHeadProps) {
  const { ledger } = useText(plansText);
  const owed = useMemo(() => rows.flatMap((row) => owedOf(row, place)), [rows, place]);
  return (
    <th scope="col" role="columnheader">
      <PickBox label={ledger.pickColumn(column.title)} rows={owed} picked={picked} />
      <span className={styles.columnTitle} title={column.title}>
        {column.section && `${column.section}. `}
        {column.title}
      </span>
    </th>
  );
}
