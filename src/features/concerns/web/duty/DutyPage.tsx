import { Button } from '@mantine/core';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { concernsContract, type Duty } from '../../contract.ts';
import { queueAddress } from '../addresses.ts';
import { concernsText } from '../text.ts';
import { AddDuty } from './AddDuty.tsx';

const { listDuty, endDuty } = concernsContract.endpoints;

/** "Người trực": whom one can call in the commune, by date. */
export default function DutyPage() {
  const words = useText(concernsText);
  const found = useQueryOf(listDuty, {});
  return (
    <>
      <PageHeader
        title={words.duty}
        lead={words.dutyPage.lead}
        crumbs={[{ label: words.title, to: to(queueAddress) }]}
      />
      <Answered query={found}>
        {({ communes }) =>
          communes.map(({ unitId, name, duty }) => (
            <Panel key={unitId} title={words.dutyPage.of(name)}>
              <DutyTable duty={duty} caption={words.dutyPage.of(name)} />
              <AddDuty communeId={unitId} />
            </Panel>
          ))
        }
      </Answered>
    </>
  );
}

function DutyTable({ duty, caption }: { duty: readonly Duty[]; caption: string }) {
  const { dutyPage: words } = useText(concernsText);
  const today = localDateOf(useNow());
  const end = useCommandOf(endDuty);
  const endNow = async ({ id: dutyId, version }: Duty) => {
    if (await end.run({ dutyId, version, toDate: today })) tellDone(words.ended);
  };
  return (
    <>
      <ProblemNotice problem={end.problem} />
      <DataTable
        caption={caption}
        captionHidden
        rows={duty}
        keyOf={({ id }) => id}
        empty={<EmptyState>{words.none}</EmptyState>}
        columns={[
          { id: 'name', header: words.name, cell: ({ fullName }) => fullName },
          { id: 'phone', header: words.phone, cell: ({ phone }) => phone },
          { id: 'from', header: words.from, cell: ({ fromDate }) => formatDate(fromDate) },
          {
            id: 'to',
            header: words.to,
            cell: ({ toDate }) => (toDate === null ? words.still : formatDate(toDate)),
          },
          {
            id: 'end',
            header: '',
            onScreenOnly: true,
            cell: (one) =>
              (one.toDate === null || one.toDate > today) &&
              one.fromDate <= today && (
                <Button
                  size="compact-md"
                  variant="default"
                  loading={end.busy}
                  aria-label={words.endOf(one.fullName)}
                  onClick={() => void endNow(one)}
                >
                  {words.end}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}
