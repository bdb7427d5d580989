import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { useCommandOf, useDownloadOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { usePermission } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { careContract } from '../../contract.ts';
import { carerAddress, newCarerAddress } from '../addresses.ts';
import styles from '../care.module.css';
import { carersText } from '../text.ts';

const { listCarers, downloadCarerList } = careContract.endpoints;

/** Who applied to take children into care, in the caller's scope. */
export default function CarersPage() {
  const words = useText(carersText);
  const mayKeep = usePermission('carer.keep');
  const [shown, setShown] = useState(100);
  const query = useQueryOf(listCarers, { limit: shown }, { keepPrevious: true });
  return (
    <>
      <PageHeader
        title={words.title}
        lead={words.lead}
        action={
          mayKeep && (
            <Button component={PageLink} to={to(newCarerAddress)}>
              {words.add}
            </Button>
          )
        }
      />
      <Answered query={query}>
        {({ rows, next, circulated }) => (
          <div className={styles.panels}>
            <ListActs circulated={circulated} />
            <DataTable
              caption={words.title}
              captionHidden
              rows={rows}
              keyOf={({ id }) => id}
              linkOf={({ id }) => to(carerAddress, { carerId: id })}
              empty={<EmptyState>{words.none}</EmptyState>}
              columns={[
                { id: 'name', header: words.name, cell: ({ name }) => name, sortBy: ({ name }) => name },
                {
                  ...{ id: 'kind', header: words.kind },
                  cell: ({ kind, route }) =>
                    route === 'notice'
                      ? `${words.kinds[kind]}, ${words.routes.notice.toLowerCase()}`
                      : words.kinds[kind],
                },
                { id: 'unit', header: words.unit, cell: ({ unitName }) => unitName },
                { id: 'state', header: words.state, cell: ({ state }) => words.states[state] },
                { id: 'registered', header: words.registeredOn, cell: (row) => formatDate(row.registeredOn) },
                {
                  ...{ id: 'verified', header: words.verifiedOn },
                  cell: ({ verifiedOn }) => verifiedOn && formatDate(verifiedOn),
                },
              ]}
            />
            {next && shown < 200 && (
              <Button variant="default" onClick={() => setShown(200)}>
                {words.more}
              </Button>
            )}
          </div>
        )}
      </Answered>
    </>
  );
}

function ListActs({ circulated }: { circulated: { quarter: string; lines: number } | null }) {
  const words = useText(carersText);
  const mayCirculate = usePermission('carer.circulate');
  const [id, setId] = useState(() => newId());
  const send = useCommandOf(careContract.endpoints.circulateCarers, { invalidates: ['carers'] });
  const print = useDownloadOf(downloadCarerList);
  const circulate = async () => {
    if (!(await send.run({ id }))) return;
    setId(newId());
    tellDone(words.sent);
  };
  return (
    <div>
      <p className={styles.note}>
        {circulated ? words.circulated(circulated.quarter, circulated.lines) : words.notCirculated}
      </p>
      <Group gap="xs" data-print="hidden">
        <Button variant="default" loading={print.busy} onClick={() => void print.run({ format: 'docx' })}>
          {words.printList}
        </Button>
        {mayCirculate && (
          <Button variant="default" loading={send.busy} onClick={() => void circulate()}>
            {words.circulate}
          </Button>
        )}
      </Group>
      <ProblemNotice problem={send.problem ?? print.problem} />
    </div>
  );
}
