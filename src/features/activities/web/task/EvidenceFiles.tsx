import { Progress } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { useDownloadOf, useUploadOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { platformText } from '../../../../platform/web/text/platform.ts';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { activitiesContract } from '../../contract.ts';
import { activitiesText } from '../text.ts';
import styles from './task.module.css';
import type { TaskRecords } from './task-records.ts';

interface EvidenceFilesProps {
  record: TaskRecords['records'][number];
  writable: boolean;
}

/** The files that prove a result: each downloads; several can be added at once. */
export function EvidenceFiles({ record, writable }: EvidenceFilesProps) {
  const { task: words } = useText(activitiesText);
  const download = useDownloadOf(activitiesContract.endpoints.downloadEvidence);
  return (
    <div className={styles.evidence}>
      <ProblemNotice problem={download.problem} />
      {record.evidence.length > 0 && (
        <ul className={styles.files} aria-label={words.evidence}>
          {record.evidence.map((file) => (
            <li key={file.fileId}>
              <button
                type="button"
                className={styles.file}
                aria-label={words.download(file.name)}
                onClick={() => void download.run({ recordId: record.id, fileId: file.fileId })}
              >
                <IconPaperclip size={18} aria-hidden="true" />
                {file.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {writable && <AddEvidence recordId={record.id} />}
    </div>
  );
}

const accepts = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg';

/** Sends the chosen files one after the other; a refused one stops there and says why, the others are kept. */
function AddEvidence({ recordId }: { recordId: string }) {
  const { task: words } = useText(activitiesText);
  const { kit } = useText(platformText);
  const id = useId();
  const [refused, setRefused] = useState('');
  const [sending, setSending] = useState<{ name: string; share: number }>();
  const upload = useUploadOf(activitiesContract.endpoints.addEvidence, {
    invalidates: ['obligations', 'results-reports'],
  });
  const send = async (files: readonly File[]) => {
    let sent = 0;
    for (const file of files) {
      setSending({ name: file.name, share: 0 });
      const onProgress = (share: number) => setSending({ name: file.name, share });
      const saved = await upload.run({ input: { recordId, id: newId() }, file, onProgress });
      setRefused(saved ? '' : file.name);
      if (!saved) break;
      sent += 1;
    }
    setSending(undefined);
    if (sent > 0) tellDone(words.sent(sent));
  };
  return (
    <div data-print="hidden">
      {upload.problem && refused && <strong>{words.notSent(refused)}</strong>}
      <ProblemNotice problem={upload.problem} onRetry={() => void upload.retry()} />
      {sending ? (
        <div role="status">
          {words.sending(sending.name)}
          <Progress.Root size="lg">
            <Progress.Section value={sending.share * 100} aria-label={kit.sending} />
          </Progress.Root>
        </div>
      ) : (
        <label className={styles.addFiles}>
          <IconPaperclip size={18} aria-hidden="true" />
          <span>{words.addFiles}</span>
          <input
            type="file"
            multiple
            accept={accepts}
            className="for-screen-readers"
            aria-describedby={id}
            onChange={(event) => {
              void send([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
        </label>
      )}
      <span id={id} className="for-screen-readers">
        {words.filesHint}
      </span>
    </div>
  );
}
