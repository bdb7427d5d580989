import type { z } from 'zod';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import type { MatrixColumn, MatrixRow } from '../../contract/ledger.ts';
import { obligationAddress } from '../addresses.ts';
import { plansText } from '../text.ts';
import styles from './ledger.module.css';
import { isOwed } from './obligation-state.ts';
import { ObligationState } from './ObligationState.tsx';
import { PickBox } from './remind/PickBox.tsx';
import type { Picked } from './remind/picked.ts';

interface MatrixCellsProps {
  columns: readonly z.output<typeof MatrixColumn>[];
  row: z.output<typeof MatrixRow>;
  picked: Picked | undefined;
}

/** A unit's cells; a unit may owe several of one column (one for each quarter), or nothing of it. */
export function MatrixCells({ columns, row, picked }: MatrixCellsProps) {
  const { ledger } = useText(plansText);
  return columns.map((column, place) => {
    const cells = row.cells.filter((cell) => cell.column === place);
    return (
      <td key={column.id} role="cell" data-label={column.title} data-empty={cells.length === 0}>
        {cells.map((cell) => (
          <div key={cell.obligationId} className={styles.cell}>
            {isOwed(cell) && (
              <PickBox
                label={ledger.pickCell(column.title, row.unitName)}
                rows={[{ obligationId: cell.obligationId, unitId: row.unitId, unitName: row.unitName }]}
                picked={picked}
              />
            )}
            <PageLink
              to={to(obligationAddress, { obligationId: cell.obligationId })}
              className={styles.cellLink}
              title={`${column.title}, ${row.unitName}`}
            >
              <ObligationState stage={cell.stage} outcome={cell.outcome} daysLate={cell.daysLate} />
            </PageLink>
          </div>
        ))}
      </td>
    );
  });
}
