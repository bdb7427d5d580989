import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../platform/shared/id.ts';
import { useUploadOf } from '../../../platform/web/client/hooks.ts';
import type { ProblemError } from '../../../platform/web/client/problem-error.ts';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { Panel } from '../../../platform/web/ui/data/Panel.tsx';
import { fileFault } from '../../../platform/web/ui/forms/file-fault.ts';
import { FileField } from '../../../platform/web/ui/forms/FileField.tsx';
import { SelectField } from '../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../platform/web/ui/forms/Form.tsx';
import { usePlaces } from '../../children/web/public.ts';
import { cleaningContract } from '../contract.ts';
import { returnAddress } from './addresses.ts';
import { cleaningText } from './text.ts';

const accepts = ['.xlsx', '.xls', '.csv'];
const megabytes = 20;

/** A filled file comes back: read by a job, tried on its own page, entered only there. */
export function SendReturn() {
  const { back } = useText(cleaningText);
  const go = useGo();
  const own = usePlaces().communes.filter((commune) => commune.own);
  const [id, setId] = useState(() => newId());
  const [unitId, setUnitId] = useState('');
  const [file, setFile] = useState<File>();
  const [sent, setSent] = useState<number>();
  const [wrong, setWrong] = useState<ProblemError>();
  const command = useUploadOf(cleaningContract.endpoints.sendReturn);
  const submit = async () => {
    const found = fileFault(file, megabytes);
    setWrong(found);
    if (found || !file) return;
    setSent(0);
    const input = { id, unitId: unitId || (own[0]?.unitId ?? '') };
    const saved = await command.run({ input, file, onProgress: setSent });
    setSent(undefined);
    if (saved) go(to(returnAddress, { returnId: id }));
  };
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    setId(newId());
    setWrong(chosen ? fileFault(chosen, megabytes) : undefined);
    command.reset();
  };
  return (
    <Panel title={back.title}>
      <Form onSubmit={() => void submit()} problem={wrong ?? command.problem} onRetry={command.retry}>
        <Stack gap="sm">
          <p>{back.hint}</p>
          {own.length > 1 && (
            <SelectField
              path="unitId"
              label={back.unit}
              value={unitId}
              choices={own.map(({ unitId: value, name }) => ({ value, label: name }))}
              onChange={setUnitId}
            />
          )}
          <FileField
            path="file"
            label={back.file}
            value={file}
            onChange={choose}
            accepts={accepts}
            megabytes={megabytes}
            sent={sent}
            required
          />
          <Group>
            <Button type="submit" loading={command.busy}>
              {back.send}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Panel>
  );
}
