import { useCallback } from 'react';
import { formatDate } from '../../../shared/plain-date.ts';
import { localDateOf, localTimeOf } from '../../../shared/instant.ts';
import type { SavedBy } from '../../../shared/problem.ts';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';

/** "Lê Thị Hằng lưu lúc 14:05, 29/11/2021"; empty where nothing is known. */
export function useSavedBy(): (saved: SavedBy | undefined) => string {
  const { kit } = useText(platformText);
  return useCallback(
    (saved) =>
      saved ? kit.savedBy(saved.by, `${localTimeOf(saved.at)}, ${formatDate(localDateOf(saved.at))}`) : '',
    [kit],
  );
}
