import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import type { AnswerOf } from '../../../../platform/shared/endpoint.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DefinitionList } from '../../../../platform/web/ui/data/DefinitionList.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { ReasonDialog } from '../../../../platform/web/ui/feedback/ReasonDialog.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { SelectField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { casesContract } from '../../contract.ts';
import { ClockPanel } from '../ClockPanel.tsx';
import { casesText } from '../text.ts';
import { codeOf } from '../words.ts';

type Found = AnswerOf<typeof casesContract.endpoints.getAwaiting>;

/** Enough to decide: initials, stage, reason, clocks; then take the case over for somebody, or refuse it with a reason. */
export function AwaitingDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const words = useText(casesText);
  const query = useQueryOf(casesContract.endpoints.getAwaiting, { awaitingCaseId: caseId });
  const [refusing, setRefusing] = useState<Found>();
  if (refusing) return <Refuse found={refusing} onClose={onClose} />;
  const title = words.beside.decideTitle(codeOf(caseId), query.data?.childInitials ?? '');
  return (
    <Dialog onClose={onClose} title={title} size="lg">
      <Answered query={query}>
        {(found) => <Decide found={found} onClose={onClose} onRefuse={() => setRefusing(found)} />}
      </Answered>
    </Dialog>
  );
}

const told = { invalidates: ['case-transfers', 'case-queue'] };

interface DecideProps {
  found: Found;
  onClose: () => void;
  onRefuse: () => void;
}

function Decide({ found, onClose, onRefuse }: DecideProps) {
  const { beside, dialog } = useText(casesText);
  const [id] = useState(() => newId());
  const [accountId, setAccountId] = useState('');
  const take = useCommandOf(casesContract.endpoints.takeOver, told);
  const { caseId, version, kind, servants } = found;
  const send = async () => {
    if (!(await take.run({ awaitingCaseId: caseId, version, id, accountId }))) return;
    tellDone(beside.takenOver);
    onClose();
  };
  return (
    <Form onSubmit={() => void send()} problem={take.problem} onRetry={() => void take.retry()}>
      <Stack gap="sm">
        <Facts found={found} />
        <ClockPanel clocks={found.clocks} />
        <SelectField
          path="accountId"
          label={beside.newWorker}
          required
          blank={dialog.choose}
          value={accountId}
          choices={servants.map((one) => ({ value: one.accountId, label: one.name }))}
          onChange={setAccountId}
        />
        <p>{beside.lead}</p>
        <Group justify="flex-end">
          {kind === 'offered' && (
            <Button variant="default" onClick={onRefuse}>
              {beside.refuse}
            </Button>
          )}
          <Button type="submit" loading={take.busy} disabled={accountId === ''}>
            {beside.takeOver}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}

function Facts({ found }: { found: Found }) {
  const words = useText(casesText);
  const { beside, page } = words;
  const { kind, reason, fromUnitName, stage } = found;
  const why = kind === 'carried' ? beside.noReason : (reason ?? beside.lostReason);
  return (
    <DefinitionList
      items={[
        { term: page.unit, value: fromUnitName },
        { term: words.stage, value: words.stages[stage] },
        { term: page.received, value: formatInstant(found.receivedAt) },
        { term: beside.reason, value: why },
      ]}
    />
  );
}

function Refuse({ found, onClose }: { found: Found; onClose: () => void }) {
  const { beside } = useText(casesText);
  const [id] = useState(() => newId());
  const refuse = useCommandOf(casesContract.endpoints.refuseTransfer, told);
  const { caseId, version } = found;
  const send = async (reason: string) => {
    if (!(await refuse.run({ awaitingCaseId: caseId, version, id, reason }))) return;
    tellDone(beside.refused);
    onClose();
  };
  return (
    <ReasonDialog
      title={beside.refuseReason}
      confirm={beside.refuse}
      minimum={3}
      maximum={2000}
      busy={refuse.busy}
      problem={refuse.problem}
      onConfirm={(reason) => void send(reason)}
      onClose={onClose}
    />
  );
}
