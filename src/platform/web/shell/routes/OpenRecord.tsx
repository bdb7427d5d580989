import { useEffect, useRef } from 'react';
import type { Command } from '../../client/hooks.ts';
import { ProblemNotice } from '../../ui/feedback/ProblemNotice.tsx';
import { PageHeader } from '../frame/PageHeader.tsx';
import type { Target } from './address.ts';
import { useGo } from './use-page.ts';

interface OpenRecordProps<In> {
  /** Of the page: once while the record is being opened, and once when it could not be. */
  title: string;
  refusedTitle: string;
  command: Command<In, { id: string }>;
  /** The act, with its client-made id; made once, so that a screen drawn twice asks once. */
  inputOf: () => In;
  targetOf: (id: string) => Target;
}

/** Opens a record (makes it where there is none yet) and leads to it, so that Back does not open it again. */
export function OpenRecord<In>({ title, refusedTitle, command, inputOf, targetOf }: OpenRecordProps<In>) {
  const go = useGo();
  const parts = useRef({ command, inputOf, targetOf });
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    const { command: open, inputOf: input, targetOf: target } = parts.current;
    void open.run(input()).then((opened) => opened && go(target(opened.id), { replace: true }));
  }, [go]);
  const again = () =>
    void command.retry().then((opened) => opened && go(targetOf(opened.id), { replace: true }));
  return (
    <>
      <PageHeader title={command.problem ? refusedTitle : title} />
      <ProblemNotice problem={command.problem} onRetry={again} />
    </>
  );
}
