import { Button } from '@mantine/core';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { Clock } from '../../../../platform/web/ui/status/Clock.tsx';
import { plansContract } from '../../../plans/contract.ts';
import { ledgerAddress, useUnitName } from '../../../plans/web/public.ts';
import { reportsText } from '../text.ts';
import styles from './leading.module.css';

const soonDays = '7';
const shown = 8;

/** Units that owe something overdue or due within a week, the oldest debt first, and the way to remind them. */
export function OwesPanel({ planId }: { planId: string }) {
  const { leading: words } = useText(reportsText);
  const { carried } = useUnitName();
  const owing = useQueryOf(plansContract.endpoints.debtors, {
    planId,
    withinDays: Number(soonDays),
    limit: shown,
  });
  const listed = { muc: 'danh-sach', no: soonDays } as const;
  const ledger = to(ledgerAddress, { planId }, listed);
  return (
    <Answered query={owing}>
      {({ total, debtors }) => (
        <Panel
          title={words.owes(total)}
          tone={total > 0 ? 'danger' : 'plain'}
          aside={
            total > 0 && (
              <Button component={PageLink} to={ledger} size="compact-md">
                {words.remind}
              </Button>
            )
          }
        >
          {total === 0 && <p className={styles.soft}>{words.noOwes}</p>}
          <ul className={styles.plainList}>
            {debtors.map((debtor) => (
              <li key={debtor.unitId} className={styles.item}>
                <span>
                  <PageLink to={to(ledgerAddress, { planId }, { ...listed, 'don-vi': debtor.unitId })}>
                    {debtor.unitName}
                  </PageLink>
                  <span className={styles.meta}>
                    {[debtor.carriedOnBy.length > 0 && carried(debtor), words.rowsOwed(debtor.owed)]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <Clock dueAt={debtor.dueAt} />
              </li>
            ))}
          </ul>
          {total > debtors.length && <PageLink to={ledger}>{words.more(total - debtors.length)}</PageLink>}
        </Panel>
      )}
    </Answered>
  );
}
