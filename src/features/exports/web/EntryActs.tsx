import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommandOf, useDownloadOf } from '../../../platform/web/client/hooks.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { ConfirmDialog } from '../../../platform/web/ui/feedback/ConfirmDialog.tsx';
import { ProblemNotice } from '../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { ReasonDialog } from '../../../platform/web/ui/feedback/ReasonDialog.tsx';
import { tellDone } from '../../../platform/web/ui/feedback/toasts.tsx';
import { numberText } from '../../../platform/web/ui/status/numbers.ts';
import { type ExportEntry, exportsContract } from '../contract.ts';
import { serialText } from '../rules/watermark.ts';
import styles from './exports.module.css';
import { exportsText } from './text.ts';

const { decideExport, recallExport, downloadExport } = exportsContract.endpoints;
type Asking = 'approve' | 'refuse' | 'recall' | undefined;

/** What this person may do with one entry; nothing where there is nothing. */
export function EntryActs({ entry }: { entry: ExportEntry }) {
  const words = useText(exportsText);
  const serial = serialText(entry);
  const { abilities } = entry;
  const [asking, setAsking] = useState<Asking>();
  const download = useDownloadOf(downloadExport);
  const close = () => setAsking(undefined);
  return (
    <div className={styles.acts}>
      {abilities.download && (
        <Button
          aria-label={words.download(serial)}
          loading={download.busy}
          onClick={() => void download.run({ exportId: entry.id })}
        >
          {words.downloadWord}
        </Button>
      )}
      {abilities.decide && (
        <>
          <Button aria-label={words.approveOf(serial)} onClick={() => setAsking('approve')}>
            {words.approve}
          </Button>
          <Button variant="default" aria-label={words.refuseOf(serial)} onClick={() => setAsking('refuse')}>
            {words.refuse}
          </Button>
        </>
      )}
      {abilities.recall && (
        <Button variant="default" aria-label={words.recallOf(serial)} onClick={() => setAsking('recall')}>
          {words.recall}
        </Button>
      )}
      <ProblemNotice problem={download.problem} />
      {asking === 'recall' && <Recall entry={entry} onClose={close} />}
      {(asking === 'approve' || asking === 'refuse') && (
        <Decide entry={entry} approving={asking === 'approve'} onClose={close} />
      )}
    </div>
  );
}

interface ActProps {
  entry: ExportEntry;
  onClose: () => void;
}

function Decide({ entry, approving, onClose }: ActProps & { approving: boolean }) {
  const words = useText(exportsText);
  const decide = useCommandOf(decideExport);
  const of = { exportId: entry.id, version: entry.version };
  const send = async (decision: 'approved' | 'refused', reason: string) => {
    if (!(await decide.run({ ...of, decision, reason }))) return;
    tellDone(decision === 'approved' ? words.approved : words.refused);
    onClose();
  };
  const about = words.approveText(numberText(entry.rowsAsked), entry.requestedBy);
  if (!approving)
    return (
      <ReasonDialog
        title={words.refuseOf(serialText(entry))}
        confirm={words.refuse}
        minimum={5}
        maximum={500}
        busy={decide.busy}
        problem={decide.problem}
        onConfirm={(reason) => void send('refused', reason)}
        onClose={onClose}
      />
    );
  return (
    <ConfirmDialog
      opened
      danger={false}
      title={words.approveTitle(serialText(entry))}
      confirm={words.approve}
      busy={decide.busy}
      onConfirm={() => void send('approved', '')}
      onClose={onClose}
    >
      <p>{entry.filterWords}</p>
      <p>{about}</p>
      <ProblemNotice problem={decide.problem} />
    </ConfirmDialog>
  );
}

function Recall({ entry, onClose }: ActProps) {
  const words = useText(exportsText);
  const recall = useCommandOf(recallExport);
  const send = async (reason: string) => {
    const done = await recall.run({ exportId: entry.id, version: entry.version, reason });
    if (!done) return;
    tellDone(words.recalled(done.downloads));
    onClose();
  };
  return (
    <ReasonDialog
      title={words.recallOf(serialText(entry))}
      confirm={words.recall}
      minimum={3}
      maximum={500}
      danger
      busy={recall.busy}
      problem={recall.problem}
      onConfirm={(reason) => void send(reason)}
      onClose={onClose}
    >
      <p>{words.recallText}</p>
    </ReasonDialog>
  );
}
