import type { PlainDate } from '../../../platform/shared/plain-date.ts';
import type { ChildRow } from '../../children/contract/child.ts';
import type { CodeLists } from '../../children/rules/code-lists.ts';
import type { ChildFacts } from '../../children/rules/facts.ts';
import type { Check, CleaningList, FillField } from '../contract.ts';
import type { FilledCell, ValueContext, Values } from './values.ts';

/** A row that came back, the child that it is about, and what both are judged by. */

export interface FilledRow {
  seq: number;
  sheet: string;
  row: number;
  /** '' where the cell is empty. */
  key: string;
  /** The name that stands in the row, and the cells that were to be filled in. */
  cells: Partial<Record<FillField | 'name', FilledCell>>;
}

/** The child behind the row's key: as it went out and as it stands now. */
export interface KnownChild {
  list: CleaningList;
  sent: Values;
  row: ChildRow;
  facts: ChildFacts;
  createdOn: PlainDate;
  /** What was said of its numbers before. */
  checks: readonly Check[];
}

export interface JudgeContext extends ValueContext {
  lists: CodeLists;
  /** The file is believed where the record changed too. */
  isTaken: boolean;
}
