import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { childrenContract, type ReceivedReferral } from '../../contract.ts';
import { referredAddress, referredChildAddress } from '../addresses.ts';
import { childrenText } from '../text.ts';
import { FactsList } from './FactsList.tsx';
import styles from './referrals.module.css';

/** One child as an office outside the commune sees it: what was named, why, and by whom. */
export default function ReferredChildPage() {
  const { referrals: words } = useText(childrenText);
  const { params } = usePage(referredChildAddress);
  const found = useQueryOf(childrenContract.endpoints.getReferred, params);
  return (
    <Answered query={found} page>
      {({ facts, referrals }) => (
        <>
          <PageHeader
            title={facts.fullName ?? words.noName}
            crumbs={[{ label: words.page, to: to(referredAddress) }]}
            lead={words.only}
          />
          <div className={styles.panels}>
            <Panel title={words.child}>
              <FactsList facts={facts} />
            </Panel>
            {referrals.map((referral) => (
              <Terms key={referral.id} referral={referral} />
            ))}
          </div>
        </>
      )}
    </Answered>
  );
}

function Terms({ referral }: { referral: ReceivedReferral }) {
  const { referrals: words } = useText(childrenText);
  return (
    <Panel title={words.referral}>
      <DefinitionList
        items={[
          { term: words.from, value: referral.communeName },
          { term: words.sender, value: referral.by },
          { term: words.to, value: referral.officeName },
          { term: words.on, value: formatDate(referral.fromDate) },
          { term: words.purpose, value: referral.purpose },
          { term: words.basis, value: referral.basis },
          {
            term: words.named,
            value: referral.groups.map((group) => words.groupNames[group]).join('; '),
          },
        ]}
      />
    </Panel>
  );
}
