import { Button, Group, Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useCommandOf, useQueryOf } from '../../../../../platform/web/client/hooks.ts';
import { ProblemError } from '../../../../../platform/web/client/problem-error.ts';
import { PageHeader } from '../../../../../platform/web/shell/frame/PageHeader.tsx';
import { PageLink } from '../../../../../platform/web/shell/routes/PageLink.tsx';
import { to } from '../../../../../platform/web/shell/routes/address.ts';
import { useText } from '../../../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../../../platform/web/ui/feedback/Answered.tsx';
import { JobProgress } from '../../../../../platform/web/ui/feedback/JobProgress.tsx';
import { ProblemNotice } from '../../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { plansContract } from '../../../contract.ts';
import { newPlanAddress, plansAddress } from '../../addresses.ts';
import { plansText } from '../../text.ts';

interface ReadingSourceProps {
  jobId: string;
  title: string;
  /** The source has been read, or the officer goes on without it. */
  onDone: () => void;
}

const askEvery = 1000;

/** The reading of a file: how far, a way to stop it, and what to do when it failed. The job lives on the server. */
export function ReadingSource({ jobId, title, onDone }: ReadingSourceProps) {
  const { draft, plan } = useText(plansText);
  const query = useQueryOf(plansContract.endpoints.getJob, { jobId }, { refreshEvery: askEvery });
  const cancel = useCommandOf(plansContract.endpoints.cancelJob);
  const state = query.data?.state;
  const told = useRef(false);
  useEffect(() => {
    if (state !== 'done' || told.current) return;
    told.current = true;
    onDone();
  }, [state, onDone]);
  return (
    <>
      <PageHeader
        title={draft.reading.title}
        lead={title}
        crumbs={[{ label: plan.list.title, to: to(plansAddress) }]}
      />
      <ProblemNotice problem={cancel.problem} />
      {query.error instanceof ProblemError && query.error.body.status === 404 ? (
        <Stopped words={draft.reading.byOther} problem={null} onGoOn={onDone} />
      ) : (
        <Answered query={query}>
          {(job) =>
            job.state === 'failed' || job.state === 'cancelled' ? (
              <Stopped words={draft.reading.cancelled} problem={job.problem} onGoOn={onDone} />
            ) : (
              <JobProgress
                label={job.state === 'queued' ? draft.reading.queued : draft.reading.label}
                done={job.done}
                total={Math.max(job.total, 1)}
                note={draft.reading.note}
                {...(job.state !== 'done' && { onCancel: () => void cancel.run({ jobId }) })}
              />
            )
          }
        </Answered>
      )}
    </>
  );
}

interface StoppedProps {
  /** Why it stands still, when nothing went wrong. */
  words: string;
  problem: string | null;
  onGoOn: () => void;
}

function Stopped({ words, problem, onGoOn }: StoppedProps) {
  const { reading } = useText(plansText).draft;
  return (
    <Stack>
      {problem ? (
        <ProblemNotice problem={new ProblemError({ code: problem, status: 422 })} />
      ) : (
        <EmptyState>{words}</EmptyState>
      )}
      <Group>
        <Button component={PageLink} to={to(newPlanAddress, undefined, { cach: 'tep' })}>
          {reading.again}
        </Button>
        <Button variant="default" onClick={onGoOn}>
          {reading.writeOn}
        </Button>
      </Group>
    </Stack>
  );
}
