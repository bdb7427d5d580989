import { useText } from '../../../platform/web/text/language.tsx';
import { shareText } from '../../../platform/web/ui/status/numbers.ts';
import type { OutcomeCounts } from '../../plans/contract.ts';
import { onTimeRate } from '../../plans/rules/counts.ts';
import { reportsText } from './text.ts';

/** The share handed in on time with its counts; "–" and the words where nothing was due: no rate is not 0 %. */
export function OnTimeRate({ counts }: { counts: OutcomeCounts }) {
  const { leading: words } = useText(reportsText);
  const { numerator, denominator } = onTimeRate(counts);
  return denominator === 0 ? (
    <span>– ({words.noneDue})</span>
  ) : (
    <span className="figures">{shareText(numerator, denominator)}</span>
  );
}
