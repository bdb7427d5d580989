import { Button, Group, Stack } from '@mantine/core';
import { useCommandOf } from '../../../platform/web/client/hooks.ts';
import { ProblemError } from '../../../platform/web/client/problem-error.ts';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../platform/web/shell/routes/PageLink.tsx';
import { useText } from '../../../platform/web/text/language.tsx';
import { ProblemNotice } from '../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { type Import, importsContract } from '../contract.ts';
import { importsAddress } from './addresses.ts';
import { importsText } from './text.ts';

/** Why the file was not taken and what to do; a job that broke off may run again. */
export function RefusedFile({ import: { id, version, problem, abilities } }: { import: Import }) {
  const { page } = useText(importsText);
  const retry = useCommandOf(importsContract.endpoints.retryImport);
  return (
    <Stack>
      <ProblemNotice
        problem={retry.problem ?? (problem ? new ProblemError({ code: problem, status: 422 }) : undefined)}
      />
      <Group>
        {abilities.retry && (
          <Button loading={retry.busy} onClick={() => void retry.run({ importId: id, version })}>
            {page.working.again}
          </Button>
        )}
        <Button component={PageLink} to={to(importsAddress)} variant="default">
          {page.anotherFile}
        </Button>
      </Group>
    </Stack>
  );
}
