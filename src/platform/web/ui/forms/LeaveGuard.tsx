import { useBlocker } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { UnsentQuestion } from '../feedback/UnsentQuestion.tsx';

/**
 * Asks before a link, a step back or a closed tab takes a half-written page along. Where the page itself leads on, after it was
 * recorded or given up, nobody is asked (`useGo`).
 */
export function LeaveGuard({ written }: { written: RefObject<boolean> }) {
  const blocked = useBlocker({
    shouldBlockFn: ({ current, next }) => written.current && current.pathname !== next.pathname,
    enableBeforeUnload: () => written.current,
    withResolver: true,
  });
  return (
    <UnsentQuestion
      opened={blocked.status === 'blocked'}
      onStay={() => blocked.reset?.()}
      onDrop={() => blocked.proceed?.()}
    />
  );
}
