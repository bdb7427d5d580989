import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '../../../../platform/shared/instant.ts';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { useCommandOf, useDownloadOf, useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { useSession } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { ReasonDialog } from '../../../../platform/web/ui/feedback/ReasonDialog.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import type { AnswerOf } from '../../../../platform/shared/endpoint.ts';
import { type CasePage, casesContract, type ShownAttachment } from '../../contract.ts';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';
import { AttachDialog } from './AttachDialog.tsx';

const { listAttachments, downloadAttachment, withdrawAttachment } = casesContract.endpoints;

/** Files of the case, for its team; to everybody else, a leader who decides included, there is no such panel. */
export function FilesPanel({ found }: { found: CasePage }) {
  const { account } = useSession();
  return found.team.some(({ accountId }) => accountId === account?.id) ? <Files caseId={found.id} /> : null;
}

/** Names of files tell of the case: they come when somebody asks for them. */
function Files({ caseId }: { caseId: string }) {
  const { files: words } = useText(casesText);
  const [asked, setAsked] = useState(false);
  return (
    <Panel title={words.title}>
      <p className={styles.note}>{words.lead}</p>
      {asked ? (
        <Listed caseId={caseId} />
      ) : (
        <Button variant="default" data-print="hidden" onClick={() => setAsked(true)}>
          {words.show}
        </Button>
      )}
    </Panel>
  );
}

function Listed({ caseId }: { caseId: string }) {
  const { files: words } = useText(casesText);
  const query = useQueryOf(listAttachments, { caseId });
  const [adding, setAdding] = useState(false);
  return (
    <Answered query={query}>
      {(told) => (
        <>
          {told.attachments.length === 0 && <p>{words.none}</p>}
          <ul className={`${styles.clocks} ${styles.papers}`}>
            {told.attachments.map((one) => (
              <One key={one.id} caseId={caseId} one={one} told={told} />
            ))}
          </ul>
          <Button mt="sm" variant="default" data-print="hidden" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
          {adding && <AttachDialog caseId={caseId} told={told} onClose={() => setAdding(false)} />}
        </>
      )}
    </Answered>
  );
}

interface OneProps {
  caseId: string;
  one: ShownAttachment;
  told: Pick<AnswerOf<typeof listAttachments>, 'sources'>;
}

function One({ caseId, one, told }: OneProps) {
  const { files: words } = useText(casesText);
  const { type, words: said, addedAt, addedBy, withdrawn } = one;
  const source = told.sources.find(({ code }) => code === said?.source)?.name;
  return (
    <li>
      <span className={styles.fileName}>{said?.name ?? words.destroyed}</span>
      {said && (
        <div>
          {source}: {said.from}, {words.dateAndNumber(formatDate(said.dated), said.number)}
        </div>
      )}
      {said?.about && <div className={styles.said}>{said.about}</div>}
      <div className={styles.note}>
        {words.types[type]}, {words.addedBy(addedBy, formatInstant(addedAt))}
      </div>
      {withdrawn ? (
        <div className={styles.late}>
          {words.withdrawn(withdrawn.by, formatInstant(withdrawn.at), withdrawn.reason)}
        </div>
      ) : (
        said && <Doing caseId={caseId} one={one} name={said.name} />
      )}
    </li>
  );
}

function Doing({ caseId, one, name }: Pick<OneProps, 'caseId' | 'one'> & { name: string }) {
  const { files: words } = useText(casesText);
  const download = useDownloadOf(downloadAttachment);
  const withdraw = useCommandOf(withdrawAttachment);
  const [asking, setAsking] = useState(false);
  const of = { caseId, attachmentId: one.id };
  const take = async (reason: string) => {
    if (!(await withdraw.run({ ...of, version: one.version, reason }))) return;
    setAsking(false);
    tellDone(words.withdrawnDone);
  };
  return (
    <>
      <Group gap="xs" mt={6} data-print="hidden">
        <Button
          {...{ size: 'compact-md', variant: 'default', loading: download.busy }}
          aria-label={words.downloadOne(name)}
          onClick={() => void download.run(of)}
        >
          {words.download}
        </Button>
        <Button
          {...{ size: 'compact-md', variant: 'default' }}
          aria-label={words.withdrawOne(name)}
          onClick={() => setAsking(true)}
        >
          {words.withdraw}
        </Button>
      </Group>
      <ProblemNotice problem={download.problem} />
      {asking && (
        <ReasonDialog
          {...{ title: words.withdrawTitle, confirm: words.withdraw, minimum: 3, maximum: 500, danger: true }}
          {...{ busy: withdraw.busy, problem: withdraw.problem, onRetry: () => void withdraw.retry() }}
          onConfirm={(reason) => void take(reason)}
          onClose={() => setAsking(false)}
        >
          <p className={styles.name}>{name}</p>
          <p>{words.withdrawNote}</p>
        </ReasonDialog>
      )}
    </>
  );
}
