import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { JobProgress } from '../../../platform/web/ui/feedback/JobProgress.tsx';
import { type Import, importsContract } from '../contract.ts';
import { importsText } from './text.ts';

const askEvery = 1000;

/** The job that runs now: what it does and how far it is. It lives on the server; the page is asked again while it runs. */
export function Working({ import: { id, state, progress } }: { import: Import }) {
  const { page } = useText(importsText);
  const client = useQueryClient();
  useQueryOf(importsContract.endpoints.getImport, { importId: id }, { refreshEvery: askEvery });
  useEffect(
    () => () => {
      // What the job wrote: rows and findings of this import, records of the register.
      void client.invalidateQueries({ queryKey: ['imports'] });
      void client.invalidateQueries({ queryKey: ['children'] });
    },
    [client],
  );
  return (
    <JobProgress
      label={progress ? page.states[state] : page.working.queued}
      done={progress?.done ?? 0}
      total={Math.max(progress?.total ?? 0, 1)}
      note={page.working.note}
    />
  );
}
