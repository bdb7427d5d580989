import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useCommandOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { ProblemNotice } from '../../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { type CasePage, casesContract } from '../../contract.ts';
import styles from '../cases.module.css';
import { casesText } from '../text.ts';

/** What was written in a case: covered when the page comes up, opened by a press, which the trail keeps, and covered again by another. */
export function useOpenedWords({ id: caseId, version, history }: CasePage) {
  const opening = useCommandOf(casesContract.endpoints.openWords, { keepsOwnCopy: true });
  const opened = opening.answer?.history;
  const open = () => void opening.run({ caseId });
  useEffect(() => {
    if (opened) open();
    // After an act of one's own the words of the new act belong to what is open.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the version says that something was done
  }, [version]);
  const byId = new Map(opened?.map((event) => [event.id, event]));
  return {
    ...{ open, opened: opened !== undefined, cover: opening.reset },
    ...{ busy: opening.busy, problem: opening.problem },
    history: history.map((event) => byId.get(event.id) ?? event),
  };
}

/** Says that words are covered or open, and turns the one into the other. */
export function Cover({ words: of }: { words: ReturnType<typeof useOpenedWords> }) {
  const { glass } = useText(casesText);
  if (!of.opened && !of.history.some(({ covered }) => covered)) return null;
  return (
    <div className={styles.cover} data-print="hidden">
      <span>{of.opened ? glass.shown : glass.covered}</span>
      <Button size="compact-sm" variant="default" loading={of.busy} onClick={of.opened ? of.cover : of.open}>
        {of.opened ? glass.cover : glass.reveal}
      </Button>
      {of.problem && <ProblemNotice problem={of.problem} />}
    </div>
  );
}
