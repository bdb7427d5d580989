import type { PlainDate } from '../../../../platform/shared/plain-date.ts';
import type { SheetCell } from '../../../../platform/shared/sheets/cell.ts';
import type { CodeLists } from '../../../children/rules/code-lists.ts';
import type { ImportField, PlainField } from '../../contract/fields.ts';
import type { ImportOptions } from '../../contract/standing.ts';
import type { CodeBook } from '../codes.ts';
import type { RepairBook, RowFindings } from '../findings.ts';
import type { PlaceIndex } from '../places.ts';

/** A cell of a column that a person matched to a field; decoded, with single spaces. */
export interface FieldCell {
  field: ImportField;
  title: string;
  text: string;
  /** What a date or number really is; absent where a person wrote over it. */
  cell?: Pick<SheetCell, 'kind' | 'raw' | 'shows' | 'font'> | undefined;
}

/** What is the same for every row of an import. */
export interface JudgeContext {
  today: PlainDate;
  lists: CodeLists;
  codes: CodeBook;
  places: PlaceIndex;
  repairs: RepairBook;
  options: ImportOptions;
  /** Two-digit codes of all provinces that ever were. */
  provinces: ReadonlySet<string>;
}

/** One row being read: its cells by field, and where findings go. */
export class RowReader {
  readonly context: JudgeContext;
  readonly findings: RowFindings;
  private readonly cells: ReadonlyMap<string, readonly FieldCell[]>;

  constructor(cells: readonly FieldCell[], context: JudgeContext, findings: RowFindings) {
    this.cells = Map.groupBy(cells, ({ field }) => field as string);
    this.context = context;
    this.findings = findings;
  }

  all(field: ImportField): readonly FieldCell[] {
    return this.cells.get(field) ?? [];
  }

  get fields(): Iterable<string> {
    return this.cells.keys();
  }

  /** The first cell of the field that holds something. */
  cell(field: ImportField): FieldCell | undefined {
    return this.all(field).find(({ text }) => text !== '');
  }

  text(field: ImportField): string {
    return this.cell(field)?.text ?? '';
  }

  has(field: ImportField): boolean {
    return this.cells.has(field);
  }

  /**
   * What a person said that a text means, or an empty cell stands for; told as a repair. `undefined`: nobody said
   * anything, read it yourself; null: the field stays empty, the text was kept.
   */
  said(field: PlainField, text: string): string | null | undefined {
    const found =
      text === '' ? this.context.repairs.ofEmpty(field) : this.context.repairs.meaning(field, text);
    if (!found) return undefined;
    this.findings.used(field, found.repairId, text);
    if (found.to === null) this.findings.keep(field, this.cell(field)?.title ?? '', text);
    return found.to;
  }

  /** Something unreadable: the row waits, or a repair said that the field stays empty and the text goes to the note. */
  unreadable(
    field: PlainField,
    code: Parameters<RowFindings['add']>[1],
    at: Pick<FieldCell, 'title' | 'text'>,
  ): void {
    if (!this.findings.add(field, code, at.text)) this.findings.keep(field, at.title, at.text);
  }
}
