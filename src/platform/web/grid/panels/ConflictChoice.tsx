import { type AnyGrid, useGrid, useModel } from '../model/use-grid.ts';
import { ConflictDialog } from '../../ui/feedback/ConflictDialog.tsx';

/** The cells in conflict of the active row, both sides as a person reads them. */
function conflictsOf(model: AnyGrid) {
  const { activeCell, columns, parts } = model;
  if (!activeCell) return [];
  return columns.flatMap((column) => {
    const edit = activeCell.state.edits.get(column.id);
    if (edit?.state !== 'conflict') return [];
    const [mine, theirs] = [column.show(edit.value), column.show(edit.theirs)];
    return [{ id: column.id, label: column.title || parts.text.blank, mine, theirs, by: edit.by }];
  });
}

/** A row that another person changed in the same cells: both sides beside each other, one press to choose. */
export function ConflictChoice() {
  const model = useModel();
  const opened = useGrid((grid) => grid.opened?.what === 'conflict');
  const rows = opened ? conflictsOf(model) : [];
  const close = () => {
    model.open(undefined);
    model.focus();
  };
  const choose = (side: 'mine' | 'theirs') => {
    const { activeCell } = model;
    if (activeCell)
      model.choose(
        activeCell.state.id,
        rows.map(({ id }) => id),
        side,
      );
    close();
  };
  return (
    <ConflictDialog
      opened={opened}
      rows={rows}
      by={rows.find(({ by }) => by)?.by ?? ''}
      onKeepMine={() => choose('mine')}
      onTakeTheirs={() => choose('theirs')}
    />
  );
}
