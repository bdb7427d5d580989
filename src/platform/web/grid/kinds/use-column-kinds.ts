import { useMemo } from 'react';
import { useNow } from '../../shell/session/now.ts';
import { useGridText } from '../text/text.ts';
import { type ColumnKinds, columnKinds } from './kinds.ts';

/** Two typed digits of a year mean at most ten years from now: as in every date field of the product. */
const yearsAhead = 10;

/** The ready kinds of columns in the language of the screen; the same object until language or year change. */
export function useColumnKinds(): ColumnKinds {
  const { kinds } = useGridText();
  const lastShortYear = Number(useNow().slice(0, 4)) + yearsAhead;
  return useMemo(() => columnKinds(kinds, lastShortYear), [kinds, lastShortYear]);
}
