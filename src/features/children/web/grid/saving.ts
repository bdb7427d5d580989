import type { SavedBy } from '../../../../platform/shared/problem.ts';
import type { AnswerOf, SentOf } from '../../../../platform/shared/endpoint.ts';
import type { RowChange, RowResult } from '../../../../platform/web/grid/column.ts';
import type { childrenContract } from '../../contract.ts';
import type { Birth } from './birth-cell.ts';
import type { GridChild } from './child-columns.ts';

type Endpoint = typeof childrenContract.endpoints.changeChildren;
export type SentChange = SentOf<Endpoint>['changes'][number];
type Answered = AnswerOf<Endpoint>['results'][number];

const family = new Set(['motherName', 'fatherName', 'guardian', 'phone']);
/** Fields that are unknown rather than empty when their cell is blank. */
const nullable = new Set([
  ...['ethnicity', 'personalId', 'householdClass', 'schooling', 'insuranceUntil', 'disabilityLevel'],
]);

/** Cells of one row as the register takes them: a birth is two facts, the hamlet a move, the family's cells a part of it. */
export function changeOf({ rowId, version, values }: RowChange<GridChild>): SentChange {
  const fields: Record<string, unknown> = {};
  const cells: Record<string, unknown> = {};
  let toUnitId: string | undefined;
  for (const [column, value] of Object.entries(values)) {
    if (column === 'unitId') toUnitId = value as string;
    else if (column === 'birthDate') Object.assign(fields, value as Birth);
    else if (family.has(column)) cells[column] = value;
    else fields[column] = value === '' && nullable.has(column) ? null : value;
  }
  return {
    ...{ childId: rowId, version, fields },
    ...(Object.keys(cells).length > 0 && { family: cells }),
    ...(toUnitId !== undefined && { toUnitId }),
  };
}

/** The column that a refused field stands in; undefined when none or several do. */
function columnOf(field: string): string | undefined {
  const [name = ''] = field.split('.');
  if (name === 'toUnitId') return 'unitId';
  if (name === 'birthPrecision') return 'birthDate';
  return name === 'relatives' || name === 'state' ? undefined : name;
}

export interface ResultWords {
  absent: string;
  /** The sentence for a refused field. */
  refusal(field: string, code: string): string;
  /** Who saved the other side of a conflict. */
  savedBy(saved: SavedBy | undefined): string;
}

/** What became of each row. */
export function resultsOf(
  changes: readonly RowChange<GridChild>[],
  results: readonly Answered[],
  words: ResultWords,
): RowResult<GridChild>[] {
  const byId = new Map(results.map((result) => [result.childId, result]));
  return changes.flatMap(({ rowId, row: { position } }): RowResult<GridChild>[] => {
    const result = byId.get(rowId);
    switch (result?.outcome) {
      case 'saved':
        return [{ kind: 'saved', rowId, row: { ...result.row, position } }];
      case 'stale':
        return [
          {
            kind: 'conflict',
            rowId,
            theirs: { ...result.row, position },
            by: words.savedBy(result.saved ?? undefined),
          },
        ];
      case 'refused': {
        const columnId = columnOf(result.field);
        const sentence = words.refusal(result.field, result.code);
        return [{ kind: 'problem', rowId, sentence, ...(columnId !== undefined && { columnId }) }];
      }
      case 'absent':
        return [{ kind: 'problem', rowId, sentence: words.absent }];
      default:
        return [];
    }
  });
}
