import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { PageTabs } from '../../../../platform/web/ui/data/PageTabs.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { plansContract } from '../../contract.ts';
import { ledgerAddress, planAddress, plansAddress } from '../addresses.ts';
import { plansText } from '../text.ts';
import { LedgerCounts } from './LedgerCounts.tsx';
import { LedgerList } from './LedgerList.tsx';
import { LedgerMatrix } from './LedgerMatrix.tsx';
import { usePicked } from './remind/picked.ts';
import { RemindBar } from './remind/RemindBar.tsx';

/** The ledger of a plan: counts that open what they count, units × obligations, the list, and reminding. */
export default function LedgerPage() {
  const { ledger, plan: words } = useText(plansText);
  const { params, search, setSearch } = usePage(ledgerAddress);
  const { planId } = params;
  const plan = useQueryOf(plansContract.endpoints.getPlan, { planId });
  const counts = useQueryOf(plansContract.endpoints.countOutcomes, { planId });
  const picked = usePicked();
  return (
    <Answered query={plan} page>
      {({ content, abilities }) => (
        <>
          <PageHeader
            title={ledger.title}
            crumbs={[
              { label: words.list.title, to: to(plansAddress) },
              { label: content.title, to: to(planAddress, { planId }, {}) },
            ]}
          />
          <Answered query={counts}>{(answer) => <LedgerCounts planId={planId} counts={answer} />}</Answered>
          <PageTabs
            label={ledger.tabsLabel}
            value={search.muc ?? 'ma-tran'}
            onChange={(muc) => setSearch({ muc: muc as 'ma-tran' | 'danh-sach' })}
            tabs={[
              {
                id: 'ma-tran',
                label: ledger.tabs.matrix,
                content: <LedgerMatrix planId={planId} picked={abilities.remind ? picked : undefined} />,
              },
              {
                id: 'danh-sach',
                label: ledger.tabs.list,
                content: <LedgerList planId={planId} picked={abilities.remind ? picked : undefined} />,
              },
            ]}
          />
          {abilities.remind && <RemindBar planId={planId} picked={picked} />}
        </>
      )}
    </Answered>
  );
}
