import { Button } from '@mantine/core';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Clock } from '../../../../platform/web/ui/status/Clock.tsx';
import type { ObligationRow } from '../../../plans/contract.ts';
import { ledgerAddress, useUnitName } from '../../../plans/web/public.ts';
import { reportsText } from '../text.ts';
import { debtorsOf } from './debtors.ts';
import styles from './leading.module.css';

const shown = 8;

/** Who owes, and the way to remind them. */
export function OwesPanel({ planId, rows }: { planId: string; rows: readonly ObligationRow[] }) {
  const { leading: words } = useText(reportsText);
  const { carried } = useUnitName();
  const debtors = debtorsOf(rows, useNow());
  const ledger = to(ledgerAddress, { planId }, { muc: 'danh-sach', no: '7' });
  return (
    <Panel
      title={words.owes(debtors.length)}
      tone={debtors.length > 0 ? 'danger' : 'plain'}
      aside={
        debtors.length > 0 && (
          <Button component={PageLink} to={ledger} size="compact-md">
            {words.remind}
          </Button>
        )
      }
    >
      {debtors.length === 0 && <p className={styles.soft}>{words.noOwes}</p>}
      <ul className={styles.plainList}>
        {debtors.slice(0, shown).map((debtor) => (
          <li key={debtor.unitId} className={styles.item}>
            <span>
              <PageLink
                to={to(ledgerAddress, { planId }, { muc: 'danh-sach', 'don-vi': debtor.unitId, no: '7' })}
              >
                {debtor.unitName}
              </PageLink>
              <span className={styles.meta}>
                {[debtor.carriedOnBy.length > 0 && carried(debtor), words.rowsOwed(debtor.rows)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <Clock dueAt={debtor.dueAt} />
          </li>
        ))}
      </ul>
      {debtors.length > shown && <PageLink to={ledger}>{words.more(debtors.length - shown)}</PageLink>}
    </Panel>
  );
}
