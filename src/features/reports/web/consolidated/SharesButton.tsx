import { useState } from 'react';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { reportAddress } from '../addresses.ts';
import { reportsText } from '../text.ts';
import styles from './consolidated.module.css';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';

export interface Share {
  unitId: string;
  unitName: string;
  /** As it is read, with its counts or its unit. */
  shown: string;
  /** For sorting; null where the unit has no figure. */
  value: number | null;
  reportId: string | null;
}

interface SharesButtonProps {
  /** The number as it is read. */
  shown: string;
  /** What it counts. */
  of: string;
  shares: readonly Share[];
}

/** A consolidated number that opens what each unit put into it, with the way to the unit's report. */
export function SharesButton({ shown, of, shares }: SharesButtonProps) {
  const { consolidated: words } = useText(reportsText);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.number}
        aria-label={words.openShares(shown, of)}
        onClick={() => setOpened(true)}
      >
        {shown}
      </button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={words.sharesOf(of)} size="lg">
        <DataTable
          caption={words.sharesOf(of)}
          captionHidden
          rows={shares}
          keyOf={(share) => share.unitId}
          empty={<EmptyState>{words.noShares}</EmptyState>}
          columns={[
            {
              id: 'unit',
              header: words.unit,
              cell: (share) =>
                share.reportId ? (
                  <PageLink to={to(reportAddress, { reportId: share.reportId })}>{share.unitName}</PageLink>
                ) : (
                  share.unitName
                ),
              sortBy: (share) => share.unitName,
            },
            {
              id: 'value',
              header: words.value,
              cell: (share) => share.shown,
              sortBy: (share) => share.value,
              align: 'end',
            },
          ]}
        />
      </Dialog>
    </>
  );
}
