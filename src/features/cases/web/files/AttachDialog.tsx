import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { AnswerOf } from '../../../../platform/shared/endpoint.ts';
import { newId } from '../../../../platform/shared/id.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import { useUploadOf } from '../../../../platform/web/client/hooks.ts';
import { type CallProblem, ProblemError } from '../../../../platform/web/client/problem-error.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { Dialog } from '../../../../platform/web/ui/feedback/Dialog.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { RadioField, SelectField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { fileFault } from '../../../../platform/web/ui/forms/file-fault.ts';
import { FileField } from '../../../../platform/web/ui/forms/FileField.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { casesContract, markNames, type SecrecyMark } from '../../contract.ts';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';

const { attachFile, listAttachments } = casesContract.endpoints;

type Told = AnswerOf<typeof listAttachments>;
const blank = { source: '', from: '', about: '', number: '', dated: '', secrecy: '' };
type Draft = typeof blank;

/** What is marked as a state secret does not even leave this machine. */
function markedSecret(secrecy: string, law: string): ProblemError | undefined {
  if (secrecy === '' || secrecy === 'none') return undefined;
  const mark = markNames[secrecy as Exclude<SecrecyMark, 'none'>];
  return new ProblemError({ code: 'cases.state-secret', status: 422, params: { mark, law } });
}

/** What is wrong with the fields and with the file, said at once. */
function together(...faults: (ProblemError | undefined)[]): ProblemError | undefined {
  const [first] = faults.flatMap((fault) => fault ?? []);
  return (
    first && new ProblemError({ ...first.body, fields: faults.flatMap((fault) => fault?.body.fields ?? []) })
  );
}

export function AttachDialog({ caseId, told, onClose }: { caseId: string; told: Told; onClose: () => void }) {
  const { files: words } = useText(casesText);
  const { kit } = useText(platformText);
  const [id] = useState(() => newId());
  const [draft, setDraft] = useState(blank);
  const [file, setFile] = useState<File>();
  const [sent, setSent] = useState<number>();
  const [wrong, setWrong] = useState<CallProblem>();
  const attach = useUploadOf(attachFile);
  const send = async () => {
    const input = { caseId, id, ...draft, secrecy: draft.secrecy as SecrecyMark };
    const fault =
      markedSecret(draft.secrecy, told.secretsLaw) ??
      together(
        checkInput(attachFile.input, { ...input, source: draft.source || undefined }),
        fileFault(file, told.megabytes),
      );
    setWrong(fault);
    if (fault || !file) return;
    const done = await attach.run({ input, file, onProgress: setSent });
    setSent(undefined);
    if (!done) return;
    tellDone(words.saved);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={words.addTitle} size="lg">
      <Form
        onSubmit={() => void send()}
        problem={wrong ?? attach.problem}
        onRetry={() => void attach.retry()}
      >
        <Stack gap="sm">
          <div className={styles.secrets} role="note">
            <strong>{words.bannerTitle}</strong>
            <p>{words.banner(told.secretsLaw, Object.values(markNames).join(', '))}</p>
          </div>
          <Said {...{ draft, told }} onEdit={(change) => setDraft({ ...draft, ...change })} />
          <FileField
            {...{ path: 'file', label: words.file, required: true, value: file, onChange: setFile, sent }}
            accepts={['.pdf', '.docx', '.jpg', '.jpeg', '.png']}
            megabytes={told.megabytes}
          />
          <p className={styles.note}>{words.photo}</p>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {kit.cancel}
            </Button>
            <Button type="submit" loading={attach.busy}>
              {words.send}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Dialog>
  );
}

/** What the person says of the document. */
function Said({
  draft,
  told,
  onEdit,
}: {
  draft: Draft;
  told: Told;
  onEdit: (change: Partial<Draft>) => void;
}) {
  const { files: words } = useText(casesText);
  const marked = Object.entries(markNames).map(([value, name], grave) => ({
    value,
    label: words.mark(name, grave),
  }));
  return (
    <>
      <RadioField
        {...{ path: 'secrecy', label: words.secrecy, required: true, value: draft.secrecy }}
        choices={[{ value: 'none', label: words.noMark }, ...marked]}
        onChange={(secrecy) => onEdit({ secrecy })}
      />
      <div className={styles.pair}>
        <SelectField
          {...{
            path: 'source',
            label: words.source,
            required: true,
            value: draft.source,
            blank: words.choose,
          }}
          choices={told.sources.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(source) => onEdit({ source })}
        />
        <DateField
          {...{
            path: 'dated',
            label: words.dated,
            required: true,
            value: draft.dated,
            hint: words.datedHint,
          }}
          onChange={(dated) => onEdit({ dated })}
        />
      </div>
      <TextField
        {...{ path: 'from', label: words.from, hint: words.fromHint, required: true, value: draft.from }}
        maxLength={120}
        onChange={(from) => onEdit({ from })}
      />
      <div className={styles.pair}>
        <TextField
          {...{ path: 'about', label: words.about, value: draft.about, maxLength: 300 }}
          onChange={(about) => onEdit({ about })}
        />
        <TextField
          {...{ path: 'number', label: words.number, value: draft.number, maxLength: 60 }}
          onChange={(number) => onEdit({ number })}
        />
      </div>
    </>
  );
}
