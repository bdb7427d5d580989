import { useMediaQuery } from '@mantine/hooks';
import { isValid } from '../../../../platform/shared/plain-date.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { childrenAddress } from '../addresses.ts';

/** A past day is only read, and a phone shows cards: the plain list then, else the grid. */
export function usePlain(): { plain: boolean; on: string | undefined } {
  const { search } = usePage(childrenAddress);
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const on = search.ngay && isValid(search.ngay) ? search.ngay : undefined;
  return { plain: narrow || on !== undefined, on };
}
