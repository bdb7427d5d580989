import { Button } from '@mantine/core';
import { useText } from '../../../../../../platform/web/text/language.tsx';
import { ProblemNotice } from '../../../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { numberText } from '../../../../../../platform/web/ui/status/numbers.ts';
import type { Import, ImportRow, Pile } from '../../../../contract.ts';
import { importsText } from '../../../text.ts';
import { useDecide } from './decide.ts';

interface DecideRowsProps {
  import: Import;
  rows: readonly ImportRow[];
  pile: Pile;
}

/** One decision for all rows of the page. */
export function DecideRows({ import: found, rows, pile }: DecideRowsProps) {
  const { repair: text } = useText(importsText);
  const { decide, busy, problem } = useDecide(found);
  const count = numberText(rows.length);
  const undecided = pile === 'doubtful' || pile === 'duplicate';
  return (
    <>
      <ProblemNotice problem={problem} />
      {(undecided || pile === 'left-out') && (
        <Button variant="default" loading={busy} onClick={() => void decide(rows, 'take')}>
          {text.takeAll(count)}
        </Button>
      )}
      {pile !== 'left-out' && (
        <Button variant="default" loading={busy} onClick={() => void decide(rows, 'skip')}>
          {text.skipAll(count)}
        </Button>
      )}
    </>
  );
}
