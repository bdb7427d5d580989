import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import type { ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { AreaField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { plansContract } from '../../contract.ts';
import { draftAddress } from '../addresses.ts';
import { plansText } from '../text.ts';
import { OwnerFields, ownerInput, type Place, useOwner } from './owner.tsx';
import styles from './list.module.css';

const endpoint = plansContract.endpoints.draftFromText;

/** Pasted text, read at once. */
export function FromText({ places }: { places: readonly Place[] }) {
  const { make } = useText(plansText).plan;
  const go = useGo();
  const [owner, changeOwner] = useOwner();
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<ProblemError>();
  const command = useCommandOf(endpoint, { invalidates: ['plans'] });
  const submit = async () => {
    const input = { ...ownerInput(owner, places), name, text };
    const found = checkInput(endpoint.input, input) ?? undefined;
    setWrong(found);
    if (found) return;
    const saved = await command.run(input);
    if (saved) go(to(draftAddress, { planId: saved.id }, {}));
  };
  return (
    <Form onSubmit={submit} problem={wrong ?? command.problem} onRetry={command.retry}>
      <p className={styles.hint}>{make.wayHints.text}</p>
      <Stack>
        <OwnerFields owner={owner} places={places} onChange={changeOwner} />
        <TextField
          path="name"
          label={make.name}
          hint={make.nameHint}
          value={name}
          onChange={setName}
          required
        />
        <AreaField path="text" label={make.text} value={text} onChange={setText} rows={10} required />
        <Group>
          <Button type="submit" loading={command.busy}>
            {make.read}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
