import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useUploadOf } from '../../../../platform/web/client/hooks.ts';
import type { ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { useGo } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { fileFault, fileProblem } from '../../../../platform/web/ui/forms/file-fault.ts';
import { FileField } from '../../../../platform/web/ui/forms/FileField.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { plansContract } from '../../contract.ts';
import { draftAddress } from '../addresses.ts';
import { plansText } from '../text.ts';
import { OwnerFields, ownerInput, type Place, useOwner } from './owner.tsx';
import styles from './list.module.css';

const endpoint = plansContract.endpoints.draftFromFile;
const accepts = ['.txt', '.docx', '.pdf', '.png', '.jpg', '.jpeg'];
const megabytes = 20;

/** What can be said of a file before it is sent; the server looks inside. */
function faultOf(file: File | undefined): ProblemError | undefined {
  const fault = fileFault(file, megabytes);
  if (fault || !file) return fault;
  if (/\.docm$/i.test(file.name)) return fileProblem('reading.macro');
  if (/\.(doc|rtf)$/i.test(file.name)) return fileProblem('reading.old-word');
  const known = accepts.some((ending) => file.name.toLowerCase().endsWith(ending));
  return known ? undefined : fileProblem('file-type', { accepted: accepts.join(', ') });
}

/** A file: sent, then read by a job whose progress the draft's own page shows. */
export function FromFile({ places }: { places: readonly Place[] }) {
  const { make } = useText(plansText).plan;
  const go = useGo();
  const [owner, changeOwner] = useOwner();
  const [file, setFile] = useState<File>();
  const [sent, setSent] = useState<number>();
  const [wrong, setWrong] = useState<ProblemError>();
  const command = useUploadOf(endpoint, { invalidates: ['plans'] });
  const submit = async () => {
    const input = ownerInput(owner, places);
    const found = checkInput(endpoint.input, input) ?? faultOf(file);
    setWrong(found);
    if (found || !file) return;
    setSent(0);
    const saved = await command.run({ input, file, onProgress: setSent });
    setSent(undefined);
    if (saved) go(to(draftAddress, { planId: saved.id }, {}));
  };
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    setWrong(chosen ? faultOf(chosen) : undefined);
    command.reset();
  };
  return (
    <Form onSubmit={submit} problem={wrong ?? command.problem} onRetry={command.retry}>
      <p className={styles.hint}>{make.wayHints.file}</p>
      <Stack>
        <OwnerFields owner={owner} places={places} onChange={changeOwner} />
        <FileField
          path="file"
          label={make.file}
          value={file}
          onChange={choose}
          accepts={accepts}
          megabytes={megabytes}
          sent={sent}
          required
        />
        <details className={styles.refused}>
          <summary>{make.refused}</summary>
          <ul>
            {make.refusals.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
        <Group>
          <Button type="submit" loading={command.busy}>
            {make.send}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
