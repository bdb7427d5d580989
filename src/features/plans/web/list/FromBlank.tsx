import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import type { ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { SelectField } from '../../../../platform/web/ui/forms/fields.tsx';
import { plansContract } from '../../contract.ts';
import { draftAddress } from '../addresses.ts';
import { plansText } from '../text.ts';
import { OwnerFields, ownerInput, type Place, useOwner } from './owner.tsx';
import styles from './list.module.css';

const endpoint = plansContract.endpoints.draftBlank;

/** An empty form, or last year's plan with its dates left open. */
export function FromBlank({ places }: { places: readonly Place[] }) {
  const { make } = useText(plansText).plan;
  const go = useGo();
  const [owner, changeOwner] = useOwner();
  const [model, setModel] = useState('');
  const [wrong, setWrong] = useState<ProblemError>();
  const issued = useQueryOf(plansContract.endpoints.listPlans, { state: 'issued' });
  const command = useCommandOf(endpoint, { invalidates: ['plans'] });
  const submit = async () => {
    const input = { ...ownerInput(owner, places), copyOfPlanId: model === '' ? null : model };
    const found = checkInput(endpoint.input, input);
    setWrong(found);
    if (found) return;
    const saved = await command.run(input);
    if (saved) go(to(draftAddress, { planId: saved.id }, {}));
  };
  const models = (issued.data?.plans ?? []).map((one) => ({
    value: one.id,
    label: make.modelOption(one.year, one.title),
  }));
  return (
    <Form onSubmit={submit} problem={wrong ?? command.problem} onRetry={command.retry}>
      <p className={styles.hint}>{make.wayHints.blank}</p>
      <Stack>
        <OwnerFields owner={owner} places={places} onChange={changeOwner} />
        <SelectField
          path="copyOfPlanId"
          label={make.model}
          value={model}
          onChange={setModel}
          choices={models}
          blank={make.blankModel}
        />
        <Group>
          <Button type="submit" loading={command.busy}>
            {make.start}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
