import type { GridColumn, SaveRows } from '../column.ts';
import type { TextBlock } from '../block/tsv.ts';
import type { GridWords } from '../text/text.ts';
import type { GridView } from '../view/view.ts';

/** What did not fit when a block was pasted. */
export interface PasteBeyond {
  /** Whole rows of the clipboard for which the grid has no row. */
  rows: TextBlock;
  /** Ids of the columns over which these rows would have stood; cells right of the last column have none. */
  columnIds: readonly string[];
  /** How many columns of the clipboard lie right of the last column, for all its rows. */
  columnsBeyond: number;
}

/** Checkboxes before the rows, for acts on many rows at once. */
export interface Checking {
  checked: ReadonlySet<string>;
  onChange(checked: ReadonlySet<string>): void;
  /** When more rows match than the grid holds: how many, and what happens when all of them are wanted. */
  matching?: { count: number; all: boolean; onAll(): void };
}

/** What the screen gives the grid, renewed whenever the screen is drawn. */
export interface GridParts<R> {
  /** Every column, shown or not, by its id. */
  byId: ReadonlyMap<string, GridColumn<R>>;
  /** The column that names a row: it stays in sight on a phone and is said with every message. */
  nameColumn: string;
  view: GridView;
  text: GridWords;
  checking?: Checking;
  save: SaveRows<R>;
  onView(view: GridView): void;
  onSaved?(rows: readonly R[]): void;
  onPasteBeyond?(beyond: PasteBeyond): void;
  onRearrange?(): void;
  onActiveRow?(row: R | undefined): void;
  onOpenRow?(row: R): void;
}
