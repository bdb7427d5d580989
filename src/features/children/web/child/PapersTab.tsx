import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { useCommandOf, useDownloadOf, useUploadOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { DataTable } from '../../../../platform/web/ui/data/DataTable.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone, tellUndoable } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateField } from '../../../../platform/web/ui/forms/DateField.tsx';
import { SelectField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { FileField } from '../../../../platform/web/ui/forms/FileField.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import { childrenContract } from '../../contract.ts';
import { childrenText } from '../text.ts';
import styles from './child.module.css';
import type { ChildFile } from './child-file.ts';

type Kind = keyof (typeof childrenText)['vi']['papers']['kinds'];

/** Scanned papers of the child: seen, added, removed with a way back. */
export function PapersTab({ file }: { file: ChildFile }) {
  const { papers: words } = useText(childrenText);
  const childId = file.child.id;
  const download = useDownloadOf(childrenContract.endpoints.downloadPaper);
  const remove = useCommandOf(childrenContract.endpoints.removePaper);
  const takeAway = async (paper: ChildFile['papers'][number], version: number) => {
    const key = { childId, paperId: paper.id };
    const done = await remove.run({ ...key, version, undo: false });
    if (done)
      tellUndoable(words.removed, () => void remove.run({ ...key, version: done.version, undo: true }));
  };
  return (
    <>
      <ProblemNotice problem={download.problem ?? remove.problem} />
      <DataTable
        caption={words.file}
        captionHidden
        rows={file.papers}
        keyOf={(paper) => paper.id}
        empty={<EmptyState>{words.none}</EmptyState>}
        columns={[
          { id: 'name', header: words.name, cell: (paper) => paper.name },
          { id: 'kind', header: words.kind, cell: (paper) => words.kinds[paper.kind as Kind] ?? paper.kind },
          { id: 'number', header: words.number, cell: (paper) => paper.number },
          {
            id: 'issuedOn',
            header: words.issuedOn,
            cell: (paper) => paper.issuedOn && <DateText value={paper.issuedOn} />,
          },
          {
            id: 'acts',
            header: '',
            cell: (paper) => (
              <Group gap="xs" data-print="hidden">
                <Button
                  size="compact-md"
                  variant="default"
                  onClick={() => void download.run({ childId, paperId: paper.id })}
                >
                  {words.download}
                </Button>
                {file.abilities.change && (
                  <Button
                    size="compact-md"
                    variant="default"
                    onClick={() => void takeAway(paper, paper.version)}
                  >
                    {words.remove}
                  </Button>
                )}
              </Group>
            ),
          },
        ]}
      />
      {file.abilities.change && <AddPaper childId={childId} />}
    </>
  );
}

const blank = { kind: 'birth-certificate' as Kind, name: '', number: '', issuedOn: '' };

function AddPaper({ childId }: { childId: string }) {
  const { papers: words } = useText(childrenText);
  const [id, setId] = useState(() => newId());
  const [draft, setDraft] = useState(blank);
  const [file, setFile] = useState<File>();
  const [sent, setSent] = useState<number>();
  const add = useUploadOf(childrenContract.endpoints.addPaper);
  const edit = (change: Partial<typeof blank>) => setDraft({ ...draft, ...change });
  const send = async () => {
    if (!file) return;
    const { issuedOn, ...rest } = draft;
    const input = { childId, id, ...rest, name: draft.name || file.name, ...(issuedOn && { issuedOn }) };
    const done = await add.run({ input, file, onProgress: setSent });
    setSent(undefined);
    if (!done) return;
    tellDone(words.saved);
    setDraft(blank);
    setFile(undefined);
    setId(newId());
  };
  return (
    <Panel title={words.add}>
      <Form onSubmit={() => void send()} problem={add.problem} onRetry={() => void add.retry()}>
        <Stack gap="sm">
          <div className={styles.pair}>
            <SelectField
              path="kind"
              label={words.kind}
              value={draft.kind}
              choices={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
              onChange={(kind) => edit({ kind: kind as Kind })}
            />
            <TextField
              path="name"
              label={words.name}
              value={draft.name}
              onChange={(name) => edit({ name })}
            />
            <TextField
              path="number"
              label={words.number}
              value={draft.number}
              onChange={(number) => edit({ number })}
            />
            <DateField
              path="issuedOn"
              label={words.issuedOn}
              value={draft.issuedOn}
              onChange={(issuedOn) => edit({ issuedOn })}
            />
          </div>
          <FileField
            path="file"
            label={words.file}
            required
            value={file}
            onChange={setFile}
            accepts={['.pdf', '.png', '.jpg', '.jpeg', '.docx']}
            sent={sent}
          />
          <Group>
            <Button type="submit" loading={add.busy} disabled={!file}>
              {words.send}
            </Button>
          </Group>
        </Stack>
      </Form>
    </Panel>
  );
}
