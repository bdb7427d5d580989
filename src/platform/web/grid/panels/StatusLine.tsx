import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudUpload, IconInfoCircle } from '@tabler/icons-react';
import { formatNumber } from '../../../shared/numbers.ts';
import { callProblemOf } from '../../client/problem-error.ts';
import { useProblemText } from '../../text/use-problem-text.ts';
import { type Totals, totalsOf } from '../block/totals.ts';
import { type Block, cellCount } from '../keys/selection.ts';
import { nextTrouble } from '../model/finding.ts';
import { type AnyGrid, useGrid, useModel } from '../model/use-grid.ts';
import { lookOf } from '../parts/cell-look.ts';
import { textOf, valueOf } from '../rows/row-state.ts';
import styles from './panels.module.css';
import { useGridText } from '../text/text.ts';

/** Below the grid: what there is to say of the active cell, of the selection, and of what is being saved. */
export function StatusLine({ shown, all }: { shown: number; all: number }) {
  const { status } = useGridText();
  return (
    <div role="group" aria-label={status.name} className={styles.status} data-print="hidden">
      <span className={styles.rows}>{status.rows(shown, all)}</span>
      <CellStatus />
      <SelectionStatus />
      <SaveStatus />
    </div>
  );
}

interface Said {
  words: string;
  wrong: boolean;
  conflict: boolean;
}

const nothing: Said = { words: '', wrong: false, conflict: false };

/** What the grid said last, else the reason of the active cell with its place. */
function said(model: AnyGrid): Said {
  const { activeCell, told, parts } = model;
  if (told) return { words: told, wrong: false, conflict: false };
  if (!activeCell) return nothing;
  const { column, state } = activeCell;
  const look = lookOf(column, state, parts.text);
  if (!look.words || look.mark === 'saving') return nothing;
  const name = parts.byId.get(parts.nameColumn);
  const place = parts.text.place(
    name ? textOf(name, state) : String(model.selection.active.row + 1),
    column.title,
  );
  return { words: `${place}: ${look.words}`, wrong: look.wrong, conflict: look.mark === 'conflict' };
}

function CellStatus() {
  const model = useModel();
  const text = useGrid((grid) => JSON.stringify(said(grid)));
  const { words, wrong, conflict }: Said = JSON.parse(text);
  const { chooseVersion } = useGridText();
  const Icon = wrong ? IconAlertTriangle : IconInfoCircle;
  return (
    <div className={styles.said} data-wrong={wrong || undefined}>
      {words && <Icon size={18} aria-hidden="true" />}
      <span role="status">{words}</span>
      {conflict && (
        <Button
          size="compact-md"
          variant="default"
          flex="none"
          onClick={() => model.open({ what: 'conflict' })}
        >
          {chooseVersion}
        </Button>
      )}
    </div>
  );
}

function totals(model: AnyGrid, { top, left, bottom, right }: Block): Totals | undefined {
  const numbers = model.columns.slice(left, right + 1).filter(({ kind }) => kind === 'number');
  const values: unknown[] = [];
  for (let row = top; row <= bottom; row++) {
    const state = model.stateAt(row);
    if (state) for (const column of numbers) values.push(valueOf(column, state));
  }
  return totalsOf(values);
}

/** How many cells are selected and what their numbers come to; '' for a single cell. */
function selected(model: AnyGrid): string {
  const { block, parts } = model;
  if (!block || cellCount(block) < 2) return '';
  const { status } = parts.text;
  const { top, left, bottom, right } = block;
  const found = totals(model, block);
  const sum = found && status.sum(formatNumber(found.sum), formatNumber(found.average), found.numbers);
  const counts = status.selected(cellCount(block), bottom - top + 1, right - left + 1);
  return sum ? `${counts} · ${sum}` : counts;
}

function SelectionStatus() {
  const words = useGrid(selected);
  return (
    <span role="status" className={styles.selected}>
      {words}
    </span>
  );
}

function SaveStatus() {
  const model = useModel();
  const { status } = useGridText();
  const problems = useProblemText();
  const unsaved = useGrid((grid) => grid.loop.unsaved);
  const failure = useGrid((grid) => grid.loop.failure);
  const troubled = useGrid((grid) => grid.rows.troubled.size);
  const touched = useGrid((grid) => grid.history.done.length + grid.history.undone.length > 0);
  const goOn = () => {
    const spot = nextTrouble(model);
    if (spot) model.goTo(spot);
    model.focus();
  };
  return (
    <div className={styles.saving}>
      {troubled > 0 && (
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconAlertTriangle size={16} aria-hidden="true" />}
          title={status.nextTrouble}
          onClick={goOn}
        >
          {status.troubled(troubled)}
        </Button>
      )}
      <span role="status" data-failed={failure !== undefined || undefined}>
        {failure !== undefined ? (
          `${status.notSaved(unsaved)} ${problems.sentence(callProblemOf(failure))}`
        ) : unsaved > 0 ? (
          <>
            <IconCloudUpload size={18} aria-hidden="true" /> {status.saving(unsaved)}
          </>
        ) : (
          touched &&
          troubled === 0 && (
            <>
              <IconCheck size={18} aria-hidden="true" /> {status.saved}
            </>
          )
        )}
      </span>
      {(failure !== undefined || troubled > 0) && <SaveAgain />}
    </div>
  );
}

/** After a failure: goes on; for cells that the server refused: sends them once more. */
function SaveAgain() {
  const model = useModel();
  const { status } = useGridText();
  const needed = useGrid(
    ({ loop, rows }) =>
      loop.failure !== undefined ||
      [...rows.troubled].some((id) =>
        [...rows.get(id).edits.values()].some(({ state }) => state === 'refused'),
      ),
  );
  if (!needed) return null;
  return (
    <Button size="compact-md" onClick={() => model.saveAgain()}>
      {status.saveAgain}
    </Button>
  );
}
