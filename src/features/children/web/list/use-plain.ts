import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { isValid } from '../../../../platform/shared/plain-date.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { childrenAddress } from '../addresses.ts';

/** A past day is only read, and a phone shows cards: the plain list then, else the grid. What is held waits to change. */
export function usePlain(held = false): { plain: boolean; on: string | undefined } {
  const { search } = usePage(childrenAddress);
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [shown, setShown] = useState(narrow);
  if (!held && shown !== narrow) setShown(narrow);
  const on = search.ngay && isValid(search.ngay) ? search.ngay : undefined;
  return { plain: shown || on !== undefined, on };
}
