import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { type CasePage, casesContract } from '../../contract.ts';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';

/** Where the child is kept safe: not on the page until somebody asks for it, and asking is recorded. */
export function ProtectedAddress({ found }: { found: CasePage }) {
  const { beside } = useText(casesText);
  const [shown, setShown] = useState(false);
  if (!found.hasProtectedAddress) return beside.noAddress;
  return (
    <>
      {shown && <Revealed caseId={found.id} />}
      <Button size="compact-sm" variant="default" data-print="hidden" onClick={() => setShown(!shown)}>
        {shown ? beside.hide : beside.reveal}
      </Button>
    </>
  );
}

function Revealed({ caseId }: { caseId: string }) {
  const { beside } = useText(casesText);
  const query = useQueryOf(casesContract.endpoints.revealAddress, { caseId });
  return (
    <Answered query={query}>
      {({ address }) => (
        <div data-print="hidden">
          {address}
          <div className={styles.note}>{beside.revealNote}</div>
        </div>
      )}
    </Answered>
  );
}
