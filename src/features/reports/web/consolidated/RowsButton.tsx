import { useState } from 'react';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import { StatusBadge } from '../../../../platform/web/ui/status/StatusBadge.tsx';
import { statusOf } from '../../../activities/web/public.ts';
import { type Outcome, plansContract } from '../../../plans/contract.ts';
import { obligationAddress } from '../../../plans/web/public.ts';
import { reportsText } from '../text.ts';
import styles from './consolidated.module.css';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';

interface RowsButtonProps {
  /** The number as it is read. */
  shown: string;
  planId: string;
  dutyId: string;
  /** Only rows with this outcome; all rows of the duty when absent. */
  outcome?: Outcome;
  /** What the number counts, and of which duty. */
  of: string;
  title: string;
}

/** A number of one duty that opens the duty's rows: which units, due when, how they stand now. */
export function RowsButton({ shown, planId, dutyId, outcome, of, title }: RowsButtonProps) {
  const { consolidated: words } = useText(reportsText);
  const { kit } = useText(platformText);
  const [opened, setOpened] = useState(false);
  const heading = words.linesOf(title, of);
  return (
    <>
      <button
        type="button"
        className={styles.number}
        aria-label={`${shown}, ${heading}, ${kit.openRecords}`}
        onClick={() => setOpened(true)}
      >
        {shown}
      </button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={heading} size="lg">
        <p className={styles.soft}>{words.linesNow}</p>
        {opened && <Rows planId={planId} dutyId={dutyId} {...(outcome && { outcome })} />}
      </Dialog>
    </>
  );
}

function Rows(filter: Pick<RowsButtonProps, 'planId' | 'dutyId' | 'outcome'>) {
  const { consolidated: words } = useText(reportsText);
  const rows = useQueryOf(plansContract.endpoints.listObligations, { ...filter, limit: 500 });
  return (
    <Answered query={rows}>
      {(answer) =>
        answer.rows.length === 0 ? (
          <EmptyState>{words.noLines}</EmptyState>
        ) : (
          <ul className={styles.rows}>
            {answer.rows.map((row) => (
              <li key={row.id}>
                <PageLink to={to(obligationAddress, { obligationId: row.id })}>{row.unitName}</PageLink>
                <DateText value={row.dueAt} />
                <StatusBadge status={statusOf(row)} />
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  );
}
