import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { daysBetween } from '../../../../platform/shared/plain-date.ts';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { ReasonDialog } from '../../../../platform/web/ui/feedback/ReasonDialog.tsx';
import { tellDone } from '../../../../platform/web/ui/feedback/toasts.tsx';
import { DateText } from '../../../../platform/web/ui/status/DateText.tsx';
import { StatusBadge } from '../../../../platform/web/ui/status/StatusBadge.tsx';
import type { StatusName } from '../../../../platform/web/ui/status/status-word.ts';
import { activitiesContract } from '../../contract.ts';
import { activitiesText } from '../text.ts';
import styles from './difficulties.module.css';
import type { Difficulty } from './difficulty.ts';

const badge: Readonly<Record<Difficulty['state'], StatusName>> = {
  open: 'waiting',
  answered: 'in-progress',
  closed: 'done',
};

/** One difficulty with its answers, and what this person may do about it. */
export function DifficultyCard({ difficulty }: { difficulty: Difficulty }) {
  const { difficulties: words } = useText(activitiesText);
  const days = daysBetween(localDateOf(difficulty.raisedAt), localDateOf(useNow()));
  return (
    <article className={styles.card}>
      <div className={styles.top}>
        <strong>{difficulty.unitName}</strong>
        <StatusBadge status={badge[difficulty.state]} />
        <span className={styles.soft}>
          {difficulty.state === 'open' ? words.waiting(words.days(days)) : words.states[difficulty.state]}
        </span>
      </div>
      <p className={styles.soft}>
        {difficulty.taskTitle ?? words.noTask} · {words.raisedAt} <DateText value={difficulty.raisedAt} />
      </p>
      <p className={styles.content}>{difficulty.content}</p>
      {difficulty.proposal && (
        <p className={styles.content}>
          <strong>{words.proposalShort}:</strong> {difficulty.proposal}
        </p>
      )}
      {difficulty.answers.map((answer) => (
        <div key={answer.id} className={styles.answer}>
          <p className={styles.content}>{answer.content}</p>
          <p className={styles.soft}>
            {answer.answeredBy} · <DateText value={answer.answeredAt} />
          </p>
        </div>
      ))}
      <DifficultyActs difficulty={difficulty} />
    </article>
  );
}

function DifficultyActs({ difficulty }: { difficulty: Difficulty }) {
  const { difficulties: words } = useText(activitiesText);
  const [answering, setAnswering] = useState<string>();
  const answer = useCommandOf(activitiesContract.endpoints.answerDifficulty, { invalidates: ['plans'] });
  const close = useCommandOf(activitiesContract.endpoints.closeDifficulty, { invalidates: ['plans'] });
  const { abilities, version } = difficulty;
  const send = async (content: string) => {
    if (!answering) return;
    if (!(await answer.run({ difficultyId: difficulty.id, id: answering, version, content }))) return;
    setAnswering(undefined);
    tellDone(words.answered);
  };
  const shut = async () => {
    if (await close.run({ difficultyId: difficulty.id, version })) tellDone(words.closed);
  };
  if (!abilities.answer && !abilities.close) return null;
  return (
    <>
      <ProblemNotice problem={close.problem} onRetry={() => void close.retry()} />
      <Group gap="sm" mt="xs">
        {abilities.answer && (
          <Button variant="light" onClick={() => setAnswering(newId())}>
            {words.answer}
          </Button>
        )}
        {abilities.close && (
          <Button variant="default" loading={close.busy} onClick={() => void shut()}>
            {words.close}
          </Button>
        )}
      </Group>
      {answering && (
        <ReasonDialog
          title={words.answerTitle(difficulty.unitName)}
          label={words.answerLabel}
          maximum={4000}
          confirm={words.answer}
          busy={answer.busy}
          problem={answer.problem}
          onRetry={() => void answer.retry()}
          onConfirm={(content) => void send(content)}
          onClose={() => setAnswering(undefined)}
        >
          <p className={styles.content}>{difficulty.content}</p>
        </ReasonDialog>
      )}
    </>
  );
}
