import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../platform/shared/id.ts';
import type { Command } from '../../../platform/web/client/hooks.ts';
import type { ProblemError } from '../../../platform/web/client/problem-error.ts';
import type { Target } from '../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../platform/web/shell/routes/use-page.ts';
import { Panel } from '../../../platform/web/ui/data/Panel.tsx';
import { fileFault } from '../../../platform/web/ui/forms/file-fault.ts';
import { FileField } from '../../../platform/web/ui/forms/FileField.tsx';
import { SelectField } from '../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../platform/web/ui/forms/Form.tsx';
import { usePlaces } from './places.ts';

/** A file for one of the person's communes, under an id made here, with the share that has left. */
interface Sending {
  input: { id: string; unitId: string };
  file: File;
  onProgress: (share: number) => void;
}

interface SendFileProps {
  words: { title: string; hint: string; unit: string; file: string; send: string };
  /** Endings of file names, with their dots. */
  accepts: readonly string[];
  command: Command<Sending, unknown>;
  /** Where the page of what was sent is. */
  targetOf: (id: string) => Target;
}

const megabytes = 20;

/** Sends a commune's file, which a job then reads; its own page shows how far that is. */
export function SendFile({ words, accepts, command, targetOf }: SendFileProps) {
  const go = useGo();
  const own = usePlaces().communes.filter((commune) => commune.own);
  const [id, setId] = useState(() => newId());
  const [unitId, setUnitId] = useState('');
  const [file, setFile] = useState<File>();
  const [sent, setSent] = useState<number>();
  const [wrong, setWrong] = useState<ProblemError>();
  const submit = async () => {
    const found = fileFault(file, megabytes);
    setWrong(found);
    if (found || !file) return;
    setSent(0);
    const input = { id, unitId: unitId || (own[0]?.unitId ?? '') };
    const saved = await command.run({ input, file, onProgress: setSent });
    setSent(undefined);
    if (saved) go(targetOf(id));
  };
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    setId(newId());
    setWrong(chosen ? fileFault(chosen, megabytes) : undefined);
    command.reset();
  };
  return (
    <Panel title={words.title}>
      <Form onSubmit={() => void submit()} problem={wrong ?? command.problem} onRetry={command.retry}>
        <Stack gap="sm">
          <p>{words.hint}</p>
          {own.length > 1 && (
            <SelectField
              path="unitId"
              label={words.unit}
              value={unitId}
              choices={own.map(({ unitId: value, name }) => ({ value, label: name }))}
              onChange={setUnitId}
            />
          )}
          <FileField
            path="file"
            label={words.file}
            value={file}
            onChange={choose}
            accepts={accepts}
            megabytes={megabytes}
            sent={sent}
            required
          />
          <Group>
            <Button type="submit" loading={command.busy}>
              {words.send}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Panel>
  );
}
