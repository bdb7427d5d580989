import { useMemo } from 'react';
import { useColumnKinds } from '../../../../platform/web/grid/kinds/use-column-kinds.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useLanguage, useText } from '../../../../platform/web/text/language.tsx';
import { fieldMessage } from '../../../../platform/web/text/problem-text.ts';
import { useCodeBook } from '../code-lists.ts';
import { usePlaces } from '../places.ts';
import { childrenText } from '../text.ts';
import { childColumns, type GridChild } from './child-columns.ts';
import { childrenGridText } from './text.ts';
import type { Loaded } from './use-rows.ts';

/** Two typed digits of a year mean at most ten years from now. */
const yearsAhead = 10;

/** The columns for this person; undefined until the lists of codes, the places and the first page are there. */
export function useChildColumns({ hidden, editable }: Pick<Loaded, 'hidden' | 'editable'>) {
  const words = useText(childrenText);
  const own = useText(childrenGridText);
  const kinds = useColumnKinds();
  const codes = useCodeBook();
  const places = usePlaces();
  const { language, problemTexts } = useLanguage();
  const lastShortYear = Number(useNow().slice(0, 4)) + yearsAhead;
  const hiddenText = hidden && JSON.stringify(hidden);
  return useMemo(() => {
    const ready = places.all.length > 0 && codes.choices('ethnicities').length > 0;
    if (hiddenText === undefined || !ready) return undefined;
    const ownCommunes = new Set(places.communes.filter((one) => one.own).map(({ unitId }) => unitId));
    return childColumns({
      ...{ kinds, words, own, codes, lastShortYear },
      places: places.all,
      hidden: JSON.parse(hiddenText) as string[],
      locked: (row: GridChild) => {
        if (!editable) return own.locked.reading;
        if (!ownCommunes.has(row.communeId)) return own.locked.elsewhere;
        return row.state === 'living-here' ? undefined : own.locked.ended;
      },
      refusal: (label, problem) => fieldMessage(problemTexts, language, label, problem),
    });
  }, [hiddenText, editable, kinds, words, own, codes, places, lastShortYear, language, problemTexts]);
}
