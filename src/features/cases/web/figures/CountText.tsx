import type { Target } from '../../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { NumberLink } from '../../../../platform/web/ui/status/NumberLink.tsx';
import { casesText } from '../text.ts';

/** A count that opens what it counts, or the mark of one that is kept from the reader. */
export function CountText({ value, of, to }: { value: number | null; of: string; to?: Target | undefined }) {
  const { numbers } = useText(casesText);
  if (value === null) return <span aria-label={numbers.hidden}>•</span>;
  return <NumberLink value={value} of={of} to={to} />;
}
