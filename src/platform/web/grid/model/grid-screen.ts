/** Where the keyboard's focus is while the grid has it: the field of the active cell, a header, a checkbox. */
export interface Writer {
  owns(target: unknown): boolean;
  /** What stands in the field. */
  text(): string;
  focus(): void;
}

/** What stands open over the grid. */
export type Opened = { what: 'keys' | 'columns' | 'conflict' } | { what: 'menu'; column: string };

/** The grid's side towards the page: who watches it, where the keyboard is, what stands open, what was said last. */
export class GridScreen {
  /** The last thing the grid said. */
  told = '';
  opened: Opened | undefined;
  /** Does the grid hold the keyboard's focus? */
  focused = false;
  /** Esc was pressed: the next Tab leaves the grid. */
  leaving = false;
  /** Rows that fit on the screen. */
  page = 10;
  writer: Writer | undefined;
  finder: (() => void) | undefined;
  readonly #watchers = new Set<() => void>();

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  changed(): void {
    for (const watcher of this.#watchers) watcher();
  }

  tell(message: string): void {
    this.told = message;
    this.changed();
  }

  open(opened: Opened | undefined): void {
    this.opened = opened;
    this.changed();
  }

  /** Puts the keyboard back into the grid. */
  focus(): void {
    this.focused = true;
    this.writer?.focus();
    this.changed();
  }

  /** The keyboard came into the grid, or left it. */
  focusMoved(focused: boolean): void {
    if (this.focused === focused) return;
    this.focused = focused;
    this.changed();
  }

  /** The element that has the focus as long as its cell is the active one; gives what ends that. */
  seat(writer: Writer): () => void {
    this.writer = writer;
    if (this.focused) writer.focus();
    return () => {
      if (this.writer === writer) this.writer = undefined;
    };
  }

  /** How to put the keyboard into the field of "find in the grid"; gives what ends that. */
  findBy(finder: () => void): () => void {
    this.finder = finder;
    return () => {
      this.finder = undefined;
    };
  }

  /** So many rows fit on the screen. */
  pageHolds(rows: number): void {
    this.page = Math.max(1, rows);
  }
}
