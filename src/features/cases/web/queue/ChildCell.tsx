import { Button } from '@mantine/core';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { casesContract } from '../../contract.ts';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';
import { codeOf } from '../words.ts';

/** A child by initials, until somebody asks for the name, which the trail keeps. */
export function ChildCell({ caseId, initials }: { caseId: string; initials: string }) {
  const { glass, hidden } = useText(casesText);
  const reveal = useCommandOf(casesContract.endpoints.revealChild, { keepsOwnCopy: true });
  const name = reveal.answer?.name;
  const code = codeOf(caseId);
  return (
    <span className={styles.child}>
      <span>{name ?? (initials || hidden)}</span>
      <Button
        size="compact-sm"
        variant="subtle"
        data-print="hidden"
        loading={reveal.busy}
        aria-label={name === undefined ? glass.showNameOf(code) : glass.hideNameOf(code)}
        onClick={name === undefined ? () => void reveal.run({ caseId }) : reveal.reset}
      >
        {name === undefined ? glass.showName : glass.hideName}
      </Button>
    </span>
  );
}
