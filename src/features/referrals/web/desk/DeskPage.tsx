import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { referralsContract } from '../../contract.ts';
import { receivedAddress } from '../addresses.ts';
import { ReferralClock } from '../ReferralClock.tsx';
import { referralsText } from '../text.ts';

const { listReceivedReferrals } = referralsContract.endpoints;
const refreshEvery = 60_000;

/** "Vụ việc được chuyển đến": what communes ask of the offices of the person who looks; a child only by initials. */
export default function DeskPage() {
  const words = useText(referralsText);
  const { desk } = words;
  const found = useQueryOf(listReceivedReferrals, {}, { refreshEvery });
  return (
    <>
      <PageHeader title={desk.title} lead={desk.lead} />
      <Answered query={found}>
        {({ rows }) => (
          <DataTable
            caption={desk.title}
            captionHidden
            rows={rows}
            keyOf={({ id }) => id}
            linkOf={({ id }) => to(receivedAddress, { caseReferralId: id })}
            empty={<EmptyState>{desk.none}</EmptyState>}
            columns={[
              {
                id: 'service',
                header: desk.service,
                cell: ({ service, pace }) =>
                  pace === 'urgent' ? `${words.services[service]} (${desk.urgent})` : words.services[service],
              },
              {
                id: 'child',
                header: desk.child,
                cell: ({ childInitials }) => childInitials || desk.notNamed,
              },
              { id: 'from', header: desk.from, cell: ({ communeName }) => communeName },
              { id: 'state', header: desk.state, cell: ({ state }) => words.states[state] },
              { id: 'clock', header: desk.clock, cell: (row) => <ReferralClock referral={row} /> },
            ]}
          />
        )}
      </Answered>
    </>
  );
}
