import { useMemo } from 'react';
import type { GridView } from '../../../../platform/web/grid/view/view.ts';
import type { ListFilter } from '../../contract.ts';
import { type Question, questionOf } from './question.ts';

/** The question of a view over a list: the same object as long as it asks the same, whatever columns are moved or hidden. */
export function useQuestion(list: ListFilter, view: GridView | undefined): Question {
  const text = JSON.stringify(questionOf(list, view));
  return useMemo(() => JSON.parse(text) as Question, [text]);
}
