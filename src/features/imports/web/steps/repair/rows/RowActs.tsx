import { Button, Group } from '@mantine/core';
import { useText } from '../../../../../../platform/web/text/language.tsx';
import { ProblemNotice } from '../../../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import type { Import, ImportRow } from '../../../../contract.ts';
import { importsText } from '../../../text.ts';
import { useDecide } from './decide.ts';

interface RowActsProps {
  import: Import;
  row: ImportRow;
  onEdit: () => void;
  onCompare: () => void;
}

/** Edit, compare, and the decisions that the row's pile asks for. */
export function RowActs({ import: found, row, onEdit, onCompare }: RowActsProps) {
  const { repair: text } = useText(importsText);
  const { decide, busy, problem } = useDecide(found);
  const skipped = row.pile === 'left-out';
  const waits = row.pile === 'doubtful' || row.pile === 'duplicate';
  return (
    <>
      <ProblemNotice problem={problem} />
      <Group gap="xs">
        <Button size="compact-md" variant="default" onClick={onEdit}>
          {text.edit}
        </Button>
        {row.alike.length > 0 && (
          <Button size="compact-md" variant="default" onClick={onCompare}>
            {text.compare}
          </Button>
        )}
        {waits && (
          <Button size="compact-md" loading={busy} onClick={() => void decide([row], 'take')}>
            {row.pile === 'duplicate' ? text.take : text.right}
          </Button>
        )}
        {skipped || row.choice !== null ? (
          <Button size="compact-md" variant="default" loading={busy} onClick={() => void decide([row], null)}>
            {text.undecide}
          </Button>
        ) : (
          <Button
            size="compact-md"
            variant="default"
            loading={busy}
            onClick={() => void decide([row], 'skip')}
          >
            {text.skip}
          </Button>
        )}
      </Group>
    </>
  );
}
