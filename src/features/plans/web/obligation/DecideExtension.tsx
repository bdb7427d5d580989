import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { AreaField, RadioField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { plansContract } from '../../contract.ts';
import type { ExtensionRequest as RequestSchema } from '../../contract/ledger.ts';
import { plansText } from '../text.ts';
import styles from './obligation.module.css';

const endpoint = plansContract.endpoints.decideExtension;
type Card = z.output<typeof plansContract.endpoints.getObligation.answer>;

interface DecideExtensionProps {
  card: Card;
  request: z.output<typeof RequestSchema>;
}

/** The request that waits; for those who decide, the decision beside it. */
export function DecideExtension({ card, request }: DecideExtensionProps) {
  const { decide } = useText(plansText).obligation;
  return (
    <section className={styles.waiting} aria-label={decide.waiting}>
      <h2>{decide.waiting}</h2>
      <p>{decide.asked(request.askedBy, formatDate(request.wantedDueOn))}</p>
      <p className={styles.reason}>{request.reason}</p>
      {card.abilities.decideExtension && <Decision key={request.id} card={card} request={request} />}
    </section>
  );
}

function Decision({ card, request }: DecideExtensionProps) {
  const { decide } = useText(plansText).obligation;
  const [decision, setDecision] = useState<'granted' | 'refused'>('granted');
  const [newDueOn, setNewDueOn] = useState(request.wantedDueOn);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<ProblemError>();
  const command = useCommandOf(endpoint, { invalidates: ['plans'] });
  const act = async () => {
    const input = {
      obligationId: card.obligation.id,
      requestId: request.id,
      version: request.version,
      decision,
      reason,
      ...(decision === 'granted' && { newDueOn }),
    };
    const found = checkInput(endpoint.input, input);
    setWrong(found);
    if (!found && (await command.run(input))) tellDone(decide.done);
  };
  return (
    <Form onSubmit={() => void act()} problem={wrong ?? command.problem} onRetry={() => void command.retry()}>
      <Stack className={styles.decide ?? ''}>
        <RadioField
          path="decision"
          label={decide.decision}
          value={decision}
          onChange={(value) => setDecision(value as typeof decision)}
          choices={[
            { value: 'granted', label: decide.granted },
            { value: 'refused', label: decide.refused },
          ]}
        />
        {decision === 'granted' && (
          <DateField path="newDueOn" label={decide.newDue} value={newDueOn} onChange={setNewDueOn} required />
        )}
        <AreaField
          path="reason"
          label={decide.reason}
          value={reason}
          onChange={setReason}
          maxLength={1000}
          rows={2}
          required
        />
        <Group>
          <Button type="submit" loading={command.busy}>
            {decide.act}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
