import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import type { CasePage } from '../../../cases/contract.ts';
import { careContract, isOver } from '../../contract.ts';
import { NeedDialog } from '../act/CareActDialog.tsx';
import { newCarerAddress, placementAddress } from '../addresses.ts';
import styles from '../care.module.css';
import { placementText } from '../text.ts';

/** On the page of a case: the child's alternative care, and where it begins. */
export function CaseCarePanel({ found }: { found: CasePage }) {
  const words = useText(placementText);
  const { data } = useQueryOf(careContract.endpoints.listPlacements, { caseId: found.id });
  const [assessing, setAssessing] = useState(false);
  const navigate = useNavigate();
  const rows = data?.rows ?? [];
  const isOpen = rows.some(({ stage }) => !isOver(stage));
  if (found.stage === 'closed' && rows.length === 0) return null;
  const go = (placementId: string) => {
    const { path, params } = to(placementAddress, { caseId: found.id, placementId });
    void navigate({ to: path, params: params as never });
  };
  return (
    <Panel title={words.panel.title}>
      {data && rows.length === 0 && <p>{words.panel.none}</p>}
      <ul className={styles.list}>
        {rows.map(({ id, stage, carerName }) => (
          <li key={id}>
            <PageLink to={to(placementAddress, { caseId: found.id, placementId: id })}>
              {words.stages[stage]}
            </PageLink>
            {carerName && <div className={styles.note}>{carerName}</div>}
          </li>
        ))}
      </ul>
      {data && found.stage !== 'closed' && (
        <div className={styles.acts} data-print="hidden">
          {!isOpen && (
            <Button variant="default" onClick={() => setAssessing(true)}>
              {words.panel.assess}
            </Button>
          )}
          {isOpen && (
            <Button
              component={PageLink}
              variant="default"
              to={to(newCarerAddress, undefined, { vu: found.id })}
            >
              {words.panel.notice}
            </Button>
          )}
        </div>
      )}
      {assessing && <NeedDialog caseId={found.id} onClose={() => setAssessing(false)} onDone={go} />}
    </Panel>
  );
}
