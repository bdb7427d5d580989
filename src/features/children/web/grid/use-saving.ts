import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { callEndpoint } from '../../../../platform/web/client/api.ts';
import { ProblemError } from '../../../../platform/web/client/problem-error.ts';
import type { RowChange, SaveRows } from '../../../../platform/web/grid/column.ts';
import { useLanguage, useText } from '../../../../platform/web/text/language.tsx';
import { fieldMessage, problemSentence } from '../../../../platform/web/text/problem-text.ts';
import { type ChildRow, childrenContract } from '../../contract.ts';
import { useSavedBy } from '../../../../platform/web/ui/feedback/use-saved-by.ts';
import { childrenText } from '../text.ts';
import type { GridChild } from './child-columns.ts';
import { changeOf, resultsOf } from './saving.ts';
import { childrenGridText } from './text.ts';

const { changeChildren } = childrenContract.endpoints;

/** Saves rows of the grid; brothers and sisters whom a household's change touched are handed to `keep` with them. */
export function useSaving(keep: (rows: readonly ChildRow[]) => void): SaveRows<GridChild> {
  const client = useQueryClient();
  const words = useText(childrenText);
  const own = useText(childrenGridText);
  const savedBy = useSavedBy();
  const { language, problemTexts } = useLanguage();
  return useCallback(
    async (changes: readonly RowChange<GridChild>[], requestId: string) => {
      const sent = { changes: changes.map(changeOf) };
      const { results } = await callEndpoint(changeChildren, sent, { requestId });
      keep(results.flatMap((result) => (result.outcome === 'saved' ? [result.row] : [])));
      // Other screens read anew when they open; the grid itself holds the truth already.
      void client.invalidateQueries({ queryKey: ['children'], refetchType: 'none' });
      const labels = { ...words.fields, ...own.columns } as Readonly<Record<string, string>>;
      const refusal = (field: string, code: string) => {
        const name = field.split('.')[0] ?? '';
        const label = labels[name === 'toUnitId' ? 'unitId' : name];
        return label === undefined
          ? problemSentence(problemTexts, language, new ProblemError({ code, status: 422 }))
          : fieldMessage(problemTexts, language, label, { path: field, code });
      };
      return resultsOf(changes, results, { absent: own.absent, refusal, savedBy });
    },
    [keep, client, words, own, savedBy, language, problemTexts],
  );
}
