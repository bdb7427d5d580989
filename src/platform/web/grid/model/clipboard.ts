import { placePaste } from '../block/paste.ts';
import { parseTsv, type TextBlock, toHtml, toTsv } from '../block/tsv.ts';
import { cellCount } from '../keys/selection.ts';
import { readText } from '../rows/row-state.ts';
import type { GridModel } from './grid-model.ts';
import { sayLeftOver, writeCells } from './writing.ts';

function selectedTexts<R>(model: GridModel<R>): TextBlock {
  const { block } = model;
  if (!block) return [];
  return model.order
    .slice(block.top, block.bottom + 1)
    .map((_, i) =>
      model.columns
        .slice(block.left, block.right + 1)
        .map((__, j) => model.textAt({ row: block.top + i, col: block.left + j })),
    );
}

/** The selected cells as a clipboard takes them; undefined when nothing is selected. */
export function copied<R>(model: GridModel<R>): { plain: string; html: string } | undefined {
  const { block } = model;
  if (!block) return undefined;
  const texts = selectedTexts(model);
  const isNumber = (column: number) => model.columns[block.left + column]?.kind === 'number';
  model.tell(model.parts.text.told.copied(cellCount(block)));
  return { plain: toTsv(texts), html: toHtml(texts, isNumber) };
}

/** Pastes a table as one act. What finds no place is told, and handed to the screen; nothing is dropped unsaid. */
export function paste<R>(model: GridModel<R>, text: string): void {
  const { block } = model;
  const { told } = model.parts.text;
  const clipboard = parseTsv(text);
  if (!block || clipboard.length === 0) return model.tell(told.nothingToPaste);
  const placed = placePaste(clipboard, block, model.ground);
  const written = writeCells(
    model,
    'paste',
    placed.cells.flatMap(({ row, col, text: cell }) => {
      const column = model.columns[col];
      return column ? [{ row, col, content: readText(column, cell) }] : [];
    }),
  );
  const { top, left, bottom, right } = placed.area;
  const anchor = { row: top, col: left };
  model.select({ active: anchor, anchor, head: { row: bottom, col: right } });
  const { rowsBeyond, columnsBeyond } = placed;
  model.tell(
    [
      told.pasted(placed.cells.length, bottom - top + 1, right - left + 1) + sayLeftOver(model, written),
      ...(rowsBeyond.length > 0 ? [told.rowsBeyond(rowsBeyond.length)] : []),
      ...(columnsBeyond > 0 ? [told.columnsBeyond(columnsBeyond)] : []),
    ].join(' '),
  );
  if (rowsBeyond.length === 0 && columnsBeyond === 0) return;
  const columnIds = model.columns.slice(left).map(({ id }) => id);
  model.parts.onPasteBeyond?.({ rows: rowsBeyond, columnIds, columnsBeyond });
}
